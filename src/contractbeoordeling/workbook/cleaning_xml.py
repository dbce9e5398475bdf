"""Masking texts in one XML part of an office file, touching nothing else in it.

The part is not parsed and written anew: that would lose namespaces that Excel asks for. Texts that are split over
runs (`<r><t>1234</t></r><r><t>56782</t></r>`) are seen as one, and a number that is masked becomes a text cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from xml.sax.saxutils import escape

Mask = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class CleanedPart:
    """A part as it becomes; `text` is None where nothing was masked in it."""

    text: str | None
    formulas_lost: bool = False


# Elements whose texts, over all runs, read as one: shared and inline strings, comments, paragraphs.
_WHOLE = re.compile(r"<((?:\w+:)?(?:si|is|text|p))(?:\s[^<>]*)?(?<!/)>.*?</\1>", re.DOTALL)
_CELL = re.compile(
    r"<(?P<tag>(?:\w+:)?c)(?P<attributes>\s[^<>]*)?(?<!/)>(?P<inside>.*?)</(?P=tag)>", re.DOTALL
)
_VALUE = re.compile(r"(<(?:\w+:)?v(?:\s[^<>]*)?>)([^<]*)(</(?:\w+:)?v>)")
_FORMULA = re.compile(r"<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)")
_TYPE = re.compile(r'\s+t="(\w+)"')
_NODE = re.compile(r"(?P<open><[^<>]*>)(?P<text>[^<>]+)(?=<)")
_NO_TEXT = re.compile(r"<(?:\w+:)?[vf](?:\s[^<>]*)?>$")
_ATTRIBUTE = re.compile(r'(?<==")[^"<>]*(?:@|\d{6})[^"<>]*(?=")')
_SHEET_CELL = re.compile(r"<table:table-cell\s[^<>]*>")
_VALUES = re.compile(r'\s(?:office:(?:value|date-value|string-value)|table:formula)="([^"]*)"')
_VALUE_TYPE = re.compile(r'((?:office|calcext):value-type=")\w+(?=")')
_NUMBER_DATA = re.compile(r'(<(?:\w+:)?Data\s[^<>]*?Type=")Number("[^<>]*>)([^<>]+)(?=<)')


def clean_xml(xml: str, mask: Mask) -> CleanedPart:
    """Return a part with `mask` applied to its texts."""
    cleaner = _Cleaner(mask)
    text = _CELL.sub(cleaner.cell, xml)
    text = _SHEET_CELL.sub(cleaner.sheet_cell, text)
    text = _NUMBER_DATA.sub(cleaner.number_data, text)
    text = _WHOLE.sub(cleaner.whole, text)
    text = _NODE.sub(cleaner.node, text)
    text = _ATTRIBUTE.sub(cleaner.attribute, text)
    return CleanedPart(None if text == xml else text, cleaner.formulas_lost)


class _Cleaner:
    """What is done with each kind of place; each method takes what was found and returns what becomes of it."""

    def __init__(self, mask: Mask) -> None:
        self._mask = mask
        self.formulas_lost = False

    def cell(self, found: re.Match[str]) -> str:
        """A cell of a worksheet with a value of its own; strings by number stand elsewhere."""
        attributes, inside = found["attributes"] or "", found["inside"]
        kind = _TYPE.search(attributes)
        value = _VALUE.search(inside)
        if value is None or (kind is not None and kind[1] in ("s", "b", "e")):
            return found[0]
        masked = self._masked(value[2])
        formula = _FORMULA.search(inside)
        in_formula = formula is not None and self._masked(formula[0]) != formula[0]
        if masked == value[2] and not in_formula:
            return found[0]
        if formula is not None and (in_formula or kind is None or kind[1] == "n"):
            self.formulas_lost = True
            formula = None
        if formula is not None:
            return found[0].replace(value[0], f"{value[1]}{masked}{value[3]}")
        tag, prefix = found["tag"], found["tag"].rpartition(":")[0]
        colon = f"{prefix}:" if prefix else ""
        plain = _TYPE.sub("", attributes)
        text = f"<{colon}is><{colon}t>{masked}</{colon}t></{colon}is>"
        return f'<{tag}{plain} t="inlineStr">{text}</{tag}>'

    def sheet_cell(self, found: re.Match[str]) -> str:
        """A cell of an OpenDocument sheet, whose value stands in its attributes."""
        tag = found[0]
        values = [each for each in _VALUES.finditer(tag) if self._masked(each[1]) != each[1]]
        for each in values:
            tag = tag.replace(each[0], "")
        return _VALUE_TYPE.sub(r"\1string", tag) if values else tag

    def number_data(self, found: re.Match[str]) -> str:
        """A number in a workbook of one XML file."""
        masked = self._masked(found[3])
        return found[0] if masked == found[3] else f"{found[1]}String{found[2]}{masked}"

    def whole(self, found: re.Match[str]) -> str:
        """A text over several runs: masked run by run where that does it, else gathered in the first."""
        element = found[0]
        runs = [each["text"] for each in _NODE.finditer(element)]
        if len(runs) < 2:
            return element
        masked = self._masked("".join(runs))
        if masked == "".join(runs) or "".join(map(self._masked, runs)) == masked:
            return element
        texts = iter([masked, *("" for _ in runs[1:])])
        return _NODE.sub(lambda node: node["open"] + next(texts), element)

    def node(self, found: re.Match[str]) -> str:
        """Any other text between two tags; values and formulas were done cell by cell."""
        if _NO_TEXT.search(found["open"]):
            return found[0]
        return found["open"] + self._masked(found["text"])

    def attribute(self, found: re.Match[str]) -> str:
        """An attribute that holds an address or a long number, such as a link to mail somebody."""
        masked = self._masked(found[0])
        return masked.replace("•", "x")

    def _masked(self, text: str) -> str:
        """Return an escaped text masked, and the very same text where nothing was."""
        plain = unescape(text)
        masked = self._mask(plain)
        return text if masked == plain else escape(masked, {'"': "&quot;"})
