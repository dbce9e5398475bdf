"""History: who did what to which record, field by field, and nothing that says nothing."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import AgbCode, Law, Provider
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.add_provider import add_provider
from contractbeoordeling.usecases.change_provider import change_provider
from contractbeoordeling.usecases.history import field_value, history, provider_history
from contractbeoordeling.usecases.keep_contract import keep_contract

WHO = Author(account="tester")


@pytest.fixture
def store() -> Iterator[Store]:
    made = memory_register()
    yield made
    made.close()


def test_the_newest_act_comes_first_with_the_records_that_it_touched(store: Store) -> None:
    add_provider(store, WHO, Provider(name="A"), [AgbCode(provider_id="", code="41412076")])
    lines = history(store)
    assert [each.change.verb for each in lines] == ["provider_added", "register_made"]
    assert lines[0].touched == {Provider: 1, AgbCode: 1}
    assert len(history(store, limit=1)) == 1


def test_the_history_of_a_provider_has_its_details_and_contracts_and_no_one_elses(store: Store) -> None:
    provider = add_provider(store, WHO, Provider(name="Linde"), [AgbCode(provider_id="", code="41412076")])
    other = add_provider(store, WHO, Provider(name="Wilg"))
    change_provider(store, WHO, replace(other, city="Elders"))
    year = ContractYear(contract_id="", year=2026, ceiling=Decimal(5))
    keep_contract(store, WHO, Contract(provider_id=provider.id, number="W-1"), [year])
    lines = provider_history(store, provider)
    assert [each.change.verb for each in lines] == ["contract_added", "provider_added"]
    assert {each.kind for each in lines[0].fields} == {Contract, ContractYear}
    assert {each.kind for each in lines[1].fields} == {Provider, AgbCode}


def test_only_fields_that_say_something_are_told(store: Store) -> None:
    provider = add_provider(store, WHO, Provider(name="Linde", laws=(Law.WMO,)))
    fields = provider_history(store, provider)[0].fields
    assert {each.field for each in fields} == {"name", "laws", "status"}
    laws = next(each for each in fields if each.field == "laws")
    assert (laws.before, field_value(Provider, "laws", laws.after)) == (None, (Law.WMO,))
