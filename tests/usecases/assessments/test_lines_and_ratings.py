"""What a list and a page of assessments read: what still waits, and every rating with what it rests on."""

from __future__ import annotations

from contractbeoordeling.domain.assessment import AssessmentState, Level
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Request
from contractbeoordeling.usecases.assessments.rated import RatedAssessment, rated_assessment
from contractbeoordeling.usecases.assessments.round_lines import round_lines
from contractbeoordeling.usecases.assessments.show import show_assessment
from tests.usecases.assessments.years import DAY, Year, more_providers


def rated(year: Year) -> RatedAssessment:
    whole = show_assessment(year.store, year.manager, year.participation, DAY)
    return rated_assessment(year.store, whole)


def scores(found: RatedAssessment) -> dict[str, object]:
    return {
        each.ratings.code: each.result.score
        for each in found.places
        if isinstance(each.result, CriterionResult)
    }


def test_a_line_counts_the_requests_that_still_wait(year: Year) -> None:
    year.add(Request(participation_id=year.participation.id, party=Party.ACCESS))
    (line,) = round_lines(year.store, year.manager, year.round, DAY)
    assert line.waiting == 1
    assert not line.ready


def test_a_line_is_ready_once_nothing_is_in_the_way(year: Year) -> None:
    year.answered()
    (line,) = round_lines(year.store, year.manager, year.round, DAY)
    assert line.line.state is AssessmentState.ANSWERED
    assert line.ready


def test_lines_can_be_asked_of_a_few(year: Year) -> None:
    others = more_providers(year, 3)
    lines = round_lines(year.store, year.manager, year.round, DAY, others[:2])
    assert {each.line.participation.id for each in lines} == {each.id for each in others[:2]}


def test_the_whole_comes_first_and_each_theme_before_its_criteria(year: Year) -> None:
    codes = [(each.place.level, each.ratings.code) for each in rated(year).places]
    assert codes == [
        (Level.OVERALL, ""),
        (Level.THEME, "1"),
        (Level.CRITERION, "1.1"),
        (Level.CRITERION, "1.2"),
        (Level.THEME, "2"),
        (Level.CRITERION, "2.1"),
        (Level.CRITERION, "2.2"),
    ]


def test_a_sealed_assessment_keeps_what_it_rests_on_when_evidence_changes(year: Year) -> None:
    before = scores(rated(year))
    year.sealed()
    year.observe("hulp", Perspective.ACCESS, "1")
    assert scores(rated(year)) == before


def test_what_is_not_sealed_follows_the_evidence(year: Year) -> None:
    before = scores(rated(year))
    year.observe("hulp", Perspective.ACCESS, "1")
    assert scores(rated(year)) != before
