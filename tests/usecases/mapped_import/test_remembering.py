"""A mapping that was confirmed is found again by its headers, and can be shared without anybody's data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.mapped_import.propose import propose_file
from contractbeoordeling.usecases.mapped_import.remembering import (
    find_kept,
    mapping_of,
    mappings_for,
    remove_kept,
)
from contractbeoordeling.usecases.mapped_import.sharing import exported, import_kept
from contractbeoordeling.usecases.remove_provider import remove_provider
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.mapping import MappingFile
from tests.usecases.mapped_import.market import (
    QUESTIONS,
    TRUTH,
    Market,
    codes,
    dutch,
    make_market,
    market,
    proposed,
    questions,
    with_criteria,
    workbook,
)
from tests.usecases.small_round import WHO

__all__ = ["market"]

WILGENOORD, MERELHOF = "41087362", "02047165"
SHIFTED = [
    ("Zelfevaluatie 2027",),
    ("KvK 41087362",),
    ("Toelichting", "Bron", "Vraag", "Nr", "Score"),
    ("alle dossiers", "dossier", "Is er voor iedereen een plan?", "1", 4),
    ("", "", "Worden klachten op tijd afgehandeld?", "2", 3),
    ("piketdienst", "rooster", "Is er altijd iemand bereikbaar?", "3", 5),
]


def first_file() -> OpenedFile:
    return workbook(Vragen=QUESTIONS)


def next_year() -> OpenedFile:
    """The same list a year later: another sheet name, two rows lower, the columns in another order."""
    return workbook(**{"Zelfevaluatie 27": SHIFTED})


def taken(market: Market, **changes: Any) -> KeptMapping:
    market.take(first_file(), MappingFile((questions(**changes),)), provider=WILGENOORD, name="Zelfevaluatie")
    (kept,) = market.store.find(KeptMapping)
    return kept


def test_mapping_is_kept_for_the_provider_of_a_self_evaluation(market: Market) -> None:
    kept = taken(market)
    assert (kept.name, kept.kind) == ("Zelfevaluatie", FileKind.SELF_EVALUATION)
    assert kept.provider_id == market.provider(WILGENOORD).id
    assert [(each.code, each.criterion_key) for each in kept.criteria] == [
        ("1", "criterium-0"),
        ("2", "criterium-1"),
        ("3", "criterium-2"),
    ]
    assert kept.criteria[0].wording == "is er voor iedereen een plan"
    assert {each.framework_id for each in kept.criteria} == {market.round.framework_id}


def test_kept_mapping_reads_a_file_whose_rows_and_columns_moved(market: Market) -> None:
    taken(market)
    undone = {each.subject_key: each.score for each in market.store.find(Answer)}
    (fit,) = mappings_for(market.store, next_year().workbook)
    (sheet,) = fit.mapping.sheets
    assert (sheet.sheet, sheet.header_rows) == ("Zelfevaluatie 27", (3,))
    assert sheet.columns == {"id": (4,), "question": (3,), "answer": (5,), "comment": (1,)}
    assert fit.sure
    found = market.take(next_year(), fit.mapping, provider=WILGENOORD)
    assert found.result.status is ImportStatus.DUPLICATE
    assert {each.subject_key: each.score for each in market.store.find(Answer)} == undone


def test_mapping_of_another_provider_is_offered_and_not_used_unasked(market: Market) -> None:
    taken(market)
    other = market.provider(MERELHOF)
    (fit,) = mappings_for(market.store, next_year().workbook, other.id)
    assert fit.sure
    assert not fit.fits(other)
    assert fit.fits(market.provider(WILGENOORD))


def test_mapping_that_misses_a_header_is_not_sure_and_says_what_is_missing(market: Market) -> None:
    taken(market)
    rows = [("Nr", "Vraag", "Oordeel", "Toelichting"), *QUESTIONS[1:]]
    (fit,) = mappings_for(market.store, workbook(Vragen=rows).workbook)
    assert not fit.sure
    (missing,) = fit.anchored.missing
    assert (missing.header, missing.role) == ("Score", "answer")
    assert fit.anchored.share == 0.75


def test_other_layout_has_no_mapping(market: Market) -> None:
    taken(market)
    assert mappings_for(market.store, workbook(Blad=[("Naam", "KvK"), ("Zorg", "1")]).workbook) == []


def test_mapping_is_kept_once_per_layout_and_renewed(market: Market) -> None:
    first = taken(market)
    rows = [*QUESTIONS, ("4", "Een nieuwe vraag", 2, "")]
    criteria = {"1": "1.1", "2": "1.2", "3": "1.3", "4": "1.4"}
    mapping = MappingFile((questions(criteria=criteria),))
    market.take(workbook(Vragen=rows), mapping, provider=WILGENOORD)
    (kept,) = market.store.find(KeptMapping)
    assert (kept.id, kept.name, len(kept.criteria)) == (first.id, "Zelfevaluatie", 4)


def test_what_was_said_of_one_file_is_not_kept(market: Market) -> None:
    mapping = MappingFile(
        (
            questions(
                constants={"date": "3-3-2026", "method": "gesprek"},
                values={"4": 4, "3": 3, "5": 5, "bel 123456782": 1},
            ),
        ),
        corrections={("Vragen", "C2"): "4"},
        left_out=frozenset({("Vragen", 4)}),
    )
    market.take(first_file(), mapping, provider=WILGENOORD)
    (kept,) = market.store.find(KeptMapping)
    read = mapping_of(kept)
    assert (read.corrections, read.left_out) == ({}, frozenset())
    assert read.sheets[0].constants == {"method": "gesprek"}
    assert "bel 123456782" not in read.sheets[0].values


def test_names_that_mean_a_provider_are_kept_with_a_list(market: Market) -> None:
    rows = [
        ("Datum", "Aanbieder", "Ernst", "Wat is er aan de hand?"),
        ("3-3-2026", "Wilgenoord", "matig", "Te laat"),
    ]
    opened = workbook(Signalen=rows)
    proposal = propose_file(opened, market.store)
    market.take(opened, replace(proposal.mapping, providers={"Wilgenoord": WILGENOORD}))
    (kept,) = market.store.find(KeptMapping)
    assert kept.provider_id is None
    assert [(each.name, each.provider_id) for each in kept.names] == [
        ("Wilgenoord", market.provider(WILGENOORD).id)
    ]
    again = propose_file(opened, market.store)
    assert again.mapping.providers == {"Wilgenoord": market.provider(WILGENOORD).id}


def test_mapping_need_not_be_remembered(market: Market) -> None:
    market.take(first_file(), MappingFile((questions(),)), provider=WILGENOORD, remember=False)
    assert market.store.count(KeptMapping) == 0


@pytest.fixture
def other() -> Iterator[Market]:
    """Another municipality's register."""
    made = make_market()
    yield made
    made.store.close()


