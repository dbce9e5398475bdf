"""Dutch words for the codes of an assessment, as they stand in files and on screen; never translated."""

from contractbeoordeling.domain.method.confidence import Confidence, Doubt
from contractbeoordeling.domain.method.consequences import Consequence
from contractbeoordeling.domain.method.decision import ScoreRule
from contractbeoordeling.domain.method.light_cycle import Obstacle
from contractbeoordeling.domain.method.signals import CapRule, SignalState
from contractbeoordeling.domain.method.themes import LimitCode
from contractbeoordeling.domain.method.verdict import Verdict, VerdictRule

RATINGS: dict[int, str] = {
    1: "onvoldoende",
    2: "verbetering nodig",
    3: "voldoende",
    4: "goed",
    5: "uitstekend",
}

VERDICTS: dict[Verdict, str] = {
    Verdict.CONFIRMED: "zelfbeeld herkend",
    Verdict.OVERESTIMATED: "zelfbeeld hoger dan het beeld van anderen",
    Verdict.STRONGLY_OVERESTIMATED: "zelfbeeld veel hoger dan het beeld van anderen",
    Verdict.OVERESTIMATED_BY_FINDING: "zelfbeeld hoger dan een vastgestelde bevinding toelaat",
    Verdict.UNDERESTIMATED: "zelfbeeld lager dan het beeld van anderen",
    Verdict.STRONGLY_UNDERESTIMATED: "zelfbeeld veel lager dan het beeld van anderen",
    Verdict.CONFLICTING: "bronnen lopen uiteen",
    Verdict.INSUFFICIENT_EVIDENCE: "onvoldoende onderbouwd",
    Verdict.NO_SELF_EVALUATION: "geen zelfbeeld ontvangen",
}
TENDENCY = "neiging"
NOT_ASKED_CERTIFICATE = "niet gevraagd (keurmerk)"

VERDICT_RULES: dict[VerdictRule, str] = {
    VerdictRule.NO_SCORE: "zonder score valt er niets te vergelijken",
    VerdictRule.NO_SELF_SCORE: "de aanbieder gaf geen score",
    VerdictRule.BINDING_CAP: "een vastgestelde bevinding bepaalt de score",
    VerdictRule.EVERY_SOURCE: "het zelfbeeld verschilt van elke bron een stap of meer, steeds in dezelfde richting",
    VerdictRule.SPREAD: "de bronnen liggen twee stappen of meer uit elkaar",
    VerdictRule.GAP: "het zelfbeeld verschilt een stap of meer van de score",
    VerdictRule.OTHERWISE: "het zelfbeeld verschilt minder dan een stap van de score",
}

SCORE_RULES: dict[ScoreRule, str] = {
    ScoreRule.EXTERNAL: "het beeld van de anderen samen",
    ScoreRule.CAP_BELOW_EXTERNAL: "een vastgestelde bevinding houdt de score lager dan het beeld van de anderen",
    ScoreRule.CAP_ALONE: "te weinig bronnen, maar een vastgestelde bevinding bepaalt de score",
    ScoreRule.EXTERNAL_UNDER_CAP: (
        "te weinig bronnen; door een vastgestelde bevinding telt wat er is, en dat is niet hoger dan die toelaat"
    ),
    ScoreRule.NO_SCORE: "te weinig bronnen om een score te geven",
}

CONFIDENCES: dict[Confidence, str] = {
    Confidence.FINDING: "bevinding",
    Confidence.HIGH: "hoog",
    Confidence.MEDIUM: "middel",
    Confidence.LOW: "laag",
}

DOUBTS: dict[Doubt, str] = {
    Doubt.OPEN_SERIOUS_SIGNAL: "een ernstig signaal is nog niet nagegaan",
    Doubt.SPREAD_LARGE: "de bronnen liggen twee stappen of meer uit elkaar",
    Doubt.SPREAD_SOME: "de bronnen liggen meer dan een stap uit elkaar",
    Doubt.FEW_PERSPECTIVES: "minder dan drie bronnen",
    Doubt.COVERAGE: "minder dan drie kwart van wat er te weten is",
}

