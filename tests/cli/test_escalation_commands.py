"""The ladder, its letters, continuity and reminders from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import RunCommand

LANTAARN = "12345678"
BY = ("--by", "K. de Groot", "--function", "teammanager", "--on-behalf-of", "het college")


@pytest.fixture
def register(register_file: Path, command: RunCommand) -> Path:
    assert command("provider", "add", register_file, "--name", "De Lantaarn", "--kvk", LANTAARN).status == 0
    added = command("contract", "add", register_file, LANTAARN, "WMO-1")
    assert added.status == 0, added.err
    return register_file


def step(register: Path, number: int, *more: str) -> tuple[object, ...]:
    return (
        "action", "escalate", register, "--provider", LANTAARN, "--contract", "WMO-1", "--step", str(number),
        "--facts", "Drie late meldingen", "--heard-on", "2026-01-05", "--heard", "Te weinig mensen", *BY, *more, "--json",
    )  # fmt: skip


def test_steps_are_taken_one_by_one_on_a_ground_in_the_contract(register: Path, command: RunCommand) -> None:
    over = command(*step(register, 1))
    assert (over.status, over.document["error"]["code"]) == (2, "escalation_passes_over")
    for number in (0, 1, 2):
        assert command(*step(register, number)).status == 0
    measure = ("--measure", "formele waarschuwing")
    bare = command(*step(register, 3, *measure))
    assert (bare.status, bare.document["error"]["code"]) == (2, "escalation_without_ground")
    ground = ("escalation", "ground", register, "--provider", LANTAARN, "--contract", "WMO-1", "--step", "3")
    assert command(*ground, *measure, "--article", "12.3", "--text", "Waarschuwen mag").status == 0
    assert command(*step(register, 3, *measure)).status == 0
    listed = command("escalation", "list", register, "--provider", LANTAARN, "--json").document
    assert [(each["step"], each["article"], each["decided_by"]) for each in listed] == [
        (3, "12.3", "K. de Groot"), (2, None, "K. de Groot"), (1, None, "K. de Groot"), (0, None, "K. de Groot"),
    ]  # fmt: skip
    [known] = command("escalation", "grounds", register, "--provider", LANTAARN, "--json").document
    assert (known["contract"], known["measure"]) == ("WMO-1", "formele waarschuwing")
    gone = command("escalation", "remove-ground", register, known["id"], "--json")
    assert gone.document["error"]["code"] == "ground_in_use"
    ended = command("escalation", "end", register, listed[0]["id"], "Kwaliteit weer op orde", "--json")
    assert ended.document["escalation"]["ended_reason"] == "Kwaliteit weer op orde"


def test_jump_ends_the_contract_and_brings_its_list_and_letter(
    register: Path, command: RunCommand, tmp_path: Path
) -> None:
    ground = ("escalation", "ground", register, "--provider", LANTAARN, "--contract", "WMO-1", "--step", "5")
    assert command(*ground, "--measure", "beëindiging van de overeenkomst", "--article", "18").status == 0
    letter = tmp_path / "brief.docx"
    jump = ("--jump", "danger", "--jump-reason", "Cliënten zijn in gevaar", "--letter", str(letter))
    done = command(*step(register, 5, *jump))
    assert done.status == 0, done.err
    assert letter.read_bytes().startswith(b"PK")
    taken = done.document["escalation"]
    assert taken["letter_id"]
    tasks = command("escalation", "tasks", register, taken["id"], "--add", "Persbericht", "--json").document
    assert (len(tasks), tasks[-1]["task"]) == (9, "Persbericht")
    task = (
        "escalation",
        "task",
        register,
        tasks[0]["id"],
        "--owner",
        "K. de Groot",
        "--done",
        "2026-02-01",
        "--audience",
        "internal",
        "--json",
    )
    changed = command(*task).document["task"]
    assert (changed["done_on"], changed["audience"]) == ("2026-02-01", "internal")
    again = command("escalation", "letter", register, taken["id"], "--out", tmp_path / "brief.pdf")
    assert again.status == 0
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")


def test_refused_step_leaves_no_letter(register: Path, command: RunCommand, tmp_path: Path) -> None:
    letter = tmp_path / "brief.docx"
    assert command(*step(register, 2, "--letter", str(letter))).status == 2
    assert command(*step(register, 0, "--letter", str(tmp_path / "brief.txt"))).status == 2
    inside = command(*step(register, 0, "--letter", str(letter), "--audience", "internal"))
    assert (inside.status, inside.document["error"]["code"]) == (2, "escalation_not_for_provider")
    assert not letter.exists()
    assert command("escalation", "list", register, "--json").document == []


def test_ladder_is_the_registers_own_once_it_is_changed(register: Path, command: RunCommand) -> None:
    ladder = command("escalation", "ladder", register, "--json").document
    assert (ladder["own"], [each["number"] for each in ladder["steps"]]) == (False, [0, 1, 2, 3, 4, 5])
    changed = command("escalation", "step", register, "4", "--measure", "boete", "--json").document
    assert (changed["own"], changed["steps"][4]["measures"]) == (True, ["boete"])
    assert command("escalation", "step", register, "5", "--remove").status == 0
    assert command("escalation", "step", register, "9", "--remove").status == 2
    assert command("escalation", "ladder", register, "--usual", "--json").document == ladder


def test_continuity_is_set_listed_and_ended(register: Path, command: RunCommand) -> None:
    put = ("continuity", "set", register, "--provider", LANTAARN, "--source", "Jaarrekening 2025")
    assert command(*put, "--step", "3", "--since", "2026-01-01").status == 0
    assert command(*put, "--step", "7").status == 2
    [line] = command("continuity", "list", register, "--running", "--json").document
    assert (line["step"], line["provider"]["name"]) == (3, "De Lantaarn")
    assert "solvabiliteit onder 20%" in command("continuity", "list", register).err
    assert command("continuity", "end", register, "--provider", LANTAARN).status == 0
    assert command("continuity", "list", register, "--running", "--json").document == []


def test_reminders_are_listed_put_in_a_calendar_and_sent(
    register: Path, command: RunCommand, tmp_path: Path
) -> None:
    for measure, due in (("Meldproces vernieuwen", "2026-01-31"), ("Later", "2099-01-01")):
        added = command(
            "action", "add", register, "--provider", LANTAARN, "--measure", measure, "--criterion", "4.2",
            "--agreed", "2026-01-01", "--due", due,
        )  # fmt: skip
        assert added.status == 0
    calendar, folder = tmp_path / "acties.ics", tmp_path / "brieven"
    words = ("action", "reminders", register, "--ics", calendar, "--letters", folder, "--json")
    tried = command(*words, "--dry-run")
    assert ([each["what"] for each in tried.document["due"]], tried.document["letters"][0]["file"]) == (
        ["Meldproces vernieuwen"], None,
    )  # fmt: skip
    assert not calendar.exists()
    assert not folder.exists()
    done = command(*words).document
    assert Path(done["letters"][0]["file"]).read_bytes().startswith(b"PK")
    text = calendar.read_text(encoding="utf-8")
    assert "DTSTART;VALUE=DATE:20260131" in text
    assert "SUMMARY:verbeteractie moet klaar zijn: De Lantaarn" in text
