"""Which blocks stay whole on a page: only what surely fits on one, since what is too long would fall off it."""

from collections.abc import Sequence

from contractbeoordeling.report.paper.model import (
    Block,
    Code,
    Facts,
    Figure,
    Grid,
    Paragraph,
    Points,
    Together,
)

MOST_LINES = 24
"""Of short blocks; well under half a page, so that no page is left half empty for one."""
MOST_TOGETHER = 42
"""Of blocks that were put together by hand."""
_SIGNS = 80
_FIGURE_LINES = 20


def stays_whole(block: Block) -> bool:
    """Tell whether a block isn't broken over pages."""
    if isinstance(block, Together):
        return sum(_lines(each) for each in block.blocks) <= MOST_TOGETHER
    return isinstance(block, Facts | Grid) and _lines(block) <= MOST_LINES


def _lines(block: Block) -> int:
    """Return about how many lines a block takes, rather too many than too few."""
    if isinstance(block, Figure):
        return _FIGURE_LINES
    if isinstance(block, Facts):
        return sum(_of(f"{name}: {said}", _SIGNS) for name, said in block.lines)
    if isinstance(block, Points):
        return sum(_of(each, _SIGNS) for each in block.items)
    if isinstance(block, Grid):
        return _row(block, block.header) + sum(_row(block, each) for each in block.rows)
    if isinstance(block, Together):
        return sum(_lines(each) for each in block.blocks)
    text = block.text
    return _of(text, _SIGNS) if isinstance(block, Paragraph | Code) else _of(text, _SIGNS // 2) + 1


def _row(grid: Grid, cells: Sequence[str]) -> int:
    width = sum(grid.shares)
    return max(
        _of(text, max(_SIGNS * share // width, 4)) for text, share in zip(cells, grid.shares, strict=True)
    )


def _of(text: str, signs: int) -> int:
    return sum(len(line) // signs + 1 for line in text.split("\n"))
