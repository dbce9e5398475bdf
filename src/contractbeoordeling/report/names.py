"""Names that Excel accepts: of sheets (31 characters, some signs forbidden) and of tables (letters only)."""

import re
import unicodedata
from collections.abc import Iterable

_LONGEST_SHEET = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_RESERVED = {"history"}
_NO_LETTER = re.compile(r"[^a-z0-9]+")


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Return a name for each sheet that Excel accepts and no other sheet of the workbook has."""
    taken: set[str] = set(_RESERVED)
    names: list[str] = []
    for each in wanted:
        clean = _FORBIDDEN.sub(" ", each).strip().strip("'").strip() or "Blad"
        name, number = clean[:_LONGEST_SHEET].strip(), 1
        while name.casefold() in taken:
            number += 1
            ending = f" ({number})"
            name = clean[: _LONGEST_SHEET - len(ending)].strip() + ending
        taken.add(name.casefold())
        names.append(name)
    return names


def table_names(sheets: Iterable[str]) -> list[str]:
    """Return a name for the table of each sheet; the prefix keeps it from looking like a cell."""
    names: list[str] = []
    for sheet in sheets:
        plain = unicodedata.normalize("NFKD", sheet.casefold()).encode("ascii", "ignore").decode()
        first = name = "tabel_" + (_NO_LETTER.sub("_", plain).strip("_") or "x")
        number = 1
        while name in names:
            number += 1
            name = f"{first}_{number}"
        names.append(name)
    return names
