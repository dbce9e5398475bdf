"""Layouts that were once taken for something else: the right column, row and kind, or a question to the user."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.workbook.apply_mapping import apply_mapping
from contractbeoordeling.workbook.grid import Block, Sheet, Value, Workbook
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.proposing import propose_as, propose_sheets
from contractbeoordeling.workbook.sheet_proposal import LeftOut, SheetProposal

Rows = Sequence[Sequence[Value]]
ASKED = (
    "Elke cliënt heeft een actueel ondersteuningsplan",
    "De voortgang wordt ieder halfjaar besproken",
    "Medewerkers zijn gekwalificeerd voor de hulp",
    "Er is een werkende klachtenregeling voor cliënten",
    "Incidenten worden gemeld en in het team besproken",
    "Wisseling van hulpverleners wordt voorkomen",
)


def book(rows: Rows, *, hidden: Sequence[int] = (), merged: Sequence[Block] = ()) -> Workbook:
    sheet = Sheet("Blad1", visible=True, rows=rows, hidden_columns=frozenset(hidden), merged=tuple(merged))
    return Workbook("xlsx", (sheet,))


def proposed(rows: Rows, *, hidden: Sequence[int] = (), merged: Sequence[Block] = ()) -> SheetProposal:
    workbook = book(rows, hidden=hidden, merged=merged)
    (found,) = propose_sheets(workbook, inspect(workbook))
    return found


def columns(found: SheetProposal) -> dict[str, tuple[int, ...]]:
    assert found.mapping is not None, found.left_out
    return found.mapping.columns


def asked(*behind: Sequence[Value], header: Sequence[str]) -> Rows:
    """The six questions with a number, and behind each what stands there."""
    rows = [
        (f"1.{number}", text, *cells)
        for number, (text, cells) in enumerate(zip(ASKED, behind, strict=True), 1)
    ]
    return [("Nr", "Stelling", *header), *rows]


PAIRS: tuple[tuple[Value, Value], ...] = (
    (2.0, 4.0),
    (3.0, 5.0),
    (2.0, 3.0),
    (4.0, 4.0),
    (1.0, 2.0),
    (3.0, 5.0),
)


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


WIDE: Rows = [
    ("Aanbieder", "Bejegening", "Toelichting bejegening", "Deskundigheid", "Wachttijd (weken)"),
    ("Zorg A", 4.0, "goed", 3.0, 8.0),
    ("Zorg B", 3.0, "", 5.0, 9.0),
    ("Zorg C", 2.0, "", 4.0, 7.0),
]


def test_scores_per_provider_are_answers_that_nobody_is_sure_of() -> None:
    found = proposed(WIDE)
    assert columns(found) == {"provider": (1,), "comment": (3,), "answer": (2, 4)}
    assert not found.sure


def test_register_with_yes_and_no_stays_a_register() -> None:
    rows: Rows = [
        ("Aanbieder", "KvK", "Plaats", "Ambulant", "Verblijf"),
        *[(f"Zorg {each}", f"4108736{each}", "Waterbeke", "ja", "nee") for each in range(6)],
    ]
    assert proposed(rows).kind is FileKind.PROVIDERS


def test_columns_that_a_survey_tool_adds_are_no_answers() -> None:
    header = ("Antwoord-ID", "Datum verzonden", "Laatste pagina", "Starttaal", "Naam organisatie")
    rows: Rows = [
        (*header, "Werkt u met een plan per cliënt?", "Heeft u een klachtenregeling?", "Leeftijd"),
        *[(float(at), "2026-03-10", 4.0, "nl", f"Zorg {at}", "ja", "nee", 40.0) for at in range(1, 6)],
    ]
    assert columns(proposed(rows))["answer"] == (6, 7)


@pytest.mark.parametrize(
    ("rows", "left_out"),
    [
        (
            [
                ("Aanbieder", "AGB-code", "Periode", "Ingediend bedrag", "Afgekeurd bedrag"),
                *[(f"Zorg {each}", f"4141200{each}", "2026-01", 1200.5, 300.0) for each in range(6)],
            ],
            LeftOut.FIGURES,
        ),
        (
            [
                ("Toezichtrapport GGD",),
                ("Norm", "Omschrijving", "Oordeel toezichthouder", "Bevindingen"),
                *[(f"1.{at}", text, "voldoet", "") for at, text in enumerate(ASKED, 1)],
            ],
            LeftOut.SUPERVISION,
        ),
        (
            [
                ("Nr", "Criterium", "Conceptoordeel", "Reactie aanbieder"),
                *[(f"1.{at}", text, 3.0, "akkoord") for at, text in enumerate(ASKED, 1)],
            ],
            LeftOut.REPLY,
        ),
        (
            [
                (
                    "Respondentnummer",
                    "Hoe tevreden bent u over de hulp?",
                    "Luistert uw begeleider naar u?",
                    "Leeftijd",
                ),
                *[(float(at), 8.0, 7.0, 50.0) for at in range(1, 9)],
            ],
            LeftOut.SINGLE_RESIDENTS,
        ),
    ],
)
def test_what_is_no_list_of_ours_is_left_out_with_its_reason(rows: Rows, left_out: LeftOut) -> None:
    assert proposed(rows).left_out is left_out


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Ervaringen van wijkteams met aanbieders", FileKind.SOURCE_FORM),
        ("Cliënttevredenheidsonderzoek 2025", FileKind.RESIDENTS),
        ("Zelfevaluatie: ervaringen van de toegang", FileKind.SELF_EVALUATION),
    ],
)
def test_title_says_who_gave_the_answers(title: str, kind: FileKind) -> None:
    assert proposed([(title,), (), *WIDE]).kind is kind


def test_messages_without_a_severity_are_signals() -> None:
    rows: Rows = [
        ("Datum melding", "Zorgaanbieder", "Gemeld door", "Wat is er aan de hand?"),
        *[
            (f"{each}-1-2026", "Zorg A", "consulent", "Cliënt kreeg zes weken geen hulp")
            for each in range(1, 7)
        ],
    ]
    assert proposed(rows).kind is FileKind.SIGNALS


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ([("Peildatum: 1 april 2026",)], "2026-04-01"),
        ([("Ingevuld op", "", "12-3-2026")], "2026-03-12"),
        ([("Invuldatum:", date(2026, 3, 12))], "2026-03-12"),
        ([("Datum: 3 maart 2026",), ("Peildatum 1 april 2026",)], "2026-04-01"),
        ([("Peildatum: 1 april 2026",), ("Peildatum: 1 mei 2026",)], None),
        ([("Peildatum: april 2026",)], None),
        ([("Vaststellingsdatum: 1 april 2026",)], None),
    ],
)
def test_day_above_the_header_is_that_of_the_answers(above: Rows, day: str | None) -> None:
    found = proposed([*above, *asked(*PAIRS, header=("Score", "Toelichting"))])
    assert found.mapping is not None
    assert found.mapping.constants.get("date") == day


def test_day_on_the_cover_is_that_of_the_answers() -> None:
    cover: Rows = [("Zelfevaluatie",), ("Naam:", "Zorg A"), ("Invuldatum:", date(2026, 3, 3))]
    sheets = (
        Sheet("Voorblad", visible=True, rows=cover),
        Sheet("Vragen", visible=True, rows=asked(*PAIRS, header=("Score", "Toelichting"))),
    )
    workbook = Workbook("xlsx", sheets)
    _, found = propose_sheets(workbook, inspect(workbook))
    assert found.mapping is not None
    assert found.mapping.constants == {"date": "2026-03-03"}


def test_row_of_answers_in_words_is_no_header() -> None:
    words = ("onvoldoende", "goed", "voldoende", "matig")
    rows: list[Sequence[Value]] = [
        ("Aanbieder", "1.1 Hoe is het plan geregeld?", "1.2 Hoe is de hulp geregeld?")
    ]
    rows += [(f"Zorggroep {each}", words[each % 4], words[(each + each // 4) % 4]) for each in range(8)]
    found = proposed(rows)
    assert found.mapping is not None
    assert (found.mapping.header_rows, found.mapping.columns) == ((1,), {"provider": (1,), "answer": (2, 3)})


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


def test_column_that_says_when_makes_no_row_per_respondent() -> None:
    header = ("Toelichting", "Datum ingevuld", "Zelfbeoordeling")
    rows = asked(*[("", "12 maart 2026", each) for _, each in PAIRS], header=header)
    assert columns(proposed(rows))["question"] == (2,)
