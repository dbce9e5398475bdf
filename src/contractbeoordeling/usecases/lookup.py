"""Finding a record by what a person types: a number, a name or an id."""

from collections.abc import Sequence

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.provider import Location, Provider
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


def find_participations(
    reader: Reader, of_round: Round, provider: Provider, subject: str = ""
) -> list[Participation]:
    """Return the provider's participations in a round: one, or one for each contract, lot or location.

    `subject` narrows to a contract by its number, to a lot as number/lot, to a location by its number or name.
    Refuses where none is left.
    """
    found = reader.find(Participation, round_id=of_round.id, provider_id=provider.id)
    if not found:
        raise Refusal("not_in_round", provider=provider.name, round=of_round.name)
    if not subject.strip():
        return found
    named = {each.id: {folded(name) for name in _names(reader, each)} for each in found}
    chosen = [each for each in found if folded(subject) in named[each.id]]
    if not chosen:
        raise Refusal("subject_unknown", subject=subject, subjects=_listed(reader, found))
    return chosen


def select_participations(
    reader: Reader, of_round: Round, providers: Sequence[str], subject: str = ""
) -> list[Participation]:
    """Return the participations of providers, named as people do, or all of the round where none is named."""
    if not providers:
        return reader.find(Participation, round_id=of_round.id)
    found = (
        each
        for name in providers
        for each in find_participations(reader, of_round, find_provider(reader, name), subject)
    )
    return list({each.id: each for each in found}.values())


def find_participation(
    reader: Reader, of_round: Round, provider: Provider, subject: str = ""
) -> Participation:
    """Return the provider's one participation in a round; refuses none, and several without a subject."""
    found = find_participations(reader, of_round, provider, subject)
    if len(found) > 1:
        raise Refusal("subject_needed", provider=provider.name, subjects=_listed(reader, found))
    return found[0]


def _names(reader: Reader, participation: Participation) -> list[str]:
    """Return how somebody may name the subject of a participation, the clearest first."""
    contract = reader.get(Contract, participation.subject_id)
    if contract is not None:
        whole = f"{contract.number}/{participation.lot}" if participation.lot else contract.number
        return [whole, contract.number, contract.id]
    location = reader.get(Location, participation.subject_id)
    names = [] if location is None else [location.name, location.number or "", location.id]
    return [each for each in names if each]


def _listed(reader: Reader, found: list[Participation]) -> str:
    return ", ".join(names[0] for names in (_names(reader, each) for each in found) if names) or "–"


def find_respondents(reader: Reader, text: str) -> list[Respondent]:
    """Return the teams with this name or id; refuses where there is none."""
    known = reader.find(Respondent)
    found = [each for each in known if text == each.id or folded(each.name) == folded(text)]
    if not found:
        names = ", ".join(sorted({each.name for each in known})) or "–"
        raise Refusal("team_unknown", team=text, teams=names)
    return found
