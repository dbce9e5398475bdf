"""The register as a whole, and the framework versions that it holds."""

from dataclasses import dataclass
from datetime import datetime

from contractbeoordeling.domain.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterInfo(Record):
    """Whose register this is: one record per file."""

    client: str = ""
    made_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class FrameworkVersion(Record):
    """A version of the framework; `id` is the SHA-256 of `content`, its canonical JSON."""

    name: str
    version: str
    content: str
    added_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparability(Record):
    """Whether observations on a criterion of an older version count under a newer one."""

    criterion_key: str
    older_id: str
    newer_id: str
    comparable: bool
