"""Which parts of a total tell too much: beside it and the other parts, fewer than five residents are left."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.figures.kinds import HIDDEN_BELOW


@dataclass(frozen=True, slots=True)
class Counted:
    """How many residents one outcome is about, in a place (None: everywhere) and over a period."""

    municipality_id: str | None
    contract_id: str | None
    since: date
    until: date
    count: int

    def within(self, whole: "Counted") -> bool:
        """Tell whether its residents are among those of another one."""
        return (
            self != whole
            and whole.municipality_id in (None, self.municipality_id)
            and whole.contract_id in (None, self.contract_id)
            and whole.since <= self.since
            and self.until <= whole.until
        )


_Numbered = tuple[int, Counted]


def telling(counts: Sequence[Counted]) -> frozenset[int]:
    """Return the places in the list of what must not be shown though enough residents stand behind it.

    The total stays; of its parts the smallest go, until what is left is about five residents or about none.
    """
    shown = {place: each for place, each in enumerate(counts) if each.count >= HIDDEN_BELOW}
    before = frozenset(shown)
    for place in before:
        while place in shown and (part := _too_much(counts[place], shown)) is not None:
            del shown[part]
    return before - shown.keys()


def _too_much(whole: Counted, shown: Mapping[int, Counted]) -> int | None:
    """Return the smallest of the parts that leave too few of a total; None where none do."""
    parts = [(place, each) for place, each in shown.items() if each.within(whole)]
    for apart in _apart(parts):
        left = whole.count - sum(shown[place].count for place in apart)
        if 0 < left < HIDDEN_BELOW:
            return min((shown[place].count, place) for place in apart)[1]
    return None


def _apart(parts: Iterable[_Numbered]) -> Iterator[Collection[int]]:
    """Give sets of parts that share no resident and count the most: over time, by municipality, by contract."""
    places: defaultdict[tuple[str | None, str | None], list[_Numbered]] = defaultdict(list)
    for place, each in parts:
        places[each.municipality_id, each.contract_id].append((place, each))
    fullest = {named: _one_after_another(own) for named, own in places.items()}
    yield _places(fullest.get((None, None), ()))
    for axis in (0, 1):
        own: defaultdict[str | None, tuple[list[_Numbered], list[_Numbered]]] = defaultdict(lambda: ([], []))
        for named, chain in fullest.items():
            own[named[axis]][named[1 - axis] is not None].extend(chain)
        own.pop(None, None)
        # What holds for a whole municipality has those of its contracts in it, and the other way round.
        yield [
            place for alone_or_split in own.values() for place in _places(max(alone_or_split, key=_number))
        ]


def _one_after_another(own: Iterable[_Numbered]) -> tuple[_Numbered, ...]:
    """Return which periods of one place count the most residents without overlapping."""
    best: list[tuple[date, tuple[_Numbered, ...]]] = [(date.min, ())]
    for place, each in sorted(own, key=_end):
        before = max((chain for until, chain in best if until < each.since), key=_number)
        best.append((each.until, (*before, (place, each))))
    return max((chain for _, chain in best), key=_number)


def _places(chain: Iterable[_Numbered]) -> list[int]:
    return [place for place, _ in chain]


def _number(chain: Iterable[_Numbered]) -> int:
    return sum(each.count for _, each in chain)


def _end(numbered: _Numbered) -> date:
    return numbered[1].until
