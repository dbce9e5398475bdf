"""Whatever somebody types anywhere, reading gives a framework or says why not."""

from dataclasses import replace
from datetime import date, datetime, time

from hypothesis import given, settings
from hypothesis import strategies as st

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.framework import framework_bytes
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.workbook import grid, reading
from contractbeoordeling.workbook.framework.export import framework_workbook
from contractbeoordeling.workbook.framework.reading import read_framework
from tests.workbook.framework.editing import FILE, exported, read
from tests.workbook.framework.frameworks import ODD_TEXTS

DEFAULT = reading.read(exported(default_framework()), FILE)
_CODES = ["statement", "key", "value", "name", "parameters.hearsay", "contractbeoordeling framework legend"]
VALUES = st.one_of(
    st.sampled_from([*ODD_TEXTS, *_CODES]),
    st.sampled_from(
        [
            "",
            "1",
            "1.1",
            "9",
            "Wmo",
            "ja",
            "0,5",
            "2/3",
            "1/0",
            "1e99999999",
            "meldcode",
            "Meldcode",
            "inf",
            "½",
            "²",
        ]
    ),
    st.integers(-5, 2000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.sampled_from([date(2026, 1, 10), datetime(2026, 10, 1, 12, 30).astimezone(), time(1, 10)]),
)
EDITS = st.lists(
    st.tuples(st.integers(0, len(DEFAULT.sheets) - 1), st.integers(0, 60), st.integers(0, 34), VALUES),
    max_size=6,
)


def typed(edits: list[tuple[int, int, int, grid.Value]]) -> grid.Workbook:
    """Return the default's workbook with other values in some cells."""
    sheets = list(DEFAULT.sheets)
    for number, row, column, value in edits:
        rows = [list(each) for each in sheets[number].rows]
        rows += [[grid.EMPTY] for _ in range(row + 1 - len(rows))]
        rows[row] += [grid.EMPTY] * (column + 1 - len(rows[row]))
        rows[row][column] = value
        sheets[number] = replace(sheets[number], rows=rows)
    return replace(DEFAULT, sheets=tuple(sheets))


@settings(max_examples=100)
@given(EDITS)
def test_any_edit_gives_a_framework_or_the_reasons_why_not(
    edits: list[tuple[int, int, int, grid.Value]],
) -> None:
    result = read_framework(typed(edits), FILE)
    wrong = [each for each in result.findings if each.severity is FindingSeverity.ERROR]
    assert (result.framework is None) == bool(wrong)
    for each in result.findings:
        assert each.expected
        assert each.remedy
        assert not each.cell or grid.address(*grid.place_of(each.cell)) == each.cell


@settings(max_examples=25)
@given(EDITS)
def test_what_was_read_from_any_edit_goes_out_and_comes_back_the_same(
    edits: list[tuple[int, int, int, grid.Value]],
) -> None:
    made = read_framework(typed(edits), FILE).framework
    if made:
        again = read(framework_workbook(made)).framework
        assert again is not None
        assert framework_bytes(again) == framework_bytes(made)
