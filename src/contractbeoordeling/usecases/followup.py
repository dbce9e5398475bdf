"""What must be done after an assessment, by day: decisions, actions, plans, terms, tasks of a termination, continuity."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from contractbeoordeling.domain.action_rules import PlanState
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.followup import Follow
from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS
from contractbeoordeling.domain.method.signals import VERY_SERIOUS
from contractbeoordeling.domain.method.weighing import age_in_months
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Audience, Polarity, Signal
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.actions.listing import ActionFilter, list_actions
from contractbeoordeling.usecases.continuity.steps import list_continuity
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.escalation.listing import TakenStep, list_escalations
from contractbeoordeling.usecases.plans.listing import list_plans
from contractbeoordeling.wording.escalation import CONTINUITY

SOON_DAYS = 14
"""What is due within two weeks is named before it is late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One thing to do: about which provider, what, by which day; `number` is a severity or a step.

    What only a narrow circle may read says nothing of `what`; `audience` tells who may read the rest.
    """

    follow: Follow
    record_id: str
    provider_id: str
    provider: str
    what: str
    day: date | None = None
    number: int = 0
    audience: Audience = Audience.PROVIDER

    def late_on(self, day: date) -> bool:
        """Tell whether it should have been done before a day."""
        return self.day is not None and self.day < day


def followups(reader: Reader, today: date, within: int = SOON_DAYS) -> list[Due]:
    """Return all that is late or due within some days, what must be done first on top."""
    until = today + timedelta(days=within)
    found = [
        *decisions(reader, today),
        *actions_due(reader, today, until),
        *_plans(reader, until),
        *_terms(reader, until),
    ]
    return sorted(found, key=_order)


def decisions(reader: Reader, today: date) -> Iterator[Due]:
    """Give active findings of severity 4 after which nobody decided yet: that is done the same day.

    A decision is a step of the ladder from the day on which the finding was verified; a conversation is one, too.
    """
    months = _signal_months(reader)
    signals = [each for each in reader.find(Signal, severity=VERY_SERIOUS) if _active(each, today, months)]
    if not signals:
        return
    taken = reader.find(Escalation, provider_id=sorted({each.provider_id for each in signals}))
    providers = reader.by_id(Provider, (each.provider_id for each in signals))
    for each in signals:
        since = each.verified_on or each.observed_on
        if any(step.provider_id == each.provider_id and step.decided_on >= since for step in taken):
            continue
        yield Due(
            follow=Follow.DECISION,
            record_id=each.id,
            provider_id=each.provider_id,
            provider=providers[each.provider_id].name,
            what=_shown(each.audience, each.text),
            day=since,
            number=VERY_SERIOUS,
            audience=Audience.INTERNAL,
        )


def actions_due(reader: Reader, today: date, until: date) -> Iterator[Due]:
    """Give open actions that are late or due until a day."""
    for line in list_actions(reader, ActionFilter(open=True), today):
        if line.due_on is not None and line.due_on <= until.isoformat():
            yield Due(
                follow=Follow.ACTION,
                record_id=line.id,
                provider_id=line.provider_id or "",
                provider=line.provider or line.municipality or "",
                what=_shown(Audience(line.audience), line.measure),
                day=date.fromisoformat(line.due_on),
                audience=Audience(line.audience),
            )


def continuity_due(reader: Reader) -> Iterator[Due]:
    """Give the providers that stand on a step of continuity risk."""
    for line in list_continuity(reader, only_running=True):
        yield Due(
            follow=Follow.CONTINUITY,
            record_id=line.risk.id,
            provider_id=line.provider.id,
            provider=line.provider.name,
            what=CONTINUITY[line.risk.step],
            day=line.risk.since,
            number=line.risk.step,
        )


def _plans(reader: Reader, until: date) -> Iterator[Due]:
    for line in list_plans(reader, only_open=True):
        if line.next_on is not None and line.next_on <= until:
            yield Due(
                follow=Follow.PLAN if line.state is PlanState.DEMANDED else Follow.RETEST,
                record_id=line.plan.id,
                provider_id=line.provider.id,
                provider=line.provider.name,
                what=", ".join(line.criteria),
                day=line.next_on,
            )


def _terms(reader: Reader, until: date) -> Iterator[Due]:
    """Give the terms of steps that run, and what must still happen after a termination."""
    for taken in list_escalations(reader):
        step = taken.escalation
        if not taken.running:
            continue
        if step.term_on is not None and step.term_on <= until:
            due = _of_step(taken, Follow.TERM, step.id, step.term_on)
            yield replace(due, what=_shown(step.audience, step.measure), audience=step.audience)
        for task in taken.tasks:
            if task.done_on is None and task.due_on is not None and task.due_on <= until:
                due = _of_step(taken, Follow.TERMINATION, task.id, task.due_on)
                yield replace(due, what=_shown(step.audience, task.task), audience=task.audience)


def _of_step(taken: TakenStep, follow: Follow, record_id: str, day: date) -> Due:
    return Due(
        follow=follow,
        record_id=record_id,
        provider_id=taken.provider.id,
        provider=taken.provider.name,
        what="",
        day=day,
        number=taken.escalation.step,
    )


def _shown(audience: Audience, text: str) -> str:
    """Return a text for everybody who works with the register: nothing of what is narrow."""
    return "" if audience is Audience.NARROW else text


def _active(signal: Signal, today: date, months: int) -> bool:
    return (
        signal.verified
        and signal.polarity is Polarity.NEGATIVE
        and not signal.repair_verified
        and signal.observed_on <= today
        and age_in_months(signal.observed_on, today) <= months
    )


def _signal_months(reader: Reader) -> int:
    try:
        return framework_in_use(reader)[1].parameters.signal_months
    except Refusal:  # a register without a framework has no round either
        return DEFAULT_PARAMETERS.signal_months


_FIRST = list(Follow)


def _order(due: Due) -> tuple[bool, str, int, str]:
    urgent = due.follow is Follow.DECISION
    return not urgent, (due.day or date.max).isoformat(), _FIRST.index(due.follow), due.record_id
