"""Which column of which sheet is what: a mapping as the user made it, from its JSON file.

The same file can be shared and used again: it says columns by letter and rows by number, Excel's own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.wording.workbook_findings import mapping_expected
from contractbeoordeling.workbook.grid import column_number

OUTCOMES = ("not_applicable", "unknown", "empty", "refuse")
_KEYS = {"sheet", "header_row", "header_rows", "repeated_headers", "columns", "values", "criteria"}

Score = int | float


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """One sheet: where its header is, its columns by role, and what its values and ids mean."""

    sheet: str | None  # None: the only sheet there is
    header_rows: tuple[int, ...]
    columns: dict[str, tuple[int, ...]]  # `id`, `question`, …, and any name of the user's own
    listed: frozenset[str] = frozenset()  # roles that the file gave as a list, and gets back as one
    repeated_headers: bool = True
    values: dict[str, Score | str] = field(default_factory=dict[str, Score | str])
    criteria: dict[str, str] = field(default_factory=dict[str, str])

    def column(self, role: str) -> int | None:
        """The first column of a role."""
        return next(iter(self.columns.get(role, ())), None)


def parse_mapping(content: bytes) -> tuple[SheetMapping, ...]:
    """Read a mapping file. Raises Refusal (`mapping_wrong`) naming the place of the first fault."""
    try:
        document: object = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _fault("", "JSON") from error
    whole = _dictionary(document, "")
    sheets = whole.get("sheets")
    if not isinstance(sheets, list) or not sheets:
        raise _fault("sheets", "list")
    found = cast("Sequence[object]", sheets)
    return tuple(_sheet(_dictionary(each, f"sheets[{at}]"), f"sheets[{at}]") for at, each in enumerate(found))


def _sheet(given: Dictionary[str, object], place: str) -> SheetMapping:
    for key in given:
        if key not in _KEYS:
            raise _fault(f"{place}.{key}", "known_key")
    name = given.get("sheet")
    if name is not None and not isinstance(name, str):
        raise _fault(f"{place}.sheet", "text")
    columns = _dictionary(given.get("columns"), f"{place}.columns")
    if not columns:
        raise _fault(f"{place}.columns", "columns")
    repeated = given.get("repeated_headers", True)
    if not isinstance(repeated, bool):
        raise _fault(f"{place}.repeated_headers", "boolean")
    return SheetMapping(
        name or None,
        _header_rows(given, place),
        {
            role: _columns(value, f"{place}.columns.{role}")
            for role, value in columns.items()
            if value is not None
        },
        frozenset(role for role, value in columns.items() if isinstance(value, list)),
        repeated,
        {
            text: _meaning(value, f"{place}.values.{text}")
            for text, value in _given(given, "values", place).items()
        },
        {
            code: _text(key, f"{place}.criteria.{code}")
            for code, key in _given(given, "criteria", place).items()
        },
    )


def _header_rows(given: Dictionary[str, object], place: str) -> tuple[int, ...]:
    """The rows of the header in order; none where the table has no header."""
    rows = given.get("header_rows", given.get("header_row"))
    if rows is None:
        return ()
    listed = cast("Sequence[object]", rows) if isinstance(rows, list) else (rows,)
    numbers = [row for row in listed if isinstance(row, int) and not isinstance(row, bool) and row > 0]
    if len(numbers) != len(listed):
        raise _fault(f"{place}.header_row", "row")
    return tuple(sorted(numbers))


def _columns(value: object, place: str) -> tuple[int, ...]:
    letters = cast("Sequence[object]", value) if isinstance(value, list) else (value,)
    try:
        return tuple(column_number(_text(letter, place)) for letter in letters)
    except ValueError as error:
        raise _fault(place, "letter") from error


def _meaning(value: object, place: str) -> Score | str:
    """What a value stands for: a score, or one of the outcomes."""
    if isinstance(value, str) and value in OUTCOMES:
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise _fault(place, "meaning")


def _given(given: Dictionary[str, object], key: str, place: str) -> Dictionary[str, object]:
    return _dictionary(given.get(key) or {}, f"{place}.{key}")


def _dictionary(value: object, place: str) -> Dictionary[str, object]:
    if not isinstance(value, dict):
        raise _fault(place, "object")
    return cast("Dictionary[str, object]", value)


def _text(value: object, place: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _fault(place, "text")
    return value.strip()


def _fault(place: str, expected: str) -> Refusal:
    return Refusal("mapping_wrong", place=place or "-", expected=mapping_expected(expected))
