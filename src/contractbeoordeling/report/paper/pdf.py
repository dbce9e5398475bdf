"""Writing a document as PDF/UA-1 and PDF/A-3a: readable by everybody and every program, now and in fifty years."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from contractbeoordeling import paths
from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.report.paper.line_ends import clear_ends
from contractbeoordeling.report.paper.model import (
    Attachment,
    Block,
    Facts,
    Grid,
    Heading,
    Paper,
    Points,
    Together,
)
from contractbeoordeling.report.paper.signs import UNKNOWN, breakable, plain
from contractbeoordeling.report.paper.whole import stays_whole
from contractbeoordeling.wording.numbers import NOTHING

if TYPE_CHECKING:
    from typst import PDFStandard

Content: TypeAlias = dict[str, JsonValue]
"""What the template reads."""
STANDARDS: "list[PDFStandard]" = ["ua-1", "a-3a"]
LINE = 70
"""A word of so many signs fits on a line of a page."""
_LINE_OF_TABLE, _SHORTEST = 90, 12
"""As many fit side by side in a table; shorter words than the second are broken by syllables alone."""
_MISSING_SIGNS = f"{UNKNOWN} staat voor een teken dat in deze pdf niet getoond kan worden."
_NOT_SHOWN = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_ROUNDS = 4


def pdf_bytes(paper: Paper) -> bytes:
    """Return the PDF; signs that its fonts lack are shown as a box, and a line at the end says so."""
    document = content_of(paper)
    for _ in range(_ROUNDS):
        made = _compiled(document, paper)
        if isinstance(made, bytes):
            return made
        document = _without(document, made)
    made = _compiled(_latin(document), paper)
    if isinstance(made, bytes):
        return made
    raise AssertionError(f"these can't be shown: {made!r}")


def _compiled(document: Content, paper: Paper) -> bytes | list[str]:
    """Return the PDF, or the texts that no font has."""
    import typst

    at = datetime.combine(paper.made_on, time(12), UTC)
    attachments = [_attachment(each) for each in paper.attachments]
    given = json.dumps({**document, "attachments": attachments})
    try:
        made = typst.compile(
            _template(),
            sys_inputs={"paper": given},
            pdf_standards=STANDARDS,
            ignore_system_fonts=True,
            timestamp=at,
        )
    except typst.TypstError as error:
        missing = [_unescaped(each) for each in _NOT_SHOWN.findall(error.diagnostic)]
        if not missing:
            raise
        return missing
    return clear_ends(made)


@cache
def _template() -> bytes:
    return paths.resource("paper.typ").read_bytes()


def content_of(paper: Paper) -> Content:
    """Return what the template reads, all but the attachments."""
    return {
        "title": _text(paper.title, LINE // 2),
        "subject": plain(paper.subject),
        "author": plain(paper.author),
        "language": paper.language,
        "year": paper.made_on.year,
        "month": paper.made_on.month,
        "day": paper.made_on.day,
        "mark": _text(paper.mark),
        "compact": paper.compact,
        "footer": _text(paper.foot),
        "words": {"page": "Bladzijde", "of": "van"},
        "blocks": [_block(each) for each in paper.blocks],
    }


def _block(block: Block) -> JsonValue:
    kind = type(block).__name__.lower()
    if isinstance(block, Together):
        return {"kind": kind, "kept": stays_whole(block), "blocks": [_block(each) for each in block.blocks]}
    if isinstance(block, Grid):
        return {"kind": kind, "kept": stays_whole(block), **_grid(block)}
    if isinstance(block, Points):
        return {"kind": kind, "items": [_text(each) for each in block.items]}
    if isinstance(block, Facts):
        lines = [(_text(name), _text(said)) for name, said in block.lines]
        return {"kind": kind, "kept": stays_whole(block), "lines": lines}
    values = {
        name: _text(value) if isinstance(value, str) and name != "svg" else value
        for name, value in asdict(block).items()
    }
    if isinstance(block, Heading) and not values["text"].strip():
        values["text"] = NOTHING
    return {"kind": kind, **values}


def _grid(grid: Grid) -> Content:
    whole = sum(grid.shares)
    longest = [max(_LINE_OF_TABLE * share // whole, _SHORTEST) for share in grid.shares]

    def cells(row: Sequence[str]) -> list[str]:
        return [_text(each, most) for each, most in zip(row, longest, strict=True)]

    return {
        "header": cells(grid.header),
        "rows": [cells(each) for each in grid.rows],
        "shares": list(grid.shares),
        "numbers": sorted(grid.numbers),
    }


def _attachment(attachment: Attachment) -> JsonValue:
    return {
        "name": attachment.name,
        "content": list(attachment.content),
        "media": attachment.media_type,
        "description": attachment.description,
    }


def _text(text: str, longest: int = LINE) -> str:
    return breakable(plain(text), longest)


def _unescaped(text: str) -> str:
    """Return a text as it was before the compiler quoted it in its message."""
    names = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}
    return _ESCAPED.sub(
        lambda found: chr(int(found[1], 16)) if found[1] else names.get(found[2], found[2]), text
    )


def _without(blocks: Content, missing: Sequence[str]) -> Content:
    """Return the content with a box for each text that can't be shown, and a line that tells it."""
    return _boxed(blocks, re.compile("|".join(map(re.escape, sorted(set(missing), key=len, reverse=True)))))


def _latin(blocks: Content) -> Content:
    """Return the content with a box for every sign that isn't of Western European writing."""
    return _boxed(blocks, re.compile(f"[^\n -~\xa1-\xac\xae-\u017f–—‘’“”…€·−{UNKNOWN}\u200b]"))


def _boxed(content: Content, pattern: re.Pattern[str]) -> Content:
    told: JsonValue = {"kind": "paragraph", "text": _MISSING_SIGNS, "strong": False}
    boxed = {name: _mapped(each, pattern) for name, each in content.items()}
    blocks = boxed["blocks"]
    if not isinstance(blocks, list):
        raise TypeError("blocks are a list")
    return boxed if told in blocks else {**boxed, "blocks": [*blocks, told]}


def _mapped(value: JsonValue, pattern: re.Pattern[str]) -> JsonValue:
    if isinstance(value, str):
        return pattern.sub(UNKNOWN, value)
    if isinstance(value, Mapping):
        return {
            name: each if name in ("kind", "svg") else _mapped(each, pattern) for name, each in value.items()
        }
    if isinstance(value, Sequence):
        return [_mapped(each, pattern) for each in value]
    return value
