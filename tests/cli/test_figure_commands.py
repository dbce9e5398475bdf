"""Figures from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import RunCommand

LANTAARN = "12345678"
YEAR = ("--from", "2025-01-01", "--until", "2025-12-31")


@pytest.fixture
def register(register_file: Path, command: RunCommand) -> Path:
    added = command("provider", "add", register_file, "--name", "De Lantaarn", "--kvk", LANTAARN)
    assert added.status == 0
    return register_file


def add(command: RunCommand, register: Path, *words: str) -> dict[str, object]:
    done = command("figure", "add", register, "--provider", LANTAARN, *YEAR, *words, "--json")
    assert done.status == 0, done.err
    return done.document["figure"]


def test_a_figure_is_typed_changed_listed_and_removed(register: Path, command: RunCommand) -> None:
    made = add(command, register, "--kind", "waiting", "--value", "35,5", "--source", "jaarverslag")
    assert (made["value"], made["n"], made["hidden"]) == ("71/2", None, False)
    changed = command("figure", "change", register, made["id"], "--value", "20", "--n", "12", "--json")
    assert (changed.document["figure"]["value"], changed.document["figure"]["source"]) == (
        "20",
        "jaarverslag",
    )
    listed = command("figure", "list", register, "--provider", LANTAARN)
    assert all(text in listed.err for text in ("Wachttijd", "2025", "20 dagen", "jaarverslag"))
    assert command("figure", "remove", register, made["id"]).status == 0
    assert command("figure", "list", register, "--json").document["figures"] == []
    assert command("figure", "remove", register, made["id"]).status == 2


def test_drop_out_follows_from_the_reasons_of_ending(register: Path, command: RunCommand) -> None:
    for part, value in zip(("01", "02", "03", "04", "05"), ("20", "5", "3", "1", "1"), strict=True):
        add(command, register, "--kind", "ending", "--part", part, "--value", value)
    found = command("figure", "list", register, "--kind", "drop_out", "--json").document["figures"]
    assert [(each["value"], each["n"], each["computed"]) for each in found] == [("40/3", 30, True)]


def test_few_residents_are_hidden_in_documents_too(register: Path, command: RunCommand) -> None:
    made = add(command, register, "--kind", "usefulness", "--value", "9,9", "--n", "4")
    assert (made["value"], made["n"], made["hidden"]) == (None, None, True)
    listed = command("figure", "list", register)
    assert "n<5" in listed.err
    assert "9,9" not in listed.err


def test_goals_of_clients_become_their_mean_t_score(register: Path, command: RunCommand) -> None:
    goals = ("--client", "1,1,0", "--client", "2:1,-1,0", "--client", "0") + ("--client", "1") * 2
    made = add(command, register, "--kind", "gas", *goals)
    assert (made["value"], made["n"]) == ("5649/100", 5)


@pytest.mark.parametrize(
    "words",
    [
        ("--kind", "waiting"),
        ("--kind", "waiting", "--value", "lang"),
        ("--kind", "weather", "--value", "1"),
        ("--kind", "ending", "--value", "1"),
        ("--kind", "usefulness", "--value", "11", "--n", "10"),
        ("--kind", "usefulness", "--value", "8"),
        ("--kind", "gas", "--client", "3"),
        ("--kind", "gas", "--client", "a:b"),
        ("--kind", "waiting", "--value", "1", "--contract", "geen"),
        ("--kind", "waiting", "--value", "1", "--municipality", "geen"),
    ],
)
def test_a_wrong_figure_is_refused(register: Path, command: RunCommand, words: tuple[str, ...]) -> None:
    done = command("figure", "add", register, "--provider", LANTAARN, *YEAR, *words)
    assert done.status == 2
    assert "{kind" not in done.err


def test_a_list_goes_out_and_comes_back(register: Path, tmp_path: Path, command: RunCommand) -> None:
    file = tmp_path / "cijfers.xlsx"
    written = command("figure", "form", register, "--out", file, *YEAR, "--kind", "messages", "--json")
    assert (written.status, written.document["rows"]) == (0, 1)
    book = load_workbook(file)
    book["Cijfers"]["H5"] = 98.5
    book.save(file)
    rehearsed = command("figure", "import", register, file, "--dry-run", "--json").document
    assert rehearsed["files"][0]["status"] == "would_import"
    assert command("figure", "import", register, file).status == 0
    again = command("import", register, file, "--json").document["files"][0]
    assert (again["kind"], again["status"], again["kept"]) == ("figures", "duplicate", 0)
    assert command("undo", register).status == 0
    assert command("figure", "list", register, "--json").document["figures"] == []


def test_a_list_with_faults_ends_with_findings(register: Path, tmp_path: Path, command: RunCommand) -> None:
    file = tmp_path / "cijfers.xlsx"
    command("figure", "form", register, "--out", file, *YEAR, "--kind", "messages", "--kind", "waiting")
    book = load_workbook(file)
    book["Cijfers"]["H5"], book["Cijfers"]["H6"] = 30, 4000
    book.save(file)
    done = command("figure", "import", register, file)
    assert done.status == 1
    assert "Cijfers!H6" in done.err


def test_norms_of_a_framework_without_them_do_nothing(register: Path, command: RunCommand) -> None:
    add(command, register, "--kind", "waiting", "--value", "35,5")
    done = command("figure", "norms", register, "--dry-run", "--json")
    assert done.document == {"added": 0, "changed": 0, "removed": 0, "dry_run": True}
