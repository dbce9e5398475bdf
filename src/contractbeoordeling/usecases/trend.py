"""A provider over the rounds: each criterion where versions compare, with the actions between, and its self-image."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from hashlib import sha256
from typing import Any, cast

from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.assessment import AssessmentVersion, Deviation, Level
from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.method.light_cycle import Obstacle, light_cycle_obstacles
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round, SubjectKind
from contractbeoordeling.domain.seal.reading import UnreadableEnvelope, read_envelope
from contractbeoordeling.domain.trend import SelfImageTally, TrendPoint, TrendStep, self_image_tally, steps
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assess import Assessment, assess_participation
from contractbeoordeling.usecases.rounds.form_content import subject_names

Results = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class CriterionTrend:
    """One criterion over the rounds that had it in scope, the oldest first; `steps` lie between the points."""

    criterion: Criterion
    rounds: tuple[str, ...]
    points: tuple[TrendPoint, ...]
    steps: tuple[TrendStep, ...]


@dataclass(frozen=True, slots=True)
class SubjectTrend:
    """One subject of a provider over its rounds, and whether the next cycle may be light (a person decides)."""

    subject: str
    rounds: tuple[Round, ...]
    criteria: tuple[CriterionTrend, ...]
    self_images: tuple[SelfImageTally, ...]
    obstacles: tuple[Obstacle, ...]


def provider_trend(store: Store, provider: Provider) -> tuple[SubjectTrend, ...]:
    """Return the trend of each subject of a provider, the whole provider first."""
    groups: defaultdict[tuple[SubjectKind, str, str], list[Participation]] = defaultdict(list)
    participations = store.find(Participation, provider_id=provider.id)
    rounds = store.by_id(Round, {each.round_id for each in participations})
    names = subject_names(store, participations)
    for each in participations:
        groups[rounds[each.round_id].subject, each.subject_id, each.lot].append(each)
    actions = store.find(Action, provider_id=provider.id)
    found = [
        _subject(names[group[0].id], [_year(store, each) for each in group], actions)
        for _, group in sorted(groups.items(), key=_order)
    ]
    return tuple(found)


def _order(group: tuple[tuple[SubjectKind, str, str], list[Participation]]) -> tuple[int, str, str]:
    kind, subject, lot = group[0]
    return list(SubjectKind).index(kind), subject, lot


@dataclass(frozen=True, slots=True)
class _Year:
    """One participation as it stands: as it was determined, or else as it is computed now."""

    assessment: Assessment
    points: Mapping[str, TrendPoint]

    @property
    def round(self) -> Round:
        return self.assessment.context.round


def _year(store: Store, participation: Participation) -> _Year:
    assessment = assess_participation(store, participation)
    version = _determined(store, participation)
    sealed = None if version is None else _sealed(store, version)
    deviations = [] if version is None else store.find(Deviation, assessment_id=version.id)
    made = {each.subject_key: each.determined for each in deviations if each.level is Level.CRITERION}
    points = _sealed_points(assessment, sealed) if sealed is not None else _computed_points(assessment)
    codes = {each.code: each.key for each in assessment.context.framework.criteria}
    return _Year(
        assessment,
        {codes[code]: _with(point, made.get(codes[code])) for code, point in points},
    )


def _with(point: TrendPoint, determined: int | None) -> TrendPoint:
    return point if determined is None else replace(point, determined=determined)


def _computed_points(assessment: Assessment) -> Iterator[tuple[str, TrendPoint]]:
    of_round = assessment.context.round
    for each in assessment.result.criteria:
        if each.in_scope:
            yield (
                each.code,
                TrendPoint(
                    day=of_round.reference_date,
                    framework_id=of_round.framework_id,
                    score=each.score,
                    rating=each.rating,
                    verdict=each.verdict,
                ),
            )


def _sealed_points(assessment: Assessment, sealed: Results) -> Iterator[tuple[str, TrendPoint]]:
    of_round = assessment.context.round
    known = {each.code for each in assessment.context.framework.criteria}
    for code, each in sealed.items():
        if code in known:
            yield (
                code,
                TrendPoint(
                    day=of_round.reference_date,
                    framework_id=of_round.framework_id,
                    score=None if each["score"] is None else Fraction(each["score"]),
                    rating=each["rating"],
                    verdict=Verdict(each["verdict"]),
                    sealed=True,
                ),
            )


def _determined(store: Store, participation: Participation) -> AssessmentVersion | None:
    """Return the newest version that was determined: a reopened one stands until the next is."""
    versions = store.find(AssessmentVersion, participation_id=participation.id)
    done = [each for each in versions if each.determined_at is not None]
    return max(done, key=_number, default=None)


def _number(version: AssessmentVersion) -> int:
    return version.version


def _sealed(store: Store, version: AssessmentVersion) -> Results | None:
    """Return the results in scope by code as they were sealed; None where the envelope isn't whole."""
    content = store.content(version.seal_sha256) if version.seal_sha256 else None
    if content is None or sha256(content).hexdigest() != version.seal_sha256:
        return None
    try:
        envelope = cast("dict[str, Any]", read_envelope(content))
        outside = {
            criterion["code"]
            for theme in envelope["case"]["themes"]
            for criterion in theme["criteria"]
            if not (theme.get("in_scope", True) and criterion.get("in_scope", True))
        }
        return {each["code"]: each for each in envelope["result"]["criteria"] if each["code"] not in outside}
    except (UnreadableEnvelope, KeyError, TypeError):
        return None  # `check` and `assessment verify` say what is wrong with it


def _subject(name: str, years: list[_Year], actions: Sequence[Action]) -> SubjectTrend:
    years.sort(key=_day)
    newest = years[-1]
    criteria = [_criterion(key, years, actions) for key in _keys(years)]
    return SubjectTrend(
        subject=name,
        rounds=tuple(each.round for each in years),
        criteria=tuple(criteria),
        self_images=tuple(
            self_image_tally(point.verdict for point in each.points.values()) for each in years
        ),
        obstacles=light_cycle_obstacles(
            newest.assessment.result,
            open_improvement_plan=any(each.open and each.owner is Owner.PROVIDER for each in actions),
        ),
    )


def _day(year: _Year) -> tuple[str, str]:
    return year.round.reference_date.isoformat(), year.round.id


def _keys(years: Sequence[_Year]) -> list[str]:
    """Return the keys of criteria in the order of the newest framework; those it no longer has come last."""
    orders = [[each.key for each in year.assessment.context.framework.criteria] for year in reversed(years)]
    present = {key for year in years for key in year.points}
    return [key for key in dict.fromkeys(key for order in orders for key in order) if key in present]


def _criterion(key: str, years: Sequence[_Year], actions: Iterable[Action]) -> CriterionTrend:
    having = [each for each in years if key in each.points]
    newest = having[-1].assessment.context
    criterion = newest.framework.criterion(key)
    if criterion is None:
        raise AssertionError(key)
    points = tuple(each.points[key] for each in having)
    own = [each for each in actions if each.criterion_key == key]
    return CriterionTrend(
        criterion=criterion,
        rounds=tuple(each.round.id for each in having),
        points=points,
        steps=steps(points, partial(newest.versions.comparable, key), own),
    )
