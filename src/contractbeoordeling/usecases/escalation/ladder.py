"""The ladder of a register: the usual one until somebody changes it; from then on its own."""

from dataclasses import replace

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation, LadderStep
from contractbeoordeling.domain.escalation_rules import Ladder
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.wording.escalation import LADDER, TERMINATES


def usual_steps() -> list[LadderStep]:
    """Return the steps that every register begins with."""
    return [
        LadderStep(number=number, name=name, measures=measures, terminates=number == TERMINATES)
        for number, name, measures in LADDER
    ]


def ladder_of(reader: Reader) -> Ladder:
    """Return the ladder that holds in a register."""
    own = reader.find(LadderStep)
    return Ladder(tuple(sorted(own or usual_steps(), key=_number)), own=bool(own))


def find_step(ladder: Ladder, number: int) -> LadderStep:
    """Return a step of the ladder; refuses a number that it hasn't."""
    step = ladder.step(number)
    if step is None:
        raise Refusal(
            "ladder_step_unknown", step=number, steps=", ".join(str(each.number) for each in ladder.steps)
        )
    return step


def change_ladder(store: Store, who: Author, step: LadderStep) -> LadderStep:
    """Store a changed or new step; the first change makes the whole ladder the register's own."""
    step = checked(step)
    if not step.name or not step.measures:
        raise Refusal("ladder_step_without_name")
    with store.change(who, Verb.LADDER_CHANGED) as change:
        known = _own_steps(change).get(step.number)
        return change.add(step) if known is None else change.update(replace(step, id=known.id))


def remove_step(store: Store, who: Author, number: int) -> None:
    """Take a step off the ladder; refuses one that was ever taken."""
    with store.change(who, Verb.LADDER_CHANGED) as change:
        find_step(ladder_of(change), number)
        if change.count(Escalation, step=number):
            raise Refusal("ladder_step_in_use", step=number)
        change.remove(_own_steps(change)[number])


def usual_ladder_again(store: Store, who: Author) -> Ladder:
    """Put the usual ladder back; steps that were taken keep their number and measure."""
    with store.change(who, Verb.LADDER_CHANGED) as change:
        for each in change.find(LadderStep):
            change.remove(each)
    return ladder_of(store)


def _own_steps(change: Change) -> dict[int, LadderStep]:
    """Return the stored steps by number; where there are none the usual ones are stored now."""
    if not change.count(LadderStep):
        change.add_all(usual_steps())
    return {each.number: each for each in change.find(LadderStep)}


def _number(step: LadderStep) -> int:
    return step.number
