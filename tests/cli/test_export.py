"""`export` writes one workbook for one reader, and says in JSON what is in it and what isn't."""

import json
from pathlib import Path

import pytest

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.main import main
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.storage.opening import create_register
from tests.files.holding import held
from tests.usecases.small_round import WHO, criterion, framework, small_round, theme


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "proef.register"
    store = create_register(path, "Waterbeke", WHO)
    world = small_round(store, framework(theme("1", criterion("zorg", "1.1"))))
    world.observe("zorg", Perspective.ACCESS, "3", remark="goed te spreken")
    world.observe("zorg", Perspective.BACK_OFFICE, "4")
    store.close()
    return path


def run(register: Path, *words: str) -> int:
    return main(["export", str(register), "--round", "2026", *words])


def test_team_is_the_reader_unless_another_is_chosen(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "uit.xlsx"
    assert run(register, "--out", str(out), "--json") == ExitStatus.DONE
    told = json.loads(capsys.readouterr().out)
    assert out.read_bytes().startswith(b"PK")
    assert (told["file"], told["reader"], told["round"], told["providers"]) == (str(out), "team", "2026", 1)
    assert {"name": "Criteria", "rows": 1} in told["sheets"]
    assert {"what", "count", "why"} == told["left_out"][0].keys()


def test_it_says_in_dutch_for_whom_it_is_and_what_is_not_in_it(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(register, "--out", str(tmp_path / "uit.xlsx"), "--reader", "board")
    said = capsys.readouterr()
    assert said.out == ""
    assert "voor bestuur" in said.err
    assert "Toelichtingen bij antwoorden (1): het bestuur krijgt geen vrije tekst" in said.err


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["--reader", "provider"], ExitStatus.REFUSED),
        (["--reader", "provider", "--provider", "57204836"], ExitStatus.DONE),
        (["--reader", "provider", "--provider", "niemand"], ExitStatus.REFUSED),
        (["--reader", "board", "--unverified"], ExitStatus.REFUSED),
        (["--reader", "iedereen"], ExitStatus.REFUSED),
        (["--unverified", "--narrow"], ExitStatus.DONE),
    ],
)
def test_reader_decides_what_may_be_asked(
    register: Path, tmp_path: Path, words: list[str], status: ExitStatus
) -> None:
    out = tmp_path / "uit.xlsx"
    assert run(register, "--out", str(out), *words) == status
    assert out.exists() == (status is ExitStatus.DONE)


def test_other_endings_and_missing_folders_are_named_and_nothing_is_written(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(register, "--out", str(register)) == ExitStatus.REFUSED
    assert ".xlsx" in capsys.readouterr().err
    assert run(register, "--out", str(tmp_path / "weg" / "uit.xlsx")) == ExitStatus.ENVIRONMENT
    assert str(tmp_path / "weg") in capsys.readouterr().err
    assert register.read_bytes().startswith(b"SQLite")


def test_file_that_is_open_in_excel_stays_as_it_was(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "uit.xlsx"
    out.write_bytes(b"open in Excel")
    with held(out):
        assert run(register, "--out", str(out)) == ExitStatus.ENVIRONMENT
    assert capsys.readouterr().err == (
        f"{out} is nog open in een ander programma (misschien Excel). Sluit het daar en probeer het opnieuw.\n"
    )
    assert out.read_bytes() == b"open in Excel"
    assert [each.name for each in tmp_path.glob(".uit*")] == []


def test_quarterly_export_says_of_which_quarter_and_round_it_is(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "kwartaal.xlsx"
    words = ["export", str(register), "--kind", "quarterly", "--out", str(out), "--json"]
    assert main([*words, "--quarter", "2026-Q2"]) == ExitStatus.DONE
    told = json.loads(capsys.readouterr().out)
    assert told["quarter"] == "2026-K2"
    assert [each["name"] for each in told["sheets"]] == [
        "Kwaliteit", "Signalen", "Acties", "Escalatie", "Plafonds",
    ]  # fmt: skip
    assert main(words) == ExitStatus.REFUSED
    assert "Noem het kwartaal" in capsys.readouterr().err
