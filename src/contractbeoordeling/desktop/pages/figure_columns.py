"""The columns of the tab with figures: one per period, the newest last, and what the last one says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import figures as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.usecases.figures.listing import FigureRow, FigureTable, Trend
from contractbeoordeling.wording.figures import figure_name, period_name, value_said
from contractbeoordeling.wording.i18n import tr

SHOWN_PERIODS = 4
_PERIOD, _WIDTH = "period", 16
_TONES = {Trend.BETTER: Tone.GOOD, Trend.WORSE: Tone.ATTENTION}


def columns(table: FigureTable) -> tuple[Column[FigureRow], ...]:
    """Return the columns for a table; of many periods only the last ones stand here."""
    middle = Qt.AlignmentFlag.AlignHCenter
    first = max(0, len(table.periods) - SHOWN_PERIODS)
    periods = tuple(
        Column(
            f"{_PERIOD}{place}",
            period_name(*table.periods[place]),
            partial(_cell, place),
            width=max(_WIDTH, len(period_name(*table.periods[place]))),
            side=middle,
            quiet=partial(_is_hidden, place),
        )
        for place in range(first, len(table.periods))
    )
    return (
        Column("figure", tr("Cijfer"), _name, width=34, grow=True, hint=_name),
        Column("place", tr("Geldt voor"), _place, width=16),
        *periods,
        Column(
            "trend",
            tr("Verloop"),
            _trend,
            width=11,
            tone=_tone,
            about=tr("ten opzichte van de periode ervoor"),
        ),
        Column("count", tr("n"), _count, width=6, side=middle, about=tr("aantal in de laatste periode")),
        Column("source", tr("Bron"), _source, width=22, grow=True, hint=_source),
    )


def place_of(column: Column[FigureRow]) -> int | None:
    """Return which period a column shows, if it shows one."""
    return int(column.key.removeprefix(_PERIOD)) if column.key.startswith(_PERIOD) else None


def identify(row: FigureRow) -> tuple[str, str, str, str]:
    """What tells a row from the others."""
    return row.kind, row.part, row.municipality, row.contract


def has_places(rows: Sequence[FigureRow]) -> bool:
    """Tell whether some figures are about less than the whole provider."""
    return any(each.municipality or each.contract for each in rows)


def _name(row: FigureRow) -> str:
    return figure_name(row.kind, row.part)


def _place(row: FigureRow) -> str:
    return ", ".join(filter(None, (row.municipality, row.contract)))


def _cell(place: int, row: FigureRow) -> str:
    line = row.cells[place]
    return "" if line is None else value_said(line.kind, line.value, hidden=line.hidden)


def _is_hidden(place: int, row: FigureRow) -> bool:
    line = row.cells[place]
    return line is not None and line.hidden


def _trend(row: FigureRow) -> str:
    return "" if row.trend is None else texts.TRENDS[row.trend]


def _tone(row: FigureRow) -> Tone | None:
    return None if row.trend is None else _TONES.get(row.trend, Tone.NEUTRAL)


def _count(row: FigureRow) -> str:
    line = row.latest
    return "" if line.count is None else str(line.count)


def _source(row: FigureRow) -> str:
    return row.latest.source
