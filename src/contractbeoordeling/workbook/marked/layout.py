"""How wide the columns of a sheet are that is written anew, and how high its rows: so that all texts can be read."""

from __future__ import annotations

from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.row_height import LINE

_LOOKED_AT = 200
"""Rows that tell how wide a column is."""
_WIDEST, _NARROWEST = 60, 8
_HIGHEST = 400
_TITLE = 20
"""Characters: a longer text that stands alone in its row runs on over the empty cells beside it."""


class Layout:
    """The measures of one sheet, by what stands in its cells; a text that is wider than its column wraps."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._spread = {(top, left) for top, left, _, right in sheet.merged if right > left}
        self.widths = {column: self._width(column) for column in range(1, sheet.width + 1)}
        self.heights: dict[int, float] = {}

    def wraps(self, row: int, column: int, text: str) -> bool:
        """Tell whether a text runs over several lines; its row becomes high enough for that."""
        lines = self._lines(text, self.widths[column])
        if lines < 2 or self._runs_on(row, column, text):
            return False
        self.heights[row] = min(max(self.heights.get(row, 0), lines * (LINE + 2) + 2), _HIGHEST)
        return True

    def _width(self, column: int) -> float:
        longest = 0
        for row in range(1, min(self._sheet.height, _LOOKED_AT) + 1):
            text = self._sheet.text(row, column)
            if len(text) > longest and not self._runs_on(row, column, text):
                longest = max(longest, *map(len, text.split("\n")))
        return min(max(longest + 2, _NARROWEST), _WIDEST)

    def _runs_on(self, row: int, column: int, text: str) -> bool:
        """Tell whether a text is a title, or stands in merged cells: it has more room than its column."""
        if (row, column) in self._spread:
            return True
        if len(text) <= _TITLE or "\n" in text:
            return False
        return sum(value != "" for value in self._sheet.rows[row - 1]) == 1

    @staticmethod
    def _lines(text: str, width: float) -> int:
        """About how many lines a text takes."""
        if len(text) <= width and "\n" not in text:
            return 1
        return sum(len(line) // int(width) + 1 for line in text.split("\n"))
