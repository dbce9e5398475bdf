"""What a new round would look like."""

from __future__ import annotations

from datetime import date

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Round, SubjectKind
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.rounds.proposal import RoundProposal, proposed_themes
from contractbeoordeling.usecases.rounds.teams import Team
from tests.usecases.rounds.town import REFERENCE, make_town

CORE = ("1", "2", "4")
OTHERS = ("3", "5", "6", "7", "8", "9")


def held(year: int, *themes: str) -> Round:
    return Round(
        name=str(year), reference_date=date(year, 6, 1), framework_id="x", theme_codes=(*CORE, *themes)
    )


def test_core_themes_always_take_part_and_a_third_of_the_others_has_its_turn() -> None:
    assert make_town().propose().round.theme_codes == ("1", "2", "3", "4", "5")


def test_themes_rotate_so_that_each_has_its_turn_in_three_years() -> None:
    framework, rounds = default_framework(), list[Round]()
    for year in range(2026, 2029):
        rounds.append(held(year, *proposed_themes(framework, rounds)))
    asked = [code for each in rounds for code in each.theme_codes if code not in CORE]
    assert sorted(asked) == sorted(OTHERS)


def test_a_theme_that_was_asked_longest_ago_comes_first() -> None:
    earlier = [held(2023, "3", "5"), held(2024, "6", "7"), held(2025, "8", "9")]
    assert proposed_themes(default_framework(), earlier) == ("3", "5")


def test_themes_that_are_named_come_beside_the_core() -> None:
    assert make_town().propose(theme_codes=["9"]).round.theme_codes == ("1", "2", "4", "9")


def test_an_unknown_theme_is_refused() -> None:
    with pytest.raises(Refusal, match="theme_unknown"):
        make_town().propose(theme_codes=["12"])


def test_active_providers_take_part_once() -> None:
    town = make_town()
    proposal = town.propose()
    assert [each.provider_id for each in proposal.participations] == [each.id for each in town.providers]
    assert {each.subject_id for each in proposal.participations} == {""}


def test_chosen_providers_take_part_alone() -> None:
    town = make_town()
    proposal = town.propose(provider_ids=[town.providers[1].id])
    assert [each.provider_id for each in proposal.participations] == [town.providers[1].id]


def test_a_round_about_contracts_has_one_participation_for_each_that_runs() -> None:
    town = make_town()
    proposal = town.propose(subject=SubjectKind.CONTRACT)
    assert [each.subject_id for each in proposal.participations] == [each.id for each in town.contracts[:2]]
    assert [each.name for each in proposal.without_subject] == ["De Brug jeugdhulp"]


def test_a_round_about_lots_has_one_participation_for_each_lot() -> None:
    proposal = make_town().propose(subject=SubjectKind.LOT)
    assert [each.lot for each in proposal.participations] == ["1", "2"]


def test_a_round_about_locations_has_one_participation_for_each_location() -> None:
    town = make_town()
    proposal = town.propose(subject=SubjectKind.LOCATION)
    assert [each.provider_id for each in proposal.participations] == [town.providers[2].id]


def test_a_round_in_which_nobody_takes_part_is_refused() -> None:
    town = make_town()
    with pytest.raises(Refusal, match="nobody_takes_part"):
        town.propose(subject=SubjectKind.LOCATION, provider_ids=[town.providers[0].id])


def test_without_teams_each_party_has_one_and_each_municipality_its_table_of_residents_results() -> None:
    proposal = make_town().propose()
    assert [(each.party, each.name) for each in proposal.respondents] == [
        (Party.ACCESS, "Toegang"),
        (Party.BACK_OFFICE, "Backoffice"),
        (Party.RESIDENT, "Ervaringen van inwoners Waterbeke"),
        (Party.RESIDENT, "Ervaringen van inwoners Lindeveen"),
    ]


def test_a_team_of_one_municipality_is_asked_about_the_providers_that_work_there() -> None:
    town = make_town()
    asked = names_asked(town.propose(), "Ervaringen van inwoners Lindeveen")
    # The one without a contract may work anywhere.
    assert asked == {"Zorggroep De Linde", "De Brug jeugdhulp"}


def test_a_team_may_be_asked_about_some_providers_alone() -> None:
    town = make_town()
    team = Team(party=Party.ACCESS, name="Noord", provider_ids=frozenset({town.providers[2].id}))
    proposal = town.propose(teams=[team])
    assert names_asked(proposal, "Noord") == {"De Brug jeugdhulp"}
    assert {each.name for each in proposal.respondents if each.party is Party.BACK_OFFICE} == {"Backoffice"}


def names_asked(proposal: RoundProposal, team: str) -> set[str]:
    respondent = next(each for each in proposal.respondents if each.name == team)
    names = {each.participation.id: each.provider.name for each in proposal.participants}
    return {names[each.participation_id] for each in proposal.requests if each.respondent_id == respondent.id}


def test_the_regulator_is_asked_only_on_purpose() -> None:
    town = make_town()
    asked = {each.party for each in town.propose().requests}
    assert Party.REGULATOR not in asked
    assert Party.VISIT not in asked
    parties = (Party.PROVIDER, Party.ACCESS, Party.REGULATOR, Party.VISIT)
    assert {each.party for each in town.propose(parties=parties).requests} == set(parties)


def test_everybody_answers_before_the_reference_date_unless_said() -> None:
    town = make_town()
    assert {each.return_by for each in town.propose().round.deadlines} == {REFERENCE}
    some_day, other_day = date(2026, 4, 1), date(2026, 5, 1)
    made = town.propose(return_by={None: some_day, Party.ACCESS: other_day}).round
    assert (made.return_by(Party.PROVIDER), made.return_by(Party.ACCESS)) == (some_day, other_day)


def test_teams_of_an_earlier_round_are_the_same_respondents() -> None:
    town = make_town()
    first = town.propose()
    town.create()
    again = town.propose(name="2027")
    assert {each.name for each in again.respondents} == {each.name for each in first.respondents}
    assert {each.id for each in again.respondents} == {
        each.id for each in town.store.find(type(again.respondents[0]))
    }


def test_a_second_round_of_the_same_name_is_refused() -> None:
    town = make_town()
    town.create()
    with pytest.raises(Refusal, match="round_exists"):
        town.propose()


def test_a_round_without_a_name_is_refused() -> None:
    with pytest.raises(Refusal, match="round_without_name"):
        make_town().propose(name="  ")
