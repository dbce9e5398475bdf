"""Files made to hurt: each ends in a sentence, and the reader goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.read import Reader
from tests.workbook.samples import ods, sheet_xml, xlsx_by_hand, zipped

WIDE_CELL = (
    '<table:table table:name="A"><table:table-row><table:table-cell table:number-columns-repeated="100000000" '
    'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
)
FAR_ROW = (
    b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    b'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>'
    b'<Row ss:Index="100000000"/></Table></Worksheet></Workbook>'
)
FAR_COLUMN = FAR_ROW.replace(b'<Row ss:Index="100000000"/>', b'<Row><Cell ss:Index="99999"/></Row>')
BOMB = {"[Content_Types].xml": "<x/>", "xl/workbook.xml": b" " * 30_000_000}


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"a;" * 20_000, "too_large"),
        (b'"' + b"x" * 20_000_000, "too_large"),
        (b"<html><table>" + (b"<tr>" + b"<td rowspan=1000 colspan=1000>x" * 100) * 2, "too_large"),
        (ods(WIDE_CELL), "absurd_range"),
        (FAR_ROW, "absurd_range"),
        (FAR_COLUMN, "absurd_range"),
        (zipped(BOMB), "bomb"),
        (ods('<table:table table:name="A">' + "<text:p>" * 50_000), "damaged"),
        (xlsx_by_hand(sheet_xml('<c r="A1" ' * 10_000)), "damaged"),
        (FAR_ROW.replace(b"<Workbook", b'<!DOCTYPE a [<!ENTITY b "c">]><Workbook'), "entities"),
    ],
    ids=[
        "wide-csv",
        "endless-field",
        "html-spans",
        "ods-columns",
        "far-row",
        "far-column",
        "bomb",
        "deep-ods",
        "unclosed",
        "entities",
    ],
)
def test_a_file_made_to_hurt_is_refused(reader: Reader, content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        reader.read(content, "lijst.xls")
    assert caught.value.reason == reason


def test_rows_without_addresses_are_measured_too(reader: Reader) -> None:
    rows = "<row>" + "<c><v>1</v></c>" * 16_384 + "</row>" + "<row><c><v>1</v></c></row>" * 300
    with pytest.raises(Unreadable) as caught:
        reader.read(xlsx_by_hand(sheet_xml(rows)))
    assert (caught.value.reason, caught.value.values["cell"]) == ("absurd_range", "XFD301")


def test_a_page_that_stops_in_the_middle_keeps_what_it_had(reader: Reader) -> None:
    page = b"<html><table><tr><td>Vraag<td>Antwoord<tr><td>Is er een plan?<td>ja"
    book = reader.read(page)
    (sheet,) = book.sheets
    assert (book.notes, reader.read(page + b"</table>").notes) == (("cut_off",), ())
    assert [list(row) for row in sheet.rows] == [["Vraag", "Antwoord"], ["Is er een plan?", "ja"]]
