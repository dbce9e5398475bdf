"""The Dutch texts inside the forms; always Dutch, whatever the language of the screen."""

from contractbeoordeling.domain.answer import Question
from contractbeoordeling.domain.framework.figures import Figure
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Familiarity
from contractbeoordeling.domain.scope import SkipReason
from contractbeoordeling.domain.supervision import Judgement

NOT_APPLICABLE = "n.v.t."
UNKNOWN = "weet ik niet"

FAMILIARITIES: dict[Familiarity, str] = {
    Familiarity.WELL: "goed",
    Familiarity.SOMEWHAT: "een beetje",
    Familiarity.NOT: "niet",
}
EVIDENCES: dict[Evidence, str] = {
    Evidence.DIRECT: "eigen waarneming, dossier of cijfers",
    Evidence.HEARSAY: "van horen zeggen",
}
JUDGEMENTS: dict[Judgement, str] = {
    Judgement.MEETS: "voldoet",
    Judgement.MOSTLY: "grotendeels",
    Judgement.MOSTLY_NOT: "grotendeels niet",
    Judgement.NOT: "niet",
    Judgement.NOT_TESTED: "niet getoetst",
}
FIGURES: dict[Figure | None, str] = {
    None: "score 1–5",
    Figure.MARK: "rapportcijfer 1–10",
    Figure.AGREE: "percentage dat het eens is",
}
METHODS = ("vragenlijst", "interviews", "cliëntpanel", "telefonisch onderzoek", "andere meting")

SKIPS: dict[SkipReason, str] = {
    SkipReason.THEME: "dit thema hoort niet bij deze ronde",
    SkipReason.LAW: "geldt niet voor de wet waaronder u werkt",
    SkipReason.CARE_FORM: "geldt niet voor uw vorm van hulp",
    SkipReason.VARIANT: "past niet bij de manier van financieren in uw contract",
    SkipReason.NOT_APPLICABLE: "niet van toepassing verklaard: {detail}",
    SkipReason.CERTIFICATE: "uw keurmerk {detail} geeft hier al antwoord op",
    SkipReason.NO_QUESTION: "hierover vragen we anderen",
}

PARTIES_ASKED: dict[Party, str] = {
    Party.ACCESS: "Toegang",
    Party.BACK_OFFICE: "Backoffice",
    Party.REGULATOR: "Toezichthouder",
    Party.RESIDENT: "Ervaringen van inwoners",
    Party.VISIT: "Eigen controle",
    Party.PROVIDER: "Zelfevaluatie",
}

THE_MUNICIPALITY = "de gemeente"

SHEET_EXPLANATION = "Uitleg"
SHEET_SELF = "Zelfevaluatie"
SHEET_MUNICIPALITY = "Over de gemeente"
SHEET_OVERVIEW = "Aanbieders"
SHEET_RESULTS = "Resultaten"

TITLES: dict[Party, str] = {
    Party.PROVIDER: "Zelfevaluatie {round}",
    Party.ACCESS: "Wat ziet de toegang? – beoordelingsronde {round}",
    Party.BACK_OFFICE: "Wat ziet de backoffice? – beoordelingsronde {round}",
    Party.REGULATOR: "Oordeel van de toezichthouder – beoordelingsronde {round}",
    Party.RESIDENT: "Ervaringen van inwoners – beoordelingsronde {round}",
    Party.VISIT: "Eigen controle – beoordelingsronde {round}",
}

FOLDERS: dict[Party, str] = {
    Party.PROVIDER: "aanbieders",
    Party.ACCESS: "toegang",
    Party.BACK_OFFICE: "backoffice",
    Party.REGULATOR: "toezichthouder",
    Party.RESIDENT: "inwoners",
}
_FILE_NAMES: dict[Party, str] = {
    Party.PROVIDER: "Zelfevaluatie",
    Party.ACCESS: "Toegang",
    Party.BACK_OFFICE: "Backoffice",
    Party.REGULATOR: "Toezicht",
    Party.RESIDENT: "Inwoners",
}

