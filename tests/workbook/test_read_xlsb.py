"""Binary workbooks keep what is shown, noted, wrong and hidden, as the others do."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.biff12 import packed_number, records
from contractbeoordeling.workbook.grid import Sheet, Value
from contractbeoordeling.workbook.problem import Unreadable
from tests.fuzz.originals import binary_record as record
from tests.fuzz.originals import binary_text as text
from tests.workbook.samples import zipped

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.bin" '
    'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'
)
CODES = ("General", "00000000", "0%", "dd-mm-yyyy", "[h]:mm", "d-mmm")


def relation(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def row(number: int, *, hidden: bool = False) -> bytes:
    return record(0, struct.pack("<IIHBBB", number - 1, 0, 300, 0, 0x10 if hidden else 0, 0) + bytes(4))


def cell(kind: int, column: int, content: bytes = b"", style: int = 0) -> bytes:
    return record(kind, struct.pack("<II", column - 1, style) + content)


def styles() -> bytes:
    formats = b"".join(record(44, struct.pack("<H", 170 + at) + text(code)) for at, code in enumerate(CODES))
    cells = b"".join(record(47, struct.pack("<HH", 0, 170 + at) + bytes(12)) for at in range(len(CODES)))
    return formats + record(626) + record(47, bytes(16)) + record(627) + record(617) + cells + record(618)


def book(
    cells: Sequence[bytes], before: bytes = b"", after: bytes = b"", state: int = 0, from_1904: int = 0
) -> bytes:
    bundle = struct.pack("<II", state, 1) + text("r1") + text("Blad1")
    comment = struct.pack("<IIIII", 0, 1, 1, 2, 2) + bytes(16)
    return zipped(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": RELATIONS.format(relation(1, "officeDocument", "xl/workbook.bin")),
            "xl/workbook.bin": record(153, struct.pack("<I", from_1904) + bytes(8)) + record(156, bundle),
            "xl/_rels/workbook.bin.rels": RELATIONS.format(
                relation(1, "worksheet", "worksheets/sheet1.bin")
                + relation(2, "styles", "styles.bin")
                + relation(3, "sharedStrings", "sharedStrings.bin")
            ),
            "xl/styles.bin": styles(),
            "xl/sharedStrings.bin": record(19, b"\0" + text("ja"))
            + record(19, b"\1" + text("née") + bytes(8)),
            "xl/worksheets/sheet1.bin": before + record(145) + b"".join(cells) + record(146) + after,
            "xl/worksheets/_rels/sheet1.bin.rels": RELATIONS.format(
                relation(1, "comments", "../comments1.bin")
            ),
            "xl/comments1.bin": record(635, comment) + record(637, b"\0" + text("let op")),
        }
    )


def sheet(cells: Sequence[bytes], **more: Any) -> Sheet:
    return reading.read(book(cells, **more)).sheets[0]


@pytest.mark.parametrize(
    ("made", "value", "shown"),
    [
        (cell(5, 1, struct.pack("<d", 1593748), style=1), 1593748.0, "01593748"),
        (cell(2, 1, struct.pack("<I", 85 << 2 | 3), style=2), 0.85, "85%"),
        (cell(9, 1, struct.pack("<d", 46082) + bytes(10), style=3), date(2026, 3, 1), "01-03-2026"),
        (cell(9, 1, struct.pack("<d", 46082), style=5), date(2026, 3, 1), "1-mrt"),
        (cell(5, 1, struct.pack("<d", 1.5), style=4), timedelta(hours=36), "36:00"),
        (cell(5, 1, struct.pack("<d", 1), style=3), date(1900, 1, 1), "01-01-1900"),
        (cell(5, 1, struct.pack("<d", -1), style=3), -1.0, "-1"),
        (cell(7, 1, struct.pack("<I", 1)), "née", "née"),
        (cell(6, 1, text("a\nb")), "a\nb", "a\nb"),
        (cell(62, 1, b"\1" + text("rijk") + bytes(8)), "rijk", "rijk"),
        (cell(8, 1, text("x") + bytes(6)), "x", "x"),
        (cell(4, 1, b"\1"), True, "WAAR"),
        (cell(10, 1, b"\0"), False, "ONWAAR"),
        (cell(11, 1, b"\x2a" + bytes(6)), "", "#N/A"),
        (cell(3, 1, b"\x07"), "", "#DIV/0!"),
    ],
)
def test_a_cell_is_shown_as_excel_does(made: bytes, value: Value, shown: str) -> None:
    read = sheet([row(1), made])
    assert (read.value(1, 1), read.text(1, 1)) == (value, shown)
    assert bool(read.errors) == shown.startswith("#")


def test_dates_of_1904_are_the_same_dates() -> None:
    read = sheet([row(1), cell(5, 1, struct.pack("<d", 46082 - 1462), style=3)], from_1904=1)
    assert read.value(1, 1) == date(2026, 3, 1)


def test_places_comments_and_what_is_hidden_are_kept() -> None:
    hidden = record(60, struct.pack("<IIIIH", 2, 3, 2000, 0, 1))
    merged = record(176, struct.pack("<IIII", 4, 5, 0, 1))
    cells = [row(2, hidden=True), cell(6, 3, text("c")), row(5), cell(1, 9, style=1), cell(6, 1, text("a"))]
    read = sheet(cells, before=hidden + cell(6, 1, b""), after=merged + cell(6, 1, b""), state=2)
    assert [list(each) for each in read.rows] == [[], ["", "", "c"], [], [], ["a"]]
    assert (read.visible, read.hidden_rows, read.hidden_columns) == (False, {2}, {3, 4})
    assert (read.merged, read.comments) == (((5, 1, 6, 2),), {(2, 3): "let op"})


@pytest.mark.parametrize(
    "damaged",
    [
        cell(7, 1, struct.pack("<I", 9)),
        cell(6, 1, struct.pack("<I", 99)),
        cell(5, 1, b"\0"),
        cell(6, 20_000, text("x")),
    ],
)
def test_a_record_that_does_not_hold_is_damage(damaged: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        sheet([row(1), damaged])
    assert (caught.value.reason, caught.value.format) == ("damaged", "xlsb")


def test_a_record_that_is_cut_off_is_told() -> None:
    with pytest.raises(ValueError, match="5"):
        list(records(b"\x05\x09\x00"))
    with pytest.raises(ValueError, match="1"):
        list(records(b"\x85"))


@pytest.mark.parametrize(
    ("raw", "number"),
    [(7 << 2 | 2, 7.0), (0xFFFFFFFC | 2, -1.0), (350 << 2 | 3, 3.5), (0x3FF80000, 1.5), (0x3FF80001, 0.015)],
)
def test_a_packed_number_is_whole_or_a_hundredth(raw: int, number: float) -> None:
    assert packed_number(raw) == number
