"""Texts as the register keeps them: one spelling of what looks the same."""

import unicodedata

_XML_NEVER = {"\ufffe", "\uffff"}


def clean_text(text: str) -> str:
    r"""Return the text in NFC, with \n as its only line break, without invisible controls and outer space."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(each for each in unified if each in "\n\t" or _is_writable(each))
    return unicodedata.normalize("NFC", kept).strip()


def clean_line(text: str) -> str:
    """Return the cleaned text on one line, with single spaces."""
    return " ".join(clean_text(text).split())


def _is_writable(character: str) -> bool:
    """Tell whether XML, and so a workbook, can hold the character."""
    return unicodedata.category(character) not in ("Cc", "Cs") and character not in _XML_NEVER