def test_shared_mapping_works_in_another_register(market: Market, other: Market) -> None:
    content = exported(market.store, taken(market))
    made = import_kept(other.store, WHO, content)
    assert (made.name, made.last_used_on, made.provider_id) == ("Zelfevaluatie", None, None)
    (fit,) = mappings_for(other.store, next_year().workbook)
    assert not fit.sure  # nobody here has seen yet that it reads right
    found = other.take(next_year(), fit.mapping, provider=WILGENOORD)
    assert (found.result.status, found.result.kept) == (ImportStatus.IMPORTED, 3)
    scores = {each.subject_key: each.score for each in other.store.find(Answer)}
    assert scores == {"criterium-0": 4, "criterium-1": 3, "criterium-2": 5}


def test_nothing_of_a_provider_is_in_a_shared_mapping(market: Market) -> None:
    constants = {"provider": WILGENOORD, "evidence": "direct"}
    mapping = MappingFile((questions(constants=constants),), providers={"Wilgenoord": WILGENOORD})
    market.take(first_file(), mapping)
    (kept,) = market.store.find(KeptMapping)
    document = json.loads(exported(market.store, kept))
    assert document["sheets"][0]["constants"] == {"evidence": "direct"}
    assert "providers" not in document
    assert WILGENOORD not in json.dumps(document)
    assert document["sheets"][0]["criteria"] == {"1": "1.1", "2": "1.2", "3": "1.3"}


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"kind": None}, "mapping_without_kind"), ({"headers": {}}, "mapping_without_headers")],
)
def test_shared_mapping_by_which_no_file_is_known_is_refused(
    market: Market, changes: dict[str, Any], code: str
) -> None:
    document = json.loads(exported(market.store, taken(market)))
    for key, value in changes.items():
        document["sheets"][0][key] = value
    with pytest.raises(Refusal) as caught:
        import_kept(market.store, WHO, json.dumps(document).encode())
    assert caught.value.code == code


