"""Values by calamine: fast, but it drops everything but the values, and may panic on damaged files."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from contractbeoordeling.workbook.grid import Sheet, Value, Workbook
from contractbeoordeling.workbook.guard import CellBudget
from contractbeoordeling.workbook.problem import Unreadable

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook, SheetMetadata


@dataclass(frozen=True, slots=True)
class BareSheet:
    """One sheet's values from A1 on."""

    name: str
    visible: bool
    rows: list[list[Value]]
    very_hidden: bool = False


def bare_sheets(content: bytes, format_: str) -> Iterator[BareSheet]:
    """All sheets of cells in their own order, hidden ones too. Raises Unreadable where calamine can't go on."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    budget = CellBudget()
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for index, sheet in enumerate(book.sheets_metadata):
            if sheet.typ == SheetTypeEnum.WorkSheet:
                yield _bare_sheet(book, index, sheet, budget)
    except (Unreadable, GeneratorExit, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # a Rust panic is no Exception
        raise _translated(error, format_) from error


def _bare_sheet(book: CalamineWorkbook, index: int, sheet: SheetMetadata, budget: CellBudget) -> BareSheet:
    from python_calamine import SheetVisibleEnum

    cells = book.get_sheet_by_index(index)
    last = cells.end
    shown = sheet.visible == SheetVisibleEnum.Visible
    very_hidden = sheet.visible == SheetVisibleEnum.VeryHidden
    if last is None:
        return BareSheet(sheet.name, shown, [], very_hidden)
    budget.spend(last[0] + 1, last[1] + 1, sheet.name)
    rows: list[list[Value]] = cells.to_python(skip_empty_area=False)
    return BareSheet(sheet.name, shown, rows, very_hidden)


def _translated(error: BaseException, format_: str) -> Unreadable:
    from python_calamine import PasswordError

    return Unreadable("password" if isinstance(error, PasswordError) else "damaged", format=format_)


def read(content: bytes, format_: str) -> Workbook:
    """The bare values of a workbook, and nothing else."""
    sheets = tuple(
        Sheet(bare.name, bare.visible, bare.rows, very_hidden=bare.very_hidden)
        for bare in bare_sheets(content, format_)
    )
    return Workbook(format_, sheets)
