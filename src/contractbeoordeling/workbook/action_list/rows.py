"""The rows of a list of actions, each cell as its text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from contractbeoordeling.domain.days import DayReading
from contractbeoordeling.domain.text import clean_line, clean_text
from contractbeoordeling.workbook.action_list.headers import Role
from contractbeoordeling.workbook.action_list.words import due_of
from contractbeoordeling.workbook.grid import Sheet, address
from contractbeoordeling.workbook.mapping import SheetMapping

_LINES = (Role.MEASURE, Role.SUCCESS, Role.EVIDENCE, Role.REASON)
_ALIASES = {"action": Role.MEASURE, "date": Role.DUE, "comment": Role.EVIDENCE, "question": Role.MEASURE}


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One row; a role that the mapping doesn't give reads as empty, or as what holds for every row."""

    sheet: Sheet
    row: int
    columns: Mapping[Role, int]
    constants: Mapping[str, str]

    def text(self, role: Role) -> str:
        """What the row says in a role."""
        column = self.columns.get(role)
        text = self.sheet.text(self.row, column) if column else ""
        text = clean_text(text) if role in _LINES else clean_line(text)
        return text or self.constants.get(role.value, "")

    def cell(self, role: Role) -> str:
        """Where a role stands; the row's first known cell where it has no column."""
        return address(self.row, self.columns.get(role) or min(self.columns.values(), default=1))

    def due(self) -> DayReading:
        """The last day of the term, a real date or a written one."""
        column = self.columns.get(Role.DUE)
        value = self.sheet.value(self.row, column) if column else ""
        if isinstance(value, datetime):
            return DayReading(value.date())
        return DayReading(value) if isinstance(value, date) else due_of(self.text(Role.DUE))


def columns_of(mapping: SheetMapping) -> dict[Role, int]:
    """The columns of a mapping by the roles of an action."""
    found: dict[Role, int] = {}
    for name, columns in mapping.columns.items():
        role = _ALIASES.get(name) or (Role(name) if name in list(Role) else None)
        if role is not None and columns:
            found.setdefault(role, columns[0])
    return found
