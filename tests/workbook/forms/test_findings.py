"""What is wrong in a returned form is named by its cell, and the rest is read."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from contractbeoordeling.domain.answer import AnswerKind
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.wording import forms as words
from contractbeoordeling.wording.form_findings import FINDINGS
from contractbeoordeling.workbook.forms.codes import Col
from contractbeoordeling.workbook.forms.content import Form
from contractbeoordeling.workbook.forms.filling import CellValue, FormFiller
from contractbeoordeling.workbook.forms.reading import FormReading
from tests.workbook.forms import samples

DAY = date(2026, 4, 12)
DIRECT, HEARSAY = words.EVIDENCES[Evidence.DIRECT], words.EVIDENCES[Evidence.HEARSAY]


def typed(*cells: tuple[int, Col, CellValue], form: Form | None = None) -> FormReading:
    """A self-evaluation (or another form) with these values in the rows of its questions."""
    filler = samples.filler(form or samples.self_form(0))
    questions = filler.questions()
    for number, column, value in cells:
        filler.put(questions[number], column, value)
    return samples.read(filler.saved())


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (7, "score_range"),
        (4.5, "score_decimal"),
        ("redelijk goed", "score_text"),
        (datetime.fromisoformat("2026-05-04"), "score_date"),
        ("4 - voldoende", "score_word"),
    ],
)
def test_a_cell_that_is_no_score_is_named_and_the_others_are_read(value: CellValue, code: str) -> None:
    reading = typed((0, Col.SCORE, value), (1, Col.SCORE, 3))
    (finding,) = reading.findings
    assert (finding.code, finding.sheet, finding.cell) == (code, "Zelfevaluatie", "F7")
    assert finding.found
    assert finding.expected == "een heel cijfer van 1 tot en met 5, n.v.t. of weet ik niet"
    (request,) = reading.requests.values()
    assert [each.answer.score for each in request.given] == [3]


def test_a_faulty_cell_is_not_an_emptied_one() -> None:
    (request,) = typed((0, Col.SCORE, 9)).requests.values()
    assert [place[2] for place in request.empty if place[2] == "bejegening"] == []


def test_a_remark_without_a_score_is_kept_and_pointed_out() -> None:
    reading = typed((0, Col.REMARK, "Dat verschilt per team."))
    (request,) = reading.requests.values()
    assert samples.codes(reading) == ["score_missing"]
    assert [(each.answer.kind, each.answer.remark) for each in request.given] == [
        (AnswerKind.TEXT, "Dat verschilt per team.")
    ]


@pytest.mark.parametrize(("score", "asked"), [(1, True), (2, True), (3, False), (4, False), (5, True)])
def test_a_remark_is_needed_for_one_two_and_five_only(score: int, asked: bool) -> None:
    assert samples.codes(typed((0, Col.SCORE, score))) == (["remark_missing"] if asked else [])


def test_personal_data_is_pointed_out_masked_and_the_text_is_kept_as_it_is() -> None:
    text = "Mail naar jan.jansen@voorbeeld.example, BSN 123456782."
    reading = typed((0, Col.SCORE, 3), (0, Col.REMARK, text))
    (finding,) = reading.findings
    assert (finding.code, finding.severity) == ("personal_data", FindingSeverity.WARNING)
    assert "jan.jansen" not in finding.found
    assert "123456782" not in finding.found
    (request,) = reading.requests.values()
    assert request.given[0].answer.remark == text


def test_a_formula_with_a_result_reads_as_its_result_and_one_without_is_named() -> None:
    reading = typed((0, Col.SCORE, "=2+2"), (1, Col.SCORE, 3))
    assert [(each.code, each.cell) for each in reading.findings] == [("not_calculated", "F7")]


def test_an_error_in_an_answer_is_named() -> None:
    filler = samples.filler(samples.self_form(0))
    cell = filler.cell(filler.questions()[0], Col.SCORE)
    cell.value, cell.data_type = "#N/A", "e"
    assert samples.codes(samples.read(filler.saved())) == ["cell_error"]


def test_a_remark_that_became_a_formula_with_an_error_is_named_and_not_lost_in_silence() -> None:
    filler = samples.filler(samples.self_form(0))
    filler.put(filler.questions()[0], Col.SCORE, 3)
    cell = filler.cell(filler.questions()[0], Col.REMARK)
    cell.value, cell.data_type = "#VALUE!", "e"
    reading = samples.read(filler.saved())
    assert [(each.code, each.cell) for each in reading.findings] == [("cell_error", "G7")]


def test_the_day_of_filling_in_is_taken_from_the_form() -> None:
    filler = samples.filler(samples.self_form(0))
    filler.put_date("12-04-2026")
    filler.put(filler.questions()[0], Col.SCORE, 3)
    (request,) = samples.read(filler.saved()).requests.values()
    assert (request.filled_on, request.given[0].answer.answered_on) == (DAY, DAY)


def test_a_day_that_is_none_is_named() -> None:
    filler = samples.filler(samples.self_form(0))
    filler.put_date("half april")
    assert samples.codes(samples.read(filler.saved())) == ["date_unreadable"]


def known(form: Form, familiarity: CellValue, evidence: CellValue) -> FormFiller:
    """A source form whose first question about every provider has a score."""
    filler = samples.filler(form)
    filler.put_date(DAY)
    for block in form.blocks:
        filler.put_about(block.request_id, Col.FAMILIARITY, familiarity)
        filler.put_about(block.request_id, Col.EVIDENCE, evidence)
    return filler


def test_who_does_not_know_a_provider_answers_everything_with_unknown() -> None:
    form = samples.source_form()
    reading = samples.read(known(form, "niet", None).saved())
    assert samples.codes(reading) == []
    for request in reading.requests.values():
        assert [each.answer.kind for each in request.given] == [AnswerKind.UNKNOWN] * 3


def test_a_score_about_a_provider_that_is_not_known_is_left_out() -> None:
    form = samples.source_form()
    filler = known(form, "niet", DIRECT)
    filler.put(filler.questions(form.blocks[0].request_id)[0], Col.SCORE, 4)
    reading = samples.read(filler.saved())
    request = reading.requests[form.blocks[0].request_id]
    assert samples.codes(reading) == ["scored_unknown"]
    assert {each.answer.kind for each in request.given} == {AnswerKind.UNKNOWN}


def test_evidence_goes_for_all_lines_but_those_that_say_otherwise() -> None:
    form = samples.source_form()
    filler = known(form, "goed", DIRECT)
    first, second, third = filler.questions(form.blocks[0].request_id)
    for question in (first, second, third):
        filler.put(question, Col.SCORE, 4)
    filler.put(second, Col.EVIDENCE, HEARSAY)
    request = samples.read(filler.saved()).requests[form.blocks[0].request_id]
    assert [each.answer.evidence for each in request.given] == [
        Evidence.DIRECT,
        Evidence.HEARSAY,
        Evidence.DIRECT,
    ]


def test_scores_without_a_word_on_what_they_rest_on_are_pointed_out() -> None:
    form = samples.source_form()
    filler = known(form, None, None)
    filler.put(filler.questions(form.blocks[0].request_id)[0], Col.SCORE, 4)
    assert samples.codes(samples.read(filler.saved())) == ["familiarity_missing", "evidence_missing"]


def test_unreadable_words_on_the_overview_are_named() -> None:
    form = samples.source_form()
    reading = samples.read(known(form, "soms", "via via").saved())
    assert sorted(set(samples.codes(reading))) == ["evidence_unknown", "familiarity_unknown"]


def measured(
    *cells: tuple[Col, CellValue],
    figure: CellValue = "rapportcijfer 1–10",
    then: Callable[[bytes], bytes] = bytes,
) -> FormReading:
    """A table of residents' results with these values in its first row."""
    form = samples.residents_form()
    filler = samples.filler(form)
    request_id = form.blocks[0].request_id
    filler.put_about(request_id, Col.FIGURE, figure)
    filler.put_about(request_id, Col.METHOD, "vragenlijst")
    filler.put_about(request_id, Col.DATE, DAY)
    for column, value in cells:
        filler.put(filler.questions(request_id)[0], column, value)
    return samples.read(then(filler.saved()))


