"""The method in plain Dutch, for providers, managers and lawyers; its numbers are those that are applied."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from contractbeoordeling.domain.method.agreement import CRITERIA_FOR_ALPHA
from contractbeoordeling.domain.method.case import METHOD_VERSION
from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS, Parameters
from contractbeoordeling.domain.method.themes import OVERALL_LIMITS
from contractbeoordeling.wording.method_labels import CONFIDENCES, LIMITS, RATINGS, VERDICTS

_WIDTH = 96


@dataclass(frozen=True, slots=True)
class Section:
    """One heading with its paragraphs and, below them, its points."""

    heading: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...] = ()


def method_page(parameters: Parameters = DEFAULT_PARAMETERS) -> str:
    """The whole page as text."""
    title = f"De beoordelingsmethode, versie {METHOD_VERSION}"
    return "\n".join([title, "=" * len(title), *_lines(method_sections(parameters))]) + "\n"


def method_sections(
    parameters: Parameters = DEFAULT_PARAMETERS, scale: Mapping[int, str] = RATINGS
) -> tuple[Section, ...]:
    """The page, section by section, in a framework's numbers and words."""
    return (
        _sources(scale),
        _weighing(parameters),
        _minimum(parameters),
        _signals(parameters),
        _self_image(),
        _themes(parameters),
        _overall(parameters),
        _confidence(parameters),
        _follows(),
        _person(),
    )


def share(part: Fraction) -> str:
    """A part of a whole, as a percentage where that is exact."""
    hundredths = part * 100
    return f"{hundredths}%" if hundredths.denominator == 1 else str(part)


def _sources(words: Mapping[int, str]) -> Section:
    scale = " · ".join(f"{rating} {word}" for rating, word in sorted(words.items()))
    return Section(
        "Wie kijkt er (regel R1)",
        (
            f"De schaal is {scale}. 'n.v.t.' en 'weet ik niet' zijn antwoorden, maar geen score.",
            (
                "De aanbieder geeft zichzelf een score. Die telt nooit mee in de uitkomst: ze wordt getoetst aan wat "
                "anderen zien. Anderen zijn de toegang, de backoffice, de toezichthouder, de inwoners en de eigen "
                "controle van de gemeente. Iedereen scoort hetzelfde criterium met dezelfde ankers, los van elkaar."
            ),
        ),
    )


def _weighing(parameters: Parameters) -> Section:
    ages = "; ".join(f"tot en met {step.months} maanden {share(step.weight)}" for step in parameters.recency)
    return Section(
        "Hoe zwaar een waarneming telt (regel R2)",
        (
            (
                f"Naar leeftijd op de peildatum, in hele maanden: {ages}; ouder telt niet. "
                f"Wie het zelf zag of in stukken of cijfers vond telt voor 100%, van horen zeggen voor "
                f"{share(parameters.hearsay)}."
            ),
            (
                f"Bij inwoners telt het aantal: minder dan {parameters.minimum_respondents} telt niet, vanaf "
                f"{parameters.full_respondents} telt het geheel, daartussen naar rato."
            ),
            (
                "De score van een bron is het gewogen gemiddelde van haar waarnemingen. Hoe sterk een bron is hangt "
                "af van haar zwaarste waarneming: veel meldingen overstemmen de anderen niet."
            ),
        ),
    )


def _minimum(parameters: Parameters) -> Section:
    return Section(
        "Het beeld van de anderen (regels R3, R4, R5 en R7)",
        (
            (
                "Per criterium staat in het kader hoe goed elke bron het kan weten: van 0 (niet) tot 3 (heel goed). "
                "Het beeld van de anderen is het gemiddelde van de bronnen, gewogen naar wat zij kunnen weten en hoe "
                "sterk zij zijn. De dekking is het deel van alles wat te weten is waarover iemand iets zei."
            ),
            (
                f"Een score vraagt minstens {parameters.minimum_perspectives} bronnen en een dekking van minstens "
                f"{share(parameters.minimum_coverage)}. Anders is het criterium onvoldoende onderbouwd en krijgt het "
                "geen score: geen gegevens geven nooit een cijfer. Het oordeel is de score, afgerond op een heel getal; "
                "een half gaat naar boven."
            ),
            (
                "'Voldoet' van de toezichthouder zegt dat aan een minimum is voldaan, niet hoe goed het is. Zien de "
                "andere bronnen samen meer, dan gaat de toezichthouder daarin mee."
            ),
        ),
    )


def _signals(parameters: Parameters) -> Section:
    return Section(
        "Signalen (regel R6)",
        (
            (
                "Een signaal heeft geen score. Het telt alleen als het geverifieerd en negatief is, het herstel niet "
                f"is vastgesteld, en het hoogstens {parameters.signal_months} maanden oud is. Dan geldt een plafond:"
            ),
        ),
        (
            f"ernst 4 (zeer ernstig, verwijtbaar of direct gevaar): hoogstens {parameters.cap_severity_4}",
            f"ernst 3: hoogstens {parameters.cap_severity_3}",
            (
                f"twee of meer van ernst 2 bij hetzelfde criterium, elk hoogstens {parameters.repeat_months} maanden "
                f"oud: hoogstens {parameters.cap_severity_2_twice}"
            ),
            "meldingen over één gebeurtenis tellen één keer; een calamiteit melden is nooit negatief",
            "een plafond van 1 of 2 geeft ook een score waar te weinig bronnen zijn",
        ),
    )


