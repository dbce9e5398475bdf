"""What the XML of a sheet says beside the bare values: extent, styles, errors, formulas without a result, hiding.

Scanned as bytes rather than parsed: a list of 100,000 rows is 60 MB of XML. The scan knows one spelling of a
cell, that of Excel; a sheet of a writer with other habits is brought into that spelling first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from contractbeoordeling.workbook import limits
from contractbeoordeling.workbook.grid import Block, Place, address, column_number, place_of

_CHUNK = 1 << 20
_CELL = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"')
_DIMENSION = re.compile(rb'<dimension ref="(?:[A-Z]{1,3}[0-9]{1,7}:)?([A-Z]{1,3})([1-9][0-9]{0,6})"')
_BEFORE_CELLS = 4096  # bytes in which a sheet says how large it is
_AFTER_CELLS = 1 << 16  # bytes in which its last row stands
_FILLED_CELL = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]*(?<!/)>')
_ANY_CELL = re.compile(rb"<c[\s/>]")
_PREFIXED_CELL = re.compile(rb":c[\s/>]")
_STYLE_LAST = re.compile(rb'" t="[a-zA-Z]+" s="')
_SINGLE_QUOTED = re.compile(rb"<c\s[^>]*='")
_CELL_OR_ROW = re.compile(rb"<((?:\w+:)?)(c|row)(?=[\s/>])([^>]*)>")
_CELL_END = re.compile(rb"</\w+:c\s*>")
_ATTRIBUTE = re.compile(rb'\s(r|s|t)\s*=\s*["\']([^"\'>]*)["\']')
_ERROR = re.compile(rb'<c r="([A-Z]+[0-9]+)"[^>]*? t="e"[^/>]*>(.*?)</(?:\w+:)?c>', re.DOTALL)
_RESULT = re.compile(rb"<(?:\w+:)?v[^>]*>([^<]*)<")
_NO_RESULT = re.compile(
    rb'<c r="([A-Z]+[0-9]+)"([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*'
    rb"(<(?:\w+:)?v\s*/>|<(?:\w+:)?v>(0?)</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_TEXT_RESULT = b't="str"'  # an empty text is a result too
_HIDDEN = re.compile(rb'<(?:\w+:)?(row|col)\b([^>]*\shidden\s*=\s*["\'](?:1|true)["\'][^>]*)>')
_HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row(?![^>]*\sr\s*=)[^>]*\shidden\s*=")  # one without a number
_NUMBERS = re.compile(rb'\s(r|min|max)\s*=\s*["\']([0-9]{1,7})["\']')
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\sref\s*=\s*["\']([A-Z]+[0-9]+):([A-Z]+[0-9]+)["\']')
_MOST_MERGED = 20_000


@dataclass(slots=True)
class SheetFacts:
    """Facts per place of one sheet."""

    height: int = 0
    width: int = 0
    styles: dict[Place, int] = field(default_factory=dict[Place, int])  # only of the asked styles
    errors: dict[Place, str] = field(default_factory=dict[Place, str])
    uncalculated: frozenset[Place] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Block, ...] = ()


def facts(xml: bytes, styles: set[int], *, zeros: bool = False) -> SheetFacts:
    """Read the facts; `styles` are the numbers of the cell styles whose places are wanted.

    With `zeros` a formula that holds 0 has no result: its writer couldn't calculate.
    """
    wanted = {str(each).encode("ascii") for each in styles}
    found = _scanned(xml, wanted)
    if found is None:
        xml = in_excels_spelling(xml)
        found = _scanned(xml, wanted) or SheetFacts(limits.MAX_ROWS, limits.MAX_COLUMNS)
    if found.height * found.width > limits.MAX_CELLS:  # formatted cells far away hold nothing
        found.height, found.width = _filled_extent(xml)
    found.errors = dict(_errors(xml))
    found.uncalculated = frozenset(_uncalculated(xml, zeros=zeros))
    if b"hidden" in xml:
        unnumbered = xml.count(b"<row ") > xml.count(b"<row r=") and _HIDDEN_ROW.search(xml)
        numbered = in_excels_spelling(xml) if unnumbered else xml
        found.hidden_rows, found.hidden_columns = _hidden(numbered)
    found.merged = tuple(_merged(xml))
    return found


def _scanned(xml: bytes, wanted: set[bytes]) -> SheetFacts | None:
    """Extent and styles of all cells, or None where some are spelled otherwise."""
    if _PREFIXED_CELL.search(xml) or _STYLE_LAST.search(xml) or (b"='" in xml and _SINGLE_QUOTED.search(xml)):
        return None
    extent = _claimed_extent(xml) or _counted_extent(xml)
    return None if extent is None else SheetFacts(*extent, styles=dict(_styles(xml, wanted)))


def _claimed_extent(xml: bytes) -> Place | None:
    """The last row and column as the sheet itself says, where both have a cell and no cell lies much further.

    Three searches are many times faster than looking at each cell. The row is rounded up for the last of
    them, 1,234 to 1,999, so that it is a search for digits.
    """
    found = _DIMENSION.search(xml, 0, _BEFORE_CELLS)
    if found is None:
        return None
    letters, digits = found[1].decode("ascii"), found[2].decode("ascii")
    column, most = column_number(letters), int(digits[0] + "9" * (len(digits) - 1))
    tail = max(0, len(xml) - _AFTER_CELLS)
    claims = (
        (f'<c r="[A-Z]{{1,3}}{digits}"', tail),
        (f'<c r="{letters}[0-9]', 0),
        (cells_beyond(letters, digits), 0),
    )
    in_row, in_column, further = (
        re.compile(each.encode("ascii")).search(xml, start) for each, start in claims
    )
    true = in_row and in_column and not further and most * column <= limits.MAX_CELLS
    return (int(digits), column) if true else None


def cells_beyond(letters: str, digits: str) -> str:
    """A pattern for cells right of a column, or below a row that begins with the same digit; or without address."""
    columns = ["[A-Z]" * count for count in range(1, len(letters))]
    for at, letter in enumerate(letters, 1):
        last = letter if at == len(letters) else chr(ord(letter) - 1)
        if last >= "A":
            columns.append(f"{letters[: at - 1]}[A-{last}]{'[A-Z]' * (len(letters) - at)}")
    rows = [f"[0-9]{{1,{len(digits) - 1}}}"] if len(digits) > 1 else []
    rows += [f"[1-{digits[0]}][0-9]{{{len(digits) - 1}}}"]
    return rf'<c(?! r="(?:{"|".join(columns)})(?:{"|".join(rows)})"[ />])[\s/>]'


def _counted_extent(xml: bytes) -> Place | None:
    """The last row and column of all cells, or None where some don't say where they are."""
    height = width = 0
    for start, end in _chunks(xml):
        cells: list[tuple[bytes, bytes]] = _CELL.findall(xml, start, end)
        if len(cells) != len(_ANY_CELL.findall(xml, start, end)):
            return None
        width = max(width, *(column_number(each.decode("ascii")) for each in {each[0] for each in cells}), 0)
        height = max(height, *map(int, {each[1] for each in cells}), 0)
    return height, width


