"""The columns of the ladder, of the steps that were taken, and of what a termination asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import escalation as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.escalation import LadderStep, TerminationTask
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.escalation.listing import TakenStep
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day, day_if_any


@dataclass(frozen=True, slots=True)
class LadderLine:
    """A step of the ladder as it stands for one provider."""

    step: LadderStep
    standing: str
    grounds: str
    runs: bool


def ladder_columns() -> tuple[Column[LadderLine], ...]:
    """Step, what it can do, where the provider stands, and the articles that allow it."""
    return (
        Column("step", tr("Trede"), _step, width=34, grow=True),
        Column("standing", tr("Stand"), _standing, width=13, tone=_standing_tone),
        Column("measures", tr("Maatregelen"), _measures, width=34, grow=True, hint=_measures),
        Column("grounds", tr("Grond per contract"), _grounds, width=34, grow=True, hint=_grounds),
    )


def identify_ladder(line: LadderLine) -> int:
    """What tells two steps of the ladder apart."""
    return line.step.number


def _step(line: LadderLine) -> str:
    return texts.step(line.step.number, line.step.name)


def _standing(line: LadderLine) -> str:
    return line.standing


def _standing_tone(line: LadderLine) -> Tone | None:
    if line.runs:
        return Tone.ATTENTION
    return Tone.NEUTRAL if line.standing else None


def _measures(line: LadderLine) -> str:
    return ", ".join(line.step.measures)


def _grounds(line: LadderLine) -> str:
    return line.grounds


def taken_columns() -> tuple[Column[TakenStep], ...]:
    """When, what, by whom, until when, and whether a letter went out."""
    return (
        Column("decided", tr("Besloten"), _decided, width=11, order=_decided_order),
        Column("step", tr("Trede"), _number, width=6),
        Column("measure", tr("Maatregel"), _measure, width=26, grow=True),
        Column("contract", tr("Contract"), _contract, width=16),
        Column("article", tr("Artikel"), _article, width=9),
        Column("by", tr("Besloten door"), texts.decided_by, width=26, grow=True),
        Column("term", tr("Termijn"), _term, width=11, tone=_term_tone),
        Column("letter", tr("Brief"), texts.letter_kept, width=9),
        Column("ended", tr("Beëindigd"), _ended, width=11),
    )


def identify_taken(line: TakenStep) -> str:
    """What tells two steps that were taken apart."""
    return line.escalation.id


def _decided(line: TakenStep) -> str:
    return day(line.escalation.decided_on)


def _decided_order(line: TakenStep) -> date:
    return line.escalation.decided_on


def _number(line: TakenStep) -> str:
    return str(line.escalation.step)


def _measure(line: TakenStep) -> str:
    return line.escalation.measure


def _contract(line: TakenStep) -> str:
    return line.contract.number if line.contract else ""


def _article(line: TakenStep) -> str:
    return line.article


def _term(line: TakenStep) -> str:
    return day_if_any(line.escalation.term_on)


def _term_tone(line: TakenStep) -> Tone | None:
    return Tone.BAD if line.late_on(today()) else None


def _ended(line: TakenStep) -> str:
    return day_if_any(line.escalation.ended_on)


def task_columns() -> tuple[Column[TerminationTask], ...]:
    """What, who, by when and whether it is done."""
    return (
        Column("task", tr("Wat"), _task, width=44, grow=True, hint=_task),
        Column("owner", tr("Wie"), _owner, width=18),
        Column("due", tr("Klaar vóór"), _due, width=11, tone=_task_tone),
        Column("done", tr("Gedaan"), _done, width=11),
    )


def identify_task(task: TerminationTask) -> str:
    """What tells two tasks apart."""
    return task.id


def _task(task: TerminationTask) -> str:
    return " ".join(task.task.split())


def _owner(task: TerminationTask) -> str:
    return task.owner


def _due(task: TerminationTask) -> str:
    return day_if_any(task.due_on)


def _done(task: TerminationTask) -> str:
    return day_if_any(task.done_on)


def _task_tone(task: TerminationTask) -> Tone | None:
    late = task.done_on is None and task.due_on is not None and task.due_on < today()
    return Tone.BAD if late else None
