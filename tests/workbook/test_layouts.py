"""Answers that don't stand one per row: a row per respondent, crosses in columns, meanings per question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from contractbeoordeling.workbook.apply_mapping import MappedRows, apply_mapping
from contractbeoordeling.workbook.grid import Sheet, Value, Workbook
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.mapping import SheetLayout, SheetMapping
from contractbeoordeling.workbook.proposing import propose_sheets
from contractbeoordeling.workbook.scale import Outcome


def read(rows: Sequence[Sequence[Value]], **mapping: Any) -> MappedRows:
    workbook = Workbook("xlsx", (Sheet("Blad", visible=True, rows=rows),))
    return apply_mapping(workbook, [SheetMapping("Blad", (1,), **mapping)], "a.xlsx")


WIDE: Sequence[Sequence[Value]] = [
    ("Aanbieder", "1.1 Plan", "Waarom", "1.2 Klachten", "Opmerking", "Naam invuller"),
    ("De Linde", 4.0, "map 1", 2.0, "", "A"),
    ("De Brug", "n.v.t.", "", 5.0, "goed", "B"),
    ("Gemiddelde", 4.0, "", 3.5, "", ""),
]
COLUMNS = {"provider": (1,), "answer": (2, 4), "comment": (3, 5)}


def test_each_answer_of_a_respondent_is_a_row_of_its_own() -> None:
    found = read(
        WIDE,
        columns=COLUMNS,
        layout=SheetLayout.WIDE,
        values={"4": 4, "2": 2, "5": 5, "n.v.t.": "not_applicable"},
    )
    assert [
        (each.row, each.id, each.question, each.score, each.remark, each.cell) for each in found.rows
    ] == [
        (2, "1.1", "Plan", 4, "map 1", "B2"),
        (2, "1.2", "Klachten", 2, "", "D2"),
        (3, "1.1", "Plan", None, "", "B3"),
        (3, "1.2", "Klachten", 5, "goed", "D3"),
    ]
    assert {each.text("provider") for each in found.rows} == {"De Linde", "De Brug"}
    assert [(each.row, each.reason) for each in found.skipped] == [(4, "total")]


def test_remark_belongs_to_the_answer_left_of_it() -> None:
    found = read(WIDE, columns=COLUMNS, layout=SheetLayout.WIDE)
    assert [each.remark_cell for each in found.rows if each.row == 2] == ["C2", "E2"]


def test_what_holds_for_every_row_fills_what_is_empty() -> None:
    rows: Sequence[Sequence[Value]] = [
        ("Vraag", "Score", "Datum"),
        ("Een?", 4.0, ""),
        ("Twee?", 3.0, "3-3-2026"),
    ]
    columns = {"question": (1,), "answer": (2,), "date": (3,)}
    found = read(rows, columns=columns, constants={"date": "1-1-2026", "provider": "De Linde"})
    assert [each.text("date") for each in found.rows] == ["1-1-2026", "3-3-2026"]
    assert {each.text("provider") for each in found.rows} == {"De Linde"}


MARKS: Sequence[Sequence[Value]] = [
    ("Vraag", "Goed", "Matig", "Weet niet"),
    ("Een?", "x", "", ""),
    ("Twee?", "", "✓", ""),
    ("Drie?", "", "", "X"),
    ("Vier?", "x", "x", ""),
    ("Vijf?", "", "", ""),
    ("Zes?", "x, maar", "", ""),
]


def test_cross_means_what_its_column_means() -> None:
    found = read(
        MARKS, columns={"question": (1,)}, layout=SheetLayout.MARKS, marks={2: 4, 3: 2, 4: "dont_know"}
    )
    assert [(each.question, each.answer, each.outcome, each.score, each.cell) for each in found.rows] == [
        ("Een?", "Goed", Outcome.SCORED, 4, "B2"),
        ("Twee?", "Matig", Outcome.SCORED, 2, "C3"),
        ("Drie?", "Weet niet", Outcome.DONT_KNOW, None, "D4"),
        ("Vier?", "Goed, Matig", Outcome.UNKNOWN, None, "B5"),
        ("Vijf?", "", Outcome.EMPTY, None, "B6"),
        ("Zes?", "", Outcome.EMPTY, None, "B7"),
    ]
    assert [(each.code, each.cell) for each in found.findings] == [("several_marks", "B5"), ("no_mark", "B7")]


def test_crosses_are_proposed_by_the_words_over_them() -> None:
    crosses = [("x", "", ""), ("", "x", ""), ("", "", "X"), ("x", "", ""), ("", "x", "")]
    asked = [(f"Is onderdeel {number} van de zorg geregeld?", *each) for number, each in enumerate(crosses)]
    workbook = Workbook("xlsx", (Sheet("Blad", visible=True, rows=[MARKS[0], *asked]),))
    (found,) = propose_sheets(workbook, inspect(workbook))
    assert found.mapping is not None
    assert found.mapping.layout is SheetLayout.MARKS
    assert found.mapping.marks == {2: 4, 3: 2, 4: "unknown"}


def test_crosses_are_proposed_where_one_of_their_headers_looks_like_that_of_an_answer() -> None:
    header = ("Vraag", "Goed", "Voldoende", "Matig")
    crosses = [("x", "", ""), ("", "x", ""), ("", "", "x"), ("", "x", "")]
    asked = [(f"Is onderdeel {number} van de zorg geregeld?", *each) for number, each in enumerate(crosses)]
    workbook = Workbook("xlsx", (Sheet("Blad", visible=True, rows=[header, *asked]),))
    (found,) = propose_sheets(workbook, inspect(workbook))
    assert found.mapping is not None
    assert tuple(found.mapping.marks) == (2, 3, 4)


@pytest.mark.parametrize(("code", "score"), [("1a", 3), ("1b", 1)])
def test_same_answer_may_mean_something_else_per_question(code: str, score: int) -> None:
    rows: Sequence[Sequence[Value]] = [("Nr", "Vraag", "Antwoord"), (code, "Een?", "Elk jaar")]
    found = read(
        rows,
        columns={"id": (1,), "question": (2,), "answer": (3,)},
        values={"Elk jaar": 5},
        question_values={"1A": {"elk jaar": 3}, "1b": {"Elk jaar": 1}},
    )
    assert [each.score for each in found.rows] == [score]


def test_criterion_is_known_by_number_or_wording() -> None:
    rows: Sequence[Sequence[Value]] = [
        ("Nr", "Vraag", "Score"),
        ("7", "Een?", 4.0),
        ("", "Twee  vragen?", 3.0),
        ("9", "Drie?", 3.0),
    ]
    found = read(
        rows,
        columns={"id": (1,), "question": (2,), "answer": (3,)},
        criteria={"7": "1.1", "twee vragen?": "1.2"},
    )
    assert [each.criterion for each in found.rows] == ["1.1", "1.2", None]
