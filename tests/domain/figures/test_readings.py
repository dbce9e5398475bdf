"""What follows from figures of one period: drop-out from the reasons of ending, change from start and end."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from contractbeoordeling.domain.figures.kinds import FigureKind
from contractbeoordeling.domain.figures.readings import FigureReading, hidden_figures, readings_of
from contractbeoordeling.domain.measured import MeasuredFigure


def figure(
    kind: str, value: str, part: str = "", *, count: int | None = None, year: int = 2025
) -> MeasuredFigure:
    """Return a figure over a year."""
    return MeasuredFigure(
        provider_id="p",
        kind=kind,
        part=part,
        since=date(year, 1, 1),
        until=date(year, 12, 31),
        value=Decimal(value),
        count=count,
    )


def ended(*counts: int, year: int = 2025) -> list[MeasuredFigure]:
    """Return how many ended for each reason."""
    return [
        figure("ending", str(each), f"{number:02}", year=year) for number, each in enumerate(counts, start=1)
    ]


def only(kind: FigureKind, readings: list[FigureReading]) -> list[FigureReading]:
    """Return the readings of a kind."""
    return [each for each in readings if each.kind is kind]


def test_drop_out_is_the_one_sided_endings_of_all() -> None:
    figures = ended(20, 5, 3, 1, 1)
    (found,) = only(FigureKind.DROP_OUT, readings_of(figures))
    assert (found.value, found.count, found.computed) == (Fraction(400, 30), 30, True)
    assert found.figure is figures[0]


def test_drop_out_is_not_computed_while_a_reason_is_missing() -> None:
    assert only(FigureKind.DROP_OUT, readings_of(ended(20, 5, 3, 1))) == []


def test_drop_out_is_not_computed_where_nothing_ended() -> None:
    assert only(FigureKind.DROP_OUT, readings_of(ended(0, 0, 0, 0, 0))) == []


def test_a_given_drop_out_goes_before_a_computed_one() -> None:
    given = figure("drop_out", "12.5", count=40)
    (found,) = only(FigureKind.DROP_OUT, readings_of([*ended(20, 5, 3, 1, 1), given]))
    assert (found.figure, found.computed) == (given, False)


def test_reasons_of_two_periods_are_not_added_up() -> None:
    figures = [*ended(20, 5, 3), *ended(1, 1, 1, 1, 1, year=2024)[3:]]
    assert only(FigureKind.DROP_OUT, readings_of(figures)) == []


def test_endings_of_fewer_than_five_are_hidden_with_what_follows_from_them() -> None:
    assert {each.hidden for each in readings_of(ended(2, 1, 1, 0, 0))} == {True}
    assert {each.hidden for each in readings_of(ended(2, 1, 1, 1, 0))} == {False}


def test_change_is_the_end_less_the_start_per_domain() -> None:
    figures = [
        figure("zrm_start", "2.4", "housing", count=20),
        figure("zrm_end", "3.1", "housing", count=17),
        figure("zrm_start", "3", "justice", count=20),
    ]
    (found,) = only(FigureKind.ZRM_CHANGE, readings_of(figures))
    assert (found.part, found.value, found.count) == ("housing", Fraction(7, 10), 17)


def test_what_is_hidden_is_told_by_the_whole_period() -> None:
    few, many = ended(2, 1, 1, 0, 0), ended(20, 5, 3, 1, 1, year=2024)
    lone = figure("usefulness", "8", count=3, year=2023)
    assert hidden_figures([*few, *many, lone]) == {each.id for each in (*few, lone)}


def test_a_part_is_hidden_where_the_total_less_it_is_about_few() -> None:
    """30 people gave 7.5, 27 of them 7.6: three gave 6.6."""
    whole = figure("usefulness", "7.5", count=30)
    part = replace(figure("usefulness", "7.6", count=27), municipality_id="a")
    other_outcome = replace(figure("gas", "51", count=27), municipality_id="a")
    hidden = [each.figure for each in readings_of([whole, part, other_outcome]) if each.hidden]
    assert hidden == [part]


def test_what_is_computed_and_what_it_is_computed_from_hide_together() -> None:
    whole = figure("drop_out", "20", count=30)
    part = [replace(each, municipality_id="a") for each in ended(20, 3, 2, 1, 1)]
    hidden = [each for each in readings_of([whole, *part]) if each.hidden]
    assert {each.kind for each in hidden} == {FigureKind.ENDING, FigureKind.DROP_OUT}
    assert {each.figure for each in hidden} == set(part)


def test_figures_that_are_not_about_residents_hide_nothing() -> None:
    whole = figure("messages", "95", count=30)
    assert hidden_figures([whole, replace(figure("messages", "96", count=27), municipality_id="a")]) == set()
