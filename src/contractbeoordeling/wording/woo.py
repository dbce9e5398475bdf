"""The export for a Woo request in words. What stands in its files is Dutch, whatever language the program speaks."""

from collections.abc import Iterable

from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.wording.signals import AUDIENCES

REDACTIONS = {
    "internal": "interne notitie",
    "persons": "persoonsgegevens",
    "criminal": "strafrechtelijke gegevens: apart",
    "unread": "bestand: zelf doorlezen",
}
LEFT_OUT = {
    "few_residents": "uitkomsten van minder dan vijf inwoners, die te herleiden zijn",
    "other_providers": "bestanden met gegevens van andere aanbieders",
    "links": "verbanden met andere aanbieders",
}
INVENTORY, APART, HISTORY, RECORDS = "inventaris.xlsx", "apart", "geschiedenis", "gegevens"
FRONT, SHEET = "Over deze map", "Inventaris"
HINT = "Eén regel per stuk. De kolom Besluit is voor wie op het verzoek beslist."
ABOUT, PROVIDER, KVK, MADE_ON = "Waarover", "Aanbieder", "KvK-nummer", "Gemaakt op"
LEFT_OUT_HEADING, NOTHING_LEFT_OUT = "Wat er niet in zit", "Er is niets weggelaten."
NOTHING_SAID, NO_HISTORY = "Zonder verdere gegevens.", "De geschiedenis is leeg."
HISTORY_HEADER = ("Wanneer", "Wat", "Wie")
INTRO = (
    (
        "Dit is wat het register over deze aanbieder bevat, klaargezet voor wie op het Woo-verzoek beslist. "
        "Er is niets verstuurd."
    ),
    (
        "De kolom Voorstel zegt wat weggelakt kan worden: interne notities en persoonsgegevens. Het is een voorstel; "
        "wie beslist leest elk stuk zelf."
    ),
    (
        "Personen staan in de teksten gemarkeerd als [persoon: …]; namen van andere aanbieders zijn vervangen. "
        "Bestanden staan in de map zoals ze bewaard zijn, zonder markering."
    ),
    "Strafrechtelijke gegevens staan in de map 'apart' en horen niet bij wat rondgaat.",
)


def title(provider: str) -> str:
    """Return what the inventory is called."""
    return f"Woo-verzoek: wat er is over {provider}"


def capital(text: str) -> str:
    """Return a text as it begins a line."""
    return text[:1].upper() + text[1:]


def part_title(name: str) -> str:
    """Return what a part of the records is called, by the name of its file."""
    what, _, number = name.partition("-")
    return f"{what}, deel {number}"


def marked_person(text: str) -> str:
    """Return personal data with a mark around it."""
    return f"[persoon: {text}]"


def redactions(codes: Iterable[str]) -> str:
    """Return what is proposed to be made unreadable, and why."""
    return "; ".join(REDACTIONS[str(each)] for each in codes)


def proposal(codes: Iterable[str]) -> str:
    """Return the proposal as a sentence above a record."""
    return f"Voorstel: {redactions(codes)}."


def audience(code: Audience | None) -> str:
    """Return for whom a text was meant; empty where that was never said."""
    return AUDIENCES[code] if code else ""


def seal_title(of: str) -> str:
    """Return what the frozen envelope of an assessment is called."""
    return f"verzegelde beoordeling {of}"


def draft_title(of: str) -> str:
    """Return what a draft as it went out is called."""
    return f"verstuurd concept {of}"


def left_out(why: str, what: str) -> str:
    """Return what is not in the export."""
    return f"{LEFT_OUT[str(why)]} ({what})"
