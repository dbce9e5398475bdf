"""Tables as text, as Windows Installer exchanges them: three lines that describe, then a line for each row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

_END = "\r\n"
_SEPARATORS = set("\t\r\n")

Row = dict[str, str]


@dataclass(frozen=True)
class Table:
    """One table; `head` is its name and its keys."""

    columns: tuple[str, ...]
    types: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[Row, ...]

    @classmethod
    def made(cls, name: str, columns: dict[str, str], rows: Sequence[Sequence[str]]) -> Self:
        """A new table, whose first column is its key."""
        names = tuple(columns)
        kept = tuple(dict(zip(names, row, strict=True)) for row in rows)
        return cls(names, tuple(columns.values()), (name, names[0]), kept)

    @classmethod
    def read(cls, text: str) -> Self:
        """A table from its text."""
        columns, types, head, *rows = [line.split("\t") for line in text.removesuffix(_END).split(_END)]
        kept = tuple(dict(zip(columns, row, strict=True)) for row in rows)
        return cls(tuple(columns), tuple(types), tuple(head), kept)

    def changed(self, wanted: Callable[[Row], bool], **cells: str) -> Table:
        """The table with these cells in the rows that are wanted, of which there must be one."""
        found = [row for row in self.rows if wanted(row)]
        if len(found) != 1 or not cells.keys() <= set(self.columns):
            raise ValueError(f"table {self.head[0]}: one row to change, not {len(found)}")
        return replace(self, rows=tuple(row | cells if row is found[0] else row for row in self.rows))

    def with_row(self, **cells: str) -> Table:
        """The table with one more row."""
        return replace(self, rows=(*self.rows, {name: cells.get(name, "") for name in self.columns}))

    def text(self) -> str:
        """The table as text."""
        lines = [self.columns, self.types, self.head]
        lines += [tuple(row[name] for name in self.columns) for row in self.rows]
        if any(_SEPARATORS & set(cell) for line in lines for cell in line):
            raise ValueError(f"table {self.head[0]}: a cell of one line without tabs")
        return "".join("\t".join(line) + _END for line in lines)


def where(column: str, value: str) -> Callable[[Row], bool]:
    """Tells the rows with this value."""

    def wanted(row: Row) -> bool:
        return row[column] == value

    return wanted
