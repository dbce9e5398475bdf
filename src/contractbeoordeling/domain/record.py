"""What every record of the register has in common: an identity made by the program."""

import os
import time
from dataclasses import dataclass, field


def new_id() -> str:
    """Return a new UUID version 7 (RFC 9562, method 3: 12 bits of sub-millisecond time)."""
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    fraction = rest * 4096 // 1_000_000
    random = int.from_bytes(os.urandom(8)) & ((1 << 62) - 1)
    value = milliseconds << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | random
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A thing that the register keeps; `id` is a UUIDv7 in its text form."""

    id: str = field(default_factory=new_id)
