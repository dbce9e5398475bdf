"""The teams that answer for a party: those that somebody names, else one per party."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Respondent
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.wording.forms import PARTIES_ASKED

_ANSWERING = (Party.ACCESS, Party.BACK_OFFICE, Party.REGULATOR, Party.RESIDENT)
"""Parties that a form goes to by way of a team; the provider has its own, our own controls none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A team, role or region as somebody lists it; without provider ids it is asked about all it can know."""

    party: Party
    name: str
    municipality_id: str | None = None
    email: str = ""
    provider_ids: frozenset[str] | None = None


def respondents_of(
    reader: Reader, parties: Sequence[Party], teams: Sequence[Team]
) -> list[tuple[Respondent, frozenset[str] | None]]:
    """Return the respondents with the providers that they are asked about, known ones as the register has them.

    A party without a team of its own gets one; a team of a party that nobody asked for is asked all the same.
    """
    named = {team.party for team in teams}
    wanted = [*teams, *(each for each in _default_teams(reader, parties) if each.party not in named)]
    known = {_identity(each): each for each in reader.find(Respondent)}
    return [(_respondent(team, known), team.provider_ids) for team in wanted]


def _default_teams(reader: Reader, parties: Sequence[Party]) -> Iterator[Team]:
    """Go through one team per party; residents' results are asked of each municipality."""
    for party in _ANSWERING:
        if party not in parties:
            continue
        municipalities = reader.find(Municipality) if party is Party.RESIDENT else []
        for each in municipalities:
            yield Team(party=party, name=f"{PARTIES_ASKED[party]} {each.name}", municipality_id=each.id)
        if not municipalities:
            yield Team(party=party, name=PARTIES_ASKED[party])


def _respondent(team: Team, known: dict[tuple[Party, str, str | None], Respondent]) -> Respondent:
    fresh = Respondent(
        party=team.party, name=team.name, municipality_id=team.municipality_id, email=team.email
    )
    found = known.get(_identity(fresh))
    if found is None:
        return fresh
    return replace(found, email=team.email) if team.email else found


def _identity(respondent: Respondent) -> tuple[Party, str, str | None]:
    return respondent.party, folded(respondent.name), respondent.municipality_id
