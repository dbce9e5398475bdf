"""Old .xls files by hand, since nothing here writes them: raw records, as Excel 2 to 5 wrote them without a container."""

from __future__ import annotations

import struct
from datetime import timedelta

import pytest

from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.problem import Unreadable


def record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def excel_4(*cells: bytes, formats: tuple[bytes, ...] = (b"General",)) -> bytes:
    """A sheet of Excel 4; cell style n shows by format n. Structure: OpenOffice's documentation of Excel's format."""
    styles = b"".join(record(0x41E, struct.pack("<HB", 0, len(code)) + code) for code in formats) + b"".join(
        record(0x443, struct.pack("<BBHBBHI", 0, at, 1, 0, 0xFC, 0, 0)) for at in range(len(formats))
    )
    font = record(0x231, struct.pack("<HHHB", 200, 0, 0x7FFF, 5) + b"Arial")
    return (
        record(0x409, struct.pack("<HHH", 0, 0x10, 0))
        + record(0x42, b"\xe4\x04")
        + font
        + styles
        + b"".join(cells)
        + record(0x0A)
    )


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    return record(0x203, struct.pack("<HHHd", row - 1, column - 1, style, value))


def label(row: int, column: int, text: bytes) -> bytes:
    return record(0x204, struct.pack("<HHHH", row - 1, column - 1, 0, len(text)) + text)


def blank(row: int, column: int) -> bytes:
    return record(0x201, struct.pack("<HHH", row - 1, column - 1, 0))


def of(content: bytes) -> Sheet:
    book = reading.read(content, "oud.xls")
    assert (book.format, book.notes) == ("xls", ())
    return book.sheets[0]


def test_a_sheet_of_excel_4_shows_what_its_formats_say() -> None:
    read = of(
        excel_4(
            label(1, 1, "Cliënt".encode("cp1252")),
            number(1, 2, 1593748, 1),
            number(1, 3, 1.5, 2),
            number(1, 4, 0.85, 3),
            number(1, 5, 46082, 4),
            formats=(b"General", b"00000000", b"[h]:mm", b"0%", b"d-mmm"),
        )
    )
    assert [read.text(1, column) for column in range(1, 6)] == ["Cliënt", "01593748", "36:00", "85%", "1-mrt"]
    assert read.value(1, 3) == timedelta(hours=36)


def test_formats_far_away_are_no_reason_to_refuse_and_a_value_there_is() -> None:
    assert of(excel_4(label(1, 1, b"x"), *(blank(16384, column) for column in range(1, 257)))).height == 1
    with pytest.raises(Unreadable) as caught:
        reading.read(excel_4(label(1, 1, b"x"), label(16384, 256, b"x")), "oud.xls")
    assert caught.value.reason == "absurd_range"
