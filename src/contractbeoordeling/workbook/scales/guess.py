"""Which rule fits the answers of a column: proposed with its values and its alternatives, to be confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.workbook.scales import rules
from contractbeoordeling.workbook.scales.evidence import Evidence
from contractbeoordeling.workbook.scales.numbers import NumberSaid, number_said
from contractbeoordeling.workbook.scales.said import Certainty, Meaning, Said, Why, asked
from contractbeoordeling.workbook.words import normal

_NEARLY_ALL = 0.8  # of the numbers lie within the range that a text names; the others have to be asked
_ENOUGH = 0.5  # of the answers that say something
_BY_RANGE: Mapping[tuple[int, int], str] = {
    (1, 5): "as_is", (0, 10): "marks", (1, 10): "marks", (0, 100): "percent", (1, 100): "percent",
    (1, 3): "linear_1_3", (1, 4): "steps_1_4",
}  # fmt: skip
_THREE = ("linear_1_3", "narrow_1_3")


@dataclass(frozen=True, slots=True)
class ProposedValue:
    """One distinct value with how often it stands there and what it seems to mean."""

    value: str
    count: int
    said: Said

    @property
    def meaning(self) -> Meaning:
        """The meaning as a mapping has it: `unknown` where it has to be asked."""
        return self.said.meaning


@dataclass(frozen=True, slots=True)
class ScaleChoice:
    """A rule (None: none fits), and whether 1 is their best; without `sure` the user has to choose first."""

    rule: str | None
    backwards: bool = False
    sure: bool = True
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScaleProposal:
    """A rule with what it makes of each value, and what the workbook says about its scale."""

    choice: ScaleChoice
    values: tuple[ProposedValue, ...]
    evidence: Evidence

    @property
    def likely(self) -> tuple[ProposedValue, ...]:
        """The values that were read all the same, and have to be looked at."""
        return tuple(each for each in self.values if each.said.certainty is Certainty.LIKELY)

    @property
    def to_ask(self) -> tuple[ProposedValue, ...]:
        """The values that only the user can say the meaning of."""
        return tuple(each for each in self.values if each.said.certainty is Certainty.ASK)


def propose_scale(
    counts: Mapping[str, int], evidence: Evidence | None = None, steps: FigureSteps | None = None
) -> ScaleProposal:
    """Propose a rule for these values, with what else it could be."""
    known = evidence or Evidence()
    rule, sure, others = _rule(counts, known)
    choice = ScaleChoice(rule, known.backwards, sure and not known.backwards, others)
    return scale_by(choice, counts, known, steps)


def scale_by(
    choice: ScaleChoice,
    counts: Mapping[str, int],
    evidence: Evidence | None = None,
    steps: FigureSteps | None = None,
) -> ScaleProposal:
    """The same values by a rule that the user chose."""
    known, by_figure = evidence or Evidence(), steps or FigureSteps()
    values = [
        ProposedValue(value, count, _said(choice, value, known, by_figure)) for value, count in counts.items()
    ]
    return ScaleProposal(choice, tuple(_not_too_alike(values)), known)


def values_of(proposal: ScaleProposal) -> dict[str, Meaning]:
    """The value table of a mapping; where the rule or its direction is in doubt every score has to be asked."""
    doubt = not proposal.choice.sure
    return {
        each.value: "unknown" if doubt and not isinstance(each.meaning, str) else each.meaning
        for each in proposal.values
    }


def _said(choice: ScaleChoice, value: str, evidence: Evidence, steps: FigureSteps) -> Said:
    """What a value says: by the rule, else by its place in the list of choices."""
    if choice.rule:
        return rules.said_by(choice.rule, value, steps, backwards=choice.backwards)
    found = rules.common(value)
    if found is not None and found.certainty is not Certainty.ASK:
        return found
    listed = _place(value, evidence)
    beside = evidence.beside.get(value)
    if listed is None and beside is not None:
        return Said(beside, Certainty.LIKELY, Why.BESIDE)
    return listed or found or asked(Why.NO_RULE)


def _place(value: str, evidence: Evidence) -> Said | None:
    """The meaning by a value's place in the lists of choices, where that is one and the same."""
    found = {
        choice_score(at, len(listed))
        for listed in evidence.choices.values()
        for at, each in enumerate(listed, 1)
        if normal(each) == normal(value)
    }
    if len(found) != 1:
        return None
    return Said(found.pop(), Certainty.LIKELY, Why.LISTED)


def choice_score(place: int, count: int) -> int:
    """The score of a choice by its place, the first being the lowest."""
    if count == 4:
        return (1, 2, 4, 5)[place - 1]
    return place if count == 5 else rules.whole(1 + Fraction(4 * (place - 1), count - 1))


