"""Whether sealed assessments and drafts that went out are kept as they were."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from contractbeoordeling.domain.assessment import AssessmentVersion, SentDraft
from contractbeoordeling.domain.seal.reading import UnreadableEnvelope, read_envelope
from contractbeoordeling.storage import contents
from contractbeoordeling.storage.tables import TABLES

_OWN = ("participation", "version", "previous")
_VERSION, _DRAFT = TABLES[AssessmentVersion], TABLES[SentDraft]


def seal_faults(connection: Connection) -> Iterator[tuple[str, str]]:
    """Give what is wrong with seals and sent drafts: a code, and the record that it is about."""
    rows = connection.execute(
        select(_VERSION).order_by(_VERSION.c.participation_id, _VERSION.c.version)
    ).all()
    before: Any = None
    for row in rows:
        follows = before is not None and before.participation_id == row.participation_id
        for code in _version_faults(connection, row, before if follows else None):
            yield code, f"assessment {row.id}"
        before = row
    for draft_id, sha256 in connection.execute(select(_DRAFT.c.id, _DRAFT.c.sha256)).all():
        content = contents.read(connection, sha256)
        if content is None:
            yield "sent_draft_gone", f"sent_draft {draft_id}"
        elif hashlib.sha256(content).hexdigest() != sha256:
            yield "sent_draft_changed", f"sent_draft {draft_id}"


def _version_faults(connection: Connection, row: Any, before: Any) -> Iterator[str]:
    """Look at one version; `before` is the version of the same participation that it follows."""
    expected = (1, None) if before is None else (before.version + 1, before.seal_sha256)
    if (row.version, row.previous_seal) != expected or (before is not None and before.seal_sha256 is None):
        yield "seal_chain"
    if (row.determined_at is None) is not (row.seal_sha256 is None):
        yield "seal_lacking"
    if row.seal_sha256 is not None:
        yield from _content_faults(connection, row)


def _content_faults(connection: Connection, row: Any) -> Iterator[str]:
    content = contents.read(connection, row.seal_sha256)
    if content is None:
        yield "seal_gone"
        return
    if hashlib.sha256(content).hexdigest() != row.seal_sha256:
        yield "seal_changed"
        return
    try:
        seal = read_envelope(content).get("seal")
    except UnreadableEnvelope:
        seal = None
    own = (row.participation_id, row.version, row.previous_seal)
    if not isinstance(seal, Mapping) or tuple(map(seal.get, _OWN)) != own:
        yield "seal_of_another"
