"""Changing the fields of a provider."""

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked


def change_provider(store: Store, who: Author, provider: Provider) -> Provider:
    """Store the changed fields of a provider and return it; refuses a KvK number that is another's."""
    provider = checked(provider)
    with store.change(who, Verb.PROVIDER_CHANGED) as change:
        if change.get(Provider, provider.id) is None:
            raise Refusal("record_gone")
        if provider.kvk is not None:
            for other in change.find(Provider, kvk=provider.kvk):
                if other.id != provider.id:
                    raise Refusal("kvk_taken", kvk=provider.kvk, name=other.name)
        return change.update(provider)
