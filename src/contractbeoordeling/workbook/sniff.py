"""What a file really is, by its content: names and extensions lie.

Whatever can't be read as a workbook ends here as Unreadable with the code of a sentence that helps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

from contractbeoordeling.workbook import ole, signatures, text_file
from contractbeoordeling.workbook.archive import Archive
from contractbeoordeling.workbook.problem import Unreadable

_TAG = re.compile(r"<[a-z!?][^<>]*>")
_OPENDOCUMENT_KIND = re.compile(rb"application/vnd\.oasis\.opendocument\.[\w-]+")
_OVERRIDE = re.compile(rb"<(?:\w+:)?override\s[^>]*>")
_PAGE = re.compile(r"<(?:html|table|body|!doctype html)[\s>]")
_TABLE = re.compile(r"<table[\s>].*?<tr[\s>].*?<t[dh][\s>]", re.DOTALL)
_JSON = re.compile(r"[\[{]\s*(?:[\"\[{]|[\]}]\s*$)")
_OF_NUMBERS = re.compile(r"\.iwa$|(?:^|/)index\.(?:zip|apxl)$|(?:^|/)buildversionhistory\.plist$")

_SAID_BEFORE_A_PAGE = 4096  # a warning of the system that made it
_ENCRYPTED = {"ooxml_encrypted", "xls_encrypted"}
_RAW_BIFF = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x10\x00",
    b"\x09\x08\x08\x00",
)
_ZIP_KINDS: tuple[tuple[str, str, str], ...] = (
    ("word/document.xml", "other_document", "docx"),
    ("ppt/presentation.xml", "other_document", "pptx"),
    ("visio/document.xml", "other_document", "visio"),
)
_OOXML_MAIN = (
    (b"application/vnd.ms-excel.sheet.macroenabled.main", "xlsm"),
    (b"application/vnd.ms-excel.template.macroenabled.main", "xltm"),
    (b"spreadsheetml.template.main", "xltx"),
    (b"application/vnd.ms-excel.sheet.binary.macroenabled.main", "xlsb"),
    (b"spreadsheetml.sheet.main", "xlsx"),
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """The format of readable content; `encrypted` where a password stands before it."""

    format: str
    encrypted: bool = False


def recognise(content: bytes, name: str = "") -> Recognised:
    """Tell the format of this file. Raises Unreadable for everything that is no readable workbook."""
    _refuse_by_name(PurePath(name).name, content)
    if not content.strip(b"\x00\t\r\n\x0b\x0c "):
        raise Unreadable("empty_file", format="empty")
    if content.startswith(b"PK\x03\x04"):
        return Recognised(_in_archive(content))
    if content.startswith(ole.MAGIC):
        found = ole.recognise(content)
        return Recognised(found.removesuffix("_encrypted"), found in _ENCRYPTED)
    if content.startswith(_RAW_BIFF):
        return Recognised("xls")
    if known := signatures.binary(content):
        raise Unreadable(known[0], format=known[1])
    return Recognised(_in_text(content))


def _refuse_by_name(name: str, content: bytes) -> None:
    """The small files that Excel and LibreOffice lay beside an open workbook bear its name, not its content."""
    small = len(content) < 1024
    if small and name.startswith(("~$", ".~lock.")):
        raise Unreadable("owner_file", format="owner_file")


def _in_archive(content: bytes) -> str:
    """The kind of zip file."""
    parts = Archive(content)
    if parts.has("[content_types].xml"):
        return _in_ooxml(parts)
    if parts.has("content.xml") and (parts.has("mimetype") or parts.has("meta-inf/manifest.xml")):
        return _in_opendocument(parts)
    if any(map(_OF_NUMBERS.search, parts.names)):
        raise Unreadable("numbers", format="numbers")
    if parts.has("xl/workbook.xml"):
        raise Unreadable("damaged", format="xlsx")
    raise Unreadable("packed", format="zip")


def _in_ooxml(parts: Archive) -> str:
    """Which Office program wrote this, and as what."""
    types = parts.xml("[content_types].xml").lower()
    of_parts = b"".join(
        _OVERRIDE.findall(types)
    )  # what is said of a part itself goes before what is said of its name
    for said in (of_parts, types):
        for content_type, format_ in _OOXML_MAIN:
            if content_type in said:
                return format_
    for part, code, format_ in _ZIP_KINDS:
        if parts.has(part):
            raise Unreadable(code, format=format_)
    if parts.has("xl/workbook.xml"):
        return "xlsx"
    if parts.has("xl/workbook.bin"):
        return "xlsb"
    raise Unreadable("damaged", format="xlsx")


def _in_opendocument(parts: Archive) -> str:
    """Whether an OpenDocument file is a sheet, and open to read."""
    kind = _opendocument_kind(parts)
    if not kind.startswith("application/vnd.oasis.opendocument.spreadsheet"):
        raise Unreadable("other_document", format=kind.rpartition(".")[2])
    if parts.has("meta-inf/manifest.xml") and b"encryption-data" in parts.part("meta-inf/manifest.xml"):
        raise Unreadable("password", format="ods")
    return "ods"


def _opendocument_kind(parts: Archive) -> str:
    """The content type of an OpenDocument file, which some writers leave to the list of its parts."""
    if parts.has("mimetype"):
        return parts.part("mimetype").decode("ascii", "replace").strip()
    said = _OPENDOCUMENT_KIND.search(parts.part("meta-inf/manifest.xml"))
    return said[0].decode("ascii") if said else ""


def _in_text(content: bytes) -> str:
    """Whether text is a table, a page, or something else. Raises Unreadable for what is no text at all."""
    if _is_dbase(content):
        raise Unreadable("old_format", format="dbase")
    start = text_file.decoded(content[: 1 << 16]).lstrip("\ufeff \t\r\n")
    folded = start.lower()
    if folded.startswith(("<?xml", "<workbook")):
        return _in_xml(start)
    if known := signatures.text(start):
        raise Unreadable(known[0], format=known[1])
    if (folded.startswith("<") and _PAGE.search(folded)) or _TABLE.search(folded[:_SAID_BEFORE_A_PAGE]):
        return "html"
    if _TAG.match(folded) and content[-64:].rstrip(b"\r\n\t \0").endswith(b">"):
        raise Unreadable("other_document", format="xml")
    if _JSON.match(folded):
        raise Unreadable("other_document", format="json")
    return "csv"


def _in_xml(start: str) -> str:
    """Excel 2003's own XML, a page that calls itself XML, or anything else."""
    if "urn:schemas-microsoft-com:office:spreadsheet" in start:
        return "spreadsheetml"
    if "<html" in start.lower():
        return "html"
    if "application/vnd.oasis.opendocument.spreadsheet" in start:
        return "fods"
    raise Unreadable("other_document", format="xml")


def _is_dbase(content: bytes) -> bool:
    """dBase has no magic: a version byte, a date, sizes that fit the file."""
    if len(content) < 32 or content[0] not in (0x02, 0x03, 0x30, 0x83, 0x8B, 0xF5):
        return False
    header, record = int.from_bytes(content[8:10], "little"), int.from_bytes(content[10:12], "little")
    return 1 <= content[2] <= 12 and 1 <= content[3] <= 31 and 32 < header <= len(content) and record > 0
