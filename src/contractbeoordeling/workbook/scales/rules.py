"""The rules that turn an answer into a score from 1 to 5, each to be chosen and seen by the user."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from contractbeoordeling.domain.framework.figures import LIMITS, Figure, FigureSteps
from contractbeoordeling.workbook.scales import words
from contractbeoordeling.workbook.scales.numbers import number_said
from contractbeoordeling.workbook.scales.said import Certainty, Meaning, Said, Why, asked
from contractbeoordeling.workbook.words import normal

_LINEAR = ("0_1", "0_2", "0_3", "0_4", "0_5", "1_3", "1_4", "1_6", "1_7", "0_10", "1_10", "0_100")
NUMBERS = (
    "as_is", "marks", "percent", "steps_1_4", "narrow_1_3", *(f"linear_{each}" for each in _LINEAR),
)  # fmt: skip
_STEPS: Mapping[str, Mapping[int, int]] = {
    "steps_1_4": {1: 1, 2: 2, 3: 4, 4: 5},
    "narrow_1_3": {1: 2, 2: 3, 3: 4},
}


@dataclass(frozen=True, slots=True)
class _Words:
    """A scale in words: sure ones, ones that are only near it, and how its scores are changed."""

    sure: Mapping[str, int]
    near: Mapping[str, int]
    turn: Mapping[int, int] | None = None


_LOWER = {5: 4, 3: 2, 1: 1}
_NARROW = {5: 4, 3: 3, 1: 2}
_WIDE = {4: 5, 3: 4, 2: 2, 1: 1}
_NONE: Mapping[str, int] = {}
_WORDED: Mapping[str, _Words] = {
    "yes_no": _Words(words.YES_NO, words.YES_NO_NEAR),
    "yes_no_minimum": _Words(words.YES_NO, words.YES_NO_NEAR, _LOWER),
    "lights": _Words(words.LIGHTS, _NONE),
    "lights_narrow": _Words(words.LIGHTS, _NONE, _NARROW),
    "levels": _Words(words.LEVELS, words.LEVELS_NEAR),
    "judgement": _Words(words.JUDGEMENT, _NONE),
    "judgement_wide": _Words(words.JUDGEMENT, _NONE, _WIDE),
    "agree": _Words(words.AGREE, _NONE),
    "frequency": _Words(words.FREQUENCY, _NONE),
    "degree": _Words(words.DEGREE, _NONE),
    "low_high": _Words(words.LOW_HIGH, _NONE),
}
_SIGNED: Mapping[str, Mapping[int, int] | None] = {"signs": None, "signs_wide": {4: 5, 3: 3, 2: 1}}
RULES = (*NUMBERS, *_WORDED, *_SIGNED)
ALTERNATIVES: Mapping[str, tuple[str, ...]] = {
    "marks": ("linear_0_10",),
    "linear_0_10": ("marks",),
    "percent": ("linear_0_100",),
    "linear_0_100": ("percent",),
    "yes_no": ("yes_no_minimum",),
    "yes_no_minimum": ("yes_no",),
    "lights": ("lights_narrow",),
    "lights_narrow": ("lights",),
    "judgement": ("judgement_wide",),
    "judgement_wide": ("judgement",),
    "linear_1_3": ("narrow_1_3", "as_is"),
    "narrow_1_3": ("linear_1_3", "as_is"),
    "steps_1_4": ("linear_1_4", "as_is"),
    "linear_1_4": ("steps_1_4", "as_is"),
    "signs": ("signs_wide",),
    "signs_wide": ("signs",),
    "as_is": (),
}
"""Other rules that are sensible for the same answers; the user chooses."""
_DOUBTED = re.compile(r"[?+\-−]\s*$|\?")
_SPLIT = re.compile(r"\s*[,;(:!–—]\s*|\s+-\s+")
_BETWEEN = re.compile(r"\s*(?:/| of | tot | à | a | en | - )\s*")


def common(text: str) -> Said | None:
    """What a text says under every rule: nothing, not applicable, no opinion; None for anything else."""
    plain = normal(text)
    if not text.strip():
        return Said("empty", Certainty.SURE, Why.EMPTY)
    if plain in words.NOT_APPLICABLE:
        return Said("not_applicable", Certainty.SURE, Why.NOT_APPLICABLE)
    if plain in words.NO_OPINION:
        return asked(Why.NO_OPINION, "dont_know")
    if not plain or plain in words.NOTHING:
        return asked(Why.NOTHING, None if "?" in text else "empty")
    return None


def said_by(rule: str, text: str, steps: FigureSteps, *, backwards: bool = False) -> Said:
    """What a text says under a rule; `backwards` where 1 is their best."""
    read = _sign if rule in _SIGNED else _other
    found = read(rule, text, steps)
    return _turned(found) if backwards else found


def _other(rule: str, text: str, steps: FigureSteps) -> Said:
    """What a text says under a rule of numbers or words."""
    return common(text) or (_number(rule, text, steps) if rule in NUMBERS else _word(rule, text))


def sign(text: str) -> int | None:
    """The step of five that a sign stands for; None for any other text."""
    bare = "".join(text.split()).replace("−", "-").replace("–", "-")
    return words.SIGNS.get(bare)


def _sign(rule: str, text: str, _steps: FigureSteps) -> Said:
    """What a sign says; every other text as under any rule."""
    step, turn = sign(text), _SIGNED[rule]
    if step is None:
        return common(text) or asked(Why.OFF_SCALE)
    if turn is None:
        return Said(step, Certainty.SURE, Why.RULE)
    return Said(turn[step], Certainty.SURE, Why.RULE) if step in turn else asked(Why.OFF_SCALE)


def knows(rule: str, text: str) -> bool:
    """Whether a text is one of the sure words of a rule in words."""
    if rule in _SIGNED:
        return False  # found by themselves: elsewhere a dash says nothing
    return normal(text) in _WORDED[rule].sure


def _number(rule: str, text: str, steps: FigureSteps) -> Said:
    number = number_said(text)
    if number is None:
        return asked(Why.BETWEEN if _two_numbers(text) else Why.OFF_SCALE)
    value = number.value
    if rule in ("percent", "linear_0_100") and not number.percent and 0 < value <= 1:
        return asked(Why.BETWEEN)  # 1% or, as Excel keeps it, all
    if number.percent and rule not in ("percent", "linear_0_100"):
        value = value / 100 if rule == "linear_0_1" else value
    score = _score(rule, value, steps)
    if score is None:
        return asked(Why.OFF_SCALE)
    if number.plain:
        return Said(score, Certainty.SURE, Why.RULE)
    return Said(score, Certainty.LIKELY, Why.NOTATION)


def _score(rule: str, value: Fraction, steps: FigureSteps) -> Meaning | None:
    """The score of a number; None where the rule doesn't know it."""
    if rule == "as_is":
        return _plain(value) if 1 <= value <= 5 else None
    if rule in ("marks", "percent"):
        figure = Figure.MARK if rule == "marks" else Figure.AGREE
        low = Fraction(0) if figure is Figure.MARK else LIMITS[figure][0]
        return steps.score(figure, value) if low <= value <= LIMITS[figure][1] else None
    if rule in _STEPS:
        return _STEPS[rule].get(int(value)) if value.denominator == 1 else None
    low, high = map(Fraction, rule.removeprefix("linear_").split("_"))
    if not low <= value <= high:
        return None
    return whole(1 + 4 * (value - low) / (high - low))


