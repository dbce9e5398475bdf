"""What a sealed file says of itself: whoever checked it holds this beside the pages that lie before them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from contractbeoordeling.domain.seal.envelope import Envelope
from contractbeoordeling.usecases.assessments.outcome import BothRatings, sealed_outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedFacts:
    """Whose assessment was sealed, when and by whom, and the ratings in it."""

    provider: str
    round: str
    subject: str
    version: int
    determined_on: date
    by: str
    function: str
    seal: str
    ratings: tuple[BothRatings, ...]


def sealed_facts(envelope: Envelope) -> SealedFacts | None:
    """Return the facts of an envelope in which nothing is wrong; None where its seal doesn't name them."""
    seal = envelope["seal"]
    if not isinstance(seal, Mapping):
        return None
    said: Mapping[str, Any] = seal
    try:
        on = datetime.fromisoformat(str(said["time"])).astimezone().date()
        named = {name: str(said[name] or "") for name in ("provider", "round", "subject", "by", "function")}
        return SealedFacts(
            **named,
            version=int(said["version"]),
            determined_on=on,
            seal=str(said["hash"]),
            ratings=sealed_outcome(envelope).ratings,
        )
    except (KeyError, TypeError, ValueError):
        return None
