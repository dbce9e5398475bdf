"""Taking a contract out of the register."""

from contractbeoordeling.domain.contract import Contract, ContractYear, SuccessIndicator
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.store import Store


def remove_contract(store: Store, who: Author, contract: Contract) -> None:
    """Remove a contract with its years and indicators; refuses one that observations, signals or rounds name."""
    with store.change(who, Verb.CONTRACT_REMOVED) as change:
        if change.get(Contract, contract.id) is None:
            raise Refusal("record_gone")
        if change.count(Participation, subject_id=contract.id):
            raise Refusal("record_in_use")
        for kind in (ContractYear, SuccessIndicator):
            for own in change.find(kind, contract_id=contract.id):
                change.remove(own)
        change.remove(contract)
