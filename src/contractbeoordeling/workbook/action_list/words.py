"""What the words in a list of actions mean; a word that is not here is asked for, never guessed."""

import re
from collections.abc import Mapping

from contractbeoordeling.domain.action import ActionStatus, Owner
from contractbeoordeling.domain.days import DayReading, read_day
from contractbeoordeling.domain.names import folded

_STATUSES: Mapping[ActionStatus, str] = {
    ActionStatus.AGREED: (
        "afgesproken|open|niet gestart|nog niet gestart|gepland|nieuw|te doen|to do|todo|agreed|not started|planned"
        "|nog te starten|on hold|in afwachting|aangehouden"
    ),
    ActionStatus.RUNNING: (
        "loopt|lopend|loopt nog|in uitvoering|bezig|mee bezig|gestart|in behandeling|onderhanden|in progress|running"
        "|ongoing|deels gereed"
    ),
    ActionStatus.DONE: (
        "gereed|afgerond|klaar|voltooid|uitgevoerd|gerealiseerd|afgehandeld|gedaan|done|completed|closed|afgesloten"
    ),
    ActionStatus.DROPPED: "vervallen|geschrapt|ingetrokken|stopgezet|geannuleerd|cancelled|dropped|niet meer nodig",
}
STATUSES = {word: status for status, words in _STATUSES.items() for word in words.split("|")}
_MUNICIPAL = re.compile(r"\b(?:gemeente|toegang|contractmanage\w*|backoffice|wijkteam|regio)\b")
_BEFORE = re.compile(r"^(?:uiterlijk|voor|vóór|per|op|t/m|tot(?: en met)?|klaar|gereed)\.?\s+", re.IGNORECASE)
_NO_DUE = frozenset(("", "geen", "n v t", "nvt"))


def status_of(text: str, more: Mapping[str, str]) -> ActionStatus | None:
    """Return how far an action is by its word; None where that is unclear or doubted."""
    plain = folded(text)
    said = more.get(text) or {folded(word): meaning for word, meaning in more.items()}.get(plain)
    if said is not None:
        return ActionStatus(said) if said in list(ActionStatus) else None
    return None if "?" in text else STATUSES.get(plain)


def owner_of(text: str, more: Mapping[str, str]) -> Owner:
    """Return who carries an action out: the provider, unless the municipality is named."""
    said = {folded(word): meaning for word, meaning in more.items()}.get(folded(text), text)
    if said in list(Owner):
        return Owner(said)
    return Owner.MUNICIPALITY if _MUNICIPAL.search(folded(text)) else Owner.PROVIDER


def due_of(text: str) -> DayReading:
    """Return the last day of the term that a text names; of a week, month or quarter its last day."""
    if folded(text) in _NO_DUE:
        return DayReading()
    found = read_day(_BEFORE.sub("", text.strip()))
    if found.day is not None and not found.exact:
        return DayReading(found.until, exact=False, until=found.until)
    return found
