"""Names for files that Windows accepts too, whatever is in the name of a provider."""

import re
import unicodedata
from collections.abc import Container

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES = frozenset(
    (
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *tuple(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"),
    )
)
_LONGEST = 100
"""Characters of a name without its ending; a folder before it must fit in Windows' 260 as well."""


def safe_name(text: str) -> str:
    """Return a name without what Windows forbids: signs, devices, an end in a point or space."""
    plain = unicodedata.normalize("NFC", text)
    plain = " ".join(_FORBIDDEN.sub(" ", plain).split())[:_LONGEST].rstrip(". ").lstrip()
    if plain.partition(".")[0].strip().casefold() in _DEVICES:
        plain = f"_{plain}"
    return plain or "naamloos"


def free_name(text: str, taken: Container[str]) -> str:
    """Return a safe name that is not taken; `taken` holds names in small letters, as Windows compares them."""
    name = safe_name(text)
    candidate, number = name, 1
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{name[: _LONGEST - 5].rstrip('. ')} ({number})"
    return candidate
