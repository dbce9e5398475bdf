"""Files that Excel or another program holds: named, left as they are, and no reason to stop with the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.files import disk
from contractbeoordeling.usecases.session import open_session
from tests.cli.conftest import RunCommand
from tests.files.holding import held


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    def at_once(_seconds: float) -> None:
        pass

    monkeypatch.setattr(disk.time, "sleep", at_once)


def listed(folder: Path, name: str, provider: str) -> Path:
    """A list of one provider."""
    path = folder / name
    path.write_text(f"Naam;KvK-nummer\n{provider};12345678\n", encoding="utf-8")
    return path


def providers(register: Path) -> list[str]:
    session = open_session(register)
    try:
        return [each.name for each in session.store.find(Provider)]
    finally:
        session.store.close()


@pytest.mark.parametrize("verb", ["import", "provider import", "signal import", "workbook inspect"])
def test_file_that_excel_holds_ends_with_3_and_the_way_out(
    tmp_path: Path, register_file: Path, command: RunCommand, verb: str
) -> None:
    book = listed(tmp_path, "lijst.csv", "Zorg Linde")
    register = [] if verb.startswith("workbook") else [register_file]
    with held(book):
        done = command(*verb.split(), *register, book, "--json")
    assert (done.status, done.document["error"]["code"]) == (3, "file_in_use")
    assert done.err == (
        f"{book} is nog open in een ander programma (misschien Excel). Sluit het daar en probeer het opnieuw.\n"
    )
    assert providers(register_file) == []


def test_file_that_excel_lets_others_read_is_imported(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    book = listed(tmp_path, "lijst.csv", "Zorg Linde")
    with held(book, lets_read=True):
        assert command("import", register_file, book).status == 0
    assert providers(register_file) == ["Zorg Linde"]


def test_import_goes_on_with_the_other_files(
    tmp_path: Path, register_file: Path, command: RunCommand
) -> None:
    closed, good = listed(tmp_path, "a.csv", "Zorg Linde"), listed(tmp_path, "b.csv", "Zorg Wilg")
    with held(closed):
        done = command("import", register_file, closed, good, "--json")
    first, second = done.document["files"]
    assert (done.status, first["status"], second["status"]) == (1, "refused", "imported")
    assert first["findings"][0]["remedy"] == (
        f"{closed} is nog open in een ander programma (misschien Excel). Sluit het daar en probeer het opnieuw."
    )
    assert providers(register_file) == ["Zorg Wilg"]


@pytest.mark.parametrize("name", ["~$lijst.xlsx", ".~lock.lijst.xlsx#"])
def test_file_that_excel_lays_beside_an_open_workbook_is_named_for_what_it_is(
    tmp_path: Path, register_file: Path, command: RunCommand, name: str
) -> None:
    owner = tmp_path / name
    owner.write_bytes(b"\x06Jan de Vries")
    for locked in (True, False):
        with held(owner, lets_read=not locked):
            done = command("provider", "import", register_file, owner, "--json")
        assert (done.status, done.document["error"]["code"]) == (2, "workbook_owner_file")
        assert "zonder ~$ ervoor" in done.err


@pytest.mark.parametrize("words", [("check",), ("provider", "list"), ("history",), ("backup",)])
def test_register_that_another_program_holds_is_told_so(
    register_file: Path, command: RunCommand, words: tuple[str, ...]
) -> None:
    before = register_file.read_bytes()
    with held(register_file):
        done = command(*words, register_file, "--json")
    assert (done.status, done.document["error"]["code"]) == (3, "register_locked")
    assert register_file.read_bytes() == before
    assert [each.name for each in register_file.parent.iterdir()] == [register_file.name]


def test_register_that_is_open_elsewhere_is_not_put_back_over(
    register_file: Path, command: RunCommand, tmp_path: Path
) -> None:
    """All stays where it was: the register, the files beside it and the backup."""
    backup = tmp_path / "kopie.register"
    assert command("backup", register_file, "--out", backup).status == 0
    before = register_file.read_bytes()
    with held(register_file, lets_read=True):
        done = command("restore", register_file, backup, "--json")
    assert (done.status, done.document["error"]["code"]) == (3, "file_in_use")
    assert register_file.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["kopie.register", register_file.name]


def test_register_comes_back_where_the_file_beside_it_can_not_be_moved(
    register_file: Path, command: RunCommand, tmp_path: Path
) -> None:
    backup, log = tmp_path / "kopie.register", register_file.with_name(f"{register_file.name}-wal")
    assert command("backup", register_file, "--out", backup).status == 0
    before = register_file.read_bytes()
    log.write_bytes(b"nog niet verwerkt")
    with held(log):
        done = command("restore", register_file, backup, "--json")
    assert (done.status, done.document["error"]["code"]) == (3, "file_in_use")
    assert (register_file.read_bytes(), log.read_bytes()) == (before, b"nog niet verwerkt")
