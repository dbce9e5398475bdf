"""Reading an envelope from a file: only what has one meaning, so that nothing hides from the hash."""

import re
import unicodedata
from collections.abc import Sequence
from typing import cast

from contractbeoordeling.domain.canonical import JsonValue, canonical_bytes
from contractbeoordeling.domain.method.faults import Fault
from contractbeoordeling.domain.method.json_text import JsonObject, Number, parse
from contractbeoordeling.domain.seal.envelope import Envelope

_DEEPEST = 50
"""No envelope has so many parts inside each other; what checks it may follow them all."""
_WHOLE = re.compile(r"0|-?[1-9]\d{0,17}")


class UnreadableEnvelope(ValueError):
    """The content is no envelope: no JSON, no object, or with a field, number or sign that could be read in two ways."""


def read_envelope(content: bytes) -> Envelope:
    """Return the envelope in a file's content; raises UnreadableEnvelope, which says where it stops."""
    document = parse(content)
    if isinstance(document, Fault):
        raise UnreadableEnvelope(document.code.value)
    try:
        plain = _plain(document, "")
        canonical_bytes(plain)  # a half of a character can't be written
    except UnicodeEncodeError:
        raise UnreadableEnvelope("not_utf_8") from None
    if not isinstance(plain, dict):
        raise UnreadableEnvelope("not_an_object")
    return plain


def _plain(value: object, place: str, depth: int = 0) -> JsonValue:
    if depth > _DEEPEST:
        raise UnreadableEnvelope("too_deep")
    if isinstance(value, JsonObject):
        composed = {unicodedata.normalize("NFC", name): each for name, each in value.items()}
        if value.repeated or len(composed) != len(value):
            raise UnreadableEnvelope(f"repeated_field {place}")
        return {name: _plain(each, f"{place}.{name}", depth + 1) for name, each in composed.items()}
    if isinstance(value, list):
        items = cast("Sequence[object]", value)
        return [_plain(each, f"{place}[{index}]", depth + 1) for index, each in enumerate(items)]
    if isinstance(value, Number):
        if _WHOLE.fullmatch(value.text) is None:
            raise UnreadableEnvelope(f"not_whole {place}")
        return int(value.text)
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if value is None or isinstance(value, bool):
        return value
    raise AssertionError(value)
