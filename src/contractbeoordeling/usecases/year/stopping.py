"""A provider that stops: saying so, and what falls away with it for which municipalities and regions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider, ProviderStatus
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.escalation.ladder import ladder_of


@dataclass(frozen=True, slots=True)
class FallingContract:
    """A contract that falls away, where it holds, and how many had support under it in its newest year."""

    contract: Contract
    municipalities: tuple[str, ...]
    year: int | None
    clients: int | None


@dataclass(frozen=True, slots=True)
class FallingCare:
    """A form of care that falls away in one place, and who else offers it there, by name alone."""

    care_form: str
    place: str
    others: tuple[Provider, ...]


@dataclass(frozen=True, slots=True)
class FallsAway:
    """What falls away with a provider. `clients` adds up what is known; `unknown_clients` contracts give no number."""

    provider: Provider
    contracts: tuple[FallingContract, ...]
    care: tuple[FallingCare, ...]
    places: tuple[str, ...]
    clients: int
    unknown_clients: int


@dataclass(frozen=True, slots=True)
class Stop:
    """On which day a provider stops, and why."""

    on: date
    reason: str


def stop_provider(store: Store, who: Author, provider: Provider, stop: Stop, today: date) -> Provider:
    """Record that a provider stops; while that day is still to come it works on, and its status says so."""
    if not stop.reason.strip():
        raise Refusal("stop_without_reason", provider=provider.name)
    status = ProviderStatus.STOPPED if stop.on <= today else ProviderStatus.ACTIVE
    return _changed(store, who, replace(provider, stops_on=stop.on, stop_reason=stop.reason, status=status))


def mark_stopped(store: Store, who: Author, provider_id: str, today: date) -> Provider:
    """Let a provider whose last day has come count as stopped; refuses before that day, and without one."""
    provider = store.get(Provider, provider_id)
    if provider is None:
        raise Refusal("record_gone")
    if provider.stops_on is None:
        raise Refusal("provider_does_not_stop", provider=provider.name)
    if provider.stops_on > today:
        raise Refusal("stop_day_to_come", provider=provider.name, day=f"{provider.stops_on:%d-%m-%Y}")
    return _changed(store, who, replace(provider, status=ProviderStatus.STOPPED))


def go_on_after_all(store: Store, who: Author, provider: Provider) -> Provider:
    """Take back that a provider stops."""
    if provider.stops_on is None:
        raise Refusal("provider_does_not_stop", provider=provider.name)
    return _changed(
        store, who, replace(provider, stops_on=None, stop_reason="", status=ProviderStatus.ACTIVE)
    )


def falls_away(reader: Reader, provider: Provider, today: date) -> FallsAway:
    """Return what would fall away if the provider stopped, or falls away where it does."""
    names = {each.id: each.name for each in reader.find(Municipality)}
    contracts = [each for each in reader.find(Contract, provider_id=provider.id) if _stands(each, today)]
    years = reader.find(ContractYear, contract_id=[each.id for each in contracts]) if contracts else []
    falling = tuple(
        _falling(each, [year for year in years if year.contract_id == each.id], names)
        for each in sorted(contracts, key=_number)
    )
    counts = [each.clients for each in falling if each.clients is not None]
    offers = _Offers(reader, names, today)
    places = offers.places_of(provider)
    return FallsAway(
        provider=provider,
        contracts=falling,
        care=tuple(_care(provider, places, offers)),
        places=tuple(places.values()),
        clients=sum(counts),
        unknown_clients=len(falling) - len(counts),
    )


class _Offers:
    """Who gives care where: in regions, and in municipalities that have a contract with the provider.

    A contract that a step of the ladder is ending offers nothing to the clients of somebody else.
    """

    def __init__(self, reader: Reader, names: dict[str, str], today: date) -> None:
        self._names = names
        standing = [each for each in reader.find(Contract) if _stands(each, today)]
        ending = _ending(reader)
        self._towns = _towns(standing)
        offered = _towns([each for each in standing if each.id not in ending])
        leaving = {each.provider_id for each in standing if each.id in ending} - set(offered)
        active = reader.find(Provider, status=ProviderStatus.ACTIVE)
        staying = [each for each in active if each.stops_on is None and each.id not in leaving]
        self._staying = [
            (each, frozenset(map(folded, each.care_forms)), frozenset(self._places(each, offered)))
            for each in sorted(staying, key=_name)
        ]

    def places_of(self, provider: Provider) -> dict[str, str]:
        """Return the places of a provider in the order of their names, by their folded form."""
        return self._places(provider, self._towns)

    def _places(self, provider: Provider, towns: dict[str, set[str]]) -> dict[str, str]:
        names = [self._names[each] for each in towns.get(provider.id, ()) if each in self._names]
        said = sorted({*provider.regions, *names}, key=str.casefold)
        return {folded(each): each for each in said}

    def others(self, provider: Provider, care_form: str, place: str) -> tuple[Provider, ...]:
        """Return who else offers a form of care in a place, by name."""
        return tuple(
            other
            for other, care_forms, places in self._staying
            if other.id != provider.id and folded(care_form) in care_forms and place in places
        )


def _towns(contracts: Sequence[Contract]) -> dict[str, set[str]]:
    """Return the municipalities of contracts, by whose they are."""
    found: dict[str, set[str]] = {}
    for each in contracts:
        found.setdefault(each.provider_id, set()).update(each.municipality_ids)
    return found


def _ending(reader: Reader) -> set[str | None]:
    """Return the contracts that a running step of the ladder ends."""
    terminating = {each.number for each in ladder_of(reader).steps if each.terminates}
    steps = reader.find(Escalation, step=sorted(terminating)) if terminating else []
    return {each.contract_id for each in steps if each.ended_on is None}


def _care(provider: Provider, places: dict[str, str], offers: _Offers) -> Iterator[FallingCare]:
    for care_form in sorted(provider.care_forms, key=str.casefold):
        for key, place in places.items():
            yield FallingCare(care_form, place, offers.others(provider, care_form, key))


def _falling(contract: Contract, years: Sequence[ContractYear], names: dict[str, str]) -> FallingContract:
    told = [each for each in years if each.clients is not None]
    newest = max(told, key=_year, default=None)
    towns = sorted(names[each] for each in contract.municipality_ids if each in names)
    if newest is None:
        return FallingContract(contract, tuple(towns), None, None)
    return FallingContract(contract, tuple(towns), newest.year, newest.clients)


def _changed(store: Store, who: Author, provider: Provider) -> Provider:
    provider = checked(provider)
    with store.change(who, Verb.PROVIDER_CHANGED) as change:
        if change.get(Provider, provider.id) is None:
            raise Refusal("record_gone")
        return change.update(provider)


def _stands(contract: Contract, today: date) -> bool:
    return contract.ends_on is None or contract.ends_on >= today


def _number(contract: Contract) -> str:
    return contract.number.casefold()


def _year(year: ContractYear) -> int:
    return year.year


def _name(provider: Provider) -> str:
    return provider.name.casefold()
