"""What the figures of one period say: the given ones, and what is computed from them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from contractbeoordeling.domain.figures.kinds import (
    DOMAINS,
    DROPPED_OUT,
    ENDINGS,
    RULES,
    FigureKind,
    is_hidden,
    kind_of,
)
from contractbeoordeling.domain.figures.telling import Counted, telling
from contractbeoordeling.domain.measured import MeasuredFigure


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """What makes figures belong together: the same provider, place and period."""

    provider_id: str
    participation_id: str | None
    contract_id: str | None
    municipality_id: str | None
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class FigureReading:
    """One outcome; a computed one stands on the record of its first figure.

    `withheld` tells that it would give away, beside a total, what holds for too few residents.
    """

    figure: MeasuredFigure
    kind: FigureKind
    part: str
    value: Fraction
    count: int | None
    computed: bool = False
    withheld: bool = False

    @property
    def few(self) -> bool:
        """Whether so few residents stand behind it that they could be traced."""
        return is_hidden(self.kind, self.count)

    @property
    def hidden(self) -> bool:
        """Whether nobody may see it."""
        return self.few or self.withheld


def group_of(figure: MeasuredFigure) -> FigureGroup:
    """Return where and when a figure was measured."""
    return FigureGroup(
        figure.provider_id,
        figure.participation_id,
        figure.contract_id,
        figure.municipality_id,
        figure.since,
        figure.until,
    )


def readings_of(figures: Iterable[MeasuredFigure]) -> list[FigureReading]:
    """Return what figures say, given and computed, by group in the order of the kinds and parts."""
    groups: dict[FigureGroup, list[MeasuredFigure]] = {}
    for each in figures:
        groups.setdefault(group_of(each), []).append(each)
    readings = [reading for group in groups.values() for reading in _of_group(group)]
    withheld = _withheld(readings)
    return [replace(each, withheld=_family(each) in withheld) for each in readings]


def outcome_of(kind: str, part: str) -> tuple[str, str]:
    """Return the outcome that an observation of a figure is about, of which a later period replaces earlier ones.

    A norm never speaks of single reasons of ending or of a step at the start: an observation on such a record is
    of the drop-out or the change that was computed from it.
    """
    if kind == FigureKind.ENDING:
        return FigureKind.DROP_OUT, ""
    if kind == FigureKind.ZRM_START:
        return FigureKind.ZRM_CHANGE, part
    return kind, part


def hidden_figures(figures: Iterable[MeasuredFigure]) -> frozenset[str]:
    """Return the ids of the figures that may be shown to nobody, told by all of their period."""
    return frozenset(each.figure.id for each in readings_of(figures) if each.hidden and not each.computed)


_Family = tuple[FigureGroup, FigureKind, str]
_FOLLOWS = {
    FigureKind.ENDING: FigureKind.DROP_OUT,
    FigureKind.ZRM_START: FigureKind.ZRM_CHANGE,
    FigureKind.ZRM_END: FigureKind.ZRM_CHANGE,
}


def _family(reading: FigureReading) -> _Family:
    """Return what an outcome belongs to with those from which it can be computed: they show together or not at all."""
    part = "" if reading.kind is FigureKind.ENDING else reading.part
    return group_of(reading.figure), _FOLLOWS.get(reading.kind, reading.kind), part


def _withheld(readings: Sequence[FigureReading]) -> set[_Family]:
    """Return what beside the same outcome of a total gives away too much."""
    same: defaultdict[tuple[str, str | None, FigureKind, str], list[tuple[FigureReading, Counted]]]
    same = defaultdict(list)
    for each in readings:
        place = group_of(each.figure)
        if each.count is not None and RULES[each.kind].residents:
            outcome = (place.provider_id, place.participation_id, each.kind, each.part)
            where = (place.municipality_id, place.contract_id, place.since, place.until)
            same[outcome].append((each, Counted(*where, each.count)))
    return {
        _family(found[place][0])
        for found in same.values()
        for place in telling([counted for _, counted in found])
    }


def _of_group(figures: Sequence[MeasuredFigure]) -> list[FigureReading]:
    given = {(kind, each.part): each for each in figures if (kind := kind_of(each.kind)) is not None}
    ended = _ended(given)
    readings = [
        FigureReading(
            each, kind, part, Fraction(each.value), ended if kind is FigureKind.ENDING else each.count
        )
        for (kind, part), each in given.items()
    ]
    known = {(each.kind, each.part) for each in readings}
    readings += [each for each in _computed(given) if (each.kind, each.part) not in known]
    return sorted(readings, key=_place)


_Given = dict[tuple[FigureKind, str], MeasuredFigure]


def _ended(given: _Given) -> int:
    """Return how many trajectories ended, as far as the reasons are known."""
    return sum(int(each.value) for (kind, _), each in given.items() if kind is FigureKind.ENDING)


def _computed(given: _Given) -> Iterator[FigureReading]:
    yield from _drop_out(given)
    for domain in DOMAINS:
        start, end = given.get((FigureKind.ZRM_START, domain)), given.get((FigureKind.ZRM_END, domain))
        if start is None or end is None:
            continue
        # The change is about those whose end was measured too.
        counts = [each for each in (start.count, end.count) if each is not None]
        change = Fraction(end.value) - Fraction(start.value)
        yield FigureReading(
            start, FigureKind.ZRM_CHANGE, domain, change, min(counts, default=None), computed=True
        )


def _drop_out(given: _Given) -> Iterator[FigureReading]:
    """Give (03 + 04) / all, where every reason is known and somebody's trajectory ended."""
    ended = {part: given.get((FigureKind.ENDING, part)) for part in ENDINGS}
    first, total = ended[ENDINGS[0]], _ended(given)
    if first is None or None in ended.values() or not total:
        return
    dropped = sum(int(each.value) for part, each in ended.items() if each is not None and part in DROPPED_OUT)
    yield FigureReading(first, FigureKind.DROP_OUT, "", Fraction(100 * dropped, total), total, computed=True)


def _place(reading: FigureReading) -> tuple[int, str]:
    order = list(FigureKind).index(reading.kind)
    return order, f"{DOMAINS.index(reading.part):02}" if reading.part in DOMAINS else reading.part
