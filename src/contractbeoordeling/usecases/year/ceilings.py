"""Use of the contracts' ceilings in a year: beside the quality score and never in it."""

from dataclasses import dataclass
from fractions import Fraction

from contractbeoordeling.domain.ceiling import is_much, share_used
from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.views.year import YearLine, contract_years
from contractbeoordeling.usecases.checked import checked


@dataclass(frozen=True, slots=True)
class CeilingUse:
    """A contract's year with the share of its ceiling that is used; `much` from 70% on."""

    line: YearLine
    share: Fraction | None
    much: bool


def ceiling_uses(reader: Reader, year: int, provider_id: str | None = None) -> list[CeilingUse]:
    """Return the contracts with figures of a year, in the order of the providers' names."""
    return [_use(each) for each in contract_years(reader, year, provider_id)]


def keep_contract_year(store: Store, who: Author, year: ContractYear) -> ContractYear:
    """Store ceiling, use and clients of a contract in one year; the years are told apart by their number."""
    year = checked(year)
    with store.change(who, Verb.CONTRACT_CHANGED) as change:
        if change.get(Contract, year.contract_id) is None:
            raise Refusal("record_gone")
        if change.get(ContractYear, year.id) is not None:
            return change.update(year)
        if change.count(ContractYear, contract_id=year.contract_id, year=year.year):
            raise Refusal("record_exists")
        return change.add(year)


def year_of(reader: Reader, contract: Contract, year: int) -> ContractYear:
    """Return what is known of a contract in a year; an empty record where that is nothing."""
    known = reader.first(ContractYear, contract_id=contract.id, year=year)
    return known or ContractYear(contract_id=contract.id, year=year)


def _use(line: YearLine) -> CeilingUse:
    year = ContractYear(contract_id=line.contract_id, year=line.year, ceiling=line.ceiling, used=line.used)
    share = share_used(year)
    return CeilingUse(line, share, is_much(share))
