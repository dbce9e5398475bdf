"""The steps of assessments as the window takes them: first a rehearsal for the list to confirm, then for real."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from contractbeoordeling.desktop.texts import steps as texts
from contractbeoordeling.desktop.texts.steps import StepKind
from contractbeoordeling.domain.assessment import AssessmentState
from contractbeoordeling.domain.assessment_rules import AssessmentFault
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.determine import Mandate, determine
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.reopen import reopen
from contractbeoordeling.usecases.assessments.reply import close_reply
from contractbeoordeling.usecases.assessments.round_lines import RoundLine
from contractbeoordeling.usecases.assessments.selection import Step, take_step
from contractbeoordeling.usecases.assessments.send import send_draft
from contractbeoordeling.usecases.assessments.withdraw import withdraw_draft
from contractbeoordeling.usecases.documents.assessment_reports import write_assessment_reports
from contractbeoordeling.usecases.outgoing.outbox import Outbox, outbox_in

_STAND_IN = "-"
"""What a rehearsal says where a person will have to write why."""
_ASK_REASON = {str(AssessmentFault.LATE_SIGNALS), str(AssessmentFault.OPEN_SIGNALS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What somebody filled in with a step."""

    mandate: Mandate = field(default_factory=Mandate)
    reason: str = ""
    on: date | None = None
    folder: Path | None = None
    endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a step for one assessment, or would come of it: the reason where it can't be taken."""

    row: RoundLine
    refusal: Refusal | None = None
    own_reason: str = ""

    @property
    def possible(self) -> bool:
        """Whether the step can be taken."""
        return self.refusal is None and not self.own_reason


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a step for all, and the files that were written."""

    outcomes: Sequence[Outcome]
    paths: Sequence[Path] = ()


@dataclass(frozen=True, slots=True)
class At:
    """Where a step is taken, by whom and on which day."""

    store: Store
    who: Author
    today: date


def can_begin(kind: StepKind, row: RoundLine) -> bool:
    """Tell whether a step belongs to how far an assessment is; the use case has the last word."""
    line = row.line
    sent = line.state in (AssessmentState.REPLY, AssessmentState.ANSWERED)
    replying = sent and (line.version is None or line.version.replied_on is None)
    return {
        StepKind.DRAFT: line.state in (None, AssessmentState.DRAFT),
        StepKind.SEND: line.state is AssessmentState.DRAFT,
        StepKind.WITHDRAW: sent,
        StepKind.NO_REMARKS: replying and not line.remarks,
        StepKind.COMPLETE: replying and line.remarks > 0,
        StepKind.DETERMINE: line.state is AssessmentState.ANSWERED,
        StepKind.REPORTS: True,
        StepKind.REOPEN: line.state is AssessmentState.DETERMINED,
    }[kind]


def rehearse(at: At, kind: StepKind, rows: Sequence[RoundLine], progress: Progress) -> list[Outcome]:
    """Tell what would come of a step for each, without anything being stored or written."""
    if kind is StepKind.REPORTS:
        return [Outcome(each) for each in rows]
    apart = {each.line.participation.id for each in rows if _is_apart(kind, each, len(rows))}
    together = [each for each in rows if each.line.participation.id not in apart]
    step = _step(at, kind, _stand_in(alone=len(rows) == 1))
    found = _taken(at, together, step, progress, rehearse=True)
    outcomes = [
        *found,
        *(Outcome(each, own_reason=texts.deviates()) for each in rows if each not in together),
    ]
    place = {each.line.participation.id: number for number, each in enumerate(rows)}
    return sorted(outcomes, key=lambda each: (each.possible, place[each.row.line.participation.id]))


def take(at: At, kind: StepKind, rows: Sequence[RoundLine], filled: Filled, progress: Progress) -> Done:
    """Take a step for each, as one act; who can't is told with the reason. Files of it are written all, or none."""
    if kind is StepKind.REPORTS:
        return _reported(at, rows, filled, progress)
    if filled.folder is None:
        return Done(_taken(at, rows, _step(at, kind, filled), progress))
    with outbox_in(filled.folder) as outbox:
        outcomes = _taken(at, rows, _step(at, kind, filled, outbox), progress, outbox=outbox)
        return Done(outcomes, tuple(outbox.delivered))


def asks_reason(outcome: Outcome) -> bool:
    """Tell whether only a reason of its own is lacking."""
    return outcome.refusal is not None and outcome.refusal.code in _ASK_REASON


def _is_apart(kind: StepKind, row: RoundLine, total: int) -> bool:
    """A deviation is looked at by itself: it is never determined among others."""
    return kind is StepKind.DETERMINE and total > 1 and row.line.deviations > 0


def _stand_in(*, alone: bool) -> Filled:
    """Return what a rehearsal fills in: reasons about signals only where one assessment is asked for them."""
    signals = _STAND_IN if alone else ""
    return Filled(mandate=Mandate(late_signals_reason=signals, open_signals_reason=signals), reason=_STAND_IN)


def _step(at: At, kind: StepKind, filled: Filled, outbox: Outbox | None = None) -> Step:
    steps: Mapping[StepKind, Step] = {
        StepKind.DRAFT: lambda each: make_draft(at.store, at.who, each, today=at.today),
        StepKind.SEND: lambda each: send_draft(at.store, at.who, each, today=at.today, outbox=outbox),
        StepKind.WITHDRAW: lambda each: withdraw_draft(
            at.store, at.who, each, filled.reason, on=filled.on, today=at.today
        ),
        StepKind.NO_REMARKS: lambda each: close_reply(
            at.store, at.who, each, no_remarks=True, today=at.today
        ),
        StepKind.COMPLETE: lambda each: close_reply(at.store, at.who, each, today=at.today),
        StepKind.DETERMINE: lambda each: determine(
            at.store, at.who, each, filled.mandate, today=at.today, outbox=outbox
        ),
        StepKind.REOPEN: lambda each: reopen(at.store, at.who, each, filled.reason, today=at.today),
    }
    return steps[kind]


def _taken(
    at: At,
    rows: Sequence[RoundLine],
    step: Step,
    progress: Progress,
    *,
    rehearse: bool = False,
    outbox: Outbox | None = None,
) -> list[Outcome]:
    by_id = {each.line.participation.id: each for each in rows}
    participations = [each.line.participation for each in rows]
    taken = take_step(at.store, participations, step, rehearse=rehearse, progress=progress, outbox=outbox)
    return [Outcome(by_id[each.participation.id], each.refusal) for each in taken]


def _reported(at: At, rows: Sequence[RoundLine], filled: Filled, progress: Progress) -> Done:
    by_id = {each.line.participation.id: each for each in rows}
    if filled.folder is None:
        raise AssertionError("reports are written into a folder")
    target = filled.folder, filled.endings
    participations = [each.line.participation for each in rows]
    written = write_assessment_reports(at.store, participations, target, at.today, progress)
    outcomes = [Outcome(by_id[each.participation.id], each.refusal) for each in written]
    return Done(outcomes, tuple(path for each in written for path in each.paths))
