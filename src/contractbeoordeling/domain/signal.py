"""Signals about providers: reports that count through rule R6 alone and never have a score."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.record import Record


class Audience(StrEnum):
    """Who may read a text; internal unless said otherwise (domain.md)."""

    INTERNAL = "internal"
    PROVIDER = "provider"
    PUBLIC = "public"


class Polarity(StrEnum):
    """Whether a signal speaks against or for a provider."""

    NEGATIVE = "negative"
    POSITIVE = "positive"


class SignalKind(StrEnum):
    """What sort of report a signal is."""

    COMPLAINT = "complaint"
    INCIDENT = "incident"
    CALAMITY = "calamity"
    GUT_FEELING = "gut_feeling"
    COMPLIMENT = "compliment"
    ADMINISTRATION = "administration"
    FRAUD = "fraud"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class Signal(Record):
    """One report about a provider; `severity` is 1–4 and None for a positive one.

    A signal is verified when `verified_on` is set, and its repair when `repaired_on` is set.
    """

    provider_id: str
    party: Party
    criterion_key: str | None = None
    observed_on: date
    polarity: Polarity = Polarity.NEGATIVE
    severity: int | None = None
    kind: SignalKind = SignalKind.OTHER
    text: str = ""
    reporter_role: str = ""
    event: str | None = None
    municipality_id: str | None = None
    contract_id: str | None = None
    location_id: str | None = None
    verified_on: date | None = None
    verified_by: str = ""
    verified_how: str = ""
    provider_reaction: str = ""
    reason_without_reaction: str = ""
    repaired_on: date | None = None
    repair_verified_by: str = ""
    repair_how: str = ""
    audience: Audience = Audience.INTERNAL
    reference: str = ""

    @property
    def verified(self) -> bool:
        """Tell whether somebody established that this is true."""
        return self.verified_on is not None

    @property
    def repair_verified(self) -> bool:
        """Tell whether somebody other than the provider established the repair."""
        return self.repaired_on is not None
