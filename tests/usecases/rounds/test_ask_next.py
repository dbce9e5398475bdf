"""What to ask next about a provider: who was asked, who can be asked, and what that costs and brings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.method.ask_next import Need
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Request
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.rounds.ask_next import PartyQuestions, ProviderAskNext, round_ask_next
from contractbeoordeling.usecases.rounds.change import close_request
from tests.usecases.small_round import (
    REFERENCE,
    WHO,
    SmallRound,
    criterion,
    framework,
    small_round,
    theme,
)


@pytest.fixture
def world() -> Iterator[SmallRound]:
    """Two criteria that access, back-office and residents know equally well."""
    store = memory_register()
    criteria = (criterion("zorg", "1.1", short_resident_question=True), criterion("regie", "1.2"))
    yield small_round(store, framework(theme("1", *criteria)))
    store.close()


def found(world: SmallRound) -> ProviderAskNext:
    (one,) = round_ask_next(world.store, world.round.id).providers
    return one


def request(world: SmallRound, party: Party) -> Request:
    made = Request(participation_id=world.participation.id, party=party)
    world.add(made)
    return made


def answer(world: SmallRound, to: Request, key: str, kind: AnswerKind, score: Decimal | None = None) -> None:
    given = Answer(request_id=to.id, question=Question.CRITERION, subject_key=key, kind=kind, score=score)
    world.add(given)


def test_the_cheapest_two_sources_are_asked_about_what_nobody_saw(world: SmallRound) -> None:
    one = found(world)
    assert one.needs == {"1.1": Need.INSUFFICIENT, "1.2": Need.INSUFFICIENT}
    assert (one.in_scope, one.rated, one.rated_after, one.settled) == (2, 0, 2, 0)
    # Residents have one of the two on their short list; access and back-office cost the same and are asked once.
    assert one.parties(one.rating) == (
        PartyQuestions(Party.ACCESS, ("1.1", "1.2"), (), Fraction(7, 4)),
        PartyQuestions(Party.BACK_OFFICE, ("1.1", "1.2"), (), Fraction(7, 4)),
    )
    assert one.rating.minutes == Fraction(7, 2)


def test_a_form_that_is_still_out_costs_nothing_more(world: SmallRound) -> None:
    world.observe("zorg", Perspective.ACCESS, "4")
    world.observe("regie", Perspective.ACCESS, "4")
    out = request(world, Party.BACK_OFFICE)
    one = found(world)
    assert one.parties(one.rating) == (PartyQuestions(Party.BACK_OFFICE, (), ("1.1", "1.2"), Fraction(0)),)
    answer(world, out, "zorg", AnswerKind.UNKNOWN)
    one = found(world)
    assert [(each.party, each.new, each.waiting) for each in one.parties(one.rating)] == [
        (Party.BACK_OFFICE, (), ("1.2",)),
        (Party.RESIDENT, ("1.1",), ()),
    ]


def test_who_did_not_know_or_is_no_longer_waited_for_is_not_asked_again(world: SmallRound) -> None:
    world.observe("zorg", Perspective.ACCESS, "4")
    world.observe("regie", Perspective.ACCESS, "4")
    out = request(world, Party.BACK_OFFICE)
    answer(world, out, "zorg", AnswerKind.NOT_APPLICABLE)
    close_request(world.store, WHO, out, "Komt niet meer")
    one = found(world)
    assert one.parties(one.rating) == (PartyQuestions(Party.RESIDENT, ("1.1",), (), Fraction(3, 4)),)
    assert (one.rated_after, one.helpless) == (1, ("1.2",))


def test_a_party_that_has_a_form_about_the_provider_is_asked_more_for_less(world: SmallRound) -> None:
    has, old = request(world, Party.BACK_OFFICE), REFERENCE - timedelta(days=900)
    for key in ("zorg", "regie"):
        world.observe(key, Perspective.RESIDENT, "4", respondents=20)
        answer(world, has, key, AnswerKind.SCORE, Decimal(4))
        world.observe(key, Perspective.BACK_OFFICE, "4", day=old)
    one = found(world)
    assert one.rated == 0
    assert one.parties(one.rating) == (PartyQuestions(Party.BACK_OFFICE, ("1.1", "1.2"), (), Fraction(3, 2)),)


def test_a_rating_that_rests_on_one_source_is_only_asked_about_to_settle_it(world: SmallRound) -> None:
    for key in ("zorg", "regie"):
        world.observe(key, Perspective.RESIDENT, "4", respondents=20)
        world.observe(key, Perspective.ACCESS, "4")
    one = found(world)
    assert one.needs["1.1"] is Need.RESTS_ON
    assert one.rating.questions == ()
    assert one.parties(one.settling) == (
        PartyQuestions(Party.BACK_OFFICE, ("1.1", "1.2"), (), Fraction(7, 4)),
    )
    assert (one.settled, one.settled_after) == (0, 2)


def test_what_is_settled_is_left_alone(world: SmallRound) -> None:
    for key in ("zorg", "regie"):
        world.observe(key, Perspective.ACCESS, "4")
        world.observe(key, Perspective.BACK_OFFICE, "4")
        world.observe(key, Perspective.RESIDENT, "4", respondents=20)
    one = found(world)
    assert (one.settled, one.settled_after, one.needs, one.settling.questions) == (2, 2, {}, ())
