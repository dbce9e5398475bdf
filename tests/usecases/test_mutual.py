"""The municipality is scored by the providers together, and no provider can be told from it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import pytest

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Request
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.mutual import joint_words, own_words
from tests.usecases.small_round import WHO, SmallRound, criterion, framework, small_round, theme

FRAMEWORK = framework(
    theme("1", criterion("zorg", "1.1", shared_with_municipality=True), criterion("rust", "1.2"))
)
TOWN = Municipality(name="Waterbeke")


@pytest.fixture
def world() -> Iterator[SmallRound]:
    store = memory_register()
    made = small_round(store, FRAMEWORK)
    made.add(TOWN)
    yield made
    store.close()


def word(request: Request, score: int, remark: str = "", key: str = "zorg") -> Answer:
    return Answer(
        request_id=request.id,
        question=Question.MUNICIPALITY,
        subject_key=key,
        municipality_id=TOWN.id,
        kind=AnswerKind.SCORE,
        score=Decimal(score),
        remark=remark,
    )


def others(world: SmallRound, scores: list[int]) -> None:
    with world.store.change(WHO, Verb.ANSWERS_IMPORTED) as change:
        for number, score in enumerate(scores):
            provider = change.add(Provider(name=f"Aanbieder {number}"))
            part = change.add(Participation(round_id=world.round.id, provider_id=provider.id))
            request = change.add(Request(participation_id=part.id, party=Party.PROVIDER))
            change.add(word(request, score, f"opmerking {9 - number}"))


def test_five_providers_make_a_joint_result_with_their_remarks(world: SmallRound) -> None:
    others(world, [2, 3, 3, 4, 4])
    found = joint_words(world.store, world.round)
    assert [(each.municipality, each.criterion.key, each.mean) for each in found] == [
        ("Waterbeke", "zorg", Fraction(16, 5))
    ]
    assert found[0].remarks == tuple(sorted(found[0].remarks))
    assert len(found[0].remarks) == 5


def test_four_providers_make_no_joint_result_and_show_no_remarks(world: SmallRound) -> None:
    others(world, [2, 3, 3, 4])
    found = joint_words(world.store, world.round)[0]
    assert (found.providers, found.mean, found.remarks) == (4, None, ())


def test_five_answers_of_one_provider_are_not_five_providers(world: SmallRound) -> None:
    others(world, [2, 3, 3])
    with world.store.change(WHO, Verb.ANSWERS_IMPORTED) as change:
        for number in range(3):
            part = change.add(
                Participation(round_id=world.round.id, provider_id=world.provider.id, lot=f"{number + 1}")
            )
            request = change.add(Request(participation_id=part.id, party=Party.PROVIDER))
            change.add(word(request, 1, "alleen van ons"))
    found = joint_words(world.store, world.round)[0]
    assert (found.providers, found.mean, found.remarks) == (4, None, ())


def test_provider_with_several_answers_weighs_as_one(world: SmallRound) -> None:
    others(world, [3, 3, 3, 3])
    with world.store.change(WHO, Verb.ANSWERS_IMPORTED) as change:
        for number, score in enumerate((1, 2)):
            part = change.add(
                Participation(round_id=world.round.id, provider_id=world.provider.id, lot=f"{number + 1}")
            )
            request = change.add(Request(participation_id=part.id, party=Party.PROVIDER))
            change.add(word(request, score))
    assert joint_words(world.store, world.round)[0].mean == Fraction(27, 10)


def test_provider_sees_its_own_words(world: SmallRound) -> None:
    world.add(word(world.request, 2, "lang wachten op antwoord"))
    found = own_words(world.store, world.participation)
    assert [(each.municipality, each.score, each.remark) for each in found] == [
        ("Waterbeke", Decimal(2), "lang wachten op antwoord")
    ]


def test_word_on_a_criterion_that_is_not_shared_is_left_out(world: SmallRound) -> None:
    world.add(word(world.request, 2, key="rust"))
    assert own_words(world.store, world.participation) == []


def test_words_about_the_municipality_are_never_observations(world: SmallRound) -> None:
    others(world, [2, 3, 3, 4, 4])
    assert world.store.count(Observation) == 0