FACT_NAME: dict[Party, str] = {
    Party.PROVIDER: "Aanbieder",
    Party.ACCESS: "Ingevuld door",
    Party.BACK_OFFICE: "Ingevuld door",
    Party.REGULATOR: "Toezichthouder",
    Party.RESIDENT: "Gemeente of team",
    Party.VISIT: "Ingevuld door",
}
FACT_CLIENT = "Opdrachtgever"
FACT_REFERENCE_DATE = "Peildatum"
FACT_RETURN_BY = "Graag terug vóór"
FACT_CONTACT = "Vragen?"
FACT_FRAMEWORK = "Kwaliteitskader"
FACT_MINUTES = "Tijd"
MINUTES = "ongeveer {minutes} minuten"

HOW = "Zo werkt het"
GOOD_TO_KNOW = "Goed om te weten"
SCALE = "Wat de scores betekenen"
COLOURS = "Wat de kleuren betekenen"
NOT_ASKED = "Wat we u niet vragen"
LEGEND = "Afkortingen"
SENT_BACK = "Dit formulier komt bij u terug"
SENT_BACK_POINTS = (
    "Wat u eerder hebt ingevuld staat er nog in. Dat hoeft u niet opnieuw te doen.",
    "Gele vakken zijn nog open. Rode vakken konden we niet lezen; de opmerking bij het vak zegt wat er moet staan.",
)

SCALE_SCORES = "1 tot en met 5"
SCALE_ANCHORED = "Bij elk criterium staat in woorden wat de score daar betekent."
SCALE_NOT_APPLICABLE = "Dit criterium past niet bij wat deze aanbieder doet. Telt niet als score."
SCALE_NOT_APPLICABLE_SELF = "Dit criterium past niet bij wat u doet. Telt niet als score."
SCALE_UNKNOWN = "U hebt hier geen zicht op. Telt niet als score, en dat is niet erg."
SCALE_EMPTY_LABEL = "leeg"
SCALE_EMPTY = "Nog niet beantwoord."

COLOUR_OPEN = "nog in te vullen"
COLOUR_OPTIONAL = "mag u invullen, hoeft niet"
COLOUR_DONE = "ingevuld; u kunt het nog veranderen"
COLOUR_ANCHOR = "de omschrijving bij de gekozen score"
COLOUR_NEEDED = "hier ontbreekt een toelichting"
COLOUR_FAULT = "dit kan zo niet; kijk bij de aanwijzing"

_SAVE = (
    "Sla het bestand op als Excel-bestand (.xlsx) en stuur het terug. De naam van het bestand mag u veranderen; "
    "laat bladen, regels en kolommen staan zoals ze zijn."
)
_PRIVACY = (
    "Noem geen namen, BSN's, geboortedata of andere gegevens waaraan een inwoner te herkennen is. Een voorbeeld "
    "beschrijft u zonder persoon."
)
_LOCKED = (
    "De bladen zijn beveiligd zodat u alleen in de invulvakken kunt typen. Er zit geen wachtwoord op. Rijen en "
    "kolommen mag u hoger of breder maken."
)
_HALF = (
    "Niet alles in één keer af? Sla op en ga later verder. Een half ingevuld formulier mag u ook terugsturen: "
    "wat er staat wordt bewaard, de rest vult u later aan."
)

