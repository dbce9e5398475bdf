"""Finding a record by what a person types: a number, a name or an id."""

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Respondent, Round
from contractbeoordeling.storage.reading import Reader


def find_round(reader: Reader, text: str) -> Round:
    """Return the round with this name or id; refuses where there is none."""
    found = reader.first(Round, name=text) or reader.get(Round, text)
    if found is None:
        names = ", ".join(each.name for each in reader.find(Round)) or "–"
        raise Refusal("round_unknown", round=text, rounds=names)
    return found


def find_provider(reader: Reader, text: str) -> Provider:
    """Return the provider with this KvK number, name or id; refuses none and more than one."""
    wanted = text.strip()
    found = reader.find(Provider, kvk=wanted) or reader.find(Provider, id=wanted)
    if not found:
        folded = wanted.casefold()
        found = [each for each in reader.find(Provider) if each.name.casefold() == folded]
    if not found:
        raise Refusal("provider_unknown", provider=text)
    if len(found) > 1:
        raise Refusal("provider_ambiguous", provider=text, count=len(found))
    return found[0]


def find_participation(reader: Reader, of_round: Round, provider: Provider) -> Participation:
    """Return the provider's participation in a round; refuses where it takes no part."""
    found = reader.first(Participation, round_id=of_round.id, provider_id=provider.id)
    if found is None:
        raise Refusal("not_in_round", provider=provider.name, round=of_round.name)
    return found


def find_respondents(reader: Reader, text: str) -> list[Respondent]:
    """Return the teams with this name or id; refuses where there is none."""
    known = reader.find(Respondent)
    found = [each for each in known if text == each.id or folded(each.name) == folded(text)]
    if not found:
        names = ", ".join(sorted({each.name for each in known})) or "–"
        raise Refusal("team_unknown", team=text, teams=names)
    return found
