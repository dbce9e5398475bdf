"""A password is typed unseen at a terminal; a script is refused with a sentence instead."""

from __future__ import annotations

import getpass
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import RunCommand
from tests.workbook.test_decrypt import encrypted

PASSWORD = "Waterbeke1"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A protected workbook."""
    path = tmp_path / "geheim.xlsx"
    path.write_bytes(encrypted(PASSWORD))
    return path


class Typist:
    """Whoever sits at the terminal; types what is given, one answer per question."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        self.answers: Iterator[str | BaseException] = iter(())
        self.asked: list[str] = []
        monkeypatch.setattr(getpass, "getpass", self._type)

    def types(self, *answers: str | BaseException) -> None:
        """Sit down at the terminal, and type these."""
        self.answers = iter(answers)
        for stream in (sys.stdin, sys.stderr):
            self._patch.setattr(stream, "isatty", self._sits_here, raising=False)

    def _sits_here(self) -> bool:
        return True

    def _type(self, prompt: str = "", stream: object = None) -> str:
        self.asked.append(prompt)
        answer = next(self.answers)
        if isinstance(answer, BaseException):
            raise answer
        return answer


@pytest.fixture
def typist(monkeypatch: pytest.MonkeyPatch) -> Typist:
    """Somebody who comes to the terminal."""
    return Typist(monkeypatch)


def test_the_password_is_asked_for_until_it_fits_and_said_nowhere(
    command: RunCommand, secret: Path, typist: Typist
) -> None:
    typist.types("waterbeke1", PASSWORD)
    ended = command("workbook", "inspect", secret)
    assert (ended.status, len(typist.asked)) == (0, 2)
    assert "geheim.xlsx" in typist.asked[0]
    assert typist.asked[1].startswith("Dat wachtwoord past niet.")
    assert PASSWORD not in ended.out + ended.err + "".join(typist.asked)


def test_who_gives_up_reads_what_to_do(command: RunCommand, secret: Path, typist: Typist) -> None:
    typist.types("")
    assert "met een wachtwoord beveiligd" in command("workbook", "inspect", secret).err
    typist.types("a", "b", "c")
    assert "past niet op dit bestand" in command("workbook", "inspect", secret).err
    typist.types(EOFError())
    assert command("workbook", "inspect", secret).status == 1


def test_stopping_at_the_question_stops_the_command(
    command: RunCommand, secret: Path, typist: Typist
) -> None:
    typist.types(KeyboardInterrupt())
    assert command("workbook", "inspect", secret).status == 130


def test_nobody_types_where_all_can_see_it(
    command: RunCommand, secret: Path, typist: Typist, monkeypatch: pytest.MonkeyPatch
) -> None:
    def seen(prompt: str = "", stream: object = None) -> str:
        warnings.warn("Can not control echo", getpass.GetPassWarning, stacklevel=2)
        raise AssertionError("typed in sight")

    typist.types()
    monkeypatch.setattr(getpass, "getpass", seen)
    assert "met een wachtwoord beveiligd" in command("workbook", "inspect", secret).err


def test_a_given_password_that_fits_asks_nothing(command: RunCommand, secret: Path, typist: Typist) -> None:
    typist.types()
    assert command("workbook", "inspect", secret, "--password", PASSWORD).status == 0
    assert typist.asked == []


def test_with_json_nobody_is_asked(command: RunCommand, secret: Path, typist: Typist) -> None:
    typist.types()
    ended = command("workbook", "inspect", "--json", secret)
    assert (ended.status, ended.document["readable"], typist.asked) == (1, False, [])


def test_without_a_terminal_nobody_is_asked(process: RunCommand, secret: Path) -> None:
    ended = process("workbook", "inspect", secret, input="")
    assert ended.status == 1
    assert "met een wachtwoord beveiligd" in ended.err


def test_importing_proposing_and_reading_ask_too(
    command: RunCommand, secret: Path, typist: Typist, register_file: Path, tmp_path: Path
) -> None:
    typist.types(*[PASSWORD] * 3)
    ended = command("import", register_file, secret, "--dry-run")
    assert "wachtwoord" not in ended.err
    command("mapping", "propose", secret, "--out", tmp_path / "M.json")
    mapping = tmp_path / "L.json"
    mapping.write_text('{"sheets": [{"header_row": 1, "columns": {"question": "A"}}]}', encoding="utf-8")
    assert "Is er een plan?" in command("workbook", "read", secret, "--mapping", mapping).err
    assert len(typist.asked) == 3
