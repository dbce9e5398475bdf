"""A draft says what is computed now, names what it waits for, and goes out with a term that is kept."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest

from contractbeoordeling.domain.assessment import AssessmentState, SentDraft
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.method.writing import case_document
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import NotApplicable, Request
from contractbeoordeling.storage.undo import line, undo
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.drafted import changes_since_draft
from contractbeoordeling.usecases.assessments.file import assessment_file
from contractbeoordeling.usecases.assessments.send import send_draft
from contractbeoordeling.usecases.assessments.waiting import open_requests
from tests.usecases.assessments.years import DAY, Year


def kept(year: Year, assessment_id: str) -> dict[str, Any]:
    """The draft as the register keeps it."""
    (draft,) = year.store.find(SentDraft, assessment_id=assessment_id)
    return json.loads(year.store.content(draft.sha256) or b"")


def test_nothing_can_be_sent_before_there_is_a_draft(year: Year) -> None:
    with pytest.raises(Refusal, match="assessment_without_draft"):
        send_draft(year.store, year.manager, year.participation, today=DAY)


def test_a_draft_can_be_undone_and_dated_anew_until_it_went_out(year: Year) -> None:
    make_draft(year.store, year.manager, year.participation, today=DAY)
    again = make_draft(year.store, year.manager, year.participation, today=DAY + timedelta(days=1))
    assert (again.version, again.drafted_on) == (1, DAY + timedelta(days=1))
    undo(year.store, year.manager)
    undo(year.store, year.manager)
    assert assessment_file(year.store, year.participation).version is None


def test_a_sent_draft_is_kept_as_it_went_out_and_undo_stops_there(year: Year) -> None:
    version = year.sent()
    draft = kept(year, version.id)
    assert version.reply_due == date(2026, 6, 22)
    assert draft["draft"]["reply_due"] == "2026-06-22"
    assert draft["result"]["overall"]["rating"] == 4
    assert line(year.store).undo == []
    year.observe("rust", Perspective.RESIDENT, "1", respondents=20)
    assert kept(year, version.id) == draft
    with pytest.raises(Refusal, match="draft_already_sent"):
        make_draft(year.store, year.manager, year.participation, today=DAY)


def test_what_is_computed_otherwise_since_the_draft_is_named(year: Year) -> None:
    year.sent()
    assert changes_since_draft(year.store, assessment_file(year.store, year.participation)) == []
    year.observe("rust", Perspective.RESIDENT, "1", respondents=20)
    changed = changes_since_draft(year.store, assessment_file(year.store, year.participation))
    assert [
        (each.level, each.code, each.drafted, each.computed) for each in changed if each.code == "1.1"
    ] == [("criterion", "1.1", 3, 2)]


@pytest.mark.parametrize(
    ("terms", "due"),
    [
        ((), date(2026, 6, 22)),
        ((None,), date(2026, 6, 22)),
        ((21,), date(2026, 6, 29)),
        ((7, 10), date(2026, 6, 18)),
    ],
)
def test_the_contracts_own_term_comes_before_that_of_the_framework(
    year: Year, terms: tuple[int | None, ...], due: date
) -> None:
    for number, days in enumerate(terms):
        year.add(Contract(provider_id=year.provider.id, number=str(number), reply_days=days))
    assert year.sent().reply_due == due


def test_sending_is_refused_before_its_draft_and_in_the_future(year: Year) -> None:
    make_draft(year.store, year.manager, year.participation, today=DAY)
    for day, code in ((date(2026, 6, 7), "draft_sent_on_wrong_day"), (date(2026, 6, 9), "in_future")):
        with pytest.raises(Refusal, match=code):
            send_draft(year.store, year.manager, year.participation, on=day, today=DAY)


def test_the_term_runs_until_the_end_of_its_last_day(year: Year) -> None:
    version = year.sent()
    assert version.state_on(date(2026, 6, 22)) is AssessmentState.REPLY
    assert version.state_on(date(2026, 6, 23)) is AssessmentState.ANSWERED


def test_open_requests_are_named_with_what_they_could_change(year: Year) -> None:
    year.add(Request(participation_id=year.participation.id, party=Party.RESIDENT))
    year.add(
        Request(
            participation_id=year.participation.id, party=Party.ACCESS, closed_reason="Team is er niet meer"
        )
    )
    (resident,) = open_requests(year.store, assessment_file(year.store, year.participation))
    assert (resident.party, resident.open_questions) == (Party.RESIDENT, 2)
    changes = {each.code: (each.rating, each.lowest, each.highest) for each in resident.changes}
    assert changes["1.1"] == (3, 2, 4)
    assert changes["2.1"] == (4, 3, 4)
    version = year.sent()
    (waiting,) = kept(year, version.id)["draft"]["open_requests"]
    assert waiting["party"] == "resident"
    assert waiting["could_change"][0] == {"code": "1.1", "rating": 3, "lowest": 2, "highest": 4}


def test_a_draft_shows_why_a_criterion_does_not_count(year: Year) -> None:
    year.add(
        NotApplicable(participation_id=year.participation.id, criterion_key="zorg", reason="Geeft geen zorg.")
    )
    draft = kept(year, year.sent().id)
    assert draft["human"]["texts"] == {"not_applicable 2.2": "Geeft geen zorg."}


def test_few_residents_do_not_stand_in_a_draft(year: Year) -> None:
    year.observe("rust", Perspective.RESIDENT, "1", respondents=4)
    assert "respondents" not in json.dumps(kept(year, year.sent().id)["case"])
    assert "respondents" in json.dumps(
        case_document(assessment_file(year.store, year.participation).computed.case)
    )
