"""Rows, skipped rows and findings are exactly what is true of a workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.workbook.apply_mapping import MappedRows, apply_mapping
from contractbeoordeling.workbook.grid import Sheet, Value, Workbook, column_number
from contractbeoordeling.workbook.mapping import SheetLayout, SheetMapping
from contractbeoordeling.workbook.rows import RowKind
from contractbeoordeling.workbook.scale import Outcome, number
from contractbeoordeling.workbook.scales.said import Meaning
from tests.workbook import dutch

ROLES = ("id", "theme", "question", "answer", "comment")
SKIPPED_AS = {
    "titel": "above_table",
    "formuliergegevens": "above_table",
    "algemene gegevens boven de tabel": "above_table",
    "kopgegevens": "above_table",
    "uitleg schaal": "above_table",
    "uitleg": "above_table",
    "invulinstructie": "above_table",
    "instructie": "above_table",
    "themakop": "theme_heading",
    "totaalregel": "total",
    "toelichting": "guidance",
    "voettekst": "footer",
    "voetnoot": "footer",
    "vrije opmerking onder de tabel": "footer",
    "lege actieregel": "number_only",
}


def mapping_of(name: str, sheet: dict[str, Any], roles: tuple[str, ...] = ()) -> SheetMapping:
    columns = {
        role: (column_number(letter),)
        for role, letter in sheet["columns"].items()
        if isinstance(letter, str) and role != "id_in_question" and (not roles or role in roles)
    }
    return SheetMapping(
        dutch.sheet_name(name, sheet) or None,
        tuple(sheet["header_rows"]),
        columns,
        values=sheet.get("value_map", {}),
    )


def of_file(name: str) -> MappedRows:
    sheets = [sheet for each, sheet in dutch.ANSWERS if each == name]
    return apply_mapping(dutch.workbook(name), [mapping_of(name, sheet, ROLES) for sheet in sheets], name)


def sheet_ids(parameters: list[tuple[str, dict[str, Any]]]) -> list[str]:
    return [dutch.IDS[id(sheet)] for _, sheet in parameters]


@pytest.mark.parametrize(("name", "sheet"), dutch.ANSWERS, ids=sheet_ids(dutch.ANSWERS))
def test_every_question_is_read_as_it_stands(name: str, sheet: dict[str, Any]) -> None:
    read = {row.row: row for row in of_file(name).rows if row.sheet == sheet["name"]}
    assert sorted(read) == [row["row"] for row in sheet["rows"]]
    for true in sheet["rows"]:
        row = read[true["row"]]
        shown = true.get("id_as_displayed", true.get("id")) or ""
        assert (row.id, row.theme, row.question) == (shown, true["theme"], true["question"])
        assert (row.answer, row.comment) == (true["answer"], true["comment"])
        assert (row.score, row.outcome.value) == (true["score_1_to_5"], true["status"])


@pytest.mark.parametrize(("name", "sheet"), dutch.SHEETS, ids=sheet_ids(dutch.SHEETS))
def test_every_other_row_is_skipped_with_its_reason(name: str, sheet: dict[str, Any]) -> None:
    roles = ROLES if sheet["role"] == "answers" else ()
    read = apply_mapping(dutch.workbook(name), [mapping_of(name, sheet, roles)], name)
    skipped = {each.row: each.reason.value for each in read.skipped}
    reasons = {each["row"]: each["reason"] for each in sheet["skipped"]}
    assert skipped == {
        row: next(SKIPPED_AS[key] for key in SKIPPED_AS if reason.startswith(key))
        for row, reason in reasons.items()
    }


@pytest.mark.parametrize(("name", "sheet"), dutch.LISTS, ids=sheet_ids(dutch.LISTS))
def test_every_record_of_a_list_is_read(name: str, sheet: dict[str, Any]) -> None:
    read = {row.row: row for row in apply_mapping(dutch.workbook(name), [mapping_of(name, sheet)], name).rows}
    assert sorted(read) == [row["row"] for row in sheet["rows"]]
    same = {
        "kvk_as_displayed": "kvk",
        "agb_as_displayed": "agb",
        "agb_as_written": "agb",
        "provider_as_written": "provider",
    }
    for true in sheet["rows"]:
        others = read[true["row"]].others
        for said, role in same.items():
            if said in true and role in others:
                assert others[role] == (true[said] or "")


def codes(read: MappedRows) -> list[tuple[str, str, str]]:
    return [(each.code, each.cell, each.found) for each in read.findings]


def test_ids_that_excel_made_dates_are_pointed_out() -> None:
    found = of_file("Stoplicht Q4-2025 Vechtrand.xls").findings
    dates = [each for each in found if each.code == "id_is_date"]
    assert [(each.cell, each.found) for each in dates][:2] == [("A6", "1-jan"), ("A7", "1-feb")]
    assert {each.severity for each in dates} == {FindingSeverity.WARNING}


QUESTIONS = SheetMapping("Blad1", (1,), {"id": (1,), "question": (2,), "answer": (3,), "comment": (4,)})


def sheet(*rows: list[Value], **more: Any) -> Workbook:
    header: list[Value] = ["Nr", "Vraag", "Antwoord", "Toelichting"]
    return Workbook("xlsx", (Sheet("Blad1", True, [header, *rows], **more),))


def test_an_error_is_reported_and_never_an_answer() -> None:
    book = sheet(["1", "Is er een plan?", "", ""], errors={(2, 3): "#N/A"})
    read = apply_mapping(book, [QUESTIONS])
    assert (read.rows[0].answer, read.rows[0].score) == ("", None)
    assert ("error_cell", "C2", "#N/A") in codes(read)


def test_a_formula_without_a_result_is_reported() -> None:
    book = sheet(["1", "Is er een plan?", "", "x"], uncalculated=frozenset({(2, 3)}))
    assert ("formula_without_result", "C2", "") in codes(apply_mapping(book, [QUESTIONS]))


def test_an_empty_answer_is_told_and_is_no_score() -> None:
    values: dict[str, int | float | str] = {"ja": 5}
    mapping = SheetMapping("Blad1", (1,), QUESTIONS.columns, values=values)
    read = apply_mapping(
        sheet(["1", "Is er een plan?", "", ""], ["2", "Is er overleg?", "ja", ""]), [mapping]
    )
    assert [(row.outcome, row.score) for row in read.rows] == [(Outcome.EMPTY, None), (Outcome.SCORED, 5)]
    assert [each.severity for each in read.findings if each.code == "not_answered"] == [FindingSeverity.NOTE]


def test_a_value_that_nobody_mapped_is_never_guessed() -> None:
    values: dict[str, int | float | str] = {"Ja": 5, "soms": "unknown", "x": "refuse"}
    mapping = SheetMapping("Blad1", (1,), QUESTIONS.columns, values=values)
    rows: list[list[Value]] = [
        [f"{at}", "Is er een plan?", text, ""] for at, text in enumerate([" JA ", "ja hoor", "soms", "x"], 1)
    ]
    read = apply_mapping(sheet(*rows), [mapping])
    assert [row.outcome for row in read.rows] == [
        Outcome.SCORED,
        Outcome.UNMAPPED,
        Outcome.UNKNOWN,
        Outcome.REFUSED,
    ]
    assert [each[0] for each in codes(read)] == ["value_unmapped", "value_unknown", "value_refuse"]


@pytest.mark.parametrize(
    ("value", "score"),
    [(4.0, 4), (0.2, 0.2), ("3,5", 3.5), ("3.5", 3.5), ("85%", 0.85), ("1.250,5", 1250.5), ("", None)],
)
def test_without_values_the_score_column_is_the_score(value: Value, score: float | None) -> None:
    mapping = SheetMapping("Blad1", (1,), {"id": (1,), "question": (2,), "answer": (3,), "score": (4,)})
    read = apply_mapping(sheet(["1", "Is er een plan?", "ja", value]), [mapping])
    assert read.rows[0].score == score


def test_a_word_in_the_score_column_is_reported() -> None:
    mapping = SheetMapping("Blad1", (1,), {"id": (1,), "question": (2,), "answer": (3,), "score": (4,)})
    assert ("score_no_number", "D2", "goed") in codes(
        apply_mapping(sheet(["1", "Is er een plan?", "ja", "goed"]), [mapping])
    )
    assert number("goed") is None


def test_a_theme_is_taken_from_the_header_that_repeats() -> None:
    rows: list[list[Value]] = [
        ["1", "Is er een plan?", "ja", ""],
        ["Nr", "Veiligheid", "Antwoord", "Toelichting"],
        ["2", "Is er een protocol?", "nee", ""],
    ]
    book = sheet(*rows)
    book.sheets[0].rows[0][1] = "Intake"  # pyright: ignore[reportIndexIssue]
    read = apply_mapping(book, [QUESTIONS])
    assert [row.theme for row in read.rows] == ["Intake", "Veiligheid"]
    assert [(each.row, each.reason) for each in read.skipped] == [(3, RowKind.REPEATED_HEADER)]


def test_a_repeated_header_is_a_row_where_the_mapping_says_so() -> None:
    mapping = SheetMapping("Blad1", (1,), QUESTIONS.columns, repeated_headers=False)
    rows: list[list[Value]] = [["1", "Is er een plan?", "ja", ""], ["Nr", "Vraag", "Antwoord", "Toelichting"]]
    assert len(apply_mapping(sheet(*rows), [mapping]).rows) == 2


def test_columns_given_as_a_list_come_back_as_a_list() -> None:
    columns = {**QUESTIONS.columns, "comment": (4, 5), "status": (6,)}
    mapping = SheetMapping("Blad1", (1,), columns, frozenset({"comment"}), criteria={"1": "2.3"})
    read = apply_mapping(sheet(["1", "Is er een plan?", "ja", "a", "b", "klaar"]), [mapping])
    assert (read.rows[0].comment, read.rows[0].others, read.rows[0].criterion) == (
        ["a", "b"],
        {"status": "klaar"},
        "2.3",
    )


def test_double_ids_hidden_rows_and_date_ids_are_told_once() -> None:
    rows: list[list[Value]] = [
        ["1", "Is er een plan?", "ja", ""],
        ["1", "Is er overleg?", "ja", ""],
        [date(2026, 2, 1), "Is er rust?", "ja", ""],
    ]
    read = apply_mapping(sheet(*rows, hidden_rows=frozenset({3})), [QUESTIONS])
    assert sorted(codes(read)) == [
        ("double_id", "A2", "1"),
        ("hidden_row", "A3", ""),
        ("id_is_date", "A4", "01-02-2026"),
    ]


def test_a_sheet_that_is_missing_or_not_mapped_is_told() -> None:
    book = Workbook(
        "xlsx", (Sheet("Vragen", True, [["a"]]), Sheet("Verborgen", False, [["a"]]), Sheet("Leeg", True, []))
    )
    read = apply_mapping(book, [QUESTIONS])
    assert [(each.code, each.sheet, each.severity) for each in read.findings] == [
        ("sheet_missing", "Blad1", FindingSeverity.WARNING),
        ("sheet_not_mapped", "Vragen", FindingSeverity.NOTE),
        ("hidden_sheet_not_mapped", "Verborgen", FindingSeverity.NOTE),
    ]


def test_header_below_the_sheet_is_told_and_nothing_is_read() -> None:
    book = sheet(["1", "Is er een plan?", "ja", ""])
    read = apply_mapping(book, [replace(QUESTIONS, header_rows=(1, 99_999_999_999))])
    assert (codes(read), read.rows) == ([("header_missing", "", "99999999999")], [])
    assert [(each.row, each.reason) for each in read.skipped] == [(1, RowKind.ABOVE), (2, RowKind.ABOVE)]


def test_column_outside_the_sheet_is_told_once() -> None:
    columns = {**QUESTIONS.columns, "answer": (9,), "comment": (10,)}
    read = apply_mapping(sheet(["1", "Is er een plan?", "ja", ""]), [replace(QUESTIONS, columns=columns)])
    told = [(each.code, each.found, each.severity) for each in read.findings]
    assert told[:2] == [
        ("column_missing", "I", FindingSeverity.WARNING),
        ("column_missing", "J", FindingSeverity.NOTE),
    ]


@pytest.mark.parametrize(
    ("key", "shown", "found"),
    [
        ("4.0", 4.0, Outcome.SCORED),
        ("4.5", "4,5", Outcome.SCORED),
        ("4", "4,0", Outcome.SCORED),
        ("true", True, Outcome.SCORED),
        ("False", False, Outcome.SCORED),
        ("1", "100%", Outcome.UNMAPPED),
        ("0.85", "85%", Outcome.UNMAPPED),
        ("1", "1.000", Outcome.UNMAPPED),
        ("4", "4 of 5", Outcome.UNMAPPED),
    ],
)
def test_number_of_a_mapping_is_the_same_number_in_a_cell(key: str, shown: Value, found: Outcome) -> None:
    read = apply_mapping(sheet(["1", "Is er een plan?", shown, ""]), [replace(QUESTIONS, values={key: 3})])
    assert [row.outcome for row in read.rows] == [found]


def test_number_that_a_mapping_writes_in_two_ways_means_what_its_own_spelling_says() -> None:
    values: dict[str, Meaning] = {"4": 4, "4,0": "refuse"}
    rows: list[list[Value]] = [
        [str(at), f"Vraag {at}?", said, ""] for at, said in enumerate(("4", "4,0", "4,00"))
    ]
    read = apply_mapping(sheet(*rows), [replace(QUESTIONS, values=values)])
    assert [row.outcome for row in read.rows] == [Outcome.SCORED, Outcome.REFUSED, Outcome.UNMAPPED]


def test_comments_on_cells_are_kept_as_remark_and_those_elsewhere_are_named() -> None:
    rows: list[list[Value]] = [
        ["1", "Is er een plan?", "ja", "Zie bijlage"],
        ["2", "Is er overleg?", "nee", ""],
    ]
    notes = {(2, 3): "Sinds mei", (3, 2): "Welk overleg?", (3, 3): " Nooit ", (1, 1): "Uitleg", (9, 9): "Los"}
    read = apply_mapping(sheet(*rows, comments=notes), [QUESTIONS])
    assert [row.comment for row in read.rows] == ["Zie bijlage\nSinds mei", "Welk overleg?\nNooit"]
    assert sorted(codes(read)) == [
        ("cell_comment", "B3", "Welk overleg?"),
        ("cell_comment", "C2", "Sinds mei"),
        ("cell_comment", "C3", "Nooit"),
        ("comment_left_out", "A1", "Uitleg"),
        ("comment_left_out", "I9", "Los"),
    ]
    assert {each.severity for each in read.findings} == {FindingSeverity.NOTE}


def test_a_comment_on_an_answer_of_a_respondent_belongs_to_that_answer() -> None:
    rows: list[list[Value]] = [["Naam", "1. Is er een plan?", "2. Is er overleg?"], ["Kade", "ja", "nee"]]
    columns = {"provider": (1,), "answer": (2, 3)}
    notes = {(2, 3): "Nog niet", (2, 1): "Fusie"}
    book = Workbook("xlsx", (Sheet("Blad1", True, rows, comments=notes),))
    read = apply_mapping(book, [SheetMapping("Blad1", (1,), columns, layout=SheetLayout.WIDE)])
    assert [row.comment for row in read.rows] == ["", "Nog niet"]
    assert codes(read) == [("cell_comment", "C2", "Nog niet"), ("comment_left_out", "A2", "Fusie")]


def test_what_is_read_though_it_can_not_be_seen_is_named() -> None:
    rows: list[list[Value]] = [["Nr", "Vraag", "Antwoord", ""], ["1", "Is er een plan?", "ja", ""]]
    book = Workbook("xlsx", (Sheet("Blad1", False, rows, hidden_columns=frozenset({3, 7})),))
    read = apply_mapping(book, [QUESTIONS])
    assert codes(read) == [("hidden_sheet", "", "Blad1"), ("hidden_column", "C1", "C")]


def test_what_a_merged_cell_covers_is_named() -> None:
    rows: list[list[Value]] = [["1", "Is er een plan?", "ja", "oud"], ["2", "Is er overleg?", "nee", ""]]
    read = apply_mapping(sheet(*rows, merged=((2, 3, 3, 4), (1, 9, 9999, 9))), [QUESTIONS])
    assert codes(read) == [("under_merged_cell", "D2", "oud"), ("under_merged_cell", "C3", "nee")]


def test_a_reader_that_could_not_read_all_is_told() -> None:
    book = Workbook(
        "xls",
        (Sheet("Blad1", True, [["Nr", "Vraag", "Antwoord", "Toelichting"]]),),
        ("values_only", "macros_ignored"),
    )
    read = apply_mapping(book, [QUESTIONS])
    assert [(each.code, each.severity) for each in read.findings] == [
        ("values_only", FindingSeverity.WARNING)
    ]


def test_csv_needs_no_sheet_name_and_takes_any() -> None:
    rows: list[list[Value]] = [["Nr", "Vraag", "Antwoord", ""], ["1", "Is er een plan?", "ja", ""]]
    book = Workbook("csv", (Sheet("", True, rows),))
    for name in (None, "csv"):
        assert len(apply_mapping(book, [SheetMapping(name, (1,), QUESTIONS.columns)]).rows) == 1
