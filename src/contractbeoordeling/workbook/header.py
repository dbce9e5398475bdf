"""Where the header of a sheet is: in any of the first 40 rows, one to four rows high, or nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from contractbeoordeling.workbook import words
from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.profile import is_number, is_step

_SEARCHED = 40
_HIGHEST = 4
_BODY = 60  # rows under a candidate by which it is judged
_ENOUGH = 4.5
_OUTRIGHT = 3  # what a header says as a whole
_SHORT = 60
_LONGEST_HEADER = 400


@dataclass(frozen=True, slots=True)
class Header:
    """The rows of the header, and its text per column as written, without what merged cells spread."""

    first: int
    last: int
    lines: dict[int, tuple[str, ...]]
    groups: dict[int, str]  # the text of a merged cell above, for every column that it spans
    lowest: dict[int, str]  # the texts of its last row alone
    may_differ: int = field(init=False, repr=False, compare=False)
    """In so many of those may a row be other that repeats the header: less than half of them."""

    labels: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "labels", frozenset(self.lowest.values()))
        same = max(min(2, len(self.lowest)), (len(self.lowest) + 1) // 2)
        object.__setattr__(self, "may_differ", len(self.lowest) - same)

    @property
    def texts(self) -> dict[int, str]:
        return {column: " / ".join(lines) for column, lines in self.lines.items()}

    @property
    def rows(self) -> list[int]:
        return list(range(self.first, self.last + 1))


def filled_columns(sheet: Sheet, row: int) -> list[int]:
    """The columns of a row that show something."""
    return [column for column, text in enumerate(sheet.line(row), 1) if text]


def find_header(sheet: Sheet) -> Header | None:
    """The most likely header, or None where no row looks like one."""
    filled = {row: filled_columns(sheet, row) for row in range(1, min(sheet.height, _SEARCHED + _BODY) + 1)}
    filled = {row: columns for row, columns in filled.items() if columns}
    candidates = [row for row in filled if row <= _SEARCHED]
    if len(filled) < 2 and sheet.height < 2:
        return None
    scores = {row: _score(sheet, row, filled) for row in candidates}
    if not scores:
        return None
    best = max(candidates, key=lambda row: scores[row])
    if scores[best] < _ENOUGH:
        return None
    best = next(
        (row for row in candidates if row < best and _same_labels(sheet, row, filled[best], best)), best
    )
    first, last = _extended(sheet, best, filled)
    return header_at(sheet, first, last)


def header_at(sheet: Sheet, first: int, last: int) -> Header:
    """The header in these rows, as the user or a mapping says."""
    lines: dict[int, tuple[str, ...]] = {}
    for row in range(first, last + 1):
        for column in filled_columns(sheet, row):
            text = " ".join(sheet.text(row, column).split())
            if text not in lines.get(column, ()):
                lines[column] = (*lines.get(column, ()), text)
    lines = dict(sorted(lines.items()))
    groups: dict[int, str] = {}
    for top, left, _, right in sheet.merged:
        if first <= top <= last and right > left and right - left < 200:
            text = " ".join(sheet.text(top, left).split())
            groups.update(dict.fromkeys(range(left, right + 1), text))
    lowest = {
        column: text for column in range(1, sheet.width + 1) if (text := sheet.text(last, column).strip())
    }
    return Header(first, last, lines, groups, lowest)


def repeats(sheet: Sheet, header: Header, row: int) -> bool:
    """Whether a row says again what the header says, save perhaps the name of the theme."""
    line = sheet.line(row)
    if header.labels.isdisjoint(line):
        return False
    width, may_differ = len(line), header.may_differ
    for column, text in header.lowest.items():
        if column > width or line[column - 1] != text:
            may_differ -= 1
            if may_differ < 0:
                return False
    return True


def _score(sheet: Sheet, row: int, filled: dict[int, list[int]]) -> float:
    """How much a row looks like a header: its words, what it covers, and how the rows below differ from it."""
    cells = filled[row]
    texts = [sheet.text(row, column).strip() for column in cells]
    below = [each for each in filled if row < each <= row + _BODY]
    if not below:
        return 0.0
    used = _used_columns(below, filled)
    lexical = sum(map(_said, texts)) + sum(map(words.is_register_word, texts))
    text_share = sum(_is_label(sheet, row, column) for column in cells) / len(cells)
    cover = len(used & set(cells)) / len(used) if used else 0.0
    support = sum(any(column in filled[each] for each in below) for column in cells) / len(cells)
    contrast = _contrast(sheet, row, cells, below)
    colons = sum(text.endswith(":") for text in texts) / len(texts)
    lonely = 2.0 if len(cells) == 1 and len(used) > 1 else 0.0
    long = 2.0 if max(map(len, texts)) > 120 and len(cells) < 3 else 0.0
    repeats = len(texts) - len(set(texts))
    return (
        1.2 * min(lexical, 12)
        + 4 * cover * text_share
        + 2 * support * text_share
        + 2 * contrast
        - 4 * (1 - text_share)
        - 4 * colons
        - 3 * _likeness(sheet, cells, row, below)
        - 4 * _answered(sheet, cells, row, below)
        - lonely
        - long
        - 0.3 * repeats
        - 0.06 * row
        - (0.3 * min(len([each for each in filled if each < row]), 5) if not lexical else 0)
    )


def _same_labels(sheet: Sheet, row: int, cells: list[int], best: int) -> bool:
    """Whether a row has most of the labels of a later one, which then only says them again."""
    same = sum(sheet.text(row, column).strip() == sheet.text(best, column).strip() for column in cells)
    return same > 1 and same >= 0.6 * len(cells)


def _said(text: str) -> int:
    """How sure a text is that it names a role; a step of a scale that sounds like one is an answer."""
    weight = words.header_role(text)[1]
    return 0 if weight < _OUTRIGHT and is_step(text) else weight


def _answered(sheet: Sheet, cells: list[int], row: int, below: list[int]) -> float:
    """The share of cells with a step of a scale that stands in the same column again: a row of answers."""
    again = 0
    for column in cells:
        text = sheet.text(row, column).strip()
        again += is_step(text) and any(sheet.text(each, column).strip() == text for each in below[:20])
    return again / len(cells)


def _used_columns(below: list[int], filled: dict[int, list[int]]) -> set[int]:
    """The columns that at least a fifth of the rows below fill."""
    counts: dict[int, int] = {}
    for row in below:
        for column in filled[row]:
            counts[column] = counts.get(column, 0) + 1
    return {column for column, count in counts.items() if count >= max(1, len(below) / 5)}


def _is_label(sheet: Sheet, row: int, column: int) -> bool:
    value = sheet.value(row, column)
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_HEADER and not is_number(value)


def _contrast(sheet: Sheet, row: int, cells: list[int], below: list[int]) -> float:
    """The share of columns whose cells below are another sort of thing than the label above them."""
    differing = 0
    for column in cells:
        values = [sheet.value(each, column) for each in below[:20] if sheet.text(each, column).strip()]
        if not values or not _is_label(sheet, row, column):
            continue
        numbers = sum(is_number(value) or not isinstance(value, str) for value in values)
        length = sum(len(str(value)) for value in values) / len(values)
        differing += numbers > len(values) / 2 or length > 2.5 * len(str(sheet.value(row, column)))
    return differing / len(cells)


def _likeness(sheet: Sheet, cells: list[int], row: int, below: list[int]) -> float:
    """Whether a row is one of many: it begins with a code, as those below do."""
    coded = [column for column in cells if words.is_id(sheet.text(row, column))]
    if not coded:
        return 0.0
    codes = [words.is_id(sheet.text(each, coded[0])) for each in below if sheet.text(each, coded[0]).strip()]
    return sum(codes) / len(codes) if codes else 0.0


def _extended(sheet: Sheet, best: int, filled: dict[int, list[int]]) -> tuple[int, int]:
    """The header's other rows, above and below the best one."""
    first = last = best
    while (
        first - 1 in filled
        and last - first + 1 < _HIGHEST
        and _belongs_above(sheet, first - 1, first, filled)
    ):
        first -= 1
    while (
        last + 1 in filled and last - first + 1 < _HIGHEST and _belongs_below(sheet, last, last + 1, filled)
    ):
        last += 1
    return first, last


