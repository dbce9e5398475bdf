"""BSNs that stand where nothing is taken from: other columns, other sheets, comments.

They never reach a record, but the file is kept and may go back by mail. One in eleven numbers of nine digits looks
like a BSN; so a bare number counts only in a column of which most numbers do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.privacy import DOT, PersonalKind, passes_eleven_test, scan, shown
from contractbeoordeling.workbook.anchoring import sheet_of
from contractbeoordeling.workbook.grid import Place, Sheet, Workbook, address
from contractbeoordeling.workbook.mapped_rows import finding
from contractbeoordeling.workbook.mapping import SheetMapping

CODE = "bsn_elsewhere"
_NUMBERS = ("kvk", "agb", "id")
_LEAST, _MOST = 10_000_000, 999_999_999
_SHORTEST = 8
_SHARE = 0.5
_BARE = re.compile(r"\d{8,9}")
_DIGITS = re.compile(r"\d(?:[ .]?\d){7}")


def bsn_elsewhere(workbook: Workbook, file: str, mappings: Sequence[SheetMapping] = ()) -> list[Finding]:
    """A finding for each cell with a BSN, save in columns of numbers that are something else."""
    plain: defaultdict[str, set[int]] = defaultdict(set)
    for mapping in mappings:
        sheet = sheet_of(mapping, workbook)
        if sheet is not None:
            plain[sheet.name] |= {each for role in _NUMBERS for each in mapping.columns.get(role, ())}
    return [
        finding(CODE, (file, sheet.name, address(*place)), hidden, FindingSeverity.WARNING)
        for sheet in workbook.sheets
        for place, hidden in sorted(_found(sheet, plain[sheet.name]).items())
    ]


def secret_of(text: str) -> str:
    """The digits of a cell that is a number alone, which only its column tells to be a BSN; else nothing."""
    return text if _BARE.fullmatch(text) else ""


def _found(sheet: Sheet, plain: set[int]) -> dict[Place, str]:
    """The cells of one sheet that hold a BSN, and how it is shown."""
    bare: defaultdict[int, dict[Place, str]] = defaultdict(dict)
    found: dict[Place, str] = {}
    for place, text in _candidates(sheet, plain):
        if _BARE.fullmatch(text):
            bare[place[1]][place] = text
        elif hidden := _hidden(text):
            found[place] = hidden
    for numbers in bare.values():
        found.update(_of_column(numbers))
    for place, comment in sheet.comments.items():
        if hidden := _hidden(comment):
            found[place] = hidden
    return found


def _of_column(numbers: Mapping[Place, str]) -> dict[Place, str]:
    """The numbers of one column that pass the test, where most do; Excel drops a zero in front."""
    passing = {place: text for place, text in numbers.items() if passes_eleven_test(text.zfill(9))}
    whole = any(len(each) == 9 for each in passing.values())
    if not whole or len(passing) < _SHARE * len(numbers):
        return {}
    return {place: f"{text[:3]}{4 * DOT}{text[-2:]}" for place, text in passing.items()}


def _candidates(sheet: Sheet, plain: set[int]) -> Iterator[tuple[Place, str]]:
    """Every cell in which there could be one, as text."""
    for number, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row, 1):
            if isinstance(value, str):
                if len(value) >= _SHORTEST and column not in plain and _DIGITS.search(value):
                    yield (number, column), value.strip()
            elif (
                isinstance(value, (int, float))
                and _LEAST <= value <= _MOST
                and column not in plain
                and value == int(value)
            ):
                yield (number, column), str(int(value))


def _hidden(text: str) -> str:
    """The first BSN in a text as it may be shown; nothing where there is none."""
    return next((shown(text, span) for span in scan(text) if span.kind is PersonalKind.BSN), "")
