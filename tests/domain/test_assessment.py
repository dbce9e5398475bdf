"""The life of an assessment: how far it is on a day, and what each step leaves behind."""

from datetime import UTC, date, datetime

import pytest

from contractbeoordeling.domain.assessment import (
    AssessmentState,
    AssessmentVersion,
    Determination,
    determined,
    reopened,
    sent,
)

DRAFT = AssessmentVersion(participation_id="p", drafted_on=date(2026, 4, 1))
ACT = Determination(at=datetime(2026, 6, 1, 9, tzinfo=UTC), by_id="ik", function="Contractmanager")


def test_term_of_reply_runs_until_the_end_of_its_last_working_day() -> None:
    version = sent(DRAFT, date(2026, 4, 1), 14)
    assert version.reply_due == date(2026, 4, 15)
    assert sent(DRAFT, date(2026, 3, 20), 14).reply_due == date(2026, 4, 7)  # over Easter
    assert version.state_on(date(2026, 4, 15)) is AssessmentState.REPLY
    assert version.state_on(date(2026, 4, 16)) is AssessmentState.ANSWERED


@pytest.mark.parametrize("day", [date(2026, 4, 1), date(2027, 1, 1)])
def test_draft_stays_a_draft_until_it_is_sent(day: date) -> None:
    assert DRAFT.state_on(day) is AssessmentState.DRAFT


def test_reopening_makes_a_version_that_follows_the_sealed_one() -> None:
    first = determined(sent(DRAFT, date(2026, 4, 1), 14), ACT, "a" * 64)
    second = reopened(first, date(2026, 7, 1), "Een rapport kwam later.")
    assert first.state_on(date(2026, 6, 1)) is AssessmentState.DETERMINED
    assert (first.determined_by_id, first.determined_function) == ("ik", "Contractmanager")
    assert second.state_on(date(2026, 7, 1)) is AssessmentState.DRAFT
    assert (second.version, second.previous_seal, second.seal_sha256) == (2, "a" * 64, None)
    assert second.id != first.id
