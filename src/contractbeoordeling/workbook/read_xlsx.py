"""xlsx and its kin: values by calamine, and all that it drops from the file's own parts."""

from __future__ import annotations

from collections.abc import Iterator

from contractbeoordeling.workbook import guard, read_calamine, xlsx_parts, xlsx_repaired, xlsx_sheet
from contractbeoordeling.workbook.archive import Archive
from contractbeoordeling.workbook.grid import Place, Sheet, Workbook
from contractbeoordeling.workbook.number_format import render, says_something
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.read_calamine import BareSheet
from contractbeoordeling.workbook.xlsx_sheet import SheetFacts


def read(content: bytes, format_: str) -> Workbook:
    """Every sheet with its values, shown texts, errors, comments and what is hidden."""
    parts = Archive(content)
    if parts.has("xl/sharedstrings.xml"):
        parts.xml("xl/sharedstrings.xml")  # calamine reads it; here it is held against what it claims to be
    codes = xlsx_parts.formats(parts)
    telling = {style for style, code in enumerate(codes) if says_something(code)}
    places = xlsx_parts.sheet_parts(parts)
    zeros = xlsx_parts.is_calculated_on_opening(parts)
    budget = guard.CellBudget()
    facts: dict[str, SheetFacts] = {}
    for name, part in places.items():
        facts[name] = xlsx_sheet.facts(parts.xml(part), telling, zeros=zeros)
        budget.spend(facts[name].height, facts[name].width, name)
    sheets = [
        _sheet(bare, facts[bare.name], codes, xlsx_parts.comments(parts, places[bare.name]))
        if bare.name in facts
        else Sheet(bare.name, bare.visible, bare.rows, very_hidden=bare.very_hidden)
        for bare in _bare_sheets(content, parts, format_)
    ]
    return Workbook(format_, tuple(sheets), tuple(_notes(parts)))


def _bare_sheets(content: bytes, parts: Archive, format_: str) -> list[BareSheet]:
    """All values; where calamine can't go on it gets a second chance with what Excel makes of the file."""
    try:
        return list(read_calamine.bare_sheets(content, format_))
    except Unreadable as problem:
        if problem.reason != "damaged":
            raise
        return list(read_calamine.bare_sheets(xlsx_repaired.repaired(parts), format_))


def _notes(parts: Archive) -> Iterator[str]:
    """What stands in the file and is not read, the most important first."""
    if xlsx_parts.has_texts_in_drawings(parts):
        yield "drawings_ignored"
    if parts.has("xl/vbaproject.bin") or xlsx_parts.has_macro_sheets(parts):
        yield "macros_ignored"


def _sheet(bare: BareSheet, facts: SheetFacts, codes: list[str], comments: dict[Place, str]) -> Sheet:
    """The values with the facts about them; what a formula without a result holds is no value."""
    for row, column in facts.uncalculated:
        if row <= len(bare.rows) and column <= len(bare.rows[row - 1]):
            bare.rows[row - 1][column - 1] = ""
    sheet = Sheet(bare.name, bare.visible, bare.rows)
    return Sheet(
        bare.name,
        bare.visible,
        bare.rows,
        shown={
            (row, column): text
            for (row, column), style in facts.styles.items()
            if (text := render(sheet.value(row, column), codes[style])) is not None
        },
        errors=facts.errors,
        uncalculated=facts.uncalculated,
        comments=comments,
        hidden_rows=facts.hidden_rows,
        hidden_columns=facts.hidden_columns,
        merged=facts.merged,
        very_hidden=bare.very_hidden,
    )
