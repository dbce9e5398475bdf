"""What an inventory lists: a piece of the register or a kept file, and what is proposed to be made unreadable."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.signal import Audience


class Redaction(StrEnum):
    """Why a part is proposed to be made unreadable; a person decides on each."""

    INTERNAL = "internal"
    PERSONS = "persons"
    CRIMINAL = "criminal"
    UNREAD = "unread"  # a file that nobody looked into yet


class WithheldBy(StrEnum):
    """Why something about the provider is not in the export."""

    FEW_RESIDENTS = "few_residents"
    OTHER_PROVIDERS = "other_providers"
    LINKS = "links"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One line of the inventory: a record as names and texts, or the bytes of a file."""

    kind: str
    title: str
    day: date | None
    audience: Audience | None
    """For whom its text was meant; None where it has no text of its own."""
    redactions: tuple[Redaction, ...]
    lines: tuple[tuple[str, str], ...] = ()
    file: tuple[str, str] | None = None
    """Name and SHA-256 of the kept bytes."""

    @property
    def criminal(self) -> bool:
        """Tell whether it goes apart."""
        return Redaction.CRIMINAL in self.redactions


@dataclass(frozen=True, slots=True)
class NotInExport:
    """What is left out, why, and how many."""

    why: WithheldBy
    what: str
    count: int
