"""Creating a round: what was proposed is kept, unless it can't answer what it is for."""

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Respondent, Round
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.rounds.proposal import RoundProposal
from contractbeoordeling.usecases.rounds.reach import RoundReach, proposed_reach
from contractbeoordeling.wording.rounds import addition_words, missing_words


def create_round(
    store: Store, who: Author, proposal: RoundProposal, *, accept_no_overall: bool = False
) -> RoundReach:
    """Keep a proposed round and return what it can reach.

    Refuses a round in which most providers can't get an overall rating even if everybody answers,
    unless that is accepted.
    """
    reach = proposed_reach(store, proposal)
    if reach.out_of_reach and not accept_no_overall:
        raise Refusal("round_out_of_reach", **reach_values(reach))
    with store.change(who, Verb.ROUND_CREATED, note=proposal.round.name) as change:
        if change.first(Round, name=proposal.round.name) is not None:
            raise Refusal("round_exists", round=proposal.round.name)
        change.add(proposal.round)
        _keep_respondents(change, proposal)
        change.add_all(proposal.participations)
        change.add_all(proposal.light.declared)
        change.add_all(proposal.requests)
    return reach


def reach_values(reach: RoundReach) -> dict[str, object]:
    """Return what the sentence about a round out of reach mentions."""
    return {
        "count": len(reach.without_overall),
        "total": len(reach.providers),
        "missing": missing_words(reach.missing_core),
        "addition": addition_words(reach.addition),
    }


def _keep_respondents(change: Change, proposal: RoundProposal) -> None:
    for respondent in proposal.respondents:
        if change.get(Respondent, respondent.id) is None:
            change.add(respondent)
        else:
            change.update(respondent)
