"""How exports look: one calm palette for screen and paper, and colours that every eye tells apart."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from contractbeoordeling.report.table import Look, Rule, Tone

INK, BLUE, LINE, GREY = "#1F2937", "#1F4E79", "#B8C4D2", "#5B6775"
FONT = "Arial"
"""On every Windows; LibreOffice brings one of the same widths."""

FILLS: Mapping[Tone, str] = {
    Tone.LOWEST: "#F2A272",
    Tone.LOW: "#FADDC8",
    Tone.MIDDLE: "#EFEFEF",
    Tone.HIGH: "#D3E5F3",
    Tone.HIGHEST: "#9CC5E5",
    Tone.DIVIDED: "#FBEFA9",
    Tone.FINDING: "#E3C9DF",
    Tone.UNKNOWN: "#FFFFFF",
    Tone.SILENT: "#F4F6F8",
}
"""Orange to blue instead of red to green; what is unknown has no colour at all."""
BARS: Mapping[Tone, str] = {
    **FILLS,
    Tone.LOWEST: "#D9702F",
    Tone.LOW: "#F2B48A",
    Tone.MIDDLE: "#9AA5B1",
    Tone.HIGH: "#8FBBDD",
    Tone.HIGHEST: "#1F5F99",
    Tone.DIVIDED: "#E8CC45",
    Tone.FINDING: "#9C5B93",
    Tone.UNKNOWN: "#FFFFFF",
    Tone.SILENT: "#D5DAE0",
}
"""The same tones as bars, which stand against white."""

_Look = dict[str, Any]
_FONT: _Look = {"font_name": FONT, "font_size": 10, "font_color": INK}
_WRAPPED: _Look = {**_FONT, "text_wrap": True, "valign": "top"}
DEFAULT_LOOK: _Look = {"font_name": FONT, "font_size": 10, "text_wrap": True, "valign": "top"}
"""Of a cell without a format of its own, as nearly every text in a table: that halves what formats cost."""
_LINES: _Look = {"border": 1, "border_color": LINE}
_CELL: _Look = {**_FONT, **_LINES, "valign": "top"}
_MIDDLE: _Look = {**_FONT, "valign": "top", "align": "center", "text_wrap": False}
_LOOKS: Mapping[Look, _Look] = {
    Look.TEXT: DEFAULT_LOOK,
    Look.STRONG: {**_WRAPPED, "bold": True},
    Look.CODE: _MIDDLE,
    Look.WHOLE: {**_MIDDLE, "num_format": "0", "text_wrap": True},
    Look.ONE: {**_MIDDLE, "num_format": "0.0", "text_wrap": True},
    Look.TWO: {**_MIDDLE, "num_format": "0.00", "text_wrap": True},
    Look.SIGNED: {**_MIDDLE, "num_format": "+0.00;-0.00;0.00"},
    Look.SHARE: {**_MIDDLE, "num_format": "0%"},
    Look.SHARE_ONE: {**_MIDDLE, "num_format": "0.0%"},
    Look.DAY: {**_MIDDLE, "num_format": "dd-mm-yyyy"},
}
_HEADER: _Look = {
    **_WRAPPED,
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": BLUE,
    "border": 1,
    "border_color": "#FFFFFF",
    "valign": "vcenter",
}
_HEADING: _Look = {**_FONT, "bold": True, "font_color": BLUE, "text_wrap": False}
_TEXTS: Mapping[str, _Look] = {
    "title": {**_HEADING, "font_size": 16, "valign": "vcenter"},
    "hint": {**_FONT, "italic": True, "font_color": GREY, "valign": "vcenter", "text_wrap": False},
    "body": _WRAPPED,
    "point": {**_WRAPPED, "indent": 1},
    "section": {**_HEADING, "font_size": 12, "bottom": 1, "bottom_color": BLUE},
    "header": _HEADER,
    "label": {**_CELL, "text_wrap": True, "bold": True},
    "text": {**_CELL, "text_wrap": True},
    "link": {**_CELL, "bold": True, "font_color": BLUE, "underline": 1},
    "lines": _LINES,
}


class Styles:
    """The formats of one workbook, each made once and only where it is used."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[object, Format] = {}
        for name, look in _TEXTS.items():
            setattr(self, name, book.add_format(look))

    title: Format
    hint: Format
    body: Format
    point: Format
    section: Format
    header: Format
    label: Format
    text: Format
    link: Format
    lines: Format

    def cell(self, look: Look) -> Format | None:
        """Return how a column looks; None where that is the workbook's own look."""
        return None if look is Look.TEXT else self._format(look, _LOOKS[look])

    def careful(self, look: Look) -> Format:
        """Return the look of a text that begins like a formula: it stays text when somebody edits the cell."""
        return self._format(("careful", look), {**_LOOKS[look], "quote_prefix": True, "num_format": "@"})

    def swatch(self, tone: Tone) -> Format:
        """Return the look of a word in its colour."""
        return self._format(tone, {**_CELL, "bold": True, "text_wrap": True, "bg_color": FILLS[tone]})

    def rule(self, rule: Rule) -> Format:
        """Return what a condition lays over a cell; a number gets its word beside it."""
        return self._format(rule, _of_rule(rule))

    def _format(self, key: object, look: _Look) -> Format:
        if key not in self._made:
            self._made[key] = self._book.add_format(look)
        return self._made[key]


def _of_rule(rule: Rule) -> _Look:
    look: _Look = {**_LINES, "bg_color": FILLS[rule.tone], "font_color": INK}
    if rule.tone is Tone.UNKNOWN:
        look |= {"italic": True, "font_color": GREY}
    if rule.word:
        look["num_format"] = '0 "{}"'.format(rule.word.replace('"', "'"))
    return look
