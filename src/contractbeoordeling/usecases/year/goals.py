"""The board's goals of a year: keeping them, and how the criteria of their themes stand over the portfolio.

A distribution over all providers of a round, never a list of them: this ranks nobody. A rating that may not be shown yet is
counted apart.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.blind import Place
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Criterion, Framework, Theme
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.round import Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assess import Assessment, assess_round
from contractbeoordeling.usecases.assessments.blind import hidden_codes
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.frameworks import framework_of


@dataclass(frozen=True, slots=True)
class Standing:
    """How many participations have which rating on a criterion or theme; None is no rating, `hidden` aren't told yet."""

    key: str
    code: str
    name: str
    ratings: Mapping[int | None, int]
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class ThemeStanding:
    """A theme of a goal with its criteria; `in_scope` is false where the round did not ask about it."""

    theme: Standing
    criteria: tuple[Standing, ...]
    in_scope: bool


@dataclass(frozen=True, slots=True)
class GoalStanding:
    """A goal with its themes; those that the framework doesn't know (any more) are counted."""

    goal: BoardGoal
    themes: tuple[ThemeStanding, ...]
    unknown_themes: int


def keep_goal(store: Store, who: Author, goal: BoardGoal) -> BoardGoal:
    """Store a new goal or its changed fields; refuses a name that the year already has."""
    goal = checked(goal)
    with store.change(who, Verb.GOAL_CHANGED) as change:
        for other in change.find(BoardGoal, year=goal.year):
            if other.id != goal.id and folded(other.name) == folded(goal.name):
                raise Refusal("goal_exists", name=other.name, year=goal.year)
        if change.get(BoardGoal, goal.id) is None:
            return change.add(goal)
        return change.update(goal)


def remove_goal(store: Store, who: Author, goal: BoardGoal) -> None:
    """Take a goal out of the register."""
    with store.change(who, Verb.GOAL_CHANGED) as change:
        if change.get(BoardGoal, goal.id) is None:
            raise Refusal("record_gone")
        change.remove(goal)


def find_goal(reader: Reader, year: int, text: str) -> BoardGoal:
    """Return a goal of a year by its name or id; refuses where there is none."""
    for each in reader.find(BoardGoal):
        if each.id == text or (each.year == year and folded(each.name) == folded(text)):
            return each
    raise Refusal("goal_unknown", name=text, year=year)


def theme_keys(reader: Reader, codes: Sequence[str]) -> tuple[str, ...]:
    """Return the keys of themes named by their code or name; refuses one that the framework hasn't."""
    _, framework = framework_in_use(reader)
    found: list[str] = []
    for text in codes:
        named = (
            each
            for each in framework.themes
            if text in (each.code, each.key) or folded(each.name) == folded(text)
        )
        theme = next(named, None)
        if theme is None:
            known = ", ".join(f"{each.code} {each.name}" for each in framework.themes)
            raise Refusal("theme_unknown_for_goal", theme=text, themes=known)
        found.append(theme.key)
    return tuple(found)


def goal_standings(
    reader: Reader, year: int, of_round: Round | None = None, progress: Progress | None = None
) -> list[GoalStanding]:
    """Return the goals of a year with how their themes and criteria stand in a round.

    Without a round nothing was assessed yet: all counts are nothing.
    """
    goals = sorted(reader.find(BoardGoal, year=year), key=_name)
    if not goals:
        return []
    framework = framework_of(reader, of_round.framework_id) if of_round else framework_in_use(reader)[1]
    counted = _Counted(framework, of_round)
    if of_round is not None:
        for each in assess_round(reader, of_round.id, progress=progress):
            counted.add(each, hidden_codes(reader, each))
    return [_standing(each, counted) for each in goals]


class _Counted:
    """Ratings counted by the level and code of themes and criteria, and how many of them are hidden."""

    def __init__(self, framework: Framework, of_round: Round | None) -> None:
        self.framework, self._of_round = framework, of_round
        self._ratings: dict[Place, Counter[int | None]] = {}
        self._hidden: Counter[Place] = Counter()

    def add(self, assessment: Assessment, hidden: frozenset[Place]) -> None:
        """Count what one participation came to."""
        for theme in assessment.result.themes:
            if theme.counts:
                self._count((Level.THEME, theme.code), theme.rating, hidden)
        for criterion in assessment.result.criteria:
            if criterion.in_scope:
                self._count((Level.CRITERION, criterion.code), criterion.rating, hidden)

    def _count(self, place: Place, rating: int | None, hidden: frozenset[Place]) -> None:
        counts = self._ratings.setdefault(place, Counter())
        if place in hidden:
            self._hidden[place] += 1
        else:
            counts[rating] += 1

    def asked(self, theme: Theme) -> bool:
        """Tell whether the round asked about a theme; without a round none was left out of it."""
        return self._of_round is None or (Level.THEME, theme.code) in self._ratings

    def standing(self, level: Level, of: Theme | Criterion) -> Standing:
        """Return how a theme or criterion stands."""
        place = level, of.code
        return Standing(of.key, of.code, of.name, self._ratings.get(place, {}), self._hidden[place])


def _standing(goal: BoardGoal, counted: _Counted) -> GoalStanding:
    framework = counted.framework
    themes = [each for each in framework.themes if each.key in goal.theme_keys]
    found = tuple(
        ThemeStanding(
            theme=counted.standing(Level.THEME, theme),
            criteria=tuple(counted.standing(Level.CRITERION, each) for each in theme.criteria),
            in_scope=counted.asked(theme),
        )
        for theme in themes
    )
    return GoalStanding(goal, found, len(goal.theme_keys) - len(themes))


def _name(goal: BoardGoal) -> str:
    return goal.name.casefold()
