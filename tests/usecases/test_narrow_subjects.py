"""What counts for one contract, lot or location: all that doesn't name another one (docs/decisions/0012)."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.provider import Location
from contractbeoordeling.domain.record import new_id
from contractbeoordeling.domain.round import Participation, Respondent, SubjectKind
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.assess import assess_participation
from tests.usecases.small_round import REFERENCE, WHO, SmallRound, criterion, framework, small_round, theme

ACCESS = Perspective.ACCESS
FRAMEWORK = framework(theme("1", criterion("zorg", "1.1")))


@pytest.fixture
def world() -> Iterator[SmallRound]:
    store = memory_register()
    yield small_round(store, FRAMEWORK)
    store.close()


def contract(world: SmallRound, number: str) -> str:
    made = Contract(provider_id=world.provider.id, number=number, lots=("1", "2"))
    world.add(made)
    return made.id


def location(world: SmallRound, name: str) -> str:
    made = Location(provider_id=world.provider.id, name=name)
    world.add(made)
    return made.id


def part(world: SmallRound, kind: SubjectKind, subject_id: str = "", lot: str = "") -> Participation:
    """Make a round of its own in which the provider takes part with one subject."""
    with world.store.change(WHO, Verb.ROUND_CREATED) as change:
        made = change.add(replace(world.round, id=new_id(), name=new_id(), subject=kind))
        return change.add(
            Participation(round_id=made.id, provider_id=world.provider.id, subject_id=subject_id, lot=lot)
        )


def seen(world: SmallRound, participation: Participation) -> list[str]:
    case = assess_participation(world.store, participation).case
    return [str(each.score) for criterion in case.criteria() for each in criterion.observations]


@pytest.mark.parametrize("kind", [SubjectKind.CONTRACT, SubjectKind.LOT])
def test_what_names_another_contract_does_not_count(world: SmallRound, kind: SubjectKind) -> None:
    own, other = contract(world, "1"), contract(world, "2")
    world.observe("zorg", ACCESS, "4", contract_id=own)
    world.observe("zorg", ACCESS, "2", contract_id=other)
    world.observe("zorg", ACCESS, "3")
    assert seen(world, part(world, kind, own, "1" if kind is SubjectKind.LOT else "")) == ["4", "3"]


def test_what_names_another_location_does_not_count(world: SmallRound) -> None:
    own, other = location(world, "Noord"), location(world, "Zuid")
    world.observe("zorg", ACCESS, "4", location_id=own)
    world.observe("zorg", ACCESS, "2", location_id=other)
    assert seen(world, part(world, SubjectKind.LOCATION, own)) == ["4"]


def test_form_about_another_lot_of_the_same_contract_does_not_count(world: SmallRound) -> None:
    own = contract(world, "1")
    first, second = part(world, SubjectKind.LOT, own, "1"), part(world, SubjectKind.LOT, own, "2")
    world.observe("zorg", ACCESS, "4", contract_id=own, participation_id=first.id)
    world.observe("zorg", ACCESS, "2", contract_id=own, participation_id=second.id)
    assert seen(world, first) == ["4"]


def test_form_about_a_lot_counts_for_its_whole_contract_and_the_other_way_round(world: SmallRound) -> None:
    own = contract(world, "1")
    lot, whole = part(world, SubjectKind.LOT, own, "1"), part(world, SubjectKind.CONTRACT, own)
    world.observe("zorg", ACCESS, "4", contract_id=own, participation_id=lot.id)
    world.observe("zorg", ACCESS, "3", contract_id=own, participation_id=whole.id)
    assert seen(world, whole) == seen(world, lot) == ["4", "3"]


def test_form_about_a_location_names_no_other_contract(world: SmallRound) -> None:
    place, own = location(world, "Noord"), contract(world, "1")
    of_place, of_contract = part(world, SubjectKind.LOCATION, place), part(world, SubjectKind.CONTRACT, own)
    world.observe("zorg", ACCESS, "4", location_id=place, participation_id=of_place.id)
    world.observe("zorg", ACCESS, "3", contract_id=own, participation_id=of_contract.id)
    assert seen(world, of_contract) == seen(world, of_place) == ["4", "3"]


def test_what_was_typed_in_for_another_contract_does_not_count(world: SmallRound) -> None:
    own, other = contract(world, "1"), contract(world, "2")
    elsewhere = part(world, SubjectKind.CONTRACT, other)
    world.observe("zorg", ACCESS, "2", participation_id=elsewhere.id)
    assert seen(world, part(world, SubjectKind.CONTRACT, own)) == []


def test_whole_provider_hears_the_forms_about_each_of_its_subjects(world: SmallRound) -> None:
    place, own = location(world, "Noord"), contract(world, "1")
    world.observe("zorg", ACCESS, "4", participation_id=part(world, SubjectKind.LOCATION, place).id)
    world.observe("zorg", ACCESS, "2", participation_id=part(world, SubjectKind.LOT, own, "2").id)
    assert seen(world, world.participation) == ["4", "2"]


def test_respondent_that_answers_in_two_rounds_counts_with_its_newest(world: SmallRound) -> None:
    team = Respondent(party=Party.ACCESS, name="Team Noord")
    world.add(team)
    earlier = part(world, SubjectKind.PROVIDER)
    world.observe(
        "zorg", ACCESS, "2", REFERENCE.replace(year=2025), respondent_id=team.id, participation_id=earlier.id
    )
    world.observe("zorg", ACCESS, "4", respondent_id=team.id, participation_id=world.participation.id)
    assert seen(world, world.participation) == seen(world, earlier) == ["4"]


def test_newest_of_a_respondent_is_taken_among_what_is_about_the_subject(world: SmallRound) -> None:
    team = Respondent(party=Party.ACCESS, name="Team Noord")
    world.add(team)
    own, other = contract(world, "1"), contract(world, "2")
    world.observe("zorg", ACCESS, "4", REFERENCE.replace(month=1), respondent_id=team.id, contract_id=own)
    world.observe("zorg", ACCESS, "2", respondent_id=team.id, contract_id=other)
    assert seen(world, part(world, SubjectKind.CONTRACT, own)) == ["4"]
