"""Typing an observation."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.observations.rules import notices_of, refuse_wrong


def add_observation(
    store: Store, who: Author, observation: Observation, *, today: date | None = None
) -> Noted[Observation]:
    """Store an observation as typed; refuses a score, number or date that the method can't read."""
    observation = checked(replace(observation, origin=Origin.TYPED, origin_id=None))
    with store.change(who, Verb.OBSERVATION_ADDED) as change:
        refuse_wrong(change, observation, today or now())
        change.add(observation)
        notices = notices_of(change, observation)
    return Noted(observation, notices)
