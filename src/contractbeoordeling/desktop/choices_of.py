"""What can be chosen in dialogs: providers, criteria and municipalities of the register, codes of the domain."""

from __future__ import annotations

from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.round import Respondent
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.overview import provider_rows
from contractbeoordeling.usecases.rounds.newest import newest_rounds
from contractbeoordeling.wording.labels import PARTIES

Choices = list[tuple[str, str]]

_SOURCES = (Party.ACCESS, Party.BACK_OFFICE, Party.REGULATOR, Party.VISIT)


def provider_choices(reader: Reader) -> Choices:
    """Every provider; two of the same name are told apart by their numbers."""
    rows = provider_rows(reader)
    names = [row.name for row in rows]
    seen = {name for name in names if names.count(name) > 1} if len(set(names)) < len(names) else set[str]()
    return [(f"{row.name} ({row.kvk or row.city})" if row.name in seen else row.name, row.id) for row in rows]


def criterion_choices(reader: Reader, framework_id: str | None = None) -> Choices:
    """Every criterion of a framework version, or of the newest."""
    _, framework = framework_in_use(reader, framework_id)
    return [(f"{each.code}  {each.name}", each.key) for each in framework.criteria]


def criterion_names(reader: Reader) -> dict[str, str]:
    """Code and name by key, of the newest framework; nothing where there is none."""
    return {key: text for text, key in criterion_choices(reader)}


def municipality_choices(reader: Reader) -> Choices:
    """Every municipality of the register."""
    return sorted((each.name, each.id) for each in reader.find(Municipality))


def round_choices(reader: Reader) -> Choices:
    """The rounds that answers can still be for, the newest first."""
    found = newest_rounds(reader, only_open=True)
    return [(each.name, each.id) for each in found]


def party_choices() -> Choices:
    """Who can have filled in a form about a provider, or keeps a list of signals."""
    return [(PARTIES[each], str(each)) for each in _SOURCES]


def respondent_choices(reader: Reader, party: Party | None = None) -> Choices:
    """Every team, of one party where that is known."""
    found = (each for each in reader.find(Respondent) if party in (None, each.party))
    return sorted((each.name, each.id) for each in found)


def person_names(reader: Reader) -> list[str]:
    """The names of everybody that the register knows."""
    return sorted({each.name for each in reader.find(Person)}, key=str.casefold)
