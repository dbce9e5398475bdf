"""Words and sentences of the workbook for colleagues; always Dutch, whatever the language of the screen."""

from collections.abc import Sequence

from contractbeoordeling.domain.method.confidence import Change
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.decision import ScoreRule
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.themes import ThemeResult
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.method.weighing import WeighedObservation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.selection import LeftOutReason
from contractbeoordeling.wording import method_labels as words
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.numbers import number, percentage
from contractbeoordeling.wording.why import CHANGES

READERS: dict[Readership, str] = {
    Readership.TEAM: "contractteam",
    Readership.ACCESS: "toegang",
    Readership.BACK_OFFICE: "backoffice",
    Readership.BOARD: "bestuur",
    Readership.PROVIDER: "aanbieder",
}

SELF_IMAGE_GROUPS: dict[str, tuple[Verdict, ...]] = {
    "Zelfbeeld herkend": (Verdict.CONFIRMED,),
    "Zelfbeeld hoger": (Verdict.OVERESTIMATED, Verdict.STRONGLY_OVERESTIMATED),
    "Hoger dan bevinding toelaat": (Verdict.OVERESTIMATED_BY_FINDING,),
    "Zelfbeeld lager": (Verdict.UNDERESTIMATED, Verdict.STRONGLY_UNDERESTIMATED),
    "Bronnen lopen uiteen": (Verdict.CONFLICTING,),
    "Geen zelfbeeld": (Verdict.NO_SELF_EVALUATION,),
    "Onvoldoende onderbouwd": (Verdict.INSUFFICIENT_EVIDENCE,),
}
"""The verdicts as a count shows them, from what is known to what is not."""

LEFT_OUT: dict[LeftOutReason, str] = {
    LeftOutReason.AFTER_REFERENCE_DATE: "nee: na de peildatum",
    LeftOutReason.OTHER_SUBJECT: "nee: gaat over een ander contract of een andere vestiging",
    LeftOutReason.NOT_COMPARABLE: "nee: bij andere ankers gescoord",
    LeftOutReason.SUPERSEDED: "nee: dezelfde respondent gaf later een nieuw antwoord, of het cijfer heeft een latere periode",
    LeftOutReason.WITHOUT_SEVERITY: "nee: zonder ernst",
    LeftOutReason.CRITERION_GONE: "nee: het kwaliteitskader van deze ronde heeft dit criterium niet",
}
SELF_NEVER_COUNTS = "nee: zelfbeeld"
NO_SCORE = "nee: geen score"
AFTER_REFERENCE_DATE = "na de peildatum, telt niet mee"
WITHOUT_CRITERION = "zonder criterium, telt niet mee"
ELSEWHERE = "gaat over een ander contract of een andere vestiging, telt niet mee"
DECIDES = "; bepaalt hier de score"
OUTSIDE_ROUND = " (criterium buiten deze ronde)"

NO_RATING = "geen oordeel"
NOT_IN_ROUND = "–"
FEW_RESIDENTS = "te weinig inwoners"
TOO_OLD = "te oud"
WITHHELD = "(niet voor deze lezer)"
OTHER_PROVIDER = "[andere aanbieder]"
TOO_FEW_PROVIDERS = "te weinig (n<5)"
YES, OVERDUE = "ja", "te laat"
WHOLE_CLIENT = "alle gemeenten samen"


def reason(result: CriterionResult, parameters: Parameters) -> str:
    """Say in a sentence or two which rules gave the score and the verdict."""
    rule = words.SCORE_RULES[result.decision.rule]
    parts = [f"{'Geen score' if result.score is None else 'Score'}: {rule}."]
    if result.decision.rule is ScoreRule.EXTERNAL:
        parts = [f"De score is {rule}."]
    picture = result.picture
    if not picture.minimum.enough_perspectives:
        heard, asked = picture.minimum.perspectives, parameters.minimum_perspectives
        counted = "Er telt 1 bron mee" if heard == 1 else f"Er tellen {heard} bronnen mee"
        parts.append(f"{counted}; er zijn er minstens {asked} nodig.")
    if not picture.minimum.enough_coverage:
        needed = percentage(parameters.minimum_coverage)
        parts.append(f"Dekking {percentage(picture.coverage)}; er is minstens {needed} nodig.")
    if result.signals.cap is not None:
        cap = result.signals.cap
        parts.append(f"Plafond {cap.limit}: {words.CAP_RULES[cap.rule]}.")
    if result.gap is not None:
        parts.append(f"{_capital(words.VERDICT_RULES[result.self_image.rule])}.")
    if not result.in_scope:
        parts.append("Buiten deze ronde: telt in geen thema mee.")
    return " ".join(parts)


def doubts(result: CriterionResult) -> str:
    """Say why the confidence isn't higher, on whom the rating rests and what would alter it."""
    parts = [words.DOUBTS[each] for each in result.certainty.doubts]
    altered = result.sensitivity or ()
    rests = [_WITHOUT[each.change] for each in altered if each.rating is None and each.change in _WITHOUT]
    if rests and result.rating is not None:
        parts.append(f"steunt op {' en '.join(filter(None, (', '.join(rests[:-1]), rests[-1])))}")
    for each in altered:
        if each.rating is not None:
            parts.append(f"{CHANGES[each.change]} wordt het oordeel {each.rating}")
        elif each.change not in _WITHOUT:
            parts.append(f"{CHANGES[each.change]} is er geen oordeel")
    return "; ".join(parts)


_WITHOUT = {
    Change(f"without {each}"): "inwoners" if each is Perspective.RESIDENT else PARTIES[Party(each)]
    for each in Perspective
}


def verdict_word(result: CriterionResult, *, self_asked: bool) -> str:
    """Return the verdict as a reader sees it."""
    if result.verdict is Verdict.NO_SELF_EVALUATION and not self_asked:
        return words.NOT_ASKED_CERTIFICATE
    word = words.VERDICTS[result.verdict]
    return f"{word} ({words.TENDENCY})" if result.self_image.tendency else word


def unknown(themes: Sequence[ThemeResult], absent: Sequence[Perspective]) -> str:
    """Say what isn't known of a provider: themes without a rating, sources without a word."""
    lines = [
        f"thema {theme.code}: score bij {theme.rated} van {theme.in_scope} criteria, {theme.needed} nodig"
        for theme in themes
        if theme.rating is None
    ]
    if absent:
        lines.append("niets gehoord van: " + ", ".join(PARTIES[Party(each)] for each in absent))
    return "\n".join(lines)


def weight(weighed: WeighedObservation, know_weight: int) -> str:
    """Say whether and how far an observation counts."""
    weighing = weighed.weighing
    if weighing.weight == 0:
        return "nee: te weinig inwoners" if weighing.response == 0 else "nee: te oud"
    if know_weight == 0:
        return "nee: weegt bij dit criterium niet"
    return "ja" if weighing.weight == 1 else f"voor {number(weighing.weight, 2)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
