"""How texts stand in a document that anybody may read: without personal data, and without what a provider or person is known by."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.contract import Contract, Municipality
from contractbeoordeling.domain.names import folded, name_core
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.provider import AgbCode, Contact, Location, Provider, TradeName
from contractbeoordeling.domain.round import Respondent
from contractbeoordeling.storage.reading import Reader

A_PROVIDER, A_PERSON, A_TEAM, A_NUMBER = "een aanbieder", "een medewerker", "een team", "(nummer)"
_SHORTEST = 4
"""A shorter name is as likely a word."""
_WORD = re.compile(r"\w[\w'’-]+")


def nameless(reader: Reader) -> Callable[[str], str]:
    """Return what cleans texts of personal data, and of names and numbers of the providers, people and teams of a register."""
    places = {folded(each.name) for each in reader.find(Municipality)}
    names = [each for each in _provider_names(reader) if folded(each[1]) not in places]
    people = [*_people(reader)]
    teams = (each.name for each in reader.find(Respondent) if " " in each.name)
    known = [
        (_pattern(_numbers(reader)), A_NUMBER),
        (_pattern((each for _, each in names), any_case=True), A_PROVIDER),
        (_pattern(people, any_case=True), A_PERSON),
        (_pattern(teams, any_case=True), A_TEAM),
        (_pattern(each for each in _telling_words(names) if folded(each) not in places), A_PROVIDER),
        (_pattern(each.split()[-1] for each in people), A_PERSON),
    ]

    def clean(text: str) -> str:
        for pattern, instead in known:
            text = text if pattern is None else pattern.sub(instead, text)
        return masked(text)

    return clean


def _provider_names(reader: Reader) -> Iterator[tuple[str, str]]:
    """Give every name that providers go by, with whose it is."""
    yield from ((each.id, each.name) for each in reader.find(Provider))
    for kind in (TradeName, Location):
        yield from ((each.provider_id, each.name) for each in reader.find(kind) if each.name)


def _telling_words(names: Iterable[tuple[str, str]]) -> list[str]:
    """Return the words with a capital that stand in the names of one provider alone: people call it by those."""
    words = {
        (owner, each)
        for owner, name in names
        for each in _WORD.findall(name)
        if each[0].isupper() and folded(each) in name_core(name).split()
    }
    owners = Counter(word for _, word in {(owner, folded(each)) for owner, each in words})
    return [each for _, each in words if owners[folded(each)] == 1]


def _people(reader: Reader) -> Iterator[str]:
    """Give the names of people; what stands for who does an action may be a function as well, in small letters."""
    named = [each.name for kind in (Person, Contact) for each in reader.find(kind)]
    named += [name for each in reader.find(Action) for name in (each.owner_name, each.effect_by_name)]
    yield from (each for each in named if each.strip() and each.split()[-1][0].isupper())


def _numbers(reader: Reader) -> Iterator[str]:
    yield from (each.kvk or "" for each in reader.find(Provider))
    yield from (each.number or "" for each in reader.find(Location))
    yield from (each.code for each in reader.find(AgbCode))
    yield from (each.number for each in reader.find(Contract))


def _pattern(names: Iterable[str], *, any_case: bool = False) -> re.Pattern[str] | None:
    """Return what finds names as whole words however they are spaced, the longest first."""
    known = sorted({each for each in names if len(each) >= _SHORTEST}, key=len, reverse=True)
    spaced = "|".join(r"\s+".join(map(re.escape, each.split())) for each in known)
    return (
        re.compile(rf"(?<!\w)(?:{spaced})(?:['’]?s)?(?!\w)", re.IGNORECASE if any_case else 0)
        if known
        else None
    )
