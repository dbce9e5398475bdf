"""Making documents: one to a file, or one for each of a selection in a folder; what goes out is kept as it went."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.documents.kinds import paper_of
from contractbeoordeling.usecases.documents.request import DocumentRequest
from contractbeoordeling.usecases.documents.write import paper_bytes, refuse_other_kinds
from contractbeoordeling.usecases.outgoing.keep import GoingOut, keep_outgoing
from contractbeoordeling.usecases.outgoing.outbox import Outbox, outbox_in
from contractbeoordeling.usecases.replacing import replacing
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.wording.year import DOCUMENT_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """Which kind is made, by whom, with which endings (.pdf, .docx), and whether it is kept because it goes out."""

    kind: DocumentKind
    who: Author
    endings: Sequence[str] = (".pdf",)
    keep: bool = False


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """The files of one document that was asked for, or why there are none."""

    request: DocumentRequest
    paths: tuple[Path, ...] = ()
    refusal: Refusal | None = None


def make_document(request: DocumentRequest, making: Making, path: Path) -> Paper:
    """Write one document to a file; an older file is replaced only by a whole new one."""
    refuse_other_kinds(path)
    paper = paper_of(making.kind, request)
    content = paper_bytes(paper, path.suffix, request.store, making.kind, _names(request))
    with replacing(path) as stream:
        stream.write(content)
        if making.keep:
            with request.store.change(making.who, Verb.DOCUMENT_MADE) as change:
                _keep(change, request, making, paper, (path.name, content))
    return paper


def make_documents(
    requests: Sequence[DocumentRequest], making: Making, folder: Path, progress: Progress | None = None
) -> list[MadeDocument]:
    """Write documents into a folder, as one act; nothing there is overwritten, and who has none stops no other."""
    if not requests:
        return []
    for ending in making.endings:
        refuse_other_kinds(Path(f"x{ending}"))
    store, bar = requests[0].store, progress or NoProgress()
    names, made = _Names(store, making.kind), list[MadeDocument]()
    with outbox_in(folder) as outbox, store.together():
        for done, request in enumerate(requests, start=1):
            try:
                files = _files(request, making, outbox.name(names.of(request)), outbox)
                made.append(MadeDocument(request, tuple(folder / each for each in files)))
            except Refusal as refusal:
                made.append(MadeDocument(request, refusal=refusal))
            bar.step(done, len(requests))
        outbox.deliver()
    return made


def _files(request: DocumentRequest, making: Making, name: str, outbox: Outbox) -> list[str]:
    paper = paper_of(making.kind, request)
    files = [
        (f"{name}{ending}", paper_bytes(paper, ending, request.store, making.kind, _names(request)))
        for ending in making.endings
    ]
    if making.keep:
        with request.store.change(making.who, Verb.DOCUMENT_MADE) as change:
            for file in files:
                _keep(change, request, making, paper, file)
    return [outbox.put(*file) for file in files]


def _names(request: DocumentRequest) -> dict[str, str]:
    """Return whom and what a document is about, for the placeholders of a template."""
    return {
        "aanbieder": request.provider.name if request.provider else "",
        "ronde": request.round.name if request.round else "",
    }


def _keep(
    change: Change, request: DocumentRequest, making: Making, paper: Paper, file: tuple[str, bytes]
) -> None:
    whose = request.participation.provider_id if request.participation else None
    subject = request.record_id or (request.participation.id if request.participation else "")
    out = GoingOut(
        kind=making.kind,
        title=paper.title,
        made_on=request.made_on,
        provider_id=request.provider.id if request.provider else whose,
        round_id=request.round.id if request.round else None,
        subject_id=subject,
        made_by_id=making.who.person_id,
        audience=request.audience,
    )
    keep_outgoing(change, file, out)


@dataclass(frozen=True, slots=True)
class _Names:
    """What the file of a document is called."""

    store: Store
    kind: DocumentKind

    def of(self, request: DocumentRequest) -> str:
        whose = request.provider.name if request.provider else ""
        subject = ""
        if request.participation is not None:
            subject = subject_names(self.store, [request.participation])[request.participation.id]
        about = (whose, subject) if whose else (request.round.name if request.round else "",)
        words = DOCUMENT_KINDS[self.kind]
        return " - ".join(filter(None, (words[:1].upper() + words[1:], *about)))
