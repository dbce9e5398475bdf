"""The right of reply: when it ends, that it only becomes longer, and what stays fixed once a draft went out."""

from __future__ import annotations

from datetime import date

import pytest

from contractbeoordeling.domain.assessment import AssessmentState, AssessmentVersion
from contractbeoordeling.domain.assessment_rules import AssessmentFault
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.extend import extend_reply
from contractbeoordeling.usecases.assessments.finding import OwnWords, write_finding
from contractbeoordeling.usecases.assessments.place import OVERALL
from contractbeoordeling.usecases.assessments.reply import close_reply
from contractbeoordeling.usecases.assessments.show import show_assessment
from contractbeoordeling.usecases.documents.assessment_report import report_content
from contractbeoordeling.usecases.rounds.change import change_round
from tests.usecases.assessments.years import DAY, Year

LATER = date(2026, 7, 6)


def extended(year: Year, until: date = LATER, reason: str = "Vakantie.") -> AssessmentVersion:
    return extend_reply(year.store, year.manager, year.participation, until, reason)


def test_the_term_becomes_longer_with_a_reason_that_everybody_reads(year: Year) -> None:
    year.sent()
    version = extended(year)
    assert (version.reply_due, version.extended_reason) == (LATER, "Vakantie.")
    assert version.state_on(date(2026, 7, 6)) is AssessmentState.REPLY
    assert year.store.history()[0].verb is Verb.REPLY_EXTENDED
    assert report_content(year.store, year.participation, DAY).people.texts == {"extended": "Vakantie."}


def test_a_term_that_was_over_can_still_become_longer(year: Year) -> None:
    year.sent()
    assert extended(year).state_on(date(2026, 6, 30)) is AssessmentState.REPLY


@pytest.mark.parametrize(
    ("until", "reason", "code"),
    [
        (date(2026, 6, 22), "Vakantie.", AssessmentFault.EXTENSION_SHORTENS),
        (date(2026, 6, 12), "Vakantie.", AssessmentFault.EXTENSION_SHORTENS),
        (date(2026, 7, 4), "Vakantie.", AssessmentFault.EXTENSION_ENDS_ON_FREE_DAY),
        (LATER, " ", AssessmentFault.EXTENSION_WITHOUT_REASON),
    ],
)
def test_the_term_never_becomes_shorter_nor_ends_on_a_day_off(
    year: Year, until: date, reason: str, code: AssessmentFault
) -> None:
    year.sent()
    with pytest.raises(Refusal, match=str(code)):
        extended(year, until, reason)


def test_a_draft_that_did_not_go_out_or_was_answered_has_no_term_to_lengthen(year: Year) -> None:
    with pytest.raises(Refusal, match="assessment_without_draft"):
        extended(year)
    year.sent()
    close_reply(year.store, year.manager, year.participation, no_remarks=True, today=DAY)
    with pytest.raises(Refusal, match="extend_after_reply"):
        extended(year)


def test_the_reference_date_is_fixed_once_a_draft_went_out(year: Year) -> None:
    moved = change_round(year.store, year.manager, year.round, reference_date=date(2026, 6, 2))
    assert moved.reference_date == date(2026, 6, 2)
    year.sent()
    with pytest.raises(Refusal, match="reference_date_fixed"):
        change_round(year.store, year.manager, year.round, reference_date=date(2026, 6, 3))
    same = change_round(
        year.store, year.manager, year.round, reference_date=moved.reference_date, contact="Noor"
    )
    assert same.contact == "Noor"


def test_without_an_overall_rating_a_finding_in_words_is_needed(year: Year) -> None:
    with year.store.change(year.manager, Verb.OBSERVATION_REMOVED) as change:
        for each in change.find(Observation):
            change.remove(each)
    year.answered()
    shown = show_assessment(year.store, year.manager, year.participation, DAY)
    assert shown.outcome.overall.computed is None
    assert shown.blocking == (AssessmentFault.NO_OVERALL_FINDING,)
    with pytest.raises(Refusal, match="determine_without_overall_finding"):
        determine(year.store, year.manager, year.participation, today=DAY)
    words = OwnWords(
        place=OVERALL, text="Nog te weinig bekend.", ask_next="Inwoners.", audience=Audience.PROVIDER
    )
    write_finding(year.store, year.manager, year.participation, words, today=DAY)
    assert determine(year.store, year.manager, year.participation, today=DAY).seal_sha256
