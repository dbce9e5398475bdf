"""`import --marked` with workbooks of others: what goes back to their senders."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl

from tests.cli.conftest import RunCommand

LIST = (
    "Datum;Aanbieder;Wat is er gebeurd;Ernst",
    "30-02-2026;Wilgenoord;Te laat gekomen;2",
    "31-02-2026;Wilgenoord;Niet gebeld;urgent",
    "3-3-2026;Wilgenoord;Dossier kwijt;3",
)


def _imported(command: RunCommand, register: Path, folder: Path, *options: str | Path) -> dict[str, Any]:
    providers = folder / "aanbieders.csv"
    providers.write_text("Naam;KvK\nWilgenoord;41087362\n", encoding="utf-8")
    assert command("provider", "import", register, providers).status == 0
    signals = folder / "signalen.csv"
    signals.write_text("\n".join(LIST), encoding="utf-8")
    ended = command("--json", "import", register, signals, *options)
    assert ended.status == 1, ended.err
    document: dict[str, Any] = ended.document
    return document


def test_marked_gives_the_workbook_and_a_mail_to_its_sender(
    register_file: Path, command: RunCommand, tmp_path: Path
) -> None:
    back = tmp_path / "terug"
    document = _imported(command, register_file, tmp_path, "--marked", back)
    workbook, mail = back / "signalen – met opmerkingen.xlsx", back / "signalen – met opmerkingen.txt"
    assert document["marked"] == [str(workbook)]
    mails = document["mails"]
    assert mails[0]["mail"] == str(mail)
    assert mails[0]["body"].splitlines()[0] == "Beste lezer,"
    book = openpyxl.load_workbook(workbook)
    assert book.worksheets[1]["A2"].comment is not None
    assert mail.is_file()


def test_findings_are_told_once_per_cause_beside_the_whole_list(
    register_file: Path, command: RunCommand, tmp_path: Path
) -> None:
    document = _imported(command, register_file, tmp_path)
    files = document["files"]
    causes = {(each["code"], each["column"]): each["cells"] for each in files[0]["causes"]}
    assert causes["severity_unknown", "D"] == ["D3"]
    assert {each["cell"] for each in files[0]["findings"]} == {
        cell for each in files[0]["causes"] for cell in each["cells"]
    }
    assert document["mails"] == []
