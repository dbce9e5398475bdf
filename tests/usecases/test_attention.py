"""What deserves attention today: late, serious, ending, or nearly used up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from contractbeoordeling.domain.contract import ContractYear
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Certificate, ProviderStatus
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.attention import MOST, Attention, Matter, attention
from contractbeoordeling.usecases.change_provider import change_provider
from contractbeoordeling.usecases.details import keep_detail
from contractbeoordeling.usecases.new_register import new_register
from tests.builders import REFERENCE_DATE, WHO, Built, build_register


@pytest.fixture
def built() -> Iterator[tuple[Store, Built]]:
    store = memory_register()
    yield store, build_register(store, 20, signals=200)
    store.close()


def about(store: Store, day: date, matter: Matter) -> Attention | None:
    return next((each for each in attention(store, day) if each.matter is matter), None)


def test_an_empty_register_asks_for_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    store = new_register(tmp_path_factory.mktemp("leeg") / "Leeg.register", WHO)
    assert attention(store, REFERENCE_DATE) == []
    store.close()


def test_a_few_of_each_are_named_and_all_are_counted(built: tuple[Store, Built]) -> None:
    found = about(built[0], REFERENCE_DATE, Matter.SERIOUS_SIGNAL)
    assert found is not None
    assert len(found.items) == MOST < found.total
    assert all(each.number >= 3 for each in found.items)


def test_forms_are_late_only_after_their_day(built: tuple[Store, Built]) -> None:
    store, made = built
    due = REFERENCE_DATE - timedelta(days=45)
    assert about(store, due, Matter.LATE_FORMS) is None
    late = about(store, due + timedelta(days=1), Matter.LATE_FORMS)
    assert late is not None
    assert (late.items[0].record_id, late.items[0].day) == (made.round.id, due)


def test_a_certificate_of_a_provider_that_stopped_asks_for_nothing(built: tuple[Store, Built]) -> None:
    store, made = built
    provider = made.providers[0].provider
    ending = Certificate(provider_id=provider.id, kind="HKZ", valid_until=date(2031, 2, 1))
    keep_detail(store, WHO, ending)
    day = date(2031, 1, 10)
    found = about(store, day, Matter.CERTIFICATE)
    assert found is not None
    assert [each.what for each in found.items] == ["HKZ"]
    change_provider(store, WHO, replace(provider, status=ProviderStatus.STOPPED))
    assert about(store, day, Matter.CERTIFICATE) is None


def test_a_ceiling_used_for_seventy_percent_is_named_with_the_fullest_first(
    built: tuple[Store, Built],
) -> None:
    store, made = built
    with store.change(WHO, Verb.CONTRACT_CHANGED) as change:
        for cast, used in zip(made.providers, (69, 70, 95), strict=False):
            change.add(
                ContractYear(
                    contract_id=cast.contract.id, year=2031, ceiling=Decimal(100), used=Decimal(used)
                )
            )
    found = about(store, date(2031, 5, 1), Matter.BUDGET)
    assert found is not None
    assert [each.number for each in found.items] == [95, 70]
