"""Excel 2003's own XML: formats, comments, merged cells and what is hidden, each in its own place."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.problem import Unreadable

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
STYLES = (
    '<Styles><Style ss:ID="k"><NumberFormat ss:Format="00000000"/></Style><Style ss:ID="p"><NumberFormat '
    'ss:Format="Percent"/></Style><Style ss:ID="kind" ss:Parent="k"/><Style ss:ID="u"><NumberFormat '
    'ss:Format="[h]:mm"/></Style><Style ss:ID="d"><NumberFormat ss:Format="d\\-mmm"/></Style></Styles>'
)


def sheet(table: str, after: str = "") -> Sheet:
    xml = (
        f'<?xml version="1.0"?><Workbook xmlns="{SPACE}" xmlns:ss="{SPACE}" '
        f'xmlns:x="urn:schemas-microsoft-com:office:excel">{STYLES}<Worksheet ss:Name="A"><Table>{table}</Table>'
        f"{after}</Worksheet></Workbook>"
    )
    return reading.read(xml.encode(), "export.xls").sheets[0]


def data(kind: str, text: str) -> str:
    return f'<Data ss:Type="{kind}">{text}</Data>'


@pytest.mark.parametrize(
    ("style", "kind", "text", "shown"),
    [
        ("k", "Number", "1593748", "01593748"),
        ("kind", "Number", "1593748", "01593748"),
        ("p", "Number", "0.855", "85,50%"),
        ("u", "DateTime", "1900-01-01T12:30:00.000", "36:30"),
        ("d", "DateTime", "2026-03-01T00:00:00.000", "1-mrt"),
        ("x", "DateTime", "2026-03-01T00:00:00.000", "01-03-2026"),
        ("x", "DateTime", "1899-12-31T09:05:00.000", "09:05"),
        ("x", "DateTime", "2026-03-01T09:05:00Z", "01-03-2026 09:05"),
        ("x", "DateTime", "gisteren", "gisteren"),
        ("x", "Number", "1.#IND", "1.#IND"),
        ("x", "Boolean", "0", "ONWAAR"),
        ("x", "String", "a&#10;b&#1;&#x1F;c", "a\nbc"),
    ],
)
def test_a_cell_is_shown_as_its_style_says(style: str, kind: str, text: str, shown: str) -> None:
    assert sheet(f'<Row><Cell ss:StyleID="{style}">{data(kind, text)}</Cell></Row>').text(1, 1) == shown


def test_values_keep_their_kind() -> None:
    read = sheet(
        f'<Row><Cell ss:StyleID="u">{data("DateTime", "1900-01-01T12:30:00.000")}</Cell>'
        f"<Cell>{data('DateTime', '1899-12-31T09:05:00.000')}</Cell><Cell>{data('DateTime', '2026-03-01')}</Cell></Row>"
    )
    assert list(read.rows[0]) == [timedelta(hours=36, minutes=30), time(9, 5), date(2026, 3, 1)]


def test_a_style_of_a_row_or_column_holds_where_a_cell_has_none() -> None:
    kvk = f"<Cell>{data('Number', '7')}</Cell>"
    read = sheet(f'<Column ss:Index="2" ss:StyleID="k"/><Row>{kvk}{kvk}</Row><Row ss:StyleID="p">{kvk}</Row>')
    assert (read.text(1, 1), read.text(1, 2), read.text(2, 1)) == ("7", "00000007", "700,00%")


def test_comments_hidden_parts_and_merged_cells_are_kept() -> None:
    comment = (
        '<Comment ss:Author="Karin"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>Karin:</B><Font> let op</Font>'
        "</ss:Data></Comment>"
    )
    read = sheet(
        '<Column/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Index="6" ss:Hidden="1"/>'
        f'<Row ss:Hidden="1" ss:Span="1"/><Row><Cell ss:MergeDown="1" ss:MergeAcross="1">{data("String", "x")}{comment}'
        f'</Cell><Cell>{data("String", "y")}</Cell></Row><Row><Cell ss:Index="3" ss:Formula="=1+1"/></Row>',
        '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVeryHidden</Visible>'
        "</WorksheetOptions>",
    )
    assert [list(row) for row in read.rows] == [[], [], ["x", "", "y"]]
    assert read.comments == {(3, 1): "Karin: let op"}
    assert (read.hidden_rows, read.hidden_columns) == ({1, 2}, {2, 3, 6})
    assert (read.merged, read.uncalculated, read.visible) == (((3, 1, 4, 2),), {(4, 3)}, False)


def test_attributes_without_a_prefix_are_understood() -> None:
    read = sheet('<Row Index="2"><Cell Index="2"><Data Type="Number">7</Data></Cell></Row>')
    assert [list(row) for row in read.rows] == [[], ["", 7.0]]


def test_an_error_at_the_end_of_a_row_is_kept() -> None:
    read = sheet(f"<Row><Cell>{data('Error', '#DEEL/0!')}</Cell><Cell/></Row>")
    assert (read.text(1, 1), read.errors) == ("#DEEL/0!", {(1, 1): "#DEEL/0!"})


def test_broken_xml_is_damaged() -> None:
    with pytest.raises(Unreadable) as caught:
        sheet("<Row><Cell>")
    assert caught.value.reason == "damaged"
