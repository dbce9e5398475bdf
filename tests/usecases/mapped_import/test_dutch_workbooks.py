"""The eleven invented Dutch workbooks: proposed, completed as a user would, imported exactly as their truth says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.answer import Answer, AnswerKind
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Request
from contractbeoordeling.domain.signal import Polarity, Signal
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.mapped_import.flags import RowFlag
from contractbeoordeling.usecases.mapped_import.run import MappedImport
from contractbeoordeling.workbook.mapping import MappingFile
from tests.usecases.mapped_import.market import (
    TRUTH,
    Market,
    dutch,
    given,
    imported,
    market,
    proposed,
    with_criteria,
)
from tests.usecases.small_round import WHO
from tests.workbook import dutch as truth
from tests.workbook.test_apply_mapping import SKIPPED_AS

__all__ = ["market"]

SELF = sorted({name for name, _ in truth.ANSWERS})
SIGNALS = [name for name, file in TRUTH.items() if file["kind"] == "signals"]
REGISTER = next(name for name, file in TRUTH.items() if file["kind"] == "provider_register")
RESIDENTS = next(name for name, file in TRUTH.items() if file["kind"] == "resident_results")
ACTIONS = next(name for name, file in TRUTH.items() if file["kind"] == "improvement_actions")


def rows(name: str) -> dict[tuple[str, int], dict[str, Any]]:
    """The true rows of a file by sheet and number."""
    return {
        (truth.sheet_name(name, sheet), row["row"]): row
        for sheet in TRUTH[name]["sheets"]
        for row in sheet.get("rows", ())
    }


def completed(name: str, of: Market) -> MappingFile:
    """The proposal with every value as the truth has it: what a user would make of it."""
    opened = dutch(name)
    true = {truth.sheet_name(name, each): each for each in TRUTH[name]["sheets"]}
    mapping = proposed(opened)
    sheets = tuple(
        replace(each, values={**each.values, **true[each.sheet or ""].get("value_map", {})})
        for each in mapping.sheets
    )
    return with_criteria(opened, replace(mapping, sheets=sheets), of.framework)


def flags(found: MappedImport) -> dict[tuple[str, int], RowFlag]:
    return {(each.sheet, each.row): each.flag for each in found.rows}


def assert_skipped(name: str, found: MappedImport) -> None:
    """Every other row of the mapped sheets is skipped with its reason, and nothing is left unsaid."""
    reasons = {(each.sheet, each.row): each.reason for each in found.result.skipped}
    for sheet in TRUTH[name]["sheets"]:
        for row in sheet.get("skipped", ()):
            wanted = next(SKIPPED_AS[key] for key in SKIPPED_AS if row["reason"].startswith(key))
            assert reasons[truth.sheet_name(name, sheet), row["row"]] == wanted


@pytest.mark.parametrize("name", SELF)
def test_self_evaluation_is_imported_as_its_truth_says(name: str, market: Market) -> None:
    opened, mapping = dutch(name), completed(name, market)
    found = market.take(opened, mapping)
    by_theirs = {
        (each.sheet or "", theirs): ours for each in mapping.sheets for theirs, ours in each.criteria.items()
    }
    answers = market.answers()
    taken = 0
    for (sheet, _), row in rows(name).items():
        theirs = row.get("id_as_displayed") or row["id"] or row["question"]
        answer = answers.get(by_theirs[sheet, theirs])
        if row["status"] == "scored":
            assert answer is not None
            assert (answer.kind, answer.score) == (AnswerKind.SCORE, Decimal(row["score_1_to_5"]))
            taken += 1
        elif row["status"] == "not_applicable":
            assert answer is not None
            assert answer.kind is AnswerKind.NOT_APPLICABLE
            taken += 1
        else:
            assert answer is None or answer.kind is AnswerKind.TEXT
    assert (found.result.read, found.result.kept) == (len(rows(name)), taken + texts(answers.values()))
    assert_skipped(name, found)


def texts(answers: Any) -> int:
    return sum(each.kind is AnswerKind.TEXT for each in answers)


@pytest.mark.parametrize("name", SELF)
def test_only_what_the_truth_calls_unknown_is_asked(name: str, market: Market) -> None:
    found = market.take(dutch(name), completed(name, market))
    asked = {place for place, flag in flags(found).items() if flag is RowFlag.ASK}
    assert asked == {place for place, row in rows(name).items() if row["status"] == "unknown"}
    assert RowFlag.REFUSE not in flags(found).values()


@pytest.mark.parametrize("name", SELF)
def test_provider_of_a_self_evaluation_is_known_by_its_number(name: str, market: Market) -> None:
    found = market.take(dutch(name), completed(name, market))
    (request,) = market.store.find(Request)
    participation = market.store.get(Participation, request.participation_id)
    assert participation is not None
    assert participation.provider_id == market.provider(TRUTH[name]["provider"]["kvk"]).id
    assert found.result.provider == TRUTH[name]["provider"]["name"]


@pytest.mark.parametrize("name", SELF)
def test_remarks_are_kept_with_every_answer(name: str, market: Market) -> None:
    mapping = completed(name, market)
    market.take(dutch(name), mapping)
    keys = {
        (each.sheet or "", theirs): ours for each in mapping.sheets for theirs, ours in each.criteria.items()
    }
    answers = market.answers()
    for (sheet, _), row in rows(name).items():
        answer = answers.get(keys[sheet, row.get("id_as_displayed") or row["id"] or row["question"]])
        if answer is not None and row["comment"]:
            assert row["comment"] in answer.remark


def completed_list(name: str) -> MappingFile:
    """The proposal with the names that a user knows: which provider is meant by them."""
    names = {
        row["provider_as_written"]: row["kvk"]
        for row in rows(name).values()
        if row["provider_as_written"] and row.get("kvk")
    }
    mapping = proposed(dutch(name))
    true = {truth.sheet_name(name, each): each for each in TRUTH[name]["sheets"]}
    sheets = tuple(
        replace(each, values={**each.values, **true[each.sheet or ""]["value_map"]})
        for each in mapping.sheets
    )
    return replace(mapping, sheets=sheets, providers=names)


@pytest.mark.parametrize("name", SIGNALS)
def test_rows_of_a_list_of_signals_are_taken_asked_and_refused(name: str, market: Market) -> None:
    found = market.take(dutch(name), completed_list(name))
    assert_flags(name, found)
    assert_skipped(name, found)
    assert found.result.read == len(rows(name))


@pytest.mark.parametrize("name", SIGNALS)
def test_signals_have_the_day_severity_and_provider_of_their_row(name: str, market: Market) -> None:
    found = market.take(dutch(name), completed_list(name))
    skipped = {(each.sheet, each.row) for each in found.result.skipped}
    kept = [row for place, row in rows(name).items() if place not in skipped]
    signals = market.store.find(Signal)
    kvks = {each.id: each.kvk for each in market.providers}
    said = sorted(
        (each.observed_on.isoformat(), kvks[each.provider_id], each.severity or 0) for each in signals
    )
    true = sorted((row["date_iso"], row["kvk"], row["severity_1_to_4"] or 0) for row in kept)
    assert said == true
    positive = sum(row["polarity"] == "positief" for row in kept)
    assert sum(each.polarity is Polarity.POSITIVE for each in signals) == positive
    assert found.result.kept == len(kept)


def assert_flags(name: str, found: MappedImport) -> None:
    """A row without a flag is taken; others are refused, asked or pointed out as the truth says."""
    told = flags(found)
    assert sorted(told) == sorted(rows(name))
    for place, row in rows(name).items():
        wanted = row["flags"][0]["kind"] if row["flags"] else None
        if wanted is None:
            assert told[place] in (RowFlag.PLAIN, RowFlag.WARN), place
        else:
            assert told[place] == RowFlag(wanted), place


def test_register_of_contracts_becomes_providers(market: Market) -> None:
    store = memory_register(WHO)
    opened = dutch(REGISTER)
    found = imported(store, opened, proposed(opened), given())
    assert_flags(REGISTER, found)
    assert found.result.read == len(rows(REGISTER))
    sheet = TRUTH[REGISTER]["sheets"][0]
    asked = {row["provider"] for row in sheet["rows"] if row["kvk"] is None}
    known = {each.name: each.kvk for each in store.find(Provider)}
    assert known == {row["provider"]: row["kvk"] for row in sheet["rows"] if row["provider"] not in asked}
    assert len(known) + len(asked) == sheet["unique_providers"]
    store.close()


def test_residents_results_become_observations_with_their_number(market: Market) -> None:
    opened = dutch(RESIDENTS)
    mapping = with_criteria(opened, proposed(opened), market.framework)
    asked = tuple(replace(each, values={**each.values, "-": "empty"}) for each in mapping.sheets)
    found = market.take(opened, replace(mapping, sheets=asked))
    assert_flags(RESIDENTS, found)
    assert_skipped(RESIDENTS, found)
    order = list(mapping.sheets[0].criteria.values())
    seen = {(each.provider_id, each.criterion_key): each for each in market.store.find(Observation)}
    wanted: dict[tuple[str, str], tuple[Decimal, int]] = {}
    for row in rows(RESIDENTS).values():
        for key, value in zip(order, row["values"].values(), strict=True):
            if value["score_1_to_5"] is not None and row["provider"]:
                wanted[market.provider(row["kvk"]).id, key] = (Decimal(value["score_1_to_5"]), row["n"])
    assert {place: (each.score, each.respondents) for place, each in seen.items()} == wanted
    assert {each.perspective for each in seen.values()} == {Perspective.RESIDENT}


def test_residents_figures_stand_beside_their_score(market: Market) -> None:
    opened = dutch(RESIDENTS)
    market.take(opened, with_criteria(opened, proposed(opened), market.framework))
    given_figures = sorted(each.value for each in market.store.find(Answer) if each.value is not None)
    true = sorted(
        Decimal(str(value["value"]))
        for row in rows(RESIDENTS).values()
        if row["provider"] and row["usable"]
        for value in row["values"].values()
        if value["value"] is not None
    )
    assert given_figures == true


def test_actions_are_agreed_or_asked_about(market: Market) -> None:
    found = market.take(dutch(ACTIONS), proposed(dutch(ACTIONS)))
    assert_flags(ACTIONS, found)
    assert_skipped(ACTIONS, found)
    statuses = {"open": "agreed", "in_progress": "running", "done": "done", "cancelled": "dropped"}
    true = {
        f"{row['topic']}: {row['action']}": (row["due_iso"], statuses[row["status"]])
        for row in rows(ACTIONS).values()
        if not row["flags"]
    }
    actions = market.store.find(Action)
    assert {each.measure: (f"{each.due_on}", each.status.value) for each in actions} == true
    assert {each.provider_id for each in actions} == {market.provider("41087362").id}


@pytest.mark.parametrize("name", sorted(TRUTH))
def test_original_is_kept_as_a_document(name: str, market: Market) -> None:
    opened = dutch(name)
    mapping = with_criteria(opened, proposed(opened), market.framework)
    found = market.take(opened, mapping)
    assert found.result.status in (ImportStatus.IMPORTED, ImportStatus.PARTLY)
    (kept,) = market.store.find(Document)
    assert market.store.content(kept.kept_sha256) == opened.content
    assert kept.kind is found.result.kind
