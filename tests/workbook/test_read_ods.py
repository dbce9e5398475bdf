"""OpenDocument sheets: what LibreOffice shows, hides, covers and keeps of other files."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.grid import Sheet, Workbook
from tests.workbook.samples import ods

DRAW = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'


def cell(kind: str, more: str, text: str, tag: str = "table-cell") -> str:
    return f'<table:{tag} office:value-type="{kind}" {more}><text:p>{text}</text:p></table:{tag}>'


def book_of(*rows: str, name: str = "A", before: str = "") -> Workbook:
    made = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return reading.read(ods(f'{before}<table:table table:name="{name}">{made}</table:table>'))


def sheet_of(*rows: str) -> Sheet:
    return book_of(*rows).sheets[0]


@pytest.mark.parametrize(
    ("iso", "shown", "text"),
    [
        ("2026-03-01", "1 maart", "1 maart"),
        ("2026-03-01", "1-mrt", "1-mrt"),
        ("2026-03-01", "2026", "2026"),
        ("2026-03-01", "mrt 26", "mrt 26"),
        ("2026-03-01", "zondag 1 maart 2026", "01-03-2026"),
        ("2026-03-01", "03/01/26", "01-03-2026"),
        ("2026-03-01T09:30:00", "1-3-26 9:30", "01-03-2026 09:30"),
        ("2026-03-01", "###", "01-03-2026"),
    ],
)
def test_a_part_of_a_date_is_shown_as_that_part_and_a_whole_one_the_dutch_way(
    iso: str, shown: str, text: str
) -> None:
    read = sheet_of(cell("date", f'office:date-value="{iso}"', shown))
    assert read.text(1, 1) == text
    assert isinstance(read.value(1, 1), date)


@pytest.mark.parametrize(
    ("duration", "shown", "length"),
    [
        ("PT36H30M00S", "36:30", timedelta(hours=36, minutes=30)),
        ("-PT01H30M00S", "-1:30", timedelta(hours=-1, minutes=-30)),
        ("PT24H01M00S", "1441:00", timedelta(minutes=1441)),
    ],
)
def test_a_length_of_time_keeps_its_sign_and_its_looks(duration: str, shown: str, length: timedelta) -> None:
    read = sheet_of(cell("time", f'office:time-value="{duration}"', shown))
    assert (read.value(1, 1), read.text(1, 1)) == (length, shown)


@pytest.mark.parametrize("shown", ["0159-3748", "001.593.748", "01 59 37 48", "159-3748"])
def test_zeros_in_front_are_kept_between_signs_too(shown: str) -> None:
    assert sheet_of(cell("float", 'office:value="1593748"', shown)).text(1, 1) == shown


@pytest.mark.parametrize(
    ("shown", "text"), [("1.593.748,00", "1593748"), ("0.5", "0,5"), ("1 593", "1593748")]
)
def test_thousands_are_decoration(shown: str, text: str) -> None:
    value = 0.5 if shown == "0.5" else 1593748
    assert sheet_of(cell("float", f'office:value="{value}"', shown)).text(1, 1) == text


def test_what_a_merged_cell_covers_is_read_too() -> None:
    merged = cell("string", 'table:number-columns-spanned="2"', "ja")
    read = sheet_of(merged + cell("string", "", "nee", "covered-table-cell") + cell("string", "", "x"))
    assert [list(row) for row in read.rows] == [["ja", "nee", "x"]]
    assert read.merged == ((1, 1, 1, 2),)


def test_kept_values_of_another_file_are_no_sheet() -> None:
    other = f"""<table:table table:name="'file:///c:/lijst.ods'#$Blad1"><table:table-row>{cell("string", "", "oud")}
    </table:table-row></table:table>"""
    assert [sheet.name for sheet in book_of(cell("string", "", "x"), before=other).sheets] == ["A"]


@pytest.mark.parametrize(
    ("shape", "notes"),
    [
        ("<draw:custom-shape {}><text:p>Zie bijlage</text:p></draw:custom-shape>", ("drawings_ignored",)),
        (
            "<draw:frame {0}><draw:text-box><text:p>Ja</text:p></draw:text-box></draw:frame>",
            ("drawings_ignored",),
        ),
        ("<draw:control {}/>", ("drawings_ignored",)),
        ("<draw:custom-shape {}><text:p/></draw:custom-shape>", ()),
        ("<draw:frame {}><draw:image/></draw:frame>", ()),
    ],
)
def test_texts_and_buttons_over_the_cells_are_told(shape: str, notes: tuple[str, ...]) -> None:
    lying = f"<table:table-cell>{shape.format(DRAW)}</table:table-cell>"
    assert book_of(lying + cell("string", "", "x")).notes == notes


@pytest.mark.parametrize(
    ("kind", "value", "shown", "text"),
    [
        ("float", 1590, "1.590", "1590"),
        ("float", 1590, "1,590", "1590"),
        ("float", 45000, "45.000", "45000"),
        ("float", 2.1, "2.10", "2,10"),
        ("float", 2.1, "2,10", "2,10"),
        ("float", 4, "4,0", "4,0"),
        ("percentage", 0.0525, "5.25%", "5,25%"),
        ("percentage", 0.85, "85 %", "85 %"),
        ("percentage", 12.5, "1.250%", "1250%"),
        ("float", 7, "007", "007"),
        ("float", 3, "3 jaar", "3 jaar"),
    ],
)
def test_what_a_sign_in_a_number_means_is_told_from_its_value(
    kind: str, value: float, shown: str, text: str
) -> None:
    assert sheet_of(cell(kind, f'office:value="{value}"', shown)).text(1, 1) == text
