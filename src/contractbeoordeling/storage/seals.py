"""Whether sealed assessments and drafts that went out are kept as they were."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from contractbeoordeling.domain.assessment import AssessmentVersion, SentDraft
from contractbeoordeling.domain.seal.reading import UnreadableEnvelope, read_envelope
from contractbeoordeling.storage import contents
from contractbeoordeling.storage.mapping import codec
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import CHANGE_ENTRIES, CHANGE_SETS, TABLES

_OWN = ("participation", "version", "previous")
_SEAL = "seal_sha256"
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
    for record_id in _undone(connection):
        yield "seal_undone", f"assessment {record_id}"


def undone_seals(reader: Reader) -> list[AssessmentVersion]:
    """Return the versions that the journal has as sealed and the register hasn't any more, as they were.

    No act of the program takes a seal away. What was destroyed for good is forgotten by the journal too.
    """
    made = codec(AssessmentVersion)
    with reader.connection() as connection:
        rows = _undone(connection).values()
    whole = [each for each in rows if each.keys() >= set(made.names)]
    return [made.from_values([each[name] for name in made.names]) for each in whole]


def _undone(connection: Connection) -> dict[str, dict[str, Any]]:
    """Return what the journal knows of each version whose seal is gone or another, by its id."""
    entries = CHANGE_ENTRIES.c
    query = (
        select(entries.record_id, entries.content)
        .join(CHANGE_SETS, CHANGE_SETS.c.id == entries.change_set_id)
        .where(entries.kind == _VERSION.name, entries.content.is_not(None))
        .order_by(CHANGE_SETS.c.row, entries.position)
    )
    known: dict[str, dict[str, Any]] = {}
    for record_id, content in connection.execute(query):
        known.setdefault(record_id, {}).update(json.loads(content)[1] or {})
    now = {str(row["id"]): dict(row) for row in connection.execute(select(_VERSION)).mappings()}
    return {
        record_id: {**now.get(record_id, {}), **row, "id": record_id}
        for record_id, row in known.items()
        if row.get(_SEAL) and now.get(record_id, {}).get(_SEAL) != row[_SEAL]
    }


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
