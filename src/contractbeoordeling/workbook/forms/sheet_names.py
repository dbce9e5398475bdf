"""Names for sheets that Excel accepts: at most 31 characters, some forbidden, no two alike."""

import re
from collections.abc import Iterable, Sequence

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST = 31


def sheet_names(names: Iterable[str], taken: Sequence[str] = ()) -> tuple[str, ...]:
    """Return a sheet name for each name, numbered so that none is like another."""
    used = {each.casefold() for each in taken}
    found: list[str] = []
    for number, name in enumerate(names, 1):
        clean = " ".join(_FORBIDDEN.sub(" ", name).split()).strip("'")
        candidate = f"{number} {clean}"[:_LONGEST].rstrip(" '")
        if candidate.casefold() in used:
            candidate = f"{number}"
        used.add(candidate.casefold())
        found.append(candidate)
    return tuple(found)
