"""What the bytes of a sheet say beside its values, in whatever spelling a writer uses."""

from __future__ import annotations

import re

import pytest

from contractbeoordeling.workbook import xlsx_sheet
from contractbeoordeling.workbook.xlsx_sheet import SheetFacts, cells_beyond, facts
from tests.workbook.samples import sheet_xml


def read(rows: str, styles: set[int] | None = None, before: str = "", after: str = "") -> SheetFacts:
    return facts(sheet_xml(rows, before, after).encode(), styles or set())


SPELLINGS = [
    '<row r="3"><c r="B3" s="2" t="n"><v>7</v></c><c r="D3" s="1"><v>8</v></c></row>',
    "<row r='3'><c r='B3' s='2'><v>7</v></c><c r='D3'><v>8</v></c></row>",
    '<row r="3"><c t="n" s="2" r="B3"><v>7</v></c><c r="D3"><v>8</v></c></row>',
    '<row r="3"><c r="B3" t="n" s="2"><v>7</v></c><c r="D3"><v>8</v></c></row>',
    '<x:row r="3"><x:c r="B3" s="2"><x:v>7</x:v></x:c><x:c r="D3"><x:v>8</x:v></x:c></x:row>',
    '<row r="3"><c/><c s="2"><v>7</v></c><c/><c><v>8</v></c></row>',
    '<row/><row></row><row><c/><c s="2"><v>7</v></c><c/><c><v>8</v></c></row>',
]


@pytest.mark.parametrize("rows", SPELLINGS)
def test_places_and_styles_are_found_in_every_spelling(rows: str) -> None:
    found = read(rows, {2})
    assert (found.height, found.width, found.styles) == (3, 4, {(3, 2): 2})


def test_only_the_asked_styles_are_kept() -> None:
    assert read(SPELLINGS[0], {1}).styles == {(3, 4): 1}
    assert read(SPELLINGS[0]).styles == {}


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1" t="e"><v>#N/A</v></c>',
        '<c r="A1" s="3" t="e"><f>B1/0</f><v>#N/A</v></c>',
        '<c t="e" r="A1"><v>#N/A</v></c>',
    ],
)
def test_an_error_keeps_its_name(cell: str) -> None:
    assert read(f'<row r="1">{cell}<c r="B1"><v>1</v></c></row>').errors == {(1, 1): "#N/A"}


def test_an_error_cell_without_content_takes_nothing_from_its_neighbour() -> None:
    assert read('<row r="1"><c r="A1" t="e"/><c r="B1"><v>1</v></c></row>').errors == {}


@pytest.mark.parametrize(
    "cell",
    ["<f>SUM(B1:B9)</f>", "<f>SUM(B1:B9)</f><v></v>", "<f>SUM(B1:B9)</f><v/>", '<f t="shared" si="0"/>'],
)
def test_a_formula_without_a_stored_result_is_told(cell: str) -> None:
    assert read(f'<row r="1"><c r="A1">{cell}</c></row>').uncalculated == {(1, 1)}


def test_a_formula_with_a_result_is_calculated() -> None:
    assert read('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>').uncalculated == frozenset()


def test_hidden_rows_columns_and_merged_cells_are_told() -> None:
    found = read(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/>',
        before='<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>',
        after='<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
    )
    assert (found.hidden_rows, found.hidden_columns, found.merged) == ({2}, {2, 3}, ((1, 1, 2, 3),))


def test_formatted_cells_far_away_do_not_make_a_sheet_large() -> None:
    found = read('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>')
    assert (found.height, found.width) == (1, 1)


def test_a_filled_cell_far_away_does() -> None:
    found = read('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    assert (found.height, found.width) == (1_048_576, 16_384)


def test_the_parts_of_a_long_sheet_are_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_sheet, "_CHUNK", 50)
    rows = "".join(f'<row r="{row}"><c r="B{row}" s="1"><v>{row}</v></c></row>' for row in range(1, 40))
    found = read(rows, {1})
    assert (found.height, found.width, len(found.styles)) == (39, 2, 39)


_SAID = '<dimension ref="A1:{}"/>'
_ROWS = "".join(
    f'<row r="{row}"><c r="A{row}"><v>1</v></c><c r="AC{row}" s="1"/></row>' for row in range(1, 35)
)


@pytest.mark.parametrize(
    "said", ["AC34", "A1", "AC9", "AB34", "Z34", "AC34000", "ZZ34", "AD40", "XFD1048576", "C0"]
)
def test_a_sheet_is_as_large_as_its_cells_whatever_it_says_itself(said: str) -> None:
    found = read(_ROWS, {1}, before=_SAID.format(said))
    assert (found.height, found.width, len(found.styles)) == (34, 29, 34)


def test_a_cell_within_the_rounding_of_what_a_sheet_says_is_allowed_for() -> None:
    beyond = re.compile(cells_beyond("BC", "34"))
    assert not beyond.search('<c r="BC39"/><c r="A9"/><c r="Z10"/><c r="AZ1"/><c r="BA20"/>')
    for further in ("BC40", "BD1", "CA34", "A100", "AAA1"):
        assert beyond.search(f'<c r="{further}"/>'), further
    assert beyond.search("<c><v>1</v></c>")


def test_a_hidden_row_without_a_number_is_the_row_after_the_one_before() -> None:
    for cell in ("<c><v>1</v></c>", ""):
        rows = f'<row r="3">{cell}</row><row hidden="1">{cell}</row><row/><row ht="2" hidden="true"/>'
        assert facts(sheet_xml(rows).encode(), set()).hidden_rows == {4, 6}
