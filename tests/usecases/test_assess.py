"""What an assessment reads from the register, and what it leaves out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from contractbeoordeling.domain.contract import Contract, Municipality
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.method.case import CriterionCase
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.register import Comparability
from contractbeoordeling.domain.round import Respondent
from contractbeoordeling.domain.selection import LeftOutReason
from contractbeoordeling.domain.signal import Polarity
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.assess import Assessment, assess_participation, assess_round
from contractbeoordeling.usecases.frameworks import keep_framework
from tests.usecases.small_round import REFERENCE, WHO, SmallRound, criterion, framework, small_round, theme

ACCESS, RESIDENT = Perspective.ACCESS, Perspective.RESIDENT
SPRING = date(2026, 3, 1)
FRAMEWORK = framework(
    theme("1", criterion("zorg", "1.1"), criterion("rust", "1.2")),
    theme("2", criterion("plan", "2.1"), core=False),
)


@pytest.fixture
def world() -> Iterator[SmallRound]:
    store = memory_register()
    yield small_round(store, FRAMEWORK)
    store.close()


def assessed(world: SmallRound) -> Assessment:
    return assess_participation(world.store, world.participation)


def case_of(world: SmallRound, code: str = "1.1") -> CriterionCase:
    return next(each for each in assessed(world).case.criteria() if each.code == code)


def left_out(world: SmallRound) -> list[tuple[str, LeftOutReason]]:
    return [(each.id, each.reason) for each in assessed(world).left_out]


def test_criterion_is_assessed_from_observations_and_tested_against_the_self_score(world: SmallRound) -> None:
    world.observe("zorg", ACCESS, "3", SPRING)
    world.observe("zorg", RESIDENT, "4.2", SPRING, respondents=38)
    world.say("zorg", "5")
    result = assessed(world).result.criteria[0]
    assert result.score == Fraction(18, 5)
    assert result.verdict is Verdict.OVERESTIMATED


def test_not_applicable_of_the_provider_is_no_self_score(world: SmallRound) -> None:
    world.say("zorg", None)
    assert case_of(world).self_score is None


def test_later_observation_is_left_out_and_named(world: SmallRound) -> None:
    late = world.observe("zorg", ACCESS, "3", date(2026, 6, 2))
    assert left_out(world) == [(late.id, LeftOutReason.AFTER_REFERENCE_DATE)]


def test_of_one_respondent_only_the_newest_per_criterion_counts(world: SmallRound) -> None:
    team = Respondent(party=Party.ACCESS, name="Team Noord")
    world.add(team)
    new = world.observe("zorg", ACCESS, "4", SPRING, respondent_id=team.id)
    old = world.observe("zorg", ACCESS, "2", date(2025, 3, 1), respondent_id=team.id)
    assert [each.id for each in case_of(world).observations] == [new.id]
    assert left_out(world) == [(old.id, LeftOutReason.SUPERSEDED)]


def of_figure(world: SmallRound, year: int, score: str, **fields: Any) -> Observation:
    """Let a figure of a year give an observation, as a norm table does."""
    perspective = fields.pop("perspective", ACCESS)
    figure = replace(
        MeasuredFigure(
            provider_id=world.provider.id, kind="waiting", since=date(year, 1, 1), until=date(year, 12, 31),
            value=Decimal(20),
        ),
        **fields,
    )  # fmt: skip
    world.add(figure)
    places = {name: fields[name] for name in ("municipality_id", "contract_id") if name in fields}
    return world.observe(
        "zorg", perspective, score, figure.until, origin=Origin.FIGURE,
        origin_id=figure.id, **places,
    )  # fmt: skip


def test_of_one_figure_only_the_newest_period_counts(world: SmallRound) -> None:
    new = of_figure(world, 2025, "4")
    old = of_figure(world, 2024, "2")
    assert [each.id for each in case_of(world).observations] == [new.id]
    assert left_out(world) == [(old.id, LeftOutReason.SUPERSEDED)]


def test_figure_of_a_period_after_the_reference_date_replaces_none(world: SmallRound) -> None:
    old, _ = of_figure(world, 2025, "4"), of_figure(world, 2026, "2")
    assert [each.id for each in case_of(world).observations] == [old.id]


def test_figures_of_another_kind_part_place_or_party_count_beside_each_other(world: SmallRound) -> None:
    town = Municipality(name="Waterbeke")
    contract = Contract(provider_id=world.provider.id, number="1")
    for each in (town, contract):
        world.add(each)
    others: tuple[dict[str, Any], ...] = (
        {}, {"kind": "messages"}, {"kind": "zrm_change", "part": "housing"}, {"kind": "zrm_change", "part": "work"},
        {"municipality_id": town.id}, {"contract_id": contract.id}, {"perspective": Perspective.BACK_OFFICE},
    )  # fmt: skip
    made = [of_figure(world, 2024 + number % 2, "3", **each) for number, each in enumerate(others)]
    assert [each.id for each in case_of(world).observations] == [each.id for each in made]
    assert left_out(world) == []


def test_given_figure_replaces_an_older_computed_one(world: SmallRound) -> None:
    old = [
        of_figure(world, 2024, "2", kind="ending", part="01"),
        of_figure(world, 2024, "2", kind="zrm_start", part="housing"),
    ]
    new = [
        of_figure(world, 2025, "4", kind="drop_out"),
        of_figure(world, 2025, "4", kind="zrm_change", part="housing"),
    ]
    assert {each.id for each in case_of(world).observations} == {each.id for each in new}
    assert {each[0] for each in left_out(world)} == {each.id for each in old}


def test_observations_of_two_respondents_both_count(world: SmallRound) -> None:
    teams = [Respondent(party=Party.ACCESS, name=name) for name in ("Noord", "Zuid")]
    for team in teams:
        world.add(team)
        world.observe("zorg", ACCESS, "4", SPRING, respondent_id=team.id)
    assert len(case_of(world).observations) == 2


def test_observation_of_an_earlier_round_counts_up_to_36_months(world: SmallRound) -> None:
    kept = world.observe("zorg", ACCESS, "4", date(2023, 6, 1))
    world.observe("zorg", ACCESS, "1", date(2022, 1, 1))
    assert [each.id for each in case_of(world).observations] == [kept.id]


def test_theme_outside_the_round_is_not_assessed(world: SmallRound) -> None:
    world.observe("plan", ACCESS, "4", SPRING)
    assert [each.code for each in assessed(world).case.themes] == ["1"]


def test_serious_finding_outside_the_scope_is_shown_and_counts_in_no_theme(world: SmallRound) -> None:
    world.signal("plan", 4, SPRING, verified_on=SPRING)
    outside = case_of(world, "2.1")
    assert not outside.in_scope
    assert [limit.code for limit in assessed(world).result.overall.limits] == []


def test_light_finding_outside_the_scope_is_not_shown(world: SmallRound) -> None:
    world.signal("plan", 2, SPRING, verified_on=SPRING)
    assert [each.code for each in assessed(world).case.criteria()] == ["1.1", "1.2"]


def test_positive_signal_without_severity_is_in_the_case_and_changes_nothing(world: SmallRound) -> None:
    world.signal("zorg", None, SPRING, polarity=Polarity.POSITIVE)
    assert [each.polarity for each in case_of(world).signals] == [Polarity.POSITIVE]
    assert assessed(world).result.criteria[0].cap is None


def test_negative_signal_without_severity_is_left_out_and_named(world: SmallRound) -> None:
    unknown = world.signal("zorg", None, SPRING)
    assert left_out(world) == [(unknown.id, LeftOutReason.WITHOUT_SEVERITY)]


def test_signal_on_a_criterion_that_the_framework_lacks_is_named(world: SmallRound) -> None:
    gone = world.signal("afgeschaft", 4, SPRING, verified_on=SPRING)
    assert left_out(world) == [(gone.id, LeftOutReason.CRITERION_GONE)]


def test_signal_after_the_reference_date_is_left_out_and_named(world: SmallRound) -> None:
    late = world.signal("zorg", 4, date(2026, 6, 2), verified_on=date(2026, 6, 3))
    assert left_out(world) == [(late.id, LeftOutReason.AFTER_REFERENCE_DATE)]
    assert case_of(world).signals == ()


def test_reports_of_one_event_count_once_whoever_sent_them(world: SmallRound) -> None:
    for day in (SPRING, date(2026, 4, 1)):
        world.signal("zorg", 2, day, verified_on=day, event="inspectie maart")
    assert assessed(world).result.criteria[0].cap is None
    world.signal("zorg", 2, SPRING, verified_on=SPRING)
    assert assessed(world).result.criteria[0].cap == 3


def test_reference_date_that_moves_takes_later_evidence_along(world: SmallRound) -> None:
    late = world.observe("zorg", ACCESS, "3", date(2026, 6, 2))
    with world.store.change(WHO, Verb.ROUND_CHANGED) as change:
        change.update(replace(world.round, reference_date=date(2026, 6, 2)))
    assert [each.id for each in case_of(world).observations] == [late.id]
    assert left_out(world) == []


def test_signal_without_a_criterion_stays_outside_the_case(world: SmallRound) -> None:
    world.signal(None, 4, SPRING)
    assert all(not each.signals for each in assessed(world).case.criteria())


@pytest.mark.parametrize(
    ("ends", "running"),
    [
        (None, True),
        (date(2026, 5, 1), False),
        (REFERENCE, False),  # the day of ending is the first without it
        (date(2026, 6, 2), True),
    ],
)
def test_measure_runs_on_the_reference_date_until_the_day_of_its_end(
    world: SmallRound, ends: date | None, running: bool
) -> None:
    world.add(
        SupervisionMeasure(provider_id=world.provider.id, kind="aanwijzing", starts_on=SPRING, ends_on=ends)
    )
    assert assessed(world).case.supervision_measure is running


@pytest.mark.parametrize(("declared", "count"), [(None, 0), (True, 1), (False, 0)])
def test_observation_under_other_anchors_counts_only_when_declared(
    world: SmallRound, declared: bool | None, count: int
) -> None:
    anchors = {score: f"anders {score}" for score in range(1, 6)}
    old = framework(theme("1", criterion("zorg", "1.1", anchors=anchors)), version="0")
    version = keep_framework(world.store, WHO, old)
    if declared is not None:
        world.add(
            Comparability(
                criterion_key="zorg",
                older_id=version.id,
                newer_id=world.round.framework_id,
                comparable=declared,
            )
        )
    world.observe("zorg", ACCESS, "4", SPRING, framework_id=version.id)
    assert len(case_of(world).observations) == count


def test_whole_provider_is_assessed_on_what_was_seen_under_each_contract(world: SmallRound) -> None:
    contract = Contract(provider_id=world.provider.id, number="1")
    world.add(contract)
    world.observe("zorg", ACCESS, "4", SPRING, contract_id=contract.id)
    assert len(case_of(world).observations) == 1


def test_round_gives_every_participation_in_order(world: SmallRound) -> None:
    found = list(assess_round(world.store, world.round.id))
    assert [each.provider.name for each in found] == ["De Lantaarn"]
    assert found[0].result.agreement is None
