"""Choosing next year's cycle: a person decides, and writes why where that isn't what was proposed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.assessment import CycleChoice
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Round
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.cycle.proposal import CycleLine
from contractbeoordeling.usecases.deciders import at_work


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleWish:
    """What somebody chooses: light, whole, or as proposed (None); in which function, and why."""

    light: bool | None
    reason: str = ""
    function: str = ""
    on: date


@dataclass(frozen=True, slots=True)
class Chosen:
    """What came of a choice for one participation, or why it couldn't be made."""

    line: CycleLine
    choice: CycleChoice | None = None
    refusal: Refusal | None = None


def choose_cycle(store: Store, who: Author, of_round: Round, line: CycleLine, wish: CycleWish) -> CycleChoice:
    """Record the choice for one participation; the next round that is made takes it into account."""
    person = at_work(store, who)
    if person is None:
        raise Refusal("cycle_without_person")
    if line.proposed is None:
        raise Refusal("cycle_not_determined", provider=line.provider.name, round=of_round.name)
    light = line.proposed if wish.light is None else wish.light
    if light is not line.proposed and not wish.reason.strip():
        raise Refusal("cycle_reason_missing", provider=line.provider.name)
    made = CycleChoice(
        participation_id=line.participation.id,
        light=light,
        reason=wish.reason,
        decided_on=wish.on,
        decided_by_id=person.id,
        decided_function=wish.function.strip() or person.function,
    )
    with store.change(who, Verb.CYCLE_CHOSEN, note=of_round.name) as change:
        known = change.first(CycleChoice, participation_id=line.participation.id)
        if known is None:
            return change.add(checked(made))
        return change.update(checked(replace(made, id=known.id)))


def choose_cycles(
    store: Store,
    who: Author,
    of_round: Round,
    asked: tuple[Sequence[CycleLine], CycleWish],
    *,
    rehearse: bool = False,
) -> list[Chosen]:
    """Record the choice for several as one act; who can't is named, and stops no other."""
    lines, wish = asked
    found: list[Chosen] = []
    with store.together(keep=not rehearse):
        for line in lines:
            try:
                found.append(Chosen(line, choose_cycle(store, who, of_round, line, wish)))
            except Refusal as refusal:
                found.append(Chosen(line, refusal=refusal))
    return found
