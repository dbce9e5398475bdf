"""Every format comes in as the same grid: values, shown texts, errors, notes, what is hidden."""

from __future__ import annotations

import io
from datetime import date, datetime, time

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook as Writer

from contractbeoordeling.workbook import read_xls, reading
from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.problem import Unreadable
from tests.workbook.samples import DUTCH, MAIN, ods, sheet_xml, xlsx_by_hand, zipped


def first(content: bytes) -> Sheet:
    return reading.read(content).sheets[0]


def written(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_xlsx_keeps_what_is_shown_noted_and_hidden() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["B2"], sheet["C2"], sheet["D2"] = 5068713, 0.85, date(2026, 1, 1)
    sheet["B2"].number_format, sheet["C2"].number_format, sheet["D2"].number_format = (
        "00000000",
        "0%",
        "d-mmm",
    )
    sheet["B3"], sheet["C3"] = "=1/0", "#N/A"
    sheet["C3"].data_type = "e"
    sheet["B2"].comment = Comment("eerste regel\ntweede", "Karin")
    sheet.merge_cells("B5:D5")
    sheet.row_dimensions[4].hidden = True
    sheet["A4"] = "stil"
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("Lijst").sheet_state = "veryHidden"
    read = first(written(book))
    assert [read.text(2, column) for column in (1, 2, 3, 4)] == ["", "05068713", "85%", "1-jan"]
    assert (read.value(2, 2), read.value(2, 4)) == (5068713.0, date(2026, 1, 1))
    assert read.errors == {(3, 3): "#N/A"}
    assert read.uncalculated == {(3, 2)}
    assert read.comments == {(2, 2): "eerste regel\ntweede"}
    assert (read.hidden_rows, read.hidden_columns, read.merged) == ({4}, {3}, ((5, 2, 5, 4),))
    assert [(sheet.name, sheet.visible) for sheet in reading.read(written(book)).sheets] == [
        ("Sheet", True),
        ("Lijst", False),
    ]


@pytest.mark.parametrize("epoch_1904", [False, True])
def test_dates_of_both_epochs_are_the_same_dates(epoch_1904: bool) -> None:
    target = io.BytesIO()
    book = Writer(target, {"in_memory": True, "date_1904": epoch_1904})
    form = book.add_format({"num_format": "dd-mm-yyyy"})
    book.add_worksheet().write_datetime(0, 0, datetime.combine(date(2026, 3, 1), time()), form)
    book.close()
    assert first(target.getvalue()).text(1, 1) == "01-03-2026"


def test_sheets_are_found_by_the_packages_own_relations() -> None:
    """Some writers lay sheets elsewhere, with absolute targets and another prefix."""
    content = zipped(
        {
            "[Content_Types].xml": '<Types><Override PartName="/werk/boek.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
            "_rels/.rels": '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/'
            '2006/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<x:workbook xmlns:x="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/'
            'officeDocument/2006/relationships"><x:sheets><x:sheet name="A" sheetId="1" r:id="b"/></x:sheets></x:workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            'relationships"><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/worksheet" Target="/xl/bladen/een.xml"/></Relationships>',
            "xl/bladen/een.xml": f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="2"><x:c r="C2" t="e"><x:v>#REF!'
            "</x:v></x:c></x:row></x:sheetData></x:worksheet>",
        }
    )
    assert first(content).errors == {(2, 3): "#REF!"}


def test_a_cell_at_the_end_of_the_earth_is_refused_by_its_name() -> None:
    far = xlsx_by_hand(sheet_xml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
    with pytest.raises(Unreadable) as caught:
        reading.read(far)
    assert (caught.value.reason, caught.value.values["cell"]) == ("absurd_range", "XFD1048576")


def test_formats_far_away_are_no_reason_to_refuse() -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert first(xlsx_by_hand(sheet_xml(cells))).height == 1


def test_shared_texts_with_entities_are_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;">]><sst/>'
    with pytest.raises(Unreadable) as caught:
        reading.read(xlsx_by_hand(sheet_xml(""), more={"xl/sharedStrings.xml": bomb}))
    assert caught.value.reason == "entities"


def test_texts_and_buttons_over_the_cells_are_told() -> None:
    def with_part(name: str, content: str) -> bytes:
        return xlsx_by_hand(sheet_xml(""), more={name: content})

    box = "<a:t>Toelichting: zie bijlage</a:t>"
    assert reading.read(with_part("xl/drawings/drawing1.xml", box)).notes == ("drawings_ignored",)
    assert reading.read(with_part("xl/ctrlProps/ctrlProp1.xml", "<x/>")).notes == ("drawings_ignored",)
    assert reading.read(with_part("xl/drawings/drawing1.xml", "<a:t> </a:t>")).notes == ()


def test_an_old_file_of_which_only_the_values_can_be_read_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(content: bytes) -> None:
        raise AssertionError(len(content))

    monkeypatch.setattr(read_xls, "_by_xlrd", stumble)
    read = reading.read((DUTCH / "Contractregister 2025-2028.xls").read_bytes())
    assert read.notes == ("values_only",)
    assert read.sheets[0].rows


def test_macros_are_left_alone_and_told() -> None:
    main = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    content = xlsx_by_hand(sheet_xml(""), main_type=main, more={"xl/vbaProject.bin": b"x"})
    assert reading.read(content).notes == ("macros_ignored",)


def test_a_workbook_that_excel_cannot_open_either_is_damaged() -> None:
    with pytest.raises(Unreadable) as caught:
        reading.read(xlsx_by_hand("<worksheet><sheetData><row"))
    assert caught.value.reason == "damaged"


def test_old_xls_shows_leading_zeros_and_hidden_columns() -> None:
    read = first((DUTCH / "Contractregister 2025-2028.xls").read_bytes())
    assert [read.text(row, 3) for row in (2, 4, 12, 19)] == ["41087362", "08174925", "01593748", "00204716"]
    assert (read.text(2, 8), read.hidden_columns) == ("31-12-2028", {12})


def test_old_xls_shows_ids_that_became_dates_as_excel_does() -> None:
    read = first((DUTCH / "Stoplicht Q4-2025 Vechtrand.xls").read_bytes())
    assert [read.text(row, 1) for row in (6, 7, 12, 23)] == ["1-jan", "1-feb", "2-jan", "4-1"]


CELL = '<table:table-cell office:value-type="{kind}" {more}><text:p>{text}</text:p></table:table-cell>'


def ods_cell(kind: str, more: str, text: str) -> str:
    return CELL.format(kind=kind, more=more, text=text)


NOTE = (
    '<table:table-cell office:value-type="string"><office:annotation><text:p>let op</text:p></office:annotation>'
    "<text:p>ja</text:p></table:table-cell>"
)
ODS_TABLE = (
    '<table:table table:name="Vragen" table:style-name="dicht"><table:table-column/>'
    '<table:table-column table:visibility="collapse"/><table:table-row>'
    + ods_cell("float", 'office:value="358"', "0358")
    + ods_cell("percentage", 'office:value="0.85"', "85%")
    + ods_cell("currency", 'office:value="1250.5"', "€ 1.250,50")
    + ods_cell("date", 'office:date-value="2026-03-01"', "1 maart")
    + ods_cell("time", 'office:time-value="PT09H05M00S"', "9:05")
    + ods_cell("boolean", 'office:boolean-value="true"', "WAAR")
    + '</table:table-row><table:table-row table:visibility="filter">'
    + ods_cell("string", 'calcext:value-type="error" table:formula="of:=1/0"', "#DEEL/0!")
    + '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>twee'
    + '<text:s text:c="2"/>woorden<text:line-break/>en meer</text:p></table:table-cell><table:covered-table-cell/>'
    + '<table:table-cell table:formula="of:=[.A1]"/>'
    + f"</table:table-row><table:table-row>{NOTE}</table:table-row></table:table>"
)


def test_ods_keeps_what_is_shown_noted_and_hidden() -> None:
    style = '<style:style style:name="dicht"><style:table-properties table:display="false"/></style:style>'
    read = first(ods(ODS_TABLE, style))
    assert [read.text(1, column) for column in range(1, 7)] == [
        "0358",
        "85%",
        "1250,5",
        "1 maart",
        "09:05",
        "WAAR",
    ]
    assert read.errors == {(2, 1): "#DEEL/0!"}
    assert (read.text(2, 2), read.text(2, 3)) == ("twee  woorden\nen meer", "")
    assert read.uncalculated == {(2, 4)}
    assert (read.text(3, 1), read.comments) == ("ja", {(3, 1): "let op"})
    assert (read.visible, read.hidden_rows, read.hidden_columns, read.merged) == (
        False,
        {2},
        {2},
        ((2, 2, 2, 3),),
    )


def test_ods_counts_repeated_rows_and_never_makes_the_empty_ones_below() -> None:
    row = '<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'
    empty = '<table:table-cell table:number-columns-repeated="1024"/>'
    filled = ods_cell("string", 'table:number-columns-repeated="2"', "x")
    table = (
        '<table:table table:name="A">'
        + row.format(times=2, cells=empty)
        + row.format(times=3, cells=filled)
        + row.format(times=1048571, cells=empty)
        + "</table:table>"
    )
    read = first(ods(table))
    assert [list(each) for each in read.rows] == [[], [], ["x", "x"], ["x", "x"], ["x", "x"]]


def test_ods_shows_repeated_cells_and_rows_as_it_shows_the_first() -> None:
    zeros = (
        '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7">'
        "<text:p>007</text:p></table:table-cell>"
    )
    failed = (
        '<table:table-cell table:number-columns-repeated="2" table:formula="of:=1/0" calcext:value-type="error">'
        "<text:p>#DIV/0!</text:p></table:table-cell>"
    )
    row = f'<table:table-row table:number-rows-repeated="2">{zeros}{failed}</table:table-row>'
    read = first(ods(f'<table:table table:name="A">{row}</table:table>'))
    for number in (1, 2):
        assert [read.text(number, column) for column in (1, 2, 3, 4)] == ["007", "007", "#DIV/0!", "#DIV/0!"]
        assert (number, 4) in read.errors


def test_ods_with_a_filled_row_repeated_without_end_is_refused() -> None:
    cell = ods_cell("string", 'table:number-columns-repeated="1000"', "x")
    table = f'<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row></table:table>'
    with pytest.raises(Unreadable) as caught:
        reading.read(ods(table))
    assert caught.value.reason == "absurd_range"


def test_a_flat_document_is_read_like_a_packed_one() -> None:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    flat = (
        f'<?xml version="1.0"?><office:document {spaces} office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
        f'<office:body><table:table table:name="A"><table:table-row>{ods_cell("string", "", "ja")}</table:table-row>'
        "</table:table></office:body></office:document>"
    )
    book = reading.read(flat.encode())
    assert (book.format, book.sheets[0].text(1, 1)) == ("fods", "ja")


def test_html_tables_become_sheets_with_spans_kept_apart() -> None:
    page = (
        "<html><table><tr><th rowspan=2>Vraag</th><th colspan=2>Antwoord</th></tr><tr><td>zelf<td>toegang</tr>"
        "<tr><td>Is&nbsp;er <b>een</b>\n plan?<td>ja<br>soms<td><table><tr><td>nee</td></tr></table></tr></table>"
        "<table><tr><td>tweede</td></tr></table></html>"
    )
    book = reading.read(page.encode())
    assert [[list(row) for row in sheet.rows] for sheet in book.sheets] == [
        [["Vraag", "Antwoord", ""], ["", "zelf", "toegang"], ["Is er een plan?", "ja\nsoms", "nee"]],
        [["tweede"]],
    ]


def test_a_page_without_a_table_is_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        reading.read(b"<html><body>Geen tabel</body></html>")
    assert caught.value.reason == "no_table"


def test_excel_2003_xml_is_read_in_its_own_places() -> None:
    content = """<?xml version="1.0" encoding="windows-1252"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="Cliënten"><Table><Row ss:Index="2"><Cell ss:Index="2"><Data ss:Type="String">Cliënt</Data></Cell>
    <Cell ss:MergeAcross="1"><Data ss:Type="Number">3.5</Data></Cell><Cell><Data ss:Type="DateTime">2026-03-01T00:00:00.000</Data></Cell>
    <Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row></Table></Worksheet></Workbook>"""
    read = first(content.encode("cp1252"))
    assert read.name == "Cliënten"
    assert [list(row) for row in read.rows] == [[], ["", "Cliënt", 3.5, "", date(2026, 3, 1), "", True]]
    assert read.errors == {(2, 6): "#N/A"}


def test_csv_values_stay_the_text_that_they_are() -> None:
    read = first(b"nr;kvk;bedrag\n1;08174925;3,50\n\n2;;\n")
    assert [list(row) for row in read.rows] == [
        ["nr", "kvk", "bedrag"],
        ["1", "08174925", "3,50"],
        [],
        ["2", "", ""],
    ]


def test_csv_shows_a_number_that_was_kept_as_text_like_excel() -> None:
    read = first(b'nr;kvk;formule\n1;="01593748";=A1\n2;"=""08174925""";="a"&"b"\n')
    assert [list(row) for row in read.rows[1:]] == [["1", "01593748", "=A1"], ["2", "08174925", '="a"&"b"']]


def test_a_file_of_absurd_size_is_not_even_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contractbeoordeling.workbook.limits.MAX_FILE", 10)
    with pytest.raises(Unreadable) as caught:
        reading.read(b"a;b\n1;2\n3;4\n")
    assert caught.value.reason == "too_large"
