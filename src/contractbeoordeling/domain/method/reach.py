"""What a round can rate if every party that is asked answers, and what would bring the rest within reach."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

from contractbeoordeling.domain.burden import Price, asking_price
from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS, Parameters
from contractbeoordeling.domain.method.picture import Minimum, minimum_of
from contractbeoordeling.domain.method.themes import criteria_needed, themes_needed
from contractbeoordeling.domain.party import Party, Perspective

# The order of what costs the same.
ADDITIONS = (
    Perspective.VISIT,
    Perspective.RESIDENT,
    Perspective.REGULATOR,
    Perspective.ACCESS,
    Perspective.BACK_OFFICE,
)
_ONE, _ZERO = Fraction(1), Fraction(0)

Additions = tuple[Perspective, ...]
Addition = Additions | None
Prices = Mapping[Perspective, Price]
_SETS: tuple[Additions, ...] = tuple(
    more for size in range(len(ADDITIONS) + 1) for more in combinations(ADDITIONS, size)
)
UNASKED: Prices = {each: asking_price(Party(each), form=False) for each in Perspective}
"""What it takes to ask somebody about whom nothing was asked yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionPlan:
    """A criterion in scope: its know-weights, and how strong each perspective's evidence will be (R2's e).

    One that is asked and answers with own observation has strength 1; an older observation that is
    reused has what R2 leaves of it. Who is neither asked nor known is missing; only `askable` can be asked as well.
    """

    code: str
    weights: Mapping[Perspective, int]
    expected: Mapping[Perspective, Fraction]
    askable: Collection[Perspective] = ADDITIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePlan:
    """A theme in scope, with its criteria in scope."""

    code: str
    core: bool
    criteria: tuple[CriterionPlan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionReach:
    """Whether R4 can be met; `unheard` are the perspectives that could know more, the best first.

    `addition` here and below: the perspectives to ask as well that take the fewest minutes, by the price list that
    what to ask next is reckoned by too; empty where none is needed, None where nothing helps. `minutes` is what it takes.
    """

    code: str
    minimum: Minimum
    unheard: tuple[Perspective, ...]
    addition: Addition
    minutes: Fraction

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
    minutes: Fraction

    @property
    def within(self) -> bool:
        """Tell whether the theme can be rated."""
        return self.rateable >= self.needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Whether R10 can be met: `needed` of the themes, `rateable` can be rated, and all core themes.

    Of the `criteria` in scope `rated` can be rated, and `rated_after` with the addition.
    """

    themes: tuple[ThemeReach, ...]
    needed: int
    rateable: int
    missing_core: tuple[str, ...]
    addition: Addition
    minutes: Fraction
    criteria: int
    rated: int
    rated_after: int

    @property
    def within(self) -> bool:
        """Tell whether an overall rating is possible."""
        return self.rateable >= self.needed and not self.missing_core


def reach(
    themes: Sequence[ThemePlan], parameters: Parameters = DEFAULT_PARAMETERS, prices: Prices = UNASKED
) -> Reach:
    """Say per criterion, per theme and for the whole what can be rated, what lacks, and what would help cheapest."""
    listed = tuple((each, prices[each]) for each in ADDITIONS)
    groups = [(theme, [_Open.of(each, parameters, listed) for each in theme.criteria]) for theme in themes]
    found = tuple(_theme_reach(theme, own, (parameters, prices)) for theme, own in groups)
    all_open = [each for _, own in groups for each in own]

    def whole_within(more: Additions) -> bool:
        within = [_enough(own, more, parameters) for _, own in groups]
        core = all(each for each, (theme, _) in zip(within, groups, strict=True) if theme.core)
        return core and sum(within) >= themes_needed(len(groups), parameters)

    addition = _cheapest(whole_within, all_open, prices)
    return Reach(
        themes=found,
        needed=themes_needed(len(found), parameters),
        rateable=sum(theme.within for theme in found),
        missing_core=tuple(theme.code for theme in found if theme.core and not theme.within),
        addition=addition,
        minutes=_minutes(addition or (), all_open, prices),
        criteria=len(all_open),
        rated=sum(each.within(()) for each in all_open),
        rated_after=sum(each.within(addition or ()) for each in all_open),
    )


@dataclass(frozen=True, slots=True)
class _Open:
    """A criterion with the additions that bring it within reach, and the minutes of the questions about it for each."""

    plan: CriterionPlan
    minimum: Minimum
    minutes: Mapping[Additions, Fraction]
    cheapest: Addition
    least: Fraction

    @classmethod
    def of(cls, plan: CriterionPlan, parameters: Parameters, listed: "_Listed") -> "_Open":
        knowing = tuple(
            (each, weight, plan.expected.get(each, _ZERO), each in plan.askable)
            for each, weight in plan.weights.items()
            if weight
        )
        required = parameters.minimum_perspectives, parameters.minimum_coverage
        return cls(plan, *_lifting(knowing, required, listed))

    def within(self, more: Additions) -> bool:
        """Tell whether it can be rated when these are asked as well."""
        return more in self.minutes


def _theme_reach(theme: ThemePlan, own: Sequence[_Open], by: tuple[Parameters, Prices]) -> ThemeReach:
    parameters, prices = by

    def within(more: Additions) -> bool:
        return _enough(own, more, parameters)

    addition = _cheapest(within, own, prices)
    criteria = tuple(_criterion_reach(each) for each in own)
    return ThemeReach(
        code=theme.code,
        core=theme.core,
        criteria=criteria,
        needed=criteria_needed(len(criteria), parameters),
        rateable=sum(criterion.within for criterion in criteria),
        addition=addition,
        minutes=_minutes(addition or (), own, prices),
    )


def _criterion_reach(own: _Open) -> CriterionReach:
    weights, expected = own.plan.weights, own.plan.expected
    unheard = [each for each in ADDITIONS if weights.get(each) and not expected.get(each)]
    return CriterionReach(
        code=own.plan.code,
        minimum=own.minimum,
        unheard=tuple(sorted(unheard, key=weights.__getitem__, reverse=True)),
        addition=own.cheapest,
        minutes=own.least,
    )


def _enough(own: Sequence[_Open], more: Additions, parameters: Parameters) -> bool:
    """Tell whether enough criteria of a theme can be rated."""
    return sum(each.within(more) for each in own) >= criteria_needed(len(own), parameters)


def _cheapest(within: Callable[[Additions], bool], own: Sequence[_Open], prices: Prices) -> Addition:
    """Return the addition that takes the fewest minutes; the smaller one of those that take the same."""
    if within(()):
        return ()
    fitting = [each for each in _SETS if within(each)]
    return min(fitting, key=_Cost(own, prices), default=None)


@dataclass(frozen=True, slots=True)
class _Cost:
    """Orders additions by their minutes, then by how many they are; what is left is the order of the sets."""

    own: Sequence[_Open]
    prices: Prices

    def __call__(self, more: Additions) -> tuple[Fraction, int]:
        return _minutes(more, self.own, self.prices), len(more)


def _minutes(more: Additions, own: Iterable[_Open], prices: Prices) -> Fraction:
    """Return what it takes to ask these about all that they bring within reach."""
    return _fixed(more, prices) + sum(filter(None, (each.minutes.get(more) for each in own)), _ZERO)


def _fixed(more: Additions, prices: Prices) -> Fraction:
    return sum((prices[each].provider for each in more), _ZERO)


_Knowing = tuple[Perspective, int, Fraction, bool]
_Listed = tuple[tuple[Perspective, Price], ...]


@lru_cache(maxsize=4096)
def _lifting(
    knowing: tuple[_Knowing, ...], required: tuple[int, Fraction], listed: _Listed
) -> tuple[Minimum, Mapping[Additions, Fraction], Addition, Fraction]:
    """Test R4 once for all providers and criteria with the same weights, strengths and prices."""
    perspectives, coverage = required
    parameters = Parameters(minimum_perspectives=perspectives, minimum_coverage=coverage)
    prices = dict(listed)
    found: dict[Additions, Fraction] = {}
    for more in _SETS:  # the smaller ones first: who asks more than is needed asks the cheapest of them
        asked = sum((prices[each].question for each in more), _ZERO)
        smaller = [minutes for each, minutes in found.items() if set(each) < set(more)]
        if smaller or _minimum(_with(knowing, more), parameters).met:
            found[more] = min([asked, *smaller])
    # Alone it bears also what each perspective costs once; sets that cost the same stand in the order of their size.
    whole = {more: found[more] + _fixed(more, prices) for more in found}
    cheapest = min(whole, key=whole.__getitem__, default=None)
    least = _ZERO if cheapest is None else whole[cheapest]
    return _minimum(_with(knowing, ()), parameters), found, cheapest, least


def _with(knowing: Iterable[_Knowing], more: Additions) -> Iterator[tuple[int, Fraction]]:
    for perspective, weight, strength, askable in knowing:
        yield weight, _ONE if askable and perspective in more else strength


def _minimum(strengths: Iterable[tuple[int, Fraction]], parameters: Parameters) -> Minimum:
    known = list(strengths)
    return minimum_of(
        perspectives=sum(strength > 0 for _, strength in known),
        known=sum((weight * strength for weight, strength in known), _ZERO),
        knowable=sum(weight for weight, _ in known),
        parameters=parameters,
    )
