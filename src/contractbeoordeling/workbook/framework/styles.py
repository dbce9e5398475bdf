"""How the framework's workbook looks: a few calm formats for screen and paper."""

from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

INK, BLUE, PALE, LINE, GREY, FIELD = "#1F2937", "#1F4E79", "#DCE6F1", "#B8C4D2", "#5B6775", "#FFFBE6"
FONT = "Arial"
"""On every Windows; LibreOffice brings one of the same widths."""
_FONT: dict[str, Any] = {"font_name": FONT, "font_size": 10, "font_color": INK}
_CELL: dict[str, Any] = {**_FONT, "valign": "top", "text_wrap": True, "border": 1, "border_color": LINE}

_KNOWN: tuple[dict[str, str], ...] = (
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
    bold: Format
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


def make_styles(book: Workbook) -> Styles:
    """Add the formats to a workbook."""

    def style(base: dict[str, Any], **own: Any) -> Format:
        return book.add_format({**base, **own})

    field = {**_CELL, "bg_color": FIELD}
    return Styles(
        title=style(_FONT, bold=True, font_size=18, font_color=BLUE, valign="vcenter"),
        hint=style(_FONT, italic=True, font_color=GREY, valign="vcenter"),
        body=style(_FONT, text_wrap=True, valign="top"),
        bold=style(_FONT, bold=True, valign="top"),
        section=style(_FONT, bold=True, font_size=12, font_color=BLUE, bottom=1, bottom_color=BLUE),
        group=style(_FONT, bold=True, font_color=BLUE, bg_color=PALE, left=1, left_color="#FFFFFF"),
        header=style(
            _FONT,
            bold=True,
            font_color="#FFFFFF",
            bg_color=BLUE,
            text_wrap=True,
            valign="top",
            border=1,
            border_color="#FFFFFF",
        ),
        text=style(_CELL, num_format="@"),
        strong=style(_CELL, num_format="@", bold=True),
        code=style(_CELL, num_format="@", bold=True, align="center"),
        number=style(_CELL, num_format="0", align="center"),
        choice=style(_CELL, num_format="@", align="center"),
        note=style(_CELL, font_color=GREY),
        fixed=style(_CELL, font_color=GREY, align="center"),
        label=style(_CELL, bold=True),
        field=style(field, num_format="@"),
        field_number=style(field, num_format="0", align="center", bold=True),
        field_share=style(field, num_format="@", align="center", bold=True),
        field_figure=style(field, align="center", bold=True),
        link=style(_CELL, bold=True, font_color=BLUE, underline=1),
        blank=style(_FONT, num_format="@", text_wrap=True, valign="top"),
        edge=book.add_format({"border": 1, "border_color": LINE, "top_color": BLUE}),
        known=tuple(book.add_format(each) for each in _KNOWN),
    )
