"""How the framework's workbook looks: a few calm formats for screen and paper."""

from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

INK, BLUE, PALE, LINE, GREY, FIELD = "#1F2937", "#1F4E79", "#DCE6F1", "#B8C4D2", "#5B6775", "#FFFBE6"
FONT = "Arial"
"""On every Windows; LibreOffice brings one of the same widths."""

_Look = dict[str, Any]
_FONT: _Look = {"font_name": FONT, "font_size": 10, "font_color": INK}
_WRAPPED: _Look = {**_FONT, "text_wrap": True, "valign": "top"}
_CELL: _Look = {**_WRAPPED, "border": 1, "border_color": LINE}
_TEXT: _Look = {**_CELL, "num_format": "@"}
_CENTRED: _Look = {**_TEXT, "align": "center"}
_FIELD: _Look = {"bg_color": FIELD}
_WHITE = "#FFFFFF"
_HEADER: _Look = {
    **_WRAPPED,
    "bold": True,
    "font_color": _WHITE,
    "bg_color": BLUE,
    "border": 1,
    "border_color": _WHITE,
}
_HEADING: _Look = {**_FONT, "bold": True, "font_color": BLUE}
_KNOWN: tuple[_Look, ...] = (
    {"font_color": "#9AA5B1"},
    {"bg_color": "#EAF1F8"},
    {"bg_color": "#C5DAEE"},
    {"bg_color": "#8FB8DE"},
)
"""How the weights 0 to 3 stand out."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The formats of one workbook."""

    title: Format
    hint: Format
    body: Format
    section: Format
    group: Format
    header: Format
    text: Format
    strong: Format
    code: Format
    number: Format
    choice: Format
    note: Format
    fixed: Format
    label: Format
    field: Format
    field_number: Format
    field_share: Format
    field_figure: Format
    link: Format
    blank: Format
    edge: Format
    known: tuple[Format, ...]


_LOOKS: dict[str, _Look] = {
    "title": {**_HEADING, "font_size": 18, "valign": "vcenter"},
    "hint": {**_FONT, "italic": True, "font_color": GREY, "valign": "vcenter"},
    "body": _WRAPPED,
    "section": {**_HEADING, "font_size": 12, "bottom": 1, "bottom_color": BLUE},
    "group": {**_HEADING, "bg_color": PALE, "left": 1, "left_color": _WHITE},
    "header": _HEADER,
    "text": _TEXT,
    "strong": {**_TEXT, "bold": True},
    "code": {**_CENTRED, "bold": True},
    "number": {**_CENTRED, "num_format": "0"},
    "choice": _CENTRED,
    "note": {**_CELL, "font_color": GREY},
    "fixed": {**_CELL, "font_color": GREY, "align": "center"},
    "label": {**_CELL, "bold": True},
    "field": {**_TEXT, **_FIELD},
    "field_number": {**_CENTRED, **_FIELD, "bold": True, "num_format": "0"},
    "field_share": {**_CENTRED, **_FIELD, "bold": True},
    "field_figure": {**_CENTRED, **_FIELD, "bold": True, "num_format": "General"},
    "link": {**_CELL, "bold": True, "font_color": BLUE, "underline": 1},
    "blank": {**_WRAPPED, "num_format": "@"},
    "edge": {"border": 1, "border_color": LINE, "top_color": BLUE},
}


def make_styles(book: Workbook) -> Styles:
    """Add the formats to a workbook."""
    made = {name: book.add_format(look) for name, look in _LOOKS.items()}
    return Styles(**made, known=tuple(book.add_format(look) for look in _KNOWN))
