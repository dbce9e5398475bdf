"""`demo` runs everything from the command line and tells what came of it."""

import json
from pathlib import Path

import pytest

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.main import main


def test_demo_ends_with_a_table_and_says_where_its_files_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "voorbeeld"
    assert main(["demo", str(folder), "--providers", "2"]) == ExitStatus.DONE
    said = capsys.readouterr().err
    assert "Stichting De Wilgenhof" in said
    assert str(folder) in said
    assert main(["check", str(folder / "voorbeeld.register")]) == ExitStatus.DONE


def test_demo_prints_one_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["demo", str(tmp_path / "voorbeeld"), "--providers", "1", "--json"])
    document = json.loads(capsys.readouterr().out)
    assert document["providers"] == 1
    assert Path(document["register"]).is_file()


@pytest.mark.parametrize("count", ["0", "veel"])
def test_impossible_number_of_providers_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], count: str
) -> None:
    assert main(["demo", str(tmp_path / "voorbeeld"), "--providers", count]) == ExitStatus.REFUSED
    assert "een heel getal van 1 tot en met 2000" in capsys.readouterr().err
    assert not (tmp_path / "voorbeeld").exists()
