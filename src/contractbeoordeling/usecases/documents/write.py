"""Writing a document to a file: the ending of the name says which kind."""

from collections.abc import Mapping
from pathlib import Path

from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.report.paper.pdf import pdf_bytes
from contractbeoordeling.report.paper.word import word_bytes
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.documents.masking import masked_paper
from contractbeoordeling.usecases.documents.templates import house_style
from contractbeoordeling.usecases.replacing import replacing

PDF, WORD = ".pdf", ".docx"


def refuse_other_kinds(path: Path) -> None:
    """Refuse a name that is neither of a PDF nor of a Word document, before anything is computed."""
    if path.suffix.casefold() not in (PDF, WORD):
        raise Refusal("not_a_document_name", path=path)


def paper_bytes(
    paper: Paper,
    ending: str,
    store: Store | None = None,
    kind: DocumentKind | None = None,
    names: Mapping[str, str] | None = None,
) -> bytes:
    """Return a document as PDF or Word, with the personal data in its texts masked.

    With a register and a kind a Word document wears the register's own template; `names` are values for its
    placeholders that the document itself doesn't know.
    """
    paper = masked_paper(paper, store)
    if ending.casefold() == PDF:
        return pdf_bytes(paper)
    return word_bytes(paper, None if store is None or kind is None else house_style(store, kind, names or {}))


def write_paper(
    paper: Paper,
    path: Path,
    store: Store | None = None,
    kind: DocumentKind | None = None,
    names: Mapping[str, str] | None = None,
) -> None:
    """Write a document; an older file is replaced only by a whole new one."""
    refuse_other_kinds(path)
    content = paper_bytes(paper, path.suffix, store, kind, names)
    with replacing(path) as stream:
        stream.write(content)
