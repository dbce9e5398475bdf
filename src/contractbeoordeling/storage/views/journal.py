"""The journal as a list: change sets narrowed and paged in SQL, and what each of them touched."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Select, func, or_, select, union

from contractbeoordeling.domain.action import Action, ActionEntry
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    CycleChoice,
    Deviation,
    ReplyRemark,
    SentDraft,
    WrittenFinding,
)
from contractbeoordeling.domain.contract import Contract, ContractYear, SuccessIndicator
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation
from contractbeoordeling.domain.escalation import ContractGround, Escalation, TerminationTask
from contractbeoordeling.domain.journal import ChangeEntry, Row, Step, Verb
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.round import NotApplicable, Participation, Request
from contractbeoordeling.domain.supervision import SupervisionFinding, SupervisionReport
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage.journal import entry_of
from contractbeoordeling.storage.mapping import codec
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.tables import CHANGE_ENTRIES, CHANGE_SETS, TABLES

_SET, _ENTRY, _PERSON = CHANGE_SETS.c, CHANGE_ENTRIES.c, TABLES[Person].c
_REMOVING = (
    Verb.PROVIDER_REMOVED,
    Verb.CONTRACT_REMOVED,
    Verb.SIGNAL_REMOVED,
    Verb.OBSERVATION_REMOVED,
    Verb.SUPERVISION_REMOVED,
    Verb.VISIT_REMOVED,
    Verb.CONVERSATION_REMOVED,
    Verb.DESTROYED,
)
_OWNED = tuple(kind for kind in TABLES if "provider_id" in TABLES[kind].c)
_PARTS: tuple[tuple[type[Record], str, type[Record]], ...] = (
    (ContractYear, "contract_id", Contract),
    (SupervisionFinding, "report_id", SupervisionReport),
    (NotApplicable, "participation_id", Participation),
    (Request, "participation_id", Participation),
    (ActionEntry, "action_id", Action),
    (AssessmentVersion, "participation_id", Participation),
    (CycleChoice, "participation_id", Participation),
    (VisitNote, "visit_id", Visit),
    (AgendaPoint, "conversation_id", Conversation),
    (TerminationTask, "escalation_id", Escalation),
    (ContractGround, "contract_id", Contract),
    (SuccessIndicator, "contract_id", Contract),
)
"""Records that belong to a provider through another one."""
_OF_ASSESSMENT: tuple[type[Record], ...] = (Deviation, WrittenFinding, ReplyRemark, SentDraft)
"""Records that belong to a version of an assessment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryFilter:
    """Which change sets are wanted; whatever is None or empty narrows nothing.

    `words` are looked for in notes and in the names of people and providers; `words_in` are the verbs whose
    name has them.
    """

    provider_id: str | None = None
    verbs: frozenset[Verb] | None = None
    words: str = ""
    words_in: frozenset[Verb] = frozenset()


class HistoryRow(NamedTuple):
    """One change set as its list shows it, with codes and an ISO moment."""

    id: str
    at: str
    person: str | None
    account: str
    verb: str
    step: str
    note: str
    group_id: str


def history_rows(reader: Reader, wanted: HistoryFilter, limit: int, offset: int = 0) -> list[HistoryRow]:
    """Return change sets, the newest first."""
    columns = [_PERSON.name.label("person") if n == "person" else _SET[n] for n in HistoryRow._fields]
    query = _narrowed(select(*columns), wanted).order_by(_SET.row.desc()).limit(limit).offset(offset)
    with reader.connection() as connection:
        return [HistoryRow(*row) for row in connection.execute(query).all()]


def history_count(reader: Reader, wanted: HistoryFilter) -> int:
    """Return how many change sets a list has in all."""
    with reader.connection() as connection:
        return connection.execute(_narrowed(select(func.count()), wanted)).scalar_one()


