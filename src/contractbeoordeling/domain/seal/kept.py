"""What can be wrong with how a register keeps an envelope, beside what is wrong in it."""

from dataclasses import dataclass
from enum import StrEnum


class KeptFault(StrEnum):
    """What is wrong with how the register keeps an envelope."""

    GONE = "envelope_gone"
    UNREADABLE = "envelope_unreadable"
    OTHER_BYTES = "envelope_other_bytes"
    OTHER_RECORD = "envelope_other_record"


@dataclass(frozen=True, slots=True)
class KeptDifference:
    """One thing that the register keeps otherwise than it was sealed."""

    place: str
    code: KeptFault
    found: str | None = None
    expected: str | None = None
