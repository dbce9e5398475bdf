"""`round risks` on the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contractbeoordeling.domain.provider import Certificate
from contractbeoordeling.storage.opening import create_register
from tests.cli.conftest import RunCommand
from tests.usecases.small_round import WHO, criterion, framework, small_round, theme


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "proef.register"
    store = create_register(path, "Waterbeke", WHO)
    world = small_round(store, framework(theme("1", criterion("zorg", "1.1"))))
    world.signal("zorg", 3, date(2026, 5, 1), text="iets ernstigs")
    world.add(Certificate(provider_id=world.provider.id, kind="HKZ", valid_until=date(2026, 9, 1)))
    store.close()
    return path


def test_the_list_is_a_document(register: Path, command: RunCommand) -> None:
    done = command("round", "risks", register, "--round", "2026", "--on", "2026-07-01", "--json")
    assert (done.status, done.document["on"], done.document["without"]) == (0, "2026-07-01", 0)
    assert [(each["kind"], each["criterion"], each["day"]) for each in done.document["risks"]] == [
        ("open_serious_signal", "1.1", "2026-05-01"),
        ("certificate", None, "2026-09-01"),
    ]
    assert "iets ernstigs" not in done.out


def test_the_list_is_said_in_dutch_with_what_has_ended(register: Path, command: RunCommand) -> None:
    before = command("round", "risks", register, "--round", "2026", "--on", "2026-07-01").err
    after = command("round", "risks", register, "--round", "2026", "--on", "2026-10-01").err
    assert "HKZ, loopt af op 01-09-2026" in before
    assert "HKZ, verlopen op 01-09-2026" in after
    assert "ernstig signaal, nog niet nagegaan" in before


def test_it_can_be_asked_of_one_provider_and_further_ahead(register: Path, command: RunCommand) -> None:
    words = ("round", "risks", register, "--round", "2026", "--on", "2026-07-01", "--json")
    near = command(*words, "--provider", "57204836", "--within", "30").document["risks"]
    assert [each["kind"] for each in near] == ["open_serious_signal"]
