"""Sound workbooks of our own making in every format, to be damaged."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.workbook.books import EVERY, Book, Cell, as_ods, as_xlsx
from tests.workbook.questionnaires import questionnaire
from tests.workbook.samples import zipped

_XLS = Path(__file__).with_name("lijst.xls")  # saved by LibreOffice from an invented questionnaire
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'


def original(random: Random) -> tuple[str, bytes]:
    """A format and a sound file of it."""
    name = random.choice(list(_MAKERS))
    plain = name not in ("xlsx", "xlsm", "ods", "spreadsheetml")
    return name, _MAKERS[name](questionnaire(random, plain=plain).book)


def as_xlsm(book: Book) -> bytes:
    """The same as xlsx with a part for macros."""
    with zipfile.ZipFile(io.BytesIO(as_xlsx(book))) as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    types = archive_text(parts, "[Content_Types].xml")
    sheet, macros = (
        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "vnd.ms-excel.sheet.macroEnabled",
    )
    parts["[Content_Types].xml"] = types.replace(sheet, f"{macros}.main+xml")
    return zipped({**parts, "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(60)})


def archive_text(parts: dict[str, bytes | str], name: str) -> str:
    """A part as text."""
    part = parts[name]
    return part.decode("utf-8") if isinstance(part, bytes) else part


def as_fods(book: Book) -> bytes:
    """An OpenDocument sheet as one XML file."""
    with zipfile.ZipFile(io.BytesIO(as_ods(book))) as archive:
        text = archive.read("content.xml").decode("utf-8")
    kind = 'office:mimetype="application/vnd.oasis.opendocument.spreadsheet" '
    return (
        '<?xml version="1.0"?>'
        + text.replace("<office:document-content ", f"<office:document {kind}", 1).replace(
            "</office:document-content>", "</office:document>"
        )
    ).encode("utf-8")


def as_xls(_: Book) -> bytes:
    """The one old workbook that there is."""
    return _XLS.read_bytes()


def as_xlsb(book: Book) -> bytes:
    """The first sheet as a binary workbook. Structure: [MS-XLSB] 2.1.4, 2.4."""
    page = book.pages[0]
    width = max(map(len, page.rows), default=1)
    extent = struct.pack("<IIII", 0, max(len(page.rows), 1) - 1, 0, max(width, 1) - 1)
    cells = b"".join(_rows(page.rows))
    sheet = (
        binary_record(129)
        + binary_record(148, extent)
        + binary_record(145)
        + cells
        + binary_record(146)
        + binary_record(130)
    )
    bundle = struct.pack("<II", 0, 1) + binary_text("r1") + binary_text(page.name)
    main = (
        binary_record(131)
        + binary_record(143)
        + binary_record(156, bundle)
        + binary_record(144)
        + binary_record(132)
    )
    to_main = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.bin"/>'
    to_sheet = f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.bin"/>'
    binary = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    return zipped(
        {
            "[Content_Types].xml": _TYPES.format(
                f'<Override PartName="/xl/workbook.bin" ContentType="{binary}"/>'
            ),
            "_rels/.rels": _RELATIONS.format(to_main),
            "xl/workbook.bin": main,
            "xl/_rels/workbook.bin.rels": _RELATIONS.format(to_sheet),
            "xl/worksheets/sheet1.bin": sheet,
        }
    )


def _rows(rows: list[list[Cell]]) -> Iterator[bytes]:
    for number, cells in enumerate(rows):
        yield binary_record(0, struct.pack("<IIHHBI", number, 0, 300, 0, 0, 0))
        for column, cell in enumerate(cells):
            place = struct.pack("<II", column, 0)
            if isinstance(cell.value, float):
                yield binary_record(5, place + struct.pack("<d", cell.value))
            elif cell.text:
                yield binary_record(6, place + binary_text(cell.text))


def binary_text(text: str) -> bytes:
    """A counted text of a binary workbook."""
    encoded = text.encode("utf-16-le")
    return struct.pack("<I", len(encoded) // 2) + encoded


def binary_record(kind: int, content: bytes = b"") -> bytes:
    """A record of a binary workbook."""
    return _kind(kind) + _varied(len(content)) + content


def _kind(number: int) -> bytes:
    """The kind of a record: kinds from 128 on stand in two bytes."""
    return bytes([number]) if number < 128 else bytes([number & 127 | 128, number >> 7])


def _varied(number: int) -> bytes:
    """A number in as many bytes as it takes, seven bits in each."""
    found = bytearray()
    while number > 127:
        found.append(number & 127 | 128)
        number >>= 7
    return bytes([*found, number])


_MAKERS: dict[str, Callable[[Book], bytes]] = {
    **EVERY,
    "xlsm": as_xlsm,
    "xlsb": as_xlsb,
    "fods": as_fods,
    "xls": as_xls,
}
