"""The plot of a score over the rounds: what compares is joined, what ran between is marked, and all of it is told."""

from __future__ import annotations

from fractions import Fraction
from xml.etree import ElementTree

from contractbeoordeling.report.plots.gaps import Plot
from contractbeoordeling.report.plots.trend import (
    WIDTH,
    Look,
    TallyDot,
    TrendDot,
    TrendGap,
    tally_plot,
    trend_plot,
)

_SVG = "{http://www.w3.org/2000/svg}"
_GRID = 5


def elements(plot: Plot, name: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(plot.svg).iter(f"{_SVG}{name}"))


def dot(name: str, score: str | None, determined: int | None = None) -> TrendDot:
    return TrendDot(name=name, score=None if score is None else Fraction(score), determined=determined)


def test_rounds_that_compare_are_joined_and_others_are_not() -> None:
    dots = [dot("2024", "2"), dot("2025", "3"), dot("2026", "5/2")]
    plot = trend_plot("1.1 Zorg", dots, [TrendGap(comparable=True), TrendGap(comparable=False)])
    assert len(elements(plot, "circle")) == 3
    assert len(elements(plot, "line")) == _GRID + 1
    assert "2025: 3,00; daarna niet te vergelijken; 2026: 2,50" in plot.words


def test_a_round_without_a_score_is_said_and_breaks_the_line() -> None:
    both = TrendGap(comparable=True)
    plot = trend_plot("1.1", [dot("2024", "2"), dot("2025", None), dot("2026", "3")], [both, both])
    assert len(elements(plot, "circle")) == 2
    assert len(elements(plot, "line")) == _GRID
    assert "2025: geen score" in plot.words


def test_actions_stand_between_the_rounds_with_what_came_of_them() -> None:
    gap = TrendGap(comparable=True, actions=2, checked="2 acties (1× gewerkt)")
    plot = trend_plot("1.1", [dot("2025", "2"), dot("2026", "3")], [gap])
    assert len(elements(plot, "path")) == 1
    assert "2" in [each.text for each in elements(plot, "text")]
    assert "2 acties (1× gewerkt)" in plot.words


def test_what_a_person_determined_has_a_shape_of_its_own() -> None:
    plot = trend_plot("1.1", [dot("2026", "2", determined=3)], [])
    assert len(elements(plot, "rect")) == 1
    assert "2026: 2,00, vastgesteld op 3" in plot.words


def test_higher_scores_stand_higher_and_later_rounds_further_right() -> None:
    plot = trend_plot("1.1", [dot("2025", "1"), dot("2026", "5")], [TrendGap(comparable=True)])
    first, second = elements(plot, "circle")
    assert int(first.attrib["cy"]) > int(second.attrib["cy"])
    assert int(first.attrib["cx"]) < int(second.attrib["cx"])


def test_names_are_text_and_never_markup() -> None:
    plot = trend_plot("a < b & c", [dot("<2026>", "3")], [])
    assert "a < b & c" in [each.text for each in elements(plot, "text")]


def test_the_colours_are_those_of_where_it_is_shown() -> None:
    plot = trend_plot("1.1", [dot("2026", "3")], [], Look(ink="#ffffff", line="#00ff00"))
    assert {each.attrib["fill"] for each in elements(plot, "text")} == {"#ffffff"}
    assert elements(plot, "circle")[0].attrib["fill"] == "#00ff00"


def test_the_share_of_recognised_self_images_says_of_how_many() -> None:
    plot = tally_plot(
        "Zelfbeeld herkend",
        [
            TallyDot(name="2025", tested=0, recognised=0),
            TallyDot(name="2026", tested=10, recognised=8),
        ],
    )
    assert len(elements(plot, "circle")) == 1
    assert plot.words == "Zelfbeeld herkend. 2025: niet getoetst; 2026: 8 van 10."


def test_name_of_the_last_round_stands_under_its_own_dot_unless_it_is_too_long() -> None:
    def place(name: str) -> tuple[str | None, str | None]:
        plot = trend_plot("1.1", [dot("2025", "2"), dot(name, "3")], [TrendGap(comparable=True)])
        (text,) = [each for each in elements(plot, "text") if (each.text or "").startswith(name[:4])]
        return text.get("x"), text.get("text-anchor")

    assert place("2026")[1] == "middle"
    assert place("Ronde van het jaar 2026") == (str(WIDTH), "end")
