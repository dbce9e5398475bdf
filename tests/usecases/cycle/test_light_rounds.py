"""After a light choice the next round asks the core themes alone, until somebody overrules it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from contractbeoordeling.domain.assessment import CycleChoice
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import NotApplicable, Participation, Request, Round
from contractbeoordeling.usecases.cycle.widen import widen
from contractbeoordeling.usecases.round_context import context_of
from contractbeoordeling.usecases.rounds.form_content import forms_of
from contractbeoordeling.usecases.rounds.proposal import RoundProposal
from contractbeoordeling.usecases.rounds.status import RoundStatus, round_status
from tests.usecases.rounds.town import WHO, Town, make_town

CHOSEN_ON = date(2026, 9, 1)


@dataclass
class Years:
    """A town with a round of 2026 after which a light cycle was chosen for its first provider."""

    town: Town
    before: Round

    def choose(self, *, light: bool, place: int = 0) -> None:
        """Choose for one provider of the round of 2026."""
        provider = self.town.providers[place]
        own = self.town.store.first(Participation, round_id=self.before.id, provider_id=provider.id)
        assert own is not None
        with self.town.store.change(WHO, Verb.CYCLE_CHOSEN) as change:
            for each in change.find(CycleChoice, participation_id=own.id):
                change.remove(each)
            made = CycleChoice(
                participation_id=own.id,
                light=light,
                decided_on=CHOSEN_ON,
                decided_function="Contractmanager",
            )
            change.add(made)

    def next_proposal(self, **wishes: Any) -> RoundProposal:
        return self.town.propose(**{"name": "2027", "reference_date": date(2027, 6, 1), **wishes})

    def next_round(self, **wishes: Any) -> tuple[Round, Participation]:
        """The next round, with the participation of the provider with the choice."""
        made = self.town.create(**{"name": "2027", "reference_date": date(2027, 6, 1), **wishes})
        own = self.town.store.first(Participation, round_id=made.id, provider_id=self.town.providers[0].id)
        assert own is not None
        return made, own


@pytest.fixture
def years() -> Years:
    town = make_town()
    return Years(town, town.create())


def themes(proposal: RoundProposal) -> dict[str, set[bool]]:
    """Per provider which themes are in scope: core ones, others or both."""
    return {
        each.provider.name: {theme.core for theme, _ in each.scope.themes} for each in proposal.participants
    }


def test_a_light_choice_leaves_the_core_themes_of_the_next_round(years: Years) -> None:
    years.choose(light=True)
    proposal = years.next_proposal()
    assert themes(proposal)["Zorggroep De Linde"] == {True}
    assert themes(proposal)["De Brug jeugdhulp"] == {True, False}
    assert proposal.names(proposal.light.light) == ("Zorggroep De Linde",)


def test_a_choice_for_the_whole_or_none_at_all_changes_nothing(years: Years) -> None:
    years.choose(light=False)
    assert years.next_proposal().light.declared == ()


def test_the_choice_of_the_round_before_counts_and_no_older_one(years: Years) -> None:
    years.choose(light=True)
    years.town.create(
        name="najaar", reference_date=date(2026, 11, 1), provider_ids=[years.town.providers[1].id]
    )
    assert years.next_proposal().light.light
    years.town.create(name="2027 voorjaar", reference_date=date(2027, 1, 1))
    assert not years.next_proposal().light.light


def test_a_light_choice_can_be_overruled_when_the_round_is_made(years: Years) -> None:
    years.choose(light=True)
    own = years.town.providers[0]
    proposal = years.next_proposal(whole_provider_ids=[own.id])
    assert themes(proposal)[own.name] == {True, False}
    assert (proposal.light.declared, proposal.names(proposal.light.overruled)) == ((), (own.name,))


def status_of(years: Years, made: Round) -> RoundStatus:
    return round_status(years.town.store, made)


def test_the_status_and_the_form_say_who_is_asked_the_core_themes_alone(years: Years) -> None:
    years.choose(light=True)
    made, own = years.next_round()
    assert [each.participation.id for each in status_of(years, made).light] == [own.id]
    request = years.town.store.first(Request, participation_id=own.id, party=Party.PROVIDER)
    assert request is not None
    (form,) = forms_of(years.town.store, context_of(years.town.store, made), [request])
    assert {section.core for section in form.form.blocks[0].sections} == {True}
    reasons = {each.reason for each in form.form.not_asked}
    assert any("Lichte ronde" in each and "Contractmanager, 01-09-2026" in each for each in reasons)


def test_a_later_change_of_the_choice_leaves_a_round_that_was_made_as_it_is(years: Years) -> None:
    years.choose(light=True)
    made, _ = years.next_round()
    years.choose(light=False)
    assert len(status_of(years, made).light) == 1


def test_one_that_is_made_whole_again_is_asked_everything_that_the_others_are(years: Years) -> None:
    store = years.town.store
    years.choose(light=True)
    made, own = years.next_round()
    with pytest.raises(Refusal, match="reason_missing"):
        widen(store, WHO, own, " ")
    widen(store, WHO, own, "nieuwe signalen")
    assert (store.count(NotApplicable), status_of(years, made).light) == (0, ())
    parties = {each.party for each in store.find(Request, participation_id=own.id)}
    assert parties == {Party.PROVIDER, Party.ACCESS, Party.BACK_OFFICE, Party.RESIDENT}
    with pytest.raises(Refusal, match="round_not_light"):
        widen(store, WHO, own, "nog eens")


def test_a_round_of_core_themes_is_not_light(years: Years) -> None:
    made, _ = years.next_round(theme_codes=[])
    assert status_of(years, made).light == ()
