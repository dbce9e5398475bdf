"""The tables of the register: one per class of records, and those of the journal.

A record's columns are its fields; what a class cannot say (references, indexes, what may not
occur twice) stands in `_SHAPES`. Every record table has a whole-number key `row`, which full-text
search needs to stay the same when the file is compacted, beside the record's own `id`.
"""

from dataclasses import dataclass, field

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

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
from contractbeoordeling.domain.round import (
    NotApplicable,
    Participation,
    Request,
    Respondent,
    Round,
)
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import (
    SupervisionFinding,
    SupervisionMeasure,
    SupervisionReport,
    SupervisorWord,
)
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage.mapping import codec

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


@dataclass(frozen=True)
class Shape:
    """What the register asks of a class of records beyond its fields."""

    name: str
    references: dict[str, type[Record]] = field(default_factory=dict[str, type[Record]])
    unique: tuple[tuple[str, ...], ...] = ()
    index: tuple[tuple[str, ...], ...] = ()


_PLACE: dict[str, type[Record]] = {
    "municipality_id": Municipality,
    "contract_id": Contract,
    "location_id": Location,
}

_LEVEL = ("assessment_id", "level", "subject_key")

_SHAPES: dict[type[Record], Shape] = {
    RegisterInfo: Shape("register"),
    Person: Shape("person"),
    Municipality: Shape("municipality", unique=(("name",),)),
    Provider: Shape("provider", index=(("kvk",), ("name",))),
    Location: Shape("location", {"provider_id": Provider}),
    TradeName: Shape("trade_name", {"provider_id": Provider}),
    AgbCode: Shape("agb_code", {"provider_id": Provider}, index=(("code",),)),
    ProviderLink: Shape("provider_link", {"provider_id": Provider, "other_id": Provider}),
    Contact: Shape("contact", {"provider_id": Provider}),
    Certificate: Shape("certificate", {"provider_id": Provider}),
    Contract: Shape("contract", {"provider_id": Provider}),
    ContractYear: Shape("contract_year", {"contract_id": Contract}, unique=(("contract_id", "year"),)),
    FrameworkVersion: Shape("framework"),
    Comparability: Shape(
        "comparability",
        {"older_id": FrameworkVersion, "newer_id": FrameworkVersion},
        unique=(("criterion_key", "older_id", "newer_id"),),
    ),
    Round: Shape("round", {"framework_id": FrameworkVersion}, unique=(("name",),)),
    Participation: Shape(
        "participation",
        {"round_id": Round, "provider_id": Provider},
        unique=(("round_id", "provider_id", "subject_id", "lot"),),
    ),
    NotApplicable: Shape(
        "not_applicable",
        {"participation_id": Participation},
        unique=(("participation_id", "criterion_key"),),
    ),
    Respondent: Shape("respondent", {"municipality_id": Municipality}),
    Request: Shape("request", {"participation_id": Participation, "respondent_id": Respondent}),
    Document: Shape("document", {"provider_id": Provider, "round_id": Round}, index=(("sha256",),)),
    Answer: Shape(
        "answer",
        {"request_id": Request, "document_id": Document},
        unique=(("request_id", "question", "subject_key", "municipality_id"),),
    ),
    Observation: Shape(
        "observation",
        {
            "provider_id": Provider,
            "participation_id": Participation,
            "respondent_id": Respondent,
            "framework_id": FrameworkVersion,
            **_PLACE,
        },
        index=(("provider_id", "criterion_key"), ("origin_id",)),
    ),
    Signal: Shape(
        "signal",
        {"provider_id": Provider, "document_id": Document, **_PLACE},
        index=(
            ("provider_id", "observed_on"),
            ("observed_on",),
            ("source_key",),
            ("polarity", "verified_on", "provider_id"),  # what is still to be verified, per provider
        ),
    ),
    SupervisionReport: Shape(
        "supervision_report",
        {"provider_id": Provider, "location_id": Location, "document_id": Document},
    ),
    SupervisionFinding: Shape(
        "supervision_finding",
        {"report_id": SupervisionReport},
        unique=(("report_id", "criterion_key"),),
    ),
    SupervisionMeasure: Shape("supervision_measure", {"provider_id": Provider}),
    SupervisorWord: Shape("supervisor_word", unique=(("supervisor", "word"),)),
    Action: Shape(
        "action",
        {
            "provider_id": Provider,
            "municipality_id": Municipality,
            "participation_id": Participation,
            "owner_person_id": Person,
            "plan_id": ImprovementPlan,
            "effect_by_id": Person,
        },
        index=(("origin_id",),),
    ),
    ActionEntry: Shape("action_entry", {"action_id": Action}),
    KeptMapping: Shape("kept_mapping", {"provider_id": Provider}, index=(("fingerprint",),)),
    AssessmentVersion: Shape(
        "assessment",
        {"participation_id": Participation, "determined_by_id": Person},
        unique=(("participation_id", "version"),),
    ),
    Deviation: Shape(
        "deviation",
        {"assessment_id": AssessmentVersion, "decided_by_id": Person, "second_reader_id": Person},
        unique=(_LEVEL,),
    ),
    WrittenFinding: Shape(
        "written_finding",
        {"assessment_id": AssessmentVersion, "written_by_id": Person},
        unique=(_LEVEL,),
    ),
    ReplyRemark: Shape(
        "reply_remark",
        {"assessment_id": AssessmentVersion, "document_id": Document, "decided_by_id": Person},
    ),
    SentDraft: Shape("sent_draft", {"assessment_id": AssessmentVersion}),
    CycleChoice: Shape(
        "cycle_choice",
        {"participation_id": Participation, "decided_by_id": Person},
        unique=(("participation_id",),),
    ),
    ImprovementPlan: Shape(
        "improvement_plan",
        {"provider_id": Provider, "participation_id": Participation, "assessment_id": AssessmentVersion},
    ),
    Visit: Shape(
        "visit",
        {
            "provider_id": Provider,
            "participation_id": Participation,
            "location_id": Location,
            "reported_by_id": Person,
            "second_reporter_id": Person,
        },
    ),
    VisitNote: Shape("visit_note", {"visit_id": Visit}, unique=(("visit_id", "criterion_key"),)),
    Conversation: Shape("conversation", {"provider_id": Provider, "participation_id": Participation}),
    AgendaPoint: Shape("agenda_point", {"conversation_id": Conversation}),
    LadderStep: Shape("ladder_step", unique=(("number",),)),
    ContractGround: Shape("contract_ground", {"contract_id": Contract}),
    Escalation: Shape(
        "escalation",
        {
            "provider_id": Provider,
            "contract_id": Contract,
            "participation_id": Participation,
            "ground_id": ContractGround,
            "decided_by_id": Person,
            "letter_id": Document,
        },
    ),
    TerminationTask: Shape("termination_task", {"escalation_id": Escalation}),
    ContinuityRisk: Shape("continuity_risk", {"provider_id": Provider}),
    MeasuredFigure: Shape(
        "measured_figure",
        {
            "provider_id": Provider,
            "participation_id": Participation,
            "contract_id": Contract,
            "municipality_id": Municipality,
            "document_id": Document,
        },
        index=(("provider_id", "kind"),),
    ),
    BoardGoal: Shape("board_goal", unique=(("year", "name"),)),
    SuccessIndicator: Shape("success_indicator", {"contract_id": Contract}),
    Attachment: Shape("attachment", {"document_id": Document}, index=(("subject_id",),)),
    Outgoing: Shape(
        "outgoing",
        {"provider_id": Provider, "round_id": Round, "document_id": Document, "made_by_id": Person},
        index=(("subject_id",),),
    ),
    Template: Shape("template", {"document_id": Document}),
    RetentionRule: Shape("retention_rule", unique=(("kind",),)),
    KeptLonger: Shape("kept_longer", {"decided_by_id": Person}, unique=(("kind", "record_id"),)),
    Destruction: Shape("destruction", {"decided_by_id": Person}),
}


