"""What a form says against what the register has: new, filled in, changed or emptied, field by field.

Empty never overwrites. A later form fills what was empty without a conflict; another answer than before,
or none where there was one, is a conflict that somebody must decide about.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.answer import Answer, AnswerKind
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.workbook.forms.coded_sheet import CodedSheet
from contractbeoordeling.workbook.forms.codes import Col, parse_row, spot_row
from contractbeoordeling.workbook.forms.content import AnswerPlace, Spot, place_of_answer
from contractbeoordeling.workbook.forms.reading import Given, RequestReading


class Aspect(StrEnum):
    """A part of an answer that can be filled, changed or emptied by itself."""

    SCORE = "score"
    REMARK = "remark"
    EVIDENCE = "evidence"
    RESPONDENTS = "respondents"
    METHOD = "method"


_FIELDS: Mapping[Aspect, tuple[str, ...]] = {
    Aspect.SCORE: ("kind", "score", "figure", "value"),
    Aspect.REMARK: ("remark",),
    Aspect.EVIDENCE: ("evidence",),
    Aspect.RESPONDENTS: ("respondents",),
    Aspect.METHOD: ("method",),
}
_COLUMNS = {
    Aspect.SCORE: Col.SCORE,
    Aspect.REMARK: Col.REMARK,
    Aspect.EVIDENCE: Col.EVIDENCE,
    Aspect.RESPONDENTS: Col.RESPONDENTS,
    Aspect.METHOD: Col.SCORE,
}


@dataclass(frozen=True, slots=True)
class Clash:
    """One aspect of an answer that differs from what is known; `after` is None where it was emptied."""

    aspect: Aspect
    before: Answer
    after: Answer | None
    sheet: CodedSheet
    row: int

    @property
    def column(self) -> Col:
        """Return under what it stands; a text of a theme stands in a column of its own."""
        return Col.VALUE if self.before.question.theme else _COLUMNS[self.aspect]

    @property
    def cell(self) -> str:
        """Return where it stands."""
        return self.sheet.cell(self.row, self.column)

    @property
    def spot(self) -> Spot:
        """Return the cell by its meaning."""
        code = parse_row(str(self.sheet.sheet.value(self.row, 1)))
        return Spot(self.before.request_id, spot_row(code) if code else "", self.column)


@dataclass(slots=True)
class Comparison:
    """What a form would do: answers to add, answers to change, and what clashes with the register.

    `filled` are known answers completed with what was empty, `updated` the same with the clashes decided
    for the form. `redated` are answers that only have another day of filling in.
    """

    known: list[Answer] = field(default_factory=list[Answer])
    new: list[Answer] = field(default_factory=list[Answer])
    filled: list[Answer] = field(default_factory=list[Answer])
    updated: list[Answer] = field(default_factory=list[Answer])
    redated: list[Answer] = field(default_factory=list[Answer])
    changed: list[Clash] = field(default_factory=list[Clash])
    emptied: list[Clash] = field(default_factory=list[Clash])

    @property
    def clashes(self) -> bool:
        return bool(self.changed or self.emptied)

    def corrected_dates(self, reference_date: date) -> list[Answer]:
        """Return the answers whose day the form puts right.

        A form that goes on where it was left has a later day for what is new alone. So a day counts for
        known answers where it is all that changed, or where the known day lies after the reference date.
        """
        if not (self.new or self.filled or self.changed):
            return self.redated
        late = {each.id for each in self.known if each.answered_on and each.answered_on > reference_date}
        return [each for each in self.redated if each.id in late]


def compare(readings: Iterable[RequestReading], known: Iterable[Answer]) -> Comparison:
    """Compare what was read with the answers that the register has to the same requests."""
    found = Comparison(known=list(known))
    by_place = {place_of_answer(each): each for each in found.known}
    for reading in readings:
        for given in reading.given:
            before = by_place.get(place_of_answer(given.answer))
            if before is None:
                found.new.append(given.answer)
            else:
                _compare_one(found, before, given, reading)
        found.emptied += _emptied(reading, by_place)
    return found


def _compare_one(found: Comparison, before: Answer, given: Given, reading: RequestReading) -> None:
    filled, updated = before, before
    for aspect, names in _FIELDS.items():
        after = given.answer
        if all(_same(getattr(before, name), getattr(after, name)) for name in names):
            continue
        taken = {name: getattr(after, name) for name in names}
        if _lacks(before, aspect):
            filled, updated = replace(filled, **taken), replace(updated, **taken)
        elif _lacks(after, aspect):
            if aspect in (Aspect.SCORE, Aspect.REMARK):
                found.emptied.append(Clash(aspect, before, None, given.sheet, given.row))
        else:
            updated = replace(updated, **taken)
            found.changed.append(Clash(aspect, before, after, given.sheet, given.row))
    if updated == before and reading.filled_on is not None and before.answered_on != given.answer.answered_on:
        found.redated.append(_dated(before, given.answer))
    if filled != before:
        found.filled.append(_dated(filled, given.answer))
    if updated != before:
        found.updated.append(_dated(updated, given.answer))


def _same(before: object, after: object) -> bool:
    """Tell whether nothing changed; a form that was sent back has personal data masked in its texts."""
    return before == after or (isinstance(before, str) and after == masked(before))


def _lacks(answer: Answer, aspect: Aspect) -> bool:
    """Tell whether an answer says nothing in this respect."""
    if aspect is Aspect.SCORE:
        return answer.kind is AnswerKind.TEXT
    return getattr(answer, _FIELDS[aspect][0]) in (None, "")


def _dated(answer: Answer, given: Answer) -> Answer:
    return replace(answer, answered_on=given.answered_on, document_id=given.document_id)


def _emptied(reading: RequestReading, by_place: Mapping[AnswerPlace, Answer]) -> Iterator[Clash]:
    for place, (sheet, row) in reading.empty.items():
        before = by_place.get(place)
        if before is not None:
            aspect = Aspect.REMARK if before.kind is AnswerKind.TEXT else Aspect.SCORE
            yield Clash(aspect, before, None, sheet, row)
