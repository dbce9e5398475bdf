"""Layouts that were once taken for something else: the right column, row and kind, or a question to the user."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.workbook.apply_mapping import apply_mapping
from contractbeoordeling.workbook.grid import Value
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.proposing import propose_as
from contractbeoordeling.workbook.sheet_proposal import LeftOut
from tests.workbook.recognised import ASKED, PAIRS, asked, book, columns, proposed


@pytest.mark.parametrize(
    ("header", "column"),
    [
        (("Score 2024", "Score 2025"), 4),
        (("Score 2025", "Score 2024"), 3),
        (("Score gemeente", "Score aanbieder"), 4),
        (("Huidige score", "Gewenste score"), 3),
        (("Weging", "Score"), 4),
        (("Score", "Gewogen score"), 3),
        (("Oordeel 2024", "Oordeel 2025"), 4),
    ],
)
def test_of_several_scores_the_own_one_of_now_is_the_answer(header: tuple[str, ...], column: int) -> None:
    found = columns(proposed(asked(*PAIRS, header=header)))
    assert (found["answer"], found.get("score")) == ((column,), None)


def test_hidden_score_is_not_the_answer_where_one_is_shown() -> None:
    found = proposed(asked(*PAIRS, header=("Score", "Score")), hidden=(3,))
    assert columns(found)["answer"] == (4,)


def test_scores_that_no_header_tells_apart_are_asked_for() -> None:
    rows = asked(*PAIRS, header=("Score Noord", "Score Zuid"))
    assert proposed(rows).left_out is LeftOut.SEVERAL_ANSWERS
    workbook = book(rows)
    chosen = propose_as(workbook, inspect(workbook).sheets[0], FileKind.SELF_EVALUATION)
    assert columns(chosen)["answer"] == (3,)


@pytest.mark.parametrize("header", ["2025", "", "Hoe vaak?", "Kleur"])
def test_column_of_steps_beside_the_questions_is_the_answer_without_a_telling_header(header: str) -> None:
    words = ("groen", "rood", "oranje", "groen", "groen", "rood")
    found = proposed(asked(*[(each, "") for each in words], header=(header, "Toelichting")))
    assert columns(found)["answer"] == (3,)


def test_numbers_of_answers_under_the_steps_are_no_answers() -> None:
    header = ("Stelling", "Mee oneens", "Neutraal", "Mee eens")
    rows = [header, *[(text, 1.0, float(at), 8.0) for at, text in enumerate(ASKED)]]
    assert proposed(rows).mapping is None


def test_priority_is_no_answer() -> None:
    rows = asked(
        *[(each,) for each in ("hoog", "laag", "hoog", "laag", "hoog", "laag")], header=("Prioriteit",)
    )
    assert proposed(rows).left_out is LeftOut.NO_ANSWERS


def test_codes_under_paragraph_are_ids() -> None:
    rows = [
        ("Paragraaf", *list(row)[1:]) if not at else row
        for at, row in enumerate(asked(*PAIRS, header=("Score", "x")))
    ]
    assert columns(proposed(rows))["id"] == (1,)


def test_topic_that_is_said_again_is_the_theme() -> None:
    rows = [
        (f"Deel {at // 3}", *list(row)[1:]) if at else ("Onderwerp", *list(row)[1:])
        for at, row in enumerate(asked(*PAIRS, header=("Score", "Gewenste score")))
    ]
    assert columns(proposed(rows))["theme"] == (1,)


def test_boxes_that_are_ticked_or_not_are_marks() -> None:
    rows: list[Sequence[Value]] = [("Vraag", "Ja", "Deels", "Nee")]
    for at, text in enumerate(ASKED):
        rows.append((text, *["☒" if each == at % 3 else "☐" for each in range(3)]))
    found = proposed(rows)
    assert found.mapping is not None
    assert found.mapping.marks == {2: 5, 3: 3, 4: 1}
    read = apply_mapping(book(rows), [found.mapping])
    assert [each.answer for each in read.rows] == ["Ja", "Deels", "Nee"] * 2
    assert not [each for each in read.findings if each.code == "no_mark"]


def test_parts_of_a_merged_header_belong_to_it() -> None:
    rows: list[Sequence[Value]] = [
        ("Nr", "Vraag", "Oordeel", "", "", "Toelichting"),
        ("", "", "Ja", "Nee", "Deels", ""),
    ]
    rows += [
        (float(at), text, *["x" if each == at % 3 else "" for each in range(3)], "")
        for at, text in enumerate(ASKED, 1)
    ]
    found = proposed(rows, merged=((1, 3, 1, 5),))
    assert found.mapping is not None
    assert found.mapping.header_rows == (1, 2)


def test_hints_in_brackets_under_a_header_belong_to_it() -> None:
    rows = asked(*PAIRS, header=("Score", "Toelichting"))
    found = proposed([rows[0], ("", "", "(1 t/m 5)", "(max. 500 tekens)"), *rows[1:]])
    assert found.mapping is not None
    assert (found.mapping.header_rows, found.mapping.columns["comment"]) == ((1, 2), (4,))


@pytest.mark.parametrize(
    "lead", [("Voorbeeld", "Er is een intake binnen twee weken"), ("0", "(voorbeeld) Er is een intake")]
)
def test_example_is_no_question(lead: tuple[str, str]) -> None:
    rows = asked(*PAIRS, header=("Score", "Gewogen score"))
    rows = [rows[0], (*lead, 4.0, 5.0), *rows[1:]]
    found = proposed(rows)
    assert found.mapping is not None
    read = apply_mapping(book(rows), [found.mapping])
    assert (len(read.rows), [(each.row, each.reason) for each in read.skipped]) == (6, [(2, "example")])


def test_number_over_numbers_is_a_theme() -> None:
    rows = asked(*PAIRS, header=("Score", "Gewogen score"))
    rows = [rows[0], ("1", "Het dossier", "", ""), *rows[1:]]
    found = proposed(rows)
    assert found.mapping is not None
    read = apply_mapping(book(rows), [found.mapping])
    assert [(each.row, each.reason) for each in read.skipped] == [(2, "theme_heading")]


def test_header_that_is_repeated_counts_where_it_stands_first() -> None:
    header = ("Nr", "Criterium", "Ingevuld op", "Goed", "Voldoende", "Matig")
    rows: list[Sequence[Value]] = []
    for theme in range(3):
        rows.append(header)
        for at, text in enumerate(ASKED):
            marks = ["x" if each == at % 3 else "" for each in range(3)]
            rows.append((f"{theme}.{at}", f"{text} ({theme})", "12 maart 2026", *marks))
    found = proposed(rows)
    assert found.mapping is not None
    assert (found.mapping.header_rows, sorted(found.mapping.marks)) == ((1,), [4, 5, 6])


def test_answer_that_nobody_ticked_is_a_column_of_marks_too() -> None:
    rows: list[Sequence[Value]] = [("Nr", "Vraag", "Goed", "Voldoende", "Matig", "Weet niet")]
    rows += [
        (f"1.{at}", text, "x" if at % 2 else "", "", "" if at % 2 else "x", "")
        for at, text in enumerate(ASKED)
    ]
    found = proposed(rows)
    assert found.mapping is not None
    assert found.mapping.marks == {3: 4, 4: 3, 5: 2, 6: "unknown"}


def test_ones_under_steps_are_marks() -> None:
    rows: list[Sequence[Value]] = [("Nr", "Norm", "Ja", "Nee", "Deels")]
    rows += [
        (f"1.{at}", text, *[1.0 if each == at % 3 else "" for each in range(3)])
        for at, text in enumerate(ASKED)
    ]
    found = proposed(rows)
    assert found.mapping is not None
    assert found.mapping.marks == {3: 5, 4: 1, 5: 3}


def test_signature_under_the_table_is_no_question() -> None:
    rows = [
        *asked(*PAIRS, header=("Score", "Toelichting")),
        (),
        ("Handtekening:", "K. de Wit"),
        ("Datum:", "12-3-2026"),
    ]
    found = proposed(rows)
    assert found.mapping is not None
    read = apply_mapping(book(rows), [found.mapping])
    assert [(each.row, each.reason) for each in read.skipped] == [(9, "footer"), (10, "footer")]


def test_level_in_words_and_a_number_is_the_number_to_look_at() -> None:
    found = proposed(
        asked(*[(f"Niveau {score:g}", "") for _, score in PAIRS], header=("Oordeel", "Toelichting"))
    )
    assert found.scale is not None
    assert found.scale.choice.rule == "as_is"
    assert {each.value: each.meaning for each in found.scale.likely} == {
        f"Niveau {each}": each for each in (2, 3, 4, 5)
    }
