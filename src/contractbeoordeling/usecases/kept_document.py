"""The file as it came in, kept as evidence."""

from datetime import UTC, datetime

from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.storage.change import Change

GivenFile = tuple[str, bytes]
"""Name and content."""


def kept_document(
    change: Change, file: GivenFile, kind: FileKind, received_at: datetime | None = None
) -> Document:
    """Keep the bytes of a file and return its record, which is yet to be added; received now unless said otherwise."""
    name, content = file
    sha256 = change.keep_content(content)
    return Document(
        sha256=sha256,
        kept_sha256=sha256,
        name=name,
        size=len(content),
        kind=kind,
        received_at=received_at or datetime.now(UTC),
    )
