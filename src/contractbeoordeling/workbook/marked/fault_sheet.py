"""The XML of the first sheet: what is wrong, with a link to every place."""

from __future__ import annotations

from contractbeoordeling.workbook.grid import address
from contractbeoordeling.workbook.marked import tags
from contractbeoordeling.workbook.marked.content import FaultList, Line, Link
from contractbeoordeling.workbook.marked.styles import Styles
from contractbeoordeling.workbook.row_height import height_of

_LOWEST = 17
"""Points: lower rows are as high as any."""
_TITLE = 21
_LINK = 'u|rgb="FF0563C1"'
_LOOKS: dict[str, tuple[str, str, bool]] = {
    "title": ("b 14", "", False),
    "text": ("", "", False),
    "header": ('b|rgb="FFFFFFFF"', "FF1F4E5F", True),
    "row": ("", "", True),
    "place": ("", "", True),
}
"""Font, fill and whether texts run on, for each look."""


def fault_sheet(faults: FaultList, styles: Styles, p: str, namespace: str) -> str:
    """Return the sheet part; `p` is the prefix of the workbook's elements, colon and all."""
    looks = {name: styles.plain(font, fill, wrap=wrap) for name, (font, fill, wrap) in _LOOKS.items()}
    link = styles.plain(_LINK)
    declared = f"xmlns:{p[:-1]}" if p else "xmlns"
    columns = "".join(
        f'<{p}col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(faults.widths, 1)
    )
    rows = "".join(
        _row(number, line, faults.widths, (looks[line.look], link), p)
        for number, line in enumerate(faults.lines, 1)
    )
    return (
        f"<{p}worksheet {declared}={tags.quoted(namespace)}>"
        f'<{p}sheetPr><{p}tabColor rgb="FFC00000"/><{p}pageSetUpPr fitToPage="1"/></{p}sheetPr>'
        f'<{p}sheetViews><{p}sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></{p}sheetViews>'
        f'<{p}sheetFormatPr defaultRowHeight="15"/><{p}cols>{columns}</{p}cols>'
        f"<{p}sheetData>{rows}</{p}sheetData>{_links(faults, p)}"
        f'<{p}pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        f'<{p}pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></{p}worksheet>'
    )


def _row(number: int, line: Line, widths: tuple[int, ...], looks: tuple[int, int], p: str) -> str:
    """One row, as high as its texts ask where they run on."""
    look, link = looks
    cells = "".join(
        _cell(address(number, column + 1), text, link if column in line.links else look, p)
        for column, text in enumerate(line.texts)
        if text != ""
    )
    wraps = _LOOKS[line.look][2]
    height = (
        height_of((str(text), width) for text, width in zip(line.texts, widths, strict=False)) if wraps else 0
    )
    height = _TITLE if line.look == "title" else height
    high = f' ht="{max(height, _LOWEST)}" customHeight="1"' if height > _LOWEST else ""
    return f'<{p}row r="{number}"{high}>{cells}</{p}row>'


def _cell(cell: str, text: str | int, look: int, p: str) -> str:
    if isinstance(text, int):
        return f'<{p}c r="{cell}" s="{look}"><{p}v>{text}</{p}v></{p}c>'
    said = f'<{p}is><{p}t xml:space="preserve">{tags.content(text)}</{p}t></{p}is>'
    return f'<{p}c r="{cell}" s="{look}" t="inlineStr">{said}</{p}c>'


def _links(faults: FaultList, p: str) -> str:
    found = "".join(
        f'<{p}hyperlink ref="{address(number, column + 1)}" location={tags.quoted(_location(link))} '
        f"display={tags.quoted(str(line.texts[column]))}/>"
        for number, line in enumerate(faults.lines, 1)
        for column, link in sorted(line.links.items())
    )
    return f"<{p}hyperlinks>{found}</{p}hyperlinks>" if found else ""


def _location(link: Link) -> str:
    name = link.sheet.replace("'", "''")
    return f"'{name}'!{link.cell}"
