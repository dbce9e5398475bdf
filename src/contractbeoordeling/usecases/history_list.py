"""The journal as people read it: a list of acts, and what one act did to which records, in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from contractbeoordeling.domain.journal import ChangeEntry, Row, Verb
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.record import Record
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import changed_fields
from contractbeoordeling.storage.tables import RECORDS
from contractbeoordeling.storage.views import journal
from contractbeoordeling.storage.views.journal import HistoryFilter, HistoryRow
from contractbeoordeling.usecases.hidden_values import FiguresBeside, hidden_fields
from contractbeoordeling.usecases.history import UNSAID
from contractbeoordeling.usecases.record_names import NAMED_BY, Names
from contractbeoordeling.wording.acts import ACTS
from contractbeoordeling.wording.fields import FIELDS, field_label
from contractbeoordeling.wording.figures import NOT_SHOWN
from contractbeoordeling.wording.i18n import tr

_MOST_RECORDS = 100
_MANY_RECORDS = 5_000
"""An act that touched more records is told without the providers: that is what it was about."""
_EMPTY = (None, "", "[]")


class Topic(StrEnum):
    """What acts are about."""

    PROVIDERS = "providers"
    ROUNDS = "rounds"
    ANSWERS = "answers"
    SIGNALS = "signals"
    ASSESSMENTS = "assessments"
    ACTIONS = "actions"
    MEETINGS = "meetings"
    ESCALATION = "escalation"
    FIGURES = "figures"
    REGISTER = "register"


_BEGINNINGS: Mapping[Topic, tuple[str, ...]] = {
    Topic.PROVIDERS: ("provider", "contact", "contract", "certificate"),
    Topic.ROUNDS: ("round", "scope", "respondents", "forms", "request"),
    Topic.ANSWERS: ("answers", "residents", "observation"),
    Topic.SIGNALS: ("signal", "verified_signals", "supervision", "measure", "supervisor"),
    Topic.ASSESSMENTS: (
        "draft",
        "reply",
        "remark",
        "deviation",
        "finding",
        "determined",
        "reopened",
        "cycle",
        "rating",
        "reminded",
    ),
    Topic.ACTIONS: ("action", "plan", "effect"),
    Topic.MEETINGS: ("visit", "conversation", "file"),
    Topic.ESCALATION: ("ladder", "ground", "escalat", "termination", "continuity"),
    Topic.FIGURES: ("figure", "norms", "goal", "indicator"),
    Topic.REGISTER: (
        "register",
        "person",
        "municipality",
        "framework",
        "text",
        "mapping",
        "document",
        "template",
        "retention",
        "destroyed",
    ),
}
"""How the names of a topic's verbs begin."""


class HistoryEntry(NamedTuple):
    """One act: its header, how many records of each kind it touched, which providers, and whether it was undone."""

    row: HistoryRow
    touched: Mapping[type[Record], int]
    providers: Sequence[str]
    undone: bool


class FieldWords(NamedTuple):
    """One field of a record in words, before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What an act did to one record; `made` and `removed` tell whether it was there before and after."""

    kind: type[Record]
    record_id: str
    name: str
    made: bool
    removed: bool
    erased: bool
    fields: tuple[FieldWords, ...]


@dataclass(frozen=True, slots=True)
class ActDetails:
    """The records of one act, and how many more there are than are told."""

    records: tuple[RecordChange, ...]
    more: int


def verbs_of(topic: Topic) -> frozenset[Verb]:
    """Return the acts of a topic."""
    return frozenset(each for each in Verb if each.startswith(_BEGINNINGS[topic]))


def verbs_named(words: str) -> frozenset[Verb]:
    """Return the acts in whose name these words stand."""
    wanted = words.strip().casefold()
    return frozenset(verb for verb, name in ACTS.items() if wanted and wanted in tr(name).casefold())


