"""Before anything is sent: what can be rated if everybody answers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Request, Round
from contractbeoordeling.usecases.rounds.ask_next import round_ask_next
from contractbeoordeling.usecases.rounds.change import close_request
from contractbeoordeling.usecases.rounds.create import create_round
from contractbeoordeling.usecases.rounds.proposal import ASKED_PARTIES
from contractbeoordeling.usecases.rounds.reach import ProviderReach, helped, proposed_reach, round_reach
from contractbeoordeling.wording.refusals import sentence
from tests.usecases.rounds.town import WHO, make_town

WITH_CONTROLS = (*ASKED_PARTIES, Party.VISIT)


def test_safety_is_out_of_reach_without_a_control_or_a_report_and_the_report_takes_fewer_minutes() -> None:
    town = make_town()
    reach = proposed_reach(town.store, town.propose())
    assert len(reach.without_overall) == 3
    assert reach.missing_core == ("4",)
    assert reach.addition == (Perspective.REGULATOR,)


def test_it_is_said_which_criteria_the_cheapest_addition_helps() -> None:
    town = make_town()
    (first, *_) = proposed_reach(town.store, town.propose()).providers
    safety = next(each for each in first.reach.themes if each.code == "4")
    assert (safety.within, safety.needed, safety.rateable) == (False, 3, 0)
    assert helped(safety) == ("4.2", "4.3", "4.4")


def test_our_own_controls_bring_the_overall_rating_within_reach() -> None:
    town = make_town()
    reach = proposed_reach(town.store, town.propose(parties=WITH_CONTROLS))
    assert (reach.without_overall, reach.out_of_reach) == ((), False)


def test_a_round_that_cannot_rate_most_providers_is_refused_with_a_sentence_that_says_so() -> None:
    town = make_town()
    with pytest.raises(Refusal) as refused:
        create_round(town.store, WHO, town.propose())
    said = sentence(refused.value)
    assert "3 van de 3 deelnames" in said
    assert "kernthema 4" in said
    assert "een toezichtrapport" in said
    assert town.store.count(Round) == 0


def test_such_a_round_is_made_where_that_is_accepted() -> None:
    town = make_town()
    create_round(town.store, WHO, town.propose(), accept_no_overall=True)
    assert town.store.count(Round) == 1


def test_what_is_known_already_counts_as_much_as_it_still_weighs() -> None:
    town = make_town()
    of_round = town.create()
    before = round_reach(town.store, of_round.id)
    keys = ("calamiteiten-en-geweld", "meldcode", "vog-en-betrouwbaar-personeel")
    with town.store.change(WHO, Verb.OBSERVATION_ADDED) as change:
        change.add_all(
            Observation(
                provider_id=town.providers[0].id,
                criterion_key=key,
                framework_id=of_round.framework_id,
                perspective=Perspective.VISIT,
                observed_on=date(2026, 3, 1),
                score=Decimal(4),
            )
            for key in keys
        )
    after = round_reach(town.store, of_round.id)
    assert (len(before.without_overall), len(after.without_overall)) == (3, 2)


def test_who_need_not_answer_any_more_is_not_counted_on() -> None:
    town = make_town()
    of_round = town.create(parties=WITH_CONTROLS)
    assert round_reach(town.store, of_round.id).without_overall == ()
    for request in town.store.find(Request, party=Party.ACCESS):
        close_request(town.store, WHO, request, "Team opgeheven")
    assert len(round_reach(town.store, of_round.id).without_overall) == 3


def test_it_is_said_how_many_criteria_can_be_rated_before_and_after_and_what_that_takes() -> None:
    town = make_town()
    (first, *_) = proposed_reach(town.store, town.propose()).providers
    assert first.reach.addition == (Perspective.REGULATOR,)
    lifted = first.reach.rated_after - first.reach.rated
    assert lifted > 0
    assert first.reach.minutes == 15 + Fraction(lifted, 2)


def test_what_helps_is_reckoned_as_what_to_ask_next_is() -> None:
    town = make_town()
    of_round = town.create()
    own = sorted(round_reach(town.store, of_round.id).providers, key=_name)
    for each, asked in zip(own, round_ask_next(town.store, of_round.id).providers, strict=True):
        assert each.participant.participation.id == asked.assessment.participant.participation.id
        offered = {question.perspective for question in asked.rating.questions if not question.waiting}
        assert set(each.reach.addition or ()) <= offered
        assert each.reach.minutes <= asked.rating.minutes


def test_who_has_nothing_to_say_about_a_criterion_is_not_proposed() -> None:
    """Residents have no short question about some criteria that they could know."""
    town = make_town()
    of_round = town.create(parties=(Party.PROVIDER, Party.ACCESS))
    for each in round_reach(town.store, of_round.id).providers:
        silent = {one.code for one in each.participant.scope.criteria if not one.short_resident_question}
        helped_by = {
            criterion.code: criterion.addition or ()
            for theme in each.reach.themes
            for criterion in theme.criteria
        }
        assert silent
        assert all(Perspective.RESIDENT not in helped_by[code] for code in silent)


def _name(found: ProviderReach) -> str:
    return found.participant.provider.name.casefold()
