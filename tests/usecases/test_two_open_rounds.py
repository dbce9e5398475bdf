"""A provider in two open rounds, each with a framework version of its own that stays as it was."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.domain.register import Comparability
from contractbeoordeling.domain.round import Participation, Request
from contractbeoordeling.domain.supervision import Judgement, SupervisionReport
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.assess import assess_participation
from contractbeoordeling.usecases.frameworks import keep_framework
from contractbeoordeling.usecases.supervision.add import add_supervision
from contractbeoordeling.usecases.supervision.report import Judged
from tests.usecases.small_round import REFERENCE, WHO, SmallRound, criterion, framework, small_round, theme

WEIGHTS = dict.fromkeys(Perspective, 1)


def version(number: str) -> Framework:
    words = {score: f"zorg is {score} in versie {number}" for score in range(1, 6)}
    return framework(theme("1", criterion("zorg", "1.1", anchors=words, weights=WEIGHTS)), version=number)


@pytest.fixture
def older() -> Iterator[SmallRound]:
    store = memory_register()
    yield small_round(store, version("1"))
    store.close()


@pytest.fixture
def newer(older: SmallRound) -> SmallRound:
    """The same provider in a round of the next framework version."""
    framework_id = keep_framework(older.store, WHO, version("2")).id
    with older.store.change(WHO, Verb.ROUND_CREATED) as change:
        made = change.add(replace(older.round, id=new_id(), name="2027", framework_id=framework_id))
        participation = change.add(Participation(round_id=made.id, provider_id=older.provider.id))
        request = change.add(Request(participation_id=participation.id, party=Party.PROVIDER))
    return SmallRound(older.store, older.provider, made, participation, request)


def scores(world: SmallRound) -> list[str]:
    case = assess_participation(world.store, world.participation).case
    return [str(each.score) for criterion in case.criteria() for each in criterion.observations]


def declare(older: SmallRound, newer: SmallRound, comparable: bool) -> None:
    older.add(
        Comparability(
            criterion_key="zorg",
            older_id=older.round.framework_id,
            newer_id=newer.round.framework_id,
            comparable=comparable,
        )
    )


def test_version_that_a_round_uses_stays_as_it_was(older: SmallRound, newer: SmallRound) -> None:
    framework_of_round = assess_participation(older.store, older.participation).context.framework
    assert framework_of_round == version("1")
    assert assess_participation(newer.store, newer.participation).context.framework == version("2")


def test_other_anchors_keep_the_evidence_of_two_rounds_apart(older: SmallRound, newer: SmallRound) -> None:
    older.observe("zorg", Perspective.ACCESS, "2")
    newer.observe("zorg", Perspective.ACCESS, "4")
    assert (scores(older), scores(newer)) == (["2"], ["4"])


def test_declared_comparable_evidence_counts_in_both_rounds(older: SmallRound, newer: SmallRound) -> None:
    declare(older, newer, comparable=True)
    older.observe("zorg", Perspective.ACCESS, "2")
    newer.observe("zorg", Perspective.ACCESS, "4")
    assert scores(older) == scores(newer) == ["2", "4"]


def test_report_typed_under_the_newest_version_counts_in_a_round_of_the_older(
    older: SmallRound, newer: SmallRound
) -> None:
    declare(older, newer, comparable=True)
    report = SupervisionReport(provider_id=older.provider.id, supervisor="GGD", reported_on=REFERENCE)
    add_supervision(older.store, WHO, report, {"zorg": Judged(Judgement.MEETS)}, today=REFERENCE)
    assert scores(older) == scores(newer) == ["4"]


def test_self_score_belongs_to_its_own_round(older: SmallRound, newer: SmallRound) -> None:
    older.say("zorg", "5")
    newer.say("zorg", "3")
    own = [
        next(assess_participation(each.store, each.participation).case.criteria()).self_score
        for each in (older, newer)
    ]
    assert own == [Decimal(5), Decimal(3)]
    assert older.store.count(Answer) == 2
