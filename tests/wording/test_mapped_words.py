"""Everything that importing with a mapping can say has words, and they take the values that they are given."""

from __future__ import annotations

from collections import defaultdict
from string import Formatter

import pytest

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.usecases.mapped_import.flags import RowFlag, flag_of
from contractbeoordeling.wording.mapped_findings import FINDINGS, SKIPPED, mapped_finding
from contractbeoordeling.wording.mapped_import import (
    KIND_REASONS,
    LEFT_OUT,
    MEANINGS,
    RULES_SAID,
    WHY,
    meaning_said,
    rule_said,
)
from contractbeoordeling.workbook.mapping import OUTCOMES, Several
from contractbeoordeling.workbook.scales.rules import RULES
from contractbeoordeling.workbook.scales.said import Why
from contractbeoordeling.workbook.sheet_proposal import KindReason, LeftOut

_LEFT_OUT = {code for code, (severity, _, _) in FINDINGS.items() if severity is FindingSeverity.ERROR}
_OF_FILES = {"mapping_needed", "mapping_misses", "mapping_misses_sheet", "no_criteria"} | {
    code for code in FINDINGS if code.startswith("not_listed_")
}


@pytest.mark.parametrize("code", FINDINGS)
def test_finding_is_said_with_its_values(code: str) -> None:
    _, expected, remedy = FINDINGS[code]
    names = {name for text in (expected, remedy) for _, name, _, _ in Formatter().parse(text) if name}
    found = mapped_finding(code, ("a.xlsx", "Blad", "A1"), "mail a.b@c.example", **dict.fromkeys(names, "7"))
    assert "{" not in found.expected + found.remedy
    assert "a.b@c" not in found.found


@pytest.mark.parametrize("code", sorted(_LEFT_OUT - _OF_FILES))
def test_row_that_is_left_out_has_its_reason_in_words_and_a_flag(code: str) -> None:
    assert code in SKIPPED
    found = mapped_finding(code, ("a.xlsx", "Blad", "A1"), **defaults(code))
    assert flag_of([found], taken=False) in (RowFlag.ASK, RowFlag.REFUSE)


def defaults(code: str) -> dict[str, str]:
    _, expected, remedy = FINDINGS[code]
    parts = (part for text in (expected, remedy) for part in Formatter().parse(text))
    return defaultdict(str, {name: "7" for _, name, _, _ in parts if name})


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_said(rule: str) -> None:
    said = rule_said(rule, FigureSteps())
    assert "{" not in said
    assert len(said) > 10


def test_bounds_of_a_rule_are_those_of_the_framework() -> None:
    assert rule_said("marks", FigureSteps()).endswith("<5,5 = 1; <6,5 = 2; <7,5 = 3; <8,5 = 4; anders 5")
    assert rule_said("linear_0_10", FigureSteps()).startswith("gelijkmatig verdeeld van 0 t/m 10")


def test_every_code_of_a_proposal_has_words() -> None:
    assert set(WHY) == set(Why)
    assert set(LEFT_OUT) == set(LeftOut)
    assert set(KIND_REASONS) == set(KindReason)
    assert set(MEANINGS) == set(OUTCOMES)
    assert set(RULES_SAID) == set(Several)


def test_meaning_is_said_with_a_decimal_comma() -> None:
    assert [meaning_said(each) for each in (4, 3.5, "dont_know")] == ["4", "3,5", "weet ik niet"]
