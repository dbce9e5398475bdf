"""A list of providers that we write comes back as the same providers, column by column."""

import tempfile
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import NoProgress
from contractbeoordeling.domain.provider import (
    AgbCode,
    Contact,
    Law,
    Location,
    Provider,
    ProviderStatus,
    TradeName,
)
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.validity import tidied
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.add_provider import add_provider
from contractbeoordeling.usecases.details import OwnDetail
from contractbeoordeling.usecases.export_providers import export_providers
from contractbeoordeling.usecases.provider_import.run import (
    Options,
    ProviderImport,
    Source,
    take_over,
)
from contractbeoordeling.wording.provider_list import COLUMNS
from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.provider_list.headers import Role, role_of

WHO = Author(account="tester")
KINDS: tuple[type[Record], ...] = (Provider, TradeName, AgbCode, Location, Contact)

# Words of letters, as names are made of; what starts like a formula stays text.
WORD = st.text(st.sampled_from("abcdefghijklmnopqrstuvwyzé=+@'"), min_size=3, max_size=9)
WORDS = st.lists(WORD, min_size=1, max_size=3).map(" ".join).filter(lambda text: len(folded(text)) > 3)
ITEMS = st.lists(WORDS | WORDS.map(lambda text: f"{text}, ook zo"), max_size=3, unique_by=folded).map(tuple)


def digits(count: int) -> st.SearchStrategy[str]:
    return st.integers(1, 10**count - 1).map(lambda number: f"{number:0{count}}")


ADDRESS: dict[str, st.SearchStrategy[Any]] = {
    "street": st.just("") | WORDS,
    "postal_code": st.just("") | st.just("1234 AB"),
    "city": st.just("") | WORDS,
}
PROVIDERS = st.builds(
    Provider,
    name=WORDS,
    kvk=st.none() | digits(8),
    legal_form=st.just("") | WORDS,
    laws=st.sampled_from([(), (Law.WMO,), (Law.YOUTH,), tuple(Law)]),
    care_forms=ITEMS,
    regions=ITEMS,
    status=st.sampled_from(ProviderStatus),
    note=st.just("") | st.just("eerste\ntweede; derde"),
    **ADDRESS,
)
LOCATIONS = st.builds(
    Location, provider_id=st.just(""), number=digits(12), name=st.just("") | WORDS, **ADDRESS
)
CONTACTS = st.builds(
    Contact,
    provider_id=st.just(""),
    name=WORDS,
    function=st.just("") | WORDS,
    email=st.just("") | st.just("a@b.example"),
    phone=st.just("") | st.just("0344-123456"),
)
DETAILS = st.tuples(
    st.lists(st.builds(TradeName, provider_id=st.just(""), name=WORDS), max_size=2, unique_by=lambda each: folded(each.name)),
    st.lists(st.builds(AgbCode, provider_id=st.just(""), code=digits(8)), max_size=2, unique_by=lambda each: each.code),
    st.lists(LOCATIONS, max_size=3, unique_by=lambda each: each.number),
    st.lists(CONTACTS, max_size=3, unique_by=lambda each: folded(each.name)),
)  # fmt: skip


@pytest.fixture
def store() -> Iterator[Store]:
    made = memory_register()
    yield made
    made.close()


def taken(store: Store, path: Path) -> ProviderImport:
    content = path.read_bytes()
    source = Source(path, content, reading.read(content, path.name))
    return take_over(store, WHO, source, Options(), NoProgress())


def said(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Everything of the providers, without the ids of what belongs to them."""
    found: dict[str, list[dict[str, Any]]] = {}
    for kind in KINDS:
        names = [each.name for each in fields(kind) if each.name != "id" or kind is Provider]
        found[kind.__name__] = [{name: getattr(each, name) for name in names} for each in store.find(kind)]
    return found


def distinct(provider: Provider, details: tuple[list[Any], ...]) -> list[OwnDetail]:
    """Trade names beside the provider's own name."""
    own = folded(tidied(provider).name)
    return [
        each
        for kind in details
        for each in kind
        if not isinstance(each, TradeName) or folded(each.name) != own
    ]


@settings(max_examples=15)
@given(provider=PROVIDERS, details=DETAILS)
@example(provider=Provider(name="subtotaal"), details=([], [], [], []))
def test_every_column_comes_back(provider: Provider, details: tuple[list[Any], ...]) -> None:
    first, second = memory_register(), memory_register()
    path = Path(tempfile.gettempdir()) / f"{provider.id}.xlsx"
    try:
        add_provider(first, WHO, provider, distinct(provider, details))
        export_providers(first, path)
        done = taken(second, path)
        assert done.result.findings == ()
        assert said(second) == said(first)
        assert {each.outcome for each in taken(first, path).rows} == {"same"}
    finally:
        path.unlink(missing_ok=True)
        first.close()
        second.close()


def test_every_column_of_our_own_list_is_recognised() -> None:
    assert {role: role_of(header) for role, header in COLUMNS.items()} == {
        role: Role(role) for role in COLUMNS
    }


def test_a_provider_is_known_by_its_id_when_name_and_number_changed(store: Store, tmp_path: Path) -> None:
    provider = add_provider(store, WHO, Provider(name="Zorg Linde"))
    path = tmp_path / "lijst.xlsx"
    assert export_providers(store, path) == 1
    with store.change(WHO, store.history()[0].verb) as change:
        change.update(replace(provider, name="Linde Thuiszorg", kvk="08174925"))
    done = taken(store, path)
    assert [each.outcome for each in done.rows] == ["differs"]
    assert done.rows[0].matched[0].on[0] == "id"


def test_only_the_chosen_providers_are_written(store: Store, tmp_path: Path) -> None:
    chosen = add_provider(store, WHO, Provider(name="Zorg Linde"))
    add_provider(store, WHO, Provider(name="De Wilg"))
    path = tmp_path / "lijst.xlsx"
    assert export_providers(store, path, {chosen.id}) == 1
    assert [each.source.name for each in taken(store, path).rows] == ["Zorg Linde"]
