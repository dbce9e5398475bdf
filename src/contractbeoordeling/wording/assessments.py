"""Dutch words for how an assessment stands, and what people made of it."""

from contractbeoordeling.domain.assessment import AssessmentState, Level, RemarkDecision
from contractbeoordeling.domain.seal.human import HumanText

STATES: dict[AssessmentState, str] = {
    AssessmentState.DRAFT: "concept",
    AssessmentState.REPLY: "wederhoor loopt",
    AssessmentState.ANSWERED: "wederhoor is voorbij",
    AssessmentState.DETERMINED: "vastgesteld",
}

NO_DRAFT = "nog zonder concept"


def state_said(state: AssessmentState | None) -> str:
    """Return how far an assessment is; None where there is no draft yet."""
    return NO_DRAFT if state is None else STATES[state]


LEVELS: dict[Level, str] = {
    Level.CRITERION: "criterium",
    Level.THEME: "thema",
    Level.OVERALL: "eindoordeel",
}

REMARK_DECISIONS: dict[RemarkDecision, str] = {
    RemarkDecision.ADOPTED: "overgenomen",
    RemarkDecision.PARTLY: "deels overgenomen",
    RemarkDecision.NOT_ADOPTED: "niet overgenomen",
}

HUMAN_TEXTS: dict[HumanText, str] = {
    HumanText.FINDING: "bevinding",
    HumanText.DEVIATION: "reden van een afwijking",
    HumanText.REMARK: "opmerking van de aanbieder",
    HumanText.ANSWER: "antwoord op een opmerking",
    HumanText.REASON: "toelichting",
}
