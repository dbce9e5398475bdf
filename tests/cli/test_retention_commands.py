"""Terms of retention, what is due, keeping longer and destroying, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import RunCommand

LANTAARN = "12345678"
BY = ("--function", "teamleider", "--by", "Noor Vaart")


@pytest.fixture
def register(register_file: Path, command: RunCommand) -> Path:
    assert command("provider", "add", register_file, "--name", "De Lantaarn", "--kvk", LANTAARN).status == 0
    added = command(
        "signal", "add", register_file, "--provider", LANTAARN, "--date", "2026-01-01", "--severity", "2",
        "--text", "Te laat", "--party", "access",
    )  # fmt: skip
    assert added.status == 0
    return register_file


def filled(register: Path, command: RunCommand) -> str:
    done = command(
        "retention", "set", register, "unverified_signal", "--months", "0", "--starts", "recorded",
        "--after", "destroy", "--ground", "12.1", "--filled-by", "archivaris",
    )  # fmt: skip
    assert done.status == 0
    [item] = command("retention", "due", register, "--json").document["items"]
    key: str = item["key"]
    return key


def test_table_shows_a_proposal_beside_an_empty_term(register: Path, command: RunCommand) -> None:
    done = command("retention", "list", register, "--json")
    proposals = {each["kind"]: each["proposal"] for each in done.document}
    assert proposals["assessment"] == {"months": 84, "starts": "contract_ended", "after": "destroy"}
    assert proposals["visit"] is None
    assert "7 jaar, vanaf: " in done.err
    assert command("retention", "set", register, "visit", "--months", "12").status == 2
    assert command("retention", "set", register, "visit", "--empty").status == 0


def test_due_list_tells_what_has_no_term_and_changes_nothing(register: Path, command: RunCommand) -> None:
    assert "Nog geen termijn ingevuld voor" in command("retention", "due", register).err
    filled(register, command)
    assert command("retention", "due", register, "--on", "2020-01-02", "--json").document["items"] == []
    assert len(command("signal", "list", register, "--json").document["signals"]) == 1


def test_what_is_due_is_destroyed_with_who_decided(register: Path, command: RunCommand) -> None:
    key = filled(register, command)
    words = ("retention", "destroy", register, key, *BY)
    tried = command(*words, "--dry-run", "--json")
    assert [each["key"] for each in tried.document["would_destroy"]] == [key]
    done = command(*words, "--on-behalf-of", "het college", "--json")
    assert (done.status, done.document["records"]) == (0, 1)
    assert done.document["destructions"][0]["decided_on_behalf_of"] == "het college"
    assert command("signal", "list", register, "--json").document["signals"] == []
    [told] = command("retention", "destructions", register, "--json").document
    assert (told["kind"], told["records"]) == ("unverified_signal", 1)
    assert command("check", register).status == 0
    history = command("history", register)
    assert (history.status, "gegevens vernietigd" in history.err, "Te laat" in history.err) == (
        0,
        True,
        False,
    )
    assert command("undo", register).status == 2
    assert command(*words).status == 2


def test_nothing_is_destroyed_before_its_time(register: Path, command: RunCommand) -> None:
    key = filled(register, command)
    early = command("retention", "destroy", register, key, *BY, "--on", "2099-01-01")
    assert (early.status, "ligt in de toekomst" in early.err) == (2, True)
    assert len(command("signal", "list", register, "--json").document["signals"]) == 1


def test_what_is_kept_longer_is_refused(register: Path, command: RunCommand) -> None:
    key = filled(register, command)
    kept = command(
        "retention", "keep", register, key, "--until", "2100-01-01", "--ground", "geschil", *BY,
    )  # fmt: skip
    assert kept.status == 0
    refused = command("retention", "destroy", register, key, *BY)
    assert (refused.status, "geschil" in refused.err) == (2, True)
    [item] = command("retention", "due", register, "--json").document["items"]
    assert (item["kept_until"], item["kept_reason"]) == ("2100-01-01", "geschil")
