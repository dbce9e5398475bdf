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
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked

OwnDetail: TypeAlias = Location | TradeName | AgbCode | Contact | Certificate
Detail: TypeAlias = OwnDetail | ProviderLink
D = TypeVar("D", bound=Detail)

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


def find_detail(reader: Reader, provider_id: str, detail_id: str) -> Detail:
    """Return something of a provider by its id; refuses what isn't there or is another's."""
    for kind in OWN_DETAILS:
        found = reader.get(kind, detail_id)
        if found is not None and found.provider_id == provider_id:
            return found
    link = reader.get(ProviderLink, detail_id)
    if link is None or provider_id not in (link.provider_id, link.other_id):
        raise Refusal("record_gone")
    return link
