"""A workbook as it was read: sheets of cells under Excel's own row numbers and column letters.

Rows and columns count from 1 everywhere outside the `rows` tuple itself. An empty cell is the empty text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

Value = str | int | float | bool | date | datetime | time | timedelta
Place = tuple[int, int]  # row, column
Block = tuple[int, int, int, int]  # first row, first column, last row, last column

EMPTY: Value = ""
_SHORT = 30  # characters; longer texts are seldom twice the same


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; `rows[0]` is row 1, and what stood beside the bare values is kept per place."""

    name: str
    visible: bool
    rows: Sequence[Sequence[Value]]
    shown: Mapping[Place, str] = field(default_factory=dict[Place, str])  # where it differs from the value
    errors: Mapping[Place, str] = field(default_factory=dict[Place, str])  # #N/A and its kin
    uncalculated: frozenset[Place] = frozenset()  # formulas without a stored result
    comments: Mapping[Place, str] = field(default_factory=dict[Place, str])
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Block, ...] = ()
    very_hidden: bool = False  # Excel itself doesn't offer to show it
    _width: int | None = field(default=None, init=False, repr=False, compare=False)
    _lines: dict[int, list[str]] = field(
        default_factory=dict[int, list[str]], init=False, repr=False, compare=False
    )

    @property
    def height(self) -> int:
        return len(self.rows)

    @property
    def width(self) -> int:
        if self._width is None:  # looks at all rows, and is asked for row after row
            object.__setattr__(self, "_width", max(map(len, self.rows), default=0))
        return self._width or 0

    def value(self, row: int, column: int) -> Value:
        """The bare value; outside the sheet's used area it is empty."""
        if 0 < row <= len(self.rows) and 0 < column <= len(self.rows[row - 1]):
            return self.rows[row - 1][column - 1]
        return EMPTY

    def text(self, row: int, column: int) -> str:
        """The cell as a Dutch Excel shows it; an error cell shows its error."""
        value = self.value(row, column)
        if isinstance(value, str):  # only numbers and dates are shown otherwise; an error's value is empty
            return value or (self.errors.get((row, column), "") if self.errors else "")
        return (self.shown.get((row, column)) if self.shown else None) or plain_text(value)

    def line(self, row: int) -> list[str]:
        """The texts of a row without outer space; kept, since all who look at a row need them. Not to be changed."""
        found = self._lines.get(row)
        if found is None:
            bare = not self.errors
            found = self._lines[row] = [
                value.strip() if bare and isinstance(value, str) else self.text(row, column).strip()
                for column, value in enumerate(self.rows[row - 1], 1)
            ]
        return found

    def cell(self, address: str) -> Value:
        """The bare value at an address such as `B7`."""
        return self.value(*place_of(address))


def is_filled(value: Value) -> bool:
    """Whether a cell holds more than white space."""
    return value != "" and (not isinstance(value, str) or not value.isspace())


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets in their own order, hidden ones too, and what the reader has to tell about the whole."""

    format: str  # as sniff says: xlsx, xlsm, xltx, xltm, xlsb, xls, ods, fods, spreadsheetml, html or csv
    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = ()  # codes, such as `macros_ignored`

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of this name, as Excel compares names: without regard to case."""
        wanted = name.strip().casefold()
        return next((each for each in self.sheets if each.name.strip().casefold() == wanted), None)


def with_shared_texts(workbook: Workbook) -> Workbook:
    """The same workbook in which equal short texts of a sheet are one object: less to send, and to look up later."""
    return replace(workbook, sheets=tuple(map(_with_shared_texts, workbook.sheets)))


def _with_shared_texts(sheet: Sheet) -> Sheet:
    known: dict[str, str] = {}
    one = known.setdefault
    rows = [
        [one(each, each) if isinstance(each, str) and len(each) < _SHORT else each for each in row]
        for row in sheet.rows
    ]
    return replace(sheet, rows=rows)


@lru_cache(maxsize=1024)
def column_letter(column: int) -> str:
    """`A` for 1, `AA` for 27."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """1 for `A`, 27 for `AA`. Raises ValueError for anything but letters."""
    number = 0
    for letter in letters.strip().upper():
        if not "A" <= letter <= "Z":
            raise ValueError(letters)
        number = number * 26 + ord(letter) - 64
    if number == 0:
        raise ValueError(letters)
    return number


def address(row: int, column: int) -> str:
    """`B7` for row 7, column 2."""
    return f"{column_letter(column)}{row}"


def place_of(cell: str) -> Place:
    """Row 7, column 2 for `B7`. Raises ValueError for what is no address."""
    letters = cell.rstrip("0123456789")
    return int(cell[len(letters) :]), column_number(letters)


def plain_text(value: Value) -> str:
    """A value without a number format, as a Dutch Excel shows it."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "WAAR" if value else "ONWAAR"
    if isinstance(value, (int, float)):
        return number_text(value)
    return _moment_text(value)


@lru_cache(maxsize=8192)
def number_text(number: float) -> str:
    """A number with a decimal comma, without the noise beyond Excel's 15 digits; a long one in all its digits."""
    if abs(number) < 1e15 and number == int(number):
        return str(int(number))
    text = f"{number:.15g}"
    return str(int(float(text))) if 1e15 <= abs(number) < 1e21 else text.replace(".", ",").replace("e", "E")


@lru_cache(maxsize=8192)
def _moment_text(value: date | time | timedelta) -> str:
    """A date as dd-mm-jjjj, a time as uu:mm, with seconds only where there are any."""
    if isinstance(value, datetime):
        clock = value.time()
        return _moment_text(value.date()) + (f" {_moment_text(clock)}" if clock != time() else "")
    if isinstance(value, date):
        return f"{value.day:02}-{value.month:02}-{value.year:04}"
    if isinstance(value, time):
        return f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"
