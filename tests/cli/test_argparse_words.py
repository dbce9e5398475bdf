"""Nothing that argparse says by itself stays English."""

from __future__ import annotations

import dis
import re
from collections.abc import Iterator
from importlib.machinery import PathFinder, SourceFileLoader
from types import CodeType
from zipimport import zipimporter

import pytest

from contractbeoordeling.cli.argparse_words import DUTCH


def codes(code: CodeType) -> Iterator[CodeType]:
    """A piece of code with the functions and classes in it."""
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from codes(inner)


def texts_of_argparse() -> set[str]:
    """Every text that this Python's argparse looks up; out of its byte-code, for Windows' Python has no source."""
    found: set[str] = set()
    module = PathFinder.find_spec("argparse")
    assert module is not None
    assert isinstance(module.loader, SourceFileLoader | zipimporter)
    whole = module.loader.get_code("argparse")
    assert whole is not None
    for code in codes(whole):
        looks_up = False
        for step in dis.get_instructions(code):
            if step.opname in ("LOAD_GLOBAL", "LOAD_NAME"):
                looks_up = step.argval in ("_", "ngettext")
            elif step.opname == "LOAD_CONST" and looks_up:
                found.add(step.argval)
            else:
                looks_up = looks_up and step.opname in ("PUSH_NULL", "CACHE")
    return found


def test_every_text_of_argparse_has_dutch_words() -> None:
    assert len(texts_of_argparse()) > 20
    assert texts_of_argparse() - set(DUTCH) == set()


@pytest.mark.parametrize("english", DUTCH)
def test_the_dutch_words_take_no_value_that_argparse_does_not_give(english: str) -> None:
    def named(text: str) -> set[str]:
        return set(re.findall(r"%\((\w+)\)", text))

    assert named(DUTCH[english]) <= named(english)
    assert re.findall(r"%[sr]", DUTCH[english]) == re.findall(r"%[sr]", english)