def history_list(reader: Reader, wanted: HistoryFilter, limit: int, offset: int = 0) -> list[HistoryEntry]:
    """Return acts, the newest first."""
    rows = journal.history_rows(reader, wanted, limit, offset)
    ids = [each.id for each in rows]
    counts = journal.touched(reader, ids)
    small = [each for each in ids if sum(counts[each].values()) <= _MANY_RECORDS]
    providers = journal.providers_touched(reader, small)
    undone = journal.undone_groups(reader, [each.group_id for each in rows])
    return [
        HistoryEntry(
            row,
            {RECORDS[kind]: count for kind, count in counts[row.id].items()},
            providers.get(row.id, ()),
            row.step == "do" and row.group_id in undone,
        )
        for row in rows
    ]


def history_total(reader: Reader, wanted: HistoryFilter) -> int:
    """Return how many acts a list has in all."""
    return journal.history_count(reader, wanted)


def act_details(reader: Reader, change_set_id: str, provider_id: str | None = None) -> ActDetails:
    """Return what an act did, record by record; of one provider where it is given."""
    told, total = journal.first_entries(reader, change_set_id, _MOST_RECORDS, provider_id)
    current = _current(reader, told)
    names = Names(reader, _rows(told, current))
    beside = FiguresBeside(reader)
    records = tuple(_change(each, current.get(each.record_id, {}), names, beside) for each in told)
    return ActDetails(records, total - len(told))


def _current(reader: Reader, entries: Sequence[ChangeEntry]) -> dict[str, Row]:
    """Return by id what records that were changed are now, for the fields that the change didn't touch."""
    found: dict[str, Row] = {}
    changed = [each for each in entries if each.before is not None and each.after is not None]
    for name in {each.kind for each in changed}:
        ids = {each.record_id for each in changed if each.kind == name}
        found.update(journal.rows_now(reader, RECORDS[name], ids))
    return found


def _rows(entries: Sequence[ChangeEntry], current: Mapping[str, Row]) -> Iterable[tuple[type[Record], Row]]:
    for each in entries:
        for row in (each.before, each.after, current.get(each.record_id)):
            if row:
                yield RECORDS[each.kind], row


def _change(entry: ChangeEntry, current: Row, names: Names, beside: FiguresBeside) -> RecordChange:
    kind = RECORDS[entry.kind]
    known = {**current, **(entry.before or {}), **(entry.after or {})}
    words = [names.said(kind, field, known.get(field)) for field in NAMED_BY.get(kind, ())]
    owner = names.said(kind, "provider_id", known.get("provider_id")) if "provider_id" in known else ""
    if owner and owner not in words:
        words.append(owner)
    return RecordChange(
        kind=kind,
        record_id=entry.record_id,
        name=" · ".join(" ".join(each.split()) for each in words if each),
        made=entry.before is None and not entry.erased,
        removed=entry.after is None and not entry.erased,
        erased=entry.erased,
        fields=tuple(_fields(entry, kind, names, _untold(entry, kind, current, beside))),
    )


def _untold(entry: ChangeEntry, kind: type[Record], current: Row, beside: FiguresBeside) -> frozenset[str]:
    """Return the fields whose values stay unsaid; a part of a row is told with what the rest of it is now."""
    states = [{**current, **each} for each in (entry.before, entry.after) if each is not None]
    more = beside.hidden_fields(states) if kind is MeasuredFigure else frozenset[str]()
    return hidden_fields(kind, states) | more


def _fields(
    entry: ChangeEntry, kind: type[Record], names: Names, untold: frozenset[str]
) -> Iterable[FieldWords]:
    changed = changed_fields(entry)
    whole = entry.before is None or entry.after is None
    # The name of the record says these already.
    named = {*NAMED_BY.get(kind, ()), "provider_id"} if whole else set[str]()
    order = [*FIELDS.get(kind, {}), *changed]
    for field in dict.fromkeys(each for each in order if each in changed and each not in UNSAID | named):
        before, after = changed[field]
        if before not in _EMPTY or after not in _EMPTY:
            said = (
                tr(NOT_SHOWN) if field in untold and each not in _EMPTY else names.said(kind, field, each)
                for each in (before, after)
            )
            yield FieldWords(field_label(kind, field), *said)
