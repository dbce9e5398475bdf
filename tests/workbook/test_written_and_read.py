"""Whatever is written in any format is read back: every cell, every answer, every row that is left out."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.apply_mapping import MappedRows, apply_mapping
from contractbeoordeling.workbook.grid import Sheet, Workbook, is_filled
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.proposing import propose_sheets
from tests.workbook.books import EVERY, WHOLE, Book
from tests.workbook.questionnaires import Asked, questionnaire

randoms = st.randoms(use_true_random=False)


def cells_of(sheet: Sheet) -> dict[tuple[int, int], str]:
    """What every cell shows that shows something."""
    places = ((row, column) for row, cells in enumerate(sheet.rows, 1) for column in range(1, len(cells) + 1))
    return {place: text for place in places if (text := sheet.text(*place))}


def shown(book: Book) -> list[dict[tuple[int, int], str]]:
    return [
        {(row, column): cell.text for row, column, cell in page.cells() if cell.text} for page in book.pages
    ]


def filled_rows(workbook: Workbook, names: set[str]) -> set[tuple[str, int]]:
    """The rows of these sheets in which anything stands."""
    return {
        (sheet.name, row)
        for sheet in workbook.sheets
        if sheet.name in names
        for row, cells in enumerate(sheet.rows, 1)
        if any(map(is_filled, cells))
    }


def told(mapped: MappedRows) -> set[tuple[str, int]]:
    """The rows that are read or told as left out."""
    return {(each.sheet, each.row) for each in (*mapped.rows, *mapped.skipped)}


@pytest.mark.parametrize("format_", EVERY)
@given(random=randoms)
def test_every_cell_shows_what_was_written(format_: str, random: Random) -> None:
    book = questionnaire(random, plain=format_ not in (*WHOLE, "spreadsheetml")).book
    if format_.startswith("csv-3"):
        book = without_wide_letters(book)
    workbook = reading.read(EVERY[format_](book))
    assert [cells_of(sheet) for sheet in workbook.sheets] == shown(book)


def without_wide_letters(book: Book) -> Book:
    """The same in letters that Windows-1252 has."""
    for page in book.pages:
        page.rows = [
            [
                replace(cell, text=cell.text.encode("cp1252", "ignore").decode("cp1252"))
                if cell.text
                else cell
                for cell in cells
            ]
            for cells in page.rows
        ]
    return book


@pytest.mark.parametrize("format_", WHOLE)
@given(random=randoms)
def test_what_stands_beside_the_cells_is_read_too(format_: str, random: Random) -> None:
    book = questionnaire(random).book
    sheets = reading.read(WHOLE[format_](book)).sheets
    for page, sheet in zip(book.pages, sheets, strict=True):
        assert (sheet.name, sheet.visible) == (page.name, page.visible)
        assert sheet.hidden_rows == page.hidden_rows
        assert sheet.hidden_columns == page.hidden_columns
        assert sheet.comments == {(row, column): cell.note for row, column, cell in page.cells() if cell.note}
        assert sorted(sheet.merged) == sorted(page.merged)
        assert set(sheet.errors) == {(row, column) for row, column, cell in page.cells() if cell.error}


@pytest.mark.parametrize("format_", WHOLE)
@given(random=randoms)
def test_the_right_mapping_reads_every_answer_and_tells_every_other_row(format_: str, random: Random) -> None:
    made = questionnaire(random)
    workbook = reading.read(WHOLE[format_](made.book))
    mapped = apply_mapping(workbook, made.mappings)
    assert [
        Asked(each.sheet, each.row, each.id, each.question, each.answer, each.remark) for each in mapped.rows
    ] == made.asked
    assert {(each.sheet, each.row) for each in mapped.skipped} == made.left


@given(random=randoms)
def test_what_is_proposed_is_what_somebody_who_looks_would_say(random: Random) -> None:
    made = questionnaire(random)
    workbook = reading.read(WHOLE["xlsx"](made.book))
    found = {each.sheet: each.mapping for each in propose_sheets(workbook, inspect(workbook))}
    for true in made.mappings:
        mapping = found[true.sheet or ""]
        assert mapping is not None
        assert (mapping.layout, mapping.header_rows[-1]) == (true.layout, true.header_rows[-1])
        assert mapping.marks.keys() == true.marks.keys()
        for role in ("id", "question", "answer", "comment", "provider"):
            assert (role, mapping.columns.get(role)) == (role, true.columns.get(role))


@given(random=randoms)
def test_no_row_is_lost_whatever_is_proposed(random: Random) -> None:
    made = questionnaire(random)
    workbook = reading.read(WHOLE["xlsx"](made.book))
    mappings = [each.mapping for each in propose_sheets(workbook, inspect(workbook)) if each.mapping]
    assert {each.sheet for each in made.mappings} <= {each.sheet for each in mappings}
    mapped = apply_mapping(workbook, mappings)
    names = {each.sheet or "" for each in mappings}
    headers = {(each.sheet or "", row) for each in mappings for row in each.header_rows}
    assert filled_rows(workbook, names) == told(mapped) | headers
