"""Adding or changing a contract with its years."""

from collections.abc import Sequence
from dataclasses import replace

from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.product_category import category_codes
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked


def keep_contract(
    store: Store, who: Author, contract: Contract, years: Sequence[ContractYear] | None = None
) -> Contract:
    """Store a new contract or its changed fields, and return it.

    `years` are then all of its years, each known by its number; without them the years stay as they are.
    """
    contract = checked(replace(contract, product_categories=category_codes(contract.product_categories)))
    checked_years = None if years is None else [checked(replace(y, contract_id=contract.id)) for y in years]
    is_new = store.get(Contract, contract.id) is None
    with store.change(who, Verb.CONTRACT_ADDED if is_new else Verb.CONTRACT_CHANGED) as change:
        _refuse_taken_number(change, contract)
        if is_new:
            change.add(contract)
        else:
            change.update(contract)
        if checked_years is not None:
            _keep_years(change, contract, checked_years)
    return contract


def _refuse_taken_number(change: Change, contract: Contract) -> None:
    provider = change.get(Provider, contract.provider_id)
    if provider is None:
        raise Refusal("record_gone")
    for other in change.find(Contract, provider_id=provider.id):
        if other.id != contract.id and folded(other.number) == folded(contract.number):
            raise Refusal("contract_number_taken", provider=provider.name, number=contract.number)


def _keep_years(change: Change, contract: Contract, years: Sequence[ContractYear]) -> None:
    known = {each.year: each for each in change.find(ContractYear, contract_id=contract.id)}
    for year in years:
        old = known.pop(year.year, None)
        if old is None:
            change.add(year)
        else:
            change.update(replace(year, id=old.id))
    for gone in known.values():
        change.remove(gone)


def find_contract(reader: Reader, provider: Provider, number: str) -> Contract:
    """Return the provider's contract with this number or id; refuses where there is none."""
    for contract in reader.find(Contract, provider_id=provider.id):
        if contract.id == number or folded(contract.number) == folded(number):
            return contract
    raise Refusal("contract_unknown", provider=provider.name, number=number)
