"""Row heights that fit their text: Excel and LibreOffice don't measure the rows of a file they open."""

import textwrap
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

LINE = 12.75
"""Points per line of a 10 points font."""
_PADDING = 4
_HIGHEST = 409
"""Excel's limit, in points."""


def height_of(cells: Iterable[tuple[str, float]]) -> float:
    """Return the height in points for a row of texts, each with the width of its column in characters."""
    lines = max((_lines(text, width) for text, width in cells), default=1)
    return min(lines * LINE + _PADDING, _HIGHEST)


def rows_that_grow(workbook: bytes) -> bytes:
    """Return the xlsx with heights that are a beginning: a row whose text is changed fits itself again."""
    target = BytesIO()
    with ZipFile(BytesIO(workbook)) as source, ZipFile(target, "w", ZIP_DEFLATED) as grown:
        for each in source.infolist():
            content = source.read(each)
            if each.filename.startswith("xl/worksheets/sheet"):
                content = content.replace(b' customHeight="1">', b">")
            grown.writestr(each, content)
    return target.getvalue()


def _lines(text: str, width: float) -> int:
    """Count the lines of a wrapped text: letters are on average narrower than digits, and a line ends early."""
    room = max(int(width * 1.2 - 3), 1)
    return sum(max(len(textwrap.wrap(line, room)), 1) for line in text.split("\n"))
