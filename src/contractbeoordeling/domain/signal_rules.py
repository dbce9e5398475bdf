"""What a signal must be before it is recorded, verified or called repaired (rules R6 and R12)."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.method.signals import SERIOUS
from contractbeoordeling.domain.names import folded, name_core
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.person_names import may_be_one_person
from contractbeoordeling.domain.signal import Polarity, Signal, SignalKind, Urgency

SEVERITIES = (1, 2, 3, 4)
NEEDS_CRITERION = 2
"""From this severity on, a signal is verified only with a criterion."""

_BETWEEN_NAMES = re.compile(r"[;/+\n]|\ben\b|&")
_REPORTER = frozenset({"melder", "de melder", "melder zelf", "zelf"})


class SignalFault(StrEnum):
    """Why a signal can't be recorded, verified or called repaired; also the code of the refusal."""

    NO_SEVERITY = "signal_without_severity"
    POSITIVE_SEVERITY = "signal_positive_with_severity"
    IN_FUTURE = "signal_in_future"
    CALAMITY_REPORT = "signal_calamity_report"
    NO_CRITERION = "verify_without_criterion"
    NOBODY = "verify_without_name"
    VERIFIED_TOO_EARLY = "verify_too_early"
    NOT_CHECKED = "verify_without_check"
    ONLY_REPORTER = "verify_by_reporter"
    NOT_HEARD = "verify_without_reaction"
    REPAIR_OF_POSITIVE = "repair_of_positive"
    REPAIR_BY_PROVIDER = "repair_by_provider"
    REPAIR_NOBODY = "repair_without_name"
    REPAIR_NOT_CHECKED = "repair_without_check"
    REPAIR_TOO_EARLY = "repair_too_early"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """That somebody established what a signal says: when, by whom, how, and what the provider says of it.

    For severity 3 and 4 the provider's reaction is given, or the urgency that did not allow to wait.
    """

    on: date
    by: str
    function: str = ""
    on_behalf_of: str = ""
    how: str = ""
    reaction: str = ""
    urgency: Urgency | None = None
    explanation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """That somebody other than the provider established that it was mended."""

    on: date
    by: str
    party: Party
    how: str


def verified(signal: Signal, verification: Verification) -> Signal:
    """Return the signal as verified; an earlier withdrawal is over."""
    return replace(
        signal,
        verified_on=verification.on,
        verified_by=verification.by,
        verified_function=verification.function,
        verified_on_behalf_of=verification.on_behalf_of,
        verified_how=verification.how,
        provider_reaction=verification.reaction or signal.provider_reaction,
        urgency=verification.urgency,
        reason_without_reaction=verification.explanation,
        withdrawn_on=None,
        withdrawn_reason="",
    )


def unverified(signal: Signal, on: date, reason: str) -> Signal:
    """Return the signal with its verification withdrawn; the journal keeps who verified it."""
    blank = replace(
        verified(signal, Verification(on=on, by="")),
        verified_on=None,
        withdrawn_on=on,
        withdrawn_reason=reason,
    )
    return replace(blank, provider_reaction=signal.provider_reaction)


def repaired(signal: Signal, repair: Repair) -> Signal:
    """Return the signal as repaired."""
    return replace(
        signal,
        repaired_on=repair.on,
        repair_party=repair.party,
        repair_verified_by=repair.by,
        repair_how=repair.how,
    )


def unrepaired(signal: Signal) -> Signal:
    """Return the signal with its repair withdrawn; the journal keeps who established it."""
    return replace(signal, repaired_on=None, repair_party=None, repair_verified_by="", repair_how="")


def recording_faults(signal: Signal, today: date) -> Iterator[SignalFault]:
    """Give what keeps a signal from being recorded at all."""
    if signal.polarity is Polarity.NEGATIVE and signal.severity not in SEVERITIES:
        yield SignalFault.NO_SEVERITY
    if signal.polarity is Polarity.POSITIVE and signal.severity is not None:
        yield SignalFault.POSITIVE_SEVERITY
    if signal.observed_on > today:
        yield SignalFault.IN_FUTURE
    if reports_own_calamity(signal) and signal.polarity is Polarity.NEGATIVE:
        yield SignalFault.CALAMITY_REPORT


def reports_own_calamity(signal: Signal) -> bool:
    """Tell whether the provider itself reported a calamity, which never counts against it (R6)."""
    return signal.kind is SignalKind.CALAMITY and signal.party is Party.PROVIDER


def verification_faults(signal: Signal, today: date) -> Iterator[SignalFault]:
    """Give what keeps a signal, its verification filled in, from being verified."""
    severity = signal.severity or 0
    if severity >= NEEDS_CRITERION and signal.criterion_key is None:
        yield SignalFault.NO_CRITERION
    if not signal.verified_by.strip():
        yield SignalFault.NOBODY
    if signal.verified_on is not None and not signal.observed_on <= signal.verified_on <= today:
        yield SignalFault.VERIFIED_TOO_EARLY
    if severity >= SERIOUS:
        yield from _serious_faults(signal)


def _serious_faults(signal: Signal) -> Iterator[SignalFault]:
    if not signal.verified_how.strip():
        yield SignalFault.NOT_CHECKED
    if signal.verified_by.strip() and only_reporter(signal):
        yield SignalFault.ONLY_REPORTER
    if not signal.provider_reaction.strip() and signal.urgency is None:
        yield SignalFault.NOT_HEARD


def only_reporter(signal: Signal) -> bool:
    """Tell whether everybody named as verifying is the reporter, as far as the role tells."""
    reporter = {*_REPORTER, folded(signal.reporter_role)}
    names = [folded(each) for each in _BETWEEN_NAMES.split(signal.verified_by)]
    return all(each in reporter for each in names if each)


def _one_of(name: str, own: Collection[str]) -> bool:
    """Tell whether a name is one of these, of people and organisations, in any spelling."""
    core = name_core(name)
    return bool(core) and any(core == name_core(each) or may_be_one_person(name, each) for each in own)


def repair_faults(signal: Signal, provider_names: Collection[str], today: date) -> Iterator[SignalFault]:
    """Give what keeps a signal, its repair filled in, from being repaired; names are all the provider's own."""
    if signal.polarity is Polarity.POSITIVE:
        yield SignalFault.REPAIR_OF_POSITIVE
    if signal.repair_party is Party.PROVIDER or _one_of(signal.repair_verified_by, provider_names):
        yield SignalFault.REPAIR_BY_PROVIDER
    if not signal.repair_verified_by.strip():
        yield SignalFault.REPAIR_NOBODY
    if not signal.repair_how.strip():
        yield SignalFault.REPAIR_NOT_CHECKED
    if signal.repaired_on is not None and not signal.observed_on <= signal.repaired_on <= today:
        yield SignalFault.REPAIR_TOO_EARLY
