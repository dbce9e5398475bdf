"""`import --marked` with workbooks of others: what goes back to their senders."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

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


INTERRUPTED = """
import signal, sys
from contractbeoordeling.cli import main, output

class Impatient:
    def step(self, done, total):
        if done == int(sys.argv[1]):
            press()

def press():
    if sys.platform != "win32":
        signal.raise_signal(signal.SIGINT)
        return
    import ctypes
    ctypes.WinDLL("kernel32").GenerateConsoleCtrlEvent(signal.CTRL_C_EVENT, 0)

output.Output.progress = lambda self, label: Impatient()
sys.exit(main.main(sys.argv[2:]))
"""


@pytest.mark.parametrize("done", [1, 2])
def test_ctrl_c_leaves_neither_answers_nor_files_for_senders(
    register_file: Path, command: RunCommand, tmp_path: Path, done: int
) -> None:
    providers = tmp_path / "aanbieders.csv"
    providers.write_text("Naam;KvK\nWilgenoord;41087362\n", encoding="utf-8")
    assert command("provider", "import", register_file, providers).status == 0
    before = command("history", register_file, "--json").document
    folder, back = tmp_path / "map", tmp_path / "terug"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.csv").write_text("\n".join(LIST), encoding="utf-8")
    words = [sys.executable, "-c", INTERRUPTED, str(done), "import", str(register_file), str(folder)]
    ended = subprocess.run(
        [*words, "--marked", str(back)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
        creationflags=subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0,
    )
    assert (ended.returncode, ended.stderr) == (130, "Afgebroken; er is niets gewijzigd.\n")
    assert command("history", register_file, "--json").document == before
    assert list(back.iterdir()) == []
