"""Texts as a cell can hold them."""

MOST_CHARACTERS = 32_767
"""Of a cell, counted as Excel does: in units of UTF-16."""
FORMULA_SIGNS = frozenset("=+-@\t\r")
"""What a text begins with that a spreadsheet program may take for a formula."""
_SHORT = MOST_CHARACTERS // 2  # a text of this length surely fits, whatever its signs
_CUT = " […]"
_RICH = "<r>"  # XlsxWriter would take a text between such marks for XML of its own


def cell_text(text: str) -> str:
    """Return the text, cut where it is longer than a cell, and never read as anything but text."""
    if len(text) > _SHORT and len(wide := text.encode("utf-16-le")) > 2 * MOST_CHARACTERS:
        text = wide[: 2 * (MOST_CHARACTERS - len(_CUT))].decode("utf-16-le", "ignore") + _CUT
    return f" {text}" if text.startswith(_RICH) else text
