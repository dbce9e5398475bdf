"""Success indicators of a contract: what both sides agreed to call success, and how it stands."""

from contractbeoordeling.domain.contract import Contract, SuccessIndicator
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.notice import personal_data_notices
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.noted import Noted


def keep_indicator(store: Store, who: Author, indicator: SuccessIndicator) -> Noted[SuccessIndicator]:
    """Store a new indicator or how it stands now; refuses a name that the contract already has."""
    indicator = checked(indicator)
    with store.change(who, Verb.INDICATOR_CHANGED) as change:
        if change.get(Contract, indicator.contract_id) is None:
            raise Refusal("record_gone")
        for other in change.find(SuccessIndicator, contract_id=indicator.contract_id):
            if other.id != indicator.id and folded(other.name) == folded(indicator.name):
                raise Refusal("indicator_exists", name=other.name)
        if change.get(SuccessIndicator, indicator.id) is None:
            change.add(indicator)
        else:
            change.update(indicator)
    texts = {name: getattr(indicator, name) for name in ("name", "target", "remark")}
    return Noted(indicator, personal_data_notices(texts))


def remove_indicator(store: Store, who: Author, indicator: SuccessIndicator) -> None:
    """Take an indicator out of the register."""
    with store.change(who, Verb.INDICATOR_CHANGED) as change:
        if change.get(SuccessIndicator, indicator.id) is None:
            raise Refusal("record_gone")
        change.remove(indicator)


def find_indicator(reader: Reader, contract: Contract, text: str) -> SuccessIndicator:
    """Return an indicator of a contract by its name or id; refuses where there is none."""
    for each in reader.find(SuccessIndicator, contract_id=contract.id):
        if each.id == text or folded(each.name) == folded(text):
            return each
    raise Refusal("indicator_unknown", number=contract.number, name=text)
