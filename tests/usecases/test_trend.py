"""A provider over three rounds: what compares, what was agreed between, and what was sealed stays as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    Determination,
    Deviation,
    Level,
    determined,
    reopened,
)
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.method.light_cycle import Obstacle
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.domain.seal.envelope import SealedSubject, Sealing, kept_bytes, sealed_envelope
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.trend import SelfImageTally
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assess import assess_participation
from contractbeoordeling.usecases.frameworks import keep_framework
from contractbeoordeling.usecases.trend import CriterionTrend, SubjectTrend, provider_trend
from tests.usecases.small_round import WHO, SmallRound, criterion, framework, small_round, theme

ZORG, REGIE = criterion("zorg", "1.1"), criterion("regie", "1.2")


@pytest.fixture
def world() -> Iterator[SmallRound]:
    """The round of 2026; access and back-office see 4 in it."""
    store = memory_register()
    made = small_round(store, framework(theme("1", ZORG, REGIE)))
    seen(made, "4", date(2026, 5, 1))
    made.say("zorg", "4")
    yield made
    store.close()


def seen(world: SmallRound, score: str, day: date, framework_id: str | None = None) -> None:
    under = {} if framework_id is None else {"framework_id": framework_id}
    for perspective in (Perspective.ACCESS, Perspective.BACK_OFFICE):
        world.observe("zorg", perspective, score, day=day, **under)


def earlier(world: SmallRound, year: int, score: str, chosen: Framework | None = None) -> Participation:
    """A round of an earlier year, in which the provider gave itself a 5."""
    framework_id = world.round.framework_id
    if chosen is not None:
        framework_id = keep_framework(world.store, WHO, chosen).id
    made = Round(name=str(year), reference_date=date(year, 6, 1), framework_id=framework_id, theme_codes=())
    participation = Participation(round_id=made.id, provider_id=world.provider.id)
    request = Request(participation_id=participation.id, party=Party.PROVIDER)
    own = Answer(
        request_id=request.id,
        question=Question.CRITERION,
        subject_key="zorg",
        kind=AnswerKind.SCORE,
        score=Decimal(5),
    )
    with world.store.change(WHO, Verb.ROUND_CREATED) as change:
        for record in (made, participation, request, own):
            change.add(record)
    seen(world, score, date(year, 5, 1), framework_id)
    return participation


def found(world: SmallRound) -> SubjectTrend:
    (one,) = provider_trend(world.store, world.provider)
    return one


def obstacles(world: SmallRound) -> list[Obstacle]:
    return [each.obstacle for each in found(world).cycle.lacking]


def zorg(world: SmallRound) -> CriterionTrend:
    return found(world).criteria[0]


def test_the_rounds_stand_in_their_order_with_the_change_between(world: SmallRound) -> None:
    earlier(world, 2022, "2")
    trend = zorg(world)
    assert [each.name for each in found(world).rounds] == ["2022", "2026"]
    assert [each.score for each in trend.points] == [2, 4]
    assert [(each.comparable, each.change) for each in trend.steps] == [(True, Fraction(2))]


def test_other_anchors_do_not_compare(world: SmallRound) -> None:
    other = replace(ZORG, anchors={score: f"anders {score}" for score in range(1, 6)})
    earlier(world, 2022, "2", framework(theme("1", other, REGIE), version="0"))
    (step,) = zorg(world).steps
    assert (step.comparable, step.change) == (False, None)


def test_a_criterion_keeps_its_key_when_its_code_changes(world: SmallRound) -> None:
    moved = framework(theme("1", REGIE, replace(ZORG, code="1.9")), version="0")
    earlier(world, 2022, "3", moved)
    trend = zorg(world)
    assert (trend.criterion.code, len(trend.points), trend.steps[0].change) == ("1.1", 2, 1)


def test_actions_on_the_criterion_stand_in_the_period_in_which_they_ran(world: SmallRound) -> None:
    earlier(world, 2022, "2")
    own, other = (
        Action(
            provider_id=world.provider.id,
            owner=Owner.PROVIDER,
            measure="Scholing",
            criterion_key=key,
            agreed_on=date(2023, 1, 1),
        )
        for key in ("zorg", "regie")
    )
    world.add(own)
    world.add(other)
    assert zorg(world).steps[0].actions == (own,)


def test_the_self_image_is_counted_per_round(world: SmallRound) -> None:
    earlier(world, 2022, "2")
    trend = found(world)
    assert trend.self_images == (
        SelfImageTally(tested=1, recognised=0, higher=1, lower=0, conflicting=0),
        SelfImageTally(tested=1, recognised=1, higher=0, lower=0, conflicting=0),
    )
    assert trend.cycle.proposed is None


def test_the_cycle_follows_from_the_newest_seal_and_what_runs_now(world: SmallRound) -> None:
    seal(world, world.participation)
    assert Obstacle.OPEN_IMPROVEMENT_PLAN not in obstacles(world)
    world.add(Action(provider_id=world.provider.id, owner=Owner.PROVIDER, measure="Scholing"))
    assert Obstacle.OPEN_IMPROVEMENT_PLAN in obstacles(world)


def test_a_provider_in_no_round_has_no_trend(world: SmallRound) -> None:
    with world.store.change(WHO, Verb.PROVIDER_ADDED) as change:
        other = change.add(replace(world.provider, id="andere", name="Elders", kvk=None))
    assert provider_trend(world.store, other) == ()


def seal(world: SmallRound, participation: Participation, content: bytes | None = None) -> AssessmentVersion:
    """Determine an assessment as it is computed now, with a person's 3; or keep another content as its seal."""
    assessment = assess_participation(world.store, participation)
    subject = SealedSubject(
        participation=participation.id, version=1, provider="De Lantaarn", kvk=None, round="2022"
    )
    at = datetime(2022, 7, 1, 9, tzinfo=UTC)
    sealing = Sealing(program="1", at=at, by="A. Beheer")
    envelope = sealed_envelope(assessment.case, assessment.context.framework, {}, (), (subject, sealing))
    with world.store.change(WHO, Verb.PERSON_ADDED) as change:
        person = change.add(Person(name="A. Beheer"))
        draft = AssessmentVersion(participation_id=participation.id, drafted_on=date(2022, 6, 2))
        kept = change.keep_content(kept_bytes(envelope) if content is None else content)
        version = change.add(determined(draft, Determination(at=at, by_id=person.id), kept))
        change.add(
            Deviation(
                assessment_id=version.id,
                level=Level.CRITERION,
                subject_key="zorg",
                computed=2,
                determined=3,
                reason="Steekproef",
                decided_on=date(2022, 6, 20),
            )
        )
    return version


