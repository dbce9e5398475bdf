"""What Excel asks of a workbook, beyond what other programs mind: a file that fails here is one that it repairs."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree

from contractbeoordeling.workbook.grid import place_of

_ORDER: Sequence[str] = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios"
    " autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting"
    " dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks"
    " customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture"
    " oleObjects controls webPublishItems tableParts extLst"
).split()
_OFFICE = "officeDocument/2006/relationships}", "officeDocument/relationships}"


class Parts:
    """The parts of a package, parsed where they are XML."""

    def __init__(self, content: bytes) -> None:
        archive = zipfile.ZipFile(io.BytesIO(content))
        self.names = [each for each in archive.namelist() if not each.endswith("/")]
        self.xml = {
            name.lower(): ElementTree.fromstring(archive.read(name))
            for name in self.names
            if name.lower().endswith((".xml", ".rels"))
        }
        self.raw = {name.lower(): archive.read(name) for name in self.names}

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Kind and target of each relation of a part to another, by its id."""
        folder, name = posixpath.split(part)
        root = self.xml.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for each in root if root is not None else ():
            target = each.get("Target", "").replace("\\", "/")
            full = target if target.startswith("/") else posixpath.join(folder, target)
            inside = each.get("TargetMode") != "External"
            kind = each.get("Type", "").rpartition("/")[2] if inside else "external"
            found[each.get("Id", "")] = kind, posixpath.normpath(full).lstrip("/").lower()
        return found


def faults(content: bytes) -> set[str]:
    """What Excel would mend in a workbook."""
    parts = Parts(content)
    return {*_package_faults(parts), *_book_faults(parts)}


def _package_faults(parts: Parts) -> Iterator[str]:
    yield from _doubles("part", (each.lower() for each in parts.names))
    types = parts.xml["[content_types].xml"]
    overrides = [each.get("PartName", "").lstrip("/").lower() for each in types if _is(each, "Override")]
    endings = [each.get("Extension", "").lower() for each in types if _is(each, "Default")]
    yield from _doubles("type", [*overrides, *endings])
    for name in parts.raw:
        if name not in overrides and name.rpartition(".")[2] not in endings and name != "[content_types].xml":
            yield f"no type: {name}"
    yield from (f"type of nothing: {each}" for each in overrides if each not in parts.raw)
    for name, root in parts.xml.items():
        if name.endswith(".rels"):
            yield from _doubles(f"id in {name}", (each.get("Id", "") for each in root))
            continue
        known = parts.relations(name)
        yield from (
            f"{name}: {kind} {target} is not there"
            for kind, target in known.values()
            if kind != "external" and target not in parts.raw
        )
        for each in root.iter():
            asked = [value for key, value in each.attrib.items() if key.partition("}")[0].endswith(_ids())]
            yield from (f"{name}: no relation {value}" for value in asked if value and value not in known)


def _ids() -> tuple[str, ...]:
    return tuple(each.rstrip("}") for each in _OFFICE)


def _book_faults(parts: Parts) -> Iterator[str]:
    main = next(target for kind, target in parts.relations("").values() if kind == "officeDocument")
    book, known = parts.xml[main], parts.relations(main)
    sheets = [each for each in book.iter() if _is(each, "sheet")]
    names = [each.get("name", "") for each in sheets]
    yield from _doubles("sheet", (each.casefold() for each in names))
    yield from _doubles("sheetId", (each.get("sheetId", "") for each in sheets))
    yield from (f"name too long: {each}" for each in names if len(each) > 31)
    for each in book.iter():
        if _is(each, "workbookView"):
            active = sheets[int(each.get("activeTab", "0"))]
            if active.get("state", "visible") != "visible":
                yield "a hidden sheet is active"
        if _is(each, "definedName") and int(each.get("localSheetId", "0")) >= len(sheets):
            yield f"name of no sheet: {each.get('name')}"
    yield from _doubles(
        "name", (f"{e.get('name')} {e.get('localSheetId')}" for e in book.iter() if _is(e, "definedName"))
    )
    styles = next((target for kind, target in known.values() if kind == "styles"), "")
    looks = 0
    if styles:
        yield from _style_faults(parts.xml[styles])
        looks = sum(1 for each in parts.xml[styles] if _is(each, "cellXfs") for _ in each)
    selected = 0
    for sheet in sheets:
        id_ = next(value for key, value in sheet.attrib.items() if key.endswith("}id"))
        kind, target = known[id_]
        if kind == "worksheet":
            yield from _sheet_faults(parts, target, looks, {each.casefold() for each in names})
            selected += b'tabSelected="1"' in parts.raw[target]
    if selected > 1:
        yield "several sheets are selected"


