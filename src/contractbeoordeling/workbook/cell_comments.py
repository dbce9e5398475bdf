"""Comments on cells, which people use for their answers too: each is kept as a remark, or named as left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contractbeoordeling.workbook.grid import Place, Sheet


class CellComments:
    """The comments of a sheet that nobody took yet, by row."""

    def __init__(self, sheet: Sheet) -> None:
        self._rows: dict[int, dict[int, str]] = {}
        for (row, column), text in sorted(sheet.comments.items()):
            if text.strip():
                self._rows.setdefault(row, {})[column] = text.strip()

    def take(self, row: int, columns: Sequence[int | None] | None = None) -> dict[int, str]:
        """The comments in these columns of a row, or in all of it; whoever asks next doesn't get them again."""
        here = self._rows.get(row)
        if not here:
            return {}
        wanted = set(here) if columns is None else set(here).intersection(columns)
        return {column: here.pop(column) for column in sorted(wanted)}

    def left(self) -> Iterator[tuple[Place, str]]:
        """What nobody took."""
        for row, here in self._rows.items():
            for column, text in here.items():
                yield (row, column), text


def with_comments(remark: str | list[str], comments: Sequence[str]) -> str | list[str]:
    """A remark with the comments after it, each on a line of its own or as a further text of the list."""
    if not comments:
        return remark
    if isinstance(remark, list):
        return [*remark, *comments]
    return "\n".join(filter(None, (remark, *comments)))
