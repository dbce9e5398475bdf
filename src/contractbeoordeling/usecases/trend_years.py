"""One year of a trend: what a participation came to at every level, as it was determined or else as computed now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

from contractbeoordeling.domain.assessment import Deviation, Level
from contractbeoordeling.domain.blind import Place
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.trend import TrendPoint
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assess import Assessment, assess_participation
from contractbeoordeling.usecases.assessments.blind import hidden_codes
from contractbeoordeling.usecases.assessments.file import keys_of
from contractbeoordeling.usecases.sealed import determined_version, whole_envelope


class Spot(NamedTuple):
    """A level and the key of what is meant there, empty for the whole."""

    level: Level
    key: str = ""


WHOLE = Spot(Level.OVERALL)


@dataclass(frozen=True, slots=True)
class Year:
    """One participation; `members` are the keys of the criteria in scope by that of their theme."""

    participation: Participation
    assessment: Assessment
    points: Mapping[Spot, TrendPoint]
    members: Mapping[str, frozenset[str]]

    @property
    def round(self) -> Round:
        """The round that it took part in."""
        return self.assessment.context.round

    @property
    def framework(self) -> Framework:
        """The framework of that round."""
        return self.assessment.context.framework


class _Found(NamedTuple):
    """What was found at a place: its code, and what it came to."""

    level: Level
    code: str
    score: Fraction | None
    rating: int | None
    verdict: Verdict | None = None


def year_of(store: Store, participation: Participation) -> Year:
    """Return what a participation came to."""
    assessment = assess_participation(store, participation)
    version = determined_version(store, participation)
    envelope = None if version is None else whole_envelope(store, version)
    sealed = None if envelope is None else _sealed(envelope)
    found, scope = _computed(assessment) if sealed is None else sealed
    deviations = [] if version is None else store.find(Deviation, assessment_id=version.id)
    made = {Spot(each.level, each.subject_key): each.determined for each in deviations}
    keys = {(Level.OVERALL, ""): "", **keys_of(assessment.context.framework)}
    points: dict[Spot, TrendPoint] = {}
    hidden = frozenset[Place]() if sealed is not None else hidden_codes(store, assessment)
    for each in found:
        if (each.level, each.code) in keys and (each.level, each.code) not in hidden:
            spot = Spot(each.level, keys[each.level, each.code])
            points[spot] = _point(assessment, each, made.get(spot), sealed=sealed is not None)
    members = {
        keys[Level.THEME, code]: frozenset(
            keys[Level.CRITERION, each] for each in own if (Level.CRITERION, each) in keys
        )
        for code, own in scope.items()
        if (Level.THEME, code) in keys
    }
    return Year(participation, assessment, points, members)


def _point(assessment: Assessment, found: _Found, determined: int | None, *, sealed: bool) -> TrendPoint:
    of_round = assessment.context.round
    return TrendPoint(
        day=of_round.reference_date,
        framework_id=of_round.framework_id,
        score=found.score,
        rating=found.rating,
        verdict=found.verdict,
        determined=determined,
        sealed=sealed,
    )


_Read = tuple[list[_Found], Mapping[str, list[str]]]


def _computed(assessment: Assessment) -> _Read:
    result = assessment.result
    found = [
        _Found(Level.CRITERION, each.code, each.score, each.rating, each.verdict)
        for each in result.criteria
        if each.in_scope
    ]
    found += [
        _Found(Level.THEME, each.code, each.score, each.rating) for each in result.themes if each.counts
    ]
    found.append(_Found(Level.OVERALL, "", result.overall.score, result.overall.rating))
    inside = {each.code for each in result.criteria if each.in_scope}
    scope = {
        theme.code: [each.code for each in theme.criteria if each.code in inside]
        for theme in result.case.themes
        if theme.in_scope
    }
    return found, scope


def _sealed(envelope: Mapping[str, Any]) -> _Read | None:
    """Return the results in scope as they were sealed; None where the envelope has them otherwise."""
    try:
        scope = _sealed_scope(envelope["case"])
        inside = {code for own in scope.values() for code in own}
        return list(_sealed_results(envelope["result"], scope, inside)), scope
    except (KeyError, TypeError, ValueError):
        return None  # `check` and `assessment verify` say what is wrong with it


def _sealed_scope(case: Mapping[str, Any]) -> dict[str, list[str]]:
    return {
        theme["code"]: [each["code"] for each in theme["criteria"] if each.get("in_scope", True)]
        for theme in case["themes"]
        if theme.get("in_scope", True)
    }


def _sealed_results(
    result: Mapping[str, Any], scope: Mapping[str, list[str]], inside: set[str]
) -> Iterator[_Found]:
    for each in result["criteria"]:
        if each["code"] in inside:
            score, rating = _numbers(each)
            yield _Found(Level.CRITERION, each["code"], score, rating, Verdict(each["verdict"]))
    for each in result["themes"]:
        if each["code"] in scope:
            yield _Found(Level.THEME, each["code"], *_numbers(each))
    yield _Found(Level.OVERALL, "", *_numbers(result["overall"]))


def _numbers(found: Mapping[str, Any]) -> tuple[Fraction | None, int | None]:
    return None if found["score"] is None else Fraction(found["score"]), found["rating"]
