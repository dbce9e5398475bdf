"""What a table of the window shows, as a workbook: the same rows and columns in the same order, and nothing more.

Only the texts that are seen come along, never the values behind them: what a table hides stays hidden. A text that
is plainly a number or a day becomes one again, so that Excel can sort and add.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from operator import itemgetter
from pathlib import Path

from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.report.table import Cell, Column, Look, Table
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.export.table import export_table
from contractbeoordeling.wording import shown as words

Row = tuple[Cell, ...]

_DAY = re.compile(r"(\d\d)-(\d\d)-(\d{4})")
_NUMBER = re.compile(r"([+−-]?)(0|[1-9]\d{0,2}(?:\.\d{3})*|[1-9]\d*)(?:,(\d{1,2}))?(%?)")
_NUMBERS = (Look.WHOLE, Look.ONE, Look.TWO, Look.SIGNED)
"""By their number of decimals; one sign among them gives all a sign."""
_SHARES = (Look.SHARE, Look.SHARE_ONE)
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column as it is seen; `counts` where its texts may be numbers, and not codes made of digits."""

    title: str
    width: int
    counts: bool


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table as it is seen: its name, its columns, and the texts of its rows."""

    title: str
    columns: Sequence[ShownColumn]
    rows: Sequence[Sequence[str]]


def export_shown(shown: ShownTable, path: Path, progress: Progress | None = None) -> None:
    """Write what is shown to an xlsx file. Raises OSError, Cancelled, and Refusal where it can't be."""
    headers = _headers(shown.columns)
    looks: list[Look] = []
    cells: list[Sequence[Cell]] = []
    for place, column in enumerate(shown.columns):
        look, values = _values([row[place] for row in shown.rows], counts=column.counts)
        looks.append(Look.STRONG if place == 0 and look is Look.TEXT else look)
        cells.append(values)
    columns = [
        Column[Row](
            header=header, value=_cell(place), width=_width(column, header, look, cells[place]), look=look
        )
        for place, (header, column, look) in enumerate(zip(headers, shown.columns, looks, strict=True))
    ]
    rows: list[Row] = list(zip(*cells, strict=True))
    hint = words.hint(len(rows), today())
    export_table(
        Table(name=shown.title, title=shown.title, hint=hint, columns=columns, rows=rows), path, progress
    )


def _cell(place: int) -> Callable[[Row], Cell]:
    return itemgetter(place)


def _headers(columns: Iterable[ShownColumn]) -> list[str]:
    """Return a header for every column: Excel wants each to have one of its own."""
    headers: list[str] = []
    for place, column in enumerate(columns, start=1):
        plain = " ".join(column.title.split()) or words.nameless(place)
        taken = {each.casefold() for each in headers}
        header, number = plain, 1
        while header.casefold() in taken:
            number += 1
            header = f"{plain} ({number})"
        headers.append(header)
    return headers


def _width(column: ShownColumn, header: str, look: Look, values: Iterable[Cell]) -> float:
    """Return room for the longest text, up to where it goes on below, and for the header."""
    longest = max((len(each) for each in values if isinstance(each, str)), default=0)
    least = 12 if look is not Look.TEXT else 8
    return float(max(least, column.width, min(longest + 2, _WIDEST), len(header) + 4))


def _values(texts: Sequence[str], *, counts: bool) -> tuple[Look, Sequence[Cell]]:
    """Return how a column looks, and its values: numbers or days where all that can be are of one kind."""
    read = [_read(text, counts=counts) for text in texts]
    kinds = {look for look, _ in read if look is not Look.TEXT}
    for alike in (_NUMBERS, _SHARES):
        if kinds and kinds <= set(alike):
            kinds = {max(kinds, key=alike.index)}
    if len(kinds) != 1:
        return Look.TEXT, texts
    return kinds.pop(), [value for _, value in read]


def _read(text: str, *, counts: bool) -> tuple[Look, Cell]:
    """Return a text as what it plainly is."""
    if found := _DAY.fullmatch(text):
        day, month, year = (int(each) for each in found.groups())
        try:
            return Look.DAY, date(year, month, day)
        except ValueError:
            return Look.TEXT, text
    found = _NUMBER.fullmatch(text) if counts else None
    if found is None:
        return Look.TEXT, text or None
    sign, whole, decimals, share = found.groups()
    number = Decimal(f"{whole.replace('.', '')}.{decimals or 0}") * (-1 if sign in ("−", "-") else 1)
    if share:
        return (_SHARES[len(decimals or "")], number / 100) if len(decimals or "") < 2 else (Look.TEXT, text)
    return Look.SIGNED if sign == "+" else _NUMBERS[len(decimals or "")], number
