"""Taking a step on the ladder, and ending it: who decided what, on which ground and facts, and what the provider said."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation, LadderStep, TerminationTask
from contractbeoordeling.domain.escalation_rules import escalation_faults
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import Notice, personal_data_notices
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.deciders import decider
from contractbeoordeling.usecases.escalation.grounds import ground_for, refuse_measure
from contractbeoordeling.usecases.escalation.ladder import find_step, ladder_of
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.places import find_contract
from contractbeoordeling.wording.escalation import TERMINATION_TASKS
from contractbeoordeling.wording.numbers import day as shown

_TEXTS = ("facts", "ground", "heard", "not_heard_reason", "jump_reason")


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides: a name, or nothing for who is at work; the function is that of the person unless it is said."""

    name: str = ""
    function: str = ""
    on_behalf_of: str = ""


@dataclass(frozen=True, slots=True)
class StepWish:
    """A step as somebody wants to take it; an empty measure is the only one of its step."""

    step: Escalation
    by: Decider = field(default_factory=Decider)


def escalate(store: Store, who: Author, wish: StepWish, *, today: date | None = None) -> Noted[Escalation]:
    """Store a step that was decided; one that ends the contract brings the list of what must happen to clients."""
    with store.change(who, Verb.ESCALATED) as change:
        taken, of_ladder = _completed(change, who, wish)
        before = change.find(Escalation, provider_id=taken.provider_id)
        ground = ground_for(change, taken.contract_id, taken.step, taken.measure)
        known = (ladder_of(change), before)
        for fault in escalation_faults(taken, ground, known, today or now()):
            raise Refusal(str(fault))
        if ground is not None:
            taken = replace(taken, ground_id=ground.id, ground=taken.ground or ground.text)
        change.add(taken)
        if of_ladder.terminates:
            change.add_all(_tasks(taken))
    return Noted(taken, notices_of(taken))


def end_escalation(
    store: Store,
    who: Author,
    escalation_id: str,
    reason: str,
    on: date | None = None,
    *,
    today: date | None = None,
) -> Noted[Escalation]:
    """Store that a step is over, and why."""
    with store.change(who, Verb.ESCALATION_ENDED) as change:
        taken = find_escalation(change, escalation_id)
        if taken.ended_on is not None:
            raise Refusal("escalation_has_ended", day=shown(taken.ended_on))
        if not reason.strip():
            raise Refusal("escalation_end_without_reason")
        day = on or today or now()
        if day < taken.decided_on or day > (today or now()):
            raise Refusal("escalation_end_wrong")
        ended = change.update(checked(replace(taken, ended_on=day, ended_reason=reason)))
    return Noted(ended, personal_data_notices({"ended_reason": ended.ended_reason}))


def find_escalation(reader: Reader, escalation_id: str) -> Escalation:
    """Return the step with this id; refuses where there is none."""
    found = reader.get(Escalation, escalation_id)
    if found is None:
        raise Refusal("escalation_unknown", escalation=escalation_id)
    return found


def notices_of(taken: Escalation) -> tuple[Notice, ...]:
    """Point out personal data in what was written."""
    return personal_data_notices({name: getattr(taken, name) for name in _TEXTS})


def _completed(change: Change, who: Author, wish: StepWish) -> tuple[Escalation, LadderStep]:
    """Return the step with its measure, contract and decider, and what the ladder says of it."""
    taken = wish.step
    provider = change.get(Provider, taken.provider_id)
    if provider is None:
        raise Refusal("record_gone")
    if taken.contract_id is not None:
        find_contract(change, provider, taken.contract_id)
    step = find_step(ladder_of(change), taken.step)
    measure = taken.measure or (step.measures[0] if len(step.measures) == 1 else "")
    refuse_measure(step, measure)
    person = decider(change, who, wish.by.name, wish.by.function)
    function = wish.by.function or ("" if person is None else person.function)
    return checked(
        replace(
            taken,
            measure=measure,
            decided_by_id=None if person is None else person.id,
            decided_function=function,
            decided_on_behalf_of=wish.by.on_behalf_of,
        )
    ), step


def _tasks(taken: Escalation) -> Iterator[TerminationTask]:
    for position, (task, owner, days, told) in enumerate(TERMINATION_TASKS, start=1):
        due = taken.decided_on + timedelta(days=days)
        yield TerminationTask(
            escalation_id=taken.id,
            position=position,
            task=task,
            owner=owner,
            due_on=due if taken.term_on is None else min(due, taken.term_on),
            audience=Audience.PROVIDER if told else Audience.INTERNAL,
        )
