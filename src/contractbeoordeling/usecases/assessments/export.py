"""What an outsider can recompute: the case as `method evaluate` reads it, or a sealed envelope whole."""

from typing import cast

from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.method.writing import case_document
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.seal.envelope import Envelope, sealable, with_hash
from contractbeoordeling.domain.seal.reading import UnreadableEnvelope, read_envelope
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assess import assess_participation
from contractbeoordeling.usecases.assessments.file import versions_of


def export_case(store: Store, participation: Participation, number: int | None = None) -> Envelope:
    """Return the case of a version: as it was sealed, or as it is now where it isn't sealed yet.

    What fewer residents said than may be shown stays out; it has no weight, and the result is the same.
    """
    version = _version(store, participation, number)
    if version is not None and version.seal_sha256 is not None:
        return cast("Envelope", _envelope(store, version)["case"])
    return case_document(sealable(assess_participation(store, participation).case))


def export_envelope(store: Store, participation: Participation, number: int | None = None) -> Envelope:
    """Return a sealed version with its hash, as the provider receives it; refuses one that isn't determined."""
    version = _version(store, participation, number)
    if version is None or version.seal_sha256 is None:
        provider = store.get(Provider, participation.provider_id)
        raise Refusal("assessment_not_sealed", provider=provider.name if provider else "–")
    return with_hash(_envelope(store, version))


def _version(store: Store, participation: Participation, number: int | None) -> AssessmentVersion | None:
    """Return a version by its number, the newest sealed one without; None where nothing is sealed."""
    versions = versions_of(store, participation)
    if number is None:
        return next((each for each in reversed(versions) if each.seal_sha256 is not None), None)
    found = next((each for each in versions if each.version == number), None)
    if found is None:
        raise Refusal("assessment_version_unknown", version=number, count=len(versions))
    return found


def _envelope(store: Store, version: AssessmentVersion) -> dict[str, JsonValue]:
    content = store.content(version.seal_sha256 or "")
    try:
        return read_envelope(content or b"")
    except UnreadableEnvelope:
        raise Refusal("seal_damaged") from None
