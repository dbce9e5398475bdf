"""Reading residents' results: an outcome counts with the number of answers and the way of measuring."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from contractbeoordeling.domain.answer import Answer, AnswerKind
from contractbeoordeling.domain.framework.figures import LIMITS, Figure
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.codes import Col, Role, RowCode, parse_row, provider_row
from contractbeoordeling.workbook.forms.manifest import Part
from contractbeoordeling.workbook.forms.read_criteria import place_of
from contractbeoordeling.workbook.forms.reading import FormReading, Given, Line, RequestReading
from contractbeoordeling.workbook.forms.structure import Sheets, code_in, sheet_of
from contractbeoordeling.workbook.forms.values import (
    Fault,
    Said,
    is_empty,
    read_choice,
    read_count,
    read_day,
    read_number,
    read_score,
)
from contractbeoordeling.workbook.grid import Value

_SCORE = "score"
_SCORE_LIMITS = (Fraction(1), Fraction(5))
_KINDS: dict[Figure | str, str] = {kind or _SCORE: word for kind, word in words.FIGURES.items()}
_NO_WORDS = dict.fromkeys(range(1, 6), "\0")


@dataclass(frozen=True, slots=True)
class _Measure:
    """How one provider's results were measured; `figure` is "score" where they are scores already."""

    figure: Figure | str | None
    method: str
    measured_on: date | None


def read_residents(reading: FormReading, parts: tuple[Part, ...], sheets: Sheets, minimum: int) -> None:
    """Read every provider's results; `minimum` is the fewest answers that count."""
    overview = sheets[(Role.OVERVIEW, "")]
    for part in parts:
        row, sheet = overview.row(provider_row(part.request_id)), sheet_of(part, sheets)
        if row is None or sheet is None:
            continue
        request = reading.request(part.request_id)
        request.asked = len(part.codes)
        request.date_cell = (overview, row)
        above = Line(reading, overview, row, part.request_id, provider_row(""))
        measure = _Measure(
            above.choice(Col.FIGURE, _read_figure), above.text(Col.METHOD), above.choice(Col.DATE, read_day)
        )
        request.filled_on = measure.measured_on
        request.day = reading.receipt.day_of(measure.measured_on)
        outcomes = 0
        for code in part.codes:
            parsed, at = parse_row(code), sheet.row(code_in(part, code))
            if parsed is not None and at is not None:
                line = Line(reading, sheet, at, part.request_id, code)
                outcomes += not is_empty(line.value(Col.SCORE))
                _read_result(line, parsed, request, (measure, minimum))
        if outcomes:
            _ask_back(above, measure)


def _read_figure(value: Value) -> Figure | str | Fault:
    found = read_choice(value, _KINDS)
    return Fault("figure_unknown") if isinstance(found, Fault) else found


def _read_result(line: Line, code: RowCode, request: RequestReading, how: tuple[_Measure, int]) -> None:
    """Read one outcome into the request, or say what it lacks."""
    remark = line.text(Col.REMARK)
    if line.empty(Col.SCORE):
        if remark or not is_empty(line.value(Col.RESPONDENTS)):
            line.report("result_missing", Col.SCORE)
        elif is_empty(line.sheet.text(line.row, Col.SCORE)):
            request.empty[place_of(code, request)] = (line.sheet, line.row)
        return
    answer = Answer(
        request_id=request.request_id,
        question=code.question,
        subject_key=code.subject_key,
        kind=AnswerKind.SCORE,
        remark=remark,
        answered_on=request.day,
        document_id=line.reading.receipt.document_id,
    )
    outcome = _outcome(line, answer, how)
    if outcome is not None:
        request.given.append(Given(outcome, line.sheet, line.row))


def _outcome(line: Line, answer: Answer, how: tuple[_Measure, int]) -> Answer | None:
    """Return the answer with its outcome, or None where something about it is wrong or missing."""
    measure, minimum = how
    said = read_score(line.value(Col.SCORE), _NO_WORDS)
    if isinstance(said, Said) and said.kind is not AnswerKind.SCORE:
        return replace(answer, kind=said.kind)
    value = line.choice(Col.SCORE, read_number)
    count = _count(line, minimum)
    if value is None or count is None or measure.figure is None:
        return None
    if measure.figure is Figure.AGREE:
        value = _percentage(line, value)
    if value is None or not _in_range(line, value, measure.figure):
        return None
    counted = replace(answer, respondents=count, method=measure.method)
    if isinstance(measure.figure, Figure):
        return replace(counted, figure=measure.figure, value=value)
    return replace(counted, score=value)


def _count(line: Line, minimum: int) -> int | None:
    if line.empty(Col.RESPONDENTS):
        line.report("count_missing", Col.RESPONDENTS)
        return None
    count = line.choice(Col.RESPONDENTS, read_count)
    if count is not None and count < minimum:
        line.report("count_small", Col.RESPONDENTS, minimum=minimum)
    return count


def _percentage(line: Line, value: Decimal) -> Decimal | None:
    """Return 85 for the 0.85 that Excel keeps where 85% was typed; a bare 1 may be either, so it is asked."""
    typed = line.value(Col.SCORE)
    if "%" in line.sheet.text(line.row, Col.SCORE):
        return value if isinstance(typed, str) else value * 100
    if value == 1:
        line.report("percentage_unclear", Col.SCORE)
        return None
    return value * 100 if 0 < value < 1 else value


def _in_range(line: Line, value: Decimal, figure: Figure | str) -> bool:
    low, high = LIMITS[figure] if isinstance(figure, Figure) else _SCORE_LIMITS
    if low <= Fraction(value) <= high:
        return True
    line.report("figure_range", Col.SCORE, low=low, high=high, figure=_KINDS[figure])
    return False


def _ask_back(line: Line, measure: _Measure) -> None:
    """Note what is not said about the measuring of results that were given."""
    if measure.figure is None and is_empty(line.value(Col.FIGURE)):
        line.report("figure_missing", Col.FIGURE)
    if not measure.method:
        line.report("method_missing", Col.METHOD)