def _record_table(record: type[Record], shape: Shape) -> Table:
    fields = codec(record)
    table = Table(shape.name, METADATA, Column("row", Integer, primary_key=True))
    for name in fields.names:
        target = shape.references.get(name)
        references = [ForeignKey(f"{_SHAPES[target].name}.id")] if target else []
        table.append_column(
            Column(
                name,
                Integer if fields.whole[name] else Text,
                *references,
                nullable=fields.optional[name],
                index=bool(references) or None,
            )
        )
    table.append_constraint(UniqueConstraint("id"))
    for columns in shape.unique:
        table.append_constraint(UniqueConstraint(*columns))
    for columns in shape.index:
        Index(None, *(table.c[each] for each in columns))
    return table


TABLES: dict[type[Record], Table] = {
    record: _record_table(record, shape) for record, shape in _SHAPES.items()
}
RECORDS: dict[str, type[Record]] = {shape.name: record for record, shape in _SHAPES.items()}

COPIES = Table(
    "register_copy",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("machine", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("opened_at", Text, nullable=False),
)
CHANGE_SETS = Table(
    "change_set",
    METADATA,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("copy_id", Text, ForeignKey("register_copy.id"), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("person_id", Text),
    Column("account", Text, nullable=False),
    Column("verb", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("step", Text, nullable=False),
    Column("target_id", Text),
    Column("group_id", Text, nullable=False),
    Column("previous_hash", Text, nullable=False),
    Column("payload_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
    UniqueConstraint("copy_id", "sequence"),
)
CHANGE_ENTRIES = Table(
    "change_entry",
    METADATA,
    Column("change_set_id", Text, ForeignKey("change_set.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record_id", Text, nullable=False, index=True),
    Column("salt", LargeBinary),
    Column("content", Text),
    Column("hash", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
CONTENTS = Table(
    "content",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
RESULTS = Table(
    "result_cache",
    METADATA,
    Column("participation_id", Text, primary_key=True),
    Column("case_hash", Text, nullable=False),
    Column("result", Text, nullable=False),
)
