"""The dossier of a provider from the command line; who reads it is always asked."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.cli.conftest import RunCommand


def test_dossier_is_written_for_a_named_reader(
    register_file: Path, command: RunCommand, tmp_path: Path
) -> None:
    assert command("provider", "add", register_file, "--name", "De Lantaarn", "--kvk", "12345678").status == 0
    added = command(
        "action",
        "add",
        register_file,
        "--provider",
        "12345678",
        "--measure",
        "Meldproces vernieuwen",
        "--criterion",
        "4.2",
    )
    assert added.status == 0
    words = ("dossier", register_file, "--provider", "12345678", "--out", tmp_path / "dossier.zip")
    assert command(*words).status == 2
    assert command(*words, "--audience", "public").status == 2
    done = command(*words, "--audience", "provider", "--json")
    assert (done.status, done.document["entries"], done.document["files"]) == (0, 1, [])
    with zipfile.ZipFile(tmp_path / "dossier.zip") as archive:
        assert set(archive.namelist()) == {"Dossier.pdf", "Dossier.docx", "Inhoud.csv"}
