"""Every refusal that the program can raise is a sentence with its values filled in."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.wording import i18n
from contractbeoordeling.wording.refusals import SENTENCES, sentence

SOURCE = Path(__file__).resolve().parents[2] / "src" / "contractbeoordeling"


def raised() -> Iterator[tuple[str, str, set[str] | None]]:
    """Place, code and names of values of each refusal and fault made in the source (None: not all are named)."""
    for file in sorted(SOURCE.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if not any(f"{kind}(" in text for kind in KINDS):
            continue
        for node in ast.walk(ast.parse(text)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in KINDS
                and node.args
            ):
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    names = {word.arg for word in node.keywords if word.arg}
                    whole = len(names) == len(node.keywords)
                    yield f"{file.name}:{node.lineno}", str(code.value), names if whole else None


KINDS = ("Refusal", "EnvironmentFault")
RAISED = list(raised())


@pytest.mark.parametrize(
    ("place", "code", "values"), RAISED, ids=[f"{place}-{code}" for place, code, _ in RAISED]
)
def test_every_code_has_a_sentence_that_its_values_fill(
    place: str, code: str, values: set[str] | None
) -> None:
    assert code in SENTENCES, f"{place}: add {code} to a module of wording/refusals"
    asked = {field for _, field, _, _ in Formatter().parse(SENTENCES[code]) if field}
    assert values is None or asked <= values


def test_the_values_stand_in_the_sentence() -> None:
    assert (
        sentence(Refusal("not_found", path="a.xlsx")) == "a.xlsx bestaat niet. Controleer de naam en de map."
    )


def test_a_sentence_is_english_where_english_is_spoken() -> None:
    i18n.use("en")
    assert (
        sentence(Refusal("not_found", path="a.xlsx"))
        == "a.xlsx does not exist. Check the name and the folder."
    )
