"""Why a criterion, a theme or a provider got its result: the rules that decided, in plain Dutch.

Every sentence is made from what the method kept; nothing is computed again here.
"""

from dataclasses import dataclass

from contractbeoordeling.domain.method.confidence import Change
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.decision import ScoreRule
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.signals import Event
from contractbeoordeling.domain.method.themes import OverallResult, ThemeResult
from contractbeoordeling.domain.method.weighing import Source, WeighedObservation
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Party
from contractbeoordeling.wording import method_labels as words
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.numbers import day, number, percentage, signed


@dataclass(frozen=True, slots=True)
class Reason:
    """One heading of an explanation with its sentences."""

    heading: str
    lines: tuple[str, ...]


CHANGES: dict[Change, str] = {
    Change.EQUAL_WEIGHTS: "als alle bronnen even zwaar wegen",
    Change.RESIDENTS_DOUBLED: "als inwoners dubbel wegen",
    Change.WITHOUT_ACCESS: "zonder toegang",
    Change.WITHOUT_BACK_OFFICE: "zonder backoffice",
    Change.WITHOUT_REGULATOR: "zonder toezichthouder",
    Change.WITHOUT_RESIDENT: "zonder inwoners",
    Change.WITHOUT_VISIT: "zonder eigen controle",
}


def why_criterion(result: CriterionResult, parameters: Parameters) -> list[Reason]:
    """Explain one criterion, from what was seen to how sure it is."""
    reasons = [
        Reason("Score", tuple(_score(result, parameters))),
        Reason("Zelfbeeld", tuple(_self_image(result))),
        Reason("Wat de bronnen zagen", tuple(_source(result, each) for each in result.sources)),
        Reason("Signalen", tuple(_event(each) for each in result.signals.events)),
        Reason("Zekerheid", tuple(_certainty(result))),
    ]
    return [reason for reason in reasons if reason.lines]


def _score(result: CriterionResult, parameters: Parameters) -> list[str]:
    picture, rule = result.picture, result.decision.rule
    lines: list[str] = []
    if result.score is None:
        lines.append("Geen score: " + words.SCORE_RULES[ScoreRule.NO_SCORE] + ".")
    else:
        rating = words.RATINGS[result.decision.rating or 1]
        lines.append(
            f"{number(result.score, 2)}, oordeel {result.rating} ({rating}): {words.SCORE_RULES[rule]}."
        )
    heard, asked = picture.minimum.perspectives, parameters.minimum_perspectives
    if not picture.minimum.enough_perspectives:
        counted = "Er telt 1 bron mee" if heard == 1 else f"Er tellen {heard} bronnen mee"
        lines.append(f"{counted}; er zijn er minstens {asked} nodig.")
    needed = percentage(parameters.minimum_coverage)
    enough = "genoeg" if picture.minimum.enough_coverage else "te weinig"
    lines.append(f"Dekking {percentage(picture.coverage)}, {enough} (minstens {needed}).")
    if result.signals.cap is not None:
        cap = result.signals.cap
        lines.append(f"Plafond {cap.limit}: {words.CAP_RULES[cap.rule]}.")
    return lines


def _self_image(result: CriterionResult) -> list[str]:
    said = result.case.self_score
    verdict = words.VERDICTS[result.verdict]
    lines = [f"{verdict.capitalize()}: {words.VERDICT_RULES[result.self_image.rule]}."]
    if said is not None and result.gap is not None:
        lines.append(f"De aanbieder geeft zichzelf {number(said)}; het verschil is {signed(result.gap, 2)}.")
    if result.self_image.tendency:
        lines.append("Het verschil is een halve stap of meer: een neiging, geen ander oordeel.")
    return lines


def _source(result: CriterionResult, source: Source) -> str:
    name = PARTIES[Party(source.perspective)].capitalize()
    shown = result.shown_score(source)
    observations = "; ".join(_observation(each) for each in source.observations)
    if shown is None:
        return f"{name}: telt niet mee. {observations}."
    if source.know_weight == 0:
        return f"{name}: {number(shown, 2)}, alleen ter informatie (weegt hier niet). {observations}."
    raised = " (na 'voldoet' opgetrokken naar de andere bronnen)" if shown != source.score else ""
    return f"{name}: {number(shown, 2)}{raised}, weging {source.know_weight}. {observations}."


def _observation(weighed: WeighedObservation) -> str:
    seen, weighing = weighed.observation, weighed.weighing
    if weighing.response == 0:  # few residents are never shown per provider: they could be told apart
        return f"uitkomst van {day(seen.observed_on)}, telt niet: te weinig inwoners om te tonen"
    parts = [f"{number(seen.score)} op {day(seen.observed_on)}"]
    if seen.respondents is not None:
        parts.append(f"n={seen.respondents}")
    if seen.evidence is Evidence.HEARSAY:
        parts.append("van horen zeggen")
    if weighing.weight == 0:
        parts.append("telt niet: te oud")
    elif weighing.weight != 1:
        parts.append(f"telt voor {number(weighing.weight, 2)}")
    return ", ".join(parts)


def _event(event: Event) -> str:
    reports = "" if len(event.reports) == 1 else f" ({len(event.reports)} meldingen van één gebeurtenis)"
    severity = "" if event.state.value == "positive" else f"ernst {event.severity}, "
    return f"{day(event.observed_on)}{reports}: {severity}{words.SIGNAL_STATES[event.state]}."


def _certainty(result: CriterionResult) -> list[str]:
    certainty = result.certainty
    if certainty.confidence is None:
        return []
    doubts = ", ".join(words.DOUBTS[each] for each in certainty.doubts)
    lines = [words.CONFIDENCES[certainty.confidence].capitalize() + (f": {doubts}." if doubts else ".")]
    for each in result.sensitivity or ():
        change = CHANGES[each.change]
        if each.rating is None:
            lines.append(f"Steunt op een bron: {change} is er geen oordeel.")
        else:
            lines.append(f"Gevoelig: {change} wordt het oordeel {each.rating}.")
    return lines


def why_theme(theme: ThemeResult) -> list[str]:
    """Explain a theme's rating, or why it has none."""
    if theme.rating is None:
        counted = f"{theme.rated} van de {theme.in_scope} criteria met een score"
        return [f"Geen oordeel: {counted}; er zijn er {theme.needed} nodig."]
    lines = [
        f"Gemiddelde {number(theme.mean, 2)}, over {theme.rated} van de {theme.in_scope} criteria met een score."
    ]
    if theme.limit is not None and theme.mean is not None and theme.mean > theme.limit:
        lines.append(f"Begrensd op {theme.limit} door criterium {', '.join(theme.limited_by)}.")
    return lines


def why_overall(overall: OverallResult, themes: tuple[ThemeResult, ...]) -> list[str]:
    """Explain the overall rating, or what it lacks."""
    counting = [each for each in themes if each.counts]
    rated = [each for each in counting if each.rating is not None]
    counted = f"{len(rated)} van de {len(counting)} thema's met een oordeel"
    if overall.rating is None:
        lacking = [each.code for each in counting if each.core and each.rating is None]
        core = f" Kernthema zonder oordeel: {', '.join(lacking)}." if lacking else ""
        return [f"Geen eindoordeel: {counted}.{core}"]
    lines = [f"Gemiddelde {number(overall.score, 2)}, over {counted}."]
    return lines + [f"Hoogstens {each.limit}: {words.LIMITS[each.code]}." for each in overall.limits]
