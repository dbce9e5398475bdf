"""A register with the default framework and two providers, to record evidence in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.storage import journal
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.frameworks import keep_framework

WHO = Author(account="tester")
TODAY = date(2026, 6, 1)


@dataclass
class ExampleRegister:
    """A store with what most tests need at hand."""

    store: Store
    provider: Provider
    other: Provider
    framework_id: str

    def criterion(self, code: str) -> Criterion:
        """Return a criterion of the default framework."""
        return next(each for each in default_framework().criteria if each.code == code)

    def signal(self, **fields: Any) -> Signal:
        """Return a signal of severity 3 that is not stored."""
        signal = Signal(
            provider_id=self.provider.id,
            party=Party.ACCESS,
            criterion_key=self.criterion("4.2").key,
            observed_on=date(2026, 5, 1),
            severity=3,
            text="Afspraken over veiligheid niet nagekomen",
            reporter_role="consulent",
        )
        return replace(signal, **fields)

    def add(self, *records: Record) -> None:
        """Store records as they are."""
        with self.store.change(WHO, Verb.REGISTER_CHANGED) as change:
            change.add_all(records)

    def take_part(self, *theme_codes: str, **fields: Any) -> Participation:
        """Store a round about these themes in which the provider takes part."""
        of_round = Round(
            name="2026",
            reference_date=TODAY,
            framework_id=self.framework_id,
            theme_codes=theme_codes,
            **fields,
        )
        made = Participation(round_id=of_round.id, provider_id=self.provider.id)
        self.add(of_round, made)
        return made

    def observe(self, code: str, perspective: Perspective, score: int) -> None:
        """Store what somebody saw of a criterion in April."""
        seen = Observation(
            provider_id=self.provider.id,
            criterion_key=self.criterion(code).key,
            framework_id=self.framework_id,
            perspective=perspective,
            observed_on=date(2026, 4, 1),
            score=Decimal(score),
        )
        self.add(seen)

    def chain_faults(self) -> list[str]:
        """Return what is wrong with the journal."""
        with self.store.connection() as connection:
            return journal.chain_faults(connection)


def example_register(store: Store) -> ExampleRegister:
    """Fill a store with the default framework and two providers."""
    framework_id = keep_framework(store, WHO, default_framework()).id
    provider = Provider(name="Zorggroep De Lantaarn B.V.", kvk="12345678", legal_form="B.V.")
    other = Provider(name="Stichting Huis aan de Gracht", kvk="87654321", legal_form="stichting")
    register = ExampleRegister(store, provider, other, framework_id)
    register.add(provider, other)
    return register


@pytest.fixture
def example() -> Iterator[ExampleRegister]:
    """Give such a register in memory; import this name to use it."""
    store = memory_register(WHO)
    yield example_register(store)
    store.close()
