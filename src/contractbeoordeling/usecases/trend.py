"""A provider over the rounds: every level where versions compare, with the actions between, and its self-image."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.framework import Criterion, Theme
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round, SubjectKind
from contractbeoordeling.domain.trend import SelfImageTally, TrendPoint, TrendStep, self_image_tally, steps
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.cycle.proposal import CycleLine, cycle_lines
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.usecases.trend_years import WHOLE, Spot, Year, year_of


@dataclass(frozen=True, slots=True)
class Trend:
    """One thing over the rounds that had it in scope, the oldest first; `steps` lie between the points."""

    rounds: tuple[str, ...]
    points: tuple[TrendPoint, ...]
    steps: tuple[TrendStep, ...]

    def in_round(self, round_id: str) -> TrendPoint | None:
        """Return what a round said of it; None where it was out of scope."""
        return dict(zip(self.rounds, self.points, strict=True)).get(round_id)

    def actions(self) -> tuple[Action, ...]:
        """Return the actions between the rounds, each once."""
        return tuple({each.id: each for step in self.steps for each in step.actions}.values())


@dataclass(frozen=True, slots=True)
class CriterionTrend(Trend):
    """One criterion over the rounds."""

    criterion: Criterion


@dataclass(frozen=True, slots=True)
class ThemeTrend(Trend):
    """One theme over the rounds, with its criteria; it compares where the same criteria were in scope."""

    theme: Theme
    criteria: tuple[CriterionTrend, ...]


@dataclass(frozen=True, slots=True)
class SubjectTrend:
    """One subject of a provider over its rounds, and what is proposed and chosen for the cycle after the newest."""

    subject: str
    rounds: tuple[Round, ...]
    criteria: tuple[CriterionTrend, ...]
    themes: tuple[ThemeTrend, ...]
    overall: Trend
    self_images: tuple[SelfImageTally, ...]
    cycle: CycleLine


def provider_trend(
    store: Store,
    provider: Provider,
    on: date | None = None,
    *,
    only: Callable[[Action], bool] | None = None,
    progress: Progress | None = None,
) -> tuple[SubjectTrend, ...]:
    """Return the trend of each subject of a provider, the whole provider first.

    `only` says which actions may be told, where not everybody may read all of them.
    """
    groups: defaultdict[tuple[SubjectKind, str, str], list[Participation]] = defaultdict(list)
    participations = store.find(Participation, provider_id=provider.id)
    rounds = store.by_id(Round, {each.round_id for each in participations})
    names = subject_names(store, participations)
    for each in participations:
        groups[rounds[each.round_id].subject, each.subject_id, each.lot].append(each)
    actions = [each for each in store.find(Action, provider_id=provider.id) if only is None or only(each)]
    found: list[SubjectTrend] = []
    bar, done = progress or NoProgress(), 0
    for _, group in sorted(groups.items(), key=_order):
        years = sorted((year_of(store, each) for each in group), key=_day)
        done += len(group)
        bar.step(done, len(participations))
        newest = years[-1]
        (cycle,) = cycle_lines(store, newest.round, [newest.participation], on or today())
        found.append(_subject(names[group[0].id], years, actions, cycle))
    return tuple(found)


def _order(group: tuple[tuple[SubjectKind, str, str], list[Participation]]) -> tuple[int, str, str]:
    kind, subject, lot = group[0]
    return list(SubjectKind).index(kind), subject, lot


def _day(year: Year) -> tuple[str, str]:
    return year.round.reference_date.isoformat(), year.round.id


def _subject(name: str, years: Sequence[Year], actions: Sequence[Action], cycle: CycleLine) -> SubjectTrend:
    criteria = {each.key: each for each in _criteria(years)}
    made = {key: _criterion(each, years, actions) for key, each in criteria.items()}
    themes = tuple(_theme(each, years, actions, made) for each in _themes(years))
    overall = _Line(years, WHOLE, _same_whole).trend(actions)
    return SubjectTrend(
        subject=name,
        rounds=tuple(each.round for each in years),
        criteria=tuple(made.values()),
        themes=themes,
        overall=overall,
        self_images=tuple(
            self_image_tally(point.verdict for point in each.points.values() if point.verdict)
            for each in years
        ),
        cycle=cycle,
    )


def _criteria(years: Sequence[Year]) -> Iterable[Criterion]:
    """Give the criteria in the order of the newest framework; those it no longer has come last."""
    known: dict[str, Criterion] = {}
    for year in reversed(years):
        for each in year.framework.criteria:
            known.setdefault(each.key, each)
    present = {spot.key for year in years for spot in year.points if spot.level is Level.CRITERION}
    return (each for key, each in known.items() if key in present)


def _themes(years: Sequence[Year]) -> Iterable[Theme]:
    known: dict[str, Theme] = {}
    for year in reversed(years):
        for each in year.framework.themes:
            known.setdefault(each.key, each)
    present = {key for year in years for key, own in year.members.items() if own}
    return (each for key, each in known.items() if key in present)


def _criterion(criterion: Criterion, years: Sequence[Year], actions: Sequence[Action]) -> CriterionTrend:
    own = [each for each in actions if each.criterion_key == criterion.key]
    line = _Line(years, Spot(Level.CRITERION, criterion.key), _same_criterion).trend(own)
    return CriterionTrend(line.rounds, line.points, line.steps, criterion)


def _theme(
    theme: Theme, years: Sequence[Year], actions: Sequence[Action], made: dict[str, CriterionTrend]
) -> ThemeTrend:
    keys = {key for year in years for key in year.members.get(theme.key, ())}
    own = [each for each in actions if each.criterion_key in keys]
    line = _Line(years, Spot(Level.THEME, theme.key), _same_theme).trend(own)
    criteria = tuple(each for key, each in made.items() if key in keys)
    return ThemeTrend(line.rounds, line.points, line.steps, theme, criteria)


@dataclass(frozen=True, slots=True)
class _Line:
    """One spot over the years that have it; `same` tells whether two years asked the same of it."""

    years: Sequence[Year]
    spot: Spot
    same: Callable[[Year, Year, Year, str], bool]

    def trend(self, actions: Sequence[Action]) -> Trend:
        """Return the points with what lies between them."""
        having = [each for each in self.years if self.spot in each.points]
        points = tuple(each.points[self.spot] for each in having)
        compared = [self.same(having[-1], before, after, self.spot.key) for before, after in pairwise(having)]
        return Trend(tuple(each.round.id for each in having), points, steps(points, compared, actions))


def _same_criterion(newest: Year, before: Year, after: Year, key: str) -> bool:
    versions = newest.assessment.context.versions
    return versions.comparable(key, before.round.framework_id, after.round.framework_id)


def _same_theme(newest: Year, before: Year, after: Year, key: str) -> bool:
    own = before.members.get(key, frozenset())
    return own == after.members.get(key, frozenset()) and all(
        _same_criterion(newest, before, after, each) for each in own
    )


def _same_whole(newest: Year, before: Year, after: Year, _key: str) -> bool:
    own = {key for key, members in before.members.items() if members}
    others = {key for key, members in after.members.items() if members}
    return own == others and all(_same_theme(newest, before, after, each) for each in own)
