"""Adding a provider by hand."""

from collections.abc import Sequence
from dataclasses import replace

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import AgbCode, Location, Provider, TradeName
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.details import OwnDetail
from contractbeoordeling.usecases.doubles import Identity, MatchOn, known_providers


def add_provider(
    store: Store,
    who: Author,
    provider: Provider,
    details: Sequence[OwnDetail] = (),
    *,
    despite_doubles: bool = False,
) -> Provider:
    """Store a new provider with what belongs to it, and return it.

    Refuses a KvK number that is taken, and a provider that may be there already unless told that
    it is another one.
    """
    provider = checked(provider)
    owned = [checked(replace(each, provider_id=provider.id)) for each in details]
    identity = identity_of(provider, owned)
    with store.change(who, Verb.PROVIDER_ADDED) as change:
        matches = known_providers(change).matches(identity)
        for match in matches:
            if MatchOn.KVK in match.on:
                raise Refusal("kvk_taken", kvk=provider.kvk, name=match.identity.names[0])
        if matches and not despite_doubles:
            doubles = ", ".join(f"'{match.identity.names[0]}'" for match in matches)
            raise Refusal("possible_double", provider=provider.name, doubles=doubles)
        change.add(provider)
        change.add_all(sorted(owned, key=_kind))
    return provider


def identity_of(provider: Provider, details: Sequence[OwnDetail]) -> Identity:
    """Return what a provider that may not be stored yet is recognised by."""
    trade_names = [each.name for each in details if isinstance(each, TradeName)]
    return Identity(
        provider_id=provider.id,
        names=(provider.name, *trade_names),
        kvk=provider.kvk,
        agb_codes=tuple(each.code for each in details if isinstance(each, AgbCode)),
        location_numbers=tuple(each.number for each in details if isinstance(each, Location) and each.number),
    )


def _kind(detail: OwnDetail) -> str:
    return type(detail).__name__
