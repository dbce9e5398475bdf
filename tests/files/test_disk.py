"""Files that other programs have in their hands, and what is told of them."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from contractbeoordeling.domain.errors import CodedError, EnvironmentFault, Refusal
from contractbeoordeling.files import disk, names, windows
from contractbeoordeling.wording.machine import coded
from contractbeoordeling.wording.refusals import sentence
from tests.files.holding import held


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(b"oud")
    return path


def fault_of(error: BaseException) -> tuple[str, str]:
    known = coded(error)
    assert known is not None
    return known.code, str(known.values["path"])


def test_file_that_another_program_holds_is_named_after_a_second_of_tries(
    book: Path, waits: list[float]
) -> None:
    with held(book), pytest.raises(EnvironmentFault) as fault:
        disk.read(book)
    assert (fault.value.code, fault.value.values) == ("file_in_use", {"path": book})
    assert 0.9 <= sum(waits) <= 1.1
    assert len(waits) == 5
    assert sentence(fault.value).endswith("Sluit het daar en probeer het opnieuw.")


def test_file_that_lets_others_read_is_read(book: Path) -> None:
    with held(book, lets_read=True):
        assert disk.read(book) == b"oud"


def test_file_that_is_let_go_meanwhile_is_read(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hold = held(book)
    hold.__enter__()
    pauses: list[float] = []

    def let_go(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 2:
            hold.__exit__(None, None, None)

    monkeypatch.setattr(disk.time, "sleep", let_go)
    assert disk.read(book) == b"oud"
    assert len(pauses) == 2


@pytest.mark.parametrize("lets_read", [True, False])
def test_file_that_is_held_is_not_replaced_and_nothing_is_lost(
    book: Path, waits: list[float], *, lets_read: bool
) -> None:
    new = disk.write_new(book.with_name("nieuw.tmp"), b"nieuw")
    with held(book, lets_read=lets_read), pytest.raises(EnvironmentFault) as fault:
        disk.move(new, book)
    assert (fault.value.code, fault.value.values["path"]) == ("file_in_use", book)
    assert (book.read_bytes(), new.read_bytes()) == (b"oud", b"nieuw")
    assert waits


def test_file_that_is_held_does_not_go_away(book: Path, waits: list[float]) -> None:
    with held(book), pytest.raises(EnvironmentFault, match="file_in_use"):
        disk.remove(book)
    with held(book):
        disk.discard(book)  # no reason to stop
    assert book.exists()


def test_new_file_is_never_written_over_another(book: Path) -> None:
    with pytest.raises(FileExistsError) as error:
        disk.write_new(book, b"nieuw")
    assert fault_of(error.value) == ("already_exists", str(book))
    assert book.read_bytes() == b"oud"


def test_folder_is_no_file_to_read(tmp_path: Path) -> None:
    with pytest.raises((IsADirectoryError, Refusal)) as error:
        disk.read(tmp_path)
    assert fault_of(error.value) == ("is_a_folder", str(tmp_path))


def test_file_without_a_place_is_told_at_once(tmp_path: Path, waits: list[float]) -> None:
    with pytest.raises(FileNotFoundError) as error:
        disk.read(tmp_path / "weg.xlsx")
    assert fault_of(error.value) == ("not_found", str(tmp_path / "weg.xlsx"))
    assert waits == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (19, "read_only"),
        (21, "out_of_reach"),
        (32, "file_in_use"),
        (33, "file_in_use"),
        (53, "out_of_reach"),
        (64, "out_of_reach"),
        (112, "disk_full"),
        (206, "name_too_long"),
        (225, "virus_found"),
        (362, "file_in_cloud"),
        (1224, "file_in_use"),
        (5, "no_permission"),
    ],
)
def test_number_of_windows_says_what_is_the_matter(number: int, code: str) -> None:
    if os.name == "nt":
        error = OSError(0, "", "\\\\?\\C:\\map\\lijst.xlsx", number)
    else:
        error = PermissionError(errno.EACCES, "", "\\\\?\\C:\\map\\lijst.xlsx")
        vars(error)["winerror"] = number
    assert fault_of(error) == (code, "C:\\map\\lijst.xlsx")
    known = coded(error)
    assert known is not None
    assert "C:\\map\\lijst.xlsx" in sentence(known)


def test_file_that_only_the_cloud_has_is_told_so(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(_path: Path) -> bytes:
        raise OSError(errno.EINVAL, "Invalid argument")

    def far(_path: Path) -> bool:
        return True

    monkeypatch.setattr(Path, "read_bytes", offline)
    monkeypatch.setattr(disk, "is_far", far)
    with pytest.raises(EnvironmentFault, match="file_in_cloud"):
        disk.read(book)


def test_read_only_mark_is_told_apart_from_a_lack_of_rights(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses both with the same number; Linux replaces a file that is read-only."""
    new = disk.write_new(book.with_name("nieuw.tmp"), b"nieuw")
    book.chmod(0o444)

    def denied(_self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "Access denied", str(new))

    def closed(_path: str, *, to_replace: bool = False) -> int:
        return 5 if to_replace else 0

    def writable(_path: Path, _mode: int) -> bool:
        return False  # also for root, who may write anything

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", denied)
        patch.setattr(windows, "why_closed", closed)
        patch.setattr(names, "WINDOWS", True)
        patch.setattr(disk, "reach", Path)
        patch.setattr(disk.os, "access", writable)
        with pytest.raises(CodedError, match="file_read_only"):
            disk.move(new, book)
    book.chmod(0o644)


