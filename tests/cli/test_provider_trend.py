"""`provider trend` on the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.storage.opening import create_register
from tests.cli.conftest import RunCommand
from tests.usecases.small_round import WHO, criterion, framework, small_round, theme


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "proef.register"
    store = create_register(path, "Waterbeke", WHO)
    world = small_round(store, framework(theme("1", criterion("zorg", "1.1"))))
    before = Round(
        name="2022", reference_date=date(2022, 6, 1), framework_id=world.round.framework_id, theme_codes=()
    )
    with store.change(WHO, Verb.ROUND_CREATED) as change:
        change.add(before)
        change.add(Participation(round_id=before.id, provider_id=world.provider.id))
        change.add(Provider(name="Nieuw", kvk="11112222"))
    for score, year in (("2", 2022), ("3.5", 2026)):
        for perspective in (Perspective.ACCESS, Perspective.BACK_OFFICE):
            world.observe("zorg", perspective, score, day=date(year, 5, 1))
    store.close()
    return path


def test_the_trend_is_a_document_with_exact_changes(register: Path, command: RunCommand) -> None:
    done = command("provider", "trend", register, "57204836", "--json")
    (subject,) = done.document["subjects"]
    assert (done.status, [each["name"] for each in subject["rounds"]]) == (0, ["2022", "2026"])
    (zorg,) = subject["criteria"]
    assert [each["score"] for each in zorg["points"]] == ["2", "7/2"]
    assert zorg["steps"] == [{"comparable": True, "change": "3/2", "actions": []}]
    assert subject["light_cycle"] == {"proposed": None, "obstacles": [], "chosen": None}
    (first,) = subject["themes"]
    assert (first["code"], [each["score"] for each in first["points"]]) == ("1", ["2", "7/2"])
    assert [each["rating"] for each in subject["overall"]["points"]] == [2, 4]


def test_the_trend_is_said_in_dutch(register: Path, command: RunCommand) -> None:
    said = command("provider", "trend", register, "De Lantaarn").err
    assert "2,00 (2)" in said
    assert "+1,50" in said
    assert "pas iets te zeggen als de beoordeling is vastgesteld" in said
    assert "Eindoordeel" in said


def test_a_provider_in_no_round_is_told_so(register: Path, command: RunCommand) -> None:
    done = command("provider", "trend", register, "11112222", "--json")
    assert (done.status, done.document["subjects"]) == (0, [])
    assert "nog in geen enkele ronde" in done.err
