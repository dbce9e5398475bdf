"""Files that the register keeps as evidence, stored once by their SHA-256."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from contractbeoordeling.domain.record import Record


class FileKind(StrEnum):
    """What an imported file turned out to be (commands.md)."""

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
