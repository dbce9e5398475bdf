"""Files that the register keeps as evidence, stored once by their SHA-256."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Audience


class FileKind(StrEnum):
    """What an imported file turned out to be."""

    SELF_EVALUATION = "self_evaluation"
    SOURCE_FORM = "source_form"
    RESIDENTS = "residents"
    SIGNALS = "signals"
    OBSERVATIONS = "observations"
    ACTIONS = "actions"
    FIGURES = "figures"
    PROVIDERS = "providers"
    SUPERVISION = "supervision"
    REPLY = "reply"
    FRAMEWORK = "framework"
    EVIDENCE = "evidence"
    TEMPLATE = "template"
    OUTGOING = "outgoing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True, slots=True)
class Document(Record):
    """A kept file; `sha256` is of the content as it came in, `size` in bytes.

    A cleaned copy replaces the content: `kept_sha256` is then that of the copy and `note` says
    what was taken out.
    """

    sha256: str
    kept_sha256: str
    name: str
    size: int
    kind: FileKind
    received_at: datetime
    provider_id: str | None = None
    round_id: str | None = None
    note: str = ""


class DocumentKind(StrEnum):
    """The documents that the program makes of a register."""

    ASSESSMENT = "assessment"
    DRAFT = "draft"
    BOARD = "board"
    PORTFOLIO = "portfolio"
    AGENDA = "agenda"
    MINUTES = "minutes"
    VISIT = "visit"
    ACCOUNTABILITY = "accountability"
    DOSSIER = "dossier"
    LETTER = "letter"
    METHOD = "method"


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment(Record):
    """A kept file that belongs to another record, such as a photo of a visit; `subject_kind` is that record's table."""

    subject_kind: str
    subject_id: str
    document_id: str
    caption: str = ""
    audience: Audience = Audience.INTERNAL


@dataclass(frozen=True, kw_only=True, slots=True)
class Outgoing(Record):
    """A document that was made to go out, kept as it went: for whom, about what, when and by whom."""

    provider_id: str | None = None
    round_id: str | None = None
    kind: DocumentKind
    title: str
    subject_id: str = ""
    document_id: str
    made_on: date
    made_by_id: str | None = None
    audience: Audience = Audience.PROVIDER


@dataclass(frozen=True, kw_only=True, slots=True)
class Template(Record):
    """The municipality's own Word template for a kind of document; without a kind it is for all of them."""

    kind: DocumentKind | None = None
    name: str
    document_id: str
    added_on: date
