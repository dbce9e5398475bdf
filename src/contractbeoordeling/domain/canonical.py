"""Canonical JSON: one spelling for one content, so that its SHA-256 can name it."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence

JsonValue = Mapping[str, "JsonValue"] | Sequence["JsonValue"] | str | int | bool | None


def canonical_bytes(value: JsonValue) -> bytes:
    """Return the value as UTF-8 JSON with NFC texts, sorted keys and no spaces."""
    text = json.dumps(
        _composed(value), ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode()


def content_hash(value: JsonValue) -> str:
    """Return the SHA-256 of the canonical JSON, in hexadecimal digits."""
    return hashlib.sha256(canonical_bytes(value)).hexdigest()


def _composed(value: JsonValue) -> JsonValue:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return {unicodedata.normalize("NFC", key): _composed(each) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [_composed(each) for each in value]
    return value
