"""The list of providers: a first look, what is searched, what is counted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.usecases.overview import (
    ProviderFilter,
    ProviderRow,
    glimpse_providers,
    haystacks,
    provider_counts,
    provider_rows,
)
from tests.builders import WHO, register_file


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return register_file(tmp_path_factory.mktemp("overview") / "Waterbeke.register", 6)


def row(name: str, **fields: tuple[str, ...]) -> ProviderRow:
    laws, forms = fields.get("laws", ()), fields.get("care_forms", ())
    return ProviderRow(name, name, None, "Lindeveen", laws, forms, fields.get("regions", ()), "active")


def test_a_glimpse_shows_what_the_open_register_shows(register: Path) -> None:
    glimpse = glimpse_providers(register)
    store = open_register(register, WHO)
    rows = provider_rows(store)
    store.close()
    assert glimpse == rows
    assert len(rows) == 6


@pytest.mark.parametrize("content", [b"", b"geen register", b"SQLite format 3\x00 en verder niets"])
def test_a_glimpse_leaves_what_is_wrong_to_opening(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "anders.register"
    file.write_bytes(content)
    assert glimpse_providers(file) is None
    assert file.read_bytes() == content


def test_a_glimpse_makes_no_file_where_there_is_none(tmp_path: Path) -> None:
    assert glimpse_providers(tmp_path / "weg.register") is None
    assert list(tmp_path.iterdir()) == []


def test_filters_are_all_asked_at_once() -> None:
    rows = [row("A", laws=("wmo",)), row("B", laws=("wmo", "youth")), row("C", care_forms=("x",))]
    asked = ProviderFilter(law="wmo", words="lindeveen b")
    assert [each.name for each in asked.of(rows, haystacks(None, rows))] == ["B"]
    assert asked.active == 1


def test_an_empty_filter_asks_nothing() -> None:
    rows = [row("A"), row("B")]
    assert ProviderFilter().of(rows, {}) == rows


def test_what_is_open_is_counted_per_provider_and_what_is_late_apart(register: Path) -> None:
    store = open_register(register, WHO)
    before, after = provider_counts(store, date(2020, 1, 1)), provider_counts(store, date(2099, 1, 1))
    store.close()
    assert sum(each.overdue for each in before.values()) == 0
    assert sum(each.overdue for each in after.values()) == sum(each.actions for each in after.values()) > 0
    assert sum(each.unverified for each in after.values()) > 0
