"""Everything that the register holds of one provider itself: who it is, with its details and contracts."""

from dataclasses import dataclass

from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality
from contractbeoordeling.domain.provider import (
    AgbCode,
    Certificate,
    Contact,
    Location,
    Provider,
    ProviderLink,
    TradeName,
)
from contractbeoordeling.storage.reading import Reader


@dataclass(frozen=True, slots=True)
class ContractFile:
    """A contract with its years and the municipalities that it is with."""

    contract: Contract
    years: tuple[ContractYear, ...]
    municipalities: tuple[Municipality, ...]


@dataclass(frozen=True, slots=True)
class LinkedProvider:
    """A provider that belongs with this one; `leads` where this one is the first of the two."""

    link: ProviderLink
    other: Provider
    leads: bool


@dataclass(frozen=True, slots=True)
class ProviderFile:
    """A provider with all that belongs to it."""

    provider: Provider
    locations: tuple[Location, ...]
    trade_names: tuple[TradeName, ...]
    agb_codes: tuple[AgbCode, ...]
    contacts: tuple[Contact, ...]
    certificates: tuple[Certificate, ...]
    links: tuple[LinkedProvider, ...]
    contracts: tuple[ContractFile, ...]


def provider_file(reader: Reader, provider: Provider) -> ProviderFile:
    """Return what the register holds of a provider."""
    return ProviderFile(
        provider=provider,
        locations=tuple(reader.find(Location, provider_id=provider.id)),
        trade_names=tuple(reader.find(TradeName, provider_id=provider.id)),
        agb_codes=tuple(reader.find(AgbCode, provider_id=provider.id)),
        contacts=tuple(reader.find(Contact, provider_id=provider.id)),
        certificates=tuple(reader.find(Certificate, provider_id=provider.id)),
        links=_links(reader, provider),
        contracts=contracts_of(reader, provider),
    )


def contracts_of(reader: Reader, provider: Provider) -> tuple[ContractFile, ...]:
    """Return the contracts of a provider, the latest first."""
    contracts = reader.find(Contract, provider_id=provider.id)
    years = reader.find(ContractYear, contract_id=[each.id for each in contracts])
    municipalities = {each.id: each for each in reader.find(Municipality)}
    found = [
        ContractFile(
            contract,
            tuple(sorted((each for each in years if each.contract_id == contract.id), key=_year)),
            tuple(municipalities[each] for each in contract.municipality_ids if each in municipalities),
        )
        for contract in contracts
    ]
    return tuple(sorted(found, key=_start, reverse=True))


def _links(reader: Reader, provider: Provider) -> tuple[LinkedProvider, ...]:
    leading = reader.find(ProviderLink, provider_id=provider.id)
    following = reader.find(ProviderLink, other_id=provider.id)
    others = reader.by_id(
        Provider, [*(each.other_id for each in leading), *(each.provider_id for each in following)]
    )
    return (
        *(LinkedProvider(each, others[each.other_id], leads=True) for each in leading),
        *(LinkedProvider(each, others[each.provider_id], leads=False) for each in following),
    )


def _year(year: ContractYear) -> int:
    return year.year


def _start(file: ContractFile) -> str:
    return file.contract.starts_on.isoformat() if file.contract.starts_on else ""
