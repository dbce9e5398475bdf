"""The header of a list that others keep: the row of a sheet in which most columns are recognised."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from contractbeoordeling.workbook.grid import Sheet, Workbook

_HEADER_ROWS = 40  # below this no list begins

R = TypeVar("R", bound=StrEnum)


# Without slots: Python 3.11 cannot make a subscripted generic that has them.
@dataclass(frozen=True)
class ListHeader(Generic[R]):
    """The header of one sheet: its row, the column of each role, and the headers that say nothing to us."""

    sheet: Sheet
    row: int
    columns: Mapping[R, int]
    ignored: Mapping[int, str]


def find_list_headers(
    workbook: Workbook,
    as_header: Callable[[Sheet, int], ListHeader[R]],
    is_list: Callable[[ListHeader[R]], bool],
) -> list[ListHeader[R]]:
    """Return the header of each visible sheet with such a list; of rows that say as much, the highest."""
    found: list[ListHeader[R]] = []
    for sheet in workbook.sheets:
        rows = range(1, min(sheet.height, _HEADER_ROWS) + 1) if sheet.visible else ()
        headers = [header for row in rows if is_list(header := as_header(sheet, row))]
        if headers:
            found.append(max(headers, key=_recognised))
    return found


def header_of_row(sheet: Sheet, row: int, role_of: Callable[[str], R | None]) -> ListHeader[R]:
    """Return what a row says when read as a header; the first column of a role has it."""
    columns: dict[R, int] = {}
    ignored: dict[int, str] = {}
    for column, value in enumerate(sheet.rows[row - 1], start=1):
        if not isinstance(value, str) or not value.strip():
            continue
        role = role_of(value)
        if role is None or role in columns:
            ignored[column] = " ".join(value.split())
        else:
            columns[role] = column
    return ListHeader(sheet, row, columns, ignored)


def _recognised(header: ListHeader[R]) -> int:
    return len(header.columns)
