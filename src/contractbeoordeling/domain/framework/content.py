"""A framework as JSON, and the hash of it that is the identity of a version."""

from contractbeoordeling.domain.canonical import JsonValue, canonical_bytes, content_hash
from contractbeoordeling.domain.framework.model import Certificate, Criterion, Framework, Theme
from contractbeoordeling.domain.framework.norms import norms_content
from contractbeoordeling.domain.framework.parameters import figures_content
from contractbeoordeling.domain.method.case import METHOD_VERSION
from contractbeoordeling.domain.method.writing import parameters_document
from contractbeoordeling.domain.party import Party, Perspective

FORMAT = 1


def framework_content(framework: Framework) -> dict[str, JsonValue]:
    """Return everything that a framework says, as JSON.

    Norm tables stand in it only where there are any: a framework without them keeps the identity that it had.
    """
    norms = {"norms": norms_content(framework.norms)} if framework.norms else {}
    return {
        "format": FORMAT,
        "method": METHOD_VERSION,
        "name": framework.name,
        "version": framework.version,
        "scale": {str(score): word for score, word in framework.scale.items()},
        "themes": [_theme(each) for each in framework.themes],
        "parameters": parameters_document(framework.parameters),
        "reply_days": framework.reply_days,
        "figures": figures_content(framework.figures),
        "legend": [{"term": each.term, "meaning": each.meaning} for each in framework.legend],
        **norms,
    }


def framework_bytes(framework: Framework) -> bytes:
    """Return the canonical content of a framework, as the register keeps it."""
    return canonical_bytes(framework_content(framework))


def framework_hash(framework: Framework) -> str:
    """Return the identity of a framework version: the SHA-256 of its canonical content."""
    return content_hash(framework_content(framework))


def _theme(theme: Theme) -> JsonValue:
    return {
        "key": theme.key,
        "code": theme.code,
        "name": theme.name,
        "core": theme.core,
        "criteria": [criterion_content(each) for each in theme.criteria],
    }


def criterion_content(criterion: Criterion) -> JsonValue:
    """Return everything that is asked about one criterion, as JSON."""
    return {
        "key": criterion.key,
        "code": criterion.code,
        "name": criterion.name,
        "statement": criterion.statement,
        "questions": {
            party.value: criterion.questions[party] for party in Party if party in criterion.questions
        },
        "weights": {each.value: criterion.weights[each] for each in Perspective},
        "anchors": {str(score): text for score, text in criterion.anchors.items()},
        "certificate": _certificate(criterion.certificate),
        "legal_basis": criterion.legal_basis,
        "shared_with_municipality": criterion.shared_with_municipality,
        "indicator": criterion.indicator,
        "laws": [each.value for each in criterion.laws],
        "care_forms": list(criterion.care_forms),
        "not_for_variants": [each.value for each in criterion.not_for_variants],
        "short_resident_question": criterion.short_resident_question,
    }


def _certificate(certificate: Certificate) -> JsonValue:
    return {
        "coverage": certificate.coverage.value,
        "names": list(certificate.names),
        "question": certificate.question,
        "explanation": certificate.explanation,
    }
