"""The criteria for which an assessment demands an improvement plan: of the draft as computed now, or of the seal.

What a person determined goes before what was computed. A theme or a whole that is rated low while none of its criteria asks
for a plan (a deviation, a supervisor's measure) demands one for its lowest criteria.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.assessment import AssessmentVersion, Level
from contractbeoordeling.domain.assessment_rules import AssessmentFault
from contractbeoordeling.domain.canonical import canonical_bytes
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.method.consequences import Consequence, consequences
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.evaluate import CaseResult, evaluate
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.blind import refuse_unseen
from contractbeoordeling.usecases.assessments.export import export_case
from contractbeoordeling.usecases.assessments.file import AssessmentFile, assessment_file
from contractbeoordeling.usecases.assessments.outcome import outcome_of

LOW = 2
"""A rating of at most this asks for a plan."""
Standing = Mapping[tuple[Level, str], int | None]


@dataclass(frozen=True, slots=True)
class Demand:
    """What an assessment asks a plan for: criteria by key, and the version that says so."""

    version: AssessmentVersion
    criterion_keys: tuple[str, ...]


def demanded(store: Store, participation: Participation) -> Demand:
    """Return what the newest version demands; refuses where there is no draft yet, or not all of it was seen."""
    file = assessment_file(store, participation)
    version = file.version
    if version is None:
        raise Refusal(str(AssessmentFault.NO_DRAFT))
    if version.determined_at is None:
        refuse_unseen(store, file.computed, "plan_with_unseen")
    outcome = outcome_of(store, file)
    standing: Standing = {(each.level, each.code): each.standing for each in outcome.ratings}
    computed: Standing = {(each.level, each.code): each.computed for each in outcome.ratings}
    result = _result(store, file, version)
    codes = _demanding(result, standing, computed)
    keys = {each.code: each.key for each in file.framework.criteria}
    return Demand(version, tuple(keys[each] for each in _in_order(file.framework, codes)))


def _result(store: Store, file: AssessmentFile, version: AssessmentVersion) -> CaseResult:
    if version.determined_at is None:
        return file.computed.result
    case = export_case(store, file.participation, version.version)
    return evaluate(read_cases(canonical_bytes(case)).cases[0])


def _demanding(result: CaseResult, standing: Standing, computed: Standing) -> set[str]:
    found = {each.code for each in result.criteria if _asks(each, standing, computed)}
    for theme, of_case in zip(result.themes, result.case.themes, strict=True):
        criteria = [each.code for each in of_case.criteria]
        if _low(standing.get((Level.THEME, theme.code))) and found.isdisjoint(criteria):
            found |= _lowest(criteria, standing)
    if _low(standing.get((Level.OVERALL, ""))) and not found:
        found |= _lowest([each.code for each in result.criteria if each.in_scope], standing)
    return found


def _asks(result: CriterionResult, standing: Standing, computed: Standing) -> bool:
    """Tell whether a criterion asks for a plan; a rating that a person gave decides where it differs."""
    place = (Level.CRITERION, result.code)
    if standing.get(place) != computed.get(place):
        return _low(standing.get(place))
    return Consequence.IMPROVEMENT_PLAN in consequences(result)


def _low(rating: int | None) -> bool:
    return rating is not None and rating <= LOW


def _lowest(codes: Sequence[str], standing: Standing) -> set[str]:
    ratings = {
        code: rating for code in codes if (rating := standing.get((Level.CRITERION, code))) is not None
    }
    return {code for code, rating in ratings.items() if rating == min(ratings.values())}


def _in_order(framework: Framework, codes: set[str]) -> list[str]:
    return [each.code for each in framework.criteria if each.code in codes]
