"""The frame of the command line: languages, one JSON document, exit statuses, one place for errors."""

from __future__ import annotations

import argparse
import errno
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from contractbeoordeling import paths, settings
from contractbeoordeling.cli import main as cli
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.domain.errors import EnvironmentFault, Refusal
from contractbeoordeling.domain.progress import Cancelled
from tests import conditions

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

Work = Callable[[argparse.Namespace, Output], ExitStatus]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line whose command `probe group work` does what the test says."""

    def run(words: str, work: Work | None = None) -> tuple[int, str, str]:
        def register(commands: Commands) -> None:
            def nothing(_args: argparse.Namespace, _out: Output) -> ExitStatus:
                return ExitStatus.DONE

            parser = commands.group("probe", "proef").add("work", "werk", work or nothing)
            parser.add_argument("number", type=int, nargs="?")

        monkeypatch.setattr(cli, "command_registers", lambda: (register,))
        status = cli.main(words.split())
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


def raising(error: BaseException) -> Work:
    def work(_args: argparse.Namespace, _out: Output) -> ExitStatus:
        raise error

    return work


@pytest.mark.parametrize("words", ["onzin", "probe", "probe work x", "probe work --onzin", "--lang fr"])
def test_wrong_usage_ends_with_2_and_says_so_on_standard_error(run: Run, words: str) -> None:
    status, out, err = run(words)
    assert (status, out) == (2, "")
    assert err.startswith("gebruik: contractbeoordeling")


def test_a_wrong_choice_is_told_in_dutch_unless_english_is_asked(run: Run) -> None:
    # With or without quotes: that differs between Pythons 3.13.
    assert re.search("'onzin' bestaat niet; kies uit ('?)open\\1, \\1probe\\1\n", run("onzin")[2])
    assert "invalid choice: 'onzin'" in run("--lang en onzin")[2]


def test_help_is_dutch_and_english_on_request(run: Run) -> None:
    assert "open het venster, met dit register" in run("--help")[1]
    assert "open the window, with this register" in run("--help --lang en")[1]


@pytest.mark.parametrize("words", ["--json probe work", "probe --json work", "probe work --json"])
def test_json_is_taken_at_every_place_of_the_line(run: Run, words: str) -> None:
    def work(_args: argparse.Namespace, out: Output) -> ExitStatus:
        out.say("een zin")
        out.result({"naam": "Zorg é"})
        return ExitStatus.FINDINGS

    assert run(words, work) == (1, '{"naam": "Zorg é"}\n', "een zin\n")


@pytest.mark.parametrize("words", ["probe work", "onzin", "probe work x", "--help", "--version", "open"])
def test_json_is_exactly_one_document_however_it_ends(run: Run, words: str) -> None:
    status, out, _err = run(f"{words} --json")
    assert out.count("\n") == 1
    assert json.loads(out)["status"] == status


def test_without_json_nothing_stands_on_standard_output(run: Run) -> None:
    def work(_args: argparse.Namespace, out: Output) -> ExitStatus:
        out.result({"a": 1})
        return ExitStatus.DONE

    assert run("probe work", work) == (0, "", "")


def test_a_second_document_is_a_bug(run: Run) -> None:
    def work(_args: argparse.Namespace, out: Output) -> ExitStatus:
        out.result(1)
        out.result(2)
        return ExitStatus.DONE

    status, out, _err = run("probe work --json", work)
    assert status == ExitStatus.BUG
    assert json.loads(out)["error"]["code"] == "bug"


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (Refusal("not_found", path="x.register"), 2, "not_found"),
        (EnvironmentFault("disk_full", path="x"), 3, "disk_full"),
        (FileNotFoundError(errno.ENOENT, "No such file", "weg.xlsx"), 2, "not_found"),
        (IsADirectoryError(errno.EISDIR, "Is a directory", "map"), 2, "is_a_folder"),
        (PermissionError(errno.EACCES, "Permission denied", "dicht"), 3, "no_permission"),
        (OSError(errno.ENOSPC, "No space left", "vol"), 3, "disk_full"),
        (OSError(errno.EROFS, "Read-only", "cd"), 3, "read_only"),
        (OSError(errno.EIO, "I/O error", "stuk"), 3, "machine_fault"),
        (MemoryError(), 3, "out_of_memory"),
        (KeyboardInterrupt(), 130, "cancelled"),
        (Cancelled(), 130, "cancelled"),
    ],
)
def test_each_kind_of_error_has_its_status_and_sentence(
    run: Run, error: BaseException, status: int, code: str
) -> None:
    ended, out, err = run("probe work --json", raising(error))
    document: dict[str, Any] = json.loads(out)
    assert (ended, document["status"], document["error"]["code"]) == (status, status, code)
    assert err.strip() == document["error"]["message"]
    assert err.count("\n") == 1
    assert "Traceback" not in err


def test_a_bug_is_logged_and_told_without_a_trace(run: Run) -> None:
    status, out, err = run("probe work", raising(ZeroDivisionError("stuk")))
    assert (status, out) == (ExitStatus.BUG, "")
    assert err.startswith("Dit is een fout in het programma zelf (ZeroDivisionError).")
    assert "ZeroDivisionError: stuk" in paths.log_file().read_text(encoding="utf-8")


def test_a_setting_chooses_the_language(run: Run) -> None:
    settings.write(language="en")
    try:
        assert "open the window" in run("--help")[1]
        assert "open het venster" in run("--help --lang nl")[1]
    finally:
        settings.settings_file().unlink()


def started(*words: str, **streams: Any) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own."""
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    command = [sys.executable, "-m", "contractbeoordeling", *words]
    return subprocess.run(command, env=environment, check=False, encoding="utf-8", **streams)


