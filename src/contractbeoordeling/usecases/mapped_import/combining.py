"""From the rows of a mapped sheet to answers: one per criterion, by a rule that the user chose."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from contractbeoordeling.domain.answer import Answer, AnswerKind
from contractbeoordeling.domain.privacy import scan
from contractbeoordeling.domain.text import clean_text
from contractbeoordeling.workbook.mapped_rows import MappedRow
from contractbeoordeling.workbook.mapping import Several
from contractbeoordeling.workbook.scale import Outcome

_CENT = Decimal("0.01")
_KINDS = {
    Outcome.NOT_APPLICABLE: AnswerKind.NOT_APPLICABLE,
    Outcome.DONT_KNOW: AnswerKind.UNKNOWN,
    Outcome.SCORED: AnswerKind.SCORE,
}


@dataclass(frozen=True, slots=True)
class Said:
    """What one row says about a criterion; a figure of residents has `value` and `respondents`."""

    row: MappedRow
    kind: AnswerKind
    score: Decimal | None = None
    value: Decimal | None = None
    respondents: int | None = None

    @property
    def remark(self) -> str:
        """The row's comments, tidied."""
        return clean_text(self.row.remark)

    @property
    def number(self) -> Decimal | None:
        """What is averaged: the figure as it was given, else the score."""
        return self.score if self.value is None else self.value


def said_by(row: MappedRow) -> Said | None:
    """What a row without figures says; None where it says nothing that can be stored."""
    kind = _KINDS.get(row.outcome)
    if kind is None:
        empty = row.outcome is Outcome.EMPTY and row.remark.strip()
        return Said(row, AnswerKind.TEXT) if empty else None
    return Said(row, kind, None if row.score is None else as_decimal(row.score))


def as_decimal(score: float | Decimal) -> Decimal:
    """A score as the register keeps it: as it was written, with two decimals at most."""
    exact = Decimal(str(score))
    rounded = exact.quantize(_CENT, ROUND_HALF_UP)
    return exact if exact == rounded else rounded


def scored(rows: Iterable[Said]) -> list[Said]:
    """The rows with a score or figure."""
    return [each for each in rows if each.number is not None]


def combined(answer: Answer, rows: Sequence[Said], several: Several | None) -> Answer:
    """One answer of the rows about one criterion; every remark is kept, led by the number of its question."""
    counted = scored(rows)
    remark = _remarks(rows)
    if not counted:
        kinds = {each.kind for each in rows}
        order = (AnswerKind.UNKNOWN, AnswerKind.NOT_APPLICABLE, AnswerKind.TEXT)
        kind = next(each for each in order if each in kinds)
        return replace(answer, kind=kind, remark=remark, figure=None, evidence=None)
    numbers = [each.number for each in counted if each.number is not None]
    number = min(numbers) if several is Several.LOWEST else _mean(numbers)
    people = [each.respondents for each in counted if each.respondents is not None]
    figured = counted[0].value is not None
    return replace(
        answer,
        kind=AnswerKind.SCORE,
        score=None if figured else number,
        remark=remark,
        figure=answer.figure if figured else None,
        value=number if figured else None,
        respondents=min(people) if people else None,
    )


def has_personal_data(row: MappedRow) -> bool:
    """Whether the comments of a row hold what looks like personal data."""
    return bool(scan(row.remark))


def _mean(numbers: Sequence[Decimal]) -> Decimal:
    """The mean, half up to two decimals, as plain as it can be written."""
    mean = (sum(numbers, Decimal(0)) / len(numbers)).quantize(_CENT, ROUND_HALF_UP)
    return Decimal(format(mean.normalize(), "f"))


def _remarks(rows: Sequence[Said]) -> str:
    """One row's remark as it is; of several each with its question and what was answered."""
    if len(rows) == 1:
        return rows[0].remark
    return "\n".join(_lines(rows))


def _lines(rows: Sequence[Said]) -> Iterator[str]:
    for each in rows:
        lead = each.row.id or each.row.question
        answer = f" ({each.row.answer})" if each.row.answer else ""
        yield f"{lead}{answer}: {each.remark}" if each.remark else f"{lead}{answer}"
