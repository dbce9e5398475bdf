"""A mapping back to the JSON of its file: what was read comes out the same, and what is plain is left out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from contractbeoordeling.workbook.grid import column_letter
from contractbeoordeling.workbook.mapping import NO_CRITERION, MappingFile, SheetLayout, SheetMapping


def mapping_document(mapping: MappingFile) -> dict[str, object]:
    """The document of a mapping file."""
    document: dict[str, object] = {"sheets": [_sheet(each) for each in mapping.sheets]}
    if mapping.name:
        document["name"] = mapping.name
    if mapping.providers:
        document["providers"] = dict(mapping.providers)
    if mapping.corrections:
        document["corrections"] = {_place(*at): text for at, text in mapping.corrections.items()}
    if mapping.left_out:
        document["left_out"] = [_place(sheet, str(row)) for sheet, row in sorted(mapping.left_out)]
    return document


def mapping_json(mapping: MappingFile) -> str:
    """The canonical JSON of a mapping, as the register keeps it."""
    return json.dumps(mapping_document(mapping), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def shared(mapping: MappingFile) -> MappingFile:
    """The mapping without what belongs to one provider or one file, so that others may have it."""
    private = ("provider", "kvk", "agb", "date")
    return MappingFile(
        tuple(
            replace(
                each, constants={role: text for role, text in each.constants.items() if role not in private}
            )
            for each in mapping.sheets
        ),
        mapping.name,
    )


def _sheet(mapping: SheetMapping) -> dict[str, object]:
    document: dict[str, object] = {
        "sheet": mapping.sheet,
        **_header(mapping),
        "repeated_headers": mapping.repeated_headers,
        "columns": {role: _letters(mapping, role) for role in mapping.columns},
    }
    document |= {
        "values": dict(mapping.values),
        "criteria": {
            theirs: None if ours == NO_CRITERION else ours for theirs, ours in mapping.criteria.items()
        },
        "kind": mapping.kind and mapping.kind.value,
        "layout": None if mapping.layout is SheetLayout.LONG else mapping.layout.value,
        "headers": {column_letter(each): text for each, text in sorted(mapping.headers.items())},
        "rule": mapping.rule,
        "reversed": mapping.reversed or None,
        "question_values": {key: dict(values) for key, values in mapping.question_values.items()},
        "marks": {column_letter(each): meaning for each, meaning in sorted(mapping.marks.items())},
        "words": {role: dict(words) for role, words in mapping.words.items()},
        "constants": dict(mapping.constants),
        "figure": mapping.figure,
        "several": mapping.several and mapping.several.value,
    }
    kept = ("sheet", "columns", "repeated_headers")
    return {key: value for key, value in document.items() if key in kept or not _is_nothing(value)}


def _header(mapping: SheetMapping) -> Mapping[str, object]:
    rows = list(mapping.header_rows)
    if len(rows) == 1:
        return {"header_row": rows[0]}
    return {"header_rows": rows} if rows else {}


def _letters(mapping: SheetMapping, role: str) -> str | list[str]:
    letters = [column_letter(each) for each in mapping.columns[role]]
    return letters if role in mapping.listed or len(letters) != 1 else letters[0]


def _is_nothing(value: object) -> bool:
    return value is None or value == {}


def _place(sheet: str, cell: str) -> str:
    return f"{sheet}!{cell}"
