"""The house rules that no linter holds."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "contractbeoordeling"
MOST_LINES_PER_FILE = 400
MOST_LINES_PER_FUNCTION = 40
# Words that Dutch sentences have and English ones don't.
DUTCH_WORDS = set("de het een niet geen wordt worden moet bij voor naar deze ook maar kan zijn van".split())

Function = ast.FunctionDef | ast.AsyncFunctionDef


def files(*folders: Path) -> list[Path]:
    """The Python files that people wrote."""
    found = [file for folder in folders for file in sorted(folder.rglob("*.py"))]
    return [file for file in found if "_built" not in file.parts]


ALL = [*files(SOURCE, ROOT / "tests", ROOT / "installer"), *sorted(ROOT.glob("*.py"))]


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def nodes(file: Path) -> Iterator[ast.AST]:
    return ast.walk(tree(file))


@pytest.mark.parametrize("file", ALL, ids=name)
def test_files_and_functions_stay_small(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES_PER_FILE
    functions = [node for node in nodes(file) if isinstance(node, Function)]
    lengths = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {each: lines for each, lines in lengths.items() if lines > MOST_LINES_PER_FUNCTION} == {}


@pytest.mark.parametrize("file", files(SOURCE / "desktop"), ids=name)
def test_nothing_is_connected_to_a_lambda(file: Path) -> None:
    """A lambda in connect keeps its window alive and hides what is called."""
    calls = [node for node in nodes(file) if isinstance(node, ast.Call)]
    connects = [
        call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "connect"
    ]
    lambdas = [call.lineno for call in connects for word in call.args if isinstance(word, ast.Lambda)]
    assert lambdas == []


def docstrings(file: Path) -> set[int]:
    """The nodes that are documentation."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    owners = [node for node in nodes(file) if isinstance(node, documented)]
    return {id(owner.body[0].value) for owner in owners if owner.body and isinstance(owner.body[0], ast.Expr)}


@pytest.mark.parametrize("file", files(SOURCE / "domain"), ids=name)
def test_the_domain_holds_codes_and_no_user_text(file: Path) -> None:
    texts = [node for node in nodes(file) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    words = {
        text.value: set(str(text.value).lower().split()) for text in texts if id(text) not in docstrings(file)
    }
    assert [text for text, its_words in words.items() if len(its_words & DUTCH_WORDS) >= 2] == []


def public_classes(folder: Path) -> set[str]:
    """The classes that other packages see."""
    found = [node for file in files(folder) for node in tree(file).body if isinstance(node, ast.ClassDef)]
    return {node.name for node in found if not node.name.startswith("_")}


def test_the_glossary_has_every_class_of_the_domain_and_no_others() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    known = set(re.findall(r"^\| `(\w+)` \|", glossary, re.MULTILINE))
    classes = public_classes(SOURCE / "domain")
    assert sorted(classes - known) == [], "add these to docs/glossary.md"
    assert sorted(known - classes) == [], "these are gone: take them out of docs/glossary.md"


def test_documents_that_comments_name_are_there() -> None:
    there = {each.name for each in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))}
    there |= {each[:4] for each in there}  # decisions go by their number, too
    named = {
        (name(file), each)
        for file in ALL
        for each in re.findall(r"[\w-]+\.md\b|(?<=docs/decisions/)\d{4}", file.read_text(encoding="utf-8"))
    }
    assert {(file, each) for file, each in named if each not in there} == set()
