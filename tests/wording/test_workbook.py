"""Whatever can be the matter with a workbook has a sentence and a remedy."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from contractbeoordeling.wording import workbook_findings
from contractbeoordeling.wording.refusals import SENTENCES
from contractbeoordeling.wording.workbook import PROBLEMS, ROLES, SHEET_KINDS, problem
from contractbeoordeling.workbook import words
from contractbeoordeling.workbook.kinds import KINDS
from contractbeoordeling.workbook.rows import RowKind

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "contractbeoordeling" / "workbook"
NOT_SKIPPED = {RowKind.RECORD, RowKind.EMPTY, RowKind.HEADER}


def codes(*callers: str) -> Iterator[str]:
    """The first texts given to these in the package, also where one of two is given."""
    for file in PACKAGE.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and name(node.func) in callers:
                given = node.args[0]
                choices = (given.body, given.orelse) if isinstance(given, ast.IfExp) else (given,)
                yield from (
                    each.value
                    for each in choices
                    if isinstance(each, ast.Constant) and isinstance(each.value, str)
                )


def name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


REASONS = sorted(set(codes("Unreadable", "Problem")))
INSPECTED = [
    "no_data",
    "no_table",
    "form_design",
    "unknown_layout",
    "macros_ignored",
    "values_only",
    "drawings_ignored",
    "cut_off",
]


def test_the_reasons_are_found_in_the_source() -> None:
    assert {"password", "damaged", "too_slow", "too_large", "owner_file"} <= set(REASONS)


@pytest.mark.parametrize(
    "reason", [*REASONS, *INSPECTED, "old_format", "picture", "packed", "other_document"]
)
def test_every_reason_says_what_is_the_matter_and_what_to_do(reason: str) -> None:
    said, remedy = problem(
        reason, {"format": "pdf", "sheet": "Vragen", "cell": "XFD7", "detail": "Hij is weg."}
    )
    assert said.endswith(".")
    assert remedy.endswith(".")
    assert "{" not in said + remedy
    assert f"workbook_{reason}" in SENTENCES


def test_another_kind_of_file_is_called_by_its_name() -> None:
    assert problem("other_document", {"format": "docx"})[0] == "Dit is een Word-document, geen werkmap."
    assert problem("packed", {"format": "rar"})[0] == "Dit is een ingepakt bestand (rar)."


def test_every_finding_has_an_expectation_and_a_remedy() -> None:
    for code in {*codes("_find", "_finding"), "value_unknown", "value_refuse"}:
        assert workbook_findings.expected(code)
        assert workbook_findings.remedy(code).endswith(".")


def test_every_kind_role_and_reason_has_a_word() -> None:
    assert tuple(SHEET_KINDS) == KINDS
    assert tuple(ROLES) == words.ROLES
    assert set(workbook_findings.ROW_REASONS) == {kind.value for kind in RowKind if kind not in NOT_SKIPPED}
    assert {
        row for row in map(workbook_findings.row_reason, workbook_findings.ROW_REASONS) if not row
    } == set()


def test_no_problem_lacks_a_place_in_the_refusals() -> None:
    assert {f"workbook_{reason}" for reason in PROBLEMS} <= set(SENTENCES)
