"""The letter about a step: made of what was decided, written as Word or PDF, and kept as it goes out."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.action import ImprovementPlan
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import WITHOUT_GROUND, ContractGround, Escalation
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.report.followup.letter import Addressee, StepLetter, letter_paper
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.documents.write import paper_bytes, refuse_other_kinds
from contractbeoordeling.usecases.escalation.escalate import find_escalation
from contractbeoordeling.usecases.escalation.grounds import ground_for
from contractbeoordeling.usecases.escalation.ladder import find_step, ladder_of
from contractbeoordeling.usecases.escalation.termination import tasks_of
from contractbeoordeling.usecases.outgoing.keep import GoingOut, keep_outgoing
from contractbeoordeling.usecases.replacing import replacing
from contractbeoordeling.wording.escalation import DISPUTES, PROVIDER, step_named
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.year import JUMP_REASONS


def write_letter(store: Store, who: Author, escalation_id: str, path: Path, made_on: date) -> Escalation:
    """Write the letter to a file and keep it with the step; a later one takes its place, and both are kept."""
    refuse_other_kinds(path)
    taken = find_escalation(store, escalation_id)
    paper = step_letter(store, taken, made_on)
    content = paper_bytes(paper, path.suffix, store, DocumentKind.LETTER)
    out = GoingOut(
        kind=DocumentKind.LETTER,
        title=paper.title,
        made_on=made_on,
        provider_id=taken.provider_id,
        subject_id=taken.id,
        made_by_id=who.person_id,
    )
    with replacing(path) as stream, store.change(who, Verb.DOCUMENT_MADE) as change:
        stream.write(content)
        kept = keep_outgoing(change, (path.name, content), out)
        return change.update(replace(taken, letter_id=kept.document_id))


def step_letter(reader: Reader, taken: Escalation, made_on: date) -> Paper:
    """Return the letter about a step; refuses one that the provider may not read."""
    if not Audience.PROVIDER.shows(taken.audience):
        raise Refusal("escalation_not_for_provider")
    provider = reader.get(Provider, taken.provider_id)
    if provider is None:
        raise Refusal("record_gone")
    contract = reader.get(Contract, taken.contract_id) if taken.contract_id else None
    ground = reader.get(ContractGround, taken.ground_id) if taken.ground_id else None
    disputes = ground_for(reader, taken.contract_id, 0, DISPUTES)
    person = reader.get(Person, taken.decided_by_id) if taken.decided_by_id else None
    step = find_step(ladder_of(reader), taken.step)
    return letter_paper(
        StepLetter(
            to=addressee(reader, provider, made_on),
            contract="" if contract is None else " ".join(filter(None, (contract.number, contract.title))),
            step=step_named(step.number, step.name),
            measure=taken.measure,
            article="" if ground is None else ground.article,
            article_text=taken.ground,
            disputes="" if disputes is None else disputes.article,
            facts=taken.facts,
            heard_on=taken.heard_on,
            heard=taken.heard,
            not_heard_reason=taken.not_heard_reason,
            jump=f"{JUMP_REASONS[taken.jump]}: {taken.jump_reason}" if taken.jump else "",
            decided_on=taken.decided_on,
            decided_by="" if person is None else person.name,
            function=taken.decided_function,
            on_behalf_of=taken.decided_on_behalf_of,
            term_on=taken.term_on,
            before=_before(reader, taken),
            tasks=_tasks(reader, taken),
        )
    )


def addressee(reader: Reader, provider: Provider, made_on: date) -> Addressee:
    """Return to whom a letter goes."""
    info = reader.first(RegisterInfo)
    town = " ".join(filter(None, (provider.postal_code, provider.city)))
    return Addressee(
        client=info.client if info else "",
        provider=provider.name,
        address=[each for each in (provider.street, town) if each],
        made_on=made_on,
    )


def _tasks(reader: Reader, taken: Escalation) -> list[str]:
    """Return what the provider may read of what must happen, by which day; who of the municipality does it is its own business."""
    return [
        ", ".join(
            filter(
                None,
                (
                    each.task,
                    "door u" if folded(each.owner) == PROVIDER else "",
                    f"uiterlijk {day(each.due_on)}" if each.due_on else "",
                ),
            )
        )
        for each in tasks_of(reader, taken.id)
        if Audience.PROVIDER.shows(each.audience)
    ]


def _before(reader: Reader, taken: Escalation) -> list[str]:
    """Return what was tried before a step that needs a ground: plans and lower steps, in the order of the days."""
    if taken.step <= WITHOUT_GROUND:
        return []
    ladder = ladder_of(reader)
    found = [
        (each.decided_on, step_named(each.step, step.name if step else each.measure))
        for each in reader.find(Escalation, provider_id=taken.provider_id)
        if each.id != taken.id and each.contract_id in (None, taken.contract_id)
        for step in [ladder.step(each.step)]
        if Audience.PROVIDER.shows(each.audience)
    ]
    found += [
        (each.demanded_on, _plan(each))
        for each in reader.find(ImprovementPlan, provider_id=taken.provider_id)
        if Audience.PROVIDER.shows(each.audience)
    ]
    return [f"{day(on)}: {said}" for on, said in sorted(found) if on <= taken.decided_on]


def _plan(plan: ImprovementPlan) -> str:
    said = ["verbeterplan gevraagd"]
    for on, words in ((plan.handed_in_on, "ingeleverd"), (plan.closed_on, "afgesloten")):
        if on is not None:
            said.append(f"{words} op {day(on)}")
    return ", ".join(said)