def _style_faults(root: ElementTree.Element) -> Iterator[str]:
    sections = {_local(each): list(each) for each in root}
    for each in root:
        if each.get("count") is not None and int(each.get("count", "0")) != len(each):
            yield f"count of {_local(each)}"
    for look in sections.get("cellXfs", ()):
        for key, section in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")):
            if int(look.get(key, "0")) >= len(sections.get(section, ())):
                yield f"look with no {key} {look.get(key)}"


def _sheet_faults(parts: Parts, part: str, looks: int, names: set[str]) -> Iterator[str]:
    root = parts.xml[part]
    order = [_ORDER.index(_local(each)) for each in root if _local(each) in _ORDER]
    if order != sorted(order):
        yield f"{part}: order of elements"
    yield from _cell_faults(root, part, looks)
    for each in root.iter():
        location = each.get("location", "") if _is(each, "hyperlink") else ""
        sheet = location.rpartition("!")[0].strip("'").replace("''", "'")
        if sheet and sheet.casefold() not in names and not each.get("ref", "").startswith("#"):
            yield f"{part}: link to nowhere {location}"
    if sum(_is(each, "legacyDrawing") for each in root) > 1:
        yield f"{part}: two old drawings"
    related = parts.relations(part)
    yield from _note_faults(parts, part, related)
    yield from _talk_faults(parts, part, related)


def _cell_faults(root: ElementTree.Element, part: str, looks: int) -> Iterator[str]:
    last_row = 0
    for row in root.iter():
        if not _is(row, "row"):
            continue
        number = int(row.get("r", last_row + 1))
        if number <= last_row:
            yield f"{part}: row {number} after {last_row}"
        last_row, last_column = number, 0
        for cell in row:
            if not _is(cell, "c"):
                continue
            place = place_of(cell.get("r", "")) if cell.get("r") else (number, last_column + 1)
            if place[0] != number or place[1] <= last_column:
                yield f"{part}: cell {cell.get('r')} in row {number}"
            last_column = place[1]
            if int(cell.get("s", "0")) >= max(looks, 1):
                yield f"{part}: look {cell.get('s')}"
            if any(len(each.text or "") > 32_767 for each in cell.iter()):
                yield f"{part}: {cell.get('r')} is too long"


def _note_faults(parts: Parts, part: str, related: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Every note has an author, a text that fits, and a shape of its own."""
    targets = [target for kind, target in related.values() if kind == "comments"]
    if len(targets) > 1:
        yield f"{part}: several parts of notes"
    for target in targets:
        root = parts.xml[target]
        authors = sum(_is(each, "author") for each in root.iter())
        notes = [each for each in root.iter() if _is(each, "comment")]
        yield from _doubles(f"{target}: note", (each.get("ref", "") for each in notes))
        if any(int(each.get("authorId", "0")) >= authors for each in notes):
            yield f"{target}: a note of nobody"
        drawings = [drawing for kind, drawing in related.values() if kind == "vmlDrawing"]
        drawn = b"".join(parts.raw[each] for each in drawings if each in parts.raw).decode("utf-8", "replace")
        shapes = re.findall(r"<x:Row>\s*(\d+)\s*</x:Row>\s*<x:Column>\s*(\d+)\s*</x:Column>", drawn)
        places = {(int(row) + 1, int(column) + 1) for row, column in shapes}
        yield from _doubles(f"{target}: box", map(str, shapes))
        yield from (
            f"{target}: no box for {each.get('ref')}"
            for each in notes
            if place_of(each.get("ref", "A1")) not in places
        )
        yield from _doubles(f"{part}: shape", re.findall(r"<v:shape\s[^>]*\bid=[\"']([^\"']+)", drawn))


def _talk_faults(parts: Parts, part: str, related: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Everybody who talks is known, and who replies replies to somebody."""
    people = {
        each.get("id")
        for name, root in parts.xml.items()
        if name.startswith("xl/persons/")
        for each in root.iter()
        if _is(each, "person")
    }
    for target in (target for kind, target in related.values() if kind == "threadedComment"):
        said = [each for each in parts.xml[target].iter() if _is(each, "threadedComment")]
        ids = [each.get("id", "") for each in said]
        yield from _doubles(f"{part}: said", ids)
        yield from (
            f"{part}: nobody said {each.get('id')}" for each in said if each.get("personId") not in people
        )
        yield from (f"{part}: a reply to nobody" for each in said if each.get("parentId", ids[0]) not in ids)


def _doubles(what: str, found: Iterable[str]) -> Iterator[str]:
    yield from (f"double {what}: {each}" for each, count in Counter(found).items() if count > 1)


def _is(element: ElementTree.Element, name: str) -> bool:
    return _local(element) == name


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
