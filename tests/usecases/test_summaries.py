"""Short results are kept, and never out of date."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from contractbeoordeling.domain.answer import Answer, Question
from contractbeoordeling.domain.contract import Contract, FinancingVariant
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import NotApplicable
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.storage import results, undo
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.summaries import ResultSummary, round_summaries
from tests.usecases.small_round import REFERENCE, WHO, SmallRound, criterion, framework, small_round, theme

FRAMEWORK = framework(
    theme(
        "1",
        criterion("zorg", "1.1"),
        criterion("rust", "1.2", not_for_variants=(FinancingVariant.TASK,)),
    )
)


@pytest.fixture
def world() -> Iterator[SmallRound]:
    store = memory_register()
    made = small_round(store, FRAMEWORK)
    made.observe("zorg", Perspective.ACCESS, "3")
    made.observe("zorg", Perspective.BACK_OFFICE, "4")
    made.say("zorg", "5")
    yield made
    store.close()


def summary(world: SmallRound) -> ResultSummary:
    return round_summaries(world.store, world.round.id)[world.participation.id]


def kept(world: SmallRound) -> dict[str, str]:
    return results.read(world.store, [world.participation.id])


def change_answer(world: SmallRound) -> None:
    answer = world.store.find(Answer, question=Question.CRITERION)[0]
    with world.store.change(WHO, Verb.ANSWERS_IMPORTED) as change:
        change.update(replace(answer, score=Decimal(1)))


def move_reference_date(world: SmallRound) -> None:
    with world.store.change(WHO, Verb.ROUND_CHANGED) as change:
        change.update(replace(world.round, reference_date=REFERENCE + timedelta(days=1)))


def change_provider(world: SmallRound) -> None:
    with world.store.change(WHO, Verb.PROVIDER_CHANGED) as change:
        change.update(replace(world.provider, laws=()))


CHANGES: list[Callable[[SmallRound], object]] = [
    change_answer,
    move_reference_date,
    change_provider,
    lambda world: world.observe("rust", Perspective.ACCESS, "2"),
    lambda world: world.signal("zorg", 4, REFERENCE, verified_on=REFERENCE),
    lambda world: world.add(Contract(provider_id=world.provider.id, number="1")),
    lambda world: world.add(
        NotApplicable(participation_id=world.participation.id, criterion_key="rust", reason="geen team")
    ),
    lambda world: world.add(
        SupervisionMeasure(provider_id=world.provider.id, kind="aanwijzing", starts_on=REFERENCE)
    ),
    lambda world: undo.undo(world.store, WHO),
]


def test_summary_is_kept_after_it_was_read(world: SmallRound) -> None:
    made = summary(world)
    assert list(kept(world)) == [world.participation.id]
    assert summary(world) == made
    assert made.rated == 1


@pytest.mark.parametrize("change", CHANGES)
def test_change_of_an_input_removes_the_kept_summary(
    world: SmallRound, change: Callable[[SmallRound], object]
) -> None:
    summary(world)
    change(world)
    assert kept(world) == {}


def test_change_at_another_provider_removes_nothing(world: SmallRound) -> None:
    summary(world)
    with world.store.change(WHO, Verb.PROVIDER_ADDED) as change:
        other = change.add(Provider(name="Kadehuis"))
        change.add(SupervisionMeasure(provider_id=other.id, kind="aanwijzing", starts_on=date(2026, 1, 1)))
    assert len(kept(world)) == 1


class Interrupted:
    """Somebody who changes an input while results are being made."""

    def __init__(self, world: SmallRound) -> None:
        self._world = world

    def step(self, done: int, total: int) -> None:
        """Change something between the reading and the keeping."""
        self._world.observe("rust", Perspective.ACCESS, "2")


def test_summary_of_what_changed_while_it_was_made_is_not_kept(world: SmallRound) -> None:
    round_summaries(world.store, world.round.id, progress=Interrupted(world))
    assert kept(world) == {}


def test_losing_the_kept_results_loses_nothing(world: SmallRound) -> None:
    before = summary(world)
    with world.store.connection() as connection:
        connection.exec_driver_sql("DELETE FROM result_cache")
        connection.commit()
    assert summary(world) == before