def test_commands_start_without_qt_database_or_excel() -> None:
    heavy = [
        "PySide6",
        "sqlalchemy",
        "alembic",
        "sqlcipher3",
        "openpyxl",
        "xlsxwriter",
        "python_calamine",
        "msoffcrypto",
        "rapidfuzz",
        "typst",
        "docx",
        "lxml",
    ]
    code = (
        "import sys; from contractbeoordeling.app import main; main(['--help']);"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stderr == "[]\n"


PRESSED_WHILE_LOADING = """
import signal, sys

class Press:
    def find_spec(self, name, path=None, target=None):
        if name == "contractbeoordeling.cli":
            signal.raise_signal(signal.SIGINT)

sys.meta_path.insert(0, Press())
from contractbeoordeling.app import main
sys.exit(main(["--version"]))
"""


def test_ctrl_c_while_the_program_loads_ends_it_quietly() -> None:
    words = [sys.executable, "-c", PRESSED_WHILE_LOADING]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (ExitStatus.CANCELLED, "", "")


PRESSED_IN_A_TEXT = """
import contractbeoordeling.app

def main():
    try:
        exec("raise KeyboardInterrupt")
    except KeyboardInterrupt:
        return 130

contractbeoordeling.app.main = main
"""


def test_ctrl_c_while_a_library_runs_a_text_ends_with_130_too(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(PRESSED_IN_A_TEXT, encoding="utf-8")
    words = [sys.executable, "-m", "contractbeoordeling", "--version"]
    done = subprocess.run(
        words, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, check=False
    )
    assert done.returncode == ExitStatus.CANCELLED


@conditions.full_device
def test_output_that_does_not_fit_on_the_disk_ends_with_3() -> None:
    with Path("/dev/full").open("wb") as full:
        done = started("open", "--json", stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == ExitStatus.ENVIRONMENT
    assert done.stderr.splitlines()[-1].startswith("De schijf is vol")


class FullDisk(io.BytesIO):
    """A file on a disk without room, as C's own write tells it on every system."""

    room = 0

    def write(self, content: ReadableBuffer, /) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(content)


def test_output_without_room_ends_with_3(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    full = FullDisk()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(full, encoding="utf-8"))
    status, _, err = run("--version --json")
    full.room = 1  # Python writes what it still has when the stream goes
    assert status == ExitStatus.ENVIRONMENT
    assert err.startswith("De schijf is vol")


@conditions.no_screen
def test_without_a_screen_the_window_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    done = started(capture_output=True)
    assert done.returncode == ExitStatus.ENVIRONMENT
    assert done.stderr.startswith("Hier is geen scherm")


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_stream_that_the_caller_closed_is_no_fault(
    stream: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, stream, None)  # as Python does where the descriptor is closed
    assert cli.main(["--version", "--json"]) == 0


def actions_of(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """The arguments of a parser, which argparse keeps to itself."""
    return parser.__dict__["_actions"]


def commands_of(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """Every command of a parser, those of groups too."""
    groups: list[dict[str, argparse.ArgumentParser]] = [
        each.__dict__["choices"] for each in actions_of(parser) if isinstance(each.choices, dict)
    ]
    for group in groups:
        for each in group.values():
            yield from commands_of(each)
    if not groups:
        yield parser


def test_help_says_of_every_argument_what_it_is() -> None:
    silent = [
        f"{parser.prog} {'/'.join(action.option_strings) or action.dest}"
        for parser in commands_of(cli.build_parser(None))
        for action in actions_of(parser)
        if not action.help
    ]
    assert silent == []


CASE = str(Path(__file__).resolve().parents[1] / "data" / "method" / "case.json")


@pytest.mark.parametrize("words", [["--version"], ["--version", "--json"], ["method", "evaluate", CASE]])
def test_a_reader_that_went_away_is_no_fault(words: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = started(*words, stdout=write, stderr=subprocess.PIPE)
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, "")
