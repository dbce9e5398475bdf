"""Rows as high as their text."""

from io import BytesIO
from zipfile import ZipFile

from xlsxwriter import Workbook

from contractbeoordeling.workbook.row_height import LINE, height_of, rows_that_grow


def test_the_longest_text_of_a_row_decides() -> None:
    short, long = ("kort", 30.0), ("een lange zin " * 10, 30.0)
    assert height_of([short, long]) == height_of([long]) > height_of([short]) == height_of([])


def test_a_line_break_is_a_line() -> None:
    assert height_of([("een\ntwee\n\nvier", 30)]) - height_of([("een", 30)]) == 3 * LINE


def test_a_row_is_never_higher_than_excel_allows() -> None:
    assert height_of([("woord " * 2000, 10)]) == 409


def test_rows_keep_their_height_and_lose_what_fixes_it() -> None:
    target = BytesIO()
    with Workbook(target) as book:
        page = book.add_worksheet()
        page.set_row(0, 60)
        page.write_string(0, 0, 'customHeight="1">')
    grown = rows_that_grow(target.getvalue())
    with ZipFile(BytesIO(grown)) as after, ZipFile(target) as before:
        assert after.namelist() == before.namelist()
        sheet = after.read("xl/worksheets/sheet1.xml").decode()
        assert ' ht="60">' in sheet
        assert after.read("xl/sharedStrings.xml") == before.read("xl/sharedStrings.xml")
