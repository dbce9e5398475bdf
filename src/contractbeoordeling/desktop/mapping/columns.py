"""The columns of the tables in the steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import imports as import_texts
from contractbeoordeling.desktop.texts import mapping_values as texts
from contractbeoordeling.desktop.texts.remedies import remedy
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.cause import Cause
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.usecases.imported import SkippedLine
from contractbeoordeling.usecases.mapping_draft.questions import QuestionLine
from contractbeoordeling.usecases.mapping_draft.values import ValueLine
from contractbeoordeling.wording.i18n import tr

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_TONES = {FindingSeverity.ERROR: Tone.BAD, FindingSeverity.WARNING: Tone.ATTENTION}


class SkippedRow(NamedTuple):
    """A row that is not taken with its reason in words and the beginning of what stands there."""

    line: SkippedLine
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class _OfRole:
    """Says something of a value as one of its role: an answer, a severity, a status."""

    role: Callable[[], str]

    def meaning(self, line: ValueLine) -> str:
        return texts.meaning(line.meaning, self.role())

    def why(self, line: ValueLine) -> str:
        return texts.why(line, self.role())


def value_columns(role: Callable[[], str]) -> tuple[Column[ValueLine], ...]:
    """Every value with how often it stands there and what it means."""
    of_role = _OfRole(role)
    return (
        Column("value", tr("Waarde"), texts.value, width=34, grow=True, hint=_whole),
        Column("count", tr("Aantal"), _count, width=8, side=_MIDDLE, order=_count_order),
        Column("meaning", tr("Betekent"), of_role.meaning, width=18, tone=_meaning_tone),
        Column("why", tr("Waarom"), of_role.why, width=40, grow=True, hint=of_role.why),
    )


def identify_value(line: ValueLine) -> str:
    """What tells two values apart."""
    return line.value


def question_columns(names: Callable[[], Mapping[str, str]]) -> tuple[Column[QuestionLine], ...]:
    """Their questions with our criteria."""

    def coupled(line: QuestionLine) -> str:
        return texts.coupled(line, names())

    return (
        Column("id", tr("Nr"), _code, width=8),
        Column("question", tr("Hun vraag"), _wording, width=44, grow=True, hint=_wording),
        Column("state", tr("Stand"), texts.state, width=12, tone=_state_tone),
        Column("criterion", tr("Ons criterium"), coupled, width=34, grow=True, hint=coupled),
        Column("likeness", tr("Gelijkenis"), texts.likeness, width=26, order=_likeness_order),
    )


def identify_question(line: QuestionLine) -> str:
    """What tells two questions apart."""
    return line.key


def cause_columns() -> tuple[Column[Cause], ...]:
    """The findings, once per cause."""
    return (
        Column("severity", tr("Ernst"), _severity, width=17, tone=_severity_tone),
        Column("count", tr("Aantal"), _cause_count, width=8, side=_MIDDLE, order=_cause_order),
        Column("sheet", tr("Blad"), _cause_sheet, width=14, hint=_cause_sheet),
        Column("cells", tr("Cellen"), _cells, width=14, hint=_all_cells),
        Column("found", tr("Gevonden"), _found, width=18, grow=True, hint=_found),
        Column("expected", tr("Verwacht"), _expected, width=24, grow=True, hint=_expected),
        Column("remedy", tr("Wat te doen"), _remedy, width=34, grow=True, hint=_remedy),
    )


def identify_cause(cause: Cause) -> tuple[str, ...]:
    """What tells two causes apart."""
    first = cause.first
    return first.code, first.sheet, first.cell, first.found, first.remedy


def skipped_columns() -> tuple[Column[SkippedRow], ...]:
    """The rows that are not taken."""
    return (
        Column("sheet", tr("Blad"), _skipped_sheet, width=18),
        Column("row", tr("Rij"), _skipped_row, width=7, side=_MIDDLE, order=_skipped_order),
        Column("reason", tr("Waarom"), _skipped_reason, width=36, grow=True, hint=_skipped_reason),
        Column("text", tr("Wat er staat"), _skipped_text, width=50, grow=True, hint=_skipped_text),
    )


def identify_skipped(row: SkippedRow) -> tuple[str, int]:
    """What tells two rows apart."""
    return row.line.sheet, row.line.row


def _whole(line: ValueLine) -> str:
    return line.value[:1000]


def _count(line: ValueLine) -> str:
    return str(line.count)


def _count_order(line: ValueLine) -> int:
    return line.count


def _meaning_tone(line: ValueLine) -> Tone:
    if line.open:
        return Tone.ATTENTION
    return Tone.GOOD if line.chosen else Tone.NEUTRAL


def _code(line: QuestionLine) -> str:
    return line.match.question.code


def _wording(line: QuestionLine) -> str:
    return " ".join(line.match.question.wording.split())


def _state_tone(line: QuestionLine) -> Tone:
    if line.criterion is not None:
        return Tone.GOOD
    return Tone.FAIR if line.sure else Tone.ATTENTION


def _likeness_order(line: QuestionLine) -> float:
    return line.likeness


def _severity(cause: Cause) -> str:
    return import_texts.severity(cause.first.severity)


def _severity_tone(cause: Cause) -> Tone | None:
    return _TONES.get(cause.first.severity)


def _cause_count(cause: Cause) -> str:
    return str(cause.count)


def _cause_order(cause: Cause) -> int:
    return cause.count


def _cause_sheet(cause: Cause) -> str:
    return cause.first.sheet


def _cells(cause: Cause) -> str:
    cells = cause.cells
    return ", ".join(cells[:3]) + (" …" if len(cells) > 3 else "")


def _all_cells(cause: Cause) -> str:
    cells = cause.cells
    return ", ".join(cells[:60]) + (" …" if len(cells) > 60 else "")


def _found(cause: Cause) -> str:
    return cause.found


def _expected(cause: Cause) -> str:
    return cause.first.expected


def _remedy(cause: Cause) -> str:
    return remedy(cause.first)


def _skipped_sheet(row: SkippedRow) -> str:
    return row.line.sheet


def _skipped_row(row: SkippedRow) -> str:
    return str(row.line.row)


def _skipped_order(row: SkippedRow) -> int:
    return row.line.row


def _skipped_reason(row: SkippedRow) -> str:
    return row.reason


def _skipped_text(row: SkippedRow) -> str:
    return row.text
