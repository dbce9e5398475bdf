"""Keys (sleutels): what a theme or criterion stays recognised by when its code or name changes."""

import re
import unicodedata
from collections.abc import Container

KEY_PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CODE_PATTERN = re.compile(r"[0-9A-Za-z]([0-9A-Za-z._-]{0,18}[0-9A-Za-z])?")
KEY_LIMIT = 80


def is_key(text: str) -> bool:
    """Tell whether a text can be a key."""
    return len(text) <= KEY_LIMIT and KEY_PATTERN.fullmatch(text) is not None


def is_code(text: str) -> bool:
    """Tell whether a text can be the code of a theme or criterion."""
    return CODE_PATTERN.fullmatch(text) is not None


def key_from_name(name: str, taken: Container[str]) -> str:
    """Make a key that is not taken yet from a name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain)[: KEY_LIMIT - 4].strip("-") or "criterion"
    candidate, number = base, 1
    while candidate in taken:
        number += 1
        candidate = f"{base}-{number}"
    return candidate
