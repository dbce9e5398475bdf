"""Adding, changing and removing providers and what belongs to them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from contractbeoordeling import settings
from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.provider import (
    AgbCode,
    Certificate,
    Contact,
    LinkKind,
    Location,
    Provider,
    ProviderLink,
    TradeName,
)
from contractbeoordeling.domain.register import FrameworkVersion
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.undo import line, redo, undo
from contractbeoordeling.usecases.add_provider import add_provider
from contractbeoordeling.usecases.change_provider import change_provider
from contractbeoordeling.usecases.details import keep_detail, remove_detail
from contractbeoordeling.usecases.keep_contract import keep_contract
from contractbeoordeling.usecases.laptop import laptop_person, set_laptop_person
from contractbeoordeling.usecases.municipalities import (
    find_municipality,
    keep_municipality,
    remove_municipality,
)
from contractbeoordeling.usecases.new_register import new_register
from contractbeoordeling.usecases.remove_contract import remove_contract
from contractbeoordeling.usecases.remove_provider import remove_provider
from contractbeoordeling.usecases.session import author
from contractbeoordeling.usecases.session import register as opened
from contractbeoordeling.wording.refusals import sentence

WHO = Author(account="tester")


@pytest.fixture
def store() -> Iterator[Store]:
    made = memory_register()
    yield made
    made.close()


@pytest.fixture
def linde(store: Store) -> Provider:
    return add_provider(store, WHO, Provider(name="Stichting Zorg Linde", kvk="08174925"))


def refused(error: pytest.ExceptionInfo[Refusal]) -> tuple[str, str]:
    return error.value.code, sentence(error.value)


def test_a_provider_is_stored_tidy_with_everything_that_belongs_to_it(store: Store) -> None:
    made = add_provider(
        store,
        WHO,
        Provider(name=" Zorg  Linde", kvk="08.17.49.25", postal_code="1234ab"),
        [
            AgbCode(provider_id="", code="41-412076"),
            Location(provider_id="", number="0000 1234 5678", city="Waterbeke"),
            TradeName(provider_id="", name="Linde Thuis"),
            Contact(provider_id="", name="Iris Berg", email="iris@linde.example"),
            AgbCode(provider_id="", code="41412077"),
        ],
    )
    assert store.get(Provider, made.id) == made
    assert (made.name, made.kvk, made.postal_code) == ("Zorg Linde", "08174925", "1234 AB")
    assert [each.code for each in store.find(AgbCode, provider_id=made.id)] == ["41412076", "41412077"]
    assert [each.number for each in store.find(Location, provider_id=made.id)] == ["000012345678"]
    assert store.count(TradeName) == store.count(Contact) == 1
    undo(store, WHO)
    assert store.count(Provider) == store.count(AgbCode) == store.count(Location) == 0


def test_a_wrong_field_is_named_with_what_is_wrong_and_what_to_do(store: Store) -> None:
    with pytest.raises(Refusal) as error:
        add_provider(store, WHO, Provider(name="Zorg Linde", kvk="8174925"))
    code, said = refused(error)
    assert code == "field_wrong"
    assert error.value.values["field"] == "kvk"
    assert said.startswith("KvK-nummer '8174925' klopt niet; verwacht: 8 cijfers.")
    assert "08174925" in said
    assert store.count(Provider) == 0


def test_a_kvk_number_belongs_to_one_provider(store: Store, linde: Provider) -> None:
    with pytest.raises(Refusal) as error:
        add_provider(store, WHO, Provider(name="Heel Anders", kvk="08174925"), despite_doubles=True)
    assert refused(error)[0] == "kvk_taken"
    other = add_provider(store, WHO, Provider(name="Heel Anders", kvk="41087362"))
    with pytest.raises(Refusal) as error:
        change_provider(store, WHO, replace(other, kvk=linde.kvk))
    assert refused(error)[0] == "kvk_taken"


@pytest.mark.parametrize("name", ["Zorg Linde B.V.", "zorg LINDE", "Zorg Linden"])
def test_a_provider_with_nearly_the_same_name_is_only_added_when_said_to_be_another(
    store: Store, linde: Provider, name: str
) -> None:
    with pytest.raises(Refusal) as error:
        add_provider(store, WHO, Provider(name=name))
    code, said = refused(error)
    assert code == "possible_double"
    assert linde.name in said
    add_provider(store, WHO, Provider(name=name), despite_doubles=True)
    assert store.count(Provider) == 2


def test_changing_a_provider_stores_the_changed_fields(store: Store, linde: Provider) -> None:
    change_provider(store, WHO, replace(linde, city=" Waterbeke "))
    assert store.find(Provider)[0].city == "Waterbeke"
    assert [dict(each.after or {}) for each in store.entries(store.history()[0].id)] == [
        {"city": "Waterbeke"}
    ]


def test_a_provider_that_is_gone_cannot_be_changed(store: Store) -> None:
    with pytest.raises(Refusal) as error:
        change_provider(store, WHO, Provider(name="Weg"))
    assert refused(error)[0] == "record_gone"


def test_removing_a_provider_takes_its_details_along_and_undo_brings_all_back(
    store: Store, linde: Provider
) -> None:
    other = add_provider(store, WHO, Provider(name="Koepel"))
    keep_detail(store, WHO, AgbCode(provider_id=linde.id, code="41412076"))
    keep_detail(store, WHO, ProviderLink(provider_id=other.id, other_id=linde.id, kind=LinkKind.CONCERN))
    remove_provider(store, WHO, linde)
    assert store.count(Provider) == 1
    assert store.count(AgbCode) == store.count(ProviderLink) == 0
    undo(store, WHO)
    assert store.count(Provider) == 2
    assert store.count(AgbCode) == store.count(ProviderLink) == 1


def test_a_provider_with_a_contract_is_not_removed_and_the_reason_is_told(
    store: Store, linde: Provider
) -> None:
    keep_contract(store, WHO, Contract(provider_id=linde.id, number="W-1"))
    with pytest.raises(Refusal) as error:
        remove_provider(store, WHO, linde)
    code, said = refused(error)
    assert (code, "1× contract" in said) == ("provider_in_use", True)
    assert store.count(Provider) == 1


def test_details_are_added_changed_and_removed(store: Store, linde: Provider) -> None:
    made = keep_detail(
        store, WHO, Certificate(provider_id=linde.id, kind="HKZ", valid_until=date(2026, 12, 31))
    )
    keep_detail(store, WHO, replace(made, valid_until=date(2027, 12, 31)))
    assert store.find(Certificate)[0].valid_until == date(2027, 12, 31)
    remove_detail(store, WHO, made)
    assert store.count(Certificate) == 0
    with pytest.raises(Refusal) as error:
        remove_detail(store, WHO, made)
    assert refused(error)[0] == "record_gone"


def test_a_provider_has_an_agb_code_and_a_link_once(store: Store, linde: Provider) -> None:
    other = add_provider(store, WHO, Provider(name="Koepel"))
    keep_detail(store, WHO, AgbCode(provider_id=linde.id, code="41412076"))
    with pytest.raises(Refusal):
        keep_detail(store, WHO, AgbCode(provider_id=linde.id, code="41412076"))
    keep_detail(store, WHO, ProviderLink(provider_id=other.id, other_id=linde.id, kind=LinkKind.CONCERN))
    with pytest.raises(Refusal) as error:
        keep_detail(store, WHO, ProviderLink(provider_id=other.id, other_id=linde.id, kind=LinkKind.CONCERN))
    assert refused(error)[0] == "link_exists"


def test_a_contract_keeps_its_years_and_has_its_number_once(store: Store, linde: Provider) -> None:
    contract = Contract(provider_id=linde.id, number="W-1", lots=("A",))
    years = [
        ContractYear(contract_id="", year=2025, ceiling=Decimal(1000), used=Decimal("900.50")),
        ContractYear(contract_id="", year=2026, ceiling=Decimal(1100)),
    ]
    keep_contract(store, WHO, contract, years)
    first = store.find(ContractYear, year=2025)[0]
    keep_contract(store, WHO, replace(contract, title="Begeleiding"))
    assert store.count(ContractYear) == 2
    keep_contract(store, WHO, contract, [replace(years[0], used=Decimal(1000))])
    assert store.find(ContractYear) == [replace(first, used=Decimal(1000))]
    with pytest.raises(Refusal) as error:
        keep_contract(store, WHO, Contract(provider_id=linde.id, number="w 1"))
    assert refused(error)[0] == "contract_number_taken"
    remove_contract(store, WHO, contract)
    assert store.count(Contract) == store.count(ContractYear) == 0


def test_a_municipality_has_its_name_and_code_once_and_stays_while_a_contract_names_it(
    store: Store, linde: Provider
) -> None:
    made = keep_municipality(store, WHO, Municipality(name="Waterbeke", code="GM0344"))
    assert find_municipality(store, "0344") == find_municipality(store, "waterbeke") == made
    for twice in (Municipality(name="WATERBEKE"), Municipality(name="Anders", code="0344")):
        with pytest.raises(Refusal) as error:
            keep_municipality(store, WHO, twice)
        assert refused(error)[0] == "municipality_exists"
    with pytest.raises(Refusal) as error:
        find_municipality(store, "Elders")
    assert "Waterbeke" in refused(error)[1]
    contract = keep_contract(
        store, WHO, Contract(provider_id=linde.id, number="1", municipality_ids=(made.id,))
    )
    with pytest.raises(Refusal) as error:
        remove_municipality(store, WHO, made)
    assert refused(error)[0] == "record_in_use"
    remove_contract(store, WHO, contract)
    remove_municipality(store, WHO, made)
    assert store.count(Municipality) == 0


@pytest.fixture
def nobody() -> Iterator[None]:
    settings.settings_file().unlink(missing_ok=True)
    yield
    settings.settings_file().unlink(missing_ok=True)


@pytest.mark.usefixtures("nobody")
def test_the_journal_names_the_person_whose_laptop_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.register"
    new_register(path, author()).close()
    assert (laptop_person(), author().person_id) == (None, None)
    person = set_laptop_person("Noor  Vaart", "contractmanager")
    with opened(path) as store:
        add_provider(store, author(), Provider(name="Zorg Linde"))
        assert store.find(Person) == [person]
        assert store.history()[0].person_id == person.id
        assert person.name == "Noor Vaart"


@pytest.mark.usefixtures("nobody")
def test_another_function_changes_the_person_and_another_name_is_another_person(tmp_path: Path) -> None:
    first = set_laptop_person("Noor Vaart")
    path = tmp_path / "a.register"
    new_register(path, author()).close()
    assert set_laptop_person("Noor Vaart", "adviseur").id == first.id
    other = set_laptop_person("Bas Duin")
    with opened(path) as store:
        assert {each.id: each.name for each in store.find(Person)} == {
            first.id: "Noor Vaart",
            other.id: "Bas Duin",
        }


@pytest.mark.usefixtures("nobody")
def test_undo_steps_over_who_came_to_work(tmp_path: Path) -> None:
    path = tmp_path / "a.register"
    new_register(path, author()).close()
    with opened(path) as store:
        add_provider(store, author(), Provider(name="Zorg Linde"))
        undo(store, author())
    set_laptop_person("Noor Vaart")
    with opened(path) as store:
        assert store.count(Person) == 1
        assert redo(store, author()).verb == "provider_added"
        undo(store, author())
        assert (store.count(Person), store.count(Provider), line(store).undo) == (1, 0, [])


def test_a_new_register_has_a_framework_and_nothing_to_undo(tmp_path: Path) -> None:
    store = new_register(tmp_path / "a.register", WHO, client="Gemeente Waterbeke")
    try:
        assert store.count(FrameworkVersion) == 1
        assert line(store).undo == []
    finally:
        store.close()