def test_what_was_sealed_stays_as_it_was_whatever_the_register_says_now(world: SmallRound) -> None:
    participation = earlier(world, 2022, "2")
    seal(world, participation)
    world.observe("zorg", Perspective.RESIDENT, "5", day=date(2022, 5, 2), respondents=20)
    first, second = zorg(world).points
    assert (first.score, first.rating, first.determined, first.sealed) == (2, 2, 3, True)
    assert (second.sealed, second.determined) == (False, None)


def test_a_reopened_assessment_stands_until_the_next_is_determined(world: SmallRound) -> None:
    participation = earlier(world, 2022, "2")
    version = seal(world, participation)
    world.add(reopened(version, date(2022, 9, 1), "Nieuwe feiten"))
    assert zorg(world).points[0].sealed


@pytest.mark.parametrize("content", [b"{}", b"no envelope", b'{"case": {"themes": 3}}'])
def test_a_seal_that_cannot_be_read_is_computed_again(world: SmallRound, content: bytes) -> None:
    participation = earlier(world, 2022, "2")
    seal(world, participation, content)
    first = zorg(world).points[0]
    assert (first.score, first.sealed) == (2, False)


def test_a_seal_of_other_bytes_than_its_hash_is_not_believed(
    world: SmallRound, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = seal(world, earlier(world, 2022, "2"))
    kept = world.store.content(version.seal_sha256 or "") or b""
    changed = kept.replace(b'"rating":2', b'"rating":5')
    assert changed != kept

    def content(_store: Store, _sha256: str) -> bytes:
        return changed

    monkeypatch.setattr(Store, "content", content)
    first = zorg(world).points[0]
    assert (first.rating, first.sealed) == (2, False)


def test_themes_and_the_whole_stand_beside_the_criteria_with_what_a_person_made_of_them(
    world: SmallRound,
) -> None:
    participation = earlier(world, 2022, "2")
    version = seal(world, participation)
    lifted = Deviation(
        assessment_id=version.id,
        level=Level.THEME,
        subject_key="thema-1",
        computed=2,
        determined=3,
        reason="Steekproef",
        decided_on=date(2022, 6, 20),
    )
    world.add(lifted)
    (first,) = found(world).themes
    assert (first.theme.code, [each.criterion.key for each in first.criteria]) == ("1", ["zorg", "regie"])
    assert [(each.rating, each.determined, each.sealed) for each in first.points] == [
        (None, 3, True),
        (None, None, False),
    ]
    assert len(found(world).overall.points) == 2


def test_a_theme_with_other_criteria_does_not_compare_and_neither_does_the_whole(world: SmallRound) -> None:
    earlier(world, 2022, "2", framework(theme("1", ZORG), version="0"))
    trend = found(world)
    assert [each.comparable for each in trend.criteria[0].steps] == [True]
    assert [each.comparable for each in trend.themes[0].steps] == [False]
    assert [each.comparable for each in trend.overall.steps] == [False]


def test_actions_that_may_not_be_told_are_left_out(world: SmallRound) -> None:
    earlier(world, 2022, "2")
    own = Action(
        provider_id=world.provider.id,
        owner=Owner.PROVIDER,
        measure="Scholing",
        criterion_key="zorg",
        agreed_on=date(2023, 1, 1),
        audience=Audience.INTERNAL,
    )
    world.add(own)
    (all_of,) = provider_trend(world.store, world.provider)
    assert all_of.themes[0].actions() == all_of.overall.actions() == (own,)
    (told,) = provider_trend(
        world.store, world.provider, only=lambda each: each.audience is Audience.PROVIDER
    )
    assert told.overall.actions() == ()
