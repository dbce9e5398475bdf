"""Whatever is typed anywhere in a form, reading it ends in answers and findings, never in a crash."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.answer import AnswerKind
from contractbeoordeling.workbook.forms.codes import META_SHEET
from contractbeoordeling.workbook.forms.manifest import read_manifest
from contractbeoordeling.workbook.forms.opening import OpenedFile, open_file
from contractbeoordeling.workbook.forms.read import read_form
from contractbeoordeling.workbook.forms.write import form_workbook
from contractbeoordeling.workbook.grid import Sheet, Value, Workbook
from tests.workbook.forms import samples

OPENED = {name: open_file(form_workbook(make()), f"{name}.xlsx") for name, make in samples.FORMS.items()}


def midnight(day: date) -> datetime:
    """A date as Excel's reader gives it."""
    return datetime.fromisoformat(day.isoformat())


VALUES: st.SearchStrategy[Value] = st.one_of(
    st.text(max_size=30),
    st.floats(allow_nan=False),
    st.booleans(),
    st.dates(min_value=date(1900, 1, 1)),
    st.dates().map(midnight),
    st.times(),
    st.just(timedelta(hours=30)),
    st.just(time(0)),
    st.sampled_from(["", " ", "4 - goed", "niet", "n.v.t.", "criterion:bejegening#1.1", "part", "="]),
)


def with_edits(opened: OpenedFile, edits: list[tuple[int, int, int, Value]]) -> OpenedFile:
    """The file with other values in some cells, as if somebody typed or pasted them there."""
    sheets = {sheet.name: [list(row) for row in sheet.rows] for sheet in opened.workbook.sheets}
    names = [name for name, rows in sheets.items() if rows]
    for sheet, row, column, value in edits:
        rows = sheets[names[sheet % len(names)]]
        cells = rows[row % len(rows)]
        cells[column % len(cells)] = value
    changed = tuple(replace(sheet, rows=sheets[sheet.name]) for sheet in opened.workbook.sheets)
    workbook = Workbook(opened.workbook.format, changed)
    hidden = workbook.sheet(META_SHEET)
    manifest = read_manifest(hidden.rows) if isinstance(hidden, Sheet) else None
    return replace(opened, workbook=workbook, manifest=manifest)


@pytest.mark.parametrize("name", samples.FORMS)
@given(
    edits=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 200), st.integers(0, 40), VALUES), max_size=12)
)
def test_any_edit_reads_as_answers_and_findings(name: str, edits: list[tuple[int, int, int, Value]]) -> None:
    opened = with_edits(OPENED[name], edits)
    if opened.manifest is None:
        return
    reading = read_form(opened, samples.SCALE, 5)
    for request in reading.requests.values():
        for each in request.given:
            if each.answer.kind is AnswerKind.SCORE and each.answer.figure is None:
                assert each.answer.score is not None
                assert 1 <= each.answer.score <= 5
    for finding in reading.findings:
        assert finding.expected
        assert finding.remedy
