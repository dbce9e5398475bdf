"""Texts as a document can hold them, whatever a user typed or pasted."""

import re
import unicodedata

UNKNOWN = "□"
"""Stands for a sign that can't be shown."""
_ZERO_WIDTH_SPACE = "\u200b"
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # they can show a text in another order
_NO_TEXT = ("Cc", "Cs", "Cn", "Co")


def plain(text: str) -> str:
    """Return the text without what no font and no XML knows, and without signs that turn its direction."""
    text = _TURNS.sub("", _BREAKS.sub("\n", unicodedata.normalize("NFC", text))).replace("\t", " ")
    return "".join(each if each == "\n" or not _strange(each) else UNKNOWN for each in text)


def breakable(text: str, longest: int) -> str:
    """Return the text with places to break in words that are longer than a line of so many signs."""
    return re.sub(rf"\S{{{longest}}}(?=\S)", lambda found: found[0] + _ZERO_WIDTH_SPACE, text)


def _strange(sign: str) -> bool:
    return unicodedata.category(sign) in _NO_TEXT
