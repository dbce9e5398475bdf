"""What can be wrong with how an envelope is kept, in a register or a document, beside what is wrong in it."""

from dataclasses import dataclass
from enum import StrEnum


class KeptFault(StrEnum):
    """What is wrong with how an envelope is kept."""

    GONE = "envelope_gone"
    UNDONE = "seal_undone"
    UNREADABLE = "envelope_unreadable"
    OTHER_BYTES = "envelope_other_bytes"
    OTHER_RECORD = "envelope_other_record"
    NOT_PRINTED = "hash_not_printed"


@dataclass(frozen=True, slots=True)
class KeptDifference:
    """One thing that the register, or the document that carries it, has otherwise than it was sealed."""

    place: str
    code: KeptFault
    found: str | None = None
    expected: str | None = None
