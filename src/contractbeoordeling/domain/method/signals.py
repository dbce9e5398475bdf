"""R6: what signals do to a criterion."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.method.case import CaseSignal
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.weighing import age_in_months
from contractbeoordeling.domain.signal import Polarity

VERY_SERIOUS, SERIOUS, REPEATED = 4, 3, 2


class SignalState(StrEnum):
    """Why an event does or doesn't count: only an active one can cap."""

    POSITIVE = "positive"
    UNVERIFIED = "unverified"
    REPAIRED = "repaired"
    EXPIRED = "expired"
    ACTIVE = "active"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, as told by one report or by several with the same event name."""

    reports: tuple[CaseSignal, ...]
    severity: int
    observed_on: date
    age_months: int
    state: SignalState
    open_serious: bool


class CapRule(StrEnum):
    """Which sentence of R6 gives a cap."""

    SEVERITY_4 = "severity_4"
    SEVERITY_3 = "severity_3"
    SEVERITY_2_TWICE = "severity_2_twice"


@dataclass(frozen=True, slots=True)
class Cap:
    """The highest score that the active events allow."""

    limit: int
    rule: CapRule
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class SignalPicture:
    """All events of a criterion and what they do together."""

    events: tuple[Event, ...]
    cap: Cap | None

    @property
    def open_serious(self) -> bool:
        """Tell whether an unverified serious signal waits to be checked (R11)."""
        return any(event.open_serious for event in self.events)

    @property
    def active_severities(self) -> frozenset[int]:
        """Return the severities of the active events."""
        return frozenset(event.severity for event in self.events if event.state is SignalState.ACTIVE)


NO_SIGNALS = SignalPicture((), None)


def signal_picture(
    signals: Sequence[CaseSignal], parameters: Parameters, reference_date: date
) -> SignalPicture:
    """Join the reports into events and find the cap in force."""
    if not signals:
        return NO_SIGNALS
    events = tuple(_event(group, parameters, reference_date) for group in _joined(signals))
    return SignalPicture(events, _cap(events, parameters))


def _joined(signals: Sequence[CaseSignal]) -> list[tuple[CaseSignal, ...]]:
    """Group the reports by event; what speaks for a provider never joins what speaks against it."""
    groups: dict[object, list[CaseSignal]] = {}
    for place, signal in enumerate(signals):
        key = place if signal.event is None else (signal.polarity, signal.event)
        groups.setdefault(key, []).append(signal)
    return [tuple(group) for group in groups.values()]


def _event(reports: tuple[CaseSignal, ...], parameters: Parameters, reference_date: date) -> Event:
    """Join reports: what is verified speaks for the event, so that an unverified report changes nothing."""
    verified = [report for report in reports if report.verified]
    telling = verified or reports
    severity = max(report.severity for report in telling)
    observed_on = max(report.observed_on for report in telling)
    age = age_in_months(observed_on, reference_date)
    if reports[0].polarity is Polarity.POSITIVE:
        state = SignalState.POSITIVE
    elif not verified:
        state = SignalState.UNVERIFIED
    elif all(report.repair_verified for report in verified):
        state = SignalState.REPAIRED
    else:
        state = SignalState.ACTIVE if age <= parameters.signal_months else SignalState.EXPIRED
    unchecked = state is SignalState.UNVERIFIED and severity >= SERIOUS
    return Event(
        reports, severity, observed_on, age, state, unchecked and age <= parameters.open_signal_months
    )


def _cap(events: tuple[Event, ...], parameters: Parameters) -> Cap | None:
    """Return the lowest cap that holds."""
    active = [event for event in events if event.state is SignalState.ACTIVE]
    fourth = tuple(event for event in active if event.severity == VERY_SERIOUS)
    third = tuple(event for event in active if event.severity == SERIOUS)
    recent = (event for event in active if event.age_months <= parameters.repeat_months)
    second = tuple(event for event in recent if event.severity == REPEATED)
    caps: list[Cap] = []
    if fourth:
        caps.append(Cap(parameters.cap_severity_4, CapRule.SEVERITY_4, fourth))
    if third:
        caps.append(Cap(parameters.cap_severity_3, CapRule.SEVERITY_3, third))
    if len(second) >= 2:
        caps.append(Cap(parameters.cap_severity_2_twice, CapRule.SEVERITY_2_TWICE, second))
    return min(caps, key=_limit, default=None)


def _limit(cap: Cap) -> int:
    return cap.limit
