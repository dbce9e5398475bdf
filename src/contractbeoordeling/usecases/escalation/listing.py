"""Where a provider stands on the ladder: what runs, what was, the grounds in its contracts, and what must still happen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.escalation import ContractGround, Escalation, LadderStep, TerminationTask
from contractbeoordeling.domain.escalation_rules import Ladder, highest_running
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.escalation.ladder import ladder_of


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenStep:
    """A step that was taken, with the names that it mentions."""

    escalation: Escalation
    provider: Provider
    step: LadderStep | None
    contract: Contract | None
    article: str
    decided_by: str
    tasks: tuple[TerminationTask, ...]

    @property
    def running(self) -> bool:
        """Tell whether the step is still in force."""
        return self.escalation.ended_on is None

    def late_on(self, day: date) -> bool:
        """Tell whether the term of a step that runs was over before a day."""
        return self.running and self.escalation.term_on is not None and self.escalation.term_on < day


@dataclass(frozen=True, slots=True)
class ProviderLadder:
    """One provider on the ladder; `highest` is the number of the highest step that runs."""

    ladder: Ladder
    taken: tuple[TakenStep, ...]
    highest: int | None
    contracts: tuple[Contract, ...]
    grounds: Mapping[str, Sequence[ContractGround]]


def list_escalations(reader: Reader, provider_id: str | None = None) -> list[TakenStep]:
    """Return the steps that were taken, the newest first."""
    of_one = {} if provider_id is None else {"provider_id": provider_id}
    found = sorted(reader.find(Escalation, **of_one), key=_newest, reverse=True)
    return _named(reader, found)


def provider_ladder(reader: Reader, provider_id: str) -> ProviderLadder:
    """Return where one provider stands."""
    contracts = tuple(reader.find(Contract, provider_id=provider_id))
    grounds = reader.find(ContractGround, contract_id=[each.id for each in contracts]) if contracts else []
    return ProviderLadder(
        ladder=ladder_of(reader),
        taken=tuple(list_escalations(reader, provider_id)),
        highest=highest_running(reader.find(Escalation, provider_id=provider_id)),
        contracts=contracts,
        grounds={
            contract.id: tuple(
                each for each in sorted(grounds, key=_place) if each.contract_id == contract.id
            )
            for contract in contracts
        },
    )


def _named(reader: Reader, found: Sequence[Escalation]) -> list[TakenStep]:
    if not found:
        return []
    ladder = ladder_of(reader)
    providers = reader.by_id(Provider, (each.provider_id for each in found))
    contracts = reader.by_id(Contract, (each.contract_id for each in found if each.contract_id))
    grounds = reader.by_id(ContractGround, (each.ground_id for each in found if each.ground_id))
    people = reader.by_id(Person, (each.decided_by_id for each in found if each.decided_by_id))
    tasks = sorted(reader.find(TerminationTask, escalation_id=[each.id for each in found]), key=_position)
    return [
        TakenStep(
            escalation=each,
            provider=providers[each.provider_id],
            step=ladder.step(each.step),
            contract=contracts.get(each.contract_id or ""),
            article=grounds[each.ground_id].article if each.ground_id in grounds else "",
            decided_by=people[each.decided_by_id].name if each.decided_by_id in people else "",
            tasks=tuple(task for task in tasks if task.escalation_id == each.id),
        )
        for each in found
    ]


def _newest(each: Escalation) -> tuple[str, str]:
    return each.decided_on.isoformat(), each.id


def _place(ground: ContractGround) -> tuple[int, str]:
    return ground.step, ground.measure


def _position(task: TerminationTask) -> int:
    return task.position
