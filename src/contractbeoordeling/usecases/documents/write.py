"""Writing a document to a file: the ending of the name says which kind."""

from collections.abc import Callable
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.report.paper.pdf import pdf_bytes
from contractbeoordeling.report.paper.word import word_bytes
from contractbeoordeling.usecases.replacing import replacing

_WRITERS: dict[str, Callable[[Paper], bytes]] = {".pdf": pdf_bytes, ".docx": word_bytes}


def refuse_other_kinds(path: Path) -> None:
    """Refuse a name that is neither of a PDF nor of a Word document, before anything is computed."""
    if path.suffix.casefold() not in _WRITERS:
        raise Refusal("not_a_document_name", path=path)


def write_paper(paper: Paper, path: Path) -> None:
    """Write a document; an older file is replaced only by a whole new one."""
    refuse_other_kinds(path)
    content = _WRITERS[path.suffix.casefold()](paper)
    with replacing(path) as stream:
        stream.write(content)
