"""Quarters as people write them."""

import re
from datetime import MAXYEAR

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.quarter import Quarter

_QUARTER = re.compile(r"(\d{4})[ -]?[kKqQ]([1-4])")


def parse_quarter(text: str) -> Quarter:
    """Return a quarter written as 2026-K2 or 2026-Q2."""
    found = _QUARTER.fullmatch(text.strip())
    if found is None or not 0 < int(found[1]) < MAXYEAR:
        raise Refusal("quarter_unknown", quarter=text)
    return Quarter(int(found[1]), int(found[2]))
