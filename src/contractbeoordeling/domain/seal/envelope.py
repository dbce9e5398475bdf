"""Making the envelope of a determined assessment: everything that it rests on, and a hash over all of it.

The register keeps the bytes that the hash is taken over, so that their own SHA-256 is the seal; what goes out has
the hash in it too. The provider receives the envelope whole: it holds no names but those of who determined, who
deviated, and who read along, and no text that the provider may not read.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from contractbeoordeling.domain.canonical import JsonValue, canonical_bytes, content_hash
from contractbeoordeling.domain.framework import Framework, framework_content, framework_hash
from contractbeoordeling.domain.framework.content import criterion_content
from contractbeoordeling.domain.method.case import METHOD_VERSION, Case, CaseObservation, CriterionCase
from contractbeoordeling.domain.method.evaluate import evaluate
from contractbeoordeling.domain.method.writing import case_document, result_document

Envelope = dict[str, JsonValue]
PARTS = ("case", "result", "human", "framework", "sources", "seal")
HASH = "hash"
SEALED_THEMES = "themes"
"""What a seal's framework names its themes in; an envelope of before has none there."""


class SourceKind(StrEnum):
    """What a source of a sealed assessment is."""

    OBSERVATION = "observation"
    SIGNAL = "signal"


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedSource:
    """Where an observation or signal of the case came from, by its id there; a document by its SHA-256."""

    id: str
    kind: SourceKind
    origin: str
    document: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedSubject:
    """Whose assessment it is: the participation and the version, and what people call them."""

    participation: str
    version: int
    provider: str
    kvk: str | None
    round: str
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealing:
    """Who sealed when, with which program, and the seal of the version before."""

    program: str
    at: datetime
    by: str
    function: str = ""
    on_behalf_of: str = ""
    previous: str | None = None


def sealed_envelope(
    case: Case,
    framework: Framework,
    human: Envelope,
    sources: Iterable[SealedSource],
    sealing: tuple[SealedSubject, Sealing],
) -> Envelope:
    """Return the whole envelope with its hash; the result is computed here, from the case as it is sealed."""
    return with_hash({**frozen_parts(case, framework, human, sources), "seal": _seal(*sealing)})


def frozen_parts(
    case: Case, framework: Framework, human: Envelope, sources: Iterable[SealedSource]
) -> Envelope:
    """Return what a sealed assessment and a draft that goes out both hold; the result is computed here."""
    frozen = sealable(case)
    used = {
        each.id for criterion in frozen.criteria() for each in (*criterion.observations, *criterion.signals)
    }
    return {
        "case": case_document(frozen),
        "result": result_document(evaluate(frozen)),
        "human": human,
        "framework": framework_part(framework, frozen),
        "sources": [_source(each) for each in sources if each.id in used],
    }


def sealable(case: Case) -> Case:
    """Return the case without what too few residents said: it has no weight, and may be shown to nobody (R2).

    Names of events are replaced by numbers: they only tell which reports are about the same.
    """
    named = [each.event for one in case.criteria() for each in one.signals if each.event is not None]
    numbers = {event: str(number) for number, event in enumerate(dict.fromkeys(named), start=1)}

    def shown(observation: CaseObservation) -> bool:
        count = observation.respondents
        return count is None or count >= case.parameters.minimum_respondents

    def cleaned(criterion: CriterionCase) -> CriterionCase:
        signals = tuple(
            each if each.event is None else replace(each, event=numbers[each.event])
            for each in criterion.signals
        )
        seen = tuple(each for each in criterion.observations if shown(each))
        return replace(criterion, observations=seen, signals=signals)

    themes = tuple(
        replace(theme, criteria=tuple(cleaned(each) for each in theme.criteria)) for theme in case.themes
    )
    return replace(case, themes=themes)


def framework_part(framework: Framework, case: Case) -> Envelope:
    """Return the framework's identity, the names of the themes and the texts of the criteria that were used."""
    codes = [each.code for each in case.criteria()]
    themes = [each.code for each in case.themes]
    return {
        "id": framework_hash(framework),
        "name": framework.name,
        "version": framework.version,
        "content_hash": framework_hash(framework),
        "scale": framework_content(framework)["scale"],
        SEALED_THEMES: [
            {"key": each.key, "code": each.code, "name": each.name, "core": each.core}
            for each in framework.themes
            if each.code in themes
        ],
        "criteria": [criterion_content(each) for each in framework.criteria if each.code in codes],
    }


def seal_hash(envelope: Envelope) -> str:
    """Return the SHA-256 over the canonical envelope without the hash in it."""
    return content_hash(without_hash(envelope))


def kept_bytes(envelope: Envelope) -> bytes:
    """Return what the register keeps: the canonical envelope without the hash, which is its SHA-256."""
    return canonical_bytes(without_hash(envelope))


def with_hash(envelope: Envelope) -> Envelope:
    """Return the envelope with its hash in it, as it goes out."""
    seal = envelope["seal"]
    return {**envelope, "seal": {**_object(seal), HASH: seal_hash(envelope)}}


def without_hash(envelope: Envelope) -> Envelope:
    """Return the envelope without its hash; one whose seal is no object stays as it is."""
    seal = envelope.get("seal")
    if not isinstance(seal, dict):
        return envelope
    return {**envelope, "seal": {name: value for name, value in seal.items() if name != HASH}}


def _object(value: JsonValue) -> dict[str, JsonValue]:
    return value if isinstance(value, dict) else {}


def _source(source: SealedSource) -> JsonValue:
    return {
        "id": source.id,
        "kind": source.kind.value,
        "origin": source.origin,
        "document": source.document,
    }


def _seal(subject: SealedSubject, sealing: Sealing) -> JsonValue:
    return {
        "participation": subject.participation,
        "version": subject.version,
        "provider": subject.provider,
        "kvk": subject.kvk,
        "round": subject.round,
        "subject": subject.subject,
        "program": sealing.program,
        "method": METHOD_VERSION,
        "time": sealing.at.astimezone(UTC).isoformat(timespec="seconds"),
        "by": sealing.by,
        "function": sealing.function,
        "on_behalf_of": sealing.on_behalf_of,
        "previous": sealing.previous,
    }
