"""What a cell of a form can mean, and what it can't."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.answer import AnswerKind
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.round import Familiarity
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.values import (
    Fault,
    Said,
    read_choice,
    read_count,
    read_day,
    read_evidence,
    read_familiarity,
    read_judgement,
    read_number,
    read_score,
)
from contractbeoordeling.workbook.grid import Value
from tests.workbook.forms.samples import SCALE


@pytest.mark.parametrize(
    "value",
    [
        4,
        4.0,
        "4",
        " 4 ",
        "4,0",
        "4.00",
        "4 - goed",
        "4 – goed",
        "4: goed",
        "4-goed",
        "4 goed",
        "goed",
        "GOED",
        "4 -",
    ],
)
def test_a_score_may_be_typed_in_many_ways(value: Value) -> None:
    assert read_score(value, SCALE) == Said(AnswerKind.SCORE, Decimal(4))


@pytest.mark.parametrize("value", ["n.v.t.", "nvt", "N.V.T", "n.v.t", "niet van toepassing", "n/a"])
def test_not_applicable_is_an_answer_without_a_score(value: str) -> None:
    assert read_score(value, SCALE) == Said(AnswerKind.NOT_APPLICABLE)


@pytest.mark.parametrize("value", ["weet ik niet", "weet niet", "Weet ik niet.", "?", "onbekend"])
def test_not_knowing_is_an_answer_without_a_score(value: str) -> None:
    assert read_score(value, SCALE) == Said(AnswerKind.UNKNOWN)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (7, "score_range"),
        (0, "score_range"),
        (-1, "score_range"),
        ("6", "score_range"),
        ("12345678901234567890", "score_range"),
        (4.5, "score_decimal"),
        ("4,5", "score_decimal"),
        ("3.5 - goed", "score_decimal"),
        (9.5, "score_range"),
        (date(2026, 5, 4), "score_date"),
        (datetime.fromisoformat("2026-05-04T12:00"), "score_date"),
        (time(4, 5), "score_date"),
        (True, "score_text"),
        ("best goed", "score_text"),
        ("4 of 5", "score_text"),
        ("4-5", "score_text"),
        ("-", "score_text"),
        ("-4", "score_text"),
        ("4 - voldoende", "score_word"),
        ("zie bijlage", "score_text"),
    ],
)
def test_what_is_no_score_is_named(value: Value, code: str) -> None:
    assert read_score(value, SCALE) == Fault(code)


@given(st.text(max_size=40) | st.floats(allow_nan=False) | st.integers() | st.booleans() | st.dates())
def test_any_value_is_a_score_from_one_to_five_or_a_fault(value: Value) -> None:
    found = read_score(value, SCALE)
    if isinstance(found, Said) and found.kind is AnswerKind.SCORE:
        assert found.score in (1, 2, 3, 4, 5)
    else:
        assert isinstance(found, (Said, Fault))


@pytest.mark.parametrize(
    ("word", "score"), [("voldoet", 4), ("Grotendeels", 3), ("grotendeels niet", 2), ("niet", 1)]
)
def test_a_supervisors_word_has_its_score(word: str, score: int) -> None:
    assert read_judgement(word) == Said(AnswerKind.SCORE, Decimal(score))


def test_what_a_supervisor_did_not_test_is_no_score() -> None:
    assert read_judgement("niet getoetst") == Said(AnswerKind.UNKNOWN)
    assert read_judgement("4") == Fault("judgement_unknown")


def test_the_words_of_the_drop_downs_read_as_what_they_stand_for() -> None:
    for familiarity, word in words.FAMILIARITIES.items():
        assert read_familiarity(word) is familiarity
    for evidence, word in words.EVIDENCES.items():
        assert read_evidence(word) is evidence
    for figure, word in words.FIGURES.items():
        assert read_choice(word, {figure or "score": word}) == (figure or "score")


def test_other_words_than_those_of_the_drop_downs_are_named() -> None:
    assert read_familiarity("redelijk") == Fault("familiarity_unknown")
    assert read_evidence("via via") == Fault("evidence_unknown")
    assert read_evidence("Gehoord") is Evidence.HEARSAY
    assert read_familiarity("Nee") is Familiarity.NOT


@pytest.mark.parametrize(
    "value",
    [
        date(2026, 4, 15),
        datetime.fromisoformat("2026-04-15T09:00"),
        "15-04-2026",
        "15/4/2026",
        "15.4.2026",
        "2026-04-15",
        46127.0,
    ],
)
def test_a_day_may_be_written_as_the_dutch_do(value: Value) -> None:
    assert read_day(value) == date(2026, 4, 15)


@pytest.mark.parametrize("value", ["half april", "31-02-2026", 12.0, "15-04-26", True])
def test_what_is_no_day_is_named(value: Value) -> None:
    assert read_day(value) == Fault("date_unreadable")


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (7.8, "7.8"),
        ("7,8", "7.8"),
        ("85%", "85"),
        ("85 %", "85"),
        ("1.250", "1250"),
        ("1.250,5", "1250.5"),
        (12, "12"),
    ],
)
def test_a_number_may_have_a_comma_a_point_or_a_percent_sign(value: Value, number: str) -> None:
    assert read_number(value) == Decimal(number)


@pytest.mark.parametrize("value", ["zeven", "7,8,9", date(2026, 1, 1), True, ""])
def test_what_is_no_number_is_named(value: Value) -> None:
    assert read_number(value) == Fault("number_unreadable")


def test_a_number_of_people_is_whole_and_not_negative() -> None:
    assert read_count(12.0) == 12
    assert read_count("12") == 12
    for value in (12.5, -1, "veel", 10_000_000):
        assert read_count(value) == Fault("count_unreadable")
