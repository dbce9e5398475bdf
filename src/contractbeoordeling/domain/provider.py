"""Providers (aanbieders): legal entities with their locations, codes, links and contacts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contractbeoordeling.domain.record import Record


class Law(StrEnum):
    """The law under which support is given."""

    WMO = "wmo"
    YOUTH = "youth"


class ProviderStatus(StrEnum):
    """Whether a provider works for the municipality now."""

    ACTIVE = "active"
    PROSPECTIVE = "prospective"
    STOPPED = "stopped"


class LinkKind(StrEnum):
    """How two legal entities belong together; never a reason to merge them."""

    CONCERN = "concern"
    COMBINATION = "combination"
    SUBCONTRACTOR = "subcontractor"


@dataclass(frozen=True, kw_only=True, slots=True)
class Provider(Record):
    """A legal entity that gives support; `kvk` is 8 digits as text."""

    name: str
    kvk: str | None = None
    legal_form: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    laws: tuple[Law, ...] = ()
    care_forms: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    status: ProviderStatus = ProviderStatus.ACTIVE
    note: str = ""
    stops_on: date | None = None
    stop_reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Location(Record):
    """A place where a provider works; `number` is the vestigingsnummer, 12 digits as text."""

    provider_id: str
    number: str | None = None
    name: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class TradeName(Record):
    """Another name that a provider goes by."""

    provider_id: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AgbCode(Record):
    """A code of the care administration, 8 digits as text."""

    provider_id: str
    code: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ProviderLink(Record):
    """Two providers that belong together; `provider_id` is the one that leads."""

    provider_id: str
    other_id: str
    kind: LinkKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact(Record):
    """A person at a provider: only name, function and business contact."""

    provider_id: str
    name: str
    function: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate(Record):
    """A certificate (keurmerk) of a provider; valid up to and including `valid_until`."""

    provider_id: str
    kind: str
    number: str = ""
    issuer: str = ""
    valid_from: date | None = None
    valid_until: date | None = None

    def valid_on(self, day: date) -> bool:
        """Tell whether the certificate holds on a day; without an end date it is unproven."""
        if self.valid_until is None or day > self.valid_until:
            return False
        return self.valid_from is None or self.valid_from <= day
