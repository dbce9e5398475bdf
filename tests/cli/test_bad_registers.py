"""Registers and machines that won't: a sentence in Dutch, the right status, and nothing changed."""

from __future__ import annotations

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.cli.output import Output
from contractbeoordeling.storage import database
from contractbeoordeling.usecases import session
from tests import conditions
from tests.cli.conftest import Ended, RunCommand

COMMANDS = (
    ("provider", "list"),
    ("provider", "add", "--name", "Zorg Linde"),
    ("history",),
    ("undo",),
    ("check",),
)
ROWS = 600


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file of a folder with its content."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def on(path: Path, command: RunCommand, words: tuple[str, ...]) -> Ended:
    """Run a command on a register; the path comes after the words without dashes."""
    at = next((place for place, word in enumerate(words) if word.startswith("-")), len(words))
    return command(*words[:at], path, *words[at:], "--json")


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


def scribbled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:8192] = b"\xa5" * (8192 - 100)
    path.write_bytes(content)


def newer(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    file.close()


def foreign_database(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE thing (id INTEGER)")
    file.close()


BROKEN: dict[str, tuple[Callable[[Path], Any], str]] = {
    "missing": (Path.unlink, "register_not_found"),
    "empty": (lambda path: path.write_bytes(b""), "register_empty"),
    "text": (lambda path: path.write_text("geen register", encoding="utf-8"), "not_a_register"),
    "picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500)), "not_a_register"),
    "another database": (foreign_database, "not_a_register"),
    "only a beginning": (truncated, "register_damaged"),
    "scribbled over": (scribbled, "register_damaged"),
    "newer": (newer, "register_newer"),
}


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("damage", BROKEN)
def test_a_register_that_is_none_is_refused_and_left_alone(
    register_file: Path, command: RunCommand, damage: str, words: tuple[str, ...]
) -> None:
    breaking, code = BROKEN[damage]
    breaking(register_file)
    before = fingerprint(register_file.parent)
    done = on(register_file, command, words)
    assert (done.status, done.document["error"]["code"]) == (2, code)
    assert done.err.count("\n") == 1
    assert done.err.endswith(".\n")
    assert fingerprint(register_file.parent) == before


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_folder_is_no_register(tmp_path: Path, command: RunCommand, words: tuple[str, ...]) -> None:
    done = on(tmp_path, command, words)
    assert (done.status, done.document["error"]["code"]) == (2, "is_a_folder")


def test_damage_inside_is_found_by_the_check(register_file: Path, command: RunCommand) -> None:
    """Pages that opening does not meet."""
    content = bytearray(register_file.read_bytes())
    for start in range(0x10000, len(content) - 4096, 3 * 4096):
        content[start : start + 4096] = os.urandom(4096)
    register_file.write_bytes(content)
    done = command("check", register_file, "--json")
    assert done.status in (1, 2)
    if done.status == 1:
        assert done.document["parts"][0]["faults"]
    else:
        assert done.document["error"]["code"] == "register_damaged"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"%PDF-1.7 zorg", "other_document"),
        (b"PK\x03\x04" + bytes(40), "damaged"),
        (b"Datum;Bedrag\r\n1-1-2026;3\r\n", "no_provider_list"),
    ],
)
def test_a_list_that_is_none_changes_nothing(
    tmp_path: Path, register_file: Path, command: RunCommand, content: bytes, code: str
) -> None:
    file = tmp_path / "lijst.xlsx"
    file.write_bytes(content)
    before = command("history", register_file, "--json").document
    done = command("provider", "import", register_file, file, "--json")
    assert (done.status, done.document["error"]["code"].removeprefix("workbook_")) == (2, code)
    assert done.document["error"]["message"].endswith(".")
    assert command("history", register_file, "--json").document == before


