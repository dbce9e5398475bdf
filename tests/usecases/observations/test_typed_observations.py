"""Typing, changing and removing observations."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.notice import NoticeCode
from contractbeoordeling.domain.observation import Evidence, Observation, Origin
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Participation, Respondent, Round
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.observations.add import add_observation
from contractbeoordeling.usecases.observations.change import change_observation
from contractbeoordeling.usecases.observations.remove import remove_observation
from tests.usecases.example_register import TODAY, WHO, ExampleRegister


def seen(example: ExampleRegister, **fields: Any) -> Observation:
    observation = Observation(
        provider_id=example.provider.id,
        criterion_key=example.criterion("4.1").key,
        framework_id=example.framework_id,
        perspective=Perspective.ACCESS,
        observed_on=date(2026, 5, 1),
        score=Decimal("3.5"),
    )
    return replace(observation, **fields)


def stored(example: ExampleRegister, **fields: Any) -> Observation:
    return add_observation(example.store, WHO, seen(example, **fields), today=TODAY).record


def test_observation_is_stored_as_typed(example: ExampleRegister) -> None:
    observation = stored(example, origin=Origin.FORM, origin_id="x", remark=" goed \r\ngesprek ")
    assert example.store.get(Observation, observation.id) == observation
    assert (observation.origin, observation.origin_id) == (Origin.TYPED, None)
    assert observation.remark == "goed \ngesprek"


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("observation_out_of_range", {"score": Decimal(6)}),
        ("observation_regulator_range", {"score": Decimal(5), "perspective": Perspective.REGULATOR}),
        ("observation_without_respondents", {"perspective": Perspective.RESIDENT}),
        ("observation_in_future", {"observed_on": date(2026, 6, 2)}),
        ("criterion_unknown", {"criterion_key": "bestaat-niet"}),
        ("no_framework", {"framework_id": "bestaat-niet"}),
        ("record_gone", {"provider_id": "bestaat-niet"}),
        ("participation_of_another", {"participation_id": "bestaat-niet"}),
        ("respondent_of_another_party", {"respondent_id": "bestaat-niet"}),
    ],
)
def test_observation_that_cannot_be_right_is_refused(
    example: ExampleRegister, code: str, fields: dict[str, Any]
) -> None:
    with pytest.raises(Refusal, match=code):
        stored(example, **fields)
    assert example.store.count(Observation) == 0


def test_respondent_speaks_for_its_own_party_only(example: ExampleRegister) -> None:
    team = Respondent(party=Party.BACK_OFFICE, name="Administratie")
    example.add(team)
    with pytest.raises(Refusal, match="respondent_of_another_party"):
        stored(example, respondent_id=team.id)
    stored(example, respondent_id=team.id, perspective=Perspective.BACK_OFFICE)


def test_participation_is_that_of_the_provider(example: ExampleRegister) -> None:
    of_round = Round(name="2026", reference_date=TODAY, framework_id=example.framework_id, theme_codes=("1",))
    own = Participation(round_id=of_round.id, provider_id=example.provider.id)
    other = Participation(round_id=of_round.id, provider_id=example.other.id)
    example.add(of_round, own, other)
    assert stored(example, participation_id=own.id).participation_id == own.id
    with pytest.raises(Refusal, match="participation_of_another"):
        stored(example, participation_id=other.id)


def notices(example: ExampleRegister, **fields: Any) -> list[NoticeCode]:
    noted = add_observation(example.store, WHO, seen(example, **fields), today=TODAY)
    return [each.code for each in noted.notices]


def test_notices_say_what_deserves_attention(example: ExampleRegister) -> None:
    assert notices(example) == []
    assert notices(example, remark="bel 06-12345678") == [NoticeCode.PERSONAL_DATA]
    assert notices(example, perspective=Perspective.BACK_OFFICE) == [NoticeCode.NO_KNOWLEDGE]
    few = {"perspective": Perspective.RESIDENT, "respondents": 4}
    assert notices(example, **few) == [NoticeCode.FEW_RESIDENTS]


def test_typed_observation_is_changed_and_undone(example: ExampleRegister) -> None:
    old = stored(example)
    change_observation(example.store, WHO, replace(old, score=Decimal(2)), today=TODAY)
    assert example.store.find(Observation)[0].score == 2
    with pytest.raises(Refusal, match="observation_out_of_range"):
        change_observation(example.store, WHO, replace(old, score=Decimal(0)), today=TODAY)
    undo.undo(example.store, WHO)
    assert example.store.find(Observation) == [old]


def test_answered_observation_follows_its_form_but_for_what_it_rests_on(example: ExampleRegister) -> None:
    answered = seen(example, origin=Origin.FORM, origin_id="antwoord")
    example.add(answered)
    hearsay = replace(answered, evidence=Evidence.HEARSAY)
    change_observation(example.store, WHO, hearsay, today=TODAY)
    assert example.store.find(Observation) == [hearsay]
    with pytest.raises(Refusal, match="observation_follows_source"):
        change_observation(example.store, WHO, replace(answered, score=Decimal(1)), today=TODAY)
    with pytest.raises(Refusal, match="observation_follows_source"):
        remove_observation(example.store, WHO, answered.id)


def test_supervisors_observation_follows_its_report_whole(example: ExampleRegister) -> None:
    reported = seen(example, origin=Origin.SUPERVISION, perspective=Perspective.REGULATOR)
    example.add(reported)
    with pytest.raises(Refusal, match="observation_follows_source"):
        change_observation(example.store, WHO, replace(reported, evidence=Evidence.HEARSAY), today=TODAY)


def test_typed_observation_can_be_removed(example: ExampleRegister) -> None:
    remove_observation(example.store, WHO, stored(example).id)
    assert example.store.count(Observation) == 0
    with pytest.raises(Refusal, match="record_gone"):
        remove_observation(example.store, WHO, "bestaat-niet")
