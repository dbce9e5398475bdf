"""Sheets that were once taken for another kind, another party's, or of no day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.workbook.grid import Sheet, Value, Workbook
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.proposing import propose_sheets
from contractbeoordeling.workbook.sheet_proposal import LeftOut
from tests.workbook.recognised import ASKED, PAIRS, Rows, asked, columns, proposed

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


def test_column_that_says_when_makes_no_row_per_respondent() -> None:
    header = ("Toelichting", "Datum ingevuld", "Zelfbeoordeling")
    rows = asked(*[("", "12 maart 2026", each) for _, each in PAIRS], header=header)
    assert columns(proposed(rows))["question"] == (2,)


def test_responsible_person_is_no_answer() -> None:
    rows = asked(
        *[(each, "jaarlijks") for each in ("K. de Wit", "A. Smit") * 3],
        header=("Verantwoordelijke", "Frequentie"),
    )
    assert proposed(rows).left_out is LeftOut.NO_ANSWERS


def test_answer_in_own_words_is_the_remark_to_its_score() -> None:
    told = "Wij hebben dit geregeld in het handboek en bespreken het elk kwartaal in hoofdstuk"
    rows = asked(
        *[(f"{told} {at}", score) for at, (_, score) in enumerate(PAIRS)], header=("Antwoord", "Score")
    )
    found = columns(proposed(rows))
    assert (found["answer"], found["comment"]) == ((4,), (3,))


@pytest.mark.parametrize(
    ("groups", "column"), [(("Aanbieder", "Gemeente"), 3), (("Zelfevaluatie 2024", "Zelfevaluatie 2025"), 5)]
)
def test_remarks_of_another_party_or_year_are_left_alone(groups: tuple[str, str], column: int) -> None:
    rows: list[Sequence[Value]] = [("", "", groups[0], "", groups[1], "")]
    rows += asked(
        *[(first, "een", second, "twee") for first, second in PAIRS], header=("Score", "Toelichting") * 2
    )
    found = columns(proposed(rows, merged=((1, 3, 1, 4), (1, 5, 1, 6))))
    assert (found["answer"], found["comment"]) == ((column,), (column + 1,))


@pytest.mark.parametrize("offered", ["x", "ja"])
def test_what_providers_offer_is_no_answer(offered: str) -> None:
    rows: Rows = [
        ("Aanbieder", "AGB", "Begeleiding", "Dagbesteding", "Verblijf"),
        *[
            (
                f"Zorg {at}",
                f"4141200{at}",
                *["nee" if offered == "ja" and (at + each) % 2 else offered for each in range(3)],
            )
            for at in range(6)
        ],
    ]
    assert proposed(rows).kind is FileKind.PROVIDERS


def test_plan_beside_questions_lists_actions_and_tells_nothing_of_their_scale() -> None:
    plan: Rows = [
        ("Nr", "Actie", "Wie", "Wanneer"),
        *[(float(at), f"Actie {at}", "KdW", "1-6-2026") for at in range(1, 5)],
    ]
    sheets = (
        Sheet("Vragen", visible=True, rows=asked(*PAIRS, header=("Gewenste score", "Score"))),
        Sheet("Plan", visible=True, rows=plan),
    )
    workbook = Workbook("xlsx", sheets)
    questions, actions = propose_sheets(workbook, inspect(workbook))
    assert (questions.kind, actions.kind) == (FileKind.SELF_EVALUATION, FileKind.ACTIONS)
    assert questions.scale is not None
    assert questions.scale.choice.rule == "as_is"


@pytest.mark.parametrize(
    ("title", "kind", "respondents"),
    [
        ("Overzicht aanbieders 2026", FileKind.SELF_EVALUATION, None),
        ("Cliëntervaringsonderzoek 2026", FileKind.RESIDENTS, (2,)),
    ],
)
def test_number_of_clients_is_one_of_answers_only_where_residents_answered(
    title: str, kind: FileKind, respondents: tuple[int, ...] | None
) -> None:
    rows: Rows = [
        (title,),
        ("Aanbieder", "Aantal cliënten", "Bejegening", "Deskundigheid"),
        *[(f"Zorg {at}", 120.0 + at, 4.0, 3.0) for at in range(6)],
    ]
    found = proposed(rows)
    assert (found.kind, columns(found).get("respondents")) == (kind, respondents)
    assert columns(found)["answer"] == (3, 4)