def _labels_only(sheet: Sheet, row: int, cells: list[int]) -> bool:
    texts = [sheet.text(row, column).strip() for column in cells]
    return (
        len(cells) > 1
        and all(_is_label(sheet, row, column) for column in cells)
        and max(map(len, texts)) <= _SHORT
        and not any(text.endswith(":") for text in texts)
    )


def _belongs_above(sheet: Sheet, above: int, row: int, filled: dict[int, list[int]]) -> bool:
    """Whether the row above groups, completes or repeats the labels of this one."""
    if not _labels_only(sheet, above, filled[above]):
        return False
    same = sum(sheet.text(above, column) == sheet.text(row, column) for column in filled[above])
    completes = bool(set(filled[above]) - set(filled[row]))
    spreads = any(top == above and right > left for top, left, _, right in sheet.merged)
    return bool(same) or completes or spreads


def _belongs_below(sheet: Sheet, row: int, below: int, filled: dict[int, list[int]]) -> bool:
    """Whether the row below labels parts of this one: it fills gaps, with words or over columns of numbers."""
    cells = filled[below]
    if not _labels_only(sheet, below, cells):
        return False
    same = sum(sheet.text(below, column) == sheet.text(row, column) for column in cells)
    if same > 1 and same >= len(cells) / 3:
        return True
    after = [each for each in filled if below < each <= below + _BODY]
    texts = [sheet.text(below, column).strip() for column in cells]
    if all(text.startswith("(") and text.endswith(")") for text in texts) or _divides(
        sheet, row, below, after
    ):
        return True
    if not set(cells) - set(filled[row]):
        return False
    lexical = sum(weight for _, weight in (words.header_role(sheet.text(below, column)) for column in cells))
    return lexical >= 3 or _contrast(sheet, below, cells, after) >= 0.5


def _divides(sheet: Sheet, row: int, below: int, after: Sequence[int]) -> bool:
    """Whether the row below names the parts of a merged label, each once and never again under it."""
    for top, left, bottom, right in sheet.merged:
        if top <= row == bottom and right > left:
            parts = {column: sheet.text(below, column).strip() for column in range(left, right + 1)}
            texts = [text for text in parts.values() if text]
            if len(texts) < 2 or len(set(texts)) < len(texts):
                continue
            if not any(
                sheet.text(each, column).strip() == text
                for column, text in parts.items()
                if text
                for each in after[:20]
            ):
                return True
    return False
