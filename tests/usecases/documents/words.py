"""All words of a document, to look for something in."""

from __future__ import annotations

from collections.abc import Iterator

from contractbeoordeling.report.paper.model import Block, Facts, Figure, Grid, Paper, Points, Together


def words_of(paper: Paper) -> str:
    """Return every text in the document, line by line."""
    lines = [paper.title, paper.mark, paper.footer]
    for block in paper.blocks:
        lines += _texts(block)
    return "\n".join(lines)


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Together):
        for each in block.blocks:
            yield from _texts(each)
    elif isinstance(block, Points):
        yield from block.items
    elif isinstance(block, Facts):
        yield from (f"{name}: {said}" for name, said in block.lines)
    elif isinstance(block, Grid):
        yield from (" | ".join(row) for row in (block.header, *block.rows))
    elif isinstance(block, Figure):
        yield from (block.caption, block.alternative)
    else:
        yield block.text
