"""What a person types names one record, or the refusal says which there are."""

from collections.abc import Iterator

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.round import Participation, SubjectKind
from contractbeoordeling.usecases.lookup import find_participation, find_participations
from tests.usecases.rounds.town import Town, make_town


@pytest.fixture
def town() -> Iterator[Town]:
    made = make_town()
    yield made
    made.store.close()


def named(town: Town, kind: SubjectKind, provider: int, subject: str = "") -> list[tuple[str, str]]:
    of_round = town.create(subject=kind)
    found = find_participations(town.store, of_round, town.providers[provider], subject)
    return [(each.subject_id, each.lot) for each in found]


def test_whole_provider_needs_no_subject(town: Town) -> None:
    of_round = town.create()
    found = find_participation(town.store, of_round, town.providers[0])
    assert found == town.store.first(Participation, provider_id=town.providers[0].id)


def test_contract_is_named_by_its_number(town: Town) -> None:
    assert named(town, SubjectKind.CONTRACT, 0, "c-1") == [(town.contracts[0].id, "")]


def test_lot_is_named_with_its_contract(town: Town) -> None:
    assert named(town, SubjectKind.LOT, 0, "C-1/2") == [(town.contracts[0].id, "2")]


def test_contract_number_alone_names_all_its_lots(town: Town) -> None:
    assert [lot for _, lot in named(town, SubjectKind.LOT, 0, "C-1")] == ["1", "2"]


def test_location_is_named_by_its_name(town: Town) -> None:
    assert len(named(town, SubjectKind.LOCATION, 2, "hoofdlocatie")) == 1


def test_one_of_several_subjects_has_to_be_named(town: Town) -> None:
    of_round = town.create(subject=SubjectKind.LOT)
    with pytest.raises(Refusal, match="subject_needed") as refused:
        find_participation(town.store, of_round, town.providers[0])
    assert refused.value.values["subjects"] == "C-1/1, C-1/2"


def test_subject_that_takes_no_part_is_refused_with_those_that_do(town: Town) -> None:
    of_round = town.create(subject=SubjectKind.LOT)
    with pytest.raises(Refusal, match="subject_unknown"):
        find_participation(town.store, of_round, town.providers[0], "C-9")


def test_provider_that_takes_no_part_is_refused(town: Town) -> None:
    of_round = town.create(subject=SubjectKind.LOCATION)
    with pytest.raises(Refusal, match="not_in_round"):
        find_participations(town.store, of_round, town.providers[0])
