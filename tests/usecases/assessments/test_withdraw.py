"""Withdrawing a draft that went out: a dated act with a reason, after which nothing of it is lost and no term runs."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from contractbeoordeling.domain.assessment import (
    AssessmentState,
    AssessmentVersion,
    RemarkDecision,
    ReplyRemark,
    SentDraft,
)
from contractbeoordeling.domain.assessment_rules import AssessmentFault
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.report.assessment.paper import report_paper
from contractbeoordeling.usecases.assessments.decide import decide_remark
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.extend import extend_reply
from contractbeoordeling.usecases.assessments.reopen import reopen
from contractbeoordeling.usecases.assessments.reply import close_reply, record_remark
from contractbeoordeling.usecases.assessments.send import send_draft
from contractbeoordeling.usecases.assessments.show import show_assessment
from contractbeoordeling.usecases.assessments.withdraw import withdraw_draft
from contractbeoordeling.usecases.documents.assessment_report import report_content
from contractbeoordeling.usecases.dossier.event import Source
from contractbeoordeling.usecases.dossier.findings import findings
from contractbeoordeling.usecases.outgoing.outbox import outbox_in
from contractbeoordeling.usecases.outgoing.remind import remind, reminders
from contractbeoordeling.usecases.rounds.change import change_round
from contractbeoordeling.usecases.undoing import undo
from contractbeoordeling.wording.assessments import before_draft
from tests.usecases.assessments.years import DAY, Year
from tests.usecases.documents.words import words_of

ON = date(2026, 6, 10)
AGAIN = date(2026, 6, 12)
TOLD = "Concept van 08-06-2026 ingetrokken op 10-06-2026: Verkeerde aanbieder genoemd."


def withdrawn(year: Year, reason: str = "Verkeerde aanbieder\ngenoemd.", on: date = ON) -> AssessmentVersion:
    return withdraw_draft(year.store, year.manager, year.participation, reason, on=on, today=on)


def sent_again(year: Year, on: date = AGAIN) -> AssessmentVersion:
    return send_draft(year.store, year.manager, year.participation, today=on)


def reminded(year: Year, today: date) -> list[AssessmentVersion]:
    """The drafts of which somebody would be reminded."""
    found = reminders(year.store, year.round, today, near=30)
    return [each.version for each in found if each.version]


def test_the_same_version_is_a_draft_again_and_no_term_runs(year: Year) -> None:
    before = year.sent()
    extend_reply(year.store, year.manager, year.participation, date(2026, 7, 6), "Vakantie.")
    close_reply(year.store, year.manager, year.participation, no_remarks=True, today=DAY)
    version = withdrawn(year)
    assert (version.id, version.version, version.drafted_on) == (before.id, 1, ON)
    assert (version.sent_on, version.reply_due, version.replied_on, version.extended_reason) == (
        None, None, None, "",
    )  # fmt: skip
    assert version.state_on(date(2027, 1, 1)) is AssessmentState.DRAFT
    assert year.store.history()[0].verb is Verb.DRAFT_WITHDRAWN


def test_when_and_why_it_was_withdrawn_stays_readable_in_report_and_history(year: Year) -> None:
    year.sent()
    assert before_draft(withdrawn(year).reopened_reason) == ("", (TOLD,))
    content = report_content(year.store, year.participation, ON)
    assert content.people.texts == {"withdrawn": TOLD}
    told = words_of(report_paper(content))
    assert f"Ingetrokken: {TOLD}" in told
    assert "concept, nog niet voor wederhoor verstuurd" in told
    (entry,) = year.store.entries(year.store.history()[0].id)
    assert entry.after is not None
    assert entry.after["reopened_reason"] == TOLD


def test_every_withdrawal_is_told_beside_why_the_version_before_was_reopened(year: Year) -> None:
    year.sealed()
    reopen(year.store, year.manager, year.participation, "Een bron\nwas dubbel.", today=DAY)
    sent_again(year, DAY)
    withdrawn(year)
    sent_again(year, ON)
    version = withdrawn(year, "Nogmaals.")
    assert before_draft(version.reopened_reason) == (
        "Een bron\nwas dubbel.",
        (TOLD, "Concept van 10-06-2026 ingetrokken op 10-06-2026: Nogmaals."),
    )


def test_a_seal_tells_of_the_drafts_that_were_withdrawn(year: Year) -> None:
    year.sent()
    withdrawn(year)
    sent_again(year)
    close_reply(year.store, year.manager, year.participation, no_remarks=True, today=AGAIN)
    determine(year.store, year.manager, year.participation, today=AGAIN)
    assert report_content(year.store, year.participation, AGAIN).people.texts == {"withdrawn": TOLD}


def test_the_copy_that_went_out_and_the_remarks_with_their_answers_stay(year: Year) -> None:
    version = year.sent()
    own = ReplyRemark(assessment_id="", text="Eén bron mist.", received_on=DAY)
    remark = record_remark(year.store, year.manager, year.participation, own, today=DAY).record
    decide_remark(year.store, year.manager, remark.id, (RemarkDecision.ADOPTED, "Klopt."))
    withdrawn(year)
    sent_again(year)
    drafts = year.store.find(SentDraft, assessment_id=version.id)
    assert [each.sent_on for each in drafts] == [DAY, AGAIN]
    assert None not in [year.store.content(each.sha256) for each in drafts]
    assert [each.reason for each in year.store.find(ReplyRemark, assessment_id=version.id)] == ["Klopt."]


@pytest.mark.parametrize(
    ("on", "reason", "code"),
    [
        (DAY - timedelta(days=1), "Fout.", AssessmentFault.WITHDRAWN_ON_WRONG_DAY),
        (ON + timedelta(days=1), "Fout.", AssessmentFault.IN_FUTURE),
        (ON, " ", AssessmentFault.WITHDRAWN_WITHOUT_REASON),
    ],
)
def test_a_withdrawal_has_a_reason_and_lies_between_sending_and_today(
    year: Year, on: date, reason: str, code: AssessmentFault
) -> None:
    year.sent()
    with pytest.raises(Refusal, match=str(code)):
        withdraw_draft(year.store, year.manager, year.participation, reason, on=on, today=ON)


def test_only_a_draft_that_is_out_can_be_withdrawn(year: Year) -> None:
    with pytest.raises(Refusal, match=AssessmentFault.NO_DRAFT):
        withdrawn(year)
    make_draft(year.store, year.manager, year.participation, today=DAY)
    with pytest.raises(Refusal, match=AssessmentFault.NOTHING_TO_WITHDRAW):
        withdrawn(year)
    year.sealed()
    with pytest.raises(Refusal, match=AssessmentFault.IS_DETERMINED):
        withdrawn(year)


def test_undo_stops_at_a_withdrawal(year: Year) -> None:
    year.sent()
    withdrawn(year)
    assert Verb.DRAFT_WITHDRAWN.outward
    with pytest.raises(Refusal):
        undo(year.store, year.manager)


def test_the_new_draft_has_a_term_of_its_own_and_is_not_sent_before_the_withdrawal(year: Year) -> None:
    year.sent()
    withdrawn(year)
    with pytest.raises(Refusal, match=AssessmentFault.SENT_ON_WRONG_DAY):
        send_draft(year.store, year.manager, year.participation, on=DAY, today=AGAIN)
    version = sent_again(year)
    assert (version.sent_on, version.reply_due) == (AGAIN, date(2026, 6, 26))


def test_nobody_is_reminded_of_a_term_that_was_withdrawn(year: Year) -> None:
    version = year.sent()
    assert reminded(year, ON) == [version]
    withdrawn(year)
    assert reminded(year, ON) == []


def test_what_changed_since_is_told_of_a_draft_that_is_out_alone(year: Year) -> None:
    year.sent()
    year.observe("rust", Perspective.ACCESS, "1")
    assert show_assessment(year.store, year.manager, year.participation, ON).changes
    withdrawn(year)
    assert show_assessment(year.store, year.manager, year.participation, ON).changes == ()


def test_the_reference_date_can_be_moved_once_no_draft_is_out_any_more(year: Year) -> None:
    year.sent()
    withdrawn(year)
    moved = change_round(year.store, year.manager, year.round, reference_date=date(2026, 6, 2))
    assert moved.reference_date == date(2026, 6, 2)


def test_the_dossier_tells_what_was_withdrawn_beside_the_new_draft(year: Year) -> None:
    version = year.sent()
    own = ReplyRemark(assessment_id="", text="Eén bron mist.", received_on=DAY)
    record_remark(year.store, year.manager, year.participation, own, today=DAY)
    withdrawn(year)
    source = Source(year.store, year.provider, Audience.INTERNAL)
    (only,) = [each for each in findings(source) if "concept" in each.title]
    assert ("Ingetrokken", TOLD) in only.lines
    assert ("Opmerking over het geheel", "Eén bron mist.") in only.lines
    sent_again(year)
    first, second = [each for each in findings(source) if "concept" in each.title]
    assert (first.on, first.lines) == (DAY, [("Ingetrokken", TOLD)])
    assert (second.on, second.lines[0]) == (AGAIN, ("Reageren kon tot en met", "26-06-2026"))
    assert version.id in second.subject_ids


def test_a_letter_about_a_withdrawn_term_keeps_no_reminder_of_the_new_one_waiting(
    year: Year, tmp_path: Path
) -> None:
    year.sent()
    found = reminders(year.store, year.round, DAY, near=30)
    with outbox_in(tmp_path) as outbox:
        remind(year.store, year.manager, year.round, found, (outbox, DAY))
    assert reminded(year, DAY) == []
    withdrawn(year, on=DAY + timedelta(days=1))
    sent_again(year, DAY + timedelta(days=1))
    assert len(reminded(year, DAY + timedelta(days=2))) == 1
