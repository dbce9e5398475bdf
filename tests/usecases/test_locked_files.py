"""Passwords are asked for per protected file, but never twice for the same one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from contractbeoordeling.usecases.locked_files import TRIES, passwords_for
from tests.workbook.samples import xlsx
from tests.workbook.test_decrypt import encrypted


def typing(*answers: str | None) -> tuple[Callable[[str, bool], str | None], list[tuple[str, bool]]]:
    """Somebody who types these answers, and what that person was asked."""
    asked: list[tuple[str, bool]] = []

    def ask(name: str, again: bool) -> str | None:
        asked.append((name, again))
        return answers[len(asked) - 1]

    return ask, asked


def written(folder: Path, **contents: bytes) -> list[Path]:
    paths = [folder / f"{name}.xlsx" for name in contents]
    for path, content in zip(paths, contents.values(), strict=True):
        path.write_bytes(content)
    return paths


def test_a_file_asks_until_a_password_fits(tmp_path: Path) -> None:
    (file,) = written(tmp_path, dicht=encrypted("Waterbeke1"))
    ask, asked = typing("waterbeke1", "Waterbeke1")
    assert passwords_for([file], ask) == {file: "Waterbeke1"}
    assert asked == [("dicht.xlsx", False), ("dicht.xlsx", True)]


def test_a_password_that_is_known_by_now_is_tried_first(tmp_path: Path) -> None:
    files = written(tmp_path, een=encrypted("Hek"), twee=encrypted("Hek"), drie=encrypted("Poort"))
    ask, asked = typing("Hek")
    assert passwords_for(files, ask, given="Poort") == dict(zip(files, ("Hek", "Hek", "Poort"), strict=True))
    assert asked == [("een.xlsx", False)]


def test_who_does_not_know_it_is_left_alone_after_some_tries(tmp_path: Path) -> None:
    (file,) = written(tmp_path, dicht=encrypted("Hek"))
    ask, asked = typing(*(["gokje"] * TRIES))
    assert passwords_for([file], ask) == {file: "gokje"}
    assert len(asked) == TRIES
    for nothing in ("", None):
        assert passwords_for([file], typing(nothing)[0]) == {}


def test_files_that_open_by_themselves_or_not_at_all_ask_nothing(tmp_path: Path) -> None:
    files = written(tmp_path, open=xlsx([["Vraag"]]), excel=encrypted("VelvetSweatshop"), pdf=b"%PDF-1.7")
    ask, asked = typing()
    assert passwords_for([*files, tmp_path / "weg.xlsx", tmp_path], ask) == {}
    assert asked == []
