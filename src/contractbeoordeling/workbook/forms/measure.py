"""How much room a text takes, so that rows are high enough before Excel ever sees them.

Arial's advance widths in thousandths of the font size, as published with the font; Liberation Sans, which
LibreOffice puts in its place, has the same ones.
"""

import unicodedata
from functools import lru_cache
from math import ceil

_WIDTHS = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: " !,./:;I[\\]ft",
    333: '()-`r“”·"{}•',
    389: "*",
    469: "^",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopqu€–",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…→←@",
}
_WIDTH_OF = {character: width for width, characters in _WIDTHS.items() for character in characters}
_UNKNOWN = 700
_BOLD = 1.08
_PIXELS_PER_POINT = 96 / 72
_PADDING = 18  # pixels left and right inside a cell, an indent and some to spare
_PIXEL = 0.75  # of a screen, in points; Excel rounds heights down to it
_LINE = 1.27  # line height ÷ font size


def text_pixels(text: str, size: float = 10, *, bold: bool = False) -> float:
    """Return how wide a text of one line is, in pixels at 96 dpi."""
    thousandths = sum(map(_width, text))
    return thousandths / 1000 * size * _PIXELS_PER_POINT * (_BOLD if bold else 1)


def column_pixels(width: float) -> int:
    """Return how many pixels a column of this many characters has."""
    return round(width * 7) + 5


def lines_of(text: str, pixels: float, size: float = 10, *, bold: bool = False) -> int:
    """Return how many lines a text takes in a cell of this width; nothing takes none."""
    room = pixels - _PADDING
    return sum(_wrapped(line, room, size, bold) for line in text.splitlines())


def height_of(lines: float, size: float = 10, *, margin: float = 4) -> float:
    """Return how high so many lines are, in points that are whole pixels."""
    return ceil((lines * size * _LINE + margin) / _PIXEL) * _PIXEL


def _wrapped(line: str, room: float, size: float, bold: bool) -> int:
    """Break one line at its spaces, and inside what is longer than a line, as Excel does."""
    count, used = 1, 0.0
    space = text_pixels(" ", size, bold=bold)
    for word in line.split(" "):
        width = text_pixels(word, size, bold=bold)
        if used and used + width > room:
            count, used = count + 1, 0.0
        while width > room:
            count, width = count + 1, width - room
        used += width + space
    return count


@lru_cache(maxsize=1024)
def _width(character: str) -> int:
    base = unicodedata.normalize("NFD", character)[0]
    return _WIDTH_OF.get(base, _UNKNOWN)
