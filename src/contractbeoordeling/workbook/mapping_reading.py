"""From the JSON of a mapping file to the mapping; the first fault is refused with its place."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar, cast

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.wording.workbook_findings import mapping_expected
from contractbeoordeling.workbook.grid import column_letter, column_number, place_of
from contractbeoordeling.workbook.limits import MAX_COLUMNS
from contractbeoordeling.workbook.mapping import (
    FIGURES,
    NO_CRITERION,
    OUTCOMES,
    MappingFile,
    Meaning,
    Several,
    SheetLayout,
    SheetMapping,
)
from contractbeoordeling.workbook.scales.rules import RULES

_KEYS = set(
    "sheet header_row header_rows repeated_headers columns values criteria kind layout headers rule reversed"
    " question_values marks words constants figure several".split()
)
_CODE = TypeVar("_CODE", bound=StrEnum)
_Given = Mapping[str, object]


def parse_mapping(content: bytes) -> tuple[SheetMapping, ...]:
    """Read the sheets of a mapping file. Raises Refusal (`mapping_wrong`) naming the place of the first fault."""
    return parse_mapping_file(content).sheets


def parse_mapping_file(content: bytes) -> MappingFile:
    """Read a whole mapping file. Raises Refusal: `mapping_no_file`, or `mapping_wrong` naming the first fault's place."""
    try:
        document: object = json.loads(content)  # in UTF-8 or the UTF-16 of PowerShell
    except (ValueError, RecursionError) as error:
        raise Refusal("mapping_no_file") from error
    return _mapping_file(document)


def _mapping_file(document: object) -> MappingFile:
    whole = _dictionary(document, "")
    sheets = whole.get("sheets")
    if not isinstance(sheets, list) or not sheets:
        raise fault("sheets", "list")
    found = cast("Sequence[object]", sheets)
    return MappingFile(
        tuple(_sheet(_dictionary(each, f"sheets[{at}]"), f"sheets[{at}]") for at, each in enumerate(found)),
        _optional_text(whole, "name", "") or "",
        _texts(whole, "providers", ""),
        {_cell(name): text for name, text in _texts(whole, "corrections", "", empty=True).items()},
        frozenset(_row(each) for each in _list(whole, "left_out")),
    )


def _sheet(given: _Given, place: str) -> SheetMapping:
    for key in given:
        if key not in _KEYS:
            raise fault(f"{place}.{key}", "known_key")
    columns = _dictionary(given.get("columns"), f"{place}.columns")
    if not columns:
        raise fault(f"{place}.columns", "columns")
    return SheetMapping(
        sheet=_sheet_name(given, place),
        header_rows=_header_rows(given, place),
        columns={
            role: _columns(value, f"{place}.columns.{role}")
            for role, value in columns.items()
            if value is not None
        },
        listed=frozenset(role for role, value in columns.items() if isinstance(value, list)),
        repeated_headers=_boolean(given, "repeated_headers", place, otherwise=True),
        values=_meanings(given.get("values"), f"{place}.values"),
        criteria=_criteria(given, place),
        kind=_code(given, "kind", place, FileKind),
        layout=_code(given, "layout", place, SheetLayout) or SheetLayout.LONG,
        headers=_headers(given, place),
        rule=_choice(given, "rule", place, RULES),
        reversed=_boolean(given, "reversed", place, otherwise=False),
        question_values={
            key: _meanings(value, f"{place}.question_values.{key}")
            for key, value in _given(given, "question_values", place).items()
        },
        marks={
            _column(letter, f"{place}.marks"): _meaning(value, f"{place}.marks.{letter}")
            for letter, value in _given(given, "marks", place).items()
        },
        words={
            role: _texts(_given(given, "words", place), role, f"{place}.words")
            for role in _given(given, "words", place)
        },
        constants=_texts(given, "constants", place),
        figure=_choice(given, "figure", place, FIGURES),
        several=_code(given, "several", place, Several),
    )


def fault(place: str, expected: str) -> Refusal:
    """The refusal of a mapping file that has something else in this place."""
    return Refusal("mapping_wrong", place=place or "-", expected=mapping_expected(expected))


def _sheet_name(given: _Given, place: str) -> str | None:
    name = given.get("sheet")
    if name is not None and not isinstance(name, str):
        raise fault(f"{place}.sheet", "text")
    return name or None


