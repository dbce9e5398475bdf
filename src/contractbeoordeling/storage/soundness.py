"""Whether a register is sound: the file, its references, its journal and the files that it keeps."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, func, select, true
from sqlalchemy.exc import DBAPIError

from contractbeoordeling.domain.contract import Contract, Municipality
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import Location
from contractbeoordeling.domain.register import FrameworkVersion
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage import contents, journal, schema
from contractbeoordeling.storage.seals import seal_faults
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.tables import CHANGE_SETS, CONTENTS, TABLES


class Part(StrEnum):
    """What is looked at."""

    FILE = "file"
    SCHEMA = "schema"
    REFERENCES = "references"
    ORPHANS = "orphans"
    JOURNAL = "journal"
    CONTENTS = "contents"
    FRAMEWORKS = "frameworks"
    SEALS = "seals"


@dataclass(frozen=True, slots=True)
class SoundnessFault:
    """Something that is not as it should be; `code` says what, `detail` where."""

    part: Part
    code: str
    detail: str


Look = Callable[[Connection], Iterator[tuple[str, str]]]


def faults(store: Store) -> Iterator[tuple[Part, list[SoundnessFault]]]:
    """Go through the parts of a register with what is wrong in each; nothing is changed."""
    for part, look in _LOOKS.items():
        with store.connection() as connection:
            yield part, _looked(part, look, connection)


def _looked(part: Part, look: Look, connection: Connection) -> list[SoundnessFault]:
    try:
        return [SoundnessFault(part, code, detail) for code, detail in look(connection)]
    except (DBAPIError, ValueError) as error:  # a damaged page is met by whoever reads it
        said = str(error.orig) if isinstance(error, DBAPIError) else str(error)
        return [SoundnessFault(part, "unreadable", said)]


def _file(connection: Connection) -> Iterator[tuple[str, str]]:
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if said != "ok":
            yield "damaged", str(said)


def _schema(connection: Connection) -> Iterator[tuple[str, str]]:
    version = schema.current(connection)
    if version != schema.HEAD:
        yield "other_version", str(version)


def _references(connection: Connection) -> Iterator[tuple[str, str]]:
    for table, row, target, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield "dangling", f"{table} {row} → {target}"


def _orphans(connection: Connection) -> Iterator[tuple[str, str]]:
    """References that the file itself can't hold: inside a list, or to one of two kinds of records."""
    contract, municipality = TABLES[Contract], TABLES[Municipality]
    named = func.json_each(contract.c.municipality_ids).table_valued("value")
    unknown = select(contract.c.id).join(named, true()).where(named.c.value.not_in(select(municipality.c.id)))
    for (contract_id,) in connection.execute(unknown.distinct()):
        yield "municipality_gone", f"contract {contract_id}"
    participation, location = TABLES[Participation], TABLES[Location]
    subjects = select(participation.c.id).where(
        participation.c.subject_id != "",
        participation.c.subject_id.not_in(select(contract.c.id)),
        participation.c.subject_id.not_in(select(location.c.id)),
    )
    for (participation_id,) in connection.execute(subjects):
        yield "subject_gone", f"participation {participation_id}"


def _journal(connection: Connection) -> Iterator[tuple[str, str]]:
    for change_set_id in journal.chain_faults(connection):
        yield "broken_chain", change_set_id
    if connection.execute(select(CHANGE_SETS.c.id).limit(1)).first() is None:
        yield "no_journal", ""
    person = TABLES[Person]
    unknown = select(CHANGE_SETS.c.id).where(
        CHANGE_SETS.c.person_id.is_not(None), CHANGE_SETS.c.person_id.not_in(select(person.c.id))
    )
    for (change_set_id,) in connection.execute(unknown):
        yield "person_gone", change_set_id


def _contents(connection: Connection) -> Iterator[tuple[str, str]]:
    """Kept files must be there, and be the bytes that their SHA-256 names."""
    document = TABLES[Document]
    missing = select(document.c.name).where(document.c.kept_sha256.not_in(select(CONTENTS.c.sha256)))
    for (name,) in connection.execute(missing):
        yield "content_gone", str(name)
    for sha256, content in connection.execute(select(CONTENTS.c.sha256, contents.BYTES)):
        if hashlib.sha256(content).hexdigest() != sha256:
            yield "content_changed", str(sha256)


def _frameworks(connection: Connection) -> Iterator[tuple[str, str]]:
    """A framework version is named by the SHA-256 of its content."""
    table = TABLES[FrameworkVersion]
    rows: Any = connection.execute(select(table.c.id, table.c.content, table.c.version))
    for framework_id, content, version in rows:
        if hashlib.sha256(content.encode()).hexdigest() != framework_id:
            yield "framework_changed", str(version)


_LOOKS: dict[Part, Look] = {
    Part.FILE: _file,
    Part.SCHEMA: _schema,
    Part.REFERENCES: _references,
    Part.ORPHANS: _orphans,
    Part.JOURNAL: _journal,
    Part.CONTENTS: _contents,
    Part.FRAMEWORKS: _frameworks,
    Part.SEALS: seal_faults,
}
