"""Opening a returned file: fast where it is one of our own forms as we know them, thorough where it is odd."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contractbeoordeling.workbook import guard, read_calamine, read_xlsx
from contractbeoordeling.workbook.forms.codes import MARK, META_SHEET, PROPERTY_FORM, parse_mark
from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.manifest import Manifest, read_manifest
from contractbeoordeling.workbook.grid import Sheet, Workbook
from contractbeoordeling.workbook.read import read_workbook

_FORMULA = re.compile(rb"<f[\s/>]")
_ERROR_CELL = b't="e"'
_OURS = MARK.encode()  # in some part of every form of ours, also where its ids are gone
_CELLS = b"<sheetData"  # in every sheet of an xlsx file, and in no other kind


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file with its bytes and cells; `manifest` is None where it is no form of ours.

    `ours` tells that it was one: then the hidden ids are gone.
    """

    name: str
    content: bytes
    workbook: Workbook
    manifest: Manifest | None
    ours: bool


def open_file(content: bytes, name: str, password: str | None = None) -> OpenedFile:
    """Open a file of any kind. Raises Unreadable for what is no workbook, or without its password.

    For more than one file, keep Readers for those that open_here leaves.
    """
    return open_here(content, name) or opened_as(content, name, read_workbook(content, name, password))


def open_here(content: bytes, name: str) -> OpenedFile | None:
    """Open one of our own forms in this process; None for any file that has to be read by a child.

    Raises Unreadable for a damaged archive.
    """
    parts = guard.harmless_parts(content) if content.startswith(b"PK\x03\x04") else None
    if parts is None or not any(_CELLS in part for part in parts) or not any(_OURS in part for part in parts):
        return None
    workbook = read_calamine.read(content, "xlsx")
    opened = opened_as(content, name, workbook)
    if opened.manifest is None:
        ours = opened.ours or any(PROPERTY_FORM.encode() in part for part in parts)
        return OpenedFile(name, content, workbook, None, ours) if ours else None
    # Only the thorough way knows whether a 1 is shown as 1 or as 100%.
    if opened.manifest.identity.kind is FormKind.RESIDENTS or _is_odd(parts, opened.manifest):
        return opened_as(content, name, read_xlsx.read(content, "xlsx"))
    return opened


def opened_as(content: bytes, name: str, workbook: Workbook) -> OpenedFile:
    """A file that was read, with what its hidden sheet says."""
    hidden = workbook.sheet(META_SHEET)
    manifest = read_manifest(hidden.rows) if hidden else None
    ours = manifest is not None or any(_marked(sheet) for sheet in workbook.sheets)
    return OpenedFile(name, content, workbook, manifest, ours)


def _marked(sheet: Sheet) -> bool:
    return parse_mark(sheet.value(1, 1)) is not None


def _is_odd(parts: Sequence[bytes], manifest: Manifest) -> bool:
    """Tell whether cells hold what the fast way can't see: formulas in answers, or errors."""
    sheets = [part for part in parts if _CELLS in part]
    formulas = sum(len(_FORMULA.findall(each)) for each in sheets)
    return formulas != manifest.formulas or any(_ERROR_CELL in each for each in sheets)
