"""xlsx files of writers with their own habits: what Excel shows of them is what is read."""

from __future__ import annotations

import io
from datetime import date, time
from typing import Any

import openpyxl
import pytest
from xlsxwriter import Workbook as Writer

from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.grid import Sheet, Value
from contractbeoordeling.workbook.problem import Unreadable
from tests.workbook.samples import MAIN, sheet_xml, xlsx_by_hand

TEXTS = {
    "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>ja</t></si><si><t xml:space="preserve"> b </t></si></sst>'
}

RICH = (
    '<c r="A1" t="inlineStr"><is><r><t xml:space="preserve">a </t></r><r><rPr><b/></rPr><t>b</t></r>'
    '<rPh sb="0" eb="1"><t>x</t></rPh></is></c>'
)


def of(rows: str, **more: str) -> Sheet:
    return reading.read(xlsx_by_hand(sheet_xml(rows, **more), more=TEXTS)).sheets[0]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1" t="s"><v>0</v></c>', "ja"),
        ('<c r="A1" t="s">\n<v>1</v>\n</c>', " b "),
        ('<c t="s"><v>0</v></c>', "ja"),
        ("<c r='A1' t='s'><v>0</v></c>", "ja"),
        ('<c r="A1" t="inlineStr"><is><t>a_x000A_b_x005F_x0041_</t></is></c>', "a\nb_x0041_"),
        (RICH, "a b"),
        ('<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', "a<b"),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="b"><v>true</v></c>', True),
        ('<c r="A1" t="d"><v>2024-03-01</v></c>', date(2024, 3, 1)),
        ('<c r="A1" t="d"><v>13:30:00</v></c>', time(13, 30)),
        ('<c r="A1"><f t="shared" si="0" ref="A1:A2">1+1</f><v>2</v></c>', 2.0),
        ('<c r="A1" t="str"><f t="array" ref="A1">"x"</f><v>x</v></c>', "x"),
        ('<c r="A1"><v>1.5E-3</v></c>', 0.0015),
        ('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', 2.0),
    ],
)  # fmt: skip
def test_a_cell_is_what_excel_makes_of_it(cell: str, value: Value) -> None:
    read = of(f'<row r="1">{cell}</row>')
    assert read.value(1, 1) == value
    assert (read.errors, read.uncalculated) == ({}, frozenset())


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
        "<row><c><v>1</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>",
        '<row r="1"><!-- <c r="ZZ99"><v>1</v></c> --><c r="A1"><v>1</v></c></row><row><c><v>3</v></c><c r="B2"><v>4</v></c></row>',
    ],
)
def test_cells_stand_where_they_belong_in_whatever_order_they_come(rows: str) -> None:
    read = of(rows)
    assert [read.text(*place) for place in ((1, 1), (1, 2), (2, 1), (2, 2))] == ["1", "", "3", "4"]


@pytest.mark.parametrize("extent", ["A1:B2", "A1", "1:4", "wat", "A1:XFD1048576"])
def test_what_a_sheet_says_of_its_own_extent_changes_nothing(extent: str) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="J9"><v>2</v></c></row>'
    read = of(cells, before=f'<dimension ref="{extent}"/>')
    assert (read.text(1, 1), read.text(9, 10), read.height, read.width) == ("1", "2", 9, 10)


@pytest.mark.parametrize(
    ("cell", "calculated"),
    [
        ('<c r="A1"><f>B1</f></c>', False),
        ('<c r="A1"><f>B1</f><v></v></c>', False),
        ('<c r="A1">\n  <f>B1</f>\n  <v/>\n</c>', False),
        ('<c r="A1" t="str"><f>B1</f></c>', False),
        ('<c r="A1" t="str"><f>""</f><v></v></c>', True),
        ('<c r="A1"><f>B1</f><v>0</v></c>', True),
    ],
)
def test_a_formula_without_a_stored_result_is_told_and_an_empty_text_is_a_result(
    cell: str, calculated: bool
) -> None:
    assert of(f'<row r="1">{cell}</row>').uncalculated == (frozenset() if calculated else {(1, 1)})


