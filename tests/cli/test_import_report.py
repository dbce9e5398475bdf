"""`import` of many files: one report of what somebody must look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import RunCommand

SIGNALS = "Datum;Aanbieder;Wat is er gebeurd;Ernst\n"


@pytest.fixture
def folder(register_file: Path, command: RunCommand, tmp_path: Path) -> Path:
    """A folder of lists, unknown files, pictures and a damaged file, with a register that knows their provider."""
    providers = tmp_path / "aanbieders.csv"
    providers.write_text("Naam;KvK\nWilgenoord;41087362\n", encoding="utf-8")
    assert command("provider", "import", register_file, providers).status == 0
    made = tmp_path / "map"
    (made / "diep").mkdir(parents=True)
    for number in range(9):
        row = f"{number + 1}-3-2026;Wilgenoord;Voorval {number};2\n"
        (made / f"lijst {number}.csv").write_text(SIGNALS + row, encoding="utf-8")
        (made / f"onbekend {number}.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    (made / "diep" / "lijst 0.csv").write_text(
        SIGNALS + "30-2-2026;Wilgenoord;Gevallen;2\n", encoding="utf-8"
    )
    (made / "stuk.xlsx").write_bytes(b"PK\x03\x04stuk")
    (made / "~$lijst.xlsx").write_bytes(b"\x05Jan")
    (made / "foto.JPG").write_bytes(b"\xff\xd8")
    return made


def test_many_files_are_told_by_what_must_be_looked_at(
    register_file: Path, command: RunCommand, folder: Path
) -> None:
    ended = command("import", register_file, folder)
    assert ended.status == 1
    lines = ended.err.splitlines()
    assert "9 bestanden niet overgenomen: onbekend 0.csv, onbekend 1.csv" in ended.err
    assert "en nog 4" in ended.err
    assert "1 bestand niet overgenomen: stuk.xlsx" in lines
    assert f"{folder / 'diep' / 'lijst 0.csv'}: lijst van signalen" in ended.err  # one of two with that name
    assert "lijst 3.csv" not in ended.err
    assert lines[-2:] == [
        "Niet bekeken, want geen werkmap: 1× .jpg.",
        "20 bestanden: 9 overgenomen, 11 niet overgenomen.",
    ]


def test_json_names_every_file_and_what_was_passed_over(
    register_file: Path, command: RunCommand, folder: Path
) -> None:
    document = command("import", register_file, folder, "--json").document
    assert len(document["files"]) == 20
    assert document["passed_over"] == [str(folder / "foto.JPG")]


def test_a_few_files_are_told_one_by_one(register_file: Path, command: RunCommand, folder: Path) -> None:
    files = [folder / "lijst 1.csv", folder / "onbekend 1.csv"]
    said = command("import", register_file, *files).err
    assert "lijst 1.csv: lijst van signalen" in said
    assert "onbekend 1.csv: onbekend bestand" in said
