"""Which article of a contract allows a measure: above step 2 nothing is possible without one."""

from dataclasses import replace

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import ContractGround, Escalation, LadderStep
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.escalation.ladder import find_step, ladder_of
from contractbeoordeling.wording.escalation import DISPUTES


def set_ground(store: Store, who: Author, ground: ContractGround) -> ContractGround:
    """Store the article of a contract for a measure; one that stands for the same measure is replaced.

    Refuses to replace one that a step rests on: letters and dossier name it as it was when the step was taken.
    """
    ground = checked(ground)
    if not ground.article:
        raise Refusal("ground_without_article")
    with store.change(who, Verb.GROUND_CHANGED) as change:
        if change.get(Contract, ground.contract_id) is None:
            raise Refusal("record_gone")
        if ground.measure == DISPUTES:
            ground = replace(ground, step=0)
        else:
            refuse_measure(find_step(ladder_of(change), ground.step), ground.measure)
        known = change.first(
            ContractGround, contract_id=ground.contract_id, step=ground.step, measure=ground.measure
        )
        if known is None:
            return change.add(ground)
        ground = replace(ground, id=known.id)
        if ground != known and change.count(Escalation, ground_id=known.id):
            raise Refusal("ground_in_use")
        return change.update(ground)


def remove_ground(store: Store, who: Author, ground_id: str) -> ContractGround:
    """Take a ground away, and return what it was; refuses one that a step rests on."""
    with store.change(who, Verb.GROUND_CHANGED) as change:
        known = change.get(ContractGround, ground_id)
        if known is None:
            raise Refusal("ground_unknown")
        if change.count(Escalation, ground_id=ground_id):
            raise Refusal("ground_in_use")
        change.remove(known)
    return known


def ground_for(reader: Reader, contract_id: str | None, step: int, measure: str) -> ContractGround | None:
    """Return the article of a contract for a measure, None where it has none."""
    if contract_id is None:
        return None
    return reader.first(ContractGround, contract_id=contract_id, step=step, measure=measure)


def refuse_measure(step: LadderStep, measure: str) -> None:
    """Refuse a measure that doesn't stand on a step."""
    if measure not in step.measures:
        raise Refusal(
            "measure_not_on_step", measure=measure, step=step.number, measures=", ".join(step.measures)
        )
