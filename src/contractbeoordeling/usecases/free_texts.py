"""The texts of the register that people write freely: where personal data may turn up."""

from collections.abc import Iterator
from dataclasses import dataclass

from contractbeoordeling.domain.action import Action, ActionEntry, ImprovementPlan
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    CycleChoice,
    Deviation,
    ReplyRemark,
    WrittenFinding,
)
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import Contract, SuccessIndicator
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation
from contractbeoordeling.domain.document import Attachment
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation, TerminationTask
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.privacy import PersonalKind, scan, shown
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.retention import KeptLonger
from contractbeoordeling.domain.round import NotApplicable, Request
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import SupervisionFinding, SupervisionMeasure
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage.erasing import texts_of
from contractbeoordeling.storage.reading import Reader

FREE_TEXTS: dict[type[Record], tuple[str, ...]] = {
    Signal: (
        "text",
        "reporter_role",
        "verified_how",
        "provider_reaction",
        "reason_without_reaction",
        "withdrawn_reason",
        "repair_how",
    ),
    Answer: ("remark", "method"),
    Observation: ("remark", "method"),
    SupervisionFinding: ("remark",),
    SupervisionMeasure: ("kind", "source"),
    Action: ("measure", "success_criterion", "effect_how", "lesson"),
    ActionEntry: ("text",),
    Provider: ("note", "stop_reason"),
    Contract: ("title", "extension_options", "expectations_of_client", "expectations_of_provider"),
    Request: ("closed_reason",),
    NotApplicable: ("reason",),
    AssessmentVersion: ("extended_reason", "late_signals_reason", "open_signals_reason", "reopened_reason"),
    Deviation: ("reason",),
    WrittenFinding: ("text", "ask_next"),
    ReplyRemark: ("text", "reason"),
    CycleChoice: ("reason",),
    ImprovementPlan: ("note",),
    Visit: ("purpose", "report"),
    VisitNote: ("question", "ask_whom", "remark"),
    Conversation: ("purpose", "minutes"),
    AgendaPoint: ("title", "explanation", "said"),
    Escalation: ("ground", "facts", "heard", "not_heard_reason", "jump_reason", "ended_reason"),
    TerminationTask: ("task", "note"),
    ContinuityRisk: ("source", "remark"),
    MeasuredFigure: ("source", "method", "remark"),
    SuccessIndicator: ("name", "target", "remark"),
    Attachment: ("caption",),
    KeptLonger: ("reason",),
}


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A text in the register."""

    kind: type[Record]
    record_id: str
    field: str


@dataclass(frozen=True, slots=True)
class FoundData:
    """Personal data in a text of the register, masked."""

    place: TextPlace
    kind: PersonalKind
    shown: str


def find_personal_data(reader: Reader) -> Iterator[FoundData]:
    """Go through what looks like personal data in all free texts of the register."""
    for kind, fields in FREE_TEXTS.items():
        for record_id, field, text in texts_of(reader, kind, fields):
            for span in scan(text):
                yield FoundData(TextPlace(kind, record_id, field), span.kind, shown(text, span))


def places_of(reader: Reader, record_id: str, field: str | None = None) -> list[TextPlace]:
    """Return the free texts of the record with this id, or one of them; refuses where there is none."""
    for kind, fields in FREE_TEXTS.items():
        if reader.get(kind, record_id) is not None:
            wanted = [each for each in fields if field in (None, each)]
            if wanted:
                return [TextPlace(kind, record_id, each) for each in wanted]
    raise Refusal("no_free_text", record=record_id, field=field or "–")
