"""Which columns a list of signals has, told by the texts of its headers, wherever they stand."""

import re
from enum import StrEnum
from functools import partial

from contractbeoordeling.domain.names import folded
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.list_header import ListHeader, find_list_headers, header_of_row


class Role(StrEnum):
    """What a column says about a signal."""

    PROVIDER = "provider"
    KVK = "kvk"
    AGB = "agb"
    DAY = "day"
    CRITERION = "criterion"
    SEVERITY = "severity"
    POLARITY = "polarity"
    KIND = "kind"
    TOPIC = "topic"
    TEXT = "text"
    REPORTER_ROLE = "reporter_role"
    REPORTER = "reporter"
    EVENT = "event"
    MUNICIPALITY = "municipality"
    CONTRACT = "contract"
    LOCATION = "location"
    REFERENCE = "reference"
    SCORE = "score"
    VERIFIED = "verified"
    VERIFIED_ON = "verified_on"
    VERIFIED_BY = "verified_by"
    VERIFIED_FUNCTION = "verified_function"
    VERIFIED_HOW = "verified_how"
    REACTION = "reaction"
    URGENCY = "urgency"


_OF = r"(?: (?:van )?(?:de |het )?(?:melding|signaal|klacht|incident|gebeurtenis|voorval))?"
# Whole folded headers; the first role that fits is the one.
_TEXTS: tuple[tuple[Role, str], ...] = (
    (Role.KVK, r"kvk(?: ?(?:nr|nummer))?|(?:nr|nummer) kvk|kamer van koophandel"),
    (Role.AGB, r"agb(?: ?(?:code|nr|nummer))?(?: aanbieder)?"),
    (
        Role.VERIFIED_ON,
        r"(?:geverifieerd|gecontroleerd) op|datum (?:verificatie|geverifieerd|controle)|verificatiedatum",
    ),
    (Role.VERIFIED_BY, r"(?:geverifieerd|gecontroleerd|nagegaan) door|verificatie door|verificateur"),
    (Role.VERIFIED_FUNCTION, r"functie (?:verificateur|van wie verifieerde|geverifieerd door)"),
    (
        Role.VERIFIED_HOW,
        r"hoe (?:geverifieerd|gecontroleerd|nagegaan)|wijze van (?:verificatie|controle)|verificatie(?:wijze)?",
    ),
    (Role.VERIFIED, r"(?:is )?geverifieerd(?: ja nee)?|verified|gecontroleerd"),
    (Role.REACTION, r"reactie (?:van )?(?:de )?aanbieder|wederhoor|antwoord aanbieder"),
    (Role.URGENCY, r"reden (?:om )?niet (?:te )?(?:wachten|gewacht)|spoed|niet gewacht wegens"),
    (
        Role.PROVIDER,
        (
            r"(?:naam )?(?:van )?(?:de )?(?:zorg)?aanbieder(?:naam)?|(?:naam )?(?:organisatie|(?:zorg)?instelling|leverancier)"
            r"|opdrachtnemer|contractpartij|provider|over wie|over welke aanbieder"
        ),
    ),
    (
        Role.DAY,
        (
            rf"datum{_OF}|(?:meld|melding|signaal|incident|gebeurtenis|ontvangst)s?datum|datum (?:ontvangst|ontvangen|gemeld)"
            r"|date|wanneer|ontvangen op|gemeld op"
        ),
    ),
    (Role.SEVERITY, rf"(?:mate van )?ernst(?:niveau|graad)?{_OF}(?: 1 (?:t m )?4)?|severity|impact|zwaarte"),
    (Role.POLARITY, r"positief(?: of)? negatief|negatief(?: of)? positief|pos neg|strekking|toon"),
    (Role.CRITERION, r"(?:kwaliteits)?criterium(?: ?(?:code|nr|nummer))?|criteriumcode"),
    (Role.MUNICIPALITY, r"gemeente(?:naam)?|naam gemeente"),
    (Role.CONTRACT, r"contract ?(?:nr|nummer)?"),
    (Role.LOCATION, r"vestiging(?:s(?:nr|nummer|naam))?|locatie(?:naam)?"),
    (Role.EVENT, r"gebeurtenis(?: ?(?:nr|nummer|id))?|event|hoort bij|zelfde gebeurtenis"),
    (
        Role.REFERENCE,
        r"(?:melding|meld|signaal|zaak|registratie|dossier|klacht)s?(?: |)(?:nr|nummer|id|kenmerk)|kenmerk|referentie",
    ),
    (Role.SCORE, r"score(?: 1 5)?|(?:rapport)?cijfer|waardering"),
    (
        Role.REPORTER_ROLE,
        (
            r"rol(?: (?:van )?(?:de )?melder)?|(?:melder|functie)(?: en)? rol|functie (?:van )?(?:de )?melder"
            r"|(?:type|soort) melder|bron|herkomst|partij|afkomstig van|gemeld namens"
        ),
    ),
    (Role.REPORTER, r"melder|naam melder|gemeld door|ingediend door|afzender|wie"),
    (
        Role.KIND,
        rf"(?:soort|aard|type|categorie)(?: soort)?{_OF}|(?:signaal|melding)s?(?:soort|type)|aard soort",
    ),
    (Role.TOPIC, r"onderwerp|thema|titel|rubriek"),
    (
        Role.TEXT,
        (
            rf"(?:tekst|omschrijving|beschrijving|inhoud|toelichting|samenvatting){_OF}|wat is er aan de hand"
            r"|wat (?:is er )?gebeurd(?: er)?|(?:het )?(?:signaal|melding|klacht)|bevinding|opmerking(?:en)?|bijzonderheden"
        ),
    ),
)
_ROLES = tuple((role, re.compile(pattern)) for role, pattern in _TEXTS)
_ABOUT = {Role.PROVIDER, Role.KVK, Role.AGB}
_SAID = {Role.TEXT, Role.KIND, Role.TOPIC, Role.SEVERITY}
_FEWEST = 3


Header = ListHeader[Role]


def role_of(text: str) -> Role | None:
    """Return what a column with this header says about a signal, or None."""
    plain = folded(re.split(r"[(\[*]", text)[0].replace("/", " ").replace("_", " "))
    return next((role for role, pattern in _ROLES if pattern.fullmatch(plain)), None)


def find_headers(workbook: Workbook) -> list[Header]:
    """Return the headers of the visible sheets that list signals."""
    return find_list_headers(workbook, partial(header_of_row, role_of=role_of), _lists_signals)


def _lists_signals(header: Header) -> bool:
    roles = header.columns.keys()
    return bool(_ABOUT & roles) and bool(_SAID & roles) and len(roles) >= _FEWEST
