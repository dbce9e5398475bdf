"""Nothing that argparse says by itself stays English."""

from __future__ import annotations

import argparse
import ast
import re
from pathlib import Path

import pytest

from contractbeoordeling.cli.argparse_words import DUTCH


def texts_of_argparse() -> set[str]:
    """Every text that this Python's argparse looks up."""
    tree = ast.parse(Path(argparse.__file__).read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    looked_up = [
        call for call in calls if isinstance(call.func, ast.Name) and call.func.id in ("_", "ngettext")
    ]
    words = [word for call in looked_up for word in call.args if isinstance(word, ast.Constant)]
    return {word.value for word in words if isinstance(word.value, str)}


def test_every_text_of_argparse_has_dutch_words() -> None:
    assert len(texts_of_argparse()) > 20
    assert texts_of_argparse() - set(DUTCH) == set()


@pytest.mark.parametrize("english", DUTCH)
def test_the_dutch_words_take_no_value_that_argparse_does_not_give(english: str) -> None:
    def named(text: str) -> set[str]:
        return set(re.findall(r"%\((\w+)\)", text))

    assert named(DUTCH[english]) <= named(english)
    assert re.findall(r"%[sr]", DUTCH[english]) == re.findall(r"%[sr]", english)
