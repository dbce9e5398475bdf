"""The reports of sealed assessments: as they went out, or else made again of their seal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.canonical import canonical_bytes
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.report.assessment.paper import report_paper
from contractbeoordeling.usecases.assessments.export import export_envelope
from contractbeoordeling.usecases.assessments.file import assessment_file
from contractbeoordeling.usecases.documents.assessment_report import names_in, sealed_report
from contractbeoordeling.usecases.documents.write import PDF, paper_bytes
from contractbeoordeling.usecases.dossier.event import Source

JSON = ".json"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A version that was determined, of which participation, and on which day."""

    version: AssessmentVersion
    participation: Participation
    on: date


def sealed_versions(source: Source) -> list[Sealed]:
    """Return what was determined about the provider, the oldest version first."""
    own = {each.id: each for each in source.store.find(Participation, provider_id=source.provider.id)}
    versions = source.store.find(AssessmentVersion, participation_id=list(own)) if own else []
    found = [
        Sealed(each, own[each.participation_id], each.determined_at.astimezone().date())
        for each in versions
        if each.determined_at is not None
    ]
    return sorted(found, key=_order)


def papers_of(source: Source, sealed: Sealed) -> Iterator[tuple[str, str, bytes]]:
    """Give the ending, name and content of a seal as data, which anyone can verify, and of its report as PDF.

    A seal that isn't whole has no report, and its data is what is kept of it: a check of the register names what is wrong.
    """
    store, own, version = source.store, sealed.participation, sealed.version
    data, report = "verzegelde gegevens", "beoordelingsrapport"
    try:
        envelope = export_envelope(store, own, version.version)
        content = sealed_report(store, assessment_file(store, own).of_version(version), envelope, sealed.on)
    except Refusal:
        kept = store.content(version.seal_sha256 or "")
        if kept is not None:
            yield JSON, data, kept
        return
    yield JSON, data, canonical_bytes(envelope)
    yield (
        PDF,
        report,
        paper_bytes(report_paper(content), PDF, store, DocumentKind.ASSESSMENT, names_in(content)),
    )


def _order(sealed: Sealed) -> tuple[date, int]:
    return sealed.on, sealed.version.version
