"""`template`: an example to begin from, what is wrong with a file, and what the register keeps."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.main import main
from contractbeoordeling.wording.templates import PLACEHOLDERS
from tests.cli.test_report import register

__all__ = ["register"]
ROOT = Path(__file__).resolve().parents[2]


def test_example_is_sound_and_can_be_added(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    example = tmp_path / "huis.docx"
    assert main(["template", "example", str(example)]) == ExitStatus.DONE
    assert main(["template", "check", str(example)]) == ExitStatus.DONE
    assert main(["template", "add", str(register), str(example), "--kind", "board"]) == ExitStatus.DONE
    capsys.readouterr()
    assert main(["template", "list", str(register), "--json"]) == ExitStatus.DONE
    (kept,) = json.loads(capsys.readouterr().out)
    assert (kept["name"], kept["kind"], kept["used"]) == ("huis", "board", True)
    assert main(["template", "remove", str(register), "huis"]) == ExitStatus.DONE
    assert main(["template", "remove", str(register), "huis"]) == ExitStatus.REFUSED


def test_check_names_each_fault_and_its_paragraph(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = Document()
    document.add_paragraph("Geachte {{directeur}},")
    document.save(str(tmp_path / "fout.docx"))
    assert main(["template", "check", str(tmp_path / "fout.docx"), "--json"]) == ExitStatus.FINDINGS
    told = json.loads(capsys.readouterr().out)
    assert [each["code"] for each in told["faults"]] == ["unknown_placeholder", "no_content"]
    assert told["faults"][0]["paragraph"] == "Geachte {{directeur}},"


def test_manual_names_every_placeholder() -> None:
    manual = (ROOT / "docs" / "sjablonen.md").read_text(encoding="utf-8")
    for name, words in PLACEHOLDERS.items():
        assert f"| `{{{{{name}}}}}` | {words.split(';')[0]}" in manual