def _header_rows(given: _Given, place: str) -> tuple[int, ...]:
    """The rows of the header in order; none where the table has no header."""
    rows = given.get("header_rows", given.get("header_row"))
    if rows is None:
        return ()
    listed = cast("Sequence[object]", rows) if isinstance(rows, list) else (rows,)
    numbers = [row for row in listed if isinstance(row, int) and not isinstance(row, bool) and row > 0]
    if len(numbers) != len(listed):
        raise fault(f"{place}.header_row", "row")
    return tuple(sorted(numbers))


def _columns(value: object, place: str) -> tuple[int, ...]:
    letters = cast("Sequence[object]", value) if isinstance(value, list) else (value,)
    return tuple(_column(letter, place) for letter in letters)


def _column(letter: object, place: str) -> int:
    try:
        number = column_number(_text(letter, place))
    except ValueError as error:
        raise fault(place, "letter") from error
    if number > MAX_COLUMNS:
        raise fault(place, "letter")
    return number


def _headers(given: _Given, place: str) -> dict[int, str]:
    """Header texts per column; an empty one is known too: the column has no header."""
    texts = _texts(given, "headers", place, empty=True)
    return {_column(letter, f"{place}.headers"): text for letter, text in texts.items()}


def _criteria(given: _Given, place: str) -> dict[str, str]:
    """Their ids or wordings with our codes; null says that we have no such criterion."""
    return {
        theirs: NO_CRITERION if ours is None else _text(ours, f"{place}.criteria.{theirs}")
        for theirs, ours in _given(given, "criteria", place).items()
    }


def _meanings(value: object, place: str) -> dict[str, Meaning]:
    found = _dictionary(value or {}, place)
    return {text: _meaning(meaning, f"{place}.{text}") for text, meaning in found.items()}


def _meaning(value: object, place: str) -> Meaning:
    """What a value stands for: a score, or one of the outcomes."""
    if isinstance(value, str) and value in OUTCOMES:
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return value
    raise fault(place, "meaning")


def _code(given: _Given, key: str, place: str, codes: type[_CODE]) -> _CODE | None:
    found = _choice(given, key, place, tuple(codes))
    return None if found is None else codes(found)


def _choice(given: _Given, key: str, place: str, codes: Sequence[str]) -> str | None:
    value = given.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or value not in codes:
        raise fault(f"{place}.{key}", "code")
    return value


def _boolean(given: _Given, key: str, place: str, *, otherwise: bool) -> bool:
    value = given.get(key, otherwise)
    if not isinstance(value, bool):
        raise fault(f"{place}.{key}", "boolean")
    return value


def _optional_text(given: _Given, key: str, place: str) -> str | None:
    return None if given.get(key) is None else _text(given[key], f"{place}.{key}".lstrip("."))


def _texts(given: _Given, key: str, place: str, *, empty: bool = False) -> dict[str, str]:
    at = f"{place}.{key}".lstrip(".")
    return {
        name: "" if empty and text == "" else _text(text, f"{at}.{name}")
        for name, text in _dictionary(given.get(key) or {}, at).items()
    }


def _cell(name: str) -> tuple[str, str]:
    """Sheet and address of `Verbeterplan!F9`; a CSV has no sheet: `F9`."""
    sheet, _, cell = name.rpartition("!")
    try:
        row, column = place_of(cell.replace("$", "").upper())
    except ValueError as error:
        raise fault(f"corrections.{name}", "cell") from error
    return sheet.strip("'"), f"{column_letter(column)}{row}"


def _row(value: object) -> tuple[str, int]:
    """Sheet and number of `Verbeterplan!9`."""
    sheet, _, row = _text(value, "left_out").rpartition("!")
    if not row.isdigit():
        raise fault(f"left_out.{value}", "row")
    return sheet.strip("'"), int(row)


def _list(given: _Given, key: str) -> Sequence[object]:
    value: object = given.get(key) or []
    if not isinstance(value, list):
        raise fault(key, "list")
    return cast("Sequence[object]", value)


def _given(given: _Given, key: str, place: str) -> _Given:
    return _dictionary(given.get(key) or {}, f"{place}.{key}")


def _dictionary(value: object, place: str) -> _Given:
    if not isinstance(value, dict):
        raise fault(place, "object")
    return cast("_Given", value)


def _text(value: object, place: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise fault(place, "text")
    return value.strip()
