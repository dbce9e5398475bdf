"""Every code of an assessment has its Dutch word."""

from contractbeoordeling.domain.assessment import AssessmentState, Level, RemarkDecision
from contractbeoordeling.wording.assessments import LEVELS, REMARK_DECISIONS, STATES


def test_every_code_of_an_assessment_has_a_word() -> None:
    assert set(STATES) == set(AssessmentState)
    assert set(LEVELS) == set(Level)
    assert set(REMARK_DECISIONS) == set(RemarkDecision)