def test_kept_mapping_is_found_by_name_or_id_and_can_be_forgotten(market: Market) -> None:
    kept = taken(market)
    assert find_kept(market.store, "zelfevaluatie") == find_kept(market.store, kept.id) == kept
    with pytest.raises(Refusal, match="kept_mapping_unknown"):
        find_kept(market.store, "Iets anders")
    remove_kept(market.store, WHO, kept)
    assert market.store.count(KeptMapping) == 0
    undo.undo(market.store, WHO)
    assert market.store.find(KeptMapping) == [kept]


def test_two_mappings_of_one_name_are_told_apart_by_id(market: Market) -> None:
    kept = taken(market)
    market.take(first_file(), MappingFile((questions(),)), provider=MERELHOF, name="Zelfevaluatie")
    with pytest.raises(Refusal) as caught:
        find_kept(market.store, "Zelfevaluatie")
    assert (caught.value.code, caught.value.values["count"]) == ("kept_mapping_ambiguous", 2)
    assert f"{kept.id} ({market.provider(WILGENOORD).name})" in str(caught.value.values["ids"])
    assert find_kept(market.store, kept.id) == kept
    assert find_kept(market.store, "Zelfevaluatie", WILGENOORD) == kept


def test_a_name_that_means_another_layout_is_not_taken_over(market: Market) -> None:
    content = exported(market.store, taken(market))
    import_kept(market.store, WHO, content, "Gedeeld")
    again = import_kept(market.store, WHO, content, "Anders")  # the same headers: it replaces the former
    assert [each.name for each in market.store.find(KeptMapping, provider_id=None)] == ["Anders"]
    document = json.loads(content)
    document["sheets"][0]["headers"] = {"A": "Kenmerk", "C": "Uitkomst"}
    document["sheets"][0]["columns"] = {"id": "A", "answer": "C"}
    with pytest.raises(Refusal, match="kept_mapping_taken"):
        import_kept(market.store, WHO, json.dumps(document).encode(), "ANDERS")
    assert market.store.find(KeptMapping, provider_id=None) == [again]


def test_new_value_in_a_known_layout_has_to_be_asked(market: Market) -> None:
    taken(market)
    rows = [("Zelfevaluatie van KvK 41087362",), *QUESTIONS[:3], ("3", QUESTIONS[3][1], "goed", "")]
    proposal = propose_file(workbook(Vragen=rows), market.store)
    assert proposal.mapping.sheets[0].values["goed"] == "unknown"
    assert proposal.mapping.sheets[0].values["4"] == 4
    assert [each.chosen for each in proposal.criteria] == ["criterium-0", "criterium-1", "criterium-2"]
    assert all(each.certain for each in proposal.criteria)


def test_choice_for_a_question_is_known_in_every_layout(market: Market) -> None:
    taken(market)
    rows = [
        ("Vraag", "Antwoord"),
        (QUESTIONS[2][1], "ja"),
        ("Iets heel anders?", "nee"),
        ("Nog iets anders?", "ja"),
    ]
    proposal = propose_file(workbook(Lijst=rows), market.store)
    chosen = {each.question.wording: each.chosen for each in proposal.criteria}
    assert chosen == {QUESTIONS[2][1]: "criterium-1", "Iets heel anders?": None, "Nog iets anders?": None}
    assert proposal.mapping.sheets[0].criteria == {QUESTIONS[2][1]: "criterium-1"}
    assert codes(market.take(workbook(Lijst=rows), proposal.mapping, provider=WILGENOORD).result) == [
        "changed",
        "questions_unmatched",
    ]


@pytest.mark.parametrize("name", sorted(TRUTH))
def test_every_dutch_workbook_is_known_again(name: str, market: Market) -> None:
    file = dutch(name)
    market.take(file, with_criteria(file, proposed(file), market.framework))
    provider = TRUTH[name]["provider"]
    own = market.provider(provider["kvk"]) if provider else None
    fit = mappings_for(market.store, file.workbook, own.id if own else None)[0]
    assert (fit.sure, fit.fits(own), fit.anchored.missing) == (True, True, ())


def test_mapping_of_a_provider_goes_with_it(market: Market) -> None:
    stranger = Provider(name="Nieuwe Zorg B.V.")
    with market.store.change(WHO, Verb.PROVIDER_ADDED) as change:
        change.add(stranger)
        kept = KeptMapping(
            name="Los",
            kind=FileKind.ACTIONS,
            provider_id=stranger.id,
            fingerprint="0" * 64,
            mapping="{}",
            made_on=date(2026, 5, 20),
        )
        change.add(kept)
    remove_provider(market.store, WHO, stranger)
    assert market.store.count(KeptMapping) == 0
    undo.undo(market.store, WHO)
    assert market.store.find(KeptMapping) == [kept]
