"""What is proposed for the eleven Dutch workbooks is true, or asked: never silently wrong."""

from __future__ import annotations

from typing import Any

import pytest

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.workbook.grid import column_letter
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.mapping import SheetMapping
from contractbeoordeling.workbook.proposing import propose_as, propose_sheets
from contractbeoordeling.workbook.sheet_proposal import LeftOut, SheetProposal
from tests.workbook import dutch

RULES = {
    "Zelfaudit 2026 Wilgenoord v1.2 def.xlsx": "as_is",
    "Checklist KMO Kwakkelhoeve okt 2025.xls": "yes_no",
    "zelfevaluatie toezichtkader Wmo_Kadehuis_2026.ods": "levels",
    "Kwaliteitsbeeld 2024 Duyvenbode.xlsx": "marks",
    "volwassenheidsscan_zorgpunt_eemsteden_nov2025.xlsx": None,
    "Stoplicht Q4-2025 Vechtrand.xls": "lights",
}


def proposals(name: str) -> dict[str, SheetProposal]:
    workbook = dutch.workbook(name)
    return {each.sheet: each for each in propose_sheets(workbook, inspect(workbook))}


def mapping_of(name: str, sheet: dict[str, Any]) -> SheetMapping:
    mapping = proposals(name)[dutch.sheet_name(name, sheet)].mapping
    assert mapping is not None
    return mapping


@pytest.mark.parametrize(
    ("name", "sheet"), dutch.ANSWERS, ids=[dutch.IDS[id(sheet)] for _, sheet in dutch.ANSWERS]
)
def test_columns_of_a_self_evaluation_are_the_true_ones(name: str, sheet: dict[str, Any]) -> None:
    mapping = mapping_of(name, sheet)
    assert (mapping.kind, list(mapping.header_rows)) == (FileKind.SELF_EVALUATION, sheet["header_rows"])
    for role in ("id", "question", "answer", "theme"):
        columns = [column_letter(each) for each in mapping.columns.get(role, ())]
        assert columns == ([sheet["columns"][role]] if sheet["columns"][role] else [])
    comments = [column_letter(each) for each in mapping.columns["comment"]]
    assert sheet["columns"]["comment"] in comments


@pytest.mark.parametrize(
    ("name", "sheet"), dutch.ANSWERS, ids=[dutch.IDS[id(sheet)] for _, sheet in dutch.ANSWERS]
)
def test_every_value_has_its_true_meaning_or_is_asked(name: str, sheet: dict[str, Any]) -> None:
    values = mapping_of(name, sheet).values
    for value, true in sheet["value_map"].items():
        if value in sheet["answer_values"]:
            assert values[value] in (true, "unknown"), value
    asked = {value for value in sheet["answer_values"] if values[value] == "unknown"}
    unknown = {value for value, true in sheet["value_map"].items() if true == "unknown"} & set(
        sheet["answer_values"]
    )
    assert unknown <= asked
    assert asked - unknown <= set(sheet["ambiguous"])


@pytest.mark.parametrize("name", RULES)
def test_rule_of_the_scale_is_shown(name: str) -> None:
    scales = {each.scale.choice.rule for each in proposals(name).values() if each.scale}
    assert scales == {RULES[name]}


@pytest.mark.parametrize(
    ("name", "sheet"), dutch.LISTS, ids=[dutch.IDS[id(sheet)] for _, sheet in dutch.LISTS]
)
def test_header_of_a_list_is_the_true_one(name: str, sheet: dict[str, Any]) -> None:
    assert list(mapping_of(name, sheet).header_rows) == sheet["header_rows"]


def test_residents_have_their_figure_and_number() -> None:
    ((name, sheet),) = [(name, sheet) for name, sheet in dutch.LISTS if name.startswith("CEO")]
    mapping = mapping_of(name, sheet)
    assert (mapping.kind, mapping.figure) == (FileKind.RESIDENTS, "mark")
    letters = {role: [column_letter(each) for each in found] for role, found in mapping.columns.items()}
    assert letters == {"provider": ["A"], "kvk": ["B"], "respondents": ["D"], "answer": list("EFGHI")}


@pytest.mark.parametrize("name", dutch.TRUTH)
def test_every_other_sheet_says_why_it_is_not_mapped(name: str) -> None:
    for sheet in dutch.TRUTH[name]["sheets"]:
        proposal = proposals(name)[dutch.sheet_name(name, sheet)]
        answers = sheet["role"] in ("answers", "data")
        assert (proposal.mapping is not None) == answers
        assert (proposal.left_out is None) == answers
        if sheet["state"] == "hidden":
            assert proposal.left_out is LeftOut.HIDDEN


def test_user_may_say_that_a_sheet_is_of_another_kind() -> None:
    workbook = dutch.workbook("Verbeterplan 2026 Wilgenoord.xlsx")
    (sheet,) = inspect(workbook).sheets
    found = propose_as(workbook, sheet, FileKind.SIGNALS)
    assert found.mapping is not None
    assert found.mapping.kind is FileKind.SIGNALS
