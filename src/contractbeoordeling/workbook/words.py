"""Words in other people's workbooks that tell what a column or row is, Dutch and English."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ROLES = ("id", "theme", "question", "answer", "score", "comment", "provider", "kvk", "agb", "date")

EMPTY_BOXES = frozenset("\u2610\u25a1\u25fb\u2b1c")
"""Boxes that nobody ticked."""

# Per role: what the whole header says, then what it says somewhere. The first match counts.
_HEADERS: tuple[tuple[str, str, str], ...] = (
    ("kvk", r"kvk( ?(nr|nummer))?|kamer van koophandel|coc( number)?", r"\bk ?v ?k\b|\bkvk|kamer van koophandel|handelsregister"),
    ("agb", r"agb( ?code)?", r"\bagb"),
    (
        "",
        r"(vorig|previous|oud)\b.*|(doel|gewenst)(niveau|score)?|max(imum)?",
        (
            r"niet invullen|toezichthouder|aandachtspunt|\bactie\b|vorig(e)? (jaar|kwartaal|ronde)|\bgewogen\b|^weging|^gewicht"
            r"|\b(gewenste?|beoogde?|maximale?|max|ambitie) (score|niveau|situatie|waarde|stand|punten)|\bstreef|^ambitie|weegfactor"
        ),
    ),
    ("severity", r"ernst|severity|impact|urgentie|zwaarte|risico ?niveau", r"\bernst\b|severity|\burgentie\b|mate van ernst"),
    (
        "comment",
        (r"toelichting(en)?|opmerking(en)?|bevinding(en)?|onderbouwing|uitleg|motivatie|motivering|bewijs(stuk(ken)?)?|"
        r"remarks?|comments?|notes?|evidence|justification|explanation|rationale|notities|commentaar|argumentatie|"
            r"waarom( deze (kleur|score))?"),
        (r"toelichting|opmerking|bevinding|onderbouw|uitleg\b|motiver|bewijs|waar te vinden|remark|comment|\bnotes?\b|"
        r"evidence|justification|explanation|rationale|argumentatie|wat is er aan de hand"),
    ),
    ("date", r"datum|date|gereed op|deadline|termijn|tijdstip|timestamp", r"datum\b|\bdate\b|^datum|deadline|tijdstip| time$"),
    (
        "answer",
        (r"antwoord(en)?|oordeel|voldoet|zelfbeoordeling|beoordeling|stand|niveau|answers?|response|applicable|"
        r"yes no|ja nee( nvt| n v t)?|waardering|zelfscore|compliant|compliance|maturity|uw antwoord"),
        r"(?<!ver)antwoord|\boordeel\b|voldoe[tn]|zelfbeoordel|zelfscore|zelfbeeld|\banswer|\bresponse\b|\bapplicable\b|ja nee|yes no",
    ),
    (
        "score",
        r"score|cijfer|punten|points?|rating|rapportcijfer|x as|y as|waarde|value|score 1 5|score \d \d+",
        r"\bscore\b|cijfer\b|\bpunten\b|\bpoints\b|\brating\b",
    ),
    (
        "provider",
        (r"(zorg)?aanbieders?|organisatie(naam)?|instelling|leverancier|provider|supplier|vendor|organi[sz]ation|"
        r"naam (zorg)?aanbieder|naam organisatie|naam instelling|zorgorganisatie|bedrijf(snaam)?|naam zorginstelling"),
        r"\baanbieder\b|zorgaanbieder|\borganisatie\b|\bleverancier\b|\bprovider (name|naam)\b|\bsupplier\b|\bvendor\b",
    ),
    (
        "theme",
        (r"themas?|onderdeel|domein|hoofdstuk|rubriek|categorie|kwaliteitsgebied|pijler|cluster|dimensie|theme|domain|"
        r"category|chapter|section|area|paragraaf|hoofdthema|subthema|perspectief|level|business function|practice|(kwaliteits)?aspect"),
        r"\bthema\b|\btheme\b|\bdomein\b|\bhoofdstuk\b|categorie\b|\bcategory\b|\brubriek\b",
    ),
    (
        "id",
        (r"nr|no|nummer|id|code|ref|ref id|volg ?(nr|nummer)|vraag ?(nr|nummer|id|code)|norm ?(nr|nummer)|index|"
        r"criterium ?(nr|nummer|code)|control id|kenmerk|contract ?(nr|nummer)|sleutel|meld(ing)?s? ?(nr|nummer)|key|vraag #"),
        r"\bid$|\bcode$|\bnummer$|\bnr$|^nr\b|^id\b|ref id",
    ),
    (
        "question",
        (r"vraag|vragen|stelling(en)?|norm(en)?|eis(en)?|criteri(um|a)|auditvraag|indicator(en)?|waar kijken we naar|"
        r"questions?|statements?|requirements?|items?|kwaliteitseis(en)?|standaard|control name|aandachtsgebied|vraagtekst|question text"),
        (r"vraag\b|vragen\b|stelling\b|\bnorm\b|\beis\b|criterium\b|\bindicator\b|\bquestion|statement|requirement|"
        r"\bomschrijving\b|\bdescription\b|\bonderwerp\b|\bcontrol name\b|waar kijken we naar"),
    ),
)  # fmt: skip
_PATTERNS = tuple((role, re.compile(whole), re.compile(part)) for role, whole, part in _HEADERS)

_REGISTER = re.compile(
    r"^(naam|name|adres|address|straat|plaats|woonplaats|gemeente|postcode|telefoon|phone|e ?mail|website|url|contact"
    r"(persoon)?|status|vestigingsnummer|perceel|product|contract|country|currency|land|rechtsvorm|type|first name|last name"
    r"|ref id|code|gemeentecode|gemeentenaam|provincie|regio|city|wet|ingangsdatum|einddatum)$|naam$|\bname$|code$"
)
_WIDE = re.compile(
    r"^(id|uuid|index|parent index|submission time|tijdstempel|timestamp|start ?time|completion time|start|start ?tijd|eind ?tijd"
    r"|begintijd|tijd van voltooien|voltooiingstijd|tijdstip van voltooien|antwoord ?(nummer|id)|respondent( ?(nummer|nr|id|code))?"
    r"|response id|submitdate|startdate|enddate|datestamp|lastpage|startlanguage|seed|token|ip( adres| ?addr(ess)?)?|refurl|verwijzende url"
    r"|datum (verzonden|gestart|laatste actie)|laatste pagina|start ?taal|laatst gewijzigd( om)?|laatste wijziging( om)?"
    r"|e ?mail( ?adres| ?address)?|gebruikersnaam|username|collector id)$"
)
_OWN = re.compile(
    r"\b(zelf\w*|eigen|huidige?|nu|actueel|actuele|(zorg)?aanbieder|organisatie|instelling|uw|definitief)\b"
)
_OTHERS = re.compile(
    r"\b(gemeente|opdrachtgever|inkoper|contractmanager|toezicht\w*|toegang|wijkteam|verwijzer|client(en)?|inwoners?|intern"
    r"|concept|vorige?|oude?|norm\w*|benchmark|landelijk|gemiddelde?|verschil|delta)\b"
)
_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")
_FACT = re.compile(
    r"\b(aantal\w*|n|leeftijd|geslacht|geboorte\w*|jaren|weken|dagen|uren|minuten|bedrag\w*|euro|tarief|omzet|kosten|prijs|fte"
    r"|wachttijd\w*|wachtenden|doorlooptijd\w*|prioriteit|prio|urgentie|status|risico|kans|impact|jaar|periode|maand|kwartaal"
    r"|volgorde|criticality|priority|likelihood|jeugdwet|wlz|zvw|perceel|postcode|telefoon\w*|versie|regio|gemeente|gedeclareerd|afgekeurd"
    r"|afkeur\w*|declaraties?|bi|betrouwbaarheid\w*|ondergrens|bovengrens|sd|standaard ?deviatie|spreiding)\b"
    r"|^(naam invuller|invuller|ingevuld door|datum ingevuld|wmo"
    r"|jeugd|product(code)?|akkoord|afgehandeld|belang|functie|team|taal|land|opleiding|uitval|instroom|uitstroom|caseload)$"
)
_FACT_WORDS = 4  # a longer header asks something
_PEOPLE = re.compile(
    r"n|aantal(?: (?:respondenten|antwoorden|deelnemers|inwoners|clienten|ingevuld))?|respondenten|respons(?: n)?|n respons"
    r"|aantal n|number of (?:responses|respondents)|responses"
)
_SENT = re.compile(
    r"(?:respons )?(?:uitgezet|verstuurd|uitgenodigd|benaderd)|.*\buitgezet\b.*|invited|sent|respons(?: ?%| percentage)"
)
_TOTAL = re.compile(
    r"(totaal|totale|subtotaal|eindtotaal|gemiddelde?|gem|som|aantal keer|aantal vragen|alle (aanbieders|organisaties)"
    r"|total|subtotal|average|mean|sum|eindscore|totaalscore|gewogen gemiddelde|grand total)\b"
)
_TOTAL_STARTS = "teasgmp"  # the first letters of these words
_GUIDANCE = re.compile(
    r"(toelichting|guidance|let op|uitleg|assertion|assertions|nb|n b|tip|voorbeeld|bijvoorbeeld|instructie|hint|note"
    r"|opmerking|waar let|waar wordt op gelet|denk aan|zie ook|example)\b"
)
_EXAMPLE = re.compile(
    r"(?:voorbeeld(?:vraag|rij|regel)?|invulvoorbeeld|vb|bijv|bijvoorbeeld|example)(?: \d+)?"
)
_EXAMPLE_STARTS = frozenset("([<*vVbBeEiI ")  # the first letters of these: nearly no row of a long list
_EXAMPLE_LEAD = re.compile(
    r"\s*(?:[(\[<*]\s*(?:voorbeeld|vb|example)\b|(?:invul)?voorbeeld(?:vraag|rij|regel)?\s*[:–—-])"
)
_ID = re.compile(
    r"(?:[A-Za-z]{0,3} ?|[A-Za-z]{0,5}[.-]?)\d{1,8}([.\-_/]\d{1,4}){0,4}[.)]?[a-z]?"
    r"|[A-Z]{1,5}[-.]?[A-Z0-9]{0,8}[-.]\d+([.\-]\d+)*"
)
_NO_LETTERS = re.compile(r"[\W_]+")
_LEAD = 60  # characters in which a total says what it is
_LEADING_ID = re.compile(
    r"\s*([A-Za-z]{0,4}[.\-]?\d{1,3}(?:[.\-]\d{1,3}){1,3}[a-z]?|[A-Za-z]{1,4}\d{1,3})[.):]?\s+(?=\S)"
)


def normal(text: str) -> str:
    """Lower case, without accents, with single spaces for everything but letters and digits."""
    plain = text.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(each for each in plain if not unicodedata.combining(each))
    return _NO_LETTERS.sub(" ", plain).strip()


@lru_cache(maxsize=4096)
def header_role(text: str) -> tuple[str, int]:
    """The role that a header names, and how sure that is: 3 said outright, 2 said in passing, 0 not at all.

    `severity` counts as a role here; an empty role with a weight means "nothing to import".
    """
    words = normal(text)
    if text.strip().startswith("#") and words in ("", "vraag", "question", "nr", "id"):
        return "id", 3
    if not words or len(words) > 90 or text.strip().endswith(":"):
        return "", 0
    for role, whole, _ in _PATTERNS:
        if whole.fullmatch(words):
            return role, 3
    if len(words) <= 60:
        for role, _, part in _PATTERNS:
            if part.search(words):
                return role, 2
    return "", 0


def is_register_word(text: str) -> bool:
    """Whether a header is one that lists of providers, contracts or people have."""
    return bool(_REGISTER.search(normal(text)))


def is_respondent_word(text: str) -> bool:
    """Whether a header is one that survey tools put before the answers of one respondent."""
    return bool(_WIDE.match(normal(text).strip()))


def claim(header: str) -> int:
    """Which of several columns of answers is meant: 1 is the sender's own and of now, -1 another's or only a help."""
    plain = normal(header)
    return bool(_OWN.search(plain)) - bool(_OTHERS.search(plain))


def year_in(header: str) -> int:
    """The last year that a header names, 0 for none."""
    return max((int(each) for each in _YEAR.findall(header)), default=0)


def says_fact(header: str) -> bool:
    """Whether a column has facts or figures and no answers on a scale: an amount, an age, an order."""
    plain = normal(header)
    return len(plain.split()) <= _FACT_WORDS and "?" not in header and bool(_FACT.search(plain))


def counts_people(header: str) -> bool:
    """Whether a column has numbers of people who answered."""
    return any(_PEOPLE.fullmatch(normal(part)) for part in header.split(" / ")) and not counts_sent(header)


def counts_sent(header: str) -> bool:
    """Whether a column has numbers of people who were asked."""
    return any(_SENT.fullmatch(normal(part)) for part in header.split(" / "))


def is_total(text: str) -> bool:
    """Whether a text announces a sum or an average."""
    first = text[:1].casefold()
    if not first.isalpha() or (first.isascii() and first not in _TOTAL_STARTS):
        return False  # nearly every row of a long list
    said = normal(text[:_LEAD])
    return said in ("score", "percentage") or bool(_TOTAL.match(said))


def is_example(text: str) -> bool:
    """Whether a cell says that its row is an example: `Voorbeeld`, `(vb. 1)`."""
    return text[:1] in _EXAMPLE_STARTS and bool(_EXAMPLE.fullmatch(normal(text)))


def opens_example(text: str) -> bool:
    """Whether a question is an example: `(voorbeeld) …`, `Voorbeeld: …`."""
    return text[:1] in _EXAMPLE_STARTS and bool(_EXAMPLE_LEAD.match(text[:30].casefold()))


def is_guidance(text: str) -> bool:
    """Whether a text says of itself that it explains: `Toelichting: …`."""
    lead, colon, _ = text.partition(":")
    return bool(colon) and len(lead) < 40 and bool(_GUIDANCE.match(normal(lead)))


def is_id(text: str) -> bool:
    """Whether a text looks like a number or code: 3, 2.10, K1.1, 5.01.01, A-07, 1a."""
    return len(text) <= 20 and bool(_ID.fullmatch(text.strip()))


def leading_id(text: str) -> tuple[str, str] | None:
    """The code glued before a question, and the question: `K1.1 Is er …`."""
    found = _LEADING_ID.match(text)
    return (found[1], text[found.end() :].strip()) if found else None
