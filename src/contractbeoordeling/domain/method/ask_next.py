"""What to ask next: the cheapest questions that lift a provider's criteria over the threshold.

A criterion without a score needs R4; one that rests on a perspective or is sensitive (R11) needs that gone. Who
answers is taken to have seen it itself and to agree with the rating there is: what a question can bring, not what
it will. Who saw it itself within the last year (weight 1) isn't asked again.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import partial
from itertools import accumulate, combinations

from contractbeoordeling.domain.burden import Price
from contractbeoordeling.domain.method.confidence import sensitivities
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.decision import decide
from contractbeoordeling.domain.method.numbers import weighted_mean
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.picture import REGULATOR_MEETS, Picture, Voice, picture_of
from contractbeoordeling.domain.method.reach import ADDITIONS
from contractbeoordeling.domain.method.weighing import Source
from contractbeoordeling.domain.party import Perspective

_ZERO, _ONE, _MIDDLE = Fraction(0), Fraction(1), 3
_RANK = {perspective: place for place, perspective in enumerate(ADDITIONS)}

Answers = tuple[Perspective, ...]
Prices = Mapping[Perspective, Price]


class Need(StrEnum):
    """Why a criterion is not settled, the most pressing first."""

    INSUFFICIENT = "insufficient"  # R4: no score
    RESTS_ON = "rests_on"  # R11: no rating without one of its perspectives
    SENSITIVE = "sensitive"  # R11: another rating under a change


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled:
    """A criterion assessed with sensitivity, and who can be asked about it.

    `waiting` were asked and have not answered: their questions cost nothing more.
    """

    result: CriterionResult
    askable: Collection[Perspective] = ()
    waiting: Collection[Perspective] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NextQuestion:
    """A question about one criterion to one perspective; `waiting` where it was asked already."""

    code: str
    perspective: Perspective
    waiting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift:
    """What asking does for a criterion: `perspectives` are asked (None where nothing helps), `remaining` stays."""

    code: str
    need: Need
    perspectives: Answers | None
    remaining: Need | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskNext:
    """The questions that together cost the least; `steps` are the least minutes that lift one criterion, two, …."""

    lifts: tuple[Lift, ...]
    questions: tuple[NextQuestion, ...]
    minutes: Fraction
    steps: tuple[Fraction, ...]

    @property
    def lifted(self) -> int:
        """How many criteria come over the threshold."""
        return sum(each.perspectives is not None for each in self.lifts)


def need_of(result: CriterionResult) -> Need | None:
    """Return why a criterion is not settled; it must have been assessed with sensitivity."""
    if result.score is None:
        return Need.INSUFFICIENT
    if result.sensitivity is None:
        raise ValueError("assessed without sensitivity")
    return _need(each.rating for each in result.sensitivity)


def ask_next(unsettled: Iterable[Unsettled], prices: Prices, parameters: Parameters) -> AskNext:
    """Return the cheapest questions for all that can be lifted, and the fewest where that costs the same."""
    found = [_Open.of(each, parameters) for each in unsettled if need_of(each.result)]
    chosen = _cheapest([each for each in found if each.options], prices)
    lifts = tuple(
        Lift(code=each.code, need=each.need, perspectives=chosen.get(each.code), remaining=each.remaining)
        for each in found
    )
    questions = tuple(
        NextQuestion(code=each.code, perspective=perspective, waiting=perspective in each.waiting)
        for each in found
        for perspective in chosen.get(each.code, ())
    )
    return AskNext(
        lifts=lifts, questions=questions, minutes=cost(questions, prices), steps=_steps(found, prices)
    )


def cost(questions: Iterable[NextQuestion], prices: Prices) -> Fraction:
    """Return the minutes that new questions take: each of them, and once per perspective that is asked."""
    new = [each.perspective for each in questions if not each.waiting]
    return sum((prices[each].question for each in new), _ZERO) + _fixed(set(new), prices)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    """A criterion with the smallest sets of answers that lift it; none where nothing does."""

    code: str
    need: Need
    waiting: Collection[Perspective]
    options: tuple[Answers, ...]
    remaining: Need | None

    @classmethod
    def of(cls, unsettled: Unsettled, parameters: Parameters) -> "_Open":
        result, need = unsettled.result, need_of(unsettled.result)
        if need is None:
            raise ValueError("nothing to lift")
        remaining, options = _options(result, need, _useful(unsettled), parameters)
        return cls(
            code=result.code,
            need=need,
            waiting=unsettled.waiting,
            options=options,
            remaining=remaining if options else need,
        )

    def best(self, asked: Collection[Perspective], prices: Prices) -> "tuple[_Cost, Answers] | None":
        """Return the cheapest set of answers where new questions go to these perspectives alone."""
        fitting = [each for each in self.options if set(each).difference(self.waiting) <= set(asked)]
        if not fitting:
            return None
        answers = min(fitting, key=partial(self._order, prices))
        return self._cost(prices, answers), answers

    def _cost(self, prices: Prices, answers: Answers) -> "_Cost":
        new = (prices[each].question for each in answers if each not in self.waiting)
        return _Cost(sum(new, _ZERO), len(answers))

    def _order(self, prices: Prices, answers: Answers) -> "tuple[_Cost, list[int]]":
        return self._cost(prices, answers), [_RANK[each] for each in answers]


@dataclass(frozen=True, slots=True, order=True)
class _Cost:
    """Minutes first, then the number of questions."""

    minutes: Fraction
    questions: int


def _useful(unsettled: Unsettled) -> Answers:
    """Return who could know it and hasn't seen it itself lately, from cheap to dear."""
    strong = {each.perspective for each in unsettled.result.sources if each.strength == 1}
    weights = unsettled.result.case.weights
    heard = {*unsettled.askable, *unsettled.waiting} - strong
    return tuple(each for each in ADDITIONS if each in heard and weights.get(each))


