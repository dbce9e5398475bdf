"""The words of the framework's workbook: sheets, columns, parameters and their explanation."""

from contractbeoordeling.domain.framework.model import SCORES
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.wording.labels import PARTIES

SHEETS = {
    "about": "Toelichting",
    "themes": "Thema's",
    "criteria": "Criteria",
    "parameters": "Parameters",
    "legend": "Legenda",
    "norms": "Normtabellen",
}

TITLE = "Kwaliteitskader"
FOOTER = "{name}, versie {version}"
ABOUT_SECTION, STEPS_SECTION, SHEETS_SECTION, SCALE_SECTION = (
    "Dit kader",
    "Zo past u het aan",
    "De bladen",
    "De schaal",
)
CHOICE_TITLE, CHOICE_MESSAGE = "Kies uit de lijst", "Kies een waarde uit de keuzelijst van deze cel."
LIMIT_TITLE, LIMIT_MESSAGE = "Buiten de grenzen", "Hier hoort een heel getal van {low} tot en met {high}."

SHEET_HINTS = {
    "themes": "Kernthema's worden elk jaar gevraagd; de andere thema's wisselen per jaar, steeds als geheel.",
    "criteria": "Eén rij per criterium. Rijen mogen erbij, eruit en van plaats; de volgorde hier is de volgorde in de formulieren.",
    "parameters": "De getallen van de beoordelingsmethode. Wijzig alleen de kolom Waarde; de methode zelf staat op de methodepagina.",
    "legend": "Afkortingen die in het kader voorkomen.",
    "norms": "Alleen waar u dat wilt: een cijfer van de aanbieder wordt een score van een criterium. "
    "Is minder beter, dan lopen de grenzen af. Leeg: cijfers staan alleen naast de scores.",
}

SHEET_PURPOSES = {
    "themes": "de thema's van het kader en welke daarvan kernthema zijn",
    "criteria": "per criterium de stelling, de vragen per partij, de gewichten, de ankers en de keurmerken",
    "parameters": "de getallen van de beoordelingsmethode, met uitleg en grenzen",
    "legend": "de afkortingen die in het kader voorkomen",
    "norms": "hoe een cijfer, zoals uitval of wachttijd, een score van een criterium wordt",
}

THEME_HEADERS = {"key": "Sleutel", "code": "Code", "name": "Thema", "core": "Kernthema"}

CRITERION_HEADERS = {
    "key": "Sleutel",
    "theme": "Thema",
    "code": "Code",
    "name": "Criterium",
    "statement": "Stelling",
    **{f"questions.{party}": f"Vraag aan {PARTIES[party]}" for party in Party if party is not Party.VISIT},
    "questions.visit": "Vraag bij eigen controle",
    **{f"weights.{each}": f"Weet {PARTIES[Party(each)]}" for each in Perspective},
    **{f"anchors.{score}": f"Anker {score}" for score in SCORES},
    "certificate.coverage": "Keurmerk dekt",
    "certificate.names": "Keurmerken",
    "certificate.question": "Vraag bij keurmerk",
    "certificate.explanation": "Uitleg bij keurmerk",
    "legal_basis": "Grondslag",
    "indicator": "Indicator",
    "shared_with_municipality": "Gedeeld met gemeente",
    "short_resident_question": "Korte inwonervraag",
    "laws": "Wetten",
    "care_forms": "Zorgvormen",
    "not_for_variants": "Niet bij variant",
}

GROUPS = {
    "identity": "Criterium",
    "questions": "Vragen – leeg: deze partij wordt dit niet gevraagd",
    "weights": "Weten – hoe goed kan deze partij dit weten? 0 niet · 3 heel goed",
    "anchors": "Ankers – wat hoort bij elke score?",
    "certificate": "Keurmerk – wat hoeft dan niet meer gevraagd?",
    "background": "Achtergrond",
    "scope": "Voor wie – leeg: voor alle",
}

LEGEND_HEADERS = {"term": "Afkorting", "meaning": "Betekenis"}

NORM_HEADERS = {
    "kind": "Soort cijfer",
    "part": "Onderdeel",
    "criterion": "Criterium",
    "party": "Telt als beeld van",
    **{f"bounds.{score - 2}": f"Score {score} vanaf" for score in SCORES[1:]},
}

SETTING_HEADERS = ("Parameter", "Waarde", "Standaard", "Laagste", "Hoogste", "Wat het doet")

ABOUT_LABELS = {
    "name": "Naam van het kader",
    "version": "Versie",
    **{f"scale.{score}": f"Score {score}" for score in SCORES},
}

ABOUT_INTRO = (
    "Dit werkboek bevat een heel kwaliteitskader. Pas het aan in Excel of LibreOffice en lees het in als nieuwe versie."
    " Rondes die al lopen houden de versie waarmee ze begonnen."
)

