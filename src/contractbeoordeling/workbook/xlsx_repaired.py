"""A copy of an xlsx file without what calamine stumbles over and Excel doesn't mind.

Sheets of macros or dialogs, sheets whose part is missing, parts in UTF-16, a `state`, `dimension` or merged cell of
a writer with its own ideas.
"""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

from contractbeoordeling.workbook import xlsx_parts
from contractbeoordeling.workbook.archive import Archive, as_utf8

_SHEET = re.compile(rb"<(\w+:)?sheet\s([^>]*?)/?>(?:\s*</(?:\w+:)?sheet>)?")
_NAME = re.compile(rb'\sname\s*=\s*("[^"]*"|\'[^\']*\')')
_STATE = re.compile(rb'\sstate\s*=\s*["\'](?!visible|hidden|veryHidden)[^"\']*["\']')
_DIMENSION = re.compile(rb"<(?:\w+:)?dimension\b[^>]*?(?:/>|>\s*</(?:\w+:)?dimension>)")
_WHOLE_COLUMNS = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*ref="(?:[A-Z]+:[A-Z]+|[0-9]+:[0-9]+)"[^>]*>')


def repaired(parts: Archive) -> bytes:
    """The whole file again, not packed. Raises Unreadable for a damaged archive."""
    main, sheets = xlsx_parts.main_part(parts), xlsx_parts.sheet_parts(parts)
    known, found = {part.lower() for part in sheets.values()}, io.BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_STORED) as archive:
        for entry in parts.entries:
            if entry.filename.endswith("/"):
                continue
            name, data = entry.filename.replace("\\", "/").lstrip("/"), as_utf8(parts.unpacked(entry))
            if name.lower() == main.lower():
                data = _with_sheets(data, set(sheets))
            elif name.lower() in known:
                data = _WHOLE_COLUMNS.sub(b"", _DIMENSION.sub(b"", data, count=1))
            archive.writestr(name, data)
    return found.getvalue()


def _with_sheets(xml: bytes, names: set[str]) -> bytes:
    """The workbook part with these sheets alone, each visible or hidden."""

    def kept(tag: re.Match[bytes]) -> bytes:
        name = _NAME.search(b" " + tag[2])
        text = unescape(name[1][1:-1].decode("utf-8", "replace")) if name else ""
        return _STATE.sub(b"", tag[0]) if text in names else b""

    return _SHEET.sub(kept, xml)
