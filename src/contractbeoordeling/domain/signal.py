"""Signals about providers: reports that count through rule R6 alone and never have a score."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.record import Record


class Audience(StrEnum):
    """Who may read a text; internal unless said otherwise.

    `NARROW` is less than internal: criminal data, only for those who handle it, in no export unless asked for.
    """

    NARROW = "narrow"
    INTERNAL = "internal"
    PROVIDER = "provider"
    PUBLIC = "public"

    def shows(self, text: "Audience") -> bool:
        """Tell whether what is made for this audience may hold a text: one meant for as many readers, or for more."""
        order = tuple(Audience)
        return order.index(text) >= order.index(self)


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


class Urgency(StrEnum):
    """Why a serious signal is verified without waiting for the provider's reaction (R12)."""

    DANGER = "danger"
    FRAUD = "fraud"


@dataclass(frozen=True, kw_only=True, slots=True)
class Signal(Record):
    """One report about a provider; `severity` is 1–4 and None for a positive one.

    A signal is verified when `verified_on` is set, and its repair when `repaired_on` is set. `party` is
    None where the reporter is none of the parties (a school, the police). A signal from a list names the file
    (`document_id`); `source_key` recognises its row when the list comes again, `source_hash` what it said.
    """

    provider_id: str
    party: Party | None = None
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
    verified_function: str = ""
    verified_on_behalf_of: str = ""
    verified_how: str = ""
    provider_reaction: str = ""
    urgency: Urgency | None = None
    reason_without_reaction: str = ""
    withdrawn_on: date | None = None
    withdrawn_reason: str = ""
    repaired_on: date | None = None
    repair_party: Party | None = None
    repair_verified_by: str = ""
    repair_how: str = ""
    audience: Audience = Audience.INTERNAL
    reference: str = ""
    document_id: str | None = None
    source_key: str = ""
    source_hash: str = ""

    @property
    def verified(self) -> bool:
        """Tell whether somebody established that this is true."""
        return self.verified_on is not None

    @property
    def repair_verified(self) -> bool:
        """Tell whether somebody other than the provider established the repair."""
        return self.repaired_on is not None
