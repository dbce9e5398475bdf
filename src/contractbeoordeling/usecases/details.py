"""What belongs to one provider: locations, codes, names, links, contacts and certificates."""

from typing import TypeAlias, TypeVar

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import (
    AgbCode,
    Certificate,
    Contact,
    Location,
    ProviderLink,
    TradeName,
)
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked

OwnDetail: TypeAlias = Location | TradeName | AgbCode | Contact | Certificate
Detail: TypeAlias = OwnDetail | ProviderLink
D = TypeVar("D", Location, TradeName, AgbCode, Contact, Certificate, ProviderLink)

OWN_DETAILS: tuple[type[OwnDetail], ...] = (Location, TradeName, AgbCode, Contact, Certificate)
_VERBS: dict[type[Detail], Verb] = {
    Contact: Verb.CONTACT_CHANGED,
    Certificate: Verb.CERTIFICATE_CHANGED,
}


def keep_detail(store: Store, who: Author, detail: D) -> D:
    """Store something new of a provider, or its changed fields; return it as stored."""
    detail = checked(detail)
    with store.change(who, _verb(detail)) as change:
        _refuse_twice(change, detail)
        if change.get(type(detail), detail.id) is None:
            return change.add(detail)
        return change.update(detail)


def remove_detail(store: Store, who: Author, detail: Detail) -> None:
    """Take something of a provider out of the register; refuses while other data refers to it."""
    with store.change(who, _verb(detail)) as change:
        if change.get(type(detail), detail.id) is None:
            raise Refusal("record_gone")
        change.remove(detail)


def _verb(detail: Detail) -> Verb:
    return _VERBS.get(type(detail), Verb.PROVIDER_CHANGED)


def _refuse_twice(change: Change, detail: Detail) -> None:
    """Refuse what the provider already has, word for word."""
    if isinstance(detail, ProviderLink):
        same = change.find(ProviderLink, provider_id=detail.provider_id, other_id=detail.other_id)
        if any(each.kind is detail.kind and each.id != detail.id for each in same):
            raise Refusal("link_exists")
    elif isinstance(detail, AgbCode):
        same_codes = change.find(AgbCode, provider_id=detail.provider_id, code=detail.code)
        if any(each.id != detail.id for each in same_codes):
            raise Refusal("record_exists")
