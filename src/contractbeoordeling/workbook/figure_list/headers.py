"""Which columns a list of figures has, told by its headers, wherever they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from contractbeoordeling.domain.names import folded
from contractbeoordeling.wording.figure_list import COLUMNS
from contractbeoordeling.workbook.grid import Sheet, Workbook

MARK = "contractbeoordeling figures"
"""Stands out of sight in every list that the program wrote."""
_HEADER_ROWS = 20


class Role(StrEnum):
    """What a column says about a figure."""

    PROVIDER_ID = "provider_id"
    PROVIDER = "provider"
    KVK = "kvk"
    KIND = "kind"
    PART = "part"
    SINCE = "since"
    UNTIL = "until"
    VALUE = "value"
    UNIT = "unit"
    COUNT = "count"
    SOURCE = "source"
    METHOD = "method"
    REMARK = "remark"
    MUNICIPALITY = "municipality"
    CONTRACT = "contract"


_ROLES = {folded(text): Role(role) for role, text in COLUMNS.items()} | {
    "n": Role.COUNT,
    "aantal": Role.COUNT,
}
_NEEDED = frozenset((Role.KIND, Role.SINCE, Role.UNTIL, Role.VALUE))
_ABOUT = frozenset((Role.PROVIDER_ID, Role.PROVIDER, Role.KVK))


@dataclass(frozen=True, slots=True)
class Header:
    """The header of one sheet: its row and the column of each role."""

    sheet: Sheet
    row: int
    columns: Mapping[Role, int]

    def rows(self) -> Iterator[int]:
        """Go through the rows in which somebody filled in an outcome or a number."""
        told = [self.columns[role] for role in (Role.VALUE, Role.COUNT) if role in self.columns]
        for row in range(self.row + 1, self.sheet.height + 1):
            if any(self.sheet.text(row, column).strip() for column in told):
                yield row


def find_headers(workbook: Workbook) -> list[Header]:
    """Return the headers of the visible sheets that list figures."""
    return [header for sheet in workbook.sheets if sheet.visible and (header := _header(sheet))]


def lists_figures(workbook: Workbook) -> bool:
    """Tell whether a workbook has a list of figures as we write it."""
    return bool(find_headers(workbook))


def _header(sheet: Sheet) -> Header | None:
    for row in range(1, min(sheet.height, _HEADER_ROWS) + 1):
        columns: dict[Role, int] = {}
        for column, text in enumerate(sheet.line(row), start=1):
            role = _ROLES.get(folded(text))
            if role is not None:
                columns.setdefault(role, column)
        if columns.keys() >= _NEEDED and columns.keys() & _ABOUT:
            return Header(sheet, row, columns)
    return None
