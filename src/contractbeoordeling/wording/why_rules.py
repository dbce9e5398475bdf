"""The rules that decided and how far another result is, in plain Dutch; content of files, so never translated."""

from fractions import Fraction

from contractbeoordeling.domain.assessment import Deviation
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.decision import ScoreRule
from contractbeoordeling.domain.method.explanation import CriterionReason, Distance, Rule, Whole, WholeReason
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.wording import method_labels as words
from contractbeoordeling.wording.numbers import number, percentage

_WHOLES: dict[tuple[Rule, Whole], str] = {
    (Rule.R9, Whole.MEAN): "het gemiddelde van de criteria",
    (Rule.R9, Whole.LIMIT): "het laagste criterium begrenst het thema",
    (Rule.R9, Whole.TOO_FEW): "te weinig criteria met een score",
    (Rule.R10, Whole.MEAN): "het gemiddelde van de thema's",
    (Rule.R10, Whole.LIMIT): "een grens bepaalt het oordeel",
    (Rule.R10, Whole.TOO_FEW): "te weinig thema's met een oordeel",
    (Rule.R10, Whole.CORE_LACKS): "een kernthema heeft geen oordeel",
}


def score_rule(result: CriterionResult, reason: CriterionReason) -> str:
    """Return the rule that decided the score, with its code."""
    return f"{reason.score_by}: {words.SCORE_RULES[result.decision.rule]}."


def verdict_rule(result: CriterionResult, reason: CriterionReason) -> str:
    """Return the rule that decided the self-image verdict, with its code."""
    return f"{reason.verdict_by}: {words.VERDICT_RULES[result.self_image.rule]}."


def whole_rule(reason: WholeReason) -> str:
    """Return the rule that decided a theme or the whole, with its code."""
    limits = ", ".join(words.LIMITS[each.code] for each in reason.deciding)
    return f"{reason.rule}: {_WHOLES[reason.rule, reason.by]}{f' ({limits})' if limits else ''}."


def distances(result: CriterionResult, reason: CriterionReason, parameters: Parameters) -> list[str]:
    """Return how far another rating is, how far R4 is, and what it would be without the finding."""
    lines = rating_distance(reason.distance, result.rating)
    minimum = percentage(parameters.minimum_coverage)
    margin = number(abs(reason.coverage_margin) * 100, 0)
    side = "boven" if reason.coverage_margin >= 0 else "onder"
    lines.append(f"De dekking ligt {margin} procentpunt {side} de drempel van {minimum}.")
    if reason.perspectives_margin < 0:
        lacking = -reason.perspectives_margin
        lines.append(f"Er {'ontbreekt nog 1 bron' if lacking == 1 else f'ontbreken nog {lacking} bronnen'}.")
    if reason.uncapped is not None:
        lines.append(_without_cap(reason))
    return lines


def _without_cap(reason: CriterionReason) -> str:
    uncapped = reason.uncapped
    if uncapped is None or uncapped.rule is ScoreRule.NO_SCORE:
        return "Zonder de bevinding zou er geen score zijn."
    return f"Zonder de bevinding zou de score {number(uncapped.score, 2)} zijn, oordeel {uncapped.rating}."


def rating_distance(distance: Distance, rating: int | None) -> list[str]:
    """Return how much a score must change for another rating."""
    if rating is None:
        return []
    parts: list[str] = []
    if distance.up is not None:
        parts.append(f"{_step(distance.up)} hoger geeft oordeel {rating + 1}")
    if distance.down is not None:
        lower = f"meer dan {_step(distance.down)} lager" if distance.down else "elke daling"
        parts.append(f"{lower} geeft oordeel {rating - 1}")
    text = "; ".join(parts)
    return [f"{text[:1].upper()}{text[1:]}."] if text else []


def _step(value: Fraction) -> str:
    """Return a distance in two digits; what is less than those can show isn't told as nothing."""
    return number(max(value, Fraction(1, 100)), 2)


def deviation_said(deviation: Deviation) -> str:
    """Return what a person made of the computed rating, with the reason and the second reader."""
    read = "Meegelezen door" if deviation.confirmed_on is not None else "Volgens opgave meegelezen door"
    reader = f" {read} {deviation.second_reader_name}." if deviation.second_reader_name else ""
    return (
        f"Een mens week af: berekend {deviation.computed}, geworden {deviation.determined}. "
        f"Reden: {deviation.reason.rstrip('. ')}.{reader}"
    )
