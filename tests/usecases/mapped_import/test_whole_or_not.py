"""Answers that clash, acts that are one step, cells that the user corrected, files that nobody can place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.domain.round import Participation, Request, Respondent, RoundState
from contractbeoordeling.storage import journal, undo
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.mapping import MappingFile
from tests.usecases.mapped_import.market import (
    QUESTIONS,
    WILGENOORD,
    Market,
    codes,
    given,
    imported,
    mapped,
    market,
    opened,
    questions,
    scores,
)
from tests.usecases.small_round import WHO

__all__ = ["market"]


# Conflicts with what the register has.


def changed_score(score: str | float) -> OpenedFile:
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
        imported(market.store, opened(), mapped(), given(provider=WILGENOORD), StopsAtTheEnd())
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
    mapping = mapped(constants={"date": "10-6-2026"}, kind=FileKind.SOURCE_FORM)
    options = given(provider=WILGENOORD, party=Party.ACCESS, received=None)
    found = imported(market.store, opened(), mapping, options)
    assert codes(found.result).count("after_reference_date") == 1


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
    assert refused(market, mapped(kind=FileKind.SUPERVISION), provider=WILGENOORD) == "kind_not_mapped"
    both = MappingFile((questions(), questions(kind=FileKind.ACTIONS)))
    assert refused(market, both, provider=WILGENOORD) == "mapping_kinds_differ"


def test_closed_request_takes_no_answers(market: Market) -> None:
    market.take(opened(), mapped(), provider=WILGENOORD)
    (request,) = market.store.find(Request)
    with market.store.change(WHO, Verb.REQUEST_CLOSED) as change:
        change.update(replace(request, closed_reason="te laat"))
    found = market.take(changed_score(2), mapped(), provider=WILGENOORD)
    assert (found.result.status, codes(found.result)) == (ImportStatus.REFUSED, ["request_closed"])