@pytest.mark.parametrize(
    ("cells", "figure", "expected"),
    [
        ([(Col.SCORE, 7.8)], "rapportcijfer 1–10", ["count_missing"]),
        ([(Col.SCORE, 7.8), (Col.RESPONDENTS, "veel")], "rapportcijfer 1–10", ["count_unreadable"]),
        ([(Col.SCORE, 11), (Col.RESPONDENTS, 12)], "rapportcijfer 1–10", ["figure_range"]),
        ([(Col.SCORE, 7.8), (Col.RESPONDENTS, 12)], "score 1–5", ["figure_range"]),
        ([(Col.SCORE, 7.8), (Col.RESPONDENTS, 12)], None, ["figure_missing"]),
        ([(Col.SCORE, 7.8), (Col.RESPONDENTS, 12)], "een cijfer", ["figure_unknown"]),
        ([(Col.SCORE, "goed"), (Col.RESPONDENTS, 12)], "rapportcijfer 1–10", ["number_unreadable"]),
        ([(Col.RESPONDENTS, 12)], "rapportcijfer 1–10", ["result_missing"]),
    ],
)
def test_a_result_that_lacks_something_is_left_out(
    cells: list[tuple[Col, CellValue]], figure: CellValue, expected: list[str]
) -> None:
    reading = measured(*cells, figure=figure)
    assert samples.codes(reading) == expected
    assert not any(request.given for request in reading.requests.values())


