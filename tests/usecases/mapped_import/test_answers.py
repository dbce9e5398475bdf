"""Answers from other people's workbooks: one per criterion, in the request, compared like those of a form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from contractbeoordeling.domain.answer import Answer, AnswerKind
from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.observation import Evidence, Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.domain.round import Participation, Request, Respondent, RoundState
from contractbeoordeling.storage import journal, undo
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.mapped_import.run import import_mapped
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.mapping import MappingFile, Several, SheetLayout
from tests.usecases.mapped_import.market import (
    QUESTIONS,
    Market,
    codes,
    given,
    make_market,
    market,
    questions,
    workbook,
)
from tests.usecases.small_round import WHO

__all__ = ["market"]

WILGENOORD = "41087362"


def opened(*rows: Any) -> OpenedFile:
    return workbook(Vragen=rows or QUESTIONS)


def mapped(**changes: Any) -> MappingFile:
    return MappingFile((questions(**changes),))


def scores(market: Market) -> dict[str, Decimal | None]:
    return {each.subject_key: each.score for each in market.store.find(Answer)}


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


# Conflicts with what the register has.


def changed_score(score: object) -> OpenedFile:
    return opened(QUESTIONS[0], ("1", QUESTIONS[1][1], score, "alle dossiers"), *QUESTIONS[2:])


def test_same_file_again_changes_nothing(market: Market) -> None:
    market.take(opened(), mapped(), provider=WILGENOORD)
    again = market.take(opened(), mapped(), provider=WILGENOORD)
    assert (again.result.status, again.result.change_set) == (ImportStatus.DUPLICATE, None)
    assert market.store.count(Document) == 1


def test_other_answer_than_before_stops_the_file(market: Market) -> None:
    market.take(opened(), mapped(), provider=WILGENOORD)
    found = market.take(changed_score(2), mapped(), provider=WILGENOORD)
    assert (found.result.status, codes(found.result)) == (ImportStatus.REFUSED, ["changed"])
    (change,) = found.result.changes
    assert (change.cell, change.before, change.after) == ("C2", "4 - goed", "2 - matig")
    assert scores(market)["criterium-0"] == 4


@pytest.mark.parametrize(("rule", "score"), [("skip", 4), ("update", 2)])
def test_register_or_file_wins_as_the_user_says(market: Market, rule: str, score: int) -> None:
    market.take(opened(), mapped(), provider=WILGENOORD)
    found = market.take(changed_score(2), mapped(), provider=WILGENOORD, on_conflict=rule)
    assert scores(market)["criterium-0"] == score
    assert codes(found.result) == ["changed_skipped" if rule == "skip" else "changed_updated"]


def test_emptied_answer_is_a_conflict_and_never_overwrites(market: Market) -> None:
    market.take(opened(), mapped(), provider=WILGENOORD)
    rows = [QUESTIONS[0], ("1", QUESTIONS[1][1], "", ""), *QUESTIONS[2:]]
    found = market.take(opened(*rows), mapped(), provider=WILGENOORD, on_conflict="update")
    assert "emptied_kept" in codes(found.result)
    assert scores(market)["criterium-0"] == 4


def test_later_file_fills_what_was_empty(market: Market) -> None:
    market.take(opened(*QUESTIONS[:3]), mapped(), provider=WILGENOORD)
    found = market.take(opened(), mapped(), provider=WILGENOORD)
    assert (found.result.status, len(market.answers())) == (ImportStatus.IMPORTED, 3)


# One step, whole or not at all.


def test_undo_takes_back_answers_request_original_and_mapping(market: Market) -> None:
    market.take(opened(), mapped(), provider=WILGENOORD)
    undo.undo(market.store, WHO)
    kinds = (Answer, Request, Document, KeptMapping)
    assert [market.store.count(each) for each in kinds] == [0, 0, 0, 0]
    undo.redo(market.store, WHO)
    assert [market.store.count(each) for each in kinds] == [3, 1, 1, 1]
    with market.store.connection() as connection:
        assert journal.chain_faults(connection) == []


def test_import_is_one_act_in_the_history(market: Market) -> None:
    before = len(market.store.history())
    market.take(opened(), mapped(), provider=WILGENOORD)
    assert [each.verb for each in market.store.history()[: len(market.store.history()) - before]] == [
        Verb.ANSWERS_IMPORTED
    ]


def test_rehearsal_tells_the_same_and_keeps_nothing(market: Market) -> None:
    told = market.preview(changed_score("?"), mapped(), provider=WILGENOORD)
    assert told.result.status is ImportStatus.WOULD_IMPORT
    assert (told.result.read, told.result.kept, told.result.change_set) == (3, 2, None)
    assert market.store.count(Answer) == market.store.count(Request) == market.store.count(KeptMapping) == 0
    done = market.take(changed_score("?"), mapped(), provider=WILGENOORD)
    assert (done.result.findings, done.result.skipped, done.rows) == (
        told.result.findings,
        told.result.skipped,
        told.rows,
    )


class StopsAtTheEnd:
    """A user who cancels when all is read and stored but not yet kept."""

    def step(self, done: int, total: int) -> None:
        """Stop at the last step."""
        if done == total:
            raise Cancelled


def test_import_that_is_cancelled_leaves_nothing(market: Market) -> None:
    with pytest.raises(Cancelled):
        import_mapped(
            market.store, WHO, opened(), mapped(), given(provider=WILGENOORD), progress=StopsAtTheEnd()
        )
    assert market.store.count(Answer) == market.store.count(Document) == market.store.count(KeptMapping) == 0


def test_nothing_of_a_file_is_taken_where_all_must_be_right(market: Market) -> None:
    found = market.take(changed_score("?"), mapped(), provider=WILGENOORD, all_or_nothing=True)
    assert (found.result.status, found.result.kept) == (ImportStatus.REFUSED, 0)
    assert market.store.count(Answer) == 0


# What the user did to a file before it was read.


def test_corrected_cell_is_read_as_the_user_said(market: Market) -> None:
    mapping = replace(mapped(), corrections={("Vragen", "C2"): "2"})
    found = market.take(changed_score("3/4"), mapping, provider=WILGENOORD)
    assert scores(market)["criterium-0"] == 2
    assert [(each.code, each.cell, each.found) for each in found.result.findings] == [
        ("corrected", "C2", "3/4")
    ]


def test_row_that_the_user_left_out_is_not_read(market: Market) -> None:
    mapping = replace(mapped(), left_out=frozenset({("Vragen", 3)}))
    found = market.take(opened(), mapping, provider=WILGENOORD)
    assert sorted(scores(market)) == ["criterium-0", "criterium-2"]
    assert [(each.row, each.reason) for each in found.result.skipped] == [(3, "left_out")]


def test_bsn_never_reaches_the_register(market: Market) -> None:
    rows = [QUESTIONS[0], ("1", "Een vraag", 4, "cliënt 123456782 is tevreden")]
    found = market.take(opened(*rows), mapped(), provider=WILGENOORD)
    assert market.answers()["criterium-0"].remark == "cliënt 123••••82 is tevreden"
    assert [(each.code, each.cell, each.found) for each in found.result.findings] == [
        ("bsn_masked", "D2", "123••••82")
    ]


def test_bsn_is_kept_where_the_user_knows_that_it_is_none(market: Market) -> None:
    rows = [QUESTIONS[0], ("1", "Een vraag", 4, "dossier 123456782")]
    found = market.take(opened(*rows), mapped(), provider=WILGENOORD, mask=False)
    assert market.answers()["criterium-0"].remark == "dossier 123456782"
    assert codes(found.result) == ["personal_data"]


def test_other_personal_data_is_pointed_out_and_kept(market: Market) -> None:
    rows = [QUESTIONS[0], ("1", "Een vraag", 4, "mail naar j.jansen@zorg.example")]
    found = market.take(opened(*rows), mapped(), provider=WILGENOORD)
    assert "j.jansen@zorg.example" in market.answers()["criterium-0"].remark
    assert [(each.code, each.cell) for each in found.result.findings] == [("personal_data", "D2")]
    assert "jansen" not in found.result.findings[0].found


# When answers were given.


def test_answers_have_the_day_of_receipt_unless_the_file_says_another(market: Market) -> None:
    market.take(opened(), mapped(), provider=WILGENOORD)
    assert {each.answered_on for each in market.answers().values()} == {date(2026, 5, 20)}


def test_day_after_the_reference_date_is_pointed_out(market: Market) -> None:
    mapping = mapped(constants={"date": "10-6-2026"})
    found = import_mapped(market.store, WHO, opened(), mapping, given(provider=WILGENOORD, received=None))
    assert codes(found.result).count("after_reference_date") == 3


def test_unclear_day_becomes_that_of_receipt(market: Market) -> None:
    rows = [("Nr", "Score", "Datum"), ("1", 4, "ergens in mei")]
    mapping = mapped(columns={"id": (1,), "answer": (2,), "date": (3,)})
    found = market.take(opened(*rows), mapping, provider=WILGENOORD)
    assert market.answers()["criterium-0"].answered_on == date(2026, 5, 20)
    assert codes(found.result) == ["day_unclear"]


# Who and what for.


def test_provider_outside_the_round_is_named(market: Market) -> None:
    stranger = market.provider(WILGENOORD)
    with market.store.change(WHO, Verb.SCOPE_CHANGED) as change:
        (part,) = change.find(Participation, provider_id=stranger.id)
        change.remove(part)
    found = market.take(opened(), mapped(), provider=WILGENOORD)
    assert (found.result.status, codes(found.result)) == (ImportStatus.REFUSED, ["not_in_round"])


def refused(market: Market, mapping: MappingFile, file: OpenedFile | None = None, **options: Any) -> str:
    with pytest.raises(Refusal) as caught:
        market.take(file or opened(), mapping, **options)
    assert market.store.count(Answer) == 0
    return caught.value.code


def test_file_that_does_not_say_its_provider_is_refused(market: Market) -> None:
    assert refused(market, mapped()) == "provider_needed"


def test_provider_must_be_known(market: Market) -> None:
    assert refused(market, mapped(), provider="Nergens Zorg") == "provider_unknown"


def test_round_is_asked_where_several_are_open(market: Market) -> None:
    with market.store.change(WHO, Verb.ROUND_CREATED) as change:
        change.add(replace(market.round, id="0198f000-0000-7000-8000-000000000001", name="2027"))
    assert refused(market, mapped(), provider=WILGENOORD) == "round_needed"
    found = market.take(opened(), mapped(), provider=WILGENOORD, round="2026")
    assert found.result.round == "2026"


def test_closed_round_takes_no_answers(market: Market) -> None:
    with market.store.change(WHO, Verb.ROUND_CHANGED) as change:
        change.update(replace(market.round, state=RoundState.CLOSED))
    assert refused(market, mapped(), provider=WILGENOORD, round="2026") == "round_closed_for_import"


def test_party_of_a_source_must_be_said(market: Market) -> None:
    assert refused(market, mapped(kind=FileKind.SOURCE_FORM), provider=WILGENOORD) == "party_needed"


def test_team_is_asked_where_several_were(market: Market) -> None:
    (part,) = market.store.find(Participation, provider_id=market.provider(WILGENOORD).id)
    with market.store.change(WHO, Verb.FORMS_SENT) as change:
        for name in ("Noord", "Zuid"):
            team = change.add(Respondent(party=Party.ACCESS, name=name))
            change.add(Request(participation_id=part.id, party=Party.ACCESS, respondent_id=team.id))
    mapping = mapped(kind=FileKind.SOURCE_FORM)
    assert refused(market, mapping, provider=WILGENOORD, party=Party.ACCESS) == "respondent_needed"


def test_mapping_says_what_the_file_holds(market: Market) -> None:
    assert refused(market, mapped(kind=None), provider=WILGENOORD) == "mapping_without_kind"
    assert refused(market, mapped(kind=FileKind.FIGURES), provider=WILGENOORD) == "kind_not_mapped"
    both = MappingFile((questions(), questions(kind=FileKind.ACTIONS)))
    assert refused(market, both, provider=WILGENOORD) == "mapping_kinds_differ"


def test_closed_request_takes_no_answers(market: Market) -> None:
    market.take(opened(), mapped(), provider=WILGENOORD)
    (request,) = market.store.find(Request)
    with market.store.change(WHO, Verb.REQUEST_CLOSED) as change:
        change.update(replace(request, closed_reason="te laat"))
    found = market.take(changed_score(2), mapped(), provider=WILGENOORD)
    assert (found.result.status, codes(found.result)) == (ImportStatus.REFUSED, ["request_closed"])
