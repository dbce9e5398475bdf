"""Writing the sheets that are read as text: the first one and the explanation."""

from xlsxwriter.worksheet import Worksheet

from contractbeoordeling.report.document import Front, Listing, Prose
from contractbeoordeling.report.height import height_of, lines_of
from contractbeoordeling.report.styles import Styles
from contractbeoordeling.report.text import cell_text

_WIDTHS = (34.0, 26.0, 74.0)
"""Of the first sheet's columns, in characters; a line of two cells uses the last two as one."""
_PROSE_WIDTH = 128.0
_LEFT, _EDGE = 1, 2.0
_TITLE_HEIGHT, _HEADING_HEIGHT = 30, 24
_BULLET = "•  "


def write_front(page: Worksheet, front: Front, styles: Styles) -> None:
    """Write the first sheet."""
    page.set_column(0, 0, _EDGE)
    for place, width in enumerate(_WIDTHS, _LEFT):
        page.set_column(place, place, width)
    page.set_row(0, _TITLE_HEIGHT)
    page.write_string(0, _LEFT, cell_text(front.title), styles.title)
    row = 1
    for text in front.intro:
        page.merge_range(row, _LEFT, row, _LEFT + 2, "", styles.body)
        page.write_string(row, _LEFT, cell_text(text), styles.body)
        page.set_row(row, height_of(lines_of(text, sum(_WIDTHS))))
        row += 1
    for listing in front.listings:
        row = _write_listing(page, listing, row + 1, styles)


def write_prose(page: Worksheet, prose: Prose, styles: Styles) -> None:
    """Write a sheet of sections."""
    page.set_column(0, 0, _EDGE)
    page.set_column(_LEFT, _LEFT, _PROSE_WIDTH)
    page.set_row(0, _TITLE_HEIGHT)
    page.write_string(0, _LEFT, prose.title, styles.title)
    row = 2
    for section in prose.sections:
        page.set_row(row, _HEADING_HEIGHT)
        page.write_string(row, _LEFT, section.heading, styles.section)
        row += 1
        texts = [(each, styles.body) for each in section.paragraphs]
        texts += [(_BULLET + each, styles.point) for each in section.points]
        for text, style in texts:
            page.write_string(row, _LEFT, cell_text(text), style)
            page.set_row(row, height_of(lines_of(text, _PROSE_WIDTH)))
            row += 1
        row += 1


def _write_listing(page: Worksheet, listing: Listing, row: int, styles: Styles) -> int:
    page.set_row(row, _HEADING_HEIGHT)
    for place, text in enumerate((listing.heading, "", "")):
        page.write_string(row, _LEFT + place, text, styles.section)
    row += 1
    if listing.headers:
        for place, text in enumerate(listing.headers):
            page.write_string(row, _LEFT + place, text, styles.header)
        page.set_row(row, height_of(1) + 3)
        row += 1
    for number, line in enumerate(listing.lines):
        _write_line(page, listing, (row, number), line, styles)
        row += 1
    return row


def _write_line(
    page: Worksheet, listing: Listing, place: tuple[int, int], line: tuple[str, ...], styles: Styles
) -> None:
    row, number = place
    tone = listing.tones[number] if listing.tones else None
    if listing.links:
        page.write_url(row, _LEFT, f"internal:'{line[0]}'!A1", styles.link, line[0])
    else:
        page.write_string(row, _LEFT, cell_text(line[0]), styles.swatch(tone) if tone else styles.label)
    widths = [_WIDTHS[0], _WIDTHS[1] + _WIDTHS[2]] if len(line) == 2 else list(_WIDTHS)
    if len(line) == 2:
        page.merge_range(row, _LEFT + 1, row, _LEFT + 2, "", styles.text)
    for column, text in enumerate(line[1:], _LEFT + 1):
        page.write_string(row, column, cell_text(text), styles.text)
    page.set_row(row, height_of(max(lines_of(t, w) for t, w in zip(line, widths, strict=True))))
