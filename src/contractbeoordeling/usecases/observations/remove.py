"""Taking a typed observation out of the register."""

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Origin
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.observations.rules import find_observation


def remove_observation(store: Store, who: Author, observation_id: str) -> None:
    """Remove a typed observation; the journal keeps it. Others go with the answer or report they came from."""
    with store.change(who, Verb.OBSERVATION_REMOVED) as change:
        observation = find_observation(change, observation_id)
        if observation.origin is not Origin.TYPED:
            raise Refusal("observation_follows_source")
        change.remove(observation)
