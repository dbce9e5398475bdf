"""Cases and results as JSON documents: the format of `method evaluate` and of the seal.

Fields stand in the order of the published examples; what is left at its default is left out of a case.
"""

from dataclasses import fields
from fractions import Fraction

from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.method.agreement import Agreement
from contractbeoordeling.domain.method.case import (
    METHOD_VERSION,
    Case,
    CaseObservation,
    CaseSignal,
    CriterionCase,
    ThemeCase,
)
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.evaluate import CaseResult
from contractbeoordeling.domain.method.numbers import decimal_text
from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS, Parameters, RecencyStep
from contractbeoordeling.domain.method.themes import OverallResult, ThemeResult
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Perspective

Document = dict[str, JsonValue]


def case_document(case: Case) -> Document:
    """Write a case as the calculator reads it."""
    return {
        "method": METHOD_VERSION,
        "reference_date": case.reference_date.isoformat(),
        "supervision_measure": case.supervision_measure,
        "parameters": parameters_document(case.parameters),
        "themes": [_theme(theme) for theme in case.themes],
    }


def parameters_document(parameters: Parameters) -> Document:
    """Write the parameters that differ from the method's own."""
    values = {field.name: getattr(parameters, field.name) for field in fields(Parameters)}
    return {
        name: _parameter(value)
        for name, value in values.items()
        if value != getattr(DEFAULT_PARAMETERS, name)
    }


def _parameter(value: int | Fraction | tuple[RecencyStep, ...]) -> JsonValue:
    if isinstance(value, tuple):
        return [[step.months, str(step.weight)] for step in value]
    return str(value) if isinstance(value, Fraction) else value


def _theme(theme: ThemeCase) -> Document:
    document: Document = {"code": theme.code, "core": theme.core}
    if not theme.in_scope:
        document["in_scope"] = False
    return {**document, "criteria": [_criterion(criterion) for criterion in theme.criteria]}


def _criterion(criterion: CriterionCase) -> Document:
    document: Document = {
        "code": criterion.code,
        "weights": {str(each): criterion.weights.get(each, 0) for each in Perspective},
        "self_score": None if criterion.self_score is None else decimal_text(criterion.self_score),
    }
    if not criterion.in_scope:
        document["in_scope"] = False
    document["observations"] = [_observation(each) for each in criterion.observations]
    document["signals"] = [_signal(each) for each in criterion.signals]
    return document


def _observation(observation: CaseObservation) -> Document:
    document: Document = {
        "perspective": str(observation.perspective),
        "score": decimal_text(observation.score),
        "observed_on": observation.observed_on.isoformat(),
    }
    if observation.evidence is not Evidence.DIRECT:
        document["evidence"] = str(observation.evidence)
    if observation.respondents is not None:
        document["respondents"] = observation.respondents
    return _with_id(document, observation.id)


def _signal(signal: CaseSignal) -> Document:
    document: Document = {
        "severity": signal.severity,
        "polarity": str(signal.polarity),
        "verified": signal.verified,
        "repair_verified": signal.repair_verified,
        "observed_on": signal.observed_on.isoformat(),
    }
    if signal.event is not None:
        document["event"] = signal.event
    return _with_id(document, signal.id)


def _with_id(document: Document, own_id: str | None) -> Document:
    return document if own_id is None else {**document, "id": own_id}


def result_document(result: CaseResult) -> Document:
    """Write a result as the calculator prints it; it needs sensitivity and agreement."""
    if result.agreement is None:
        raise ValueError("a result document has its agreement")
    return {
        "method": METHOD_VERSION,
        "reference_date": result.case.reference_date.isoformat(),
        "criteria": [_criterion_result(criterion) for criterion in result.criteria],
        "themes": [_theme_result(theme) for theme in result.themes],
        "overall": _overall(result.overall),
        "agreement": _agreement(result.agreement),
    }


def _criterion_result(result: CriterionResult) -> Document:
    if result.sensitivity is None:
        raise ValueError("a result document has its sensitivity")
    shown = {str(source.perspective): result.shown_score(source) for source in result.sources}
    return {
        "code": result.code,
        "external": _text(result.picture.external),
        "coverage": _text(result.picture.coverage),
        "spread": _text(result.picture.spread),
        "cap": result.cap,
        "score": _text(result.score),
        "rating": result.rating,
        "gap": _text(result.gap),
        "verdict": str(result.verdict),
        "tendency": result.self_image.tendency,
        "confidence": None if result.confidence is None else str(result.confidence),
        "perspectives": {name: str(score) for name, score in shown.items() if score is not None},
        "sensitivity": [{"change": str(each.change), "rating": each.rating} for each in result.sensitivity],
    }


def _theme_result(theme: ThemeResult) -> Document:
    return {
        "code": theme.code,
        "mean": _text(theme.mean),
        "limit": theme.limit,
        "score": _text(theme.score),
        "rating": theme.rating,
    }


def _overall(overall: OverallResult) -> Document:
    return {
        "score": _text(overall.score),
        "rating": overall.rating,
        "limits": [{"code": str(each.code), "limit": each.limit} for each in overall.limits],
    }


def _agreement(agreement: Agreement) -> Document:
    return {
        "alpha_ordinal": _text(agreement.alpha_ordinal),
        "comparable_criteria": agreement.comparable_criteria,
        "mean_absolute_difference": _text(agreement.mean_absolute_difference),
        "within_one_step": _text(agreement.within_one_step),
    }


def _text(number: Fraction | None) -> str | None:
    return None if number is None else str(number)