def test_part_of_a_file_that_is_locked_makes_it_a_file_in_use(
    book: Path, monkeypatch: pytest.MonkeyPatch, waits: list[float]
) -> None:
    def locked(_self: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(book))

    monkeypatch.setattr(Path, "read_bytes", locked)
    monkeypatch.setattr(disk, "reach", Path)
    monkeypatch.setattr(names, "WINDOWS", True)
    with pytest.raises(EnvironmentFault, match="file_in_use"):
        disk.read(book)
    assert waits


def test_files_are_found_in_the_order_of_their_folders(tmp_path: Path) -> None:
    for name in ("b/2.xlsx", "a/1.xlsx", "a/b/0.xlsx", "3.xlsx"):
        disk.make_folder((tmp_path / name).parent)
        disk.write_new(tmp_path / name, b"")
    found = [path.relative_to(tmp_path).as_posix() for path in disk.files_below(tmp_path)]
    assert found == ["3.xlsx", "a/1.xlsx", "a/b/0.xlsx", "b/2.xlsx"]


def test_same_file_is_known_however_it_is_written(book: Path) -> None:
    other = book.with_name("ander.xlsx")
    other.touch()
    assert disk.is_same(book, book)
    assert not disk.is_same(book, other)
    assert disk.is_same(book.with_name("weg.xlsx"), book.with_name("weg.xlsx"))


def test_folder_aside_goes_away_with_all_that_is_in_it(tmp_path: Path) -> None:
    with disk.folder_aside(tmp_path, ".bezig-") as aside:
        disk.write_new(disk.make_folder(aside / "map") / "a.txt", b"a")
        assert aside.parent == tmp_path
    assert disk.entries(tmp_path) == []
    assert disk.entries(tmp_path / "weg") == []


def test_folder_made_for_what_was_broken_off_goes_away_again(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), disk.folder_aside(tmp_path / "uit", ".bezig-"):
        raise KeyboardInterrupt
    assert disk.entries(tmp_path) == []
    with disk.folder_aside(tmp_path / "uit", ".bezig-"):
        disk.write_new(tmp_path / "uit" / "klaar.txt", b"a")
    assert disk.entries(tmp_path / "uit") == [tmp_path / "uit" / "klaar.txt"]