def test_a_list_that_is_not_there_is_refused(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    done = command("provider", "import", register_file, tmp_path / "weg.xlsx", "--json")
    assert (done.status, done.document["error"]["code"]) == (2, "not_found")


def test_a_read_only_register_is_the_machines_fault(
    register_file: Path, command: RunCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write anywhere, so the operating system's answer is played."""
    before = fingerprint(register_file.parent)
    asked = os.access

    def access(path: Any, mode: int, **more: Any) -> bool:
        return asked(path, mode, **more) and not (mode == os.W_OK and Path(path) == register_file.parent)

    monkeypatch.setattr(os, "access", access)
    done = on(register_file, command, ("provider", "add", "--name", "Zorg Linde"))
    assert (done.status, done.document["error"]["code"]) == (3, "register_read_only")
    assert fingerprint(register_file.parent) == before


def test_a_folder_without_permission_takes_no_new_register(closed_folder: Path, command: RunCommand) -> None:
    before = fingerprint(closed_folder)
    done = command("new", closed_folder / "a.register", "--json")
    assert (done.status, done.document["error"]["code"]) == (3, "register_read_only")
    assert fingerprint(closed_folder) == before


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_register_in_a_folder_without_permission_is_left_alone(
    closed_folder: Path, command: RunCommand, words: tuple[str, ...]
) -> None:
    before = fingerprint(closed_folder)
    done = on(closed_folder / "proef.register", command, words)
    assert (done.status, done.document["error"]["code"]) == (3, "register_read_only")
    assert fingerprint(closed_folder) == before


def test_a_register_with_the_read_only_attribute_is_left_alone(
    register_file: Path, command: RunCommand
) -> None:
    """Windows has it from files on a disc or in an attachment; root on Linux doesn't care."""
    before = fingerprint(register_file.parent)
    register_file.chmod(0o400)
    conditions.needs_rights_that_count(register_file)
    done = on(register_file, command, ("provider", "add", "--name", "Zorg Linde"))
    assert (done.status, done.document["error"]["code"]) == (3, "register_read_only")
    assert fingerprint(register_file.parent) == before


def test_a_folder_that_is_not_there_takes_no_new_register(tmp_path: Path, command: RunCommand) -> None:
    done = command("new", tmp_path / "weg" / "a.register", "--json")
    assert (done.status, done.document["error"]["code"]) == (3, "no_folder")


HOLDING = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_register_that_another_program_holds_is_in_use(
    register_file: Path, command: RunCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PRAGMAS", ("foreign_keys = ON", "busy_timeout = 50"))
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(register_file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        done = on(register_file, command, ("provider", "add", "--name", "Zorg Linde"))
        other.communicate(b"")
    assert (done.status, done.document["error"]["code"]) == (3, "register_locked")
    assert command("provider", "list", register_file, "--json").document == []


def test_a_register_that_another_program_writes_in_can_be_read(
    register_file: Path, command: RunCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PRAGMAS", ("foreign_keys = ON", "busy_timeout = 50"))
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(register_file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        done = command("history", register_file, "--json")
        other.communicate(b"")
    assert (done.status, len(done.document)) == (0, 1)


def many(folder: Path, rows: int) -> Path:
    """A list too large for the room that is left."""
    file = folder / "lijst.csv"
    lines = [f"Zorg {place:05} {'x' * 60};{20_000_000 + place * 7919};Waterbeke" for place in range(rows)]
    file.write_text("\n".join(["Naam;KvK;Plaats", *lines]), encoding="utf-8")
    return file


def room_for(size: int) -> Callable[[], None]:
    """What a process does at its start to have room for files up to this size."""

    def limit() -> None:
        if sys.platform != "win32":
            import resource

            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@conditions.size_limits
@pytest.mark.parametrize("room", [20_000, 100_000, 300_000])
def test_a_full_disk_leaves_the_register_as_it_was(
    tmp_path: Path, register_file: Path, process: RunCommand, command: RunCommand, room: int
) -> None:
    """A limit on the size of files stands in for the disk: it is met while opening or while writing."""
    folder = tmp_path / "lijst"
    folder.mkdir()
    file = many(folder, ROWS)
    before = command("history", register_file, "--json").document

    done = process("provider", "import", register_file, file, "--json", preexec_fn=room_for(room))
    assert (done.status, done.document["error"]["code"]) == (3, "register_out_of_reach")
    assert "schijf is vol" in done.err
    assert command("history", register_file, "--json").document == before
    assert command("check", register_file).status == 0
    assert command("provider", "list", register_file, "--json").document == []


@conditions.size_limits
def test_a_disk_without_room_for_a_register_keeps_no_half_one(tmp_path: Path, process: RunCommand) -> None:
    done = process("new", tmp_path / "a.register", "--json", preexec_fn=room_for(50_000))
    assert (done.status, done.document["error"]["code"]) == (3, "register_out_of_reach")
    assert list(tmp_path.iterdir()) == []


def test_a_register_that_can_grow_no_further_stays_as_it_was(
    tmp_path: Path, register_file: Path, command: RunCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite says of a file that may have no more pages what it says of a full disk, on every system."""
    before = command("history", register_file, "--json").document
    with monkeypatch.context() as full:
        full.setattr(database, "_PRAGMAS", ("foreign_keys = ON", "max_page_count = 1"))
        done = command("provider", "import", register_file, many(tmp_path, ROWS), "--json")
    assert (done.status, done.document["error"]["code"]) == (3, "disk_full")
    assert "schijf is vol" in done.err
    assert command("history", register_file, "--json").document == before
    assert command("check", register_file).status == 0


def test_a_new_register_without_room_is_not_kept(
    tmp_path: Path, command: RunCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PRAGMAS", ("foreign_keys = ON", "max_page_count = 20"))
    done = command("new", tmp_path / "a.register", "--json")
    assert (done.status, done.document["error"]["code"]) == (3, "disk_full")
    assert list(tmp_path.iterdir()) == []


INTERRUPTED = """
import signal, sys
from contractbeoordeling.cli import main, output

class Impatient:
    steps = 0
    def step(self, done, total):
        Impatient.steps += 1
        if Impatient.steps == int(sys.argv[1]):
            press()

def press():
    if sys.platform != "win32":
        signal.raise_signal(signal.SIGINT)
        return
    import ctypes  # what the console does with Ctrl+C: it calls a handler on a thread of its own
    ctypes.WinDLL("kernel32").GenerateConsoleCtrlEvent(signal.CTRL_C_EVENT, 0)

output.Output.progress = lambda self, label: Impatient()
sys.exit(main.main(sys.argv[2:]))
"""


@pytest.mark.parametrize("step", [1, ROWS // 2, ROWS, ROWS + 1, ROWS + 2])
def test_ctrl_c_during_an_import_leaves_the_register_as_it_was(
    tmp_path: Path, register_file: Path, command: RunCommand, step: int
) -> None:
    """A real SIGINT or console event, while rows are matched and while they are written (the last two)."""
    before = command("history", register_file, "--json").document
    words = [sys.executable, "-c", INTERRUPTED, str(step), "provider", "import", str(register_file)]
    done = subprocess.run(
        [*words, str(many(tmp_path, ROWS))],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
        # A console of its own: Ctrl+C reaches every program of one.
        creationflags=subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0,
    )
    assert (done.returncode, done.stderr) == (130, "Afgebroken; er is niets gewijzigd.\n")
    assert command("history", register_file, "--json").document == before
    assert command("provider", "list", register_file, "--json").document == []
    assert command("check", register_file).status == 0


def test_ctrl_c_while_it_is_stored_does_not_claim_that_nothing_changed(
    register_file: Path, command: RunCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = session.open_session

    def impatient(path: Path) -> session.Session:
        found = opened(path)
        found.store.listen(lambda _: signal.raise_signal(signal.SIGINT))
        return found

    monkeypatch.setattr(session, "open_session", impatient)
    done = command("provider", "add", register_file, "--name", "Zorg Linde", "--json")
    assert (done.status, done.document["provider"]["name"]) == (0, "Zorg Linde")


def test_ctrl_c_after_storing_does_not_claim_that_nothing_changed(
    register_file: Path, command: RunCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell, handler, presses = Output.result, signal.getsignal(signal.SIGINT), [1, 1]

    def interrupted(out: Output, document: object) -> None:
        if presses:
            presses.pop()
            signal.raise_signal(signal.SIGINT)
        tell(out, document)

    monkeypatch.setattr(Output, "result", interrupted)
    done = command("provider", "add", register_file, "--name", "Zorg Linde", "--json")
    assert (done.status, done.document["provider"]["name"]) == (0, "Zorg Linde")
    assert signal.getsignal(signal.SIGINT) == handler
    assert command("provider", "list", register_file).status == 130