def _self_image() -> Section:
    return Section(
        "Het zelfbeeld (regel R8)",
        (
            (
                "Het verschil is de eigen score min de score uit het beeld van de anderen. Een verschil van een stap "
                "of meer met elke bron, of met het geheel, heet hoger of lager; vanaf twee stappen veel hoger of veel "
                "lager. Liggen de bronnen zelf twee stappen of meer uit elkaar, dan worden eerst samen de feiten "
                "uitgezocht. Zichzelf iets te hoog inschatten is gewoon menselijk."
            ),
            "De uitkomst is een van deze:",
        ),
        tuple(VERDICTS.values()),
    )


def _themes(parameters: Parameters) -> Section:
    return Section(
        "Van criteria naar thema (regel R9)",
        (
            (
                "Een thema is het gemiddelde van zijn criteria, elk even zwaar. Daarvoor moeten minstens twee criteria "
                f"een score hebben (één waar er maar één is), en minstens {share(parameters.theme_minimum_share)} van "
                "de criteria die deze ronde meetellen. Afgerond wordt naar het dichtstbijzijnde hele getal, een half "
                "naar boven."
            ),
            "Een criterium met een 1 houdt het thema op hoogstens 2, een criterium met een 2 op hoogstens 4.",
        ),
    )


def _overall(parameters: Parameters) -> Section:
    return Section(
        "Van thema's naar het geheel (regel R10)",
        (
            (
                "Het geheel is het gemiddelde van de thema's. Daarvoor moeten alle kernthema's een oordeel hebben, en "
                f"minstens {share(parameters.overall_minimum_share)} van de thema's van deze ronde. Dit kan het oordeel "
                "begrenzen:"
            ),
        ),
        tuple(f"{LIMITS[code]}: hoogstens {limit}" for code, limit in OVERALL_LIMITS.items()),
    )


def _confidence(parameters: Parameters) -> Section:
    words = ", ".join(CONFIDENCES.values())
    return Section(
        "Hoe zeker het is (regel R11)",
        (
            (
                f"Bij elke score staat hoe zeker die is ({words}). Hoog vraagt drie bronnen, een dekking van 75%, bronnen "
                "die hoogstens een stap uit elkaar liggen, en geen open ernstig signaal: niet geverifieerd, ernst 3 of "
                f"4, hoogstens {parameters.open_signal_months} maanden oud. Waar een bevinding de score bepaalt staat "
                "'bevinding'."
            ),
            "Ook staat er wat het oordeel zou veranderen: andere gewichten, inwoners dubbel, of een bron minder.",
            (
                "Naast de uitkomst staat hoe ver de bronnen gemiddeld uit elkaar liggen. Vanaf "
                f"{CRITERIA_FOR_ALPHA} criteria die te vergelijken zijn wordt ook Krippendorffs ordinale alfa berekend. "
                "Die cijfers lichten toe en bepalen niets."
            ),
        ),
    )


def _follows() -> Section:
    return Section(
        "Wat eruit volgt",
        (
            (
                "Wat er gebeurt hangt af van de score en het zelfbeeld samen. Wie zelf zegt wat beter moet krijgt daar "
                "waardering voor."
            ),
        ),
        (
            "lager dan 2,5: een verbeterplan; is het zelfbeeld hoger, dan ook een werkbezoek om na te gaan",
            "van 2,5 tot 3,5: een aandachtspunt; is het zelfbeeld hoger, dan bespreken, en veel hoger: een afspraak op schrift",
            "vanaf 3,5: niets; is het zelfbeeld hoger, dan alleen bespreken",
            "zelfbeeld lager dan het beeld van anderen: dat zeggen; geen zelfbeeld ontvangen: erom vragen",
            "bronnen lopen uiteen: samen de feiten uitzoeken, en verder niets tot dat gedaan is",
            "onvoldoende onderbouwd: afspreken wat er nog gevraagd wordt",
            "een open ernstig signaal: het signaal nagaan",
            "een bevinding van ernst 4: dezelfde dag een besluit over maatregelen, los van de beoordeling",
        ),
    )


def _person() -> Section:
    return Section(
        "Een mens beslist (regel R12)",
        (
            (
                "Wat berekend is, is een concept. De aanbieder krijgt de tijd om te reageren, elke opmerking krijgt een "
                "antwoord, en daarna stelt de contractmanager vast. Die kan één stap afwijken, met een reden op schrift "
                "en een tweede lezer; beide oordelen blijven zichtbaar. Iedereen kan de berekening met dezelfde gegevens "
                "overdoen."
            ),
        ),
    )


def _lines(sections: Iterable[Section]) -> Iterable[str]:
    for section in sections:
        yield from ("", section.heading, "-" * len(section.heading))
        for paragraph in section.paragraphs:
            yield from textwrap.wrap(paragraph, _WIDTH)
        for point in section.points:
            yield from textwrap.wrap(point, _WIDTH, initial_indent="- ", subsequent_indent="  ")
