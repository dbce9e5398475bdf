"""A first draft of an action, from a criterion's result or from what providers say of the municipality.

Nothing is stored: a person agrees on it first. The texts are content of the register, so they are Dutch.
"""

from datetime import date

from contractbeoordeling.domain.action import Action, ActionOrigin, Owner
from contractbeoordeling.domain.action_rules import RETEST_MONTHS
from contractbeoordeling.domain.calendar_months import months_after
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.method.consequences import consequences
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.assess import assess_participation
from contractbeoordeling.usecases.assessments.blind import hidden_criteria
from contractbeoordeling.usecases.criteria import find_criterion
from contractbeoordeling.wording.actions import (
    MUNICIPAL_MEASURE,
    MUNICIPAL_SUCCESS,
    SUCCESS,
    measure_text,
)
from contractbeoordeling.wording.method_labels import RATINGS

_AT_LEAST = 3  # "voldoende"
_GOOD = 4
_BEST = 5


def action_from_result(reader: Reader, participation: Participation, criterion: str, today: date) -> Action:
    """Return a draft for the provider: what the result calls for, up to the anchor of the next step.

    Refuses where the result may not be shown yet: the draft would tell it.
    """
    assessment = assess_participation(reader, participation)
    wanted = find_criterion(reader, criterion, assessment.context.round.framework_id)
    if wanted.code in hidden_criteria(reader, assessment):
        raise Refusal("action_of_unseen", criterion=wanted.code)
    result = next((each for each in assessment.result.criteria if each.code == wanted.code), None)
    rating = None if result is None else result.rating
    target = min(_BEST, max(_AT_LEAST, (rating or 0) + 1))
    return Action(
        provider_id=participation.provider_id,
        participation_id=participation.id,
        origin=ActionOrigin.ASSESSMENT,
        criterion_key=wanted.key,
        owner=Owner.PROVIDER,
        measure=measure_text(_name(wanted), () if result is None else consequences(result)),
        success_criterion=SUCCESS.format(
            score=target, word=assessment.context.framework.scale[target], anchor=wanted.anchors[target]
        ),
        agreed_on=today,
        due_on=months_after(today, RETEST_MONTHS),
    )


def municipal_action(
    criterion: Criterion, municipality_id: str | None, today: date, *, provider_id: str | None = None
) -> Action:
    """Return a draft for a municipality, after what providers (or this one) say of it on one criterion."""
    return Action(
        provider_id=provider_id,
        municipality_id=municipality_id or None,
        criterion_key=criterion.key,
        owner=Owner.MUNICIPALITY,
        measure=MUNICIPAL_MEASURE.format(criterion=_name(criterion)),
        success_criterion=MUNICIPAL_SUCCESS.format(
            score=_GOOD, word=RATINGS[_GOOD], criterion=criterion.code
        ),
        agreed_on=today,
        due_on=months_after(today, RETEST_MONTHS),
    )


def _name(criterion: Criterion) -> str:
    return f"{criterion.code} {criterion.name}"
