"""`round light` and `round whole` on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from contractbeoordeling.storage.opening import create_register
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.reply import close_reply
from contractbeoordeling.usecases.assessments.send import send_draft
from tests.cli.conftest import RunCommand
from tests.usecases.assessments.years import DAY, fill, person
from tests.usecases.small_round import WHO, criterion, framework, small_round, theme


@pytest.fixture
def register(tmp_path: Path, command: RunCommand, nobody: None) -> Path:
    """A register with one determined assessment of a core theme and another one."""
    assert command("person", "--name", "Noor Bakker", "--function", "Contractmanager").status == 0
    path = tmp_path / "proef.register"
    store = create_register(path, "Waterbeke", WHO)
    core = theme("1", criterion("rust", "1.1"), criterion("regie", "1.2"))
    other = theme("2", criterion("hulp", "2.1"), criterion("zorg", "2.2"), core=False)
    world = small_round(store, framework(core, other), ("1", "2"))
    fill(world)
    manager, own = person(store, "Noor Bakker"), world.participation
    make_draft(store, manager, own, today=DAY)
    send_draft(store, manager, own, today=DAY)
    close_reply(store, manager, own, no_remarks=True, today=DAY)
    determine(store, manager, own, today=DAY)
    store.close()
    return path


@pytest.fixture
def light(register: Path, command: RunCommand) -> Path:
    """The same register, with a light cycle chosen."""
    words = ("round", "light", register, "--round", "2026", "--choose", "yes", "--reason", "afgesproken")
    assert command(*words).status == 0
    return register


def test_the_proposal_tells_every_condition(register: Path, command: RunCommand) -> None:
    done = command("round", "light", register, "--round", "2026", "--json")
    (line,) = done.document["providers"]
    assert (done.status, line["proposed"], line["choice"]) == (0, False, None)
    lacking = [each["code"] for each in line["conditions"] if not each["holds"]]
    assert lacking == ["few_confirmed"]
    assert "niet voldaan: bij ten minste 80% daarvan is het zelfbeeld herkend, of lager (3 van 4)" in done.err


def test_a_choice_against_the_proposal_is_refused_without_a_reason(
    register: Path, command: RunCommand
) -> None:
    done = command("round", "light", register, "--round", "2026", "--choose", "yes", "--json")
    assert (done.status, done.document["error"]["code"]) == (2, "cycle_reason_missing")


def test_a_rehearsal_keeps_nothing(register: Path, command: RunCommand) -> None:
    words = ("round", "light", register, "--round", "2026")
    done = command(*words, "--choose", "proposal", "--dry-run", "--json")
    assert done.document["choices"][0]["choice"]["light"] is False
    (line,) = command(*words, "--json").document["providers"]
    assert line["choice"] is None


def test_the_next_round_is_light_and_can_be_made_whole(light: Path, command: RunCommand) -> None:
    create = ("round", "create", light, "--name", "2027", "--reference-date", "2027-06-01", "--json")
    proposed = command(*create, "--whole", "57204836", "--dry-run").document
    assert (proposed["light"], proposed["whole_after_all"]) == ([], ["De Lantaarn"])
    made = command(*create)
    assert made.document["light"] == ["De Lantaarn"]
    assert "Lichte ronde, alleen kernthema's: De Lantaarn." in made.err
    status = ("round", "status", light, "--round", "2027", "--json")
    assert [each["provider"]["name"] for each in command(*status).document["light"]] == ["De Lantaarn"]
    words = ("--round", "2027", "--provider", "57204836", "--reason", "nieuwe signalen", "--json")
    assert command("round", "whole", light, *words).status == 0
    assert command(*status).document["light"] == []
