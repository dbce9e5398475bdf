"""Typing, changing and removing figures, and the observations that follow them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.figures.kinds import BESIDE, FigureKind
from contractbeoordeling.domain.framework import Framework, NormTable
from contractbeoordeling.domain.framework.figures import Steps
from contractbeoordeling.domain.framework.norms import NormParty
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.notice import NoticeCode
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.figures.add import add_figure
from contractbeoordeling.usecases.figures.change import change_figure
from contractbeoordeling.usecases.figures.following import Followed
from contractbeoordeling.usecases.figures.listing import (
    Trend,
    figure_lines,
    figure_table,
    figures_by_criterion,
)
from contractbeoordeling.usecases.figures.norms import apply_norms
from contractbeoordeling.usecases.figures.remove import remove_figure
from contractbeoordeling.usecases.frameworks import keep_framework
from contractbeoordeling.usecases.municipalities import keep_municipality
from tests.usecases.example_register import TODAY, WHO, ExampleRegister

WAITING: Steps = (Fraction(60), Fraction(42), Fraction(28), Fraction(14))
MARKS: Steps = (Fraction(11, 2), Fraction(13, 2), Fraction(15, 2), Fraction(17, 2))
DROPPED: Steps = (Fraction(30), Fraction(20), Fraction(10), Fraction(5))


def figure(example: ExampleRegister, **fields: Any) -> MeasuredFigure:
    made = MeasuredFigure(
        provider_id=example.provider.id,
        kind="waiting",
        since=date(2025, 1, 1),
        until=date(2025, 12, 31),
        value=Decimal("35.5"),
    )
    return replace(made, **fields)


def stored(example: ExampleRegister, **fields: Any) -> MeasuredFigure:
    return add_figure(example.store, WHO, figure(example, **fields), today=TODAY).record


def with_norms(example: ExampleRegister) -> Framework:
    """Keep a version of the framework with norm tables."""
    _, framework = framework_in_use(example.store)
    key = example.criterion("4.1").key
    norms = (
        NormTable(kind=FigureKind.WAITING, criterion_key=key, party=NormParty.ACCESS, bounds=WAITING),
        NormTable(kind=FigureKind.USEFULNESS, criterion_key=key, party=NormParty.RESIDENT, bounds=MARKS),
        NormTable(kind=FigureKind.DROP_OUT, criterion_key=key, party=NormParty.BACK_OFFICE, bounds=DROPPED),
    )
    made = replace(framework, version="met normen", norms=norms)
    keep_framework(example.store, WHO, made)
    return made


def given(example: ExampleRegister) -> list[Observation]:
    """Return the observations that figures gave."""
    return example.store.find(Observation, origin=Origin.FIGURE)


def test_a_figure_is_stored_exactly_as_typed(example: ExampleRegister) -> None:
    made = stored(example, value=Decimal("35.1"), source=" Jaarverslag  2025 ")
    assert example.store.get(MeasuredFigure, made.id) == made
    assert (made.value, made.source) == (Decimal("35.1"), "Jaarverslag 2025")


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("figure_kind_unknown", {"kind": "x"}),
        ("figure_part_unknown", {"part": "01"}),
        ("figure_without_part", {"kind": "ending"}),
        ("figure_out_of_range", {"value": Decimal(-1)}),
        ("figure_too_fine", {"value": Decimal("1.25")}),
        ("figure_without_count", {"kind": "gas"}),
        ("figure_count_wrong", {"count": -1}),
        ("figure_reversed", {"since": date(2026, 1, 1)}),
        ("figure_in_future", {"until": date(2026, 12, 31)}),
        ("record_gone", {"provider_id": "x"}),
        ("record_gone", {"municipality_id": "x"}),
        ("contract_unknown", {"contract_id": "x"}),
        ("participation_of_another", {"participation_id": "x"}),
    ],
)
def test_a_figure_that_cannot_be_right_is_refused(
    example: ExampleRegister, code: str, fields: dict[str, Any]
) -> None:
    with pytest.raises(Refusal) as refused:
        stored(example, **fields)
    assert refused.value.code == code
    assert example.store.count(MeasuredFigure) == 0


def test_the_same_figure_over_the_same_period_is_there_once(example: ExampleRegister) -> None:
    stored(example)
    with pytest.raises(Refusal, match="figure_double"):
        stored(example, value=Decimal(20))
    stored(example, until=date(2025, 6, 30))


def test_without_norm_tables_a_figure_gives_no_observation(example: ExampleRegister) -> None:
    stored(example)
    assert given(example) == []


def test_a_norm_table_makes_a_figure_an_observation(example: ExampleRegister) -> None:
    with_norms(example)
    made = stored(example, method="eigen registratie")
    (seen,) = given(example)
    assert (seen.score, seen.perspective, seen.observed_on) == (3, Perspective.ACCESS, made.until)
    assert (seen.origin_id, seen.respondents, seen.method) == (made.id, None, "eigen registratie")
    assert seen.framework_id == framework_in_use(example.store)[0]


def test_residents_come_with_their_number(example: ExampleRegister) -> None:
    with_norms(example)
    stored(example, kind="usefulness", value=Decimal("7.5"), count=38)
    (seen,) = given(example)
    assert (seen.score, seen.perspective, seen.respondents) == (4, Perspective.RESIDENT, 38)


def test_an_observation_follows_its_figure_and_is_there_once(example: ExampleRegister) -> None:
    with_norms(example)
    made = stored(example)
    (before,) = given(example)
    change_figure(example.store, WHO, replace(made, value=Decimal(70)), today=TODAY)
    (after,) = given(example)
    assert (after.id, after.score) == (before.id, 1)
    remove_figure(example.store, WHO, made.id)
    assert given(example) == []


def test_undo_takes_figure_and_observation_together(example: ExampleRegister) -> None:
    with_norms(example)
    stored(example)
    undo.undo(example.store, WHO)
    assert given(example) == []
    assert example.store.count(MeasuredFigure) == 0
    undo.redo(example.store, WHO)
    assert len(given(example)) == 1


def ended(example: ExampleRegister, *counts: int) -> list[MeasuredFigure]:
    return [
        stored(example, kind="ending", part=f"{number:02}", value=Decimal(each))
        for number, each in enumerate(counts, start=1)
    ]


def test_drop_out_follows_from_the_last_reason_and_goes_with_any(example: ExampleRegister) -> None:
    with_norms(example)
    made = ended(example, 20, 5, 3, 1, 1)
    (seen,) = given(example)
    assert (seen.score, seen.perspective, seen.origin_id) == (3, Perspective.BACK_OFFICE, made[0].id)
    remove_figure(example.store, WHO, made[4].id)
    assert given(example) == []


def test_too_few_residents_are_no_picture_of_another_party(example: ExampleRegister) -> None:
    with_norms(example)
    stored(example, kind="drop_out", value=Decimal(50), count=4)
    assert given(example) == []


def test_too_few_residents_have_no_value_anywhere(example: ExampleRegister) -> None:
    with_norms(example)
    done = add_figure(
        example.store,
        WHO,
        figure(example, kind="usefulness", value=Decimal(8), count=4),
        today=TODAY,
    )
    assert NoticeCode.FEW_RESIDENTS in {each.code for each in done.notices}
    (line,) = figure_lines(example.store)
    assert (line.hidden, line.value, line.count) == (True, None, None)
    (seen,) = given(example)
    assert seen.respondents == 4  # the method gives it no weight


def test_norms_of_a_new_version_hold_for_older_figures_once_applied(example: ExampleRegister) -> None:
    stored(example)
    with_norms(example)
    assert apply_norms(example.store, WHO, dry_run=True) == Followed(added=1)
    assert given(example) == []
    assert apply_norms(example.store, WHO) == Followed(added=1)
    assert apply_norms(example.store, WHO) == Followed()
    assert len(given(example)) == 1


def test_figures_stand_side_by_side_over_the_periods(example: ExampleRegister) -> None:
    stored(example, source="jaarverslag", remark="van de aanbieder")
    stored(example, since=date(2024, 1, 1), until=date(2024, 12, 31), value=Decimal(40))
    stored(example, kind="messages", value=Decimal("98.5"))
    table = figure_table(figure_lines(example.store, [example.provider.id]))
    assert [since.year for since, _ in table.periods] == [2024, 2025]
    waiting, messages = table.rows
    assert [each and each.value for each in waiting.cells] == [40, Fraction(71, 2)]
    assert messages.cells[0] is None
    assert waiting.latest.source == "jaarverslag"


@pytest.mark.parametrize(
    ("kind", "part", "values", "trend"),
    [
        ("waiting", "", ("40", "31"), Trend.BETTER),
        ("waiting", "", ("31", "40"), Trend.WORSE),
        ("usefulness", "", ("7.5", "7.5"), Trend.SAME),
        ("participation", "", ("40", "50"), Trend.BETTER),
        ("ending", "01", ("20", "24"), Trend.HIGHER),
        ("on_own", "02", ("40", "30"), Trend.LOWER),
    ],
)
def test_where_a_figure_went_is_better_only_where_somebody_can_say_so(
    example: ExampleRegister, kind: str, part: str, values: tuple[str, str], trend: Trend
) -> None:
    for year, value in zip((2024, 2025), values, strict=True):
        since, until = date(year, 1, 1), date(year, 12, 31)
        stored(example, kind=kind, part=part, value=Decimal(value), count=40, since=since, until=until)
    (row,) = figure_table(figure_lines(example.store, [example.provider.id])).rows
    assert row.trend is trend


def test_a_hidden_period_tells_no_trend(example: ExampleRegister) -> None:
    stored(
        example,
        kind="usefulness",
        value=Decimal(7),
        count=4,
        since=date(2024, 1, 1),
        until=date(2024, 12, 31),
    )
    stored(example, kind="usefulness", value=Decimal(8), count=40)
    (row,) = figure_table(figure_lines(example.store, [example.provider.id])).rows
    assert row.trend is None


def test_a_part_that_tells_of_few_beside_the_total_is_hidden_and_said(example: ExampleRegister) -> None:
    town = keep_municipality(example.store, WHO, Municipality(name="Waterbeke"))
    outcome = {"kind": "usefulness", "value": Decimal("7.6")}
    whole = add_figure(example.store, WHO, figure(example, **outcome, count=30), today=TODAY)
    part = figure(example, **outcome, count=27, municipality_id=town.id)
    added = add_figure(example.store, WHO, part, today=TODAY)
    assert [each.code for each in added.notices] == [NoticeCode.TELLS_OF_FEW]
    assert whole.notices == ()
    lines = {each.municipality: (each.value, each.count) for each in figure_lines(example.store)}
    assert lines == {"": (Fraction(38, 5), 30), "Waterbeke": (None, None)}


@pytest.mark.parametrize(("value", "codes"), [("0.7", [NoticeCode.SMALL_SHARE]), ("0", []), ("1", [])])
def test_a_share_that_may_be_a_fraction_is_pointed_out(
    example: ExampleRegister, value: str, codes: list[NoticeCode]
) -> None:
    made = figure(example, kind="drop_out", value=Decimal(value), count=30)
    assert [each.code for each in add_figure(example.store, WHO, made, today=TODAY).notices] == codes


def test_the_remark_of_a_hidden_figure_stays_unsaid(example: ExampleRegister) -> None:
    stored(example, kind="usefulness", value=Decimal(8), count=4, remark="drie van de vier gaven een 9")
    assert [(each.hidden, each.remark) for each in figure_lines(example.store)] == [(True, "")]


def test_a_figure_stands_beside_its_criterion_the_newest_that_was_known_on_a_day(
    example: ExampleRegister,
) -> None:
    for year, value in ((2023, "20"), (2024, "30"), (2025, "40")):
        stored(example, value=Decimal(value), since=date(year, 1, 1), until=date(year, 12, 31))
    beside = figures_by_criterion(figure_lines(example.store), date(2025, 6, 1))
    assert {key: [each.value for each in found] for key, found in beside.items()} == {"tijdige-start": [30]}


def test_figures_stand_beside_criteria_that_the_default_framework_has() -> None:
    keys = {each.key for each in default_framework().criteria}
    assert {key for found in BESIDE.values() for key in found} <= keys
