"""What a rule makes of an answer: a sure score, a likely one, or a question to the user."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.framework.figures import Figure, FigureSteps
from contractbeoordeling.workbook.mapping import OUTCOMES
from contractbeoordeling.workbook.scales.numbers import number_said
from contractbeoordeling.workbook.scales.rules import ALTERNATIVES, NUMBERS, RULES, said_by
from contractbeoordeling.workbook.scales.said import Certainty, Meaning, Why

STEPS = FigureSteps()
SURE, LIKELY, ASK = Certainty.SURE, Certainty.LIKELY, Certainty.ASK


@pytest.mark.parametrize(
    ("rule", "text", "meaning"),
    [
        ("as_is", "4", 4),
        ("as_is", "3,5", 3.5),
        ("as_is", "3.5", 3.5),
        ("linear_1_3", "1", 1),
        ("linear_1_3", "2", 3),
        ("linear_1_3", "3", 5),
        ("narrow_1_3", "3", 4),
        ("steps_1_4", "3", 4),
        ("linear_1_4", "3", 4),
        ("linear_0_10", "6,5", 4),
        ("linear_0_10", "3", 2),
        ("marks", "5,4", 1),
        ("marks", "5,5", 2),
        ("marks", "8,5", 5),
        ("percent", "85%", 4),
        ("percent", "85", 4),
        ("linear_0_1", "0,5", 3),
        ("yes_no", "Ja", 5),
        ("yes_no", "DEELS", 3),
        ("yes_no", "no", 1),
        ("yes_no_minimum", "ja", 4),
        ("lights", "Oranje", 3),
        ("lights_narrow", "rood", 2),
        ("levels", "Uitstekend", 5),
        ("levels", "good", 4),
        ("judgement", "grotendeels niet", 2),
        ("judgement_wide", "voldoet", 5),
        ("agree", "helemaal mee eens", 5),
        ("frequency", "nooit", 1),
        ("degree", "volledig", 5),
        ("low_high", "hoog", 5),
    ],
)
def test_plain_answer_has_its_score(rule: str, text: str, meaning: Meaning) -> None:
    said = said_by(rule, text, STEPS)
    assert (said.meaning, said.certainty) == (meaning, SURE)


@pytest.mark.parametrize(
    ("rule", "text", "meaning", "why"),
    [
        ("marks", "8-", 4, Why.NOTATION),
        ("marks", "6½", 3, Why.NOTATION),
        ("marks", "zeven", 3, Why.NOTATION),
        ("as_is", "3 - voldoende", 3, Why.NOTATION),
        ("as_is", "1 No product has this", 1, Why.NOTATION),
        ("yes_no", "Ja, zie prikbord", 5, Why.REMARK),
        ("lights", "Oranje (let op!)", 3, Why.REMARK),
        ("lights", "grijs", "not_applicable", Why.OFF_SCALE),
    ],
)
def test_odd_spelling_is_likely_and_to_be_looked_at(rule: str, text: str, meaning: Meaning, why: Why) -> None:
    said = said_by(rule, text, STEPS)
    assert (said.meaning, said.certainty, said.why) == (meaning, LIKELY, why)


@pytest.mark.parametrize(
    ("rule", "text", "suggestion"),
    [
        ("as_is", "3/4", None),
        ("as_is", "6", None),
        ("as_is", "0", None),
        ("marks", "7 à 8", None),
        ("marks", "7 (bij crisis 9)", None),
        ("marks", "11", None),
        ("steps_1_4", "2,5", None),
        ("yes_no", "ja/nee", None),
        ("yes_no", "ja?", 5),
        ("yes_no", "Ja, maar niet altijd", 5),
        ("yes_no", "soms", 3),
        ("levels", "voldoende +", 3),
        ("levels", "voldoende/goed", None),
        ("levels", "ruim voldoende", 3),
        ("levels", "zeer goed", 5),
        ("lights", "geel", None),
        ("lights", "groen/oranje", None),
        ("levels", "geen idee", "dont_know"),
        ("levels", "weet ik niet", "dont_know"),
        ("levels", "-", "empty"),
        ("levels", "?", None),
        ("levels", "zie bijlage", None),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked(rule: str, text: str, suggestion: Meaning | None) -> None:
    said = said_by(rule, text, STEPS)
    assert (said.meaning, said.certainty, said.suggestion) == ("unknown", ASK, suggestion)


@pytest.mark.parametrize("rule", RULES)
def test_empty_and_not_applicable_are_no_score_under_any_rule(rule: str) -> None:
    assert said_by(rule, "", STEPS).meaning == said_by(rule, "  ", STEPS).meaning == "empty"
    assert {
        said_by(rule, text, STEPS).meaning for text in ("n.v.t.", "NVT", "N/A", "niet van toepassing")
    } == {"not_applicable"}


def test_scale_that_runs_the_other_way_turns_scores_only() -> None:
    assert said_by("as_is", "1", STEPS, backwards=True).meaning == 5
    assert said_by("as_is", "3,5", STEPS, backwards=True).meaning == 2.5
    assert said_by("as_is", "n.v.t.", STEPS, backwards=True).meaning == "not_applicable"
    assert said_by("as_is", "?", STEPS, backwards=True).meaning == "unknown"


def test_bounds_of_a_mark_are_those_of_the_framework() -> None:
    strict = FigureSteps(mark=(Fraction(6), Fraction(7), Fraction(8), Fraction(9)))
    assert said_by("marks", "8,5", strict).meaning == 4
    assert strict.score(Figure.MARK, Fraction(17, 2)) == 4


@pytest.mark.parametrize("rule", ALTERNATIVES)
def test_alternatives_are_rules(rule: str) -> None:
    assert {rule, *ALTERNATIVES[rule]} <= set(RULES)


@given(st.sampled_from(RULES), st.text(max_size=20))
def test_whatever_stands_there_is_a_score_on_the_scale_or_an_outcome(rule: str, text: str) -> None:
    said = said_by(rule, text, STEPS)
    if isinstance(said.meaning, str):
        assert said.meaning in OUTCOMES
    else:
        assert 1 <= said.meaning <= 5


@given(st.sampled_from(NUMBERS), st.integers(0, 1000), st.integers(0, 1000))
def test_higher_number_never_has_a_lower_score(rule: str, one: int, other: int) -> None:
    low, high = (f"{each / 10:g}" for each in sorted((one, other)))
    first, second = said_by(rule, low, STEPS).meaning, said_by(rule, high, STEPS).meaning
    if not isinstance(first, str) and not isinstance(second, str):
        assert first <= second


@pytest.mark.parametrize(
    "text", ["7 van de 10", "tussen 3 en 4", "1.000", "1,2,3", "ja", "", "12-3-2026", "7-8"]
)
def test_sentence_with_a_number_is_no_number(text: str) -> None:
    assert number_said(text) is None
