"""What an agenda is made from: one provider on a day, its newest round."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from contractbeoordeling.domain.blind import Place
from contractbeoordeling.domain.conversation import Conversation
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assess import Assessment, assess_participation
from contractbeoordeling.usecases.assessments.blind import hidden_codes
from contractbeoordeling.usecases.assessments.file import versions_of
from contractbeoordeling.usecases.pictures import participations_of


@dataclass(frozen=True)
class Material:
    """One provider on the day of a conversation; without a participation there is nothing to compare."""

    store: Store
    provider: Provider
    day: date
    participation: Participation | None = None

    @cached_property
    def assessment(self) -> Assessment | None:
        """The newest round's result, whole; computed once."""
        return None if self.participation is None else assess_participation(self.store, self.participation)

    @cached_property
    def hidden(self) -> frozenset[Place]:
        """The computed ratings that may not be shown yet."""
        return frozenset() if self.assessment is None else hidden_codes(self.store, self.assessment)

    @cached_property
    def of_result(self) -> Audience:
        """Who may read about the result: the provider once the newest draft was sent, also after reopening."""
        versions = () if self.participation is None else versions_of(self.store, self.participation)
        return Audience.PROVIDER if versions and versions[-1].sent_on else Audience.INTERNAL


def material_of(
    store: Store, provider: Provider, day: date, participation: Participation | None = None
) -> Material:
    """Return the material for a conversation; the newest round that the provider is in, unless one is named."""
    newest = next((own for _, own in participations_of(store, provider.id)), None)
    return Material(store, provider, day, participation or newest)


def material_for(store: Store, conversation: Conversation, today: date) -> Material:
    """Return the material for a conversation that was planned, on its own day where it has one."""
    provider = store.by_id(Provider, [conversation.provider_id])[conversation.provider_id]
    own = conversation.participation_id
    day = conversation.planned_at.date() if conversation.planned_at else today
    return material_of(store, provider, day, store.get(Participation, own) if own else None)
