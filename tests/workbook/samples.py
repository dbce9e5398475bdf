"""Workbooks and other files that the tests make for themselves."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from xlsxwriter import Workbook

from contractbeoordeling.workbook.grid import Sheet, Value

DUTCH = Path(__file__).resolve().parents[1] / "data" / "nl"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def xlsx(rows: Sequence[Sequence[str | float]], name: str = "Blad1") -> bytes:
    """A plain workbook of one sheet, as XlsxWriter writes it."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet(name)
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return target.getvalue()


def zipped(parts: Mapping[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def xlsx_by_hand(
    sheet: str,
    *,
    main_type: str = _SHEET_TYPE,
    more: Mapping[str, bytes | str] | None = None,
    styles: str = "",
) -> bytes:
    """A workbook around this XML of its only sheet."""
    styles_relation = f'<Relationship Id="r2" Type="{_OFFICE}/styles" Target="styles.xml"/>' if styles else ""
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Override PartName="/xl/workbook.xml" '
        f'ContentType="{main_type}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>{styles_relation}</Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    if styles:
        parts["xl/styles.xml"] = styles
    return zipped({**parts, **(more or {})})


def sheet_xml(rows: str, before: str = "", after: str = "") -> str:
    """The XML of a sheet with these rows."""
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def ods(tables: str, styles: str = "", manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument sheet around these tables."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    calc = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    content = (
        f"<office:document-content {spaces} {calc}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": manifest,
        }
    )


def ole(streams: Sequence[str], content: bytes = b"") -> bytes:
    """A container with these streams in it, all of the same content of less than 4,096 bytes in one sector each.

    Structure: [MS-CFB]. Just enough of it for a directory to be read.
    """
    sector = 512
    padded = content.ljust(4096, b"\0")
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)]
    for number, name in enumerate(streams):
        following = number + 2 if number + 1 < len(streams) else 0xFFFFFFFF
        entries.append(_entry(name, 2, 2 + number * 8, 4096, right=following))
    directory = b"".join(entries).ljust(sector, _entry("", 0, 0, 0)[:1])[:sector]
    chains: list[int] = [0xFFFFFFFD, 0xFFFFFFFE]
    for number in range(len(streams)):
        start = 2 + number * 8
        chains.extend([*range(start + 1, start + 8), 0xFFFFFFFE])
    fat = struct.pack(f"<{len(chains)}I", *chains).ljust(sector, b"\xff")
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack(
            "<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0
        )
    )
    header += struct.pack("<I", 0) + b"\xff" * (sector - len(header) - 4)
    return header + fat + directory + padded * len(streams)


def _entry(
    name: str, kind: int, start: int, size: int, *, child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF
) -> bytes:
    encoded = name.encode("utf-16-le")
    length = len(encoded) + 2 if name else 0
    return (
        encoded.ljust(64, b"\0")
        + struct.pack("<HBBIII", length, kind, 1, 0xFFFFFFFF, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def grid(*rows: Sequence[Value], name: str = "Blad1", visible: bool = True) -> Sheet:
    """A sheet as if it was read."""
    return Sheet(name, visible, rows)
