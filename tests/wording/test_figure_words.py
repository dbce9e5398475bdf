"""Words for figures: every kind, part and fault has one, and values read as Dutch readers expect."""

from datetime import date
from fractions import Fraction

import pytest

from contractbeoordeling.domain.figures.kinds import RULES, FigureKind, FigureUnit
from contractbeoordeling.domain.figures.rules import FigureFault
from contractbeoordeling.wording.figures import (
    ABOUT,
    KINDS,
    UNITS,
    figure_name,
    figure_value,
    part_words,
    parts_of,
    period_name,
)
from contractbeoordeling.wording.refusals.figures import SENTENCES


def test_every_kind_unit_part_and_fault_has_words() -> None:
    assert set(KINDS) == set(ABOUT) == set(FigureKind)
    assert set(UNITS) == set(FigureUnit)
    assert all(set(parts_of(kind)) == set(RULES[kind].parts) for kind in FigureKind)
    assert set(FigureFault) <= set(SENTENCES)


def test_no_two_parts_have_the_same_word() -> None:
    assert len(part_words()) == 5 + 4 + 13


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (FigureKind.DROP_OUT, Fraction(40, 3), "13,33%"),
        (FigureKind.DROP_OUT, Fraction(10), "10%"),
        (FigureKind.WAITING, Fraction(71, 2), "35,5 dagen"),
        (FigureKind.ZRM_CHANGE, Fraction(7, 10), "+0,7"),
        (FigureKind.ZRM_CHANGE, Fraction(-1, 2), "−0,5"),
        (FigureKind.VOLUNTEERS, Fraction(120), "120"),
        (FigureKind.GAS, None, "–"),
    ],
)
def test_a_value_is_short_and_has_its_unit(kind: FigureKind, value: Fraction | None, said: str) -> None:
    assert figure_value(kind, value) == said


def test_a_part_stands_behind_its_kind() -> None:
    assert figure_name(FigureKind.ZRM_CHANGE, "housing") == "ZRM-verandering – Huisvesting"
    assert figure_name(FigureKind.GAS) == "GAS (T-score)"


@pytest.mark.parametrize(
    ("since", "until", "name"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2025, 7, 1), date(2025, 12, 31), "2025 H2"),
        (date(2025, 4, 1), date(2025, 6, 30), "2025 K2"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2025, 2, 1), date(2025, 4, 30), "01-02-2025 – 30-04-2025"),
        (date(2024, 7, 1), date(2025, 6, 30), "01-07-2024 – 30-06-2025"),
    ],
)
def test_a_period_has_the_name_that_people_use(since: date, until: date, name: str) -> None:
    assert period_name(since, until) == name