def _options(
    result: CriterionResult, need: Need, useful: Answers, parameters: Parameters
) -> tuple[Need | None, tuple[Answers, ...]]:
    """Return the smallest sets of answers that settle a criterion, or else that make it rest on nobody alone."""
    accepted: list[tuple[Need | None, tuple[Need | None, ...]]] = [(None, (None,))]
    if need is Need.INSUFFICIENT:
        accepted = [(None, (None, Need.RESTS_ON, Need.SENSITIVE))]
    elif need is Need.RESTS_ON:
        accepted.append((Need.SENSITIVE, (None, Need.SENSITIVE)))
    sets = [each for size in range(1, len(useful) + 1) for each in combinations(useful, size)]
    after = {each: _need_after(result, need, each, parameters) for each in sets}
    for remaining, enough in accepted:
        lifting: list[Answers] = []
        for each in sets:
            if after[each] in enough and not any(set(smaller) <= set(each) for smaller in lifting):
                lifting.append(each)
        if lifting:
            return remaining, tuple(lifting)
    return need, ()


def _need_after(result: CriterionResult, need: Need, answers: Answers, parameters: Parameters) -> Need | None:
    """Return what still lacks when these have answered; of one without a score only R4 is asked."""
    weights = result.case.weights
    voices = tuple(_voices(result, answers))
    picture: Picture = picture_of(voices, weights, parameters)
    if need is Need.INSUFFICIENT:
        return None if picture.minimum.met else need
    rating = decide(picture, result.cap).rating
    return _need(each.rating for each in sensitivities(voices, weights, parameters, result.cap, rating))


def _voices(result: CriterionResult, answers: Answers) -> Iterator[Voice]:
    """Give the counted perspectives as they are when these have answered what the rating says."""
    weights, sources = result.case.weights, {each.perspective: each for each in result.sources}
    rating = Fraction(result.rating or _MIDDLE)
    for perspective in Perspective:
        source = sources.get(perspective)
        if perspective in answers:
            answer = min(rating, REGULATOR_MEETS) if perspective is Perspective.REGULATOR else rating
            pairs = [*_said(source), (_ONE, answer)]
            yield Voice(perspective, weights[perspective], _ONE, weighted_mean(pairs))
        elif source is not None and source.score is not None and source.counted:
            yield Voice(perspective, source.know_weight, source.strength, source.score)


def _said(source: Source | None) -> list[tuple[Fraction, Fraction]]:
    """Return weight and score of what a perspective has said already."""
    if source is None:
        return []
    observations = source.observations
    return [(each.weighing.weight, each.observation.score) for each in observations if each.weighing.weight]


def _need(ratings: Iterable[int | None]) -> Need | None:
    """Return what ratings under changes say: those that are listed differ from the rating itself."""
    listed = list(ratings)
    if not listed:
        return None
    return Need.RESTS_ON if None in listed else Need.SENSITIVE


def _cheapest(found: Sequence[_Open], prices: Prices) -> dict[str, Answers]:
    """Return the answers per criterion that cost the least together.

    What a perspective costs once ties the criteria together; for a given set of perspectives each stands alone.
    """
    best: tuple[_Cost, dict[str, Answers]] | None = None
    for asked in _sets(found):
        chosen = [(each.code, each.best(asked, prices)) for each in found]
        taken = [(code, each) for code, each in chosen if each is not None]
        if len(taken) < len(found):
            continue
        minutes = sum((each[0].minutes for _, each in taken), _fixed(asked, prices))
        total = _Cost(minutes, sum(each[0].questions for _, each in taken))
        if best is None or total < best[0]:
            best = total, {code: each[1] for code, each in taken}
    return {} if best is None else best[1]


def _steps(found: Sequence[_Open], prices: Prices) -> tuple[Fraction, ...]:
    """Return the least minutes that lift one criterion, two, and so on."""
    least: dict[int, Fraction] = {}
    for asked in _sets(found):
        each_costs = (each.best(asked, prices) for each in found)
        minutes = sorted(each[0].minutes for each in each_costs if each is not None)
        for count, total in enumerate(accumulate(minutes, initial=_fixed(asked, prices))):
            least[count] = min(total, least.get(count, total))
    return tuple(least[count] for count in sorted(least) if count)


def _sets(found: Iterable[_Open]) -> Iterator[Answers]:
    """Give every set of perspectives that may get new questions, the small and cheap ones first."""
    new = {one for each in found for option in each.options for one in option if one not in each.waiting}
    ordered = [each for each in ADDITIONS if each in new]
    for size in range(len(ordered) + 1):
        yield from combinations(ordered, size)


def _fixed(asked: Iterable[Perspective], prices: Prices) -> Fraction:
    return sum((prices[each].provider for each in asked), _ZERO)
