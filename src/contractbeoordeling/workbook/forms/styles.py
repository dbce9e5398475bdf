"""How the forms look: one quiet palette, yellow where somebody has to type."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from contractbeoordeling.workbook.framework.styles import BLUE, GREY, INK, LINE, PALE

FONT, SIZE = "Arial", 10.0
OPEN, OPTIONAL, DONE = "#FFF3BF", "#FFFCEB", "#FFFFFF"
CHOSEN, NEEDED, FAULT, CLOSED = "#CFE2F3", "#FBDDB0", "#F8D0CC", "#ECEFF3"
_WARN_INK, _FAULT_INK, _CLOSED_INK, _GOOD_INK = "#8A4B00", "#9C1C12", "#8A94A1", "#1B6B3A"

_Properties = Mapping[str, Any]
_FONT: _Properties = {"font_name": FONT, "font_size": SIZE, "font_color": INK}
_TEXT: _Properties = {**_FONT, "valign": "top", "text_wrap": True}
_LINE: _Properties = {**_FONT, "valign": "vcenter"}
_BOX: _Properties = {**_TEXT, "border": 1, "border_color": LINE}
_INPUT: _Properties = {**_BOX, "bg_color": OPEN, "locked": False, "num_format": "@"}
_INDENTED: _Properties = {"align": "left", "indent": 1}
_OPTIONAL: _Properties = {**_INPUT, "bg_color": OPTIONAL, **_INDENTED}
_CENTRED: _Properties = {**_INPUT, "align": "center", "valign": "vcenter", "num_format": "General"}
_HEADER: _Properties = {
    **_TEXT,
    "bold": True,
    "font_color": "#FFFFFF",
    "bg_color": BLUE,
    "valign": "vcenter",
    "border": 1,
    "border_color": BLUE,
}
_BAND: _Properties = {
    **_LINE,
    "font_color": BLUE,
    "bg_color": PALE,
    "top": 1,
    "bottom": 1,
    "border_color": LINE,
}
_SWATCH: _Properties = {**_BOX, "align": "center"}


@dataclass(frozen=True, slots=True)
class Styles:
    """The formats of one form; those named `when_…` are laid over a cell by a condition."""

    title: Format
    subtitle: Format
    heading: Format
    label: Format
    plain: Format
    beside: Format
    marker: Format
    header: Format
    header_centred: Format
    theme: Format
    theme_right: Format
    number: Format
    position: Format
    text: Format
    anchor_score: Format
    anchor: Format
    hint: Format
    closing: Format
    score: Format
    remark: Format
    long_text: Format
    choice: Format
    exception: Format
    count: Format
    day: Format
    fault: Format
    fault_centred: Format
    progress: Format
    standing: Format
    field: Format
    provider: Format
    detail: Format
    link: Format
    banner: Format
    bold: Format
    normal: Format
    grey: Format
    warning: Format
    swatch_open: Format
    swatch_optional: Format
    swatch_done: Format
    swatch_chosen: Format
    swatch_needed: Format
    swatch_fault: Format
    when_done: Format
    when_chosen: Format
    when_needed: Format
    when_fault: Format
    when_closed: Format
    when_complete: Format


_SPECIFICATIONS: Mapping[str, _Properties] = {
    "title": {**_LINE, "bold": True, "font_size": 18, "font_color": BLUE},
    "subtitle": {**_LINE, "font_color": GREY},
    "heading": {
        **_FONT,
        "bold": True,
        "font_size": 12,
        "font_color": BLUE,
        "bottom": 1,
        "bottom_color": BLUE,
    },
    "label": {**_TEXT, "bold": True, "font_color": GREY},
    "plain": _TEXT,
    "beside": {**_TEXT, "align": "left", "indent": 1},
    "marker": {**_TEXT, "bold": True, "font_color": BLUE, "align": "center"},
    "header": {**_HEADER, "indent": 1},
    "header_centred": {**_HEADER, "align": "center"},
    "theme": {**_BAND, "bold": True, "font_size": 11, "indent": 1},
    "theme_right": {**_BAND, "align": "right", "indent": 1},
    "number": {**_BOX, "bold": True, "font_color": BLUE, "align": "center", "num_format": "@"},
    "position": {**_BOX, "bold": True, "font_color": BLUE, "align": "center", "valign": "vcenter"},
    "text": {**_BOX, **_INDENTED},
    "anchor_score": {
        **_BOX,
        "font_color": GREY,
        "align": "center",
        "bold": True,
        "right": 0,
        "num_format": "0",
    },
    "anchor": {**_BOX, "font_color": GREY, "left": 0},
    "hint": {**_BOX, "font_color": GREY, "align": "center", "valign": "vcenter", "font_size": 8},
    "closing": {**_BOX, "font_color": BLUE, "valign": "vcenter", "indent": 1},
    "score": {**_CENTRED, "bold": True},
    "remark": _OPTIONAL,
    "long_text": {**_INPUT, **_INDENTED},
    "choice": {**_INPUT, "valign": "vcenter", "indent": 1},
    "exception": {**_OPTIONAL, "valign": "vcenter"},
    "count": _CENTRED,
    "day": {**_CENTRED, "num_format": "dd-mm-yyyy"},
    "fault": {
        **_INPUT,
        "bg_color": FAULT,
        "font_color": _FAULT_INK,
        "bold": True,
        "valign": "vcenter",
        "indent": 1,
    },
    "fault_centred": {**_CENTRED, "bg_color": FAULT, "font_color": _FAULT_INK, "bold": True},
    "progress": {**_LINE, "bold": True, "font_color": BLUE, "align": "right"},
    "standing": {**_BOX, "align": "center", "valign": "vcenter", "font_color": GREY},
    "field": {**_LINE, "bold": True, "font_color": GREY},
    "provider": {**_BOX, "bold": True, "font_color": BLUE, "underline": 1, "valign": "vcenter", "indent": 1},
    "detail": {**_BOX, "font_color": GREY, "valign": "vcenter", "indent": 1},
    "link": {**_LINE, "font_color": BLUE, "underline": 1},
    "banner": {**_LINE, "italic": True, "font_color": GREY},
    "bold": {**_FONT, "bold": True},
    "normal": _FONT,
    "grey": {**_FONT, "font_color": GREY},
    "warning": {**_FONT, "font_color": _WARN_INK},
    "swatch_open": {**_SWATCH, "bg_color": OPEN},
    "swatch_optional": {**_SWATCH, "bg_color": OPTIONAL},
    "swatch_done": _SWATCH,
    "swatch_chosen": {**_SWATCH, "bg_color": CHOSEN, "bold": True},
    "swatch_needed": {**_SWATCH, "bg_color": NEEDED},
    "swatch_fault": {**_SWATCH, "bg_color": FAULT, "font_color": _FAULT_INK},
    "when_done": {"bg_color": DONE},
    "when_chosen": {"bg_color": CHOSEN, "bold": True, "font_color": INK},
    "when_needed": {"bg_color": NEEDED},
    "when_fault": {"bg_color": FAULT, "font_color": _FAULT_INK},
    "when_closed": {"bg_color": CLOSED, "font_color": _CLOSED_INK},
    "when_complete": {"font_color": _GOOD_INK, "bold": True},
}


def make_styles(book: Workbook) -> Styles:
    """Add the formats to a workbook."""
    return Styles(**{name: book.add_format(properties) for name, properties in _SPECIFICATIONS.items()})
