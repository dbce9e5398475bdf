"""A first look at a workbook: sheets, header, the part each column plays, the values of answers.

All of it is a guess to show and to change; nothing is imported on its strength alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from contractbeoordeling.workbook import columns as column_roles
from contractbeoordeling.workbook import words
from contractbeoordeling.workbook.columns import Column, of_role
from contractbeoordeling.workbook.grid import Sheet, Workbook, address, column_letter
from contractbeoordeling.workbook.header import Header, filled_columns, find_header, header_at, repeats
from contractbeoordeling.workbook.kinds import form_design_row, kind_of
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.rows import Layout, RowKind, classified

_BODY_SAMPLE = 2000
_MOST_VALUES = 500


@dataclass(frozen=True, slots=True)
class ValueCount:
    """One distinct value of a column as it is shown, and how often it stands there."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class InspectedColumn:
    """A column with the role that it seems to play, None for none."""

    letter: str
    header: str
    role: str | None
    distinct: tuple[ValueCount, ...] = ()


@dataclass(frozen=True, slots=True)
class InspectedSheet:
    """What a sheet seems to be; `sure` is False where only its shape says that it is a table."""

    name: str
    visible: bool
    rows: int
    columns: int
    header_rows: tuple[int, ...]
    kind: str
    column_guesses: tuple[InspectedColumn, ...]
    sure: bool = True

    @property
    def last_cell(self) -> str:
        return address(self.rows, self.columns) if self.rows and self.columns else "-"


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file seems to be. `problem` is the code of what the user should know, None where all is well."""

    format: str
    readable: bool
    problem: str | None
    sheets: tuple[InspectedSheet, ...]
    values: dict[str, object]


def unreadable(problem: Unreadable) -> Inspection:
    """What is known of a file that can't be read."""
    return Inspection(
        problem.format, readable=False, problem=problem.reason, sheets=(), values=problem.values
    )


def inspect(workbook: Workbook) -> Inspection:
    """Look at every sheet; where none is surely of a kind, any table is offered."""
    sheets = [_inspected(sheet) for sheet in workbook.sheets]
    if any(sheet.sure and sheet.kind not in ("none", "form_design") for sheet in sheets):
        sheets = [sheet if sheet.sure else _as_none(sheet) for sheet in sheets]
    problem = _problem(workbook, sheets)
    readable = any(sheet.kind != "none" for sheet in sheets)
    return Inspection(workbook.format, readable, problem, tuple(sheets), {})


def _problem(workbook: Workbook, sheets: Sequence[InspectedSheet]) -> str | None:
    """The code of the most important thing to tell."""
    kinds = {sheet.kind for sheet in sheets}
    sure = any(sheet.sure for sheet in sheets if sheet.kind not in ("none", "form_design"))
    if not any(sheet.rows for sheet in sheets):
        return "no_data"
    if kinds <= {"none"}:
        return "no_table"
    if not sure:
        return "form_design" if "form_design" in kinds else "unknown_layout"
    return next(iter(workbook.notes), None)


def _as_none(sheet: InspectedSheet) -> InspectedSheet:
    return replace(
        sheet, kind="none", header_rows=(), column_guesses=tuple(map(_without_role, sheet.column_guesses))
    )


def _without_role(column: InspectedColumn) -> InspectedColumn:
    return InspectedColumn(column.letter, column.header, None)


def inspect_under(sheet: Sheet, header: Header | None) -> InspectedSheet:
    """Look at a sheet whose header the user pointed out; None where it has none."""
    return _inspected_under(sheet, header, design=None)


def _inspected(sheet: Sheet) -> InspectedSheet:
    design = form_design_row(sheet)
    header = header_at(sheet, design, design) if design else find_header(sheet)
    return _inspected_under(sheet, header, design)


def _inspected_under(sheet: Sheet, header: Header | None, design: int | None) -> InspectedSheet:
    start = header.last if header else 0
    body = [
        row
        for row in range(start + 1, min(sheet.height, start + _BODY_SAMPLE) + 1)
        if filled_columns(sheet, row) and not (header and repeats(sheet, header, row))
    ]
    columns = column_roles.guess(sheet, header, body)
    kind, sure = ("form_design", True) if design else kind_of(sheet, header, columns, body)
    _fit_roles(columns, kind)
    counts = _distinct(sheet, header, columns, kind)
    return InspectedSheet(
        sheet.name,
        sheet.visible,
        sheet.height,
        sheet.width,
        tuple(header.rows) if header and kind != "none" else (),
        kind,
        tuple(
            InspectedColumn(
                column_letter(each.number),
                each.header,
                each.role if each.role in words.ROLES else None,
                counts.get(each.number, ()),
            )
            for each in columns
        ),
        sure and sheet.visible,
    )


def _fit_roles(columns: Sequence[Column], kind: str) -> None:
    """Let go of roles that this kind of sheet doesn't know; in a wide sheet the columns are the questions."""
    if kind in ("register", "form_design", "none"):
        for each in of_role(
            columns, "question", "answer", "score", "severity", *(words.ROLES if kind == "none" else ())
        ):
            each.role = ""
    elif kind == "signals":
        for each in of_role(columns, "question"):
            each.role = "comment" if each.profile.mean_length > 20 else "theme"
    elif kind == "wide":
        for each in columns:
            aside = _is_aside(each.header)
            named = each.header and not aside
            if (
                named
                and not each.role
                and not each.excluded
                and (each.profile.distinct < 0.9 or not each.profile.is_text)
            ):
                each.role = "answer"


def _is_aside(header: str) -> bool:
    """Whether a column of a wide sheet is about the respondent or provider, and asks nothing."""
    asks = len(header) > 25 or "?" in header
    register = not asks and words.is_register_word(header)
    return register or words.is_respondent_word(header) or words.says_fact(header)


def layout_of(header: Header | None, columns: Sequence[Column], kind: str) -> Layout:
    """The layout by which rows are told apart."""

    def first(*roles: str) -> int | None:
        return next((each.number for each in of_role(columns, *roles)), None)

    return Layout(
        header,
        question=first("question") if kind == "questions" else None,
        id=first("id"),
        theme=first("theme"),
        answers=tuple(each.number for each in of_role(columns, "answer", "score", "comment")),
    )


def _distinct(
    sheet: Sheet, header: Header | None, columns: Sequence[Column], kind: str
) -> dict[int, tuple[ValueCount, ...]]:
    """The distinct values of answers, scores and severities on the rows that are records."""
    counted = of_role(columns, "answer", "score", "severity")
    if not counted or kind not in ("questions", "wide", "signals"):
        return {}
    records = [
        row for row, what in classified(sheet, layout_of(header, columns, kind)) if what is RowKind.RECORD
    ]
    found: dict[int, tuple[ValueCount, ...]] = {}
    for each in counted:
        counts = Counter(sheet.text(row, each.number).strip() for row in records)
        found[each.number] = tuple(
            ValueCount(value, count) for value, count in counts.most_common(_MOST_VALUES)
        )
    return found