STEPS: dict[Party, tuple[str, ...]] = {
    Party.PROVIDER: (
        "Vul op het blad ‘Zelfevaluatie’ eerst de datum in.",
        (
            "Kies per criterium een score. Naast de vraag staat in woorden wat 1 tot en met 5 betekent; de omschrijving "
            "die bij uw keuze hoort kleurt mee. U kunt ook alleen het cijfer typen."
        ),
        "Schrijf er kort bij waarop u die score baseert. Bij 1, 2 en 5 is een toelichting nodig, bij 3 en 4 mag het.",
        (
            "Onder elk thema staan drie vragen: wat gaat niet goed, wat hebt u geprobeerd en wat moet de gemeente beter "
            "doen? Die beantwoordt u één keer per thema."
        ),
        _SAVE,
    ),
    Party.ACCESS: (
        (
            "Vul op het blad ‘Aanbieders’ de datum in en zeg per aanbieder hoe goed u die kent. Bij ‘niet’ bent u met die "
            "aanbieder klaar: alle vragen tellen dan als ‘weet ik niet’."
        ),
        (
            "Kies daar ook waarop uw antwoorden rusten: eigen waarneming, dossier of cijfers, of van horen zeggen. Rust één "
            "antwoord ergens anders op, dan verandert u dat op die regel."
        ),
        (
            "Klik op de naam van een aanbieder. Kies per criterium een score; in woorden staat erbij wat 1 tot en met 5 "
            "betekent. U kunt ook alleen het cijfer typen. Een toelichting maakt uw score bruikbaar."
        ),
        "Geef uw eigen beeld, los van wat de aanbieder over zichzelf zegt en van wat anderen vinden.",
        _SAVE,
    ),
    Party.REGULATOR: (
        "Vul op het blad ‘Aanbieders’ de datum van uw oordeel in.",
        "Klik op de naam van een aanbieder en kies per onderwerp uw oordeel. ‘Niet getoetst’ is ook een antwoord.",
        "Verwijs in de toelichting naar het rapport waarin uw oordeel staat.",
        _SAVE,
    ),
    Party.RESIDENT: (
        (
            "Vul op het blad ‘Aanbieders’ per aanbieder in hoe en wanneer er gemeten is en wat voor cijfer het is: een "
            "score van 1 tot en met 5, een rapportcijfer of het percentage dat het eens is."
        ),
        (
            "Vul op het blad ‘Resultaten’ per vraag de uitkomst in en hoeveel inwoners antwoord gaven (n). Zonder n kan een "
            "uitkomst niet meetellen."
        ),
        "Is er bij een aanbieder of vraag niet gemeten, laat die regel dan leeg.",
        _SAVE,
    ),
}
STEPS[Party.BACK_OFFICE] = STEPS[Party.VISIT] = STEPS[Party.ACCESS]
STEP_MUTUAL = (
    "Op het blad ‘Over de gemeente’ geeft u de gemeente een score op de criteria die u samen voor elkaar moet krijgen. "
    "Dat telt niet mee in het oordeel over u."
)

FACTS: dict[Party, tuple[str, ...]] = {
    Party.PROVIDER: (
        (
            "Uw eigen score telt niet mee in het oordeel. We leggen hem naast wat anderen zien. Over de verschillen gaan we "
            "met u in gesprek."
        ),
        (
            "Staat het antwoord al in een jaarverslag, meting of auditrapport? Noem de bladzijde en stuur het stuk mee; "
            "overtypen hoeft niet."
        ),
        _PRIVACY,
        _HALF,
        _LOCKED,
    ),
    Party.ACCESS: (
        "De aanbieder ziet het beeld van uw partij, nooit uw naam of uw team.",
        "Weet u iets niet, kies dan ‘weet ik niet’. Dat helpt meer dan een gok.",
        "Gaat het om gevaar, fraude of een calamiteit? Wacht niet op dit formulier maar meld het meteen.",
        _PRIVACY,
        _HALF,
        _LOCKED,
    ),
    Party.REGULATOR: (
        "Toezicht en contractmanagement blijven gescheiden: dit formulier is gemaakt omdat u erom vroeg.",
        _PRIVACY,
        _LOCKED,
    ),
    Party.RESIDENT: (
        (
            "Uitkomsten met minder dan {minimum} antwoorden tellen niet mee en worden niet per aanbieder getoond, zodat "
            "niemand te herkennen is."
        ),
        (
            "Het cliëntervaringsonderzoek (CEO) is van de hele gemeente. Gebruik het hier alleen als het per aanbieder is "
            "uitgesplitst."
        ),
        "Eén gesprek met één inwoner hoort hier niet; dat hoort bij een werkbezoek.",
        _PRIVACY,
        _LOCKED,
    ),
}
FACTS[Party.BACK_OFFICE] = FACTS[Party.VISIT] = FACTS[Party.ACCESS]

