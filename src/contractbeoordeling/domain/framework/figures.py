"""How a figure that residents gave, a mark or a percentage, becomes a score."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

Steps = tuple[Fraction, Fraction, Fraction, Fraction]


class Figure(StrEnum):
    """The kinds of figure that have a default turn into a score."""

    MARK = "mark"
    AGREE = "agree"


LIMITS = {Figure.MARK: (Fraction(1), Fraction(10)), Figure.AGREE: (Fraction(0), Fraction(100))}
"""The lowest and highest figure: a mark (rapportcijfer) and a percentage that agrees."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureSteps:
    """The figures from which scores 2, 3, 4 and 5 begin."""

    mark: Steps = (Fraction(11, 2), Fraction(13, 2), Fraction(15, 2), Fraction(17, 2))
    agree: Steps = (Fraction(50), Fraction(65), Fraction(80), Fraction(90))

    def steps(self, figure: Figure) -> Steps:
        """Return the four bounds of this kind of figure."""
        return self.mark if figure is Figure.MARK else self.agree

    def score(self, figure: Figure, value: Fraction) -> int:
        """Return the score, 1-5, of a figure; one on a bound has the higher score."""
        return 1 + sum(value >= bound for bound in self.steps(figure))
