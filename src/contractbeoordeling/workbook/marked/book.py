"""The workbook as a whole: its sheets, a new first one, and what a mailed copy can't have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from contractbeoordeling.workbook.marked import tags
from contractbeoordeling.workbook.marked.content import NotMarkable
from contractbeoordeling.workbook.marked.known import LIST_MARK
from contractbeoordeling.workbook.marked.package import Package

STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
USUAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PLAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_SHEETS = ("worksheet", "chartsheet", "dialogsheet")
_FIRST_CELL = re.compile(r"<((?:[\w.-]+:)?)c\s(?:[^<>]*\s)?r=[\"']A1[\"'][^<>]*(?<!/)>.*?</\1c>", re.DOTALL)
_SHARED = re.compile(r"^<[^<>]*\st=[\"']s[\"'].*?<(?:[\w.-]+:)?v>(\d+)<", re.DOTALL)
_TEXT = re.compile(r"<(?:[\w.-]+:)?si\s*/>|<((?:[\w.-]+:)?)si(?:\s[^<>]*)?>.*?</\1si>", re.DOTALL)
_DROPPED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("macros", ("xl/vbaproject", "xl/vbadata", "xl/_rels/vbaproject")),
    ("signature", ("_xmlsignatures/",)),
    ("revisions", ("xl/revisions/", "xl/usernames.xml")),
)
"""What goes by its code, and how its parts begin."""


@dataclass(frozen=True, slots=True)
class BookSheet:
    """One sheet of the workbook: its name, its part and what kind that is."""

    name: str
    part: str
    kind: str


class Book:
    """The part of a package that lists the sheets."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.part = package.main()
        xml = package.text(self.part)
        root = tags.root_of(xml)
        self.prefix = root.prefix
        named = "xmlns" + (f":{root.prefix[:-1]}" if root.prefix else "")
        self.namespace = tags.attribute(root.tag, named) or ""
        self.office = STRICT if "purl.oclc.org" in self.namespace else USUAL
        relations = {each.id: each for each in package.relations(self.part)}
        self.sheets: list[BookSheet] = []
        self._ids: list[int] = []
        for each in tags.children(xml, self._list(xml)):
            relation = relations.get(_relation_id(each.tag))
            if relation is None or relation.kind not in _SHEETS or not package.has(relation.target):
                raise NotMarkable
            self.sheets.append(
                BookSheet(tags.attribute(each.tag, "name") or "", relation.target, relation.kind)
            )
            self._ids.append(tags.number(each.tag, "sheetId"))
        self.styles = next((each.target for each in relations.values() if each.kind == "styles"), "")
        self._texts = next((each.target for each in relations.values() if each.kind == "sharedStrings"), "")
        if not self.sheets or not self.styles:
            raise NotMarkable

    def is_list(self, sheet: BookSheet) -> bool:
        """Tell whether a sheet is a list of faults that we made, whoever saved it since."""
        if sheet.kind != "worksheet":
            return False
        xml = self._package.raw(sheet.part)
        cell = _FIRST_CELL.search(xml)
        if cell is None:
            return False
        number = _SHARED.search(cell[0])
        return LIST_MARK in (cell[0] if number is None else self._shared_text(int(number[1])))

    def _shared_text(self, number: int) -> str:
        xml = self._package.raw(self._texts) if self._texts and self._package.has(self._texts) else ""
        found = next(islice(_TEXT.finditer(xml), number, None), None)
        return found[0] if found else ""

    def make_plain(self) -> tuple[str, ...]:
        """Make the file an ordinary xlsx; returns the codes of what goes with that."""
        gone: list[str] = []
        for code, starts in _DROPPED:
            parts = {each for each in self._package.names() if each.lower().lstrip("/").startswith(starts)}
            if parts:
                self._package.drop(parts)
                gone.append(code)
        name = "[Content_Types].xml"
        types = self._package.text(name)
        for each in tags.children(types, tags.root_of(types)):
            if (tags.attribute(each.tag, "PartName") or "").lower() == f"/{self.part.lower()}":
                types = types.replace(each.tag, tags.with_attributes(each.tag, ContentType=_PLAIN))
                break
        else:
            raise NotMarkable
        self._package.put(name, types)
        return tuple(gone)

    def put_first(self, name: str, sheet: str) -> None:
        """Add a sheet before all others, and let the workbook open on it."""
        part = self._package.free_name("xl/worksheets/sheet{}.xml")
        self._package.add(part, sheet, _SHEET)
        relation = self._package.relate(self.part, f"{self.office}/worksheet", part)
        xml = _counted_on(self._package.text(self.part))
        listed = self._list(xml)
        new = (
            f'<{self.prefix}sheet name={tags.quoted(name)} sheetId="{max(self._ids) + 1}" '
            f'xmlns:r="{self.office}" r:id="{relation}"/>'
        )
        xml = xml[: listed.inside[0]] + new + xml[listed.inside[0] :]
        self._package.put(self.part, xml)
        for each in self.sheets:
            self._unselect(each.part)

    def replace_list(self, ours: BookSheet, name: str, sheet: str) -> None:
        """Put a new list of faults in the place of one that we made before, and open the workbook on it."""
        xml = self._package.text(self.part)
        for each in tags.children(xml, self._list(xml)):
            if tags.attribute(each.tag, "name") == ours.name:
                xml = xml.replace(each.tag, tags.with_attributes(each.tag, name=name, state=None))
                break
        order = self.sheets.index(ours)
        self._package.put(self.part, _counted_on(xml, by=0, active=order))
        for other in self.sheets:
            self._unselect(other.part)
        self._package.put(ours.part, sheet)

    def _unselect(self, part: str) -> None:
        """Two selected sheets would be a group, in which typing goes into both."""
        xml = self._package.raw(part)
        end = xml.find("sheetData")
        head = xml[: end if end >= 0 else len(xml)]
        if "tabSelected" not in head:
            return
        plain = tags.attribute_pattern("tabSelected").sub("", head)
        self._package.put(part, plain + xml[len(head) :])

    def _list(self, xml: str) -> tags.Element:
        found = tags.child(xml, tags.root_of(xml), "sheets")
        if found is None:
            raise NotMarkable
        return found


def _counted_on(xml: str, by: int = 1, active: int = 0) -> str:
    """Return the workbook's XML with what counts sheets further on, and another sheet in view."""
    root = tags.root_of(xml)
    for each in reversed(list(tags.children(xml, root))):
        if each.name not in ("definedNames", "bookViews"):
            continue
        inside = xml[each.inside[0] : each.inside[1]]
        for item in reversed(list(tags.children(xml, each))):
            start = item.start - each.inside[0]
            inside = inside[:start] + _shifted(item.tag, by, active) + inside[start + len(item.tag) :]
        xml = xml[: each.inside[0]] + inside + xml[each.inside[1] :]
    return xml


def _shifted(tag: str, by: int, active: int) -> str:
    local = tags.attribute(tag, "localSheetId")
    if local is not None:
        return tags.with_attributes(tag, localSheetId=int(local) + by) if local.isdecimal() else tag
    if "workbookView" in tag:
        return tags.with_attributes(tag, activeTab=active, firstSheet=None)
    return tag


def _relation_id(tag: str) -> str:
    """The id of a relation; its prefix is whatever the workbook calls the namespace."""
    return next(
        (
            value
            for name, value in tags.attributes(tag).items()
            if name.rpartition(":")[2] == "id" and ":" in name
        ),
        "",
    )
