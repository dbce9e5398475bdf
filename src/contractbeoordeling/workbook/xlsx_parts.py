"""The parts of an xlsx file that calamine passes over: which sheet is where, number formats, comments.

Structure: ECMA-376 parts 1 and 2. Only local names are compared, so that strict files (ISO 29500) with
their other namespaces read the same.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TypeVar
from xml.etree import ElementTree

from contractbeoordeling.workbook.archive import Archive
from contractbeoordeling.workbook.grid import Place, place_of
from contractbeoordeling.workbook.number_format import BUILT_IN
from contractbeoordeling.workbook.problem import Unreadable

_T = TypeVar("_T")
_SHAPE_TEXT = re.compile(rb"<a:t>[^<]*[^<\s][^<]*</a:t>")
_THREAD_PREFIX = "Comment:\n"  # Excel repeats a thread as an old comment for old programs


def has_macro_sheets(parts: Archive) -> bool:
    """Whether there are sheets that hold macros or a dialog instead of cells."""
    kinds = (kind.lower() for kind, _ in relations(parts, main_part(parts)).values())
    return any(kind.endswith(("macrosheet", "dialogsheet")) for kind in kinds)


def is_calculated_on_opening(parts: Archive) -> bool:
    """Whether its writer left the results to Excel: a 0 in a formula is then no result."""
    return any(
        each.get("fullCalcOnLoad") in ("1", "true")
        for each in _all(_parsed(parts, main_part(parts)), "calcPr")
    )


def sheet_parts(parts: Archive) -> dict[str, str]:
    """The part of each sheet by the sheet's name."""
    main = main_part(parts)
    targets = relations(parts, main)
    found: dict[str, str] = {}
    for sheet in _all(_parsed(parts, main), "sheet"):
        relation = next((value for name, value in sheet.attrib.items() if _local(name) == "id"), "")
        kind, target = targets.get(relation, ("", ""))
        if kind.endswith("worksheet"):
            found[sheet.get("name", "")] = target
    return found


def formats(parts: Archive) -> list[str]:
    """The number format code of each cell style, by its number."""
    styles = _first(
        target for kind, target in relations(parts, main_part(parts)).values() if kind == "styles"
    )
    if not styles or not parts.has(styles):
        return []
    root = _parsed(parts, styles)
    codes = dict(BUILT_IN)
    for each in _all(root, "numFmt"):
        codes[_number(each)] = each.get("formatCode", "")
    cells = _first(_all(root, "cellXfs"))
    return [] if cells is None else [codes.get(_number(each), "") for each in _all(cells, "xf")]


def _number(element: ElementTree.Element) -> int:
    """The number of a format; a damaged one is General."""
    number = element.get("numFmtId", "")
    return int(number) if number.isdecimal() else 0


def comments(parts: Archive, sheet: str) -> dict[Place, str]:
    """The comments of one sheet part, the newer threads before the older notes."""
    found: dict[Place, str] = {}
    for kind, target in sorted(relations(parts, sheet).values(), reverse=True):
        if kind not in ("threadedComment", "comments") or not parts.has(target):
            continue
        for each in _all(
            _parsed(parts, target), "threadedComment" if kind == "threadedComment" else "comment"
        ):
            text = "".join(part.text or "" for part in _all(each, "t", "text")).strip()
            try:
                found.setdefault(place_of(each.get("ref", "")), without_thread(text))
            except ValueError:
                continue
    return {place: text for place, text in found.items() if text}


def without_thread(text: str) -> str:
    """A comment without what Excel writes above the copy of a thread."""
    return text.rpartition(_THREAD_PREFIX)[2].strip()


def has_texts_in_drawings(parts: Archive) -> bool:
    """Whether text boxes with words, or check boxes and the like, lie over the cells."""
    if any(name.startswith("xl/ctrlprops/") for name in parts.names):
        return True
    drawings = [
        name for name in parts.names if name.startswith("xl/drawings/drawing") and name.endswith(".xml")
    ]
    return any(_SHAPE_TEXT.search(parts.part(name)) for name in drawings)


def main_part(parts: Archive) -> str:
    """The workbook part, by the package's own relations, or where it usually is."""
    for kind, target in relations(parts, "").values():
        if kind == "officeDocument":
            return target
    return "xl/workbook.xml"


def relations(parts: Archive, part: str) -> dict[str, tuple[str, str]]:
    """Kind and target of each relation of a part, by its id."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if not parts.has(relations):
        return {}
    found: dict[str, tuple[str, str]] = {}
    for each in _all(_parsed(parts, relations), "Relationship"):
        target = each.get("Target", "").replace("\\", "/")
        kind = each.get("Type", "").rpartition("/")[2]
        full = target if target.startswith("/") else posixpath.join(folder, target)
        found[each.get("Id", "")] = (kind, posixpath.normpath(full).lstrip("/"))
    return found


def _parsed(parts: Archive, part: str) -> ElementTree.Element:
    try:
        return ElementTree.fromstring(parts.xml(part))
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unreadable("damaged", format="xlsx") from error


def _all(root: ElementTree.Element, *names: str) -> Iterator[ElementTree.Element]:
    return (each for each in root.iter() if _local(each.tag) in names)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _first(items: Iterator[_T]) -> _T | None:
    return next(items, None)
