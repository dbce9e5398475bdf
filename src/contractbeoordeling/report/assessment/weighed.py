"""What counted in a criterion: every observation with its weight and its part in the picture of the others."""

from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.explanation import CriterionReason, Share
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.party import Party
from contractbeoordeling.report.paper.model import Grid
from contractbeoordeling.wording.forms import EVIDENCES
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.numbers import day, number, percentage
from contractbeoordeling.wording.why_rules import distances

_HEADER = ("Bron", "Gezien op", "Score", "Rust op", "Gewicht", "Aandeel")


def weighed_grid(reason: CriterionReason) -> Grid | None:
    """Return the observations as a table, None where there are none; what too few residents said is never told."""
    rows = [_row(each) for each in reason.shares if each.shown]
    if not rows:
        return None
    return Grid(header=_HEADER, rows=rows, shares=(18, 14, 10, 30, 14, 14), numbers=frozenset((2, 4, 5)))


def _row(share: Share) -> tuple[str, ...]:
    seen, weighing = share.weighed.observation, share.weighed.weighing
    rests = EVIDENCES[seen.evidence]
    if seen.respondents is not None:
        rests = f"{seen.respondents} inwoners"
    return (
        PARTIES[Party(share.perspective)],
        day(seen.observed_on),
        number(seen.score),
        rests,
        number(weighing.weight, 2),
        percentage(share.part),
    )


def decided_by(reason: CriterionReason) -> str:
    """Return the rules of the method that decided."""
    return f"{reason.score_by} voor de score, {reason.verdict_by} voor het zelfbeeld"


def distance_told(result: CriterionResult, reason: CriterionReason, parameters: Parameters) -> str:
    """Return how far another rating is, and the minimum that the method asks for."""
    return " ".join(distances(result, reason, parameters))
