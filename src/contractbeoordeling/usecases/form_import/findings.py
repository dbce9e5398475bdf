"""What is told of a form: dates that don't count, answers that clash, and everything in the import's own terms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.usecases.form_import.compare import Aspect, Clash, Comparison
from contractbeoordeling.usecases.form_import.material import RoundMaterial
from contractbeoordeling.usecases.imported import Difference, ImportedFile, OnConflict, SkippedLine
from contractbeoordeling.wording import forms as words
from contractbeoordeling.wording.numbers import day, number
from contractbeoordeling.workbook.forms.coded_sheet import CodedSheet
from contractbeoordeling.workbook.forms.codes import Col
from contractbeoordeling.workbook.forms.content import FormKind, Mark
from contractbeoordeling.workbook.forms.reading import FormReading
from contractbeoordeling.workbook.grid import place_of

_CHANGED = {
    OnConflict.STOP: "changed",
    OnConflict.SKIP: "changed_skipped",
    OnConflict.UPDATE: "changed_updated",
}
_EMPTIED = {
    OnConflict.STOP: "emptied",
    OnConflict.SKIP: "emptied_kept",
    OnConflict.UPDATE: "emptied_kept",
}


def report_dates(reading: FormReading, reference_date: date, received: date) -> None:
    """Note days of filling in that are missing, still have to come, or lie after the reference date."""
    seen: set[tuple[str, int]] = set()
    for request in reading.requests.values():
        if request.date_cell is None or not request.given:
            continue
        sheet, row = request.date_cell
        if (sheet.name, row) in seen:
            continue
        seen.add((sheet.name, row))
        place = _date_place(sheet, row)
        if request.filled_on is None:
            if not sheet.text(row, _date_column(sheet)):
                reading.report("date_missing", *place)
        elif request.filled_on > received:
            reading.report("date_future", *place, day(request.filled_on))
        counted = (
            reading.identity.kind is not FormKind.SELF_EVALUATION
        )  # what a provider says of itself has no age
        if counted and (request.filled_on or received) > reference_date:
            found = day(request.filled_on or received)
            reading.report("after_reference_date", *place, found, reference_date=day(reference_date))


def report_clashes(
    reading: FormReading, material: RoundMaterial, comparison: Comparison, on_conflict: OnConflict
) -> None:
    """Note each answer that differs from what the register has, with both."""
    for code, clashes in (
        (_CHANGED[on_conflict], comparison.changed),
        (_EMPTIED[on_conflict], comparison.emptied),
    ):
        for clash in clashes:
            after = "" if clash.after is None else said(clash.after, clash.aspect, material.framework.scale)
            before = said(clash.before, clash.aspect, material.framework.scale)
            finding = reading.report(code, clash.sheet, clash.cell, after, known=masked(before))
            if on_conflict is OnConflict.STOP and clash.after is not None:
                reading.marks[clash.spot] = Mark(after, f"{finding.expected}.")


def report_redated(reading: FormReading, redated: Sequence[Answer]) -> None:
    """Note that known answers get another day, once per form."""
    request = reading.requests[redated[0].request_id]
    if request.date_cell is not None and redated[0].answered_on is not None:
        place = _date_place(*request.date_cell)
        reading.report("date_changed", *place, day(redated[0].answered_on), count=len(redated))


def _date_place(sheet: CodedSheet, row: int) -> tuple[CodedSheet, str]:
    return sheet, sheet.cell(row, _date_column(sheet))


def _date_column(sheet: CodedSheet) -> Col:
    return Col.DATE if Col.DATE in sheet.columns else Col.VALUE


def said(answer: Answer, aspect: Aspect, scale: Mapping[int, str]) -> str:
    """Return one aspect of an answer in words."""
    if aspect is Aspect.SCORE:
        return _score(answer, scale)
    if aspect is Aspect.EVIDENCE:
        return words.EVIDENCES[answer.evidence] if answer.evidence else ""
    if aspect is Aspect.RESPONDENTS:
        return "" if answer.respondents is None else str(answer.respondents)
    return answer.method if aspect is Aspect.METHOD else answer.remark


def _score(answer: Answer, scale: Mapping[int, str]) -> str:
    if answer.kind is AnswerKind.NOT_APPLICABLE:
        return words.NOT_APPLICABLE
    if answer.kind is AnswerKind.UNKNOWN:
        return words.UNKNOWN
    if answer.figure is not None and answer.value is not None:
        return f"{number(answer.value)} ({words.FIGURES[answer.figure]})"
    if answer.score is None:
        return answer.remark
    if answer.score != int(answer.score):
        return number(answer.score)
    return f"{int(answer.score)} - {scale[int(answer.score)]}"


def told(
    empty: ImportedFile, material: RoundMaterial, reading: FormReading, comparison: Comparison
) -> ImportedFile:
    """Return the result with what was read, what was left out and what changes."""
    findings = sorted(reading.findings, key=lambda each: (each.sheet, *_place(each.cell)))
    skipped = [
        SkippedLine(each.sheet, place_of(each.cell)[0], each.code)
        for each in findings
        if each.severity is FindingSeverity.ERROR and each.cell
    ]
    return replace(
        empty,
        read=sum(len(each.given) for each in reading.requests.values()),
        findings=tuple(findings),
        skipped=tuple(dict.fromkeys(skipped)),
        changes=tuple(_differences(material, comparison.changed)),
    )


def _differences(material: RoundMaterial, clashes: Iterable[Clash]) -> Iterable[Difference]:
    scale = material.framework.scale
    for each in clashes:
        if each.after is not None:
            yield Difference(
                sheet=each.sheet.name,
                cell=each.cell,
                subject=_subject(material, each.before),
                before=masked(said(each.before, each.aspect, scale)),
                after=masked(said(each.after, each.aspect, scale)),
            )


def _subject(material: RoundMaterial, answer: Answer) -> str:
    if answer.question in (Question.CRITERION, Question.MUNICIPALITY):
        criterion = material.criteria.get(answer.subject_key)
        return f"{criterion.code} {criterion.name}" if criterion else answer.subject_key
    theme = material.themes.get(answer.subject_key)
    return f"{theme.code} {theme.name}" if theme else answer.subject_key


def _place(cell: str) -> tuple[int, int]:
    return place_of(cell) if cell else (0, 0)