def _styles(xml: bytes, wanted: set[bytes]) -> Iterator[tuple[Place, int]]:
    """The places of cells in the wanted styles."""
    if not wanted:
        return
    styled = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})" s="(%s)"' % b"|".join(sorted(wanted)))
    columns: dict[bytes, int] = {}
    for start, end in _chunks(xml):
        for letters, row, style in styled.findall(xml, start, end):
            column = columns.get(letters)
            if column is None:
                column = columns[letters] = column_number(letters.decode("ascii"))
            yield (int(row), column), int(style)


def _filled_extent(xml: bytes) -> Place:
    """The last row and column of cells that hold something."""
    height = width = 0
    for start, end in _chunks(xml):
        for letters, row in set(_FILLED_CELL.findall(xml, start, end)):
            height, width = max(height, int(row)), max(width, column_number(letters.decode("ascii")))
    return height, width


def _chunks(xml: bytes) -> Iterator[tuple[int, int]]:
    """Parts of about a megabyte that end before a tag, so that the lists made of them stay small."""
    start = 0
    while start < len(xml):
        end = xml.find(b"<", start + _CHUNK)
        end = len(xml) if end < 0 else end
        yield start, end
        start = end


def in_excels_spelling(xml: bytes) -> bytes:
    """The same cells without a prefix, each with its address first; whoever left addresses out gets them."""
    row, column = 0, 0

    def respelled(tag: re.Match[bytes]) -> bytes:
        nonlocal row, column
        kind, attributes = tag[2], dict(_ATTRIBUTE.findall(tag[3]))
        if kind == b"row":
            number = attributes.get(b"r", b"")
            row, column = (int(number) if number.isdigit() else row + 1), 0
            return tag[0] if number else b'<%srow r="%d"%s>' % (tag[1], row, tag[3])
        row, column = _place_or(attributes.get(b"r", b""), (row, column + 1))
        attributes[b"r"] = address(max(row, 1), column).encode("ascii")
        written = b"".join(
            b' %s="%s"' % (name, attributes[name]) for name in (b"r", b"s", b"t") if name in attributes
        )
        return b"<c%s%s>" % (written, b"/" if tag[3].rstrip().endswith(b"/") else b"")

    return _CELL_END.sub(b"</c>", _CELL_OR_ROW.sub(respelled, xml))


def _place_or(reference: bytes, otherwise: Place) -> Place:
    try:
        return place_of(reference.decode("ascii", "replace").upper())
    except ValueError:
        return otherwise


def _errors(xml: bytes) -> Iterator[tuple[Place, str]]:
    if b't="e"' in xml:
        for reference, inner in _ERROR.findall(xml):
            result = _RESULT.search(inner)
            yield _place(reference), (result[1].decode("utf-8", "replace").strip() if result else "") or "#?"


def _uncalculated(xml: bytes, *, zeros: bool) -> Iterator[Place]:
    for reference, attributes, result, zero in (
        _NO_RESULT.findall(xml) if b"<f" in xml or b":f" in xml else ()
    ):
        if zeros if zero else not (result and _TEXT_RESULT in attributes):
            yield _place(reference)


def _hidden(xml: bytes) -> tuple[frozenset[int], frozenset[int]]:
    """The hidden rows and columns."""
    rows: set[int] = set()
    columns: set[int] = set()
    for kind, attributes in _HIDDEN.findall(xml):
        numbers = {name: int(value) for name, value in _NUMBERS.findall(attributes)}
        if kind == b"row" and b"r" in numbers:
            rows.add(numbers[b"r"])
        elif kind == b"col":
            columns.update(range(numbers.get(b"min", 1), min(numbers.get(b"max", 0), limits.MAX_COLUMNS) + 1))
    return frozenset(rows), frozenset(columns)


def _merged(xml: bytes) -> Iterator[Block]:
    for first, last in _MERGED.findall(xml)[:_MOST_MERGED] if b"mergeCell" in xml else ():
        yield *_place(first), *_place(last)


def _place(reference: bytes) -> Place:
    return place_of(reference.decode("ascii"))
