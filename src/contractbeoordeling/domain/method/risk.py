"""What deserves a look in a result however it was rated: findings, unchecked signals, and evidence that grows old."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.evaluate import CaseResult
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.signals import VERY_SERIOUS, SignalState


class RiskKind(StrEnum):
    """Why something is on the list of risks."""

    VERY_SERIOUS_FINDING = "very_serious_finding"  # active, severity 4
    BINDING_CAP = "binding_cap"
    OPEN_SERIOUS_SIGNAL = "open_serious_signal"
    SUPERVISION_MEASURE = "supervision_measure"
    ESCALATION = "escalation"
    CONTINUITY = "continuity"
    CERTIFICATE = "certificate"
    CONTRACT = "contract"
    STALE_EVIDENCE = "stale_evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """One thing on the list: `criterion` is a code, `what` a name, `number` a severity, cap, step or age in months.

    `day` is when it was seen, began or ends; `record_id` is what it stands for in the register, where it is one thing.
    """

    kind: RiskKind
    criterion: str = ""
    what: str = ""
    day: date | None = None
    number: int | None = None
    record_id: str = ""


def result_risks(result: CaseResult) -> tuple[Risk, ...]:
    """Return the risks that a result itself shows."""
    return tuple(risk for each in result.criteria for risk in _criterion_risks(each, result.case.parameters))


def _criterion_risks(result: CriterionResult, parameters: Parameters) -> Iterator[Risk]:
    for event in result.signals.events:
        if event.state is SignalState.ACTIVE and event.severity == VERY_SERIOUS:
            yield Risk(
                kind=RiskKind.VERY_SERIOUS_FINDING,
                criterion=result.code,
                day=event.observed_on,
                number=event.severity,
            )
    cap = result.signals.cap
    if cap is not None and result.decision.cap_binds:
        day = max(event.observed_on for event in cap.events)
        yield Risk(kind=RiskKind.BINDING_CAP, criterion=result.code, day=day, number=cap.limit)
    stale = _stale(result, parameters) if result.in_scope else None
    if stale is not None:
        yield stale


def _stale(result: CriterionResult, parameters: Parameters) -> Risk | None:
    """Return that all that counts is older than what still counts fully; nothing at all is no old evidence."""
    counted = [
        each
        for source in result.sources
        if source.counted
        for each in source.observations
        if each.weighing.weight
    ]
    fully = parameters.recency[0].months
    if not counted or any(each.weighing.age_months <= fully for each in counted):
        return None
    return Risk(
        kind=RiskKind.STALE_EVIDENCE,
        criterion=result.code,
        day=max(each.observation.observed_on for each in counted),
        number=min(each.weighing.age_months for each in counted),
    )
