"""Verifying: every sealed assessment recomputed from its own envelope, and held against what the register says of it."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC

from contractbeoordeling.domain.assessment import AssessmentVersion, Deviation
from contractbeoordeling.domain.canonical import JsonValue, canonical_bytes
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.seal.check import (
    SealDifference,
    verify,
    verify_chain,
)
from contractbeoordeling.domain.seal.envelope import HASH, Envelope
from contractbeoordeling.domain.seal.kept import KeptDifference, KeptFault
from contractbeoordeling.domain.seal.reading import UnreadableEnvelope, read_envelope
from contractbeoordeling.report.assessment.paper import ATTACHMENT
from contractbeoordeling.report.paper.attached import UnreadablePdf, attached, is_pdf
from contractbeoordeling.storage.seals import undone_seals
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import keys_of, versions_of
from contractbeoordeling.usecases.frameworks import framework_of

Difference = SealDifference | KeptDifference


@dataclass(frozen=True, slots=True)
class Verified:
    """One sealed version with all that is wrong with it; nothing where it is as it was sealed."""

    participation: Participation
    version: AssessmentVersion
    differences: tuple[Difference, ...]


def verify_assessments(
    store: Store, participations: Sequence[Participation], progress: Progress | None = None
) -> list[Verified]:
    """Verify every sealed version of participations; nothing in the register's evidence or framework matters to it.

    A version whose seal somebody took away is told by the journal.
    """
    bar, found = progress or NoProgress(), list[Verified]()
    undone = undone_seals(store)
    for done, each in enumerate(participations, start=1):
        found += _verified(store, each, [one for one in undone if one.participation_id == each.id])
        bar.step(done, len(participations))
    return found


def verify_file(content: bytes, store: Store | None = None) -> tuple[Envelope, list[Difference]]:
    """Verify an envelope that was exported, or the one that a PDF carries.

    With a register it is held against the copy that was kept there; a PDF prints the hash of what it carries.
    """
    if is_pdf(content):
        return _verify_pdf(content, store)
    try:
        envelope = read_envelope(content)
    except UnreadableEnvelope as error:
        raise Refusal("envelope_unreadable", detail=str(error)) from None
    kept = None if store is None else _kept_copy(store, envelope)
    return envelope, list[Difference](verify(envelope, kept))


def _verify_pdf(content: bytes, store: Store | None) -> tuple[Envelope, list[Difference]]:
    try:
        found, words = attached(content, ATTACHMENT)
    except UnreadablePdf as error:
        raise Refusal("pdf_unreadable", detail=str(error)) from None
    if not found:
        raise Refusal("pdf_without_assessment", name=ATTACHMENT)
    if len(set(found)) > 1 or is_pdf(found[0]):
        raise Refusal("pdf_with_several_assessments", count=len(found), name=ATTACHMENT)
    envelope, differences = verify_file(found[0], store)
    stated = _object(envelope.get("seal")).get(HASH)
    if isinstance(stated, str) and stated not in words:
        differences.append(KeptDifference("", KeptFault.NOT_PRINTED, expected=stated))
    return envelope, differences


def _kept_copy(store: Store, envelope: Envelope) -> Envelope:
    """Return the register's own copy of the assessment that an envelope says it is."""
    named = _object(envelope.get("seal"))
    version = store.first(
        AssessmentVersion,
        participation_id=str(named.get("participation")),
        version=_whole(named.get("version")),
    )
    content = None if version is None else store.content(version.seal_sha256 or "")
    if content is None:
        raise Refusal("envelope_not_of_register")
    try:
        return read_envelope(content)
    except UnreadableEnvelope:
        raise Refusal("seal_damaged") from None


def _object(value: JsonValue) -> Mapping[str, JsonValue]:
    return value if isinstance(value, Mapping) else {}


def _whole(value: JsonValue) -> int:
    return value if type(value) is int else 0


