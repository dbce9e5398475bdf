"""What the words in a list of signals mean; a word that is not here is asked for, never guessed."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.signal import SignalKind, Urgency

C = TypeVar("C", SignalKind, Party, Urgency)

POSITIVE = 0
"""Stands for a positive signal among the severities 1 to 4."""

SEVERITIES: Mapping[str, int] = {
    **dict.fromkeys("1 licht laag klein gering low minor".split(), 1),
    **dict.fromkeys("2 matig middel midden gemiddeld medium middelmatig aandachtspunt".split(), 2),
    **dict.fromkeys("3 ernstig hoog groot high major".split(), 3),
    **dict.fromkeys(("4", "zeer ernstig", "zeer hoog", "kritiek", "critical", "levensbedreigend"), 4),
    **dict.fromkeys("positief compliment positive pluim".split(), POSITIVE),
}
# A number with its word, as our own lists write it: "3 ernstig", "3 – ernstig".
_NUMBERED = re.compile(r"([1-4]) (.+)")

POLARITIES: Mapping[str, bool] = {
    **dict.fromkeys("positief positive compliment p pos".split(), True),
    **dict.fromkeys("negatief negative n neg klacht".split(), False),
}

YES = frozenset("ja j yes y waar true x 1 geverifieerd".split())
NO = frozenset(
    ("nee", "n", "no", "onwaar", "false", "0", "niet", "nog niet", "nvt", "n v t", "onbekend", "open")
)

_KINDS: tuple[tuple[SignalKind, str], ...] = (
    (SignalKind.COMPLIMENT, r"compliment|pluim|positief"),
    (SignalKind.CALAMITY, r"calamiteit"),
    (SignalKind.FRAUD, r"(?:zorg|pgb)?fraude|onrechtmatig"),
    (SignalKind.GUT_FEELING, r"niet ?pluis|onderbuik|zorgelijk"),
    (SignalKind.INCIDENT, r"incident|agressie|geweld|ongeval|vermissing"),
    (SignalKind.COMPLAINT, r"klacht|beklag"),
    (
        SignalKind.ADMINISTRATION,
        r"declar|factuur|facturatie|(?:start|stop)bericht|bericht|administrat|afkeur|jaarverantwoording|toewijzing",
    ),
)
_PARTIES: tuple[tuple[Party, str], ...] = (
    (Party.BACK_OFFICE, r"back ?office|administratie|contractbeheer|declaratie"),
    (
        Party.ACCESS,
        r"toegang|wijkteam|consulent|sociaal team|jeugdteam|casemanager|klantmanager|wmo loket|jeugdconsulent",
    ),
    (Party.REGULATOR, r"toezicht|ggd|igj|inspectie"),
    (Party.RESIDENT, r"inwoner|client|familie|mantelzorg|ouder|vertegenwoordiger|bewoner|jeugdige|naaste"),
    (Party.VISIT, r"contractmanag|eigen controle|werkbezoek|contractteam"),
    (Party.PROVIDER, r"aanbieder|zorgverlener"),
)
# Reporters who are none of the parties, but are a role and no name.
_OTHER_ROLES = re.compile(
    r"huisarts|school|politie|wijkagent|verwijzer|jeugdarts|ziekenhuis|buur|medewerker|gemeente|anoniem|veilig thuis"
    r"|praktijkondersteuner|leerkracht|bewindvoerder|raad voor|gecertificeerde instelling|jeugdbescherm|woningcorporatie"
)
URGENCIES: tuple[tuple[Urgency, str], ...] = (
    (Urgency.DANGER, r"gevaar|onveilig"),
    (Urgency.FRAUD, r"fraude"),
)


def severity_of(text: str, more: Mapping[str, int]) -> int | None:
    """Return the severity that a word stands for, POSITIVE for a compliment; None where nobody said."""
    word = folded(text)
    numbered = _NUMBERED.fullmatch(word)
    if numbered is not None and SEVERITIES.get(numbered[2]) == int(numbered[1]):
        return int(numbered[1])
    said = {folded(each): severity for each, severity in more.items()}
    return said.get(word, SEVERITIES.get(word))


def kind_of(text: str) -> SignalKind | None:
    """Return the kind that a text names."""
    return _first(_KINDS, folded(text))


def party_of(text: str) -> Party | None:
    """Return the party that a text names."""
    return _first(_PARTIES, folded(text))


def urgency_of(text: str) -> Urgency | None:
    """Return the reason not to wait that a text names."""
    return _first(URGENCIES, folded(text))


def is_role(text: str) -> bool:
    """Tell whether a text names a role, so that it is no reporter's name."""
    return party_of(text) is not None or _OTHER_ROLES.search(folded(text)) is not None


def _first(table: Sequence[tuple[C, str]], word: str) -> C | None:
    return next((code for code, pattern in table if re.search(rf"\b(?:{pattern})", word)), None)
