"""Finding and masking personal data from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import RunCommand

BSN = "123456782"


@pytest.fixture
def signal(register_file: Path, command: RunCommand) -> str:
    assert command("provider", "add", register_file, "--name", "De Lantaarn", "--kvk", "12345678").status == 0
    done = command(
        "signal", "add", register_file, "--provider", "De Lantaarn", "--severity", "1", "--text",
        f"Zwanenburg, BSN {BSN}", "--json",
    )  # fmt: skip
    return str(done.document["signal"]["id"])


def test_personal_data_is_listed_masked(register_file: Path, signal: str, command: RunCommand) -> None:
    done = command("privacy", "list", register_file, "--json")
    assert done.status == 1
    assert done.document == [
        {"record": "Signal", "id": signal, "field": "text", "kind": "bsn", "shown": "123••••82"}
    ]
    assert BSN not in done.out + done.err


def test_masking_leaves_a_sound_register_without_it(
    register_file: Path, signal: str, command: RunCommand
) -> None:
    done = command("privacy", "mask", register_file, signal, "--word", "Zwanenburg", "--json")
    assert (done.status, done.document["erased_entries"]) == (0, 1)
    data = register_file.read_bytes()
    assert BSN.encode() not in data
    assert b"zwanenburg" not in data.lower()
    assert command("check", register_file).status == 0
    assert command("privacy", "list", register_file).status == 0
    assert command("undo", register_file).status == 2
    assert command("history", register_file).status == 0


def test_what_cannot_be_masked_is_refused(register_file: Path, signal: str, command: RunCommand) -> None:
    assert command("privacy", "mask", register_file, "bestaat-niet").status == 2
    assert command("privacy", "mask", register_file, signal, "--field", "severity").status == 2
    assert command("privacy", "mask", register_file, signal, "--field", "repair_how").status == 2


def test_older_copy_is_named(register_file: Path, signal: str, command: RunCommand) -> None:
    assert command("backup", register_file).status == 0
    done = command("privacy", "mask", register_file, signal, "--json")
    assert (done.status, len(done.document["older_copies"])) == (1, 1)
