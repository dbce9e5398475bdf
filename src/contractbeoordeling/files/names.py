"""Names of files that Windows accepts too: made from the name of a provider, or given by the user."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Container
from pathlib import PurePath, PureWindowsPath

from contractbeoordeling.domain.errors import Refusal

WINDOWS = sys.platform == "win32"
_SIGNS = '<>:"/\\|?*'
_FORBIDDEN = re.compile(rf"[{re.escape(_SIGNS)}\x00-\x1f]")
_UNFIT = re.compile(rf"[{re.escape(_SIGNS)}\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_HIDING = "~. "
"""How no name begins: Office's owner files and hidden files do, which an import of a folder passes by."""
_DEVICES = frozenset(
    (
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"),
    )
)
_LONGEST = 100
"""Characters of a name of ours without its ending; a folder before it must fit in Windows' 260 as well."""
_MOST_BYTES = 200
"""Linux counts bytes: no more than 255 with an ending and a number."""
_LONGEST_OF_WINDOWS = 255


def safe_name(text: str) -> str:
    """Return a name without what Windows forbids: signs, devices, an end in a point or space."""
    seen = "".join(each for each in unicodedata.normalize("NFC", text) if unicodedata.category(each) != "Cf")
    plain = " ".join(_UNFIT.sub(" ", seen).split()).lstrip(_HIDING)
    plain = _shortened(plain, _LONGEST)
    if _is_device(plain):
        plain = f"_{plain}"
    return plain or "naamloos"


def free_name(text: str, taken: Container[str]) -> str:
    """Return a safe name that is not taken; `taken` holds names as `folded` gives them."""
    name = safe_name(text)
    candidate, number = name, 1
    while folded(candidate) in taken:
        number += 1
        ending = f" ({number})"
        candidate = _shortened(name, _LONGEST - len(ending)) + ending
    return candidate


def folded(name: str) -> str:
    """Return what two names have in common that some system takes for one: capitals, ways to write an accent."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).upper().casefold())


def refuse_forbidden(path: PurePath, *, windows: bool | None = None) -> None:
    """Refuse a path that Windows would take for something else than a file or folder of that name."""
    if not (WINDOWS if windows is None else windows):
        return
    given = PureWindowsPath(str(path))  # of a path, Python 3.11 takes each part for one that may have a drive
    if given.drive.startswith(("\\\\.\\", "\\\\?\\")) and not _is_place(given.drive):
        raise Refusal("name_of_device", path=path, name="\\".join(str(given).split("\\")[:4]))
    for name in given.parts[1:] if given.anchor else given.parts:
        if name not in (".", ".."):
            _refuse_name(path, name)


def _refuse_name(path: PurePath, name: str) -> None:
    wrong = _FORBIDDEN.search(name)
    if wrong and wrong[0] == '"':
        raise Refusal("name_with_quote", path=path, name=name)
    if wrong:
        raise Refusal("name_with_sign", path=path, name=name, sign=_shown(wrong[0]))
    if name.endswith((".", " ")):
        raise Refusal("name_with_end", path=path, name=name)
    if _is_device(name):
        raise Refusal("name_of_device", path=path, name=name)
    if utf16_length(name) > _LONGEST_OF_WINDOWS:
        raise Refusal("name_too_long", path=path)


def utf16_length(text: str) -> int:
    """Return how long a text is as Windows counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_device(name: str) -> bool:
    return name.partition(".")[0].strip().casefold() in _DEVICES


def _is_place(drive: str) -> bool:
    r"""Tell whether \\?\ stands before a drive or a share, and not before a device."""
    rest = drive[4:]
    return drive.startswith("\\\\?\\") and (rest[1:] == ":" or rest.upper().startswith("UNC\\"))


def _shortened(name: str, most: int) -> str:
    short = name[:most]
    while len(short.encode()) > _MOST_BYTES:
        short = short[:-1]
    return short.rstrip(". ")


def _shown(sign: str) -> str:
    return sign if sign.isprintable() else f"U+{ord(sign):04X}"
