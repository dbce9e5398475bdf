"""The heat table tells each score in a number too, never by its shade alone."""

from __future__ import annotations

from fractions import Fraction
from xml.etree import ElementTree

from contractbeoordeling.report.plots.heat import HeatRow, heat_plot

ROWS = [
    HeatRow("1.1 Rust & regelmaat", [Fraction(1), None, Fraction(9, 2)]),
    HeatRow("1.2 <Regie>", [None, Fraction(3), Fraction(5)]),
]
COLUMNS = ["zelfbeeld", "toegang", "uitkomst"]


def test_every_score_stands_as_a_number() -> None:
    drawn = [each.text for each in ElementTree.fromstring(heat_plot(COLUMNS, ROWS).svg).iter() if each.text]
    assert [each for each in drawn if each in ("1,0", "4,5", "3,0", "5,0", "–")] == [
        "1,0", "–", "4,5", "–", "3,0", "5,0",
    ]  # fmt: skip


def test_words_tell_all_that_is_drawn() -> None:
    words = heat_plot(COLUMNS, ROWS).words
    assert (
        "1.1 Rust & regelmaat: zelfbeeld 1,0, uitkomst 4,5; 1.2 <Regie>: toegang 3,0, uitkomst 5,0" in words
    )


def test_higher_is_darker() -> None:
    def light(score: Fraction) -> int:
        svg = heat_plot(["x"], [HeatRow("a", [score])]).svg
        fill = next(each.attrib["fill"] for each in ElementTree.fromstring(svg).iter() if "rect" in each.tag)
        return sum(int(fill[place : place + 2], 16) for place in (1, 3, 5))

    shades = [light(Fraction(step)) for step in (1, 2, 3, 4, 5)]
    assert shades == sorted(shades, reverse=True)
    assert len(set(shades)) == 5