def test_a_zero_of_a_writer_that_left_the_counting_to_excel_is_no_result() -> None:
    target = io.BytesIO()
    book = Writer(target, {"in_memory": True})
    sheet: Any = book.add_worksheet()
    sheet.write_formula("A1", "=B1+1")
    sheet.write_formula("A2", "=B1+1", None, 7)
    sheet.write("A3", 0)
    book.close()
    read = reading.read(target.getvalue()).sheets[0]
    assert [list(row) for row in read.rows] == [[""], [7.0], [0.0]]
    assert read.uncalculated == {(1, 1)}


def test_an_error_in_single_quotes_is_an_error() -> None:
    assert of("<row r='1'><c r='A1' t='e'><v>#N/A</v></c></row>").errors == {(1, 1): "#N/A"}


def in_workbook(sheets: str, relations: str) -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return xlsx_by_hand(
        "",
        more={
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{office}"><sheets>{sheets}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'relationships"><Relationship Id="a" Type="{office}/worksheet" Target="worksheets/een.xml"/>{relations}'
            "</Relationships>",
            "xl/worksheets/een.xml": sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'),
            "xl/macrosheets/sheet1.xml": "<xm:macrosheet xmlns:xm='x'/>",
        },
    )


MACRO_SHEET = (
    '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" '
    'Target="macrosheets/sheet1.xml"/>'
)


@pytest.mark.parametrize(
    ("sheets", "relations", "notes"),
    [
        ('<sheet name="A &amp; B" sheetId="1" state="show" r:id="a"/>', "", ()),
        ('<sheet name="A &amp; B" sheetId="1" r:id="a"/><sheet name="M" sheetId="2" r:id="m"/>', MACRO_SHEET,
         ("macros_ignored",)),
        ('<sheet name="A &amp; B" sheetId="1" r:id="a"/><sheet name="M" sheetId="2" r:id=""/>', "", ()),
        ('<sheet name="M" sheetId="2" r:id="weg"></sheet><sheet name="A &amp; B" sheetId="1" r:id="a"></sheet>', "", ()),
    ],
)  # fmt: skip
def test_what_excel_does_not_mind_is_no_damage(sheets: str, relations: str, notes: tuple[str, ...]) -> None:
    book = reading.read(in_workbook(sheets, relations))
    assert [(sheet.name, sheet.visible, sheet.text(1, 1)) for sheet in book.sheets] == [("A & B", True, "1")]
    assert book.notes == notes


def test_a_text_that_is_not_there_is_damage() -> None:
    with pytest.raises(Unreadable) as caught:
        of('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')
    assert caught.value.reason == "damaged"


def test_many_sheets_keep_their_order_and_names() -> None:
    book = openpyxl.Workbook()
    for number in range(254):
        book.create_sheet(f"Blad & {number}").append([number])
    target = io.BytesIO()
    book.save(target)
    read = reading.read(target.getvalue()).sheets
    assert [sheet.name for sheet in read] == ["Sheet", *(f"Blad & {number}" for number in range(254))]
    assert read[200].text(1, 1) == "199"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_parts_in_utf_16_are_read(encoding: str) -> None:
    cells = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Cliënt</t></is></c><c r="B1" t="e"><v>#N/A</v></c></row>'
    )
    xml = f'<?xml version="1.0" encoding="UTF-16"?>{sheet_xml(cells)}'.encode(encoding)
    read = reading.read(xlsx_by_hand("", more={"xl/worksheets/sheet1.xml": xml})).sheets[0]
    assert (read.text(1, 1), read.errors) == ("Cliënt", {(1, 2): "#N/A"})


def test_entities_in_utf_16_are_refused_too() -> None:
    bomb = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'.encode(
        "utf-16"
    )
    with pytest.raises(Unreadable) as caught:
        reading.read(xlsx_by_hand("", more={"xl/worksheets/sheet1.xml": bomb}))
    assert caught.value.reason == "entities"


def test_a_merged_whole_column_is_no_damage() -> None:
    read = of(
        '<row r="1"><c r="A1"><v>1</v></c></row>', after='<mergeCells><mergeCell ref="B:D"/></mergeCells>'
    )
    assert read.text(1, 1) == "1"
