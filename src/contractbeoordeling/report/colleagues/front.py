"""The first sheet: what this is, for whom, what was left out and what the colours mean."""

from collections.abc import Iterator, Mapping, Sequence

from contractbeoordeling.domain.method.case import METHOD_VERSION
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.report.colleagues.content import About
from contractbeoordeling.report.colleagues.tones import RATING_TONES, VERDICT_TONES
from contractbeoordeling.report.document import Front, Listing
from contractbeoordeling.report.table import Tone
from contractbeoordeling.wording.export import NO_RATING, READERS
from contractbeoordeling.wording.method_labels import NOT_ASKED_CERTIFICATE, VERDICTS
from contractbeoordeling.wording.numbers import NOTHING, day

NAME = "Over dit bestand"
_INTRO: dict[Readership, str] = {
    Readership.TEAM: "Alles wat het register over deze ronde weet, voor het contractteam zelf. Maak voor een andere lezer "
    "een eigen uitdraai.",
    Readership.ACCESS: "Wat de toegang zelf antwoordde, en wat er per aanbieder uitkwam. De antwoorden van anderen en het "
    "zelfbeeld van de aanbieder staan er niet in.",
    Readership.BACK_OFFICE: "Wat de backoffice zelf antwoordde, en wat er per aanbieder uitkwam. De antwoorden van anderen "
    "en het zelfbeeld van de aanbieder staan er niet in.",
    Readership.BOARD: "De oordelen en de verbeteracties van deze ronde, voor het bestuur. Er staat geen vrije tekst in.",
    Readership.PROVIDER: "De uitkomsten over uw organisatie: uw eigen beeld naast het beeld van anderen, per partij en "
    "zonder namen. Over andere aanbieders staat hier niets in.",
}
_STATUS = "De oordelen zijn berekend volgens de methode en zijn een concept: zij gelden pas als een mens ze heeft vastgesteld."
_NO_RANKING = "De aanbieders staan op naam. Dit is geen ranglijst, en een laag oordeel is geen grond om een aanbieder uit te sluiten."
_SHEETS: dict[str, str] = {
    "Overzicht": "per aanbieder: de thema's, wat nog niet bekend is, en het totaal als één van de kolommen",
    "Per thema": "zelfbeeld en beeld van anderen naast elkaar, met grafieken",
    "Criteria": "per aanbieder en criterium: wat de partijen zien, wat eruit kwam en waarom",
    "Signalen": "wat er gemeld is en of het meetelt",
    "Acties": "de verbeteracties: wie, wat, wanneer",
    "Logboek": "wat er per actie gebeurde",
    "Cijfers": "wat aanbieders al meten: uitkomsten, wachttijd, uitval en klachten, met n",
    "Antwoorden": "elk antwoord en elke waarneming, met de toelichting",
    "Over de gemeente": "wat de aanbieders samen over de gemeente zeggen",
    "Uitleg": "de methode in het kort",
}


def front_page(about: About, sheets: Sequence[str]) -> Front:
    """Return the first sheet of a workbook with these other sheets."""
    intro = [_INTRO[about.readership], _STATUS]
    if about.readership is not Readership.PROVIDER:
        intro.append(_NO_RANKING)
    return Front(
        name=NAME,
        title=f"Uitkomsten van de beoordelingsronde – voor {READERS[about.readership]}",
        intro=intro,
        listings=[
            Listing("Waar dit over gaat", list(_facts(about))),
            _left_out(about),
            Listing("Wat erin staat", [(each, _SHEETS[each]) for each in sheets], links=True),
            _ratings(about.scale),
            _verdicts(),
        ],
    )


def _facts(about: About) -> Iterator[tuple[str, str]]:
    yield "Voor wie", READERS[about.readership]
    if about.client:
        yield "Opdrachtgever", about.client
    yield "Ronde", about.round
    yield "Peildatum", day(about.reference_date)
    yield "Gemaakt op", day(about.made_on)
    if about.provider:
        yield "Aanbieder", about.provider
    else:
        yield "Aanbieders", str(about.providers)
    version = f"{about.framework}, versie {about.framework_version} ({about.framework_id[:12]})"
    yield "Kwaliteitskader", version
    yield "Methode", f"versie {METHOD_VERSION}"


def _left_out(about: About) -> Listing:
    return Listing(
        "Wat er niet in staat",
        [
            (each.what, NOTHING if each.count is None else str(each.count), each.why)
            for each in about.left_out
        ],
        headers=("Weggelaten", "Hoeveel", "Waarom"),
    )


_RANGES = {
    1: "een score lager dan 1,5",
    2: "een score van 1,5 tot 2,5",
    3: "een score van 2,5 tot 3,5",
    4: "een score van 3,5 tot 4,5",
    5: "een score van 4,5 of hoger",
}


def _ratings(scale: Mapping[int, str]) -> Listing:
    lines = [(f"{rating} {scale[rating]}", _RANGES[rating]) for rating in RATING_TONES]
    return Listing(
        "De oordelen en hun kleur",
        [*lines, (NO_RATING, "te weinig bekend om te oordelen; dat is geen laag oordeel")],
        tones=[*RATING_TONES.values(), Tone.UNKNOWN],
    )


_MEANINGS = dict(
    zip(
        VERDICT_TONES,
        (
            "het zelfbeeld verschilt minder dan een stap van wat anderen zien; 'neiging' is een halve stap of meer",
            "de aanbieder ziet zichzelf een stap of meer hoger",
            "de aanbieder ziet zichzelf twee stappen of meer hoger",
            "een vastgestelde bevinding houdt de score lager dan het zelfbeeld",
            "de aanbieder ziet zichzelf een stap of meer lager",
            "de aanbieder ziet zichzelf twee stappen of meer lager",
            "de bronnen liggen twee stappen of meer uit elkaar: eerst samen de feiten uitzoeken",
            "te weinig bronnen om een score te geven",
            "de aanbieder gaf hier geen score",
        ),
        strict=True,
    )
)


def _verdicts() -> Listing:
    lines = [(VERDICTS[verdict], _MEANINGS[verdict]) for verdict in VERDICT_TONES]
    lines.append((NOT_ASKED_CERTIFICATE, "een geldig keurmerk beantwoordt deze vraag al"))
    return Listing("De zelfbeeldtoets in woorden", lines, tones=[*VERDICT_TONES.values(), Tone.UNKNOWN])
