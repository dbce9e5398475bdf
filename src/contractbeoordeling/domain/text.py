"""Texts as the register keeps them: one spelling of what looks the same."""

import re
import unicodedata

# Controls but for line break and tab, halves of characters, and what XML, and so a workbook, can never hold.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean_text(text: str) -> str:
    r"""Return the text in NFC, with \n as its only line break, without invisible controls and outer space."""
    if text.isascii() and text.isprintable():
        return text.strip()
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UNWRITABLE.sub("", unified)).strip()


def clean_line(text: str) -> str:
    """Return the cleaned text on one line, with single spaces."""
    return " ".join(clean_text(text).split())
