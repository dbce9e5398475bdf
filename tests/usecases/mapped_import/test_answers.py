"""Answers from other people's workbooks: one per criterion, in the request, compared like those of a form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from contractbeoordeling.domain.answer import Answer, AnswerKind
from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.observation import Evidence, Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Participation, Request
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.workbook.mapping import MappingFile, Several, SheetLayout
from tests.usecases.mapped_import.market import (
    QUESTIONS,
    WILGENOORD,
    Market,
    codes,
    given,
    make_market,
    mapped,
    market,
    opened,
    questions,
    scores,
    workbook,
)

__all__ = ["market"]


def test_answers_stand_in_the_request_of_the_provider(market: Market) -> None:
    found = market.take(opened(), mapped(), provider=WILGENOORD)
    (request,) = market.store.find(Request)
    assert (request.party, request.received_at) == (Party.PROVIDER, given().received)
    answers = market.answers()
    assert {each.request_id for each in answers.values()} == {request.id}
    assert scores(market) == {"criterium-0": 4, "criterium-1": 3, "criterium-2": 5}
    assert answers["criterium-0"].remark == "alle dossiers"
    assert (found.result.status, found.result.read, found.result.kept) == (ImportStatus.IMPORTED, 3, 3)
    assert market.store.count(Observation) == 0


def test_answers_of_a_source_become_observations(market: Market) -> None:
    mapping = mapped(kind=FileKind.SOURCE_FORM, constants={"evidence": "direct", "date": "3-3-2026"})
    market.take(opened(), mapping, provider=WILGENOORD, party=Party.ACCESS)
    seen = market.store.find(Observation)
    assert {(each.perspective, each.evidence, each.observed_on) for each in seen} == {
        (Perspective.ACCESS, Evidence.DIRECT, date(2026, 3, 3))
    }
    assert sorted(each.score for each in seen) == [3, 4, 5]


def test_source_that_does_not_say_what_it_rests_on_counts_as_hearsay(market: Market) -> None:
    market.take(opened(), mapped(kind=FileKind.SOURCE_FORM), provider=WILGENOORD, party=Party.ACCESS)
    assert {each.evidence for each in market.store.find(Observation)} == {Evidence.HEARSAY}


def test_rows_may_be_about_several_providers(market: Market) -> None:
    rows = [
        ("Aanbieder", "Vraag", "Score"),
        ("Wilgenoord", "1", 4),
        ("Stichting Merelhofzorg", "1", 2),
        ("Nergens Zorg", "1", 1),
    ]
    mapping = mapped(columns={"provider": (1,), "id": (2,), "answer": (3,)}, kind=FileKind.SOURCE_FORM)
    named = replace(mapping, providers={"Wilgenoord": WILGENOORD})
    found = market.take(opened(*rows), named, party=Party.BACK_OFFICE)
    seen = {each.provider_id: each.score for each in market.store.find(Observation)}
    assert seen == {market.provider(WILGENOORD).id: 4, market.provider("02047165").id: 2}
    assert (found.result.kept, codes(found.result)) == (2, ["provider_unknown"])
    assert [(each.row, each.reason) for each in found.result.skipped] == [(4, "provider_unknown")]


SHARED: dict[str, Any] = {"criteria": {"1": "1.1", "2": "1.1", "3": "1.2"}}


def test_several_rows_for_one_criterion_are_asked_about(market: Market) -> None:
    found = market.take(opened(), mapped(**SHARED), provider=WILGENOORD)
    assert scores(market) == {"criterium-1": 5}
    (asked,) = [each for each in found.result.findings if each.code == "several_rows"]
    assert (asked.cell, asked.found, asked.severity) == ("C2", "4, 3", FindingSeverity.ERROR)
    assert {(each.row, each.reason) for each in found.result.skipped} == {
        (2, "several_rows"),
        (3, "several_rows"),
    }


@pytest.mark.parametrize(("rule", "score"), [(Several.MEAN, "3.5"), (Several.LOWEST, "3")])
def test_several_rows_become_one_answer_by_the_chosen_rule(market: Market, rule: Several, score: str) -> None:
    found = market.take(opened(), mapped(**SHARED, several=rule), provider=WILGENOORD)
    answer = market.answers()["criterium-0"]
    assert answer.score == Decimal(score)
    assert answer.remark == "1 (4): alle dossiers\n2 (3)"
    assert codes(found.result) == ["taken_together"]
    assert found.result.kept == 3


def test_score_beside_not_applicable_is_the_answer(market: Market) -> None:
    rows = [*QUESTIONS[:2], ("2", "Nog een", "n.v.t.", "")]
    mapping = mapped(**{**SHARED, "values": {"4": 4, "n.v.t.": "not_applicable"}})
    market.take(opened(*rows), mapping, provider=WILGENOORD)
    assert scores(market) == {"criterium-0": 4}


def test_question_without_a_criterion_of_ours_is_named_and_left_out(market: Market) -> None:
    found = market.take(opened(), mapped(criteria={"1": "1.1", "2": ""}), provider=WILGENOORD)
    assert scores(market) == {"criterium-0": 4}
    assert [(each.row, each.reason) for each in found.result.skipped] == [
        (3, "no_criterion"),
        (4, "criterion_unmatched"),
    ]
    (told,) = found.result.findings
    assert (told.code, told.cell, told.found) == ("questions_unmatched", "C4", "3")


def test_nothing_is_taken_where_no_question_has_a_criterion(market: Market) -> None:
    found = market.take(opened(), mapped(criteria={}), provider=WILGENOORD)
    assert (found.result.status, found.result.kept) == (ImportStatus.REFUSED, 0)
    assert codes(found.result) == ["no_criteria", "questions_unmatched"]
    assert market.store.count(Request) == market.store.count(KeptMapping) == market.store.count(Document) == 0


def test_question_is_known_by_its_wording_where_it_has_no_number(market: Market) -> None:
    wording = "  is er voor IEDEREEN een plan? "
    mapping = mapped(columns={"question": (2,), "answer": (3,)}, criteria={wording: "criterium-7"})
    market.take(opened(), mapping, provider=WILGENOORD)
    assert scores(market) == {"criterium-7": 4}


def test_criterion_that_does_not_exist_is_said_of_its_row(market: Market) -> None:
    found = market.take(opened(), mapped(criteria={"1": "1.1", "2": "9.9", "3": "1.3"}), provider=WILGENOORD)
    (told,) = found.result.findings
    assert (told.code, told.cell) == ("criterion_unknown", "C3")
    assert found.result.status is ImportStatus.PARTLY


def test_criterion_outside_the_round_is_named_and_left_out() -> None:
    market = make_market(themes=("1", "2"))
    found = market.take(opened(), mapped(criteria={"1": "1.1", "2": "3.1", "3": "1.3"}), provider=WILGENOORD)
    assert sorted(scores(market)) == ["criterium-0", "criterium-2"]
    assert [(each.code, each.cell) for each in found.result.findings] == [("outside_scope", "C3")]
    assert [(each.row, each.reason) for each in found.result.skipped] == [(3, "outside_scope")]
    market.store.close()


@pytest.mark.parametrize(
    ("meaning", "code"),
    [("unknown", "value_unknown"), ("refuse", "value_refuse"), (7, "score_outside"), (0, "score_outside")],
)
def test_value_without_a_usable_meaning_leaves_its_row_out(market: Market, meaning: Any, code: str) -> None:
    found = market.take(opened(), mapped(values={"4": meaning, "3": 3, "5": 5}), provider=WILGENOORD)
    assert sorted(scores(market)) == ["criterium-1", "criterium-2"]
    assert [(each.code, each.cell, each.severity) for each in found.result.findings] == [
        (code, "C2", FindingSeverity.ERROR)
    ]
    assert [(each.row, each.reason) for each in found.result.skipped] == [(2, code)]


def test_value_that_the_mapping_does_not_know_is_asked(market: Market) -> None:
    found = market.take(opened(), mapped(values={"3": 3, "5": 5}), provider=WILGENOORD)
    assert codes(found.result) == ["value_unmapped"]
    assert [(each.row, each.reason) for each in found.result.skipped] == [(2, "value_unmapped")]


def test_rule_of_the_scale_reads_what_the_values_do_not_name(market: Market) -> None:
    rows = [
        QUESTIONS[0],
        ("1", "Een vraag", "8,1", ""),
        ("2", "Nog een", "6½", ""),
        ("3", "Derde", "5,0", ""),
    ]
    found = market.take(opened(*rows), mapped(values={}, rule="marks"), provider=WILGENOORD)
    assert scores(market) == {"criterium-0": 4, "criterium-2": 1}
    assert codes(found.result) == ["value_unmapped"]  # an odd spelling is never read unasked


def test_scale_that_runs_the_other_way_is_turned(market: Market) -> None:
    market.take(opened(), mapped(values={}, rule="as_is", reversed=True), provider=WILGENOORD)
    assert scores(market) == {"criterium-0": 2, "criterium-1": 3, "criterium-2": 1}


def test_not_knowing_is_an_answer_without_a_score(market: Market) -> None:
    mapping = mapped(values={"4": "dont_know", "3": "not_applicable", "5": 5})
    market.take(opened(), mapping, provider=WILGENOORD)
    kinds = {key: each.kind for key, each in market.answers().items()}
    assert kinds == {
        "criterium-0": AnswerKind.UNKNOWN,
        "criterium-1": AnswerKind.NOT_APPLICABLE,
        "criterium-2": AnswerKind.SCORE,
    }


def test_remark_without_a_score_is_kept(market: Market) -> None:
    rows = [QUESTIONS[0], ("1", "Een vraag", "", "komt nog"), ("2", "Nog een", 4, "")]
    market.take(opened(*rows), mapped(), provider=WILGENOORD)
    answer = market.answers()["criterium-0"]
    assert (answer.kind, answer.score, answer.remark) == (AnswerKind.TEXT, None, "komt nog")


def test_crosses_in_columns_are_answers(market: Market) -> None:
    rows = [
        ("Nr", "Vraag", "Goed", "Matig", "N.v.t."),
        ("1", "Een vraag", "x", "", ""),
        ("2", "Nog een", "", "X", ""),
        ("3", "Derde", "x", "x", ""),
    ]
    mapping = mapped(
        columns={"id": (1,), "question": (2,)},
        layout=SheetLayout.MARKS,
        marks={3: 4, 4: 2, 5: "not_applicable"},
        values={},
    )
    found = market.take(opened(*rows), mapping, provider=WILGENOORD)
    assert scores(market) == {"criterium-0": 4, "criterium-1": 2}
    assert codes(found.result) == ["several_marks"]


WIDE = [
    ("Aanbieder", "KvK", "1.1 Plan", "Waarom", "Klachten"),
    ("Stichting Zorggroep Wilgenoord", WILGENOORD, 4, "alle dossiers", 2),
    ("Stichting Merelhofzorg", "02047165", 3, "", 5),
]


def test_row_per_provider_gives_each_its_answers(market: Market) -> None:
    mapping = mapped(
        columns={"provider": (1,), "kvk": (2,), "answer": (3, 5), "comment": (4,)},
        layout=SheetLayout.WIDE,
        criteria={"1.1": "1.1", "Klachten": "1.2"},
    )
    found = market.take(opened(*WIDE), mapping)
    requests = {each.id: each.participation_id for each in market.store.find(Request)}
    parts = market.store.by_id(Participation, requests.values())
    said = {
        (parts[requests[each.request_id]].provider_id, each.subject_key): (each.score, each.remark)
        for each in market.store.find(Answer)
    }
    one, other = market.provider(WILGENOORD).id, market.provider("02047165").id
    assert said == {
        (one, "criterium-0"): (4, "alle dossiers"),
        (one, "criterium-1"): (2, ""),
        (other, "criterium-0"): (3, ""),
        (other, "criterium-1"): (5, ""),
    }
    assert (found.result.read, found.result.kept, found.result.provider) == (2, 2, None)


def test_sheet_per_provider_gives_each_its_answers(market: Market) -> None:
    merelhof = market.provider("02047165")
    file = workbook(Wilgenoord=QUESTIONS, Merelhof=[QUESTIONS[0], ("1", QUESTIONS[1][1], 2, "")])
    mapping = MappingFile(
        (
            questions(sheet="Wilgenoord", constants={"provider": WILGENOORD}),
            questions(sheet="Merelhof", constants={"provider": "Stichting Merelhofzorg"}),
        )
    )
    found = market.take(file, mapping)
    parts = market.store.by_id(Participation, [each.participation_id for each in market.store.find(Request)])
    assert {each.provider_id for each in parts.values()} == {market.provider(WILGENOORD).id, merelhof.id}
    assert (len(market.store.find(Answer)), found.result.provider) == (4, None)


@pytest.mark.parametrize(
    ("percentages", "values", "unclear"),
    [
        (("91", "85", "1"), {"criterium-0": 91, "criterium-1": 85}, ["B4"]),
        (("0,91", "0,85", "1"), {"criterium-0": 91, "criterium-1": 85, "criterium-2": 100}, []),
        (("91%", "100%", "1%"), {"criterium-0": 91, "criterium-1": 100, "criterium-2": 1}, []),
        (("91%", "100%", "1"), {"criterium-0": 91, "criterium-1": 100}, ["B4"]),
    ],
)
def test_bare_one_among_percentages_is_asked(
    market: Market, percentages: tuple[str, ...], values: dict[str, int], unclear: list[str]
) -> None:
    rows = [("Vraag", "% eens", "n"), *[(f"Vraag {at}", text, 40.0) for at, text in enumerate(percentages)]]
    mapping = mapped(
        kind=FileKind.RESIDENTS,
        columns={"question": (1,), "answer": (2,), "respondents": (3,)},
        values={},
        figure="agree",
        criteria={f"Vraag {at}": f"1.{at + 1}" for at in range(3)},
    )
    found = market.take(workbook(Vragen=rows), mapping, provider=WILGENOORD)
    assert {key: each.value for key, each in market.answers().items()} == values
    assert [each.cell for each in found.result.findings if each.code == "figure_unclear"] == unclear
