"""What a command says is readable in every code page, and JSON everywhere."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from contractbeoordeling.cli import streams
from contractbeoordeling.cli.main import main
from contractbeoordeling.cli.output import Output
from contractbeoordeling.files import windows
from tests import conditions

SOURCE = Path(__file__).resolve().parents[2] / "src" / "contractbeoordeling"
CODE_PAGES = ("cp1252", "cp850", "cp437", "cp858", "ascii")


class Bytes(io.TextIOWrapper):
    """A stream as Python opens it on Windows; `terminal` tells whether it says that it is one."""

    def __init__(self, encoding: str = "utf-8", *, terminal: bool = False) -> None:
        self.written, self.terminal = io.BytesIO(), terminal
        super().__init__(self.written, encoding=encoding, newline="\r\n")

    def isatty(self) -> bool:
        return self.terminal

    @property
    def content(self) -> bytes:
        self.flush()
        return self.written.getvalue()


def prepared(
    monkeypatch: pytest.MonkeyPatch, code_page: int, *, terminal: bool = False
) -> tuple[Bytes, Bytes]:
    out, err = Bytes(terminal=terminal), Bytes(terminal=terminal)

    def page() -> int:
        return code_page

    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setattr(windows, "output_code_page", page)
    streams.prepare()
    return out, err


@pytest.mark.parametrize(
    ("terminal", "code_page", "encoding"),
    [
        (False, 0, "utf-8"),
        (False, 65001, "utf-8"),
        (False, 1252, "cp1252"),
        (False, 850, "cp850"),
        (False, 437, "cp437"),
        (False, 99999, "utf-8"),
        (True, 850, "utf-8"),
    ],
)
def test_a_pipe_gets_the_code_page_of_the_console_and_the_console_itself_unicode(
    *, terminal: bool, code_page: int, encoding: str
) -> None:
    assert streams.encoding_for(terminal=terminal, code_page=code_page) == encoding


@pytest.mark.parametrize(
    ("code_page", "bytes_"),
    [
        (0, "é ë € ≤ → ‘a’ – … śł 日".encode()),
        (65001, "é ë € ≤ → ‘a’ – … śł 日".encode()),
        (1252, "é ë € <= -> ‘a’ – … sl ?".encode("cp1252")),
        (850, "é ë EUR <= -> 'a' - ... sl ?".encode("cp850")),
        (437, "é ë EUR ≤ -> 'a' - ... sl ?".encode("cp437")),
    ],
)
def test_a_sentence_is_readable_in_every_code_page(
    monkeypatch: pytest.MonkeyPatch, code_page: int, bytes_: bytes
) -> None:
    _, err = prepared(monkeypatch, code_page)
    Output(as_json=False).say("é ë € ≤ → ‘a’ – … śł 日")
    assert err.content == bytes_ + b"\r\n"


def test_half_a_sign_in_the_name_of_a_file_ends_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    _, err = prepared(monkeypatch, 65001)
    Output(as_json=False).say("f\udcff.xlsx")
    assert err.content == b"f?.xlsx\r\n"


@pytest.mark.parametrize("page", CODE_PAGES)
def test_every_sign_that_the_program_says_has_a_readable_form(page: str) -> None:
    """A question mark for one of our own signs would be a hole in a Dutch sentence."""
    said = {
        sign for file in SOURCE.rglob("*.py") for sign in re.findall(r"[^\x00-\x7f]", file.read_text("utf-8"))
    }
    lost = [sign for sign in sorted(said) if b"?" in sign.encode(page, streams.readable_in(page))]
    assert lost == []


@pytest.mark.parametrize("code_page", [0, 1252, 850, 65001])
def test_json_is_one_valid_document_in_every_code_page(
    monkeypatch: pytest.MonkeyPatch, code_page: int
) -> None:
    out, _ = prepared(monkeypatch, code_page)
    output = Output(as_json=True)
    output.result({"naam": "Zorg é € ≤ 日", "bestand": "f\udcff.xlsx"})
    output.finish(0)
    assert out.content.count(b"\n") == out.content.count(b"\r\n") == 1
    assert json.loads(out.content) == {"naam": "Zorg é € ≤ 日", "bestand": "f\udcff.xlsx"}
    assert code_page in (0, 65001) or out.content.isascii()


def test_text_with_the_line_endings_of_windows_keeps_one_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    _, err = prepared(monkeypatch, 1252)
    Output(as_json=False).say("een\r\ntwee\rdrie\nvier")
    assert err.content == b"een\r\ntwee\r\ndrie\r\nvier\r\n"


def test_without_streams_a_command_works_and_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window starter of Windows has none."""
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert main(["--version"]) == 0
    assert main(["method", "evaluate", "-"]) == 2
    assert main(["onzin", "--json"]) == 2


HELP = [sys.executable, "-m", "contractbeoordeling", "signal", "add", "--help"]


@conditions.no_code_pages
def test_away_from_windows_everything_is_utf_8() -> None:
    done = subprocess.run(
        HELP, capture_output=True, check=True, timeout=60, env={"PYTHONIOENCODING": "ascii"}
    )
    assert "–".encode() in done.stdout or "é".encode() in done.stdout
