"""Marks and percentages of residents as scores."""

from fractions import Fraction

import pytest

from contractbeoordeling.domain.framework import Figure, FigureSteps


@pytest.mark.parametrize(
    ("mark", "score"), [("5.4", 1), ("5.5", 2), ("6.5", 3), ("7.49", 3), ("7.5", 4), ("8.5", 5), ("10", 5)]
)
def test_a_mark_on_a_bound_has_the_higher_score(mark: str, score: int) -> None:
    assert FigureSteps().score(Figure.MARK, Fraction(mark)) == score


@pytest.mark.parametrize(("agree", "score"), [("49.9", 1), ("50", 2), ("65", 3), ("80", 4), ("90", 5)])
def test_a_percentage_that_agrees_becomes_a_score(agree: str, score: int) -> None:
    assert FigureSteps().score(Figure.AGREE, Fraction(agree)) == score
