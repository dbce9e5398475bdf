"""The history of a register or of one record: who did what, when, before and after."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.journal import ChangeSet
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.provider import (
    AgbCode,
    Certificate,
    Contact,
    Location,
    Provider,
    ProviderLink,
    TradeName,
)
from contractbeoordeling.domain.record import Record
from contractbeoordeling.storage.mapping import codec
from contractbeoordeling.storage.store import Store, changed_fields
from contractbeoordeling.storage.tables import RECORDS
from contractbeoordeling.storage.views.journal import touched
from contractbeoordeling.usecases.free_texts import FREE_TEXTS

_OF_PROVIDER: tuple[type[Record], ...] = (
    Location,
    TradeName,
    AgbCode,
    Contact,
    Certificate,
    ProviderLink,
    Contract,
)
_EMPTY = (None, "", "[]")
UNSAID = frozenset(
    "id sha256 kept_sha256 size content source_key source_hash document_id origin_id participation_id"
    " request_id report_id action_id assessment_id subject_id fingerprint mapping"
    " visit_id conversation_id escalation_id subject_kind record_id plan_id ground_id letter_id".split()
)
"""Fields that only the program itself reads, or that say no more than the record beside them."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record, before and after; personal data in texts is masked, as in every log."""

    kind: type[Record]
    record_id: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One act: by whom, how many records of each kind, and the fields where one record was asked for."""

    change: ChangeSet
    person: str
    touched: Mapping[type[Record], int]
    fields: tuple[FieldChange, ...] = field(default=())


def history(store: Store, limit: int | None = None) -> list[HistoryLine]:
    """Return what was done in a register, newest first."""
    return _lines(store, store.history(limit=limit))


def history_of(store: Store, record_ids: Iterable[str], limit: int | None = None) -> list[HistoryLine]:
    """Return what was done to some records, newest first, field by field."""
    wanted = set(record_ids)
    found = {change.id: change for each in wanted for change in store.history(each)}
    newest = sorted(found.values(), key=_moment, reverse=True)[:limit]
    lines = _lines(store, newest)
    return [
        HistoryLine(line.change, line.person, line.touched, tuple(_fields(store, line.change, wanted)))
        for line in lines
    ]


def provider_history(store: Store, provider: Provider, limit: int | None = None) -> list[HistoryLine]:
    """Return what was done to a provider and to what belongs to it now."""
    details = [each.id for kind in _OF_PROVIDER for each in store.find(kind, provider_id=provider.id)]
    years = [each.id for each in store.find(ContractYear, contract_id=details)]
    return history_of(store, [provider.id, *details, *years], limit)


def _lines(store: Store, changes: list[ChangeSet]) -> list[HistoryLine]:
    names = {each.id: each.name for each in store.find(Person)}
    counts = touched(store, [each.id for each in changes])
    return [
        HistoryLine(
            change,
            names.get(change.person_id or "", ""),
            {RECORDS[kind]: count for kind, count in counts[change.id].items()},
        )
        for change in changes
    ]


def _fields(store: Store, change: ChangeSet, wanted: set[str]) -> Iterator[FieldChange]:
    for entry in store.entries(change.id):
        if entry.record_id in wanted:
            for name, (before, after) in changed_fields(entry).items():
                said = before not in _EMPTY or after not in _EMPTY
                if said and name != "id" and not name.endswith(("_id", "_ids")):
                    kind = RECORDS[entry.kind]
                    told = (_told(kind, name, each) for each in (before, after))
                    yield FieldChange(kind, entry.record_id, name, *told)


def _told(kind: type[Record], name: str, scalar: Any) -> Any:
    free = isinstance(scalar, str) and name in FREE_TEXTS.get(kind, ())
    return masked(scalar) if free else scalar


def _moment(change: ChangeSet) -> tuple[str, int]:
    return change.at.isoformat(), change.sequence


def field_value(kind: type[Record], name: str, scalar: Any) -> Any:
    """Return the value that a record's field had, from what the journal keeps of it."""
    return codec(kind).value(name, scalar)
