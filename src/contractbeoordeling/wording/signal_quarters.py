"""Signals per quarter in words."""

from collections.abc import Mapping, Sequence

from contractbeoordeling.domain.quarter import Quarter
from contractbeoordeling.domain.signal import SignalKind
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.signals import KINDS


def quarter(each: Quarter) -> str:
    """Return a quarter as the list of signals takes it."""
    return f"{each.year}-K{each.number}"


def urgent_words() -> str:
    """Return what urgent ones are called."""
    return tr("waarvan spoed")


def quarter_lines(
    counts: Mapping[SignalKind, Sequence[int]], urgent: Sequence[int], totals: Sequence[int]
) -> list[list[str]]:
    """Return the rows of the table: a line per kind, the whole, and urgent ones apart."""
    lines = [[tr(KINDS[kind]), *map(str, numbers)] for kind, numbers in counts.items()]
    return [*lines, [tr("Samen"), *map(str, totals)], [urgent_words(), *map(str, urgent)]]
