"""What every verb on signals does first and last: find, refuse, and point out what deserves attention."""

from collections.abc import Iterable
from dataclasses import replace

from contractbeoordeling.domain.criminal import is_criminal_data
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.notice import Notice, NoticeCode, personal_data_notices
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Audience, Signal
from contractbeoordeling.domain.signal_rules import NEEDS_CRITERION, SignalFault
from contractbeoordeling.storage.reading import Reader

TEXTS = (
    "text",
    "reporter_role",
    "verified_how",
    "provider_reaction",
    "reason_without_reaction",
    "withdrawn_reason",
    "repair_how",
)


def find_signal(reader: Reader, text: str) -> Signal:
    """Return the signal with this id, or with this reference where only one has it."""
    found = reader.get(Signal, text)
    if found is not None:
        return found
    same = reader.find(Signal, reference=text) if text else []
    if len(same) != 1:
        raise Refusal("signal_unknown", signal=text)
    return same[0]


def refuse(faults: Iterable[SignalFault]) -> None:
    """Refuse with the first fault."""
    for fault in faults:
        raise Refusal(str(fault))


def notices_of(signal: Signal, provider: Provider) -> tuple[Notice, ...]:
    """Return what somebody should know about a signal: personal and criminal data, a missing criterion."""
    found = list(personal_data_notices({name: getattr(signal, name) for name in TEXTS}))
    if is_criminal_data(signal, provider):
        found.append(Notice(NoticeCode.CRIMINAL_DATA))
    if (signal.severity or 0) >= NEEDS_CRITERION and signal.criterion_key is None:
        found.append(Notice(NoticeCode.NO_CRITERION))
    return tuple(found)


def narrowed(signal: Signal, provider: Provider) -> Signal:
    """Return the signal, for a narrow audience where it is criminal data."""
    return replace(signal, audience=Audience.NARROW) if is_criminal_data(signal, provider) else signal
