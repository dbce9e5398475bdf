"""`round ask-next` on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.storage.opening import create_register
from tests.cli.conftest import RunCommand
from tests.usecases.small_round import WHO, criterion, framework, small_round, theme


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "proef.register"
    store = create_register(path, "Waterbeke", WHO)
    world = small_round(store, framework(theme("1", criterion("zorg", "1.1"), criterion("regie", "1.2"))))
    for perspective in (Perspective.ACCESS, Perspective.BACK_OFFICE):
        world.observe("zorg", perspective, "4")
    store.close()
    return path


def test_what_to_ask_next_stands_in_the_document_with_exact_minutes(
    register: Path, command: RunCommand
) -> None:
    done = command("round", "ask-next", register, "--round", "2026", "--provider", "57204836", "--json")
    assert done.status == 0
    (one,) = done.document["providers"]
    assert (one["in_scope"], one["rated"], one["settled"]) == (2, 1, 0)
    assert one["rating"]["minutes"] == "2"
    assert one["rating"]["parties"] == [
        {"party": "access", "new": ["1.2"], "waiting": [], "minutes": "1"},
        {"party": "back_office", "new": ["1.2"], "waiting": [], "minutes": "1"},
    ]
    assert one["rating"]["steps"] == [{"criteria": 1, "minutes": "2"}]
    needs = {each["criterion"]: each["need"] for each in one["settling"]["criteria"]}
    assert needs == {"1.1": "rests_on", "1.2": "insufficient"}
    assert one["helpless"] == ["1.1"]


def test_burden_and_certainty_are_said_in_dutch(register: Path, command: RunCommand) -> None:
    said = command("round", "ask-next", register, "--round", "2026").err
    assert "De Lantaarn: 1 van de 2 criteria met een oordeel; 2 na 2 vragen die nog 2 minuten kosten." in said
    assert "0 staan vast" in said
    assert "Wie er nog te vragen is helpt niet bij: 1.1." in said


def test_a_provider_outside_the_round_is_refused(register: Path, command: RunCommand) -> None:
    done = command("round", "ask-next", register, "--round", "2026", "--provider", "Onbekend", "--json")
    assert done.status == 2