SUBTITLE = "{client} · peildatum {reference_date}{return_by}"
SUBTITLE_RETURN_BY = " · graag terug vóór {day}"
CORE = "kernthema"
ANSWERED = " van {total} beantwoord"
DATE_LABEL = "Datum van invullen"
DATE_PROMPT = "Typ een datum, bijvoorbeeld 15-04-{year}."
HEADERS_SELF = ("Nr.", "Criterium en vraag", "", "Wat elke score betekent", "Uw score", "Toelichting")
HEADERS_SOURCE = (
    "Nr.",
    "Criterium en vraag",
    "",
    "Wat elke score betekent",
    "Uw score",
    "Toelichting",
    "Alleen als het afwijkt: waarop rust dit antwoord?",
)
HEADERS_REGULATOR = ("Nr.", "Onderwerp en vraag", "Uw oordeel", "Toelichting")
HEADERS_MUNICIPALITY = ("Nr.", "Criterium en vraag", "Uw score", "Toelichting")
HEADERS_OVERVIEW = (
    "",
    "Aanbieder",
    "",
    "Kent u deze aanbieder?",
    "Waarop rusten uw antwoorden?",
    "Voortgang",
)
HEADERS_OVERVIEW_REGULATOR = ("", "Aanbieder", "", "Voortgang")
HEADERS_OVERVIEW_RESIDENTS = ("", "Aanbieder", "", "Soort cijfer", "Hoe gemeten", "Gemeten op", "Voortgang")
HEADERS_RESULTS = ("Nr.", "Vraag aan inwoners", "Uitkomst", "Aantal antwoorden (n)", "Toelichting")

THEME_QUESTIONS: dict[Question, str] = {
    Question.THEME_TROUBLE: "Wat gaat in dit thema nog niet goed?",
    Question.THEME_TRIED: "Wat hebt u daaraan al geprobeerd, en wat hielp?",
    Question.THEME_MUNICIPALITY: "Wat zou de gemeente hier beter moeten doen?",
}
MUTUAL_QUESTION = "Hoe goed doet de gemeente haar deel hiervan?"
MUTUAL_INTRO = (
    "Bij deze criteria hangt het resultaat ook af van de gemeente zelf. Geef haar een score van 1 (onvoldoende) tot en "
    "met 5 (uitstekend). Uw toelichting komt bij de verbeterpunten van de gemeente."
)
CERTIFICATE_NOTE = "Uw keurmerk {certificate} beantwoordt een deel; we vragen alleen de rest."
FAMILIAR_BANNER_NOT = (
    "U kent deze aanbieder niet: alle vragen tellen als ‘weet ik niet’. U hoeft hier niets in te vullen."
)
FAMILIAR_BANNER = "U kent deze aanbieder: "
FAMILIAR_UNKNOWN = "Zeg eerst op het blad ‘Aanbieders’ hoe goed u deze aanbieder kent."
BACK = "‹ terug naar Aanbieders"
DONE_UNKNOWN = "klaar: weet ik niet"
HINT_EXPLAIN = "toelichting →"
HINT_EMPTY = "kies of typ 1–5"
HINT_CHOOSE = "kies uit de lijst"
CHOICE_TITLE = "Kies uit de lijst"
CHOICE_ERROR = "Kies een antwoord uit de lijst."
OUTCOME_ERROR = "Vul een getal in: een score, een rapportcijfer of een percentage."
COUNT_ERROR = "Vul een heel aantal in, 0 of meer."
FOOTER = "{name} · ronde {round}"
PAGE = "Pagina &P van &N"
FAULT_COMMENT = "Ingevuld: {typed}\n{message}"


def file_name(party: Party, round_name: str, name: str) -> str:
    """Return what the file of a form is called; a team that bears its party's name is not named twice."""
    start = f"{_FILE_NAMES[party]} {round_name}"
    return start if name == PARTIES_ASKED[party] else f"{start} - {name}"
