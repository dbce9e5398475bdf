"""The words about the method: every code has one, and the page tells the numbers that are applied."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from string import Formatter

import pytest

from contractbeoordeling.domain.method.confidence import Confidence, Doubt
from contractbeoordeling.domain.method.consequences import Consequence
from contractbeoordeling.domain.method.decision import ScoreRule
from contractbeoordeling.domain.method.faults import Fault, FaultCode
from contractbeoordeling.domain.method.light_cycle import Obstacle
from contractbeoordeling.domain.method.parameters import Parameters, RecencyStep
from contractbeoordeling.domain.method.signals import CapRule, SignalState
from contractbeoordeling.domain.method.themes import LimitCode
from contractbeoordeling.domain.method.verdict import Verdict, VerdictRule
from contractbeoordeling.wording import i18n, method_labels
from contractbeoordeling.wording.method_faults import SENTENCES, fault_line
from contractbeoordeling.wording.method_page import method_page, method_sections, share

KINDS: list[tuple[type[StrEnum], Mapping[StrEnum, str]]] = [
    (Verdict, {**method_labels.VERDICTS}),
    (VerdictRule, {**method_labels.VERDICT_RULES}),
    (ScoreRule, {**method_labels.SCORE_RULES}),
    (Confidence, {**method_labels.CONFIDENCES}),
    (Doubt, {**method_labels.DOUBTS}),
    (CapRule, {**method_labels.CAP_RULES}),
    (SignalState, {**method_labels.SIGNAL_STATES}),
    (LimitCode, {**method_labels.LIMITS}),
    (Consequence, {**method_labels.CONSEQUENCES}),
    (Obstacle, {**method_labels.OBSTACLES}),
    (FaultCode, {**SENTENCES}),
]


@pytest.mark.parametrize(("kind", "words"), KINDS, ids=[kind.__name__ for kind, _ in KINDS])
def test_every_code_has_a_word(kind: type[StrEnum], words: Mapping[StrEnum, str]) -> None:
    assert set(words) == set(kind)
    assert all(words.values())


def test_no_word_judges_the_provider_for_its_self_image() -> None:
    text = " ".join([method_page(), *(word for _, words in KINDS for word in words.values())]).lower()
    assert "overschat" not in text
    assert "onderschat" not in text


def test_a_fault_of_the_document_bears_its_name() -> None:
    assert fault_line(Fault("", FaultCode.MISSING), "a.json") == "a.json: dit veld ontbreekt"
    assert fault_line(Fault("method", FaultCode.MISSING), "a.json") == "method: dit veld ontbreekt"


def test_faults_are_told_in_english_where_english_is_spoken() -> None:
    i18n.use("en")
    assert fault_line(Fault("method", FaultCode.MISSING), "a.json") == "method: this field is missing"


def test_sentences_mention_only_what_faults_carry() -> None:
    carried = {"found", "known", "low", "high", "most", "reference_date", "byte", "line", "column"}
    mentioned = {name for text in SENTENCES.values() for _, name, _, _ in Formatter().parse(text) if name}
    assert mentioned <= carried


def test_the_page_tells_the_numbers_that_are_applied() -> None:
    page = " ".join(method_page().split())
    assert "tot en met 12 maanden 100%; tot en met 24 maanden 50%; tot en met 36 maanden 25%" in page
    assert "minstens 2 bronnen en een dekking van minstens 50%" in page
    other = Parameters(
        recency=(RecencyStep(7, Fraction(1, 3)),),
        hearsay=Fraction(1, 5),
        minimum_respondents=6,
        full_respondents=21,
        minimum_perspectives=3,
        minimum_coverage=Fraction(7, 10),
        cap_severity_4=2,
        signal_months=31,
        theme_minimum_share=Fraction(4, 5),
        overall_minimum_share=Fraction(9, 10),
        open_signal_months=8,
    )
    changed = " ".join(method_page(other).split())
    for told in (
        "tot en met 7 maanden 1/3;",
        "van horen zeggen voor 20%",
        "minder dan 6 telt niet, vanaf 21",
        "minstens 3 bronnen en een dekking van minstens 70%",
        "direct gevaar): hoogstens 2",
        "hoogstens 31 maanden oud",
        "minstens 80% van de criteria",
        "minstens 90% van de thema's",
        "hoogstens 8 maanden oud",
    ):
        assert told in changed


def test_the_page_has_short_lines_and_no_empty_section() -> None:
    assert max(len(line) for line in method_page().splitlines()) <= 96
    assert all(section.heading and section.paragraphs for section in method_sections())


@pytest.mark.parametrize(("part", "text"), [("1/2", "50%"), ("1", "100%"), ("2/3", "2/3"), ("0", "0%")])
def test_a_share_is_a_percentage_where_that_is_exact(part: str, text: str) -> None:
    assert share(Fraction(part)) == text


def test_page_tells_where_each_rule_stands_that_a_report_names() -> None:
    headings = " ".join(each.heading for each in method_sections())
    named = {int(each) for each in re.findall(r"\bR(\d+)\b", headings)}
    assert named == set(range(1, 13))