def undone_groups(reader: Reader, group_ids: Sequence[str]) -> set[str]:
    """Return the groups whose last move was to be undone."""
    query = (
        select(_SET.target_id, _SET.step)
        .where(_SET.step != Step.DO.value, _SET.target_id.in_(group_ids))
        .order_by(_SET.row)
    )
    with reader.connection() as connection:
        last: dict[str, str] = {row[0]: row[1] for row in connection.execute(query)}
    return {group for group, step in last.items() if step == Step.UNDO.value}


def touched(reader: Reader, change_set_ids: Sequence[str]) -> dict[str, dict[str, int]]:
    """Return per change set how many records of which kinds it touched."""
    query = (
        select(_ENTRY.change_set_id, _ENTRY.kind, func.count(_ENTRY.record_id.distinct()))
        .where(_ENTRY.change_set_id.in_(change_set_ids))
        .group_by(_ENTRY.change_set_id, _ENTRY.kind)
    )
    found: dict[str, dict[str, int]] = {each: {} for each in change_set_ids}
    with reader.connection() as connection:
        for change_set_id, kind, count in connection.execute(query):
            found[change_set_id][kind] = count
    return found


def providers_touched(reader: Reader, change_set_ids: Sequence[str]) -> dict[str, list[str]]:
    """Return per change set the names of the providers that it was about, by the alphabet."""
    about = union(*(each.where(_ENTRY.change_set_id.in_(change_set_ids)) for each in _about())).subquery()
    providers = TABLES[Provider].c
    query = (
        select(about.c.change_set_id, providers.name)
        .join(TABLES[Provider], providers.id == about.c.provider_id)
        .order_by(providers.name.collate("NOCASE"))
    )
    found: dict[str, list[str]] = {each: [] for each in change_set_ids}
    with reader.connection() as connection:
        for change_set_id, name in connection.execute(query):
            found[change_set_id].append(name)
    return found


def first_entries(
    reader: Reader, change_set_id: str, limit: int, provider_id: str | None = None
) -> tuple[list[ChangeEntry], int]:
    """Return what a change set did first, and how many entries it has in all; of one provider where it is given."""
    chosen = _ENTRY.change_set_id == change_set_id
    if provider_id is not None:
        own = _ENTRY.record_id.in_(_records(TABLES[Provider].c.id == provider_id))
        chosen &= own | (func.json_extract(_ENTRY.content, "$[0].provider_id") == provider_id)
    columns = (_ENTRY.change_set_id, _ENTRY.position, _ENTRY.kind, _ENTRY.record_id, _ENTRY.content)
    with reader.connection() as connection:
        total = connection.execute(
            select(func.count()).select_from(CHANGE_ENTRIES).where(chosen)
        ).scalar_one()
        rows = connection.execute(select(*columns).where(chosen).order_by(_ENTRY.position).limit(limit)).all()
    return [entry_of(*row) for row in rows], total


def rows_now(reader: Reader, kind: type[Record], ids: Collection[str]) -> dict[str, Row]:
    """Return records as they are now, as the rows that the journal keeps, by id."""
    return {key: codec(kind).to_row(record) for key, record in reader.by_id(kind, ids).items()}


def _about() -> list[Select[Any, Any]]:
    """Return queries for change sets with the providers that their entries are about."""
    entry, set_id = CHANGE_ENTRIES, _ENTRY.change_set_id.label("change_set_id")
    kinds = [TABLES[kind].name for kind in _OWNED]
    inside = func.coalesce(*(func.json_extract(_ENTRY.content, f"$[{n}].provider_id") for n in (1, 0)))
    queries = [
        select(set_id, _ENTRY.record_id.label("provider_id")).where(_ENTRY.kind == TABLES[Provider].name),
        select(set_id, inside.label("provider_id")).where(_ENTRY.kind.in_(kinds)),
    ]
    for kind in _OWNED:
        table = TABLES[kind]
        joined = entry.join(table, (table.c.id == _ENTRY.record_id) & (_ENTRY.kind == table.name))
        queries.append(select(set_id, table.c.provider_id.label("provider_id")).select_from(joined))
    for kind, field, whole in _PARTS:
        part, owner = TABLES[kind], TABLES[whole]
        joined = entry.join(part, (part.c.id == _ENTRY.record_id) & (_ENTRY.kind == part.name)).join(
            owner, owner.c.id == part.c[field]
        )
        queries.append(select(set_id, owner.c.provider_id.label("provider_id")).select_from(joined))
    version, owner = TABLES[AssessmentVersion], TABLES[Participation]
    for kind in _OF_ASSESSMENT:
        part = TABLES[kind]
        joined = (
            entry.join(part, (part.c.id == _ENTRY.record_id) & (_ENTRY.kind == part.name))
            .join(version, version.c.id == part.c.assessment_id)
            .join(owner, owner.c.id == version.c.participation_id)
        )
        queries.append(select(set_id, owner.c.provider_id.label("provider_id")).select_from(joined))
    return queries


