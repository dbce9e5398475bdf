"""Gathering the dossier of a provider for one reader: events in the order of the days, and the files that belong to them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from contractbeoordeling.domain.assessment import ReplyRemark
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.document import Attachment, Document, DocumentKind, Outgoing
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.supervision import SupervisionReport
from contractbeoordeling.report.followup.dossier import Dossier, DossierEntry, DossierFile, dossier_paper
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.documents.write import PDF
from contractbeoordeling.usecases.dossier.attempts import attempts, summary
from contractbeoordeling.usecases.dossier.event import SEALED, Event, Source
from contractbeoordeling.usecases.dossier.findings import findings
from contractbeoordeling.usecases.dossier.reports import Sealed, papers_of, sealed_versions
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.signals import AUDIENCES


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file of the dossier with its content; None where the register no longer keeps it."""

    file: DossierFile
    content: bytes | None


@dataclass(frozen=True, slots=True)
class WholeDossier:
    """A dossier with all its files."""

    dossier: Dossier
    files: tuple[NamedFile, ...]

    def paper(self) -> Paper:
        """Return the dossier as a document."""
        return dossier_paper(self.dossier)


@dataclass(frozen=True, slots=True)
class _Found:
    """A file before it has a number: which record it belongs to, and what is known of it.

    `own` tells that it is about this provider, whichever record it belongs to; `made` is what nothing was kept of.
    """

    subject_id: str
    name: str
    on: date
    about: str
    sha256: str
    own: bool = False
    made: bytes | None = None


def provider_dossier(store: Store, provider: Provider, audience: Audience, made_on: date) -> WholeDossier:
    """Return the dossier of a provider, as far as its reader may see it."""
    source = Source(store, provider, audience)
    events = sorted((*findings(source), *attempts(source)), key=_on)
    subjects = {each for event in events for each in event.subject_ids}
    found = [
        each for each in sorted(_files(source), key=_file_order) if each.subject_id in subjects or each.own
    ]
    files = [_numbered(store, number, each) for number, each in enumerate(found, start=1)]
    info = store.first(RegisterInfo)
    contracts = store.find(Contract, provider_id=provider.id)
    dossier = Dossier(
        client=info.client if info else "",
        provider=provider.name,
        kvk=provider.kvk or "",
        contracts=[" ".join(filter(None, (each.number, each.title))) for each in contracts],
        reader=AUDIENCES[audience],
        made_on=made_on,
        summary=summary(source),
        entries=[_entry(event, found) for event in events],
        files=[each.file for each in files],
    )
    return WholeDossier(dossier, tuple(files))


def _entry(event: Event, found: list[_Found]) -> DossierEntry:
    numbers = [number for number, each in enumerate(found, start=1) if each.subject_id in event.subject_ids]
    return DossierEntry(on=event.on, title=event.title, lines=event.lines, documents=numbers)


def _numbered(store: Store, number: int, found: _Found) -> NamedFile:
    content = store.content(found.sha256) if found.made is None else found.made
    file = DossierFile(
        number=number,
        name=found.name,
        on=found.on,
        about=found.about,
        sha256=found.sha256,
        kept=content is not None,
    )
    return NamedFile(file, content)


def _files(source: Source) -> Iterator[_Found]:
    """Give what went out, what was attached, what came in as evidence, and the seals themselves."""
    yield from _kept_apart(source)
    store = source.store
    for each in store.find(SupervisionReport, provider_id=source.provider.id):
        if each.document_id is not None:
            yield from _document(
                source, each.document_id, each.id, f"rapport van {each.supervisor}", each.reported_on
            )
    for each in store.find(ReplyRemark):
        if each.document_id is not None:
            yield from _document(
                source, each.document_id, each.id, "onderbouwing van een opmerking", each.received_on
            )
    for sealed in sealed_versions(source):
        yield from _sealed(source, sealed)


def _sealed(source: Source, sealed: Sealed) -> Iterator[_Found]:
    """Give what was sealed as data, and its report where none went out."""
    version, about = sealed.version, f"van {day(sealed.on)}, versie {sealed.version.version}"
    kept = source.store.count(Outgoing, kind=DocumentKind.ASSESSMENT, subject_id=version.id)
    for ending, what, made in papers_of(source, sealed):
        if ending != PDF or not kept:
            name, digest = f"{what} {about}{ending}", sha256(made).hexdigest()
            yield _Found(f"{version.id}{SEALED}", name, sealed.on, what, digest, made=made)


def _kept_apart(source: Source) -> Iterator[_Found]:
    """Give files that have readers of their own."""
    store = source.store
    newest = {each.participation.id: each.version.id for each in sealed_versions(source)}
    for each in store.find(Outgoing, provider_id=source.provider.id):
        if source.shows(each.audience):
            sealed = each.kind is DocumentKind.ASSESSMENT
            subject_id = (
                f"{newest.get(each.subject_id, each.subject_id)}{SEALED}" if sealed else each.subject_id
            )
            for found in _document(source, each.document_id, subject_id, each.title, each.made_on):
                yield replace(found, own=True)
    for each in store.find(Attachment):
        if source.shows(each.audience):
            yield from _document(source, each.document_id, each.subject_id, each.caption)


def _document(
    source: Source, document_id: str, subject_id: str, about: str, on: date | None = None
) -> Iterator[_Found]:
    document = source.store.get(Document, document_id)
    if document is not None:
        day = on or document.received_at.astimezone().date()
        yield _Found(subject_id, document.name, day, about, document.kept_sha256)


def _on(event: Event) -> date:
    return event.on


def _file_order(found: _Found) -> tuple[date, str]:
    return found.on, found.name
