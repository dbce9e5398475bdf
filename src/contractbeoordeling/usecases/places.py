"""Where something was seen: a contract or location of the provider that it is about."""

from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.provider import Location, Provider
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import SupervisionReport
from contractbeoordeling.storage.reading import Reader


def find_contract(reader: Reader, provider: Provider, text: str) -> Contract:
    """Return the provider's contract with this number or id; refuses where there is none."""
    for each in reader.find(Contract, provider_id=provider.id):
        if text.strip() == each.id or folded(each.number) == folded(text):
            return each
    raise Refusal("contract_unknown", provider=provider.name, number=text)


def find_location(reader: Reader, provider: Provider, text: str) -> Location:
    """Return the provider's location with this number, name or id; refuses where there is none."""
    for each in reader.find(Location, provider_id=provider.id):
        if text.strip() in (each.id, each.number) or (each.name and folded(each.name) == folded(text)):
            return each
    raise Refusal("location_unknown", provider=provider.name, location=text)


def provider_of(reader: Reader, record: Signal | Observation | SupervisionReport) -> Provider:
    """Return the provider of a record; refuses one that is gone, or a place that is another provider's."""
    provider = reader.get(Provider, record.provider_id)
    if provider is None:
        raise Refusal("record_gone")
    if record.location_id is not None:
        find_location(reader, provider, record.location_id)
    if not isinstance(record, SupervisionReport) and record.contract_id is not None:
        find_contract(reader, provider, record.contract_id)
    return provider
