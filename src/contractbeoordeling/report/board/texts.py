"""Texts that have to fit on one page."""

from collections.abc import Sequence


def short(text: str, most: int) -> str:
    """Return a text on one line, cut where it is longer."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def listed(lines: Sequence[str], most: int, rest: str) -> list[str]:
    """Return the first lines, and one that counts the others."""
    over = len(lines) - most
    return [*lines[:most], f"En nog {over}; {rest}."] if over > 0 else list(lines)
