"""Which providers may be one and the same: matched on numbers and on names, never merged."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from rapidfuzz.distance import OSA

from contractbeoordeling.domain.names import name_core
from contractbeoordeling.domain.provider import AgbCode, Location, Provider, TradeName
from contractbeoordeling.storage.reading import Reader

_LONG, _VERY_LONG = 4, 10  # letters from which one or two of them may be wrong in a word


class MatchOn(StrEnum):
    """What two providers have in common."""

    ID = "id"
    KVK = "kvk"
    AGB = "agb"
    LOCATION = "location"
    NAME = "name"
    NEAR_NAME = "near_name"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a provider can be recognised by; `names` begins with its own, trade names follow.

    `known_as` is the id that a list of our own gives it, which may be that of another register.
    """

    provider_id: str
    names: tuple[str, ...]
    kvk: str | None = None
    agb_codes: tuple[str, ...] = ()
    location_numbers: tuple[str, ...] = ()
    known_as: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Another provider, and everything that it was recognised by."""

    identity: Identity
    on: frozenset[MatchOn]


def certain(identity: Identity, match: Match) -> bool:
    """Tell whether a match is beyond doubt: our id, its KvK, or name and AGB without a contrary KvK."""
    if match.on & {MatchOn.ID, MatchOn.KVK}:
        return True
    contrary = identity.kvk is not None and match.identity.kvk is not None
    return not contrary and {MatchOn.AGB, MatchOn.NAME} <= match.on


@dataclass
class KnownProviders:
    """An index of providers that answers which of them one more may be."""

    _identities: dict[str, Identity] = field(default_factory=dict[str, Identity])
    _numbers: dict[tuple[MatchOn, str], set[str]] = field(
        default_factory=lambda: defaultdict[tuple[MatchOn, str], set[str]](set)
    )
    _cores: dict[str, set[str]] = field(default_factory=lambda: defaultdict[str, set[str]](set))
    _words: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict[str, dict[str, str]](dict))

    def add(self, identity: Identity) -> None:
        """Know one provider, or more about one that is known."""
        self._identities[identity.provider_id] = identity
        for key in _numbers(identity):
            self._numbers[key].add(identity.provider_id)
        for core in map(name_core, identity.names):
            self._cores[core].add(identity.provider_id)
            for landmark, word in _landmarks(core):
                self._words[landmark][core] = word

    def matches(self, identity: Identity) -> tuple[Match, ...]:
        """Return the known providers that this may be, the surest first; itself is none of them."""
        found: dict[str, set[MatchOn]] = defaultdict(set)
        if identity.known_as in self._identities:
            found[identity.known_as].add(MatchOn.ID)
        for key in _numbers(identity):
            for provider_id in self._numbers.get(key, ()):
                found[provider_id].add(key[0])
        for provider_id, on in self._by_name(identity):
            found[provider_id].add(on)
        found.pop(identity.provider_id, None)
        matches = [Match(self._identities[each], frozenset(on)) for each, on in found.items()]
        return tuple(sorted(matches, key=_surest))

    def _by_name(self, identity: Identity) -> Iterator[tuple[str, MatchOn]]:
        for core in map(name_core, identity.names):
            for provider_id in self._cores.get(core, ()):
                yield provider_id, MatchOn.NAME
            for near in self._near(core):
                for provider_id in self._cores[near]:
                    if not _clearly_other(identity, self._identities[provider_id]):
                        yield provider_id, MatchOn.NEAR_NAME

    def _near(self, core: str) -> set[str]:
        """Return the other names that have one word misspelt, or the same words in another order."""
        found: set[str] = set()
        for landmark, word in _landmarks(core):
            most = _most_slips(word)
            for other, its_word in self._words.get(landmark, {}).items():
                if OSA.distance(word, its_word, score_cutoff=most) <= most:
                    found.add(other)
        found.discard(core)
        return found


def known_providers(reader: Reader) -> KnownProviders:
    """Return an index of all providers of a register."""
    known = KnownProviders()
    for identity in identities(reader):
        known.add(identity)
    return known


def identities(reader: Reader, provider_ids: Iterable[str] | None = None) -> Iterator[Identity]:
    """Go through what providers of a register are recognised by; all of them, or those with these ids."""
    narrowed = {} if provider_ids is None else {"provider_id": list(provider_ids)}
    own = {} if provider_ids is None else {"id": narrowed["provider_id"]}
    trade_names = _grouped((each.provider_id, each.name) for each in reader.find(TradeName, **narrowed))
    agb_codes = _grouped((each.provider_id, each.code) for each in reader.find(AgbCode, **narrowed))
    locations = _grouped(
        (each.provider_id, each.number) for each in reader.find(Location, **narrowed) if each.number
    )
    for provider in reader.find(Provider, **own):
        yield Identity(
            provider_id=provider.id,
            names=(provider.name, *trade_names.get(provider.id, ())),
            kvk=provider.kvk,
            agb_codes=tuple(agb_codes.get(provider.id, ())),
            location_numbers=tuple(locations.get(provider.id, ())),
        )


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = defaultdict(list)
    for owner, value in pairs:
        grouped[owner].append(value)
    return grouped


def _numbers(identity: Identity) -> Iterator[tuple[MatchOn, str]]:
    if identity.kvk:
        yield MatchOn.KVK, identity.kvk
    for code in identity.agb_codes:
        yield MatchOn.AGB, code
    for number in identity.location_numbers:
        yield MatchOn.LOCATION, number


def _landmarks(core: str) -> Iterator[tuple[str, str]]:
    """Go through the keys under which a name is still found when one word is misspelt, with that word.

    Each has all the other words, and of this one the beginning or the end alone; the first is for
    words written apart or together. Numbers are never misspelt: they tell "Zorg 1" from "Zorg 2".
    """
    yield core.replace(" ", ""), ""
    digits = _digits(core)
    words = sorted(word for word in core.split() if not word.isdigit())
    for place, word in enumerate(words):
        others = " ".join(words[:place] + words[place + 1 :])
        keep = 1 if len(word) < _LONG else 2
        yield f"{digits}|{others}|{word[:keep]}", word
        yield f"{digits}|{others}|{word[-keep:]}", word


def _most_slips(word: str) -> int:
    """How many letters may be wrong in a word of this length: none where it is short."""
    return 0 if len(word) < _LONG else 1 if len(word) < _VERY_LONG else 2


def _digits(core: str) -> str:
    return "".join(each for each in core if each.isdigit())


def _clearly_other(one: Identity, other: Identity) -> bool:
    """Two KvK numbers are two providers, unless they look like one number with a typing error."""
    if one.kvk is None or other.kvk is None or one.kvk == other.kvk:
        return False
    return OSA.distance(one.kvk, other.kvk) > 1


def _surest(match: Match) -> int:
    order = list(MatchOn)
    return min(order.index(on) for on in match.on)
