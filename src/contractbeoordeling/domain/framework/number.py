"""Numbers in text, read exactly."""

import re
from fractions import Fraction

_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?(/[0-9]{1,40})?")


def number_of(text: str) -> Fraction | None:
    """Return the number that a text such as "2/3", "0.5" or "12" says.

    Powers of ten ("1e9") are no number here: a short text could ask for one that fills the memory.
    """
    if not _NUMBER.fullmatch(text) or ("." in text and "/" in text):
        return None
    try:
        return Fraction(text)
    except ZeroDivisionError:
        return None
