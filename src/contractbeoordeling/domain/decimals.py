"""A number as Dutch people type it: comma or point before the decimals, points between thousands."""

import re
from decimal import Decimal

_PLAIN = re.compile(r"[+-]?\d+([.,]\d+)?")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
_UNSEEN = str.maketrans({" ": "", "\N{NO-BREAK SPACE}": "", "\N{NARROW NO-BREAK SPACE}": "", "−": "-"})


def read_decimal(text: str) -> Decimal | None:
    """Return the number that a text writes out, or None where it is none or could be two.

    1.000 is a thousand; 1.000,5 has thousands and decimals; 1,000.5 is nobody's Dutch.
    """
    plain = text.translate(_UNSEEN)
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(".", "")
    return Decimal(plain.replace(",", ".")) if _PLAIN.fullmatch(plain) else None
