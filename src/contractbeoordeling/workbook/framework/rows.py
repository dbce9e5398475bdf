"""From the rows of an edited workbook to the framework's JSON, remembering every cell."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.framework.faults import Path
from contractbeoordeling.domain.framework.number import number_of
from contractbeoordeling.workbook.framework.cells import Shown, from_cell
from contractbeoordeling.workbook.framework.faultlist import FaultList
from contractbeoordeling.workbook.framework.keys import KeyNote, Named, settle_keys
from contractbeoordeling.workbook.framework.sheets import Column
from contractbeoordeling.workbook.framework.table import Table
from contractbeoordeling.workbook.grid import plain_text

Raw = dict[str, Any]
"""A theme, criterion or abbreviation as JSON that isn't checked yet."""


def read_rows(table: Table, columns: Sequence[Column], rows: Sequence[int]) -> list[Raw]:
    """Return each row as JSON; values that mean nothing stay as they stand."""
    return [
        _nested({each.code: from_cell(each.kind, table.cell(row, each.code)) for each in columns})
        for row in rows
    ]


def settle(
    table: Table, raws: Sequence[Raw], rows: Sequence[int], exported: Sequence[Named], faults: FaultList
) -> None:
    """Give each row the text of its code and its key, and say where that isn't what stood there."""
    codes = {each.key: each.code for each in exported}
    for raw, row in zip(raws, rows, strict=True):
        raw["code"] = _code(table, row, codes.get(str(raw["key"])), faults)
    named = [Named(*(str(raw[name] or "").strip() for name in ("key", "code", "name"))) for raw in raws]
    for raw, row, each in zip(raws, rows, settle_keys(named, exported), strict=True):
        raw["key"] = each.key
        cell = (table.sheet.name, table.address(row, "key"), table.cell(row, "key")[1])
        if each.note is KeyNote.CHANGED:
            faults.add(each.note, cell, expected=each.expected)
        elif each.note:
            faults.add(each.note, cell, FindingSeverity.NOTE, key=each.key)


def place_row(table: Table, columns: Sequence[Column], row: int, path: Path, faults: FaultList) -> None:
    """Remember the cells of a row under the path of what it describes."""
    faults.place(path, table.sheet, table.address(row, columns[1].code))
    for column in columns:
        faults.place((*path, *column.code.split(".")), table.sheet, table.address(row, column.code))


def theme_number(cell: Shown, codes: Sequence[str]) -> int | None:
    """Return which of these codes a cell names; a number names the one code that is as large."""
    value, shown = cell
    if shown.strip() in codes:
        return codes.index(shown.strip())
    alike = [number for number, code in enumerate(codes) if same_number(value, code)]
    return alike[0] if len(alike) == 1 else None


def _nested(values: Mapping[str, Any]) -> Raw:
    raw: Raw = {}
    for code, value in values.items():
        *parents, name = code.split(".")
        inner = raw
        for parent in parents:
            inner = inner.setdefault(parent, {})
        inner[name] = value
    return raw


def _code(table: Table, row: int, known: str | None, faults: FaultList) -> str:
    """Return a code as text. Excel turns a retyped 1.10 into 1.1 or a date: restored where it was known."""
    value, shown = table.cell(row, "code")
    cell = (table.sheet.name, table.address(row, "code"), shown)
    if isinstance(value, date | time | timedelta):
        faults.add("code_as_date", cell, expected=known or "")
        return known or shown
    if isinstance(value, str | bool):
        return shown.strip()
    if known and same_number(value, known):
        text, certain = known, True
    else:
        text = (shown if shown != plain_text(value) else repr(value)).replace(",", ".").removesuffix(".0")
        certain = shown != plain_text(value) or len(text.partition(".")[2]) != 1
    if not certain:
        faults.add("code_ambiguous", cell, FindingSeverity.WARNING, text=text, other=f"{text}0")
    elif text != shown.replace(",", "."):
        faults.add("code_restored", cell, FindingSeverity.NOTE, text=text)
    return text


def same_number(value: object, code: str) -> bool:
    """Tell whether a cell's number is as large as a code."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return number_of(code) == number_of(repr(value)) is not None