def test_few_answers_are_kept_and_pointed_out() -> None:
    reading = measured((Col.SCORE, 7.8), (Col.RESPONDENTS, 4))
    assert samples.codes(reading) == ["count_small"]
    assert [each.answer.respondents for request in reading.requests.values() for each in request.given] == [4]


@pytest.mark.parametrize("value", [85, 0.85, "85%", "85"])
def test_a_percentage_may_be_typed_as_excel_keeps_it(value: CellValue) -> None:
    reading = measured((Col.SCORE, value), (Col.RESPONDENTS, 20), figure="percentage dat het eens is")
    assert [each.answer.value for request in reading.requests.values() for each in request.given] == [
        Decimal(85)
    ]


_HERE = 0.123
"""Stands in the cell that a test goes on with."""


def as_percentage(content: bytes, value: float) -> bytes:
    """The same workbook with this value in the cell, shown as a percentage, as Excel does for what was typed so."""
    book: Any = openpyxl.load_workbook(io.BytesIO(content))
    (cell,) = (
        each for sheet in book.worksheets for row in sheet.iter_rows() for each in row if each.value == _HERE
    )
    cell.value, cell.number_format = value, "0.0%"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize(("kept", "meant"), [(0.855, "85.5"), (0.012, "1.2"), (1.0, "100"), (1.01, None)])
def test_a_percentage_is_what_the_cell_shows(kept: float, meant: str | None) -> None:
    reading = measured(
        (Col.SCORE, _HERE),
        (Col.RESPONDENTS, 20),
        figure="percentage dat het eens is",
        then=lambda content: as_percentage(content, kept),
    )
    given = [each.answer.value for request in reading.requests.values() for each in request.given]
    assert given == ([Decimal(meant)] if meant else [])
    assert samples.codes(reading) == ([] if meant else ["figure_range"])


@pytest.mark.parametrize("value", [1, "1", "1,0"])
def test_a_bare_one_among_percentages_is_asked(value: CellValue) -> None:
    reading = measured((Col.SCORE, value), (Col.RESPONDENTS, 20), figure="percentage dat het eens is")
    assert samples.codes(reading) == ["percentage_unclear"]
    assert not any(request.given for request in reading.requests.values())


def test_one_per_cent_as_text_is_one_per_cent() -> None:
    reading = measured((Col.SCORE, "1%"), (Col.RESPONDENTS, 20), figure="percentage dat het eens is")
    assert [each.answer.value for request in reading.requests.values() for each in request.given] == [
        Decimal(1)
    ]


def test_every_finding_says_what_was_expected_and_what_to_do() -> None:
    for code, (_, expected, remedy) in FINDINGS.items():
        assert expected, code
        assert remedy.endswith(".") or remedy == "{problem}", code


def test_cells_that_were_not_taken_are_marked_for_whoever_gets_the_form_back() -> None:
    reading = typed((0, Col.SCORE, 9))
    ((spot, mark),) = reading.marks.items()
    assert (spot.row, spot.column, mark.typed) == ("criterion:bejegening#1.1", Col.SCORE, "9")
    assert "heel cijfer" in mark.message
