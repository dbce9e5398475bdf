"""What a draft that goes out and a seal hold beside the case: human words, and where every row came from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.round import NotApplicable
from contractbeoordeling.domain.seal.envelope import (
    Envelope,
    SealedSource,
    SealedSubject,
    Sealing,
    SourceKind,
    frozen_parts,
    sealed_envelope,
)
from contractbeoordeling.domain.seal.human import CERTIFIED, HumanPart, MaskedWord, SealNames
from contractbeoordeling.domain.signal import Audience, Signal
from contractbeoordeling.domain.supervision import SupervisionFinding, SupervisionReport
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.assessments.certified import certified
from contractbeoordeling.usecases.assessments.file import AssessmentFile, keys_of
from contractbeoordeling.usecases.assessments.reply import evidence_of
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.wording.assessments import before_draft


@dataclass(frozen=True, slots=True)
class Material:
    """All that is frozen of one assessment."""

    file: AssessmentFile
    human: Envelope
    sources: tuple[SealedSource, ...]
    subject: SealedSubject
    masked: tuple[MaskedWord, ...] = ()
    """Personal data in people's words that doesn't go out."""

    def parts(self) -> Envelope:
        """Return the parts that a draft and a seal share."""
        return frozen_parts(self.file.computed.case, self.file.framework, self.human, self.sources)

    def sealed(self, sealing: Sealing) -> Envelope:
        """Return the whole envelope."""
        of = self.file
        return sealed_envelope(
            of.computed.case, of.framework, self.human, self.sources, (self.subject, sealing)
        )


def material_of(reader: Reader, file: AssessmentFile) -> Material:
    """Gather what is frozen of an assessment that has a draft."""
    version = file.version
    if version is None:
        raise ValueError("there is no draft")
    before = before_draft(version.reopened_reason)
    texts = {
        "late_signals": version.late_signals_reason,
        "open_signals": version.open_signals_reason,
        "reopened": before.reopened,
        "withdrawn": "\n".join(before.withdrawn),
        "extended": version.extended_reason,
        **_not_applicable(reader, file),
        **{f"{CERTIFIED}{code}": kind for code, kind in certified(file).items()},
    }
    part = HumanPart(findings=file.findings, deviations=file.deviations, remarks=file.remarks, texts=texts)
    names = _names(reader, file)
    human: dict[str, JsonValue] = part.document(names)
    sources = tuple(_sources(reader, file))
    subject = _subject(reader, file, version.version)
    return Material(file, human, sources, subject, part.masked_words(names))


def _subject(reader: Reader, file: AssessmentFile, version: int) -> SealedSubject:
    own, provider = file.participation, file.computed.provider
    return SealedSubject(
        participation=own.id,
        version=version,
        provider=provider.name,
        kvk=provider.kvk,
        round=file.computed.context.round.name,
        subject=subject_names(reader, [own])[own.id],
    )


def _not_applicable(reader: Reader, file: AssessmentFile) -> dict[str, str]:
    """Return why criteria don't count for this participation, which the draft shows (the method, scope of a round)."""
    declared = reader.find(NotApplicable, participation_id=file.participation.id)
    criteria = {each.criterion_key: file.framework.criterion(each.criterion_key) for each in declared}
    return {
        f"not_applicable {criterion.code}": each.reason
        for each in declared
        if (criterion := criteria[each.criterion_key]) is not None
    }


def _names(reader: Reader, file: AssessmentFile) -> SealNames:
    people = {each for one in file.deviations for each in (one.decided_by_id, one.second_reader_id) if each}
    documents = reader.by_id(Document, [each.document_id for each in file.remarks if each.document_id])
    return SealNames(
        codes={key: code for (_, code), key in keys_of(file.framework).items()},
        people={each.id: each.name for each in reader.by_id(Person, people).values()},
        documents={each.id: each.sha256 for each in documents.values()},
        evidence={
            remark_id: [each.sha256 for each in found]
            for remark_id, found in evidence_of(reader, file.remarks).items()
        },
    )


def _sources(reader: Reader, file: AssessmentFile) -> Iterator[SealedSource]:
    """Give where each row of the case came from; documents by their hash, never by a name."""
    criteria = list(file.computed.case.criteria())
    seen = reader.by_id(Observation, (each.id for one in criteria for each in one.observations if each.id))
    heard = reader.by_id(Signal, (each.id for one in criteria for each in one.signals if each.id))
    documents = _Documents(reader, seen.values(), heard.values())
    for criterion in criteria:
        for one in criterion.observations:
            observation = seen[str(one.id)]
            yield SealedSource(
                id=observation.id,
                kind=SourceKind.OBSERVATION,
                origin=observation.origin.value,
                document=documents.of_observation(observation),
            )
        for one in criterion.signals:
            signal = heard[str(one.id)]
            # The provider may know where a signal came from once somebody verified it, and it isn't narrow.
            told = signal.verified and signal.audience is not Audience.NARROW
            yield SealedSource(
                id=signal.id,
                kind=SourceKind.SIGNAL,
                origin=signal.kind.value if told else SourceKind.SIGNAL.value,
                document=documents.sha256(signal.document_id) if told else None,
            )


class _Documents:
    """Which file each row came in with, read once for a whole case."""

    def __init__(self, reader: Reader, seen: Iterable[Observation], heard: Iterable[Signal]) -> None:
        self._of: dict[str, str | None] = {}
        origins: dict[Origin, set[str]] = {}
        for each in seen:
            if each.origin_id is not None:
                origins.setdefault(each.origin, set()).add(each.origin_id)
        for answer in reader.by_id(Answer, origins.pop(Origin.FORM, set())).values():
            self._of[answer.id] = answer.document_id
        findings = reader.by_id(SupervisionFinding, origins.pop(Origin.SUPERVISION, set()))
        reports = reader.by_id(SupervisionReport, [each.report_id for each in findings.values()])
        for finding in findings.values():
            self._of[finding.id] = reports[finding.report_id].document_id
        for ids in origins.values():
            self._of.update((each, each) for each in ids)
        named = {*self._of.values(), *(each.document_id for each in heard)}
        self._kept: dict[str, Document] = reader.by_id(Document, (each for each in named if each))

    def of_observation(self, observation: Observation) -> str | None:
        """Return the hash of the file that an observation came in with."""
        return self.sha256(self._of.get(observation.origin_id or ""))

    def sha256(self, document_id: str | None) -> str | None:
        """Return the hash of a document."""
        document = self._kept.get(document_id or "")
        return None if document is None else document.sha256