def _verified(
    store: Store, participation: Participation, undone: Sequence[AssessmentVersion]
) -> Iterator[Verified]:
    sealed = [each for each in versions_of(store, participation) if each.determined_at is not None]
    envelopes: list[Envelope] = []
    found: list[list[Difference]] = []
    for version in sealed:
        content = store.content(version.seal_sha256 or "")
        envelope, differences = _opened(version, content)
        if envelope is not None:
            envelopes.append(envelope)
            differences += _against_records(store, participation, version, envelope)
        found.append(differences)
    if len(envelopes) == len(sealed):  # a chain with a link missing is told by the missing link
        for each in verify_chain(envelopes):
            number, _, place = each.place.partition("].")
            found[int(number[1:]) - 1].append(SealDifference(place, each.code, each.found, each.expected))
    lost = {each.id: KeptDifference("", KeptFault.UNDONE, expected=each.seal_sha256) for each in undone}
    for version, differences in zip(sealed, found, strict=True):
        also = (lost.pop(version.id),) if version.id in lost else ()
        yield Verified(participation, version, (*differences, *also))
    for version in undone:
        if version.id in lost:
            yield Verified(participation, version, (lost[version.id],))


def _opened(version: AssessmentVersion, content: bytes | None) -> tuple[Envelope | None, list[Difference]]:
    """Return the envelope under a seal, with the hash that the register names it by, and what is wrong with it."""
    if content is None:
        return None, [KeptDifference("", KeptFault.GONE)]
    sha256 = hashlib.sha256(content).hexdigest()
    differences: list[Difference] = []
    if sha256 != version.seal_sha256:
        differences.append(KeptDifference("", KeptFault.OTHER_BYTES, sha256, version.seal_sha256))
    try:
        envelope = read_envelope(content)
    except UnreadableEnvelope as error:
        return None, [*differences, KeptDifference("", KeptFault.UNREADABLE, str(error))]
    seal = envelope.get("seal")
    if isinstance(seal, Mapping):
        envelope = {**envelope, "seal": {**seal, HASH: version.seal_sha256}}
    return envelope, [*differences, *verify(envelope)]


def _against_records(
    store: Store, participation: Participation, version: AssessmentVersion, envelope: Envelope
) -> Iterator[Difference]:
    """Hold what the register itself says of a version against its envelope: whose it is, when, and the deviations."""
    moment = version.determined_at
    expected: dict[str, JsonValue] = {
        "participation": participation.id,
        "version": version.version,
        "previous": version.previous_seal,
        "time": None if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds"),
        "function": version.determined_function,
        "on_behalf_of": version.determined_on_behalf_of,
    }
    named = _object(envelope.get("seal"))
    for name, value in expected.items():
        if named.get(name) != value:
            yield _otherwise(f"seal.{name}", value, named.get(name))
    said, sealed = _said(store, participation, version), sorted(_sealed(envelope))
    if said != sealed:
        yield _otherwise("human.deviations", [*map(list, said)], [*map(list, sealed)])


def _otherwise(place: str, record: JsonValue, sealed: JsonValue) -> KeptDifference:
    return KeptDifference(
        place,
        KeptFault.OTHER_RECORD,
        canonical_bytes(record).decode(),
        canonical_bytes(sealed).decode(),
    )


Rated = tuple[str, str, str, str]


def _said(store: Store, participation: Participation, version: AssessmentVersion) -> list[Rated]:
    """Return the deviations that the register keeps: level, code, computed and determined."""
    found = store.find(Deviation, assessment_id=version.id)
    of_round = store.get(Round, participation.round_id)
    if not found or of_round is None:
        return []
    codes = {key: code for (_, code), key in keys_of(framework_of(store, of_round.framework_id)).items()}
    return sorted(
        (each.level.value, codes.get(each.subject_key, ""), str(each.computed), str(each.determined))
        for each in found
    )


def _sealed(envelope: Envelope) -> Iterator[Rated]:
    deviations = _object(envelope.get("human")).get("deviations")
    for each in deviations if isinstance(deviations, Sequence) and not isinstance(deviations, str) else ():
        if isinstance(each, Mapping):
            level, code, computed, determined = map(each.get, ("level", "code", "computed", "determined"))
            yield str(level), str(code), str(computed), str(determined)
