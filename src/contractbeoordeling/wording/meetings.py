"""Dutch words about visits and conversations, as they stand in files and on screen; never translated."""

from datetime import date, datetime
from decimal import Decimal

from contractbeoordeling.domain.conversation import ConversationLevel
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.wording.year import CONVERSATION_LEVELS

CALENDAR = "Gesprekken en bezoeken"
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
VISIT, CONVERSATION = "Werkbezoek", "Gesprek"
PICTURES = "Geen cliënten, geen schermen en geen dossiers: niet op een foto en niet in een bestand."
"""The sentence that is read before the first photo or file of a visit."""
DETAILS_GONE = "Plaats, tijdstip en andere gegevens van de camera zijn uit de foto gehaald."
DETAILS_UNSURE = (
    "In deze soort foto kan de plaats van opname staan; die kon het programma er niet uithalen. "
    "Bewaar de foto liever als JPEG of PNG."
)
WHOM: dict[Perspective, str] = {
    Perspective.ACCESS: "medewerkers die met de toegang werken",
    Perspective.BACK_OFFICE: "administratie",
    Perspective.REGULATOR: "leiding of kwaliteitsmedewerker",
    Perspective.RESIDENT: "inwoners en hun begeleiders",
    Perspective.VISIT: "medewerkers",
}
"""Whom to ask on a visit about what this party knows best, where the question doesn't say it itself."""
_NAMED = (
    (("inwoner", "client", "cliënt", "ouder", "jongere", "familie"), WHOM[Perspective.RESIDENT]),
    (("medewerker", "begeleider", "teamleider", "team "), WHOM[Perspective.VISIT]),
    (("administratie", "facturen", "declaraties"), WHOM[Perspective.BACK_OFFICE]),
)


def whom_named(question: str) -> str:
    """Return whom a question names first; nothing where it names nobody."""
    folded = question.casefold()
    found = [(folded.find(word), whom) for words, whom in _NAMED for word in words if word in folded]
    return min(found)[1] if found else ""


def meeting_name(provider: str, level: ConversationLevel | None) -> str:
    """Return a meeting with a provider in a few words; without a level it is a visit."""
    if level is None:
        return f"{VISIT} {provider}"
    return f"{CONVERSATION} {provider} ({CONVERSATION_LEVELS[level]})"


def withdrawn_line(agreed_on: date, today: date, reason: str) -> str:
    """Return the line in a report that tells that an agreement on it was taken back."""
    return f"[{today:%d-%m-%Y}: het akkoord van {agreed_on:%d-%m-%Y} is ingetrokken. Reden: {reason}]"


def moment(starts: datetime | None, ends: datetime | None = None) -> str:
    """Return when a meeting is, with its times; nothing where it isn't planned yet."""
    if starts is None:
        return ""
    until = (
        ""
        if ends is None
        else f" tot {ends:%H:%M}"
        if ends.date() == starts.date()
        else f" tot {ends:%d-%m-%Y %H:%M}"
    )
    return f"{WEEKDAYS[starts.weekday()]} {starts:%d-%m-%Y}, {starts:%H:%M}{until} uur"


def short_moment(starts: datetime, ends: datetime | None = None) -> str:
    """Return a planned time as short as a list asks for."""
    until = f"–{ends:%H:%M}" if ends is not None and ends.date() == starts.date() else ""
    return f"{WEEKDAYS[starts.weekday()][:2]} {starts:%d-%m-%Y}, {starts:%H:%M}{until}"


def score_said(score: Decimal | None) -> str:
    """Return a score as somebody typed it: 4, or 3,5."""
    return "" if score is None else f"{score.normalize():f}".replace(".", ",")


def visit_standing(agreed_on: date | None, reporter: str, second: str, *, confirmed: bool) -> str:
    """Return who agreed on a report; a name that was only typed is said to be so."""
    if agreed_on is None:
        return f"concept{f' van {reporter}' if reporter else ''}, nog niet akkoord"
    other = second if confirmed else f"volgens opgave {second}"
    return f"akkoord op {agreed_on:%d-%m-%Y} van {' en '.join(filter(None, (reporter, other)))}"


def standing(*, held: bool, agreed: bool) -> str:
    """Return how far a meeting is."""
    return "akkoord" if agreed else "gehouden" if held else "gepland"
