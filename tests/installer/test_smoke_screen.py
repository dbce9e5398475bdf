"""How the smoke test reads a screen and a console."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from installer.smoke import console
from installer.smoke.screen import Picture, Word
from installer.smoke.wine import Running, Wine


def picture(*lines: str) -> Picture:
    """A picture on which these lines were read: each word 100 wide, each line 20 high."""
    made = Picture(Path("window.png"))
    made.words = [
        Word(text, (str(number),), 100 * place, 20 * number)
        for number, line in enumerate(lines)
        for place, text in enumerate(line.split())
    ]
    return made


def test_words_beside_each_other_are_found_in_their_middle() -> None:
    seen = picture("Nieuw register", "Voorbeeld bekijken nu")
    assert seen.place("Voorbeeld bekijken") == (50, 20)
    assert seen.place("register") == (100, 0)


def test_a_letter_that_was_read_wrong_does_not_hide_a_text() -> None:
    assert picture("Wie werkt er op deze iaptop?").shows("Wie werkt er op deze laptop")
    assert picture("de Ĳssel …").shows("de IJssel")


def test_other_words_are_not_taken_for_a_text() -> None:
    assert not picture("24 aanbieders").shows("24 signalen")
    assert not picture("Stichting De Schakel").shows("Stichting Lindepoort")
    assert not picture("").shows("Aanbieders")


def test_words_of_two_lines_are_no_text() -> None:
    assert not picture("Voorbeeld", "bekijken").shows("Voorbeeld bekijken")


@pytest.fixture
def wine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Wine:
    """A Wine that is a shell: what is said about pipes, ends and consoles holds for every program."""
    program = tmp_path / "bin" / "wine"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nexec sh -c "$1"\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    return Wine(tmp_path / "prefix", tmp_path / "home")


def test_a_program_ends_with_its_status_and_what_it_said(wine: Wine) -> None:
    done = wine.run("echo one; echo two >&2; exit 4", seconds=20)
    assert (done.status, done.out, done.err) == (4, b"one\n", b"two\n")
    assert done.text == "one\ntwo"


def test_a_program_that_does_not_end_is_ended(wine: Wine) -> None:
    done = wine.run("echo begun; exec sleep 60", seconds=0.5)
    assert done.status is None
    assert done.out == b"begun\n"
    assert done.seconds < 20


def test_what_a_program_leaves_running_is_not_waited_for(wine: Wine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("installer.smoke.wine._GRACE", 0.2)
    done = wine.run("sleep 8 & echo done", seconds=20)
    assert (done.status, done.out) == (0, b"done\n")
    assert done.seconds < 7


def test_a_program_that_was_started_is_ended_with_its_block(wine: Wine) -> None:
    with wine.started("exec sleep 60") as running:
        assert not running.ended
    assert isinstance(running, Running)
    assert running.ended


def test_a_console_gives_the_text_without_what_moves_and_colours_it(wine: Wine) -> None:
    said = console.shown(
        wine, r"printf '\033[?25l\033[31mActive\033[1Cpage: 65001\033[0m\r\n'; tty -s && echo een € terminal"
    )
    assert said == "Active page: 65001\neen € terminal\n"
