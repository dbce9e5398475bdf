"""JSON as it was written: numbers keep their digits, repeated fields are remembered."""

import json
from dataclasses import dataclass

from contractbeoordeling.domain.method.faults import Fault, FaultCode


@dataclass(frozen=True, slots=True)
class Number:
    """A number by its digits: a binary float would already have changed it."""

    text: str


class JsonObject(dict[str, object]):
    """An object, with the names that it has more than once."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        seen: set[str] = set()
        self.repeated = [name for name, _ in pairs if name in seen or seen.add(name)]


def _encoding(content: bytes) -> str:
    """Return UTF-8, or the UTF-16 in which PowerShell writes: JSON begins with a sign that has a zero byte there."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if content.startswith(b"\0"):
        return "utf-16-be"
    return "utf-16-le" if content[1:2] == b"\0" else "utf-8-sig"


def parse(content: bytes) -> object | Fault:
    """Return the document, or why there is none; a byte order mark and UTF-16 are allowed."""
    try:
        text = content.decode(_encoding(content))
    except UnicodeDecodeError as error:
        return Fault("", FaultCode.NOT_UTF_8, {"byte": str(error.start + 1)})
    if not text.strip():
        return Fault("", FaultCode.EMPTY)
    try:
        return json.loads(
            text, object_pairs_hook=JsonObject, parse_float=Number, parse_int=Number, parse_constant=Number
        )
    except json.JSONDecodeError as error:
        values = {"line": str(error.lineno), "column": str(error.colno)}
        return Fault("", FaultCode.BROKEN_JSON, values)
    except RecursionError:
        return Fault("", FaultCode.TOO_DEEP)
