"""Taking a provider out of the register; the journal keeps it, so that it can come back."""

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider, ProviderLink
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import SupervisionMeasure, SupervisionReport
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.details import OWN_DETAILS
from contractbeoordeling.wording.fields import record_label

# What says something about a provider that somebody may still need.
_USES: tuple[type[Record], ...] = (
    Contract,
    Participation,
    Observation,
    Signal,
    SupervisionReport,
    SupervisionMeasure,
    Action,
    Document,
)


def remove_provider(store: Store, who: Author, provider: Provider) -> None:
    """Remove a provider with its details; refuses one with contracts, rounds, signals and the like."""
    with store.change(who, Verb.PROVIDER_REMOVED) as change:
        if change.get(Provider, provider.id) is None:
            raise Refusal("record_gone")
        uses = uses_of(change, provider)
        if uses:
            said = ", ".join(f"{count}× {record_label(kind)}" for kind, count in uses.items())
            raise Refusal("provider_in_use", provider=provider.name, uses=said)
        for kind in OWN_DETAILS:
            for detail in change.find(kind, provider_id=provider.id):
                change.remove(detail)
        for mapping in change.find(KeptMapping, provider_id=provider.id):
            change.remove(mapping)
        for link in change.find(ProviderLink, provider_id=provider.id):
            change.remove(link)
        for link in change.find(ProviderLink, other_id=provider.id):
            change.remove(link)
        change.remove(provider)


def uses_of(reader: Reader, provider: Provider) -> dict[type[Record], int]:
    """Return how many records of which kinds keep a provider in the register."""
    counts = {kind: reader.count(kind, provider_id=provider.id) for kind in _USES}
    return {kind: count for kind, count in counts.items() if count}
