"""Changing a typed observation, or what an answered one rests on."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.observations.rules import find_observation, notices_of, refuse_wrong


def change_observation(
    store: Store, who: Author, observation: Observation, *, today: date | None = None
) -> Noted[Observation]:
    """Store the changed fields of an observation.

    What came from a form, figure or report follows its source: of those only what they rest on (own
    observation or hearsay) may be changed line by line, and of a supervisor's not even that.
    """
    with store.change(who, Verb.OBSERVATION_CHANGED) as change:
        old = find_observation(change, observation.id)
        observation = checked(replace(observation, origin=old.origin, origin_id=old.origin_id))
        only_evidence = replace(old, evidence=observation.evidence) == observation
        if old.origin is Origin.TYPED:
            refuse_wrong(change, observation, today or now())
        elif not only_evidence or old.origin is Origin.SUPERVISION:
            raise Refusal("observation_follows_source")
        change.update(observation)
        notices = notices_of(change, observation)
    return Noted(observation, notices)
