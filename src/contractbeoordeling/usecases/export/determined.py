"""What people determined, to stand beside what is computed: from the seals, so that it says what the reports say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.blind import Place
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import versions_of
from contractbeoordeling.usecases.assessments.outcome import BothRatings, sealed_content, sealed_outcome
from contractbeoordeling.wording.assessments import LEVELS, state_said

OVERALL: Place = (Level.OVERALL, "")


@dataclass(frozen=True, slots=True)
class Determined:
    """How far an assessment is, and the ratings that hold once it is determined; `deviated` says where a person did."""

    state: str
    ratings: Mapping[Place, int | None] = field(default_factory=dict[Place, int | None])
    deviated: str = ""


def determined_of(store: Store, participations: Sequence[Participation], on: date) -> dict[str, Determined]:
    """Return what was determined on each participation, by its id."""
    return {each.id: _determined(store, each, on) for each in participations}


def _determined(store: Store, participation: Participation, on: date) -> Determined:
    versions = versions_of(store, participation)
    state = state_said(versions[-1].state_on(on) if versions else None)
    sealed = sealed_content(store, versions[-1]) if versions else None
    if sealed is None:
        return Determined(state)
    ratings = sealed_outcome(sealed).ratings
    return Determined(
        state,
        {(each.level, each.code): each.standing for each in ratings},
        "; ".join(_said(each) for each in ratings if each.standing != each.computed),
    )


def _said(rating: BothRatings) -> str:
    place = LEVELS[rating.level] if rating.level is Level.OVERALL else f"{LEVELS[rating.level]} {rating.code}"
    return f"{place}: vastgesteld {rating.standing}, berekend {rating.computed}"
