"""Dutch words for how an assessment stands, and what people made of it."""

import re
from datetime import date
from typing import NamedTuple

from contractbeoordeling.domain.assessment import AssessmentState, Level, RemarkDecision
from contractbeoordeling.domain.seal.human import HumanText
from contractbeoordeling.wording.numbers import day

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

_WITHDRAWN = "Concept van {sent} ingetrokken op {on}: {reason}"
_IS_WITHDRAWN = re.compile(r"Concept van \d\d-\d\d-\d{4} ingetrokken op \d\d-\d\d-\d{4}: ")


class BeforeDraft(NamedTuple):
    """Why a version is a draft again: reopened after it was determined, and what was withdrawn since."""

    reopened: str
    withdrawn: tuple[str, ...]


def withdrawn_said(sent: date, on: date, reason: str) -> str:
    """Return the line that tells of a draft that was withdrawn; it is kept with the version."""
    return _WITHDRAWN.format(sent=day(sent), on=day(on), reason=" ".join(reason.split()))


def before_draft(kept: str) -> BeforeDraft:
    """Tell the two apart in what a version keeps."""
    lines = kept.splitlines()
    return BeforeDraft(
        "\n".join(each for each in lines if not _IS_WITHDRAWN.match(each)),
        tuple(each for each in lines if _IS_WITHDRAWN.match(each)),
    )
