"""Overruling a light cycle in a round that was made: all themes after all, with the reason in the history."""

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import NotApplicable, Participation, Request, Respondent
from contractbeoordeling.domain.text import clean_line
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.cycle.light_scope import beyond_core
from contractbeoordeling.usecases.round_context import RoundContext, is_light, participants, round_context
from contractbeoordeling.usecases.rounds.proposal import requests_for


def widen(store: Store, who: Author, participation: Participation, reason: str) -> tuple[Request, ...]:
    """Bring the other themes back for one participation; return what is asked of whom beside the rest."""
    why = clean_line(reason)
    if not why:
        raise Refusal("reason_missing")
    with store.change(who, Verb.SCOPE_CHANGED, note=why) as change:
        context = round_context(change, participation.round_id)
        (participant,) = participants(change, context, [participation])
        if not is_light(context, participant):
            raise Refusal("round_not_light", provider=participant.provider.name, round=context.round.name)
        keys = beyond_core(context.framework, context.round.theme_codes)
        declared = change.find(NotApplicable, participation_id=participation.id)
        for each in declared:
            if each.criterion_key in keys:
                change.remove(each)
        added = _further_requests(change, context, participation)
        change.add_all(added)
    return added


def _further_requests(
    change: Change, context: RoundContext, participation: Participation
) -> tuple[Request, ...]:
    """Return requests to parties of the round that the core themes alone had no question for."""
    own = change.find(Participation, round_id=context.round.id)
    asked = change.find(Request, participation_id=[each.id for each in own])
    silent = {each.party for each in asked} - {
        each.party for each in asked if each.participation_id == participation.id
    }
    ids = {each.respondent_id for each in asked if each.respondent_id and each.party in silent}
    teams = [(each, None) for each in change.by_id(Respondent, ids).values()]
    found = participants(change, context, [participation])
    made = requests_for(context, found, teams, [each for each in Party if each in silent])
    return tuple(each for each in made if each.party in silent)
