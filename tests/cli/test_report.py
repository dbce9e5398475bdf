"""`report` and `method explain --out` write documents, and say in JSON what they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.main import main
from contractbeoordeling.storage.opening import create_register
from tests.report.paper.samples import broken_rules
from tests.usecases.assessments.years import fill, year_framework
from tests.usecases.small_round import WHO, small_round


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "proef.register"
    store = create_register(path, "Waterbeke", WHO)
    fill(small_round(store, year_framework(), ("1", "2")))
    store.close()
    return path


def run(register: Path, *words: str) -> int:
    return main(["report", str(register), "--round", "2026", "--provider", "57204836", *words])


def test_concept_says_that_it_is_one(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "uit.pdf"
    assert run(register, "--kind", "assessment", "--out", str(out), "--json") == ExitStatus.DONE
    told = json.loads(capsys.readouterr().out)
    assert {"file": str(out), "kind": "assessment", "concept": True, "seal": None}.items() <= told.items()
    assert broken_rules(out.read_bytes()) == []


def test_other_kind_of_file_is_refused(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(register, "--out", str(tmp_path / "uit.odt")) == ExitStatus.REFUSED
    assert "eindigt op .pdf of .docx" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["methode.pdf", "methode.docx"])
def test_method_page_is_written_with_the_numbers_of_a_register(
    register: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / name
    words = ["method", "explain", "--register", str(register), "--round", "2026", "--out", str(out), "--json"]
    assert main(words) == ExitStatus.DONE
    assert json.loads(capsys.readouterr().out)["framework"] == "1"
    assert out.stat().st_size > 10_000


def test_round_without_its_register_is_refused() -> None:
    assert main(["method", "explain", "--round", "2026"]) == ExitStatus.REFUSED


def test_all_of_a_round_get_a_document_in_a_folder(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["report", str(register), "--round", "2026", "--all", "--kind", "board", "--format", "both"]
    assert main([*words, "--keep", "--out", str(tmp_path / "uit"), "--json"]) == ExitStatus.DONE
    (made,) = json.loads(capsys.readouterr().out)
    assert made["provider"]["name"] == "De Lantaarn"
    assert sorted(Path(each).suffix for each in made["files"]) == [".docx", ".pdf"]
    assert all(Path(each).exists() for each in made["files"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--kind", "portfolio"], "Noem de ronde"),
        (["--round", "2026", "--kind", "board"], "Noem de aanbieder"),
        (["--kind", "agenda"], "Noem het gesprek"),
        (["--round", "2026", "--kind", "accountability", "--audience", "internal"], "niet bedoeld voor"),
    ],
)
def test_what_a_document_is_about_has_to_be_named(
    register: Path, tmp_path: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "uit.pdf"
    assert main(["report", str(register), *words, "--out", str(out)]) == ExitStatus.REFUSED
    assert said in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("kind", ["portfolio", "accountability", "method"])
def test_document_of_a_round_keeps_every_rule(register: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "uit.pdf"
    words = ["report", str(register), "--round", "2026", "--kind", kind, "--out", str(out)]
    assert main(words) == ExitStatus.DONE
    assert broken_rules(out.read_bytes()) == []
