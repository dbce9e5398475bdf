"""What records are called in their history, and their values in words: ids as names, keys as criteria."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import cast

from contractbeoordeling.domain.action import Action, ActionEntry, ImprovementPlan
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    CycleChoice,
    Deviation,
    ReplyRemark,
    SentDraft,
    WrittenFinding,
)
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality, SuccessIndicator
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation
from contractbeoordeling.domain.document import Attachment, Document, Outgoing, Template
from contractbeoordeling.domain.escalation import ContractGround, Escalation, LadderStep, TerminationTask
from contractbeoordeling.domain.journal import Row, Scalar
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.person import Person
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
from contractbeoordeling.domain.register import Comparability, FrameworkVersion, RegisterInfo
from contractbeoordeling.domain.retention import Destruction, KeptLonger, RetentionRule
from contractbeoordeling.domain.round import NotApplicable, Participation, Request, Respondent, Round
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import (
    SupervisionFinding,
    SupervisionMeasure,
    SupervisionReport,
    SupervisorWord,
)
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.frameworks import framework_of
from contractbeoordeling.usecases.history import field_value
from contractbeoordeling.wording.figures import DOMAINS as FIGURE_DOMAINS
from contractbeoordeling.wording.figures import KINDS as FIGURE_KINDS
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.values import said

NAMED_BY: Mapping[type[Record], tuple[str, ...]] = {
    RegisterInfo: ("client",),
    Person: ("name",),
    Municipality: ("name",),
    Provider: ("name",),
    Location: ("name", "number"),
    TradeName: ("name",),
    AgbCode: ("code",),
    ProviderLink: ("other_id",),
    Contact: ("name",),
    Certificate: ("kind",),
    Contract: ("number", "title"),
    ContractYear: ("year",),
    FrameworkVersion: ("name", "version"),
    Comparability: ("criterion_key",),
    Round: ("name",),
    Participation: ("provider_id",),
    NotApplicable: ("criterion_key", "participation_id"),
    Respondent: ("name",),
    Request: ("party", "respondent_id", "participation_id"),
    Document: ("name",),
    Answer: ("subject_key", "request_id"),
    Observation: ("criterion_key", "perspective"),
    Signal: ("observed_on", "kind"),
    SupervisionReport: ("supervisor", "reported_on"),
    SupervisionFinding: ("criterion_key",),
    SupervisionMeasure: ("kind",),
    SupervisorWord: ("word",),
    Action: ("measure",),
    ActionEntry: ("written_on",),
    KeptMapping: ("name",),
    AssessmentVersion: ("participation_id", "version"),
    Deviation: ("level", "subject_key"),
    WrittenFinding: ("level", "subject_key"),
    ReplyRemark: ("criterion_key", "received_on"),
    SentDraft: ("sent_on",),
    CycleChoice: ("participation_id",),
    ImprovementPlan: ("provider_id", "demanded_on"),
    Visit: ("provider_id", "held_on", "planned_at"),
    VisitNote: ("criterion_key",),
    Conversation: ("provider_id", "level", "held_on", "planned_at"),
    AgendaPoint: ("title",),
    LadderStep: ("number", "name"),
    ContractGround: ("measure", "article"),
    Escalation: ("provider_id", "step", "measure"),
    TerminationTask: ("task",),
    ContinuityRisk: ("provider_id", "step"),
    MeasuredFigure: ("kind", "part", "until"),
    BoardGoal: ("year", "name"),
    SuccessIndicator: ("name",),
    Attachment: ("caption",),
    Outgoing: ("title",),
    Template: ("name",),
    RetentionRule: ("kind",),
    KeptLonger: ("kind", "until"),
    Destruction: ("description",),
}
"""The fields by which people know a record."""

_REFERENCES: Mapping[str, type[Record]] = {
    "provider_id": Provider,
    "other_id": Provider,
    "municipality_id": Municipality,
    "municipality_ids": Municipality,
    "respondent_id": Respondent,
    "contract_id": Contract,
    "location_id": Location,
    "round_id": Round,
    "framework_id": FrameworkVersion,
    "older_id": FrameworkVersion,
    "newer_id": FrameworkVersion,
    "determined_by_id": Person,
    "decided_by_id": Person,
    "written_by_id": Person,
    "second_reader_id": Person,
    "reported_by_id": Person,
    "second_reporter_id": Person,
    "owner_person_id": Person,
    "effect_by_id": Person,
    "made_by_id": Person,
}
_FIGURE_WORDS: Mapping[str, Mapping[str, str]] = {
    "kind": {each.value: word for each, word in FIGURE_KINDS.items()},
    "part": FIGURE_DOMAINS,
}
_KEYS = ("criterion_key", "subject_key", "criterion_keys", "theme_keys")
_THROUGH = ("participation_id", "request_id")
"""Fields that lead to a provider through other records."""


class Names:
    """The names behind the ids in some rows, read at once."""

    def __init__(self, reader: Reader, rows: Iterable[tuple[type[Record], Row]]) -> None:
        wanted: defaultdict[type[Record], set[str]] = defaultdict(set)
        through: set[str] = set()
        keys = False
        for _, row in rows:
            for field, value in row.items():
                if field in _REFERENCES:
                    wanted[_REFERENCES[field]] |= set(_ids(field, value))
                elif field in _THROUGH and value:
                    through.add(str(value))
                keys = keys or field in _KEYS
        self._names = {
            each: _name(record)
            for kind, ids in wanted.items()
            for each, record in reader.by_id(kind, ids).items()
        }
        self._names.update(_providers(reader, through))
        self._subjects = _subjects(reader) if keys else {}

    def said(self, kind: type[Record], field: str, scalar: Scalar) -> str:
        """Return the value of a record's field in words; empty where there is none."""
        if scalar is None:
            return ""
        if field in _REFERENCES:
            return ", ".join(
                self._names.get(each, tr("niet meer in het register")) for each in _ids(field, scalar)
            )
        if kind is MeasuredFigure and field in _FIGURE_WORDS:
            return _FIGURE_WORDS[field].get(str(scalar), str(scalar))
        if field in _THROUGH:
            return self._names.get(str(scalar), "")
        if field in _KEYS:
            return ", ".join(self._subjects.get(each, each) for each in _ids(field, scalar))
        return said(field_value(kind, field, scalar))


def _ids(field: str, value: Scalar) -> list[str]:
    if not value:
        return []
    return cast("list[str]", json.loads(str(value))) if field.endswith(("_ids", "_keys")) else [str(value)]


def _name(record: Record) -> str:
    """Return what a record is called, of the kinds that others refer to."""
    words = [said(getattr(record, field)) for field in NAMED_BY[type(record)]]
    return " ".join(each for each in words if each)


def _providers(reader: Reader, ids: set[str]) -> dict[str, str]:
    """Return the names of the providers behind participations and requests, by their ids."""
    requests = reader.by_id(Request, ids)
    parts = reader.by_id(Participation, ids | {each.participation_id for each in requests.values()})
    names = reader.by_id(Provider, {each.provider_id for each in parts.values()})
    found = {key: names[each.provider_id].name for key, each in parts.items()}
    return found | {key: found[each.participation_id] for key, each in requests.items()}


def _subjects(reader: Reader) -> dict[str, str]:
    """Return code and name of every criterion and theme by its key; those of the newest version last."""
    found: dict[str, str] = {}
    for version in reader.find(FrameworkVersion):
        framework = framework_of(reader, version.id)
        parts = (*framework.themes, *framework.criteria)
        found.update((each.key, f"{each.code} {each.name}") for each in parts)
    return found
