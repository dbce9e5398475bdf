"""A test is left out for a reason that is written down, and for no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import conditions

NOTE = Path("docs", "decisions", "0018-tests-on-windows.md")
LEAVES_OUT = re.compile(r"\b(skipif|importorskip|xfail)\b|\bpytest\.(mark\.)?skip\b")


def test_every_condition_is_explained(root: Path) -> None:
    known = {name for name, each in vars(conditions).items() if isinstance(each, pytest.MarkDecorator)}
    known |= {name for name in vars(conditions) if name.startswith("needs_")}
    told = set(re.findall(r"^\| `(\w+)` \|", (root / NOTE).read_text(encoding="utf-8"), re.MULTILINE))
    assert told == known


def test_no_test_has_a_condition_of_its_own(root: Path) -> None:
    here = {Path(__file__).resolve(), Path(conditions.__file__).resolve()}
    files = [file for file in (root / "tests").rglob("*.py") if file not in here]
    own = [file.name for file in files if LEAVES_OUT.search(file.read_text(encoding="utf-8"))]
    assert own == []
