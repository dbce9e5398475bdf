"""A sheet of rows as data: each column says what it shows, how wide, and in which form.

Any list can go to Excel this way; nothing here knows a spreadsheet library.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, Generic, TypeVar

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)

Cell = str | int | float | Fraction | Decimal | date | None
"""What a cell holds: a text stays a text, a number a number, a day a day; None is empty."""


class Look(StrEnum):
    """How a column shows its values; a text among numbers shows as a word, not as a fault."""

    TEXT = "text"  # wrapped
    STRONG = "strong"  # wrapped and bold: what the row is about
    CODE = "code"  # short and centred
    WHOLE = "whole"
    ONE = "one"  # one decimal
    TWO = "two"
    SIGNED = "signed"  # two decimals and always a sign
    SHARE = "share"
    SHARE_ONE = "share_one"  # with one decimal
    DAY = "day"


class Tone(StrEnum):
    """A colour by its meaning; the pairs differ in hue and lightness, so that no eye mixes them up."""

    LOWEST = "lowest"
    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"
    HIGHEST = "highest"
    DIVIDED = "divided"
    FINDING = "finding"
    UNKNOWN = "unknown"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Rule:
    """Cells with this number, or a text that begins so, get a tone; `word` stands beside the number."""

    value: int | str
    tone: Tone
    word: str = ""


# Without slots: Python 3.11 cannot make a subscripted generic that has them.
@dataclass(frozen=True, kw_only=True)
class Column(Generic[T_contra]):
    """One column of a table of T; `width` in characters. A hidden one holds codes for an import."""

    header: str
    value: Callable[[T_contra], Cell]
    width: float = 12
    look: Look = Look.TEXT
    hidden: bool = False
    optional: bool = False
    """It is left out where no row has a value for it."""
    rules: tuple[Rule, ...] = ()

    @property
    def wraps(self) -> bool:
        """Tell whether long texts go on below, so that the row grows."""
        return not self.hidden and self.look in (Look.TEXT, Look.STRONG)


class ChartKind(StrEnum):
    """How a chart compares its series."""

    SIDE_BY_SIDE = "side_by_side"
    SHARES = "shares"  # parts of a whole, stacked


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of some columns, by their headers; `description` is what a screen reader says."""

    title: str
    description: str
    kind: ChartKind
    categories: str
    series: tuple[tuple[str, Tone], ...]
    axis: str = ""


# Without slots: Python 3.11 cannot make a subscripted generic that has them.
@dataclass(frozen=True, kw_only=True)
class Table(Generic[T]):
    """A sheet with one table; the first `keep` columns stay in sight."""

    name: str
    title: str
    hint: str
    columns: Sequence[Column[T]]
    rows: Sequence[T]
    keep: int = 1
    charts: Sequence[Chart] = ()

    def filled(self) -> "Table[T]":
        """Return the table without optional columns that no row fills."""
        columns = [
            each
            for each in self.columns
            if not each.optional or any(each.value(row) not in (None, "") for row in self.rows)
        ]
        return replace(self, columns=columns)


AnyTable = Table[Any]
