"""Words for measured figures: kinds, parts, units, and a value as Dutch readers expect it."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from contractbeoordeling.domain.figures.kinds import RULES, FigureKind, FigureUnit
from contractbeoordeling.wording.i18n import mark, tr
from contractbeoordeling.wording.numbers import NOTHING, day, number

KINDS: Mapping[FigureKind, str] = {
    FigureKind.ENDING: "Beëindigd (aantal)",
    FigureKind.DROP_OUT: "Uitval",
    FigureKind.USEFULNESS: "Nut van de hulp (rapportcijfer)",
    FigureKind.ON_OWN: "Kan zonder hulp verder",
    FigureKind.NO_NEW_START: "Geen nieuwe start van hulp",
    FigureKind.GAS: "GAS (T-score)",
    FigureKind.ZRM_START: "ZRM bij de start",
    FigureKind.ZRM_END: "ZRM bij het einde",
    FigureKind.ZRM_CHANGE: "ZRM-verandering",
    FigureKind.WAITING: "Wachttijd",
    FigureKind.MESSAGES: "Berichten juist en op tijd",
    FigureKind.COMPLAINTS: "Klachten per 100 cliënten",
    FigureKind.PARTICIPATION: "Doet mee (participatie)",
    FigureKind.VOLUNTEERS: "Vrijwilligers",
}

ABOUT: Mapping[FigureKind, str] = {
    FigureKind.ENDING: "Per reden hoeveel trajecten in de periode eindigden; uit alle vijf samen volgt de uitval.",
    FigureKind.DROP_OUT: "Deel van de beëindigde trajecten dat eenzijdig stopte (redenen 03 en 04). Jeugd en Wmo.",
    FigureKind.USEFULNESS: "Gemiddeld cijfer dat cliënten aan het nut en effect van de hulp geven.",
    FigureKind.ON_OWN: "Deel dat zonder hulp verder kan; of per antwoord (01 tot en met 04) het deel dat dit antwoord gaf.",
    FigureKind.NO_NEW_START: "Deel van de cliënten dat na het einde niet opnieuw met hulp begon.",
    FigureKind.GAS: "Gemiddelde T-score van doelen (goal attainment scaling); 50 is zoals verwacht.",
    FigureKind.ZRM_START: "Gemiddelde per domein van de zelfredzaamheid-matrix, 1 tot en met 5, bij de start.",
    FigureKind.ZRM_END: "Hetzelfde bij het einde; start en einde samen geven de verandering.",
    FigureKind.ZRM_CHANGE: "Verandering per domein, als start en einde niet apart bekend zijn. Nooit gemiddeld over domeinen.",
    FigureKind.WAITING: "Gemiddeld aantal dagen tussen aanmelding en begin van de hulp.",
    FigureKind.MESSAGES: "Deel van de iStandaardberichten dat juist en op tijd was; n is het aantal berichten.",
    FigureKind.COMPLAINTS: "Aantal klachten per 100 cliënten; n is het aantal cliënten.",
    FigureKind.PARTICIPATION: "Deel van de cliënten dat werkt, leert of op een andere manier meedoet.",
    FigureKind.VOLUNTEERS: "Aantal vrijwilligers dat bij de aanbieder meewerkt.",
}

ENDINGS = {
    "01": "01 volgens plan",
    "02": "02 voortijdig in overleg",
    "03": "03 eenzijdig door cliënt",
    "04": "04 eenzijdig door aanbieder",
    "05": "05 door externe omstandigheden",
}
ANSWERS = {code: f"antwoord {code}" for code in ("01", "02", "03", "04")}
DOMAINS = {
    "finances": "Financiën",
    "work_and_education": "Werk en opleiding",
    "time_use": "Tijdsbesteding",
    "housing": "Huisvesting",
    "domestic_relations": "Huiselijke relaties",
    "mental_health": "Geestelijke gezondheid",
    "physical_health": "Lichamelijke gezondheid",
    "addiction": "Middelengebruik",
    "basic_daily_life": "Basale ADL",
    "instrumental_daily_life": "Instrumentele ADL",
    "social_network": "Sociaal netwerk",
    "participation": "Maatschappelijke participatie",
    "justice": "Justitie",
}
UNITS: Mapping[FigureUnit, str] = {
    FigureUnit.PEOPLE: "aantal",
    FigureUnit.SHARE: "% van n",
    FigureUnit.MARK: "cijfer 1–10",
    FigureUnit.T_SCORE: "T-score",
    FigureUnit.STEP: "stap",
    FigureUnit.DAYS: "dagen",
    FigureUnit.PER_HUNDRED: "per 100",
}
GIVEN, WORKED_OUT = "gegeven", "berekend"
HIDDEN = mark("n<5: niet getoond")
NOT_SHOWN = mark("niet getoond")
_YEAR, _HALF, _QUARTER = 12, 6, 3


def parts_of(kind: FigureKind) -> Mapping[str, str]:
    """Return the words for the parts of a kind; none where it has no parts."""
    if kind is FigureKind.ENDING:
        return ENDINGS
    if kind is FigureKind.ON_OWN:
        return ANSWERS
    return DOMAINS if RULES[kind].parts else {}


def part_words() -> Mapping[str, str]:
    """Return every word for a part with its code; the words of all kinds differ."""
    return {word: code for words in (ENDINGS, ANSWERS, DOMAINS) for code, word in words.items()}


def figure_name(kind: FigureKind, part: str = "") -> str:
    """Return the kind with its part."""
    word = parts_of(kind).get(part, part)
    return f"{KINDS[kind]} – {word}" if word else KINDS[kind]


def figure_value(kind: FigureKind, value: Fraction | Decimal | None) -> str:
    """Return a value with its unit, as short as it can be."""
    if value is None:
        return NOTHING
    unit = RULES[kind].unit
    text = number(value, min(2, RULES[kind].decimals))
    if "," in text:
        text = text.rstrip("0").rstrip(",")
    if kind is FigureKind.ZRM_CHANGE and value > 0:
        text = f"+{text}"
    if unit is FigureUnit.SHARE:
        return f"{text}%"
    if unit is FigureUnit.DAYS:
        return f"{text} dag" if text == "1" else f"{text} dagen"
    return text


def value_said(kind: FigureKind, value: Fraction | Decimal | None, *, hidden: bool) -> str:
    """Return a value with its unit, or why nobody sees it."""
    return tr(HIDDEN) if hidden else figure_value(kind, value)


def period_name(since: date, until: date) -> str:
    """Return a year, half-year, quarter or month by its name, any other period by its days."""
    if since.year == until.year and since.day == 1 and (until + timedelta(days=1)).day == 1:
        months = until.month - since.month + 1
        if months == _YEAR:
            return str(since.year)
        for length, letter in ((_HALF, "H"), (_QUARTER, "K")):
            if months == length and (since.month - 1) % length == 0:
                return f"{since.year} {letter}{(since.month - 1) // length + 1}"
        if months == 1:
            return f"{since.year}-{since.month:02}"
    return f"{day(since)} – {day(until)}"
