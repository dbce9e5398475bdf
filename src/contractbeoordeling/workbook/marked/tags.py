"""Editing XML as text, so that all that isn't meant stays as it is, byte for byte.

Parsing and writing anew would lose namespaces that Excel asks for. Patterns know quotes, so that a `>` in an
attribute doesn't end a tag; a part with comments or CDATA, which could hide tags, is not edited at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from xml.parsers import expat
from xml.sax.saxutils import escape

from contractbeoordeling.workbook.grid import Place, place_of
from contractbeoordeling.workbook.marked.content import NotMarkable

ATTRIBUTES = r"(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*"
_TAG = re.compile(rf"<(/?)((?:[\w.-]+:)?)([\w.-]+){ATTRIBUTES}\s*(/?)>")
_ANY = re.compile(r"\s([\w:.-]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_HIDING = ("<!--", "<![CDATA[", "<!DOCTYPE", "<!ENTITY")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_BITE = 1 << 20


@dataclass(frozen=True, slots=True)
class Element:
    """Where an element stands in its text; `tag` is its first tag, `inside` where its children are."""

    prefix: str
    name: str
    tag: str
    start: int
    inside: tuple[int, int]
    end: int


def editable(xml: str) -> str:
    """Return the same text. Raises NotMarkable where tags could be hidden in it."""
    if any(sign in xml for sign in _HIDING):
        raise NotMarkable
    return xml


def root_of(xml: str) -> Element:
    """Return the outermost element. Raises NotMarkable where there is none."""
    return next(elements(xml, 0, len(xml)), None) or _none()


def around_cells(xml: str) -> tuple[Element, Iterator[Element]]:
    """Return the outermost element of a sheet, and what follows its cells; those are passed over, being many."""
    first = _TAG.search(xml)
    if first is None or first[1] or first[4]:
        raise NotMarkable
    name = f"{first[2]}{first[3]}"
    end = xml.rfind(f"</{name}>")
    cells = xml.rfind(f"</{first[2]}sheetData>")
    if cells < 0:
        empty = re.search(rf"<{first[2]}sheetData{ATTRIBUTES}\s*/>", xml)
        cells = empty.start() if empty else end
    root = Element(first[2], first[3], first[0], first.start(), (first.end(), end), len(xml))
    if end < cells or end < 0:
        raise NotMarkable
    return root, elements(xml, xml.index(">", cells) + 1, end)


def children(xml: str, parent: Element) -> Iterator[Element]:
    """Go through the elements right inside another."""
    return elements(xml, *parent.inside)


def child(xml: str, parent: Element, name: str) -> Element | None:
    """Return the first element of a name right inside another."""
    return next((each for each in children(xml, parent) if each.name == name), None)


def elements(xml: str, start: int, end: int) -> Iterator[Element]:
    """Go through the elements side by side in a stretch of XML."""
    depth, first = 0, None
    for found in _TAG.finditer(xml, start, end):
        closing, empty = found[1], found[4]
        if closing:
            depth -= 1
        elif not empty:
            depth += 1
        if not closing and first is None:
            first = found
        if depth == 0 and first is not None:
            inner = (first.end(), found.start() if closing else first.end())
            yield Element(first[2], first[3], first[0], first.start(), inner, found.end())
            first = None
        elif depth < 0:
            raise NotMarkable
    if first is not None:
        raise NotMarkable


def attribute(tag: str, name: str) -> str | None:
    """Return the value of an attribute, None where it isn't there; a prefix is part of its name."""
    found = attribute_pattern(name).search(tag)
    return None if found is None else unescape(found[1] if found[1] is not None else found[2])


def number(tag: str, name: str, default: int = 0) -> int:
    """Return the value of an attribute that is a number."""
    value = attribute(tag, name)
    return int(value) if value and value.isdecimal() else default


def place(tag: str) -> Place:
    """Return the cell that a tag is about. Raises NotMarkable."""
    try:
        return place_of(attribute(tag, "ref") or "")
    except ValueError as error:
        raise NotMarkable from error


def with_attributes(tag: str, **values: object) -> str:
    """Return a tag with other values of some attributes; None takes one away."""
    for name, value in values.items():
        tag = attribute_pattern(name).sub("", tag, 1)
        if value is not None:
            at = len(tag) - (2 if tag.endswith("/>") else 1)
            tag = f"{tag[:at].rstrip()} {name}={quoted(str(value))}{tag[at:]}"
    return tag


def with_last(xml: str, parent: Element, addition: str) -> str:
    """Return the XML with something added as the last in an element, which may have been empty."""
    if parent.tag.endswith("/>"):
        opened = parent.tag[:-2].rstrip() + ">"
        closed = f"</{parent.prefix}{parent.name}>"
        return f"{xml[: parent.start]}{opened}{addition}{closed}{xml[parent.end :]}"
    at = parent.inside[1]
    return xml[:at] + addition + xml[at:]


def quoted(text: str) -> str:
    """Return a text as the value of an attribute, quotes and all."""
    return '"' + escape(_NO_XML.sub("", text), {'"': "&quot;", "\n": "&#10;"}) + '"'


def content(text: str) -> str:
    """Return a text as the content of an element, as Excel writes what XML can't say."""
    return escape(_NO_XML.sub("", _LOOKS_ESCAPED.sub("_x005F_", text)))


def check(xml: bytes) -> None:
    """See that a part that was edited is whole. Raises NotMarkable."""
    parser = expat.ParserCreate()
    try:
        for start in range(0, len(xml), _BITE):  # others may work between two bites
            parser.Parse(xml[start : start + _BITE], False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise NotMarkable from error


def attributes(tag: str) -> dict[str, str]:
    """Return all attributes of a tag by their names, prefixes and all."""
    return {each[1]: unescape(each[2][1:-1]) for each in _ANY.finditer(tag)}


@cache
def attribute_pattern(name: str) -> re.Pattern[str]:
    """Return what an attribute looks like in a tag, with the space before it."""
    return re.compile(rf"\s+{re.escape(name)}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def _none() -> Element:
    raise NotMarkable
