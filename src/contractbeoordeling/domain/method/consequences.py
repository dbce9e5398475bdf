"""What follows from a criterion's score and the self-image together."""

from enum import StrEnum
from fractions import Fraction

from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.signals import VERY_SERIOUS
from contractbeoordeling.domain.method.verdict import Verdict


class Consequence(StrEnum):
    """Something to do after an assessment."""

    DECIDE_ON_MEASURES = "decide_on_measures"  # the same day, apart from the assessment
    VERIFICATION_TASK = "verification_task"  # an open serious signal
    IMPROVEMENT_PLAN = "improvement_plan"
    CREDIT_FOR_CANDOUR = "credit_for_candour"
    VERIFICATION_VISIT = "verification_visit"
    POINT_OF_ATTENTION = "point_of_attention"
    DISCUSS = "discuss"
    WRITTEN_AGREEMENT = "written_agreement"
    SAY_SO = "say_so"
    ASK_SELF_EVALUATION = "ask_self_evaluation"
    JOINT_FACT_FINDING = "joint_fact_finding"  # nothing else until it is done
    ASK_NEXT = "ask_next"  # what to ask to be able to score


LOW_BELOW, HIGH_FROM = Fraction(5, 2), Fraction(7, 2)

_Row = tuple[Consequence, ...]
_LOW: dict[str, _Row] = {
    "confirmed": (Consequence.IMPROVEMENT_PLAN, Consequence.CREDIT_FOR_CANDOUR),
    "over": (Consequence.IMPROVEMENT_PLAN, Consequence.VERIFICATION_VISIT),
    "strongly_over": (Consequence.IMPROVEMENT_PLAN, Consequence.VERIFICATION_VISIT),
    "under": (Consequence.IMPROVEMENT_PLAN,),
    "none": (Consequence.IMPROVEMENT_PLAN,),
}
_MIDDLE: dict[str, _Row] = {
    "confirmed": (Consequence.POINT_OF_ATTENTION,),
    "over": (Consequence.DISCUSS,),
    "strongly_over": (Consequence.DISCUSS, Consequence.WRITTEN_AGREEMENT),
    "under": (Consequence.SAY_SO,),
    "none": (Consequence.ASK_SELF_EVALUATION,),
}
_HIGH: dict[str, _Row] = {
    "confirmed": (),
    "over": (Consequence.DISCUSS,),
    "strongly_over": (Consequence.DISCUSS,),
    "under": (Consequence.SAY_SO,),
    "none": (Consequence.ASK_SELF_EVALUATION,),
}
_COLUMN = {
    Verdict.CONFIRMED: "confirmed",
    Verdict.OVERESTIMATED: "over",
    Verdict.OVERESTIMATED_BY_FINDING: "over",
    Verdict.STRONGLY_OVERESTIMATED: "strongly_over",
    Verdict.UNDERESTIMATED: "under",
    Verdict.STRONGLY_UNDERESTIMATED: "under",
    Verdict.NO_SELF_EVALUATION: "none",
}


def consequences(result: CriterionResult, *, self_evaluation_asked: bool = True) -> tuple[Consequence, ...]:
    """Return what follows, the most urgent first; nobody is asked again what a certificate answers."""
    urgent: list[Consequence] = []
    if VERY_SERIOUS in result.signals.active_severities:
        urgent.append(Consequence.DECIDE_ON_MEASURES)
    if result.signals.open_serious:
        urgent.append(Consequence.VERIFICATION_TASK)
    regular = [
        each
        for each in _regular(result.verdict, result.score)
        if self_evaluation_asked or each is not Consequence.ASK_SELF_EVALUATION
    ]
    return (*urgent, *regular)


def _regular(verdict: Verdict, score: Fraction | None) -> tuple[Consequence, ...]:
    if score is None:
        return (Consequence.ASK_NEXT,)
    if verdict is Verdict.CONFLICTING:
        return (Consequence.JOINT_FACT_FINDING,)
    level = _LOW if score < LOW_BELOW else _MIDDLE if score < HIGH_FROM else _HIGH
    return level[_COLUMN[verdict]]
