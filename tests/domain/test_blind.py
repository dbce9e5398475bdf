"""Blind work: what may be shown follows from what was written or asked for."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.assessment import AssessmentVersion, Level, WrittenFinding
from contractbeoordeling.domain.blind import WHOLE, hidden_places, may_hide, shown_places

CRITERIA = {"rust": ["a", "b"], "zorg": ["c"]}
DAY = date(2026, 6, 8)
PLACES = [
    *((Level.CRITERION, key) for keys in CRITERIA.values() for key in keys),
    *((Level.THEME, key) for key in CRITERIA),
]


def finding(level: Level, key: str, text: str = "", shown_at: datetime | None = None) -> WrittenFinding:
    return WrittenFinding(
        assessment_id="1", level=level, subject_key=key, text=text, written_on=DAY, shown_at=shown_at
    )


def test_nothing_is_hidden_where_nobody_works_blind() -> None:
    assert hidden_places((), (), CRITERIA) == frozenset()


def test_what_is_computed_from_something_hidden_is_hidden_too() -> None:
    shown = {(Level.CRITERION, "a"), (Level.CRITERION, "c")}
    assert hidden_places((Level.CRITERION,), shown, CRITERIA) == {
        (Level.CRITERION, "b"), (Level.THEME, "rust"), WHOLE,
    }  # fmt: skip


def test_a_blind_theme_hides_no_criterion() -> None:
    assert hidden_places((Level.THEME,), {(Level.THEME, "zorg")}, CRITERIA) == {(Level.THEME, "rust"), WHOLE}


def test_a_blind_whole_is_hidden_by_itself_until_it_is_shown() -> None:
    assert hidden_places((Level.OVERALL,), (), CRITERIA) == {WHOLE}
    assert hidden_places((Level.OVERALL,), {WHOLE}, CRITERIA) == frozenset()


def test_a_finding_or_asking_to_see_shows_a_rating_and_blanks_do_not() -> None:
    findings = [
        finding(Level.CRITERION, "a", "Gezien."),
        finding(Level.CRITERION, "b", "  "),
        finding(Level.CRITERION, "c", shown_at=datetime(2026, 6, 8, tzinfo=UTC)),
    ]
    assert shown_places(findings) == {(Level.CRITERION, "a"), (Level.CRITERION, "c")}


def test_a_draft_that_went_out_hides_nothing() -> None:
    draft = AssessmentVersion(participation_id="1", drafted_on=DAY)
    out = AssessmentVersion(participation_id="1", drafted_on=DAY, sent_on=DAY, reply_due=DAY)
    assert (may_hide(None), may_hide(draft), may_hide(out)) == (True, True, False)


@given(st.sets(st.sampled_from(PLACES)), st.sampled_from(PLACES))
def test_seeing_more_never_hides_more(shown: set[tuple[Level, str]], one: tuple[Level, str]) -> None:
    levels = (Level.THEME, Level.CRITERION)
    assert hidden_places(levels, shown | {one}, CRITERIA) <= hidden_places(levels, shown, CRITERIA)


@given(st.sets(st.sampled_from([Level.THEME, Level.CRITERION])))
def test_everything_seen_hides_nothing(levels: set[Level]) -> None:
    assert hidden_places(levels, PLACES, CRITERIA) == frozenset()
