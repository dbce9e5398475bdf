"""What a cell of a list of signals says: a name, a day, a number or a score."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from contractbeoordeling.domain.days import DayReading, read_day
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.numbers import NumberKind, NumberReading, read_number
from contractbeoordeling.wording.signal_list import FINDINGS
from contractbeoordeling.workbook.list_cells import ListCells
from contractbeoordeling.workbook.signal_list.headers import Role

_NOTHING = frozenset(("", "n v t", "nvt", "onbekend", "geen"))


@dataclass
class Cells(ListCells[Role]):
    """One row of signals."""

    sentences = FINDINGS

    def name(self, role: Role) -> str:
        """The cell on one line; empty where it says that there is none."""
        line = self.line(role)
        return "" if folded(line) in _NOTHING else line

    def day(self, role: Role) -> DayReading:
        """The day in the cell, a real date or a written one."""
        value = self.value(role)
        if isinstance(value, datetime):
            return DayReading(value.date())
        if isinstance(value, date):
            return DayReading(value)
        return read_day(self.shown(role))

    def number(self, role: Role, kind: NumberKind) -> NumberReading:
        """The KvK or AGB number in the cell."""
        text = self.name(role)
        return read_number(kind, text) if text else NumberReading()

    def score(self, role: Role) -> Decimal | None:
        """The number in the cell, with a comma or a point."""
        try:
            return Decimal(self.line(role).replace(",", "."))
        except InvalidOperation:
            return None
