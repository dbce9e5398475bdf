"""Why this verdict: each number with its reason, what follows, and what a person made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from contractbeoordeling.domain.assessment import AssessmentVersion, Deviation, Level
from contractbeoordeling.domain.method.consequences import Consequence
from contractbeoordeling.domain.method.explanation import Rule
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.why import CriterionWhy, provider_why
from contractbeoordeling.wording.why_rules import deviation_said, distances, score_rule
from tests.usecases.small_round import REFERENCE, SmallRound, criterion, framework, small_round, theme


@pytest.fixture
def world() -> Iterator[SmallRound]:
    store = memory_register()
    yield small_round(store, framework(theme("1", criterion("zorg", "1.1"), criterion("regie", "1.2"))))
    store.close()


def zorg(world: SmallRound) -> CriterionWhy:
    return provider_why(world.store, world.participation).themes[0].criteria[0]


def lines(world: SmallRound) -> list[str]:
    why = provider_why(world.store, world.participation)
    each = why.themes[0].criteria[0]
    return distances(each.picture.result, each.reason, why.assessment.case.parameters)


def deviation(world: SmallRound) -> Deviation:
    version = AssessmentVersion(participation_id=world.participation.id, drafted_on=REFERENCE)
    world.add(version)
    made = Deviation(
        assessment_id=version.id,
        level=Level.CRITERION,
        subject_key="zorg",
        computed=4,
        determined=3,
        reason="De steekproef liet iets anders zien.",
        decided_on=REFERENCE,
        second_reader_name="B. Lezer",
    )
    world.add(made)
    return made


def test_every_observation_has_its_weight_and_its_part(world: SmallRound) -> None:
    world.observe("zorg", Perspective.ACCESS, "3")
    world.observe("zorg", Perspective.BACK_OFFICE, "4", day=date(2025, 2, 1))
    world.observe("zorg", Perspective.RESIDENT, "5", respondents=8)
    reason = zorg(world).reason
    assert [(each.perspective, each.weighed.weighing.weight, each.part) for each in reason.shares] == [
        (Perspective.ACCESS, 1, Fraction(10, 23)),
        (Perspective.BACK_OFFICE, Fraction(1, 2), Fraction(5, 23)),
        (Perspective.RESIDENT, Fraction(4, 5), Fraction(8, 23)),
    ]


def test_the_distance_to_another_rating_and_to_the_minimum_is_said(world: SmallRound) -> None:
    world.observe("zorg", Perspective.ACCESS, "3")
    world.observe("zorg", Perspective.BACK_OFFICE, "4")
    each = zorg(world)
    assert score_rule(each.picture.result, each.reason) == "R3: het beeld van de anderen samen."
    assert lines(world) == [
        "1,00 hoger geeft oordeel 5; elke daling geeft oordeel 3.",
        "De dekking ligt 17 procentpunt boven de drempel van 50%.",
    ]


def test_what_lacks_for_a_score_is_said(world: SmallRound) -> None:
    world.observe("zorg", Perspective.ACCESS, "3")
    each = zorg(world)
    assert (each.reason.score_by, each.follows) == (Rule.R4, (Consequence.ASK_NEXT,))
    assert lines(world) == [
        "De dekking ligt 17 procentpunt onder de drempel van 50%.",
        "Er ontbreekt nog 1 bron.",
    ]


def test_a_finding_says_what_the_score_would_be_without_it(world: SmallRound) -> None:
    world.observe("zorg", Perspective.ACCESS, "3")
    world.observe("zorg", Perspective.BACK_OFFICE, "4")
    world.signal("zorg", 3, date(2026, 3, 1), verified_on=date(2026, 3, 2), verified_how="nagevraagd")
    assert zorg(world).reason.score_by is Rule.R6
    assert lines(world)[-1] == "Zonder de bevinding zou de score 3,50 zijn, oordeel 4."


def test_a_finding_alone_leaves_nothing_without_it(world: SmallRound) -> None:
    world.signal("zorg", 3, date(2026, 3, 1), verified_on=date(2026, 3, 2), verified_how="nagevraagd")
    assert lines(world)[-1] == "Zonder de bevinding zou er geen score zijn."


def test_what_a_person_made_of_it_stands_beside_it(world: SmallRound) -> None:
    assert zorg(world).deviation is None
    made = deviation(world)
    assert zorg(world).deviation == made
    assert deviation_said(made) == (
        "Een mens week af: berekend 4, geworden 3. Reden: De steekproef liet iets anders zien. "
        "Volgens opgave meegelezen door B. Lezer."
    )
    confirmed = replace(made, confirmed_on=REFERENCE)
    assert "Meegelezen door B. Lezer." in deviation_said(confirmed)


def test_the_deviation_is_that_of_the_newest_version(world: SmallRound) -> None:
    deviation(world)
    world.add(AssessmentVersion(participation_id=world.participation.id, version=2, drafted_on=REFERENCE))
    assert zorg(world).deviation is None