CAP_RULES: dict[CapRule, str] = {
    CapRule.SEVERITY_4: "geverifieerd signaal van ernst 4",
    CapRule.SEVERITY_3: "geverifieerd signaal van ernst 3",
    CapRule.SEVERITY_2_TWICE: "twee of meer geverifieerde signalen van ernst 2",
}

SIGNAL_STATES: dict[SignalState, str] = {
    SignalState.POSITIVE: "positief, telt niet mee in de score",
    SignalState.UNVERIFIED: "nog niet geverifieerd, telt niet mee",
    SignalState.REPAIRED: "herstel geverifieerd, telt niet meer mee",
    SignalState.EXPIRED: "te oud, telt niet meer mee",
    SignalState.ACTIVE: "geverifieerd en actueel, telt mee",
}

LIMITS: dict[LimitCode, str] = {
    LimitCode.CORE_THEME_1: "een kernthema is onvoldoende",
    LimitCode.THEME_1: "een thema is onvoldoende",
    LimitCode.TWO_THEMES_1: "twee of meer thema's zijn onvoldoende",
    LimitCode.THIRD_THEMES_1: "een derde of meer van de thema's, en minstens twee, is onvoldoende",
    LimitCode.TWO_THEMES_LOW: "twee of meer thema's zijn onvoldoende of vragen verbetering",
    LimitCode.THIRD_THEMES_LOW: (
        "een derde of meer van de thema's, en minstens twee, is onvoldoende of vraagt verbetering"
    ),
    LimitCode.EXCELLENT_NOT_MET: (
        "uitstekend vraagt dat 40% van de thema's uitstekend is en geen thema lager dan goed"
    ),
    LimitCode.SUPERVISION_MEASURE: "er loopt een maatregel van een toezichthouder",
    LimitCode.SEVERITY_4: "er staat een bevinding van ernst 4 open",
}

CONSEQUENCES: dict[Consequence, str] = {
    Consequence.DECIDE_ON_MEASURES: "dezelfde dag besluiten over maatregelen, los van de beoordeling",
    Consequence.VERIFICATION_TASK: "het signaal nagaan",
    Consequence.IMPROVEMENT_PLAN: "verbeterplan",
    Consequence.CREDIT_FOR_CANDOUR: "waardering voor openheid",
    Consequence.VERIFICATION_VISIT: "werkbezoek om na te gaan",
    Consequence.POINT_OF_ATTENTION: "aandachtspunt",
    Consequence.DISCUSS: "bespreken",
    Consequence.WRITTEN_AGREEMENT: "schriftelijke afspraak",
    Consequence.SAY_SO: "zeggen dat het beter gaat dan de aanbieder denkt",
    Consequence.ASK_SELF_EVALUATION: "om het zelfbeeld vragen",
    Consequence.JOINT_FACT_FINDING: "samen de feiten uitzoeken; verder niets tot dat gedaan is",
    Consequence.ASK_NEXT: "vragen wat nog ontbreekt",
}

OBSTACLES: dict[Obstacle, str] = {
    Obstacle.FEW_RATED: "minder dan twee derde van de criteria heeft een score",
    Obstacle.FEW_CONFIRMED: "bij minder dan 80% daarvan is het zelfbeeld herkend of lager dan het beeld van anderen",
    Obstacle.OVERESTIMATED: "ergens is het zelfbeeld veel hoger, of hoger dan een bevinding toelaat",
    Obstacle.LOW_THEME: "een thema is lager dan voldoende",
    Obstacle.CAP: "er geldt een plafond door een bevinding",
    Obstacle.SUPERVISION_MEASURE: "er loopt een maatregel van een toezichthouder",
    Obstacle.OPEN_IMPROVEMENT_PLAN: "er loopt een verbeterplan of een verbeteractie",
    Obstacle.OPEN_SERIOUS_SIGNAL: "een ernstig signaal is nog niet nagegaan",
}
