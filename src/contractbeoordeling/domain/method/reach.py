"""What a round can rate if every party that is asked answers, and what would bring the rest within reach."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache, partial
from itertools import combinations

from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS, Parameters
from contractbeoordeling.domain.method.picture import Minimum, minimum_of
from contractbeoordeling.domain.method.themes import criteria_needed, themes_needed
from contractbeoordeling.domain.party import Perspective

# From cheap to dear: a desk check, residents' results, a supervision report, one more form.
ADDITIONS = (
    Perspective.VISIT,
    Perspective.RESIDENT,
    Perspective.REGULATOR,
    Perspective.ACCESS,
    Perspective.BACK_OFFICE,
)
_ONE, _ZERO = Fraction(1), Fraction(0)

Addition = tuple[Perspective, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionPlan:
    """A criterion in scope: its know-weights, and how strong each perspective's evidence will be (R2's e).

    One that is asked and answers with own observation has strength 1; an older observation that is
    reused has what R2 leaves of it. Who is neither asked nor known is missing.
    """

    code: str
    weights: Mapping[Perspective, int]
    expected: Mapping[Perspective, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePlan:
    """A theme in scope, with its criteria in scope."""

    code: str
    core: bool
    criteria: tuple[CriterionPlan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionReach:
    """Whether R4 can be met; `unheard` are the perspectives that could know more, the best first.

    `addition` here and below: the fewest and cheapest perspectives to ask as well; empty where none is
    needed, None where nothing helps.
    """

    code: str
    minimum: Minimum
    unheard: tuple[Perspective, ...]
    addition: Addition

    @property
    def within(self) -> bool:
        """Tell whether the criterion can be rated."""
        return self.minimum.met


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeReach:
    """Whether R9 can be met: `needed` of the criteria, `rateable` can be rated."""

    code: str
    core: bool
    criteria: tuple[CriterionReach, ...]
    needed: int
    rateable: int
    addition: Addition

    @property
    def within(self) -> bool:
        """Tell whether the theme can be rated."""
        return self.rateable >= self.needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Whether R10 can be met: `needed` of the themes, `rateable` can be rated, and all core themes."""

    themes: tuple[ThemeReach, ...]
    needed: int
    rateable: int
    missing_core: tuple[str, ...]
    addition: Addition

    @property
    def within(self) -> bool:
        """Tell whether an overall rating is possible."""
        return self.rateable >= self.needed and not self.missing_core


def reach(themes: Sequence[ThemePlan], parameters: Parameters = DEFAULT_PARAMETERS) -> Reach:
    """Say per criterion, per theme and for the whole what can be rated, what lacks, and what would help."""
    found = tuple(_theme_reach(theme, parameters) for theme in themes)
    return Reach(
        themes=found,
        needed=themes_needed(len(found), parameters),
        rateable=sum(theme.within for theme in found),
        missing_core=tuple(theme.code for theme in found if theme.core and not theme.within),
        addition=_cheapest(partial(_whole_within, themes, parameters)),
    )


def _theme_reach(theme: ThemePlan, parameters: Parameters) -> ThemeReach:
    criteria = tuple(_criterion_reach(criterion, parameters) for criterion in theme.criteria)
    return ThemeReach(
        code=theme.code,
        core=theme.core,
        criteria=criteria,
        needed=criteria_needed(len(criteria), parameters),
        rateable=sum(criterion.within for criterion in criteria),
        addition=_cheapest(partial(_theme_within, theme, parameters)),
    )


def _criterion_reach(criterion: CriterionPlan, parameters: Parameters) -> CriterionReach:
    weights = criterion.weights
    unheard = [each for each in ADDITIONS if weights.get(each) and not criterion.expected.get(each)]
    return CriterionReach(
        code=criterion.code,
        minimum=_minimum(criterion, parameters, ()),
        unheard=tuple(sorted(unheard, key=weights.__getitem__, reverse=True)),
        addition=_cheapest(partial(_criterion_within, criterion, parameters)),
    )


def _cheapest(within: Callable[[Sequence[Perspective]], bool]) -> Addition:
    """Return the first addition that brings something within reach; fewer come before cheaper."""
    if not within(ADDITIONS):
        return None
    sizes = range(len(ADDITIONS) + 1)
    return next(more for size in sizes for more in combinations(ADDITIONS, size) if within(more))


def _whole_within(themes: Sequence[ThemePlan], parameters: Parameters, more: Sequence[Perspective]) -> bool:
    within = [_theme_within(theme, parameters, more) for theme in themes]
    core = all(found for theme, found in zip(themes, within, strict=True) if theme.core)
    return core and sum(within) >= themes_needed(len(themes), parameters)


def _theme_within(theme: ThemePlan, parameters: Parameters, more: Sequence[Perspective]) -> bool:
    rateable = sum(_criterion_within(criterion, parameters, more) for criterion in theme.criteria)
    return rateable >= criteria_needed(len(theme.criteria), parameters)


def _criterion_within(criterion: CriterionPlan, parameters: Parameters, more: Sequence[Perspective]) -> bool:
    return _minimum(criterion, parameters, more).met


def _minimum(criterion: CriterionPlan, parameters: Parameters, more: Sequence[Perspective]) -> Minimum:
    knowing = tuple(
        (weight, _ONE if perspective in more else criterion.expected.get(perspective, _ZERO))
        for perspective, weight in criterion.weights.items()
        if weight
    )
    return _minimum_of(knowing, parameters.minimum_perspectives, parameters.minimum_coverage)


@lru_cache(maxsize=4096)
def _minimum_of(
    knowing: tuple[tuple[int, Fraction], ...], minimum_perspectives: int, minimum_coverage: Fraction
) -> Minimum:
    """Test R4 once for all providers and criteria with the same weights and strengths."""
    return minimum_of(
        perspectives=sum(strength > 0 for _, strength in knowing),
        known=sum((weight * strength for weight, strength in knowing), _ZERO),
        knowable=sum(weight for weight, _ in knowing),
        parameters=Parameters(minimum_perspectives=minimum_perspectives, minimum_coverage=minimum_coverage),
    )
