"""A provider that stops, and what falls away with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.provider import Provider, ProviderStatus
from contractbeoordeling.usecases.attention import Matter, attention
from contractbeoordeling.usecases.change_provider import change_provider
from contractbeoordeling.usecases.year.stopping import (
    Stop,
    falls_away,
    go_on_after_all,
    mark_stopped,
    stop_provider,
)
from tests.usecases.example_register import TODAY, WHO, ExampleRegister


def stop(example: ExampleRegister, on: date) -> Provider:
    provider = example.store.get(Provider, example.provider.id)
    assert provider is not None
    return stop_provider(example.store, WHO, provider, Stop(on, "Faillissement"), TODAY)


def test_provider_works_on_until_the_day_on_which_it_stops(example: ExampleRegister) -> None:
    later = stop(example, TODAY + timedelta(days=1))
    assert (later.status, later.stop_reason) == (ProviderStatus.ACTIVE, "Faillissement")
    assert stop(example, TODAY).status is ProviderStatus.STOPPED


def test_stopping_can_be_taken_back_and_asks_for_a_reason(example: ExampleRegister) -> None:
    stopped = stop(example, TODAY)
    back = go_on_after_all(example.store, WHO, stopped)
    assert (back.status, back.stops_on, back.stop_reason) == (ProviderStatus.ACTIVE, None, "")
    with pytest.raises(Refusal, match="provider_does_not_stop"):
        go_on_after_all(example.store, WHO, back)
    with pytest.raises(Refusal, match="stop_without_reason"):
        stop_provider(example.store, WHO, back, Stop(TODAY, " "), TODAY)


def matters(example: ExampleRegister, on: date) -> list[tuple[Matter, str, str, date | None]]:
    stops = (Matter.STOPPED, Matter.STOPPING)
    return [
        (item.matter, item.record_id, item.what, item.day)
        for each in attention(example.store, on)
        for item in each.items
        if each.matter in stops
    ]


def test_provider_that_stops_is_named_from_sixty_days_before_and_asks_to_be_marked_from_its_day(
    example: ExampleRegister,
) -> None:
    last = TODAY + timedelta(days=61)
    own = stop(example, last)
    assert matters(example, TODAY) == []
    coming, there = (
        [(matter, own.id, "Faillissement", last)] for matter in (Matter.STOPPING, Matter.STOPPED)
    )
    assert matters(example, TODAY + timedelta(days=1)) == coming
    assert matters(example, last - timedelta(days=1)) == coming
    assert matters(example, last) == matters(example, last + timedelta(days=400)) == there
    assert example.store.find(Provider, id=own.id) == [own]


def test_provider_is_marked_stopped_by_somebody_and_not_before_its_day(example: ExampleRegister) -> None:
    own = stop(example, TODAY + timedelta(days=1))
    with pytest.raises(Refusal, match="stop_day_to_come"):
        mark_stopped(example.store, WHO, own.id, TODAY)
    marked = mark_stopped(example.store, WHO, own.id, TODAY + timedelta(days=1))
    assert marked == replace(own, status=ProviderStatus.STOPPED)
    assert matters(example, TODAY + timedelta(days=2)) == []
    with pytest.raises(Refusal, match="provider_does_not_stop"):
        mark_stopped(example.store, WHO, example.other.id, TODAY)


def filled(example: ExampleRegister) -> Municipality:
    """Two providers with the same care, one in the same region and one in the same municipality."""
    town = Municipality(name="Waterbeke", code="0999")
    example.add(town)
    own = replace(example.provider, care_forms=("Dagbesteding", "Begeleiding"), regions=("Noord",))
    change_provider(example.store, WHO, own)
    change_provider(
        example.store, WHO, replace(example.other, care_forms=("dagbesteding",), regions=("noord",))
    )
    zorg = Provider(name="Aardig Zorg", care_forms=("Begeleiding",))
    gone = Provider(name="Weg", care_forms=("Begeleiding",), regions=("Noord",), stops_on=TODAY)
    running = Contract(provider_id=own.id, number="B-2", municipality_ids=(town.id,))
    ended = Contract(provider_id=own.id, number="A-1", ends_on=date(2020, 1, 1))
    unknown = Contract(provider_id=own.id, number="C-3", ends_on=TODAY)
    theirs = Contract(provider_id=zorg.id, number="Z", municipality_ids=(town.id,))
    example.add(zorg, gone, running, ended, unknown, theirs)
    example.add(
        ContractYear(contract_id=running.id, year=2025, clients=30),
        ContractYear(contract_id=running.id, year=2026, clients=33),
        ContractYear(contract_id=ended.id, year=2019, clients=500),
    )
    return town


def test_what_falls_away_counts_clients_of_the_newest_year_of_running_contracts(
    example: ExampleRegister,
) -> None:
    filled(example)
    provider = example.store.get(Provider, example.provider.id)
    assert provider is not None
    found = falls_away(example.store, provider, TODAY)
    assert [(each.contract.number, each.clients, each.municipalities) for each in found.contracts] == [
        ("B-2", 33, ("Waterbeke",)),
        ("C-3", None, ()),
    ]
    assert (found.clients, found.unknown_clients) == (33, 1)
    assert found.places == ("Noord", "Waterbeke")


def test_others_are_named_by_care_and_place_in_the_order_of_their_names(example: ExampleRegister) -> None:
    filled(example)
    provider = example.store.get(Provider, example.provider.id)
    assert provider is not None
    found = falls_away(example.store, provider, TODAY)
    told = {(each.care_form, each.place): [other.name for other in each.others] for each in found.care}
    assert told == {
        ("Begeleiding", "Noord"): [],
        ("Begeleiding", "Waterbeke"): ["Aardig Zorg"],
        ("Dagbesteding", "Noord"): ["Stichting Huis aan de Gracht"],
        ("Dagbesteding", "Waterbeke"): [],
    }


def test_contract_that_a_step_of_the_ladder_ends_offers_nothing_to_others(example: ExampleRegister) -> None:
    filled(example)
    provider = example.store.get(Provider, example.provider.id)
    [other] = example.store.find(Provider, name="Aardig Zorg")
    [contract] = example.store.find(Contract, number="Z")
    assert provider is not None
    step = Escalation(
        provider_id=other.id, contract_id=contract.id, step=5, measure="beëindiging", facts="Feiten",
        decided_on=TODAY,
    )  # fmt: skip
    example.add(step)
    found = falls_away(example.store, provider, TODAY)
    assert ("Begeleiding", "Waterbeke", ()) in [
        (each.care_form, each.place, each.others) for each in found.care
    ]
    assert falls_away(example.store, other, TODAY).places == ("Waterbeke",)
    example.add(Contract(provider_id=other.id, number="Y", municipality_ids=contract.municipality_ids))
    again = falls_away(example.store, provider, TODAY)
    assert next(each.others for each in again.care if each.place == "Waterbeke") == (other,)
