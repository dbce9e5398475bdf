"""Everything in the register that is about one provider: its own records, and all that hang on them."""

from collections.abc import Iterable

from contractbeoordeling.domain.document import Attachment, Document
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.provider import Provider, ProviderLink
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.retention import KeptLonger
from contractbeoordeling.storage.reading import Reader, chunks
from contractbeoordeling.storage.tables import TABLES

# A mapping is the program's own; a link tells about another provider; files are looked at by who needs them.
_APART: frozenset[type[Record]] = frozenset({Provider, ProviderLink, KeptMapping, Document, Attachment})
_OWNED = (
    "participation_id", "request_id", "assessment_id", "visit_id", "conversation_id", "action_id", "report_id",
    "escalation_id", "contract_id",
)  # fmt: skip
"""The fields by which a record belongs to another; other references only mention it."""


def records_about(reader: Reader, provider_id: str) -> dict[type[Record], list[Record]]:
    """Return the records of a provider by their class, in the order of making."""
    found: dict[type[Record], dict[str, Record]] = {}
    for kind, table in TABLES.items():
        if kind not in _APART and "provider_id" in table.c:
            _add(found, kind, reader.find(kind, provider_id=provider_id))
    _add(found, Provider, reader.find(Provider, id=provider_id))
    while _grown(reader, found):
        pass
    ids = [each for records in found.values() for each in records]
    for chunk in chunks(sorted(ids)):
        _add(found, Attachment, reader.find(Attachment, subject_id=list(chunk)))
        _add(found, KeptLonger, reader.find(KeptLonger, record_id=list(chunk)))
    return {kind: list(records.values()) for kind, records in found.items() if records}


def documents_about(
    reader: Reader, provider_id: str, records: Iterable[Record]
) -> list[tuple[Document, bool]]:
    """Return the kept files that records come from; true where records of others come from them too."""
    own = {each.id for each in records}
    fields = [
        (kind, column.name)
        for kind, table in TABLES.items()
        for column in table.columns
        if any(each.column.table is TABLES[Document] for each in column.foreign_keys)
    ]
    named = {getattr(record, name) for record in records for kind, name in fields if type(record) is kind}
    ids = {each for each in named if each} | {
        each.id for each in reader.find(Document, provider_id=provider_id)
    }
    shared: set[str] = set()
    for chunk in chunks(sorted(ids)):
        for kind, name in fields:
            shared.update(
                getattr(each, name) for each in reader.find(kind, **{name: list(chunk)}) if each.id not in own
            )
    documents = reader.by_id(Document, ids).values()
    return [(each, each.id in shared) for each in documents]


def _grown(reader: Reader, found: dict[type[Record], dict[str, Record]]) -> bool:
    """Add what belongs to records that were found; tell whether there was any."""
    grown = False
    for kind, table in TABLES.items():
        if kind in _APART or "provider_id" in table.c:
            continue
        for column in table.columns:
            for reference in column.foreign_keys if column.name in _OWNED else ():
                owners = next(each for each, of in TABLES.items() if of is reference.column.table)
                for chunk in chunks(sorted(found.get(owners, ()))):
                    grown |= _add(found, kind, reader.find(kind, **{column.name: list(chunk)}))
    return grown


def _add(found: dict[type[Record], dict[str, Record]], kind: type[Record], records: Iterable[Record]) -> bool:
    known = found.setdefault(kind, {})
    before = len(known)
    known.update((each.id, each) for each in records)
    return len(known) > before