def whole(value: Fraction) -> int:
    """A score rounded half up to a whole step: each answer stands for one anchor."""
    return int((value + Fraction(1, 2)) // 1)


def _plain(value: Fraction) -> int | float:
    """A number without needless decimals; at most two are kept."""
    if value.denominator == 1:
        return int(value)
    rounded = (Decimal(value.numerator) / value.denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return float(rounded)


def _word(rule: str, text: str) -> Said:
    scale, plain = _WORDED[rule], normal(text)
    if _DOUBTED.search(text) and (score := scale.sure.get(plain)) is not None:
        return asked(Why.BETWEEN, _worth(scale, score))
    if plain in scale.sure:
        return Said(_worth(scale, scale.sure[plain]), Certainty.SURE, Why.RULE)
    if plain in scale.near:
        return asked(Why.OFF_SCALE, _worth(scale, scale.near[plain]))
    if scale.sure is words.LIGHTS:
        if plain in words.LIGHTS_NONE:
            return Said("not_applicable", Certainty.LIKELY, Why.OFF_SCALE)
        if plain in words.LIGHTS_OFF:
            return asked(Why.OFF_SCALE)
    return _phrase(scale, text)


def _phrase(scale: _Words, text: str) -> Said:
    """A word of the scale with more: another word of the scale, or a remark."""
    parts = [normal(each) for each in _BETWEEN.split(text) if normal(each)]
    if len(parts) > 1 and all(each in scale.sure or each in scale.near for each in parts):
        return asked(Why.BETWEEN)
    lead, *rest = _SPLIT.split(text.strip(), maxsplit=1)
    score = scale.sure.get(normal(lead))
    if score is None or not rest:
        return asked(Why.OFF_SCALE)
    remark = set(normal(rest[0]).split())
    if remark & (words.CHANGES | scale.sure.keys()) or any(each.isdigit() for each in remark):
        return asked(Why.REMARK, _worth(scale, score))
    return Said(_worth(scale, score), Certainty.LIKELY, Why.REMARK)


def _worth(scale: _Words, score: int) -> int:
    return score if scale.turn is None else scale.turn[score]


def _two_numbers(text: str) -> bool:
    return len(re.findall(r"\d+(?:[.,]\d+)?", text)) > 1


def _turned(found: Said) -> Said:
    """The same with 1 for their best."""
    if isinstance(found.meaning, str):
        return found
    return Said(_plain(6 - Fraction(str(found.meaning))), found.certainty, found.why)
