"""The guess at a first look: header, columns, values, kind of sheet."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from contractbeoordeling.workbook.grid import Sheet, Value, Workbook, column_number
from contractbeoordeling.workbook.inspection import InspectedSheet, inspect, unreadable
from contractbeoordeling.workbook.problem import Unreadable
from tests.workbook import dutch
from tests.workbook.samples import grid


def looked_at(name: str, sheet: dict[str, Any]) -> InspectedSheet:
    wanted = dutch.sheet_name(name, sheet)
    return next(each for each in inspect(dutch.workbook(name)).sheets if each.name == wanted)


def names(parameters: list[tuple[str, dict[str, Any]]]) -> list[str]:
    return [dutch.IDS[id(sheet)] for _, sheet in parameters]


@pytest.mark.parametrize(("name", "sheet"), dutch.SHEETS, ids=names(dutch.SHEETS))
def test_the_header_is_found_where_it_is(name: str, sheet: dict[str, Any]) -> None:
    found = looked_at(name, sheet)
    assert list(found.header_rows) == sheet["header_rows"]
    headers = {each.letter: each.header for each in found.column_guesses if each.header}
    assert headers == {letter: text for letter, text in sheet["header_text"].items() if text}


@pytest.mark.parametrize(("name", "sheet"), dutch.ANSWERS, ids=names(dutch.ANSWERS))
def test_every_role_of_a_questionnaire_is_found(name: str, sheet: dict[str, Any]) -> None:
    found = looked_at(name, sheet)
    roles = {each.letter: each.role for each in found.column_guesses}
    columns = sheet["columns"]
    asked = {
        columns[role]: role for role in ("id", "theme", "question", "comment", "answer") if columns.get(role)
    }
    assert found.kind == "questions"
    assert {letter: roles[letter] for letter in asked} == asked
    for foreign in ("assessor_answer", "assessor_comment", "previous_answer"):
        assert roles.get(columns.get(foreign, "-")) is None


@pytest.mark.parametrize(("name", "sheet"), dutch.ANSWERS, ids=names(dutch.ANSWERS))
def test_every_distinct_answer_is_counted_on_questions_alone(name: str, sheet: dict[str, Any]) -> None:
    found = looked_at(name, sheet)
    answers = next(each for each in found.column_guesses if each.role == "answer")
    assert {each.value: each.count for each in answers.distinct} == sheet["answer_values"]


@pytest.mark.parametrize(("name", "sheet"), dutch.LISTS, ids=names(dutch.LISTS))
def test_the_columns_of_a_list_are_known(name: str, sheet: dict[str, Any]) -> None:
    found = looked_at(name, sheet)
    roles = {each.letter: each.role for each in found.column_guesses}
    columns = sheet["columns"]
    asked = {columns[role]: role for role in ("id", "provider", "kvk", "agb", "date") if columns.get(role)}
    assert {letter: roles[letter] for letter in asked} == asked
    kinds = {"signals": "signals", "resident_results": "wide"}
    assert found.kind == kinds.get(dutch.TRUTH[name]["kind"], "register")


@pytest.mark.parametrize("name", dutch.TRUTH)
def test_covers_and_word_lists_are_no_tables(name: str) -> None:
    kinds = {each.name: each.kind for each in inspect(dutch.workbook(name)).sheets}
    others = [each["name"] for each in dutch.TRUTH[name]["sheets"] if each["role"] not in ("answers", "data")]
    assert {each: kinds[each] for each in others} == dict.fromkeys(others, "none")


def test_the_severity_of_signals_is_counted_without_being_a_score() -> None:
    name, sheet = dutch.LISTS[0]
    found = looked_at(name, sheet)
    severity = found.column_guesses[column_number(sheet["columns"]["severity"]) - 1]
    assert severity.role is None
    assert {each.value: each.count for each in severity.distinct} == sheet["severity_values"]


HEADER: list[Value] = ["Nr", "Vraag", "Score", "Toelichting"]
ROWS: list[list[Value]] = [
    [f"1.{number}", f"Is onderdeel {number} van de ondersteuning goed geregeld?", float(number % 5 + 1), ""]
    for number in range(1, 8)
]


def only(*rows: list[Value], **more: Any) -> InspectedSheet:
    sheet = Sheet("Blad1", True, rows, **more)
    return inspect(Workbook("xlsx", (sheet,))).sheets[0]


@pytest.mark.parametrize("above", [0, 1, 5, 38])
def test_the_header_may_stand_in_any_of_the_first_forty_rows(above: int) -> None:
    titles: list[list[Value]] = [["Zelfevaluatie 2026"], *([[]] * 40)]
    found = only(*titles[:above], HEADER, *ROWS)
    assert (found.header_rows, found.kind) == ((above + 1,), "questions")


def test_a_header_of_three_rows_is_one_header() -> None:
    upper: list[list[Value]] = [
        ["Nr", "Vraag", "Zelfbeeld", "", ""],
        ["", "", "Oordeel", "", "Bron"],
        ["", "", "Score", "Toelichting", "Bewijs"],
    ]
    merged = ((1, 3, 1, 5), (2, 3, 2, 4))
    rows = [[*row, ""] for row in ROWS]
    found = only(*upper, *rows, merged=merged)
    assert found.header_rows == (1, 2, 3)
    assert [each.role for each in found.column_guesses] == ["id", "question", "answer", "comment", "comment"]


def test_a_header_repeated_per_theme_is_no_question() -> None:
    found = only(
        ["1", "Intake", "Score", "Toelichting"],
        *ROWS[:3],
        ["2", "Veiligheid", "Score", "Toelichting"],
        *ROWS[3:],
    )
    assert sum(each.count for each in found.column_guesses[2].distinct) == len(ROWS)


def test_columns_of_crosses_are_answers() -> None:
    rows: list[list[Value]] = [
        [f"Onderdeel {number} van de zorg", "x" if number % 2 else "", "" if number % 2 else "X"]
        for number in range(8)
    ]
    found = only(["Onderdeel", "Geregeld", "Niet geregeld"], *rows)
    assert [each.role for each in found.column_guesses] == ["question", "answer", "answer"]


def test_answers_of_a_survey_tool_are_one_row_per_respondent() -> None:
    header: list[Value] = [
        "Id",
        "Begintijd",
        "Hoe tevreden bent u over de hulp?",
        "Komt de hulp op tijd?",
        "Wordt u serieus genomen?",
    ]
    rows: list[list[Value]] = [
        [float(number), date(2026, 3, number), "ja", "soms", float(number % 5)] for number in range(1, 9)
    ]
    found = only(header, *rows)
    assert found.kind == "wide"
    assert [each.role for each in found.column_guesses][2:] == ["answer", "answer", "answer"]


def test_a_form_design_is_no_filled_questionnaire() -> None:
    survey = grid(
        ["type", "name", "label"],
        ["text", "naam", "Wat is uw naam?"],
        ["integer", "leeftijd", "Leeftijd?"],
        name="survey",
    )
    choices = grid(
        ["list_name", "name", "label"], ["ja_nee", "ja", "Ja"], ["ja_nee", "nee", "Nee"], name="choices"
    )
    found = inspect(Workbook("xlsx", (survey, choices)))
    assert [each.kind for each in found.sheets] == ["form_design", "form_design"]
    assert (found.readable, found.problem) == (True, "form_design")


def test_an_application_form_with_loose_fields_holds_no_table() -> None:
    form = grid(
        ["Aanmeldformulier"], [], ["Naam:", "", "", "Voornaam:"], ["Adres:"], ["Telefoon:", "", "", "Fax:"],
        ["Geboortedatum:", "", "", "(jj/mm/dd)"], [], ["Bent u al klant?"], ["", "ja"], ["", "nee"], ["Bedrijf:"],
        ["Plaats:", "", "Land:"], ["Handtekening:", "", "", "Datum:"], ["Opmerking:"], ["Stuur dit formulier terug naar ons."],
    )  # fmt: skip
    found = inspect(Workbook("xlsx", (form,)))
    assert (found.readable, found.problem) == (False, "no_table")


@pytest.mark.parametrize(("rows", "problem"), [([], "no_data"), ([["alleen een titel"]], "no_table")])
def test_an_empty_workbook_and_a_lone_cell_are_told(rows: list[list[Value]], problem: str) -> None:
    found = inspect(Workbook("xlsx", (Sheet("a", True, rows),)))
    assert (found.readable, found.problem) == (False, problem)


def test_a_table_of_unknown_columns_is_offered_with_a_word_of_warning() -> None:
    found = inspect(Workbook("csv", (grid(["aap", "noot"], ["q", "r"], ["s", "t"]),)))
    assert (found.readable, found.problem, found.sheets[0].kind) == (True, "unknown_layout", "register")


def test_unknown_tables_beside_a_questionnaire_are_left_alone() -> None:
    other = grid(["aap", "noot"], ["q", "r"], ["s", "t"], name="Los")
    found = inspect(Workbook("xlsx", (other, Sheet("Vragen", True, [HEADER, *ROWS]))))
    assert [each.kind for each in found.sheets] == ["none", "questions"]


def test_a_hidden_sheet_is_named_and_never_preferred() -> None:
    hidden = Sheet("Vragen", False, [HEADER, *ROWS])
    found = inspect(Workbook("xlsx", (Sheet("Zichtbaar", True, [HEADER, *ROWS]), hidden)))
    assert [(each.visible, each.kind) for each in found.sheets] == [(True, "questions"), (False, "none")]


def test_macros_are_told_where_nothing_worse_is() -> None:
    sheet = Sheet("Vragen", True, [HEADER, *ROWS])
    assert inspect(Workbook("xlsm", (sheet,), ("macros_ignored",))).problem == "macros_ignored"


def test_a_row_of_errors_is_no_header() -> None:
    errors = {(row, 1): "#N/A" for row in range(1, 8)}
    rows: list[list[Value]] = [[""] for _ in range(7)]
    found = only(*rows, errors=errors)
    assert (found.header_rows, found.kind) == ((), "register")


def test_what_cannot_be_read_is_an_inspection_too() -> None:
    found = unreadable(Unreadable("password", format="ods"))
    assert (found.format, found.readable, found.problem, found.sheets) == ("ods", False, "password", ())


@pytest.mark.parametrize(
    "asked",
    [["1 Vraag 1", "2 Vraag 2", "3 Vraag 3"], ["V1", "V2", "V3"], ["Stelling 1", "Stelling 2", "Norm 3"]],
)
@pytest.mark.parametrize("steps", [["Voldoet", "Voldoet deels", "Voldoet niet", "n.v.t."], [1, 2, 4, 5]])
@pytest.mark.parametrize("beside", [["KvK"], ["Contactpersoon"], ["Contactpersoon", "E-mail"]])
def test_numbered_questions_over_steps_of_a_scale_are_asked_of_each_provider(
    asked: list[Value], steps: list[Value], beside: list[Value]
) -> None:
    rows: list[list[Value]] = [
        [
            f"Zorg {row}",
            *(f"{10_000_000 + row}" if each == "KvK" else f"{each} {row}" for each in beside),
            *(steps[(row + place) % 4] for place in range(3)),
        ]
        for row in range(12)
    ]
    found = only(["Aanbieder", *beside, *asked], *rows)
    assert found.kind == "wide"
    answers = [each for each in found.column_guesses if each.role == "answer"]
    assert [each.header for each in answers] == asked
    assert all(len(each.distinct) == 4 for each in answers)


def test_what_a_register_says_of_its_providers_is_no_answer() -> None:
    rows: list[list[Value]] = [
        [f"Zorg {row}", f"{10_000_000 + row}", f"Laan {row}", "Waterbeke", "Ja" if row % 2 else "Nee", "Ja"]
        for row in range(12)
    ]
    assert only(["Aanbieder", "KvK", "Adres", "Plaats", "Wmo", "Jeugdwet"], *rows).kind == "register"


@pytest.mark.parametrize("header", ["Vraag", "Criterium", "Norm", "Stelling"])
def test_answers_per_provider_under_one_another_are_questions_and_no_register(header: str) -> None:
    rows: list[list[Value]] = [
        [
            f"Zorg {each}",
            f"{10_000_000 + each}",
            f"1.{point}",
            f"Is onderdeel {point} goed geregeld?",
            each % 5 + 1,
        ]
        for each in range(6)
        for point in range(1, 5)
    ]
    found = only(["Aanbieder", "KvK", "Vraagnr", header, "Score"], *rows)
    assert found.kind == "questions"
    assert [each.role for each in found.column_guesses] == ["provider", "kvk", "id", "question", "answer"]


def test_a_list_with_one_row_per_provider_stays_a_register() -> None:
    rows: list[list[Value]] = [
        [f"Zorg {each}", f"{10_000_000 + each}", f"Begeleiding en dagbesteding {each}", each % 5 + 1]
        for each in range(12)
    ]
    assert only(["Aanbieder", "KvK", "Criterium", "Score"], *rows).kind != "questions"
