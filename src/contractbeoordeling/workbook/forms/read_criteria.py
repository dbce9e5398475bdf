"""Reading the rows about criteria and themes: self-evaluations, source forms and the regulator's."""

from collections.abc import Callable, Mapping
from functools import partial

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.round import Familiarity
from contractbeoordeling.workbook.forms.codes import DATE_ROW, Col, Role, RowCode, parse_row, provider_row
from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.item import EXPLAINED_SCORES
from contractbeoordeling.workbook.forms.manifest import Part
from contractbeoordeling.workbook.forms.reading import FormReading, Given, Line, RequestReading
from contractbeoordeling.workbook.forms.structure import Sheets, sheet_of
from contractbeoordeling.workbook.forms.values import (
    UNKNOWN,
    Fault,
    Said,
    is_empty,
    read_day,
    read_evidence,
    read_familiarity,
    read_judgement,
    read_score,
)
from contractbeoordeling.workbook.grid import Value

_NOTHING_SAID = Said(AnswerKind.TEXT)


def read_criteria(
    reading: FormReading, parts: tuple[Part, ...], sheets: Sheets, scale: Mapping[int, str]
) -> None:
    """Read every request of a form about criteria."""
    own = reading.identity.kind is FormKind.SELF_EVALUATION
    read_said = (
        read_judgement if reading.identity.kind is FormKind.REGULATOR else partial(read_score, scale=scale)
    )
    for part in parts:
        request = reading.request(part.request_id)
        request.asked += sum(code.startswith("criterion:") for code in part.codes)
        if part.role is not Role.MUNICIPALITY:
            _read_date(reading, sheets, request, own=own)
            if reading.identity.kind is FormKind.SOURCE:
                _read_acquaintance(reading, sheets, request)
        sheet = sheet_of(part, sheets)
        if sheet is None:
            continue
        for code in part.codes:
            parsed, row = parse_row(code), sheet.row(code)
            if parsed is not None and row is not None:
                _read_row(Line(reading, sheet, row, part.request_id, code), parsed, request, read_said)
    if reading.identity.kind is FormKind.SOURCE:
        for request in reading.requests.values():
            _ask_back(reading, sheets, request)


def _read_date(reading: FormReading, sheets: Sheets, request: RequestReading, *, own: bool) -> None:
    """Read the day of filling in, which stands once on a form."""
    role, request_id = (Role.SELF, request.request_id) if own else (Role.OVERVIEW, "")
    sheet = sheets.get((role, request_id))
    row = sheet.row(DATE_ROW) if sheet else None
    if sheet is None or row is None:
        return
    request.date_cell = (sheet, row)
    known = next((each for each in reading.requests.values() if each is not request), None)
    if not own and known is not None:  # read, and reported, with the first provider
        request.filled_on, request.day = known.filled_on, known.day
        return
    request.filled_on = Line(reading, sheet, row, request_id, DATE_ROW).choice(Col.VALUE, read_day)
    request.day = reading.receipt.day_of(request.filled_on)


def _read_acquaintance(reading: FormReading, sheets: Sheets, request: RequestReading) -> None:
    """Read on the overview how well a provider is known and what the answers rest on."""
    line = _overview_line(reading, sheets, request)
    if line is not None:
        request.familiarity = line.choice(Col.FAMILIARITY, read_familiarity)
        request.evidence = line.choice(Col.EVIDENCE, read_evidence)


def _overview_line(reading: FormReading, sheets: Sheets, request: RequestReading) -> Line | None:
    overview = sheets[(Role.OVERVIEW, "")]
    row = overview.row(provider_row(request.request_id))
    return None if row is None else Line(reading, overview, row, request.request_id, provider_row(""))


def _read_row(
    line: Line, code: RowCode, request: RequestReading, read_said: Callable[[Value], Said | Fault]
) -> None:
    """Read one row into the request: an answer, a question left empty, or a finding."""
    if code.question not in (Question.CRITERION, Question.MUNICIPALITY):
        _read_theme_text(line, code, request)
        return
    said = line.choice(Col.SCORE, read_said)
    remark = line.text(Col.REMARK)
    faulty = said is None and not is_empty(line.sheet.text(line.row, Col.SCORE))
    if request.familiarity is Familiarity.NOT:
        if said is not None and said.kind is AnswerKind.SCORE:
            line.report("scored_unknown", Col.SCORE)
        said = UNKNOWN
    if said is None:
        if not remark:
            if not faulty:
                request.empty[place_of(code, request)] = (line.sheet, line.row)
            return
        if not faulty:
            line.report("score_missing", Col.SCORE)
        said = _NOTHING_SAID
    _check_remark(line, code, said, remark)
    evidence = _evidence(line, request) if said.kind is AnswerKind.SCORE else None
    _give(line, code, request, (said, remark, evidence))


def place_of(code: RowCode, request: RequestReading) -> tuple[str, Question, str, str]:
    """Return which answer a row asks for."""
    return request.request_id, code.question, code.subject_key, code.municipality_id


def _check_remark(line: Line, code: RowCode, said: Said, remark: str) -> None:
    if line.reading.identity.kind is not FormKind.SELF_EVALUATION or code.question is not Question.CRITERION:
        return
    if not remark and said.score in EXPLAINED_SCORES:
        line.report("remark_missing", Col.REMARK)


def _evidence(line: Line, request: RequestReading) -> Evidence | None:
    """Return what one answer rests on: its own word, else that of the whole request."""
    if is_empty(line.value(Col.EVIDENCE)):
        return request.evidence
    return line.choice(Col.EVIDENCE, read_evidence)


def _read_theme_text(line: Line, code: RowCode, request: RequestReading) -> None:
    text = "" if line.empty(Col.VALUE) else line.text(Col.VALUE)
    if text:
        _give(line, code, request, (_NOTHING_SAID, text, None))
    else:
        request.empty[place_of(code, request)] = (line.sheet, line.row)


def _give(
    line: Line, code: RowCode, request: RequestReading, said: tuple[Said, str, Evidence | None]
) -> None:
    answered, remark, evidence = said
    answer = Answer(
        request_id=request.request_id,
        question=code.question,
        subject_key=code.subject_key,
        municipality_id=code.municipality_id,
        kind=answered.kind,
        score=answered.score,
        remark=remark,
        evidence=evidence,
        answered_on=request.day,
        document_id=line.reading.receipt.document_id,
    )
    request.given.append(Given(answer, line.sheet, line.row))


def _ask_back(reading: FormReading, sheets: Sheets, request: RequestReading) -> None:
    """Note what a respondent who gave scores left out about itself."""
    line = _overview_line(reading, sheets, request)
    scored = [each.answer for each in request.given if each.answer.kind is AnswerKind.SCORE]
    if line is None or not scored:
        return
    if request.familiarity is None and line.empty(Col.FAMILIARITY):
        line.report("familiarity_missing", Col.FAMILIARITY)
    unfounded = any(each.evidence is None for each in scored)
    if unfounded and is_empty(line.value(Col.EVIDENCE)):
        line.report("evidence_missing", Col.EVIDENCE)
