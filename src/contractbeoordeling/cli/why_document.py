"""The document of `assess --why`: what a result rests on, as JSON knows it."""

from __future__ import annotations

from contractbeoordeling.cli.evidence import provider_document
from contractbeoordeling.domain.assessment import Deviation
from contractbeoordeling.domain.method.explanation import Distance, Share, WholeReason
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.signals import Event
from contractbeoordeling.domain.method.weighing import Source
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.usecases.why import CriterionWhy, ProviderWhy, ThemeWhy
from contractbeoordeling.wording.why_rules import distances, score_rule, verdict_rule, whole_rule

_Document = dict[str, object]


def why_document(why: ProviderWhy, subject: str, code: str | None = None) -> _Document:
    """Return all that a result rests on, of one criterion where a code is given; fractions stay exact."""
    assessment = why.assessment
    provider, participation = assessment.provider, assessment.participant.participation
    overall = assessment.result.overall
    chosen = list(why.about(code))
    return {
        "provider": provider_document(provider),
        "participation": participation.id,
        "subject": subject,
        "reference_date": assessment.case.reference_date,
        "overall": _unseen()
        if why.blind
        else {
            "score": overall.score,
            "rating": overall.rating,
            **_whole(why.reason),
            "needed": overall.needed,
            "rated": overall.rated,
            "missing_core": overall.missing_core,
            "limits": [{"code": each.code, "limit": each.limit} for each in overall.limits],
            "deciding": [each.code for each in why.reason.deciding],
            "deviation": _deviation(why.deviation),
        },
        "themes": [_theme(theme) for theme, _ in chosen],
        "criteria": [_criterion(each, why) for _, criteria in chosen for each in criteria],
    }


def _theme(theme: ThemeWhy) -> _Document:
    result = theme.result
    if theme.blind:
        return {"code": theme.theme.code, "name": theme.theme.name, **_unseen()}
    return {
        "code": theme.theme.code,
        "name": theme.theme.name,
        "core": result.core,
        "in_scope": result.counts,
        "mean": result.mean,
        "score": result.score,
        "rating": result.rating,
        **_whole(theme.reason),
        "needed": result.needed,
        "rated": result.rated,
        "limit": result.limit,
        "limited_by": result.limited_by,
        "deviation": _deviation(theme.deviation),
    }


def _unseen() -> _Document:
    """What may not be shown yet."""
    return {"score": None, "rating": None, "blind": True}


def _said(share: Share) -> _Document:
    """An observation without its part in what is computed."""
    whole = _observation(share)
    return {
        name: whole[name] for name in ("id", "perspective", "observed_on", "score", "respondents", "evidence")
    }


def _whole(reason: WholeReason) -> _Document:
    return {
        "rule": reason.rule,
        "by": reason.by,
        "sentence": whole_rule(reason),
        "unlimited": reason.unlimited,
        "margin": reason.margin,
        "distance": _distance(reason.distance),
    }


def _criterion(each: CriterionWhy, why: ProviderWhy) -> _Document:
    result, reason = each.picture.result, each.reason
    uncapped = reason.uncapped
    if each.picture.blind:
        named = {"code": each.picture.criterion.code, "name": each.picture.criterion.name}
        return {**named, **_unseen(), "observations": [_said(one) for one in reason.shares]}
    return {
        "code": each.picture.criterion.code,
        "name": each.picture.criterion.name,
        "in_scope": result.in_scope,
        "score": result.score,
        "rating": result.rating,
        "rule": {"code": reason.score_by, "by": result.decision.rule, "sentence": score_rule(result, reason)},
        "external": result.picture.external,
        **_thresholds(each, why.assessment.case.parameters),
        "sources": [_source(one, each) for one in result.sources],
        "observations": [_observation(one) for one in reason.shares],
        "signals": [_event(one) for one in result.signals.events],
        "cap": _cap(each),
        "without_cap": uncapped and {"score": uncapped.score, "rating": uncapped.rating},
        "self_image": _self_image(each),
        "confidence": result.confidence,
        "doubts": result.certainty.doubts,
        "sensitivity": result.sensitivity,
        "consequences": each.follows,
        "deviation": _deviation(each.deviation),
    }


def _thresholds(each: CriterionWhy, parameters: Parameters) -> _Document:
    minimum, reason = each.picture.result.picture.minimum, each.reason
    return {
        "minimum": {
            "perspectives": minimum.perspectives,
            "needed": parameters.minimum_perspectives,
            "coverage": minimum.coverage,
            "coverage_needed": parameters.minimum_coverage,
            "met": minimum.met,
        },
        "distance": {
            **_distance(reason.distance),
            "perspectives": reason.perspectives_margin,
            "coverage": reason.coverage_margin,
            "sentences": distances(each.picture.result, reason, parameters),
        },
    }


def _self_image(each: CriterionWhy) -> _Document:
    result, reason = each.picture.result, each.reason
    said = verdict_rule(result, reason)
    return {
        "self_score": result.case.self_score,
        "gap": result.gap,
        "verdict": result.verdict,
        "tendency": result.self_image.tendency,
        "rule": {"code": reason.verdict_by, "by": result.self_image.rule, "sentence": said},
    }


def _distance(distance: Distance) -> _Document:
    return {"up": distance.up, "down": distance.down}


def _source(source: Source, each: CriterionWhy) -> _Document:
    raised = source.perspective is Perspective.REGULATOR and each.reason.regulator_raised
    return {
        "perspective": source.perspective,
        "know_weight": source.know_weight,
        "strength": source.strength,
        "score": source.score,
        "counts_as": each.picture.result.shown_score(source),
        "raised": raised,
        "counted": source.counted,
    }


def _observation(share: Share) -> _Document:
    """One observation; what too few residents said stays hidden, their number too."""
    seen, weighing = share.weighed.observation, share.weighed.weighing
    return {
        "id": seen.id,
        "perspective": share.perspective,
        "observed_on": seen.observed_on,
        "score": seen.score if share.shown else None,
        "respondents": seen.respondents if share.shown else None,
        "evidence": seen.evidence,
        "age_months": weighing.age_months,
        "weight": weighing.weight,
        "recency": weighing.recency,
        "evidence_weight": weighing.evidence,
        "response": weighing.response,
        "part": share.part,
    }


def _event(event: Event) -> _Document:
    return {
        "severity": event.severity,
        "observed_on": event.observed_on,
        "age_months": event.age_months,
        "state": event.state,
        "reports": [each.id for each in event.reports],
        "open_serious": event.open_serious,
    }


def _cap(each: CriterionWhy) -> _Document | None:
    cap = each.picture.result.signals.cap
    if cap is None:
        return None
    return {
        "limit": cap.limit,
        "rule": cap.rule,
        "binds": each.picture.result.decision.cap_binds,
        "reports": [report.id for event in cap.events for report in event.reports],
    }


def _deviation(deviation: Deviation | None) -> _Document | None:
    if deviation is None:
        return None
    return {
        "computed": deviation.computed,
        "determined": deviation.determined,
        "reason": deviation.reason,
        "decided_on": deviation.decided_on,
        "second_reader": deviation.second_reader_name,
        "confirmed_on": deviation.confirmed_on,
    }