def _not_too_alike(values: Sequence[ProposedValue]) -> list[ProposedValue]:
    """Several remarks after one word may be steps of a scale of their own: these are asked."""
    by_remark = Counter(each.meaning for each in values if each.said.why is Why.REMARK)
    return [
        ProposedValue(each.value, each.count, asked(Why.SAME_WORD, each.meaning))
        if each.said.why is Why.REMARK
        and each.said.certainty is Certainty.LIKELY
        and by_remark[each.meaning] > 2
        else each
        for each in values
    ]


def _rule(counts: Mapping[str, int], evidence: Evidence) -> tuple[str | None, bool, tuple[str, ...]]:
    """The rule, whether it is beyond doubt, and what else it could be."""
    by_sign = _sign_rule(counts)
    if by_sign is not None:
        return by_sign
    told = {value: count for value, count in counts.items() if rules.common(value) is None}
    total = sum(told.values())
    if not total:
        return None, True, ()
    numbers = {value: said for value in told if (said := number_said(value)) is not None}
    if sum(told[value] for value in numbers) >= _ENOUGH * total:
        return _number_rule([(said, told[value]) for value, said in numbers.items()], evidence)
    fitting = {
        rule: sum(count for value, count in told.items() if rules.knows(rule, value))
        for rule in rules.RULES
        if rule not in rules.NUMBERS
    }
    best = max(fitting.values())
    if best < _ENOUGH * total:
        return None, bool(evidence.choices or evidence.beside), ()
    chosen = next(rule for rule, count in fitting.items() if count == best)
    family = {chosen, *rules.ALTERNATIVES.get(chosen, ())}
    rivals = tuple(rule for rule, count in fitting.items() if count == best and rule not in family)
    sure = not rivals and chosen != "low_high"
    return chosen, sure, (*rules.ALTERNATIVES.get(chosen, ()), *rivals)


def _sign_rule(counts: Mapping[str, int]) -> tuple[str, bool, tuple[str, ...]] | None:
    """The rule for pluses and dashes; without double ones the outer steps may be meant."""
    signs = {value: count for value, count in counts.items() if rules.sign(value) is not None}
    filled = sum(count for value, count in counts.items() if value.strip())
    if not any("+" in value for value in signs) or sum(signs.values()) < _ENOUGH * filled:
        return None
    double = any(rules.sign(value) in (1, 5) for value in signs)
    return "signs", double, rules.ALTERNATIVES["signs"]


def _number_rule(
    numbers: Sequence[tuple[NumberSaid, int]], evidence: Evidence
) -> tuple[str | None, bool, tuple[str, ...]]:
    """The rule for numbers, each with how often it stands there."""
    if sum(each.percent for each, _ in numbers) * 2 >= len(numbers):
        return "percent", True, rules.ALTERNATIVES["percent"]
    if evidence.low is not None and evidence.high is not None:
        bounds = evidence.low, evidence.high
        within = sum(count for each, count in numbers if bounds[0] <= each.value <= bounds[1])
        total = sum(count for _, count in numbers)
        rule = _BY_RANGE.get(bounds, f"linear_{bounds[0]}_{bounds[1]}")
        if rule in rules.RULES and within >= (_NEARLY_ALL if evidence.said else 1) * total:
            return rule, True, rules.ALTERNATIVES.get(rule, ())
        found, sure, others = _by_size(numbers)
        return found, sure and rule not in rules.RULES, others
    return _by_size(numbers)


def _by_size(numbers: Sequence[tuple[NumberSaid, int]]) -> tuple[str | None, bool, tuple[str, ...]]:
    """The rule by the smallest and largest number alone; only a 5 at the top leaves no other."""
    low, high = min(each.value for each, _ in numbers), max(each.value for each, _ in numbers)
    if low < 0 or high > 100:
        return None, False, ()
    if high > 10:
        return "percent", False, rules.ALTERNATIVES["percent"]
    if high > 5:
        above = sum(count for each, count in numbers if each.value > 5)
        mostly = above * 2 >= sum(count for _, count in numbers)  # else a slip on a scale to 5
        others = ("linear_0_10", *(("linear_1_7",) if high <= 7 and low >= 1 else ()))
        return "marks", mostly, others if mostly else (*others, "as_is")
    if low < 1:
        top = int(high) + (high.denominator > 1)
        return f"linear_0_{max(top, 1)}", False, ("linear_0_5", "marks")
    if high == 5:
        return "as_is", True, ("marks",)
    return "as_is", False, (*(_THREE if high <= 3 else ()), "steps_1_4", "linear_1_4", "marks")