def _records(which: ColumnElement[bool]) -> CompoundSelect[Any]:
    """Return a query for the ids of some providers and of what belongs to them."""
    wanted = select(TABLES[Provider].c.id).where(which)
    owned = [TABLES[kind] for kind in _OWNED]
    queries = [wanted, *(select(each.c.id).where(each.c.provider_id.in_(wanted)) for each in owned)]
    for kind, field, whole in _PARTS:
        owners = select(TABLES[whole].c.id).where(TABLES[whole].c.provider_id.in_(wanted))
        queries.append(select(TABLES[kind].c.id).where(TABLES[kind].c[field].in_(owners)))
    parts = select(TABLES[Participation].c.id).where(TABLES[Participation].c.provider_id.in_(wanted))
    requests = select(TABLES[Request].c.id).where(TABLES[Request].c.participation_id.in_(parts))
    queries.append(select(TABLES[Answer].c.id).where(TABLES[Answer].c.request_id.in_(requests)))
    versions = select(TABLES[AssessmentVersion].c.id).where(
        TABLES[AssessmentVersion].c.participation_id.in_(parts)
    )
    of_assessment = [TABLES[kind] for kind in _OF_ASSESSMENT]
    queries.extend(select(each.c.id).where(each.c.assessment_id.in_(versions)) for each in of_assessment)
    return union(*queries)


def _sets_about(which: ColumnElement[bool]) -> CompoundSelect[Any]:
    """Return a query for the change sets that touched some providers, also through a record that is gone."""
    living = select(_ENTRY.change_set_id).where(_ENTRY.record_id.in_(_records(which)))
    removing = _SET.verb.in_([each.value for each in _REMOVING]) | (_SET.step != Step.DO.value)
    owner = func.json_extract(_ENTRY.content, "$[0].provider_id")
    gone = select(_ENTRY.change_set_id).where(
        _ENTRY.change_set_id.in_(select(_SET.id).where(removing)),
        owner.in_(select(TABLES[Provider].c.id).where(which)),
    )
    return union(living, gone)


def _narrowed(query: Select[Any], wanted: HistoryFilter) -> Select[Any]:
    joined = CHANGE_SETS.outerjoin(TABLES[Person], _PERSON.id == _SET.person_id)
    query = query.select_from(joined)
    if wanted.provider_id is not None:
        query = query.where(_SET.id.in_(_sets_about(TABLES[Provider].c.id == wanted.provider_id)))
    if wanted.verbs is not None:
        query = query.where(_SET.verb.in_([each.value for each in wanted.verbs]))
    if wanted.words.strip():
        query = query.where(_has_words(wanted))
    return query


def _has_words(wanted: HistoryFilter) -> ColumnElement[bool]:
    text = wanted.words.strip()
    return or_(
        _SET.note.contains(text, autoescape=True),
        _SET.account.contains(text, autoescape=True),
        _PERSON.name.contains(text, autoescape=True),
        _SET.verb.in_([each.value for each in wanted.words_in]),
        _SET.id.in_(_sets_about(TABLES[Provider].c.name.contains(text, autoescape=True))),
    )
