"""Percentages without their sign: whether 1 is all of them, as Excel keeps 100%, or one in a hundred."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from contractbeoordeling.workbook.grid import place_of
from contractbeoordeling.workbook.mapped_rows import MappedRow
from contractbeoordeling.workbook.scale import number


@dataclass(frozen=True, slots=True)
class Shares:
    """The bare numbers of each column of answers."""

    columns: dict[tuple[str, int], set[float]] = field(default_factory=dict[tuple[str, int], set[float]])

    @classmethod
    def of(cls, rows: Iterable[MappedRow]) -> Shares:
        """Gather them."""
        found: defaultdict[tuple[str, int], set[float]] = defaultdict(set)
        for row in rows:
            value = None if "%" in row.answer or not row.answer else number(row.answer)
            if value is not None:
                found[_column(row)].add(float(value))
        return cls(dict(found))

    def unclear(self, row: MappedRow) -> bool:
        """Whether a bare number up to 1 may be either: the column has larger ones, or none that is a part."""
        others = self.columns.get(_column(row), set())
        return any(each > 1 for each in others) or all(each.is_integer() for each in others)


def _column(row: MappedRow) -> tuple[str, int]:
    return row.sheet, place_of(row.cell)[1] if row.cell else 0
