"""What JSON makes of values, and the bar on a terminal."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from uuid import UUID

import pytest

from contractbeoordeling.cli.output import Output
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.progress import NoProgress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@dataclass
class Row:
    """Something with fields."""

    day: date
    path: Path


def test_values_of_the_domain_become_plain_json() -> None:
    stream = io.StringIO()
    out = Output(True, stream, io.StringIO())
    row = Row(date(2026, 6, 1), Path("a"))
    out.result([row, Fraction(7, 2), FindingSeverity.ERROR, UUID(int=1)])
    out.finish(0)
    expected = [{"day": "2026-06-01", "path": "a"}, "7/2", "error", "00000000-0000-0000-0000-000000000001"]
    assert json.loads(stream.getvalue()) == expected


def test_an_unknown_value_is_not_guessed_at() -> None:
    with pytest.raises(TypeError, match="no JSON for object"):
        Output(True, io.StringIO(), io.StringIO()).result(object())


def test_progress_is_silent_away_from_a_terminal() -> None:
    assert isinstance(Output(False, io.StringIO(), io.StringIO()).progress("lezen"), NoProgress)


def test_progress_draws_a_bar_and_wipes_it() -> None:
    terminal = Terminal()
    progress = Output(False, io.StringIO(), terminal).progress("Lezen")
    progress.step(1, 4)
    assert terminal.getvalue() == "\rLezen [#######                       ] 1/4"
    progress.step(4, 4)
    assert terminal.getvalue().endswith("1/4\r" + " " * 42 + "\r")
