"""A small register to make rounds in: two municipalities, three providers, the framework of the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from contractbeoordeling.domain.contract import Contract, FinancingVariant, Municipality
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Certificate, Contact, Law, Location, Provider, ProviderStatus
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Round
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.frameworks import keep_framework
from contractbeoordeling.usecases.rounds.create import create_round
from contractbeoordeling.usecases.rounds.proposal import RoundProposal, RoundWishes, propose_round

WHO = Author(account="tester")
REFERENCE = date(2026, 6, 1)


@dataclass
class Town:
    """A register with what tests need to name."""

    store: Store
    municipalities: list[Municipality]
    providers: list[Provider]
    contracts: list[Contract] = field(default_factory=list[Contract])

    def propose(self, **wishes: Any) -> RoundProposal:
        """Propose a round with these wishes."""
        given: dict[str, Any] = {"name": "2026", "reference_date": REFERENCE, **wishes}
        return propose_round(self.store, RoundWishes(**given))

    def create(self, **wishes: Any) -> Round:
        """Create a round, whether or not it can reach anything."""
        proposal = self.propose(**wishes)
        create_round(self.store, WHO, proposal, accept_no_overall=True)
        return proposal.round


def make_town(store: Store | None = None) -> Town:
    """Fill a register: one provider works in both municipalities, one in one, one has no contract."""
    store = store or memory_register()
    keep_framework(store, WHO, default_framework())
    municipalities = [
        Municipality(name="Waterbeke", code="0001"),
        Municipality(name="Lindeveen", code="0002"),
    ]
    names = ("Zorggroep De Linde", "Thuis: Nabij / Noord", "De Brug jeugdhulp")
    providers = [
        Provider(name=name, kvk=f"0000000{number}", city="Waterbeke", laws=(Law.WMO,))
        for number, name in enumerate(names, 1)
    ]
    stopped = Provider(name="Gestopte Zorg", status=ProviderStatus.STOPPED)
    contracts = _contracts(municipalities, providers)
    info = store.first(RegisterInfo)
    with store.change(WHO, Verb.PROVIDERS_IMPORTED) as change:
        if info is not None:
            change.update(RegisterInfo(id=info.id, client="Regio Waterbeke", made_at=info.made_at))
        change.add_all(municipalities)
        change.add_all([*providers, stopped])
        change.add_all(contracts)
        change.add(Contact(provider_id=providers[0].id, name="A. Beheer", email="kwaliteit@linde.example"))
        change.add(Certificate(provider_id=providers[0].id, kind="HKZ", valid_until=date(2027, 1, 1)))
        change.add(Location(provider_id=providers[2].id, name="Hoofdlocatie", city="Lindeveen"))
    return Town(store, municipalities, providers, contracts)


def _contracts(municipalities: list[Municipality], providers: list[Provider]) -> list[Contract]:
    both = tuple(each.id for each in municipalities)
    return [
        Contract(
            provider_id=providers[0].id,
            number="C-1",
            title="Begeleiding",
            lots=("1", "2"),
            law=Law.WMO,
            starts_on=date(2024, 1, 1),
            municipality_ids=both,
        ),
        Contract(
            provider_id=providers[1].id,
            number="C-2",
            law=Law.WMO,
            variant=FinancingVariant.TASK,
            municipality_ids=both[:1],
        ),
        Contract(provider_id=providers[1].id, number="C-0", ends_on=date(2020, 1, 1)),
    ]
