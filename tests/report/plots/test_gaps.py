"""The plot shows both scores, and says the same in words."""

from fractions import Fraction
from xml.etree import ElementTree

from contractbeoordeling.report.plots.gaps import Gap, gap_plot

_SVG = "{http://www.w3.org/2000/svg}"


def test_scores_lie_where_the_scale_says() -> None:
    plot = ElementTree.fromstring(gap_plot([Gap("1.1 Rust", Fraction(1), Fraction(5))]).svg)
    lines = [each.attrib["x1"] for each in plot.iter(f"{_SVG}line")]
    square = list(plot.iter(f"{_SVG}rect"))[-1]
    disc = list(plot.iter(f"{_SVG}circle"))[-1]
    assert int(square.attrib["x"]) + 4 == int(lines[0])
    assert int(disc.attrib["cx"]) == int(lines[4])


def test_words_tell_every_score() -> None:
    words = gap_plot([Gap("1.1 Rust", Fraction(7, 2), Fraction(4)), Gap("1.2 Hulp", Fraction(2), None)]).words
    assert "1.1 Rust: zelfbeeld 3,5, score 4,0; 1.2 Hulp: zelfbeeld 2,0, score –" in words


def test_names_of_any_signs_are_no_markup() -> None:
    drawn = ElementTree.fromstring(gap_plot([Gap('<b> & "x"\x00\ud800' + "w" * 90, Fraction(3), None)]).svg)
    assert any((each.text or "").startswith('<b> & "x"□□w') for each in drawn.iter(f"{_SVG}text"))
