"""Signals per kind and quarter, over the register or of one provider; urgent ones apart."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.quarter import Quarter, quarters
from contractbeoordeling.domain.signal import SignalKind
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views.year import MonthCount, signal_counts

USUAL = 8
"""So many quarters make a trend of two years: as long as a signal counts (R6)."""


@dataclass(frozen=True, slots=True)
class SignalQuarters:
    """Counts per kind for each quarter; `urgent` and `totals` per quarter.

    Urgent is what can't wait: severity 4, or verified without waiting for the provider because of danger or fraud.
    """

    quarters: tuple[Quarter, ...]
    counts: Mapping[SignalKind, tuple[int, ...]]
    urgent: tuple[int, ...]
    totals: tuple[int, ...]


def signal_quarters(
    reader: Reader, today: date, *, count: int = USUAL, provider_id: str | None = None
) -> SignalQuarters:
    """Return the signals of the quarters up to and including that of today; only kinds that occur."""
    shown = quarters(Quarter.of(today), count)
    found = signal_counts(reader, shown[0].first_day, shown[-1].last_day, provider_id)
    by_kind: Counter[tuple[SignalKind, Quarter]] = Counter()
    urgent: Counter[Quarter] = Counter()
    for each in found:
        quarter = _quarter(each)
        by_kind[SignalKind(each.kind), quarter] += each.number
        if each.urgent:
            urgent[quarter] += each.number
    kinds = [kind for kind in SignalKind if any(by_kind[kind, each] for each in shown)]
    counts = {kind: tuple(by_kind[kind, each] for each in shown) for kind in kinds}
    totals = tuple(sum(line[place] for line in counts.values()) for place in range(len(shown)))
    return SignalQuarters(shown, counts, tuple(urgent[each] for each in shown), totals)


def _quarter(found: MonthCount) -> Quarter:
    year, month = found.month.split("-")
    return Quarter.of(date(int(year), int(month), 1))