ABOUT_STEPS = (
    "Geef het kader hierboven een nieuwe versie-aanduiding, bijvoorbeeld 2027-1.",
    "Wijzig teksten, gewichten, keurmerken en parameters rechtstreeks in de cellen. Waar een keuzelijst is, kiest u daaruit.",
    "Nieuw criterium: voeg een rij toe en vul thema, code, naam, stelling, minstens twee gewichten en vijf ankers in.",
    "Een gekopieerde rij mag ook; geef die een eigen code en naam.",
    "Criterium of thema weg: verwijder de hele rij. Een thema zonder criteria kan niet.",
    "Codes zijn tekst: 1.1 en 1.10 zijn twee verschillende criteria. De cellen staan daarom als tekst ingesteld.",
    "Meer namen in één cel scheidt u met een puntkomma: HKZ; ISO 9001.",
    "Kolommen mogen van plaats en andere koppen krijgen; verwijder ze niet. Verborgen rijen en kolommen horen bij het kader.",
    "Lees het bestand in. Wat niet klopt, wordt per blad en cel genoemd; zolang er fouten zijn verandert er niets.",
    "Bij een gewijzigd criterium vraagt het programma of eerdere waarnemingen vergelijkbaar blijven; bij andere ankers meestal niet.",
)

SETTING_GROUPS = {
    "minimum": "Wanneer is er een oordeel?",
    "recency": "Hoe oud mag een waarneming zijn?",
    "signals": "Signalen",
    "levels": "Thema en totaal",
    "reply": "Wederhoor",
    "mark": "Rapportcijfer van inwoners wordt een score",
    "agree": "Percentage inwoners dat instemt wordt een score",
}

_RECENCY = {
    name: text
    for step in range(5)
    for name, text in {
        f"parameters.recency.{step}.months": f"Stap {step + 1}: tot en met … maanden oud",
        f"parameters.recency.{step}.weight": f"Stap {step + 1}: telt mee voor",
    }.items()
}

SETTING_LABELS = {
    "parameters.minimum_perspectives": "Minste aantal bronnen",
    "parameters.minimum_coverage": "Minste dekking",
    "parameters.minimum_respondents": "Minste aantal inwoners",
    "parameters.full_respondents": "Aantal inwoners dat ten volle telt",
    "parameters.hearsay": "Gewicht van horen zeggen",
    **_RECENCY,
    "parameters.cap_severity_4": "Hoogste score bij ernst 4",
    "parameters.cap_severity_3": "Hoogste score bij ernst 3",
    "parameters.cap_severity_2_twice": "Hoogste score bij tweemaal ernst 2",
    "parameters.signal_months": "Maanden dat een signaal werkt",
    "parameters.repeat_months": "Maanden voor tweemaal ernst 2",
    "parameters.open_signal_months": "Maanden dat een open signaal telt",
    "parameters.theme_minimum_share": "Deel van de criteria voor een themaoordeel",
    "parameters.overall_minimum_share": "Deel van de thema's voor een eindoordeel",
    "reply_days": "Dagen voor wederhoor",
    **{f"figures.mark.{score - 2}": f"Cijfer vanaf waar de score {score} is" for score in SCORES[1:]},
    **{f"figures.agree.{score - 2}": f"Percentage vanaf waar de score {score} is" for score in SCORES[1:]},
}

SETTING_EXPLANATIONS = {
    "parameters.minimum_perspectives": "Zoveel bronnen naast de aanbieder moeten iets hebben waargenomen. Met minder is er geen score.",
    "parameters.minimum_coverage": "Deel van wat alle bronnen samen zouden kunnen weten dat er ook is. Daaronder: onvoldoende onderbouwd.",
    "parameters.minimum_respondents": "Een uitkomst van minder inwoners telt niet mee en wordt niet per aanbieder getoond.",
    "parameters.full_respondents": "Bij minder inwoners telt de uitkomst naar verhouding: 7 van 10 telt voor 7/10.",
    "parameters.hearsay": "Waarneming van horen zeggen, tegenover 1 voor een eigen waarneming, dossier of cijfers.",
    "parameters.recency.0.months": "Een waarneming die zo oud is of jonger, telt voor het gewicht van deze stap.",
    "parameters.recency.0.weight": "Gewicht van deze stap, van 0 tot 1.",
    "parameters.recency.1.months": "Laat de maanden en het gewicht van een stap beide leeg als de stap niet nodig is.",
    "parameters.recency.2.months": "Ouder dan de laatste stap telt niet mee.",
    "parameters.cap_severity_4": "Een geverifieerd, niet hersteld signaal van ernst 4 houdt de score op dit getal.",
    "parameters.cap_severity_3": "Hetzelfde voor ernst 3.",
    "parameters.cap_severity_2_twice": "Hetzelfde voor twee of meer signalen van ernst 2 bij één criterium.",
    "parameters.signal_months": "Een ouder signaal verlaagt niets meer; het blijft zichtbaar.",
    "parameters.repeat_months": "Beide signalen van ernst 2 zijn hooguit zo oud op de peildatum.",
    "parameters.open_signal_months": "Zolang maakt een niet geverifieerd signaal van ernst 3 of 4 de zekerheid laag.",
    "parameters.theme_minimum_share": "Zo'n deel van de criteria in de ronde moet een score hebben, en minstens twee.",
    "parameters.overall_minimum_share": "Zo'n deel van de thema's in de ronde moet een oordeel hebben, en alle kernthema's.",
    "reply_days": "Termijn voor de aanbieder om op het concept te reageren. De termijn in het contract gaat voor.",
    "figures.mark.0": "Een lager cijfer is score 1. De vier grenzen lopen op.",
    "figures.agree.0": "Een lager percentage is score 1. De vier grenzen lopen op.",
}

PARAMETER_NOTE = "Aandelen mogen als breuk (2/3) of als getal met komma (0,5). Een eerder gebruikte versie verandert niet mee."
