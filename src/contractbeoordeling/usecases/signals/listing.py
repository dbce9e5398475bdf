"""Showing signals: narrowed by what a person asks for."""

from dataclasses import replace
from datetime import date, timedelta

from contractbeoordeling.domain.selection import reach_back
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views import signals as view
from contractbeoordeling.storage.views.signals import SignalFilter, SignalLine
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.quarters import parse_quarter

__all__ = [
    "SignalFilter",
    "SignalLine",
    "in_quarter",
    "list_signals",
    "open_serious",
    "signal_page",
    "signal_total",
]

PAGE = 1_000


def list_signals(
    reader: Reader, wanted: SignalFilter, *, limit: int = PAGE, offset: int = 0
) -> tuple[list[SignalLine], int]:
    """Return a page of signals, the newest first, and how many there are in all."""
    lines = view.signal_lines(reader, wanted, limit, offset)
    whole = len(lines) < limit and offset == 0
    return lines, len(lines) if whole else view.signal_count(reader, wanted)


def signal_page(reader: Reader, wanted: SignalFilter, limit: int, offset: int = 0) -> list[SignalLine]:
    """Return a page of signals without counting the rest: quick enough for every key that is typed."""
    return view.signal_lines(reader, wanted, limit, offset)


def signal_total(reader: Reader, wanted: SignalFilter) -> int:
    """Return how many signals there are."""
    return view.signal_count(reader, wanted)


def open_serious(reader: Reader, wanted: SignalFilter, today: date) -> SignalFilter:
    """Narrow to open serious signals: unverified, negative, severity 3 or 4, not older than the method counts."""
    _, framework = framework_in_use(reader)
    months = framework.parameters.open_signal_months
    return replace(wanted, open_serious_since=earliest_within(today, months))


def in_quarter(wanted: SignalFilter, quarter: str) -> SignalFilter:
    """Narrow to one quarter, written as 2026-K2 or 2026Q2."""
    named = parse_quarter(quarter)
    return replace(wanted, since=named.first_day, until=named.last_day)


def earliest_within(today: date, months: int) -> date:
    """Return the earliest day that is at most so many completed calendar months ago (rule R2)."""
    month = reach_back(today, months)
    day = month + timedelta(days=today.day)
    return day if day.month == month.month else (month + timedelta(days=31)).replace(day=1)
