"""Figures as they may be seen: what few residents stand behind has no value here, whoever asks."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from contractbeoordeling.domain.contract import Contract, Municipality
from contractbeoordeling.domain.figures.kinds import BESIDE, RULES, Better, FigureKind, better_of
from contractbeoordeling.domain.figures.readings import FigureReading, readings_of
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.storage.reading import Reader, chunks

Period = tuple[date, date]


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureLine:
    """One outcome over one period; `figure_id` is the record that it stands on.

    Of a hidden one neither value, n nor remark is told. `gives` are the criteria that it gives a picture of.
    """

    figure_id: str
    provider_id: str
    kind: FigureKind
    part: str
    municipality: str
    contract: str
    since: date
    until: date
    value: Fraction | None
    count: int | None
    hidden: bool
    computed: bool
    source: str
    method: str
    remark: str
    gives: tuple[str, ...]

    @property
    def key(self) -> str:
        """What tells the line from those that stand on the same record."""
        return f"{self.figure_id}:{self.kind}"


class Trend(StrEnum):
    """Where a figure went since the period before."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """The same figure over the periods, of which some may lack it."""

    kind: FigureKind
    part: str
    municipality: str
    contract: str
    cells: tuple[FigureLine | None, ...]

    @property
    def latest(self) -> FigureLine:
        """The last period that has it."""
        return [each for each in self.cells if each is not None][-1]

    @property
    def trend(self) -> Trend | None:
        """Where the last outcome went since the one before; nothing where either is missing or hidden."""
        last = [each.value for each in self.cells if each is not None][-2:]
        before, after = last if len(last) > 1 else (None, None)
        if before is None or after is None:
            return None
        if after == before:
            return Trend.SAME
        better = better_of(self.kind, self.part)
        if better is None:
            return Trend.HIGHER if after > before else Trend.LOWER
        return Trend.BETTER if (after > before) is (better is Better.UP) else Trend.WORSE


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Figures of one provider side by side over the periods, the oldest first."""

    periods: tuple[Period, ...]
    rows: tuple[FigureRow, ...]


def figure_lines(
    reader: Reader, provider_ids: Collection[str] | None = None, kind: FigureKind | None = None
) -> list[FigureLine]:
    """Return figures, given and computed, by provider in the order of the kinds and then of time."""
    figures = _figures(reader, provider_ids)
    places = {each.municipality_id for each in figures if each.municipality_id}
    contracts = {each.contract_id for each in figures if each.contract_id}
    names = {key: each.name for key, each in reader.by_id(Municipality, places).items()}
    names |= {key: each.number for key, each in reader.by_id(Contract, contracts).items()}
    gives = _gives(reader, {each.provider_id for each in figures})
    lines = [_line(each, names, gives) for each in readings_of(figures) if kind in (None, each.kind)]
    return sorted(lines, key=_place)


def figure_table(lines: Iterable[FigureLine]) -> FigureTable:
    """Return figures of one provider with a column per period."""
    by_row: defaultdict[tuple[FigureKind, str, str, str], dict[Period, FigureLine]] = defaultdict(dict)
    for each in lines:
        by_row[each.kind, each.part, each.municipality, each.contract][each.since, each.until] = each
    periods = sorted({period for cells in by_row.values() for period in cells}, key=_newest_last)
    rows = [FigureRow(*row, tuple(cells.get(each) for each in periods)) for row, cells in by_row.items()]
    return FigureTable(tuple(periods), tuple(rows))


def figures_by_criterion(lines: Sequence[FigureLine], on: date) -> dict[str, list[FigureLine]]:
    """Return by the key of a criterion the figures that give a picture of it, or stand beside it.

    Of each the newest on a day is told.
    """
    known = [each for each in lines if each.until <= on]
    newest = {(each.kind, each.part, each.municipality, each.contract): each for each in known}
    found: defaultdict[str, list[FigureLine]] = defaultdict(list)
    for each in newest.values():
        for key in dict.fromkeys((*each.gives, *BESIDE.get(each.kind, ()))):
            found[key].append(each)
    return dict(found)


def _figures(reader: Reader, provider_ids: Collection[str] | None) -> list[MeasuredFigure]:
    if provider_ids is None:
        return reader.find(MeasuredFigure)
    return [
        each
        for batch in chunks(list(provider_ids))
        for each in reader.find(MeasuredFigure, provider_id=batch)
    ]


def _gives(reader: Reader, provider_ids: Collection[str]) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for batch in chunks(sorted(provider_ids)):
        for each in reader.find(Observation, provider_id=batch, origin=Origin.FIGURE):
            found[each.origin_id or ""].append(each.criterion_key)
    return found


def _line(reading: FigureReading, names: Mapping[str, str], gives: Mapping[str, Sequence[str]]) -> FigureLine:
    figure = reading.figure
    return FigureLine(
        figure_id=figure.id,
        provider_id=figure.provider_id,
        kind=reading.kind,
        part=reading.part,
        municipality=names.get(figure.municipality_id or "", ""),
        contract=names.get(figure.contract_id or "", ""),
        since=figure.since,
        until=figure.until,
        value=None if reading.hidden else reading.value,
        count=None if reading.hidden else reading.count,
        hidden=reading.hidden,
        computed=reading.computed,
        source=figure.source,
        method=figure.method,
        remark="" if reading.hidden else figure.remark,
        gives=_given(reading, gives),
    )


def _given(reading: FigureReading, gives: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the criteria of a reading; of what others are computed from, the observations are the computed one's."""
    raw = (FigureKind.ENDING, FigureKind.ZRM_START, FigureKind.ZRM_END)
    return () if reading.kind in raw else tuple(gives.get(reading.figure.id, ()))


def _place(line: FigureLine) -> tuple[str, int, str, str, str, date, date]:
    order = list(FigureKind).index(line.kind)
    return (line.provider_id, order, _part(line), line.municipality, line.contract, line.until, line.since)


def _part(line: FigureLine) -> str:
    parts = RULES[line.kind].parts
    return f"{parts.index(line.part):02}" if line.part in parts else ""


def _newest_last(period: Period) -> tuple[date, date]:
    since, until = period
    return until, since
