"""The texts that remind of a form or of a draft whose term nearly ends; always Dutch."""

from datetime import date

from contractbeoordeling.domain.party import Party
from contractbeoordeling.wording.forms import PARTIES_ASKED
from contractbeoordeling.wording.numbers import day

FILE = "Herinnering {whom}"
REPLY_FILE = "Herinnering wederhoor {whom}"
_SUBJECT = "Herinnering: {form}, ronde {round}"
_REPLY_SUBJECT = "Herinnering: reageren op uw conceptbeoordeling kan tot en met {due}"
_BODY = """Beste lezer,

{text}

{how}
{contact}
Met vriendelijke groet,

{client}
"""
_ASKED = "Op {sent} stuurden wij u een formulier voor ronde {round}: {form}. {lacking}{when}"
_NOTHING = "Wij hebben het nog niet terug."
_PARTLY = "Nog niet alles is ingevuld: er staan nog {count} vragen open."
_RETURN_BY = " Graag ontvangen wij het vóór {day}."
_WAS_DUE = " Wij vroegen het terug vóór {day}."
_FORM_HOW = (
    "Vul het formulier in en stuur het terug als bijlage; een half ingevuld formulier mag ook. Hebt u het niet meer, laat "
    "het dan weten: u krijgt het opnieuw."
)
_REPLY = (
    "Op {sent} stuurden wij u de conceptbeoordeling van ronde {round}. U kunt daarop reageren tot en met {due}. Wij "
    "hebben nog geen volledige reactie van u."
)
_REPLY_HOW = (
    "Bent u het ergens niet mee eens, vul dat dan in op het formulier voor wederhoor en stuur het terug. Hebt u geen "
    "opmerkingen, kies dat dan in het formulier. Reageert u niet, dan stellen wij de beoordeling na die dag vast."
)
_CONTACT = "\nVragen? {contact}\n"


def form_subject(party: Party, round_name: str) -> str:
    """Return the subject of a reminder about a form."""
    return _SUBJECT.format(form=PARTIES_ASKED[party].lower(), round=round_name)


def form_text(
    party: Party, round_name: str, sent: date, lacking: tuple[int, int], dates: tuple[date | None, date]
) -> str:
    """Say which form is awaited; `lacking` is open and asked questions, `dates` the day to return it before and today."""
    count, asked = lacking
    return_by, today = dates
    when = ""
    if return_by is not None:
        when = (_RETURN_BY if return_by > today else _WAS_DUE).format(day=day(return_by))
    return _ASKED.format(
        sent=day(sent),
        round=round_name,
        form=PARTIES_ASKED[party].lower(),
        lacking=_NOTHING if count == asked else _PARTLY.format(count=count),
        when=when,
    )


def reply_subject(due: date) -> str:
    """Return the subject of a reminder about a draft."""
    return _REPLY_SUBJECT.format(due=day(due))


def reply_text(round_name: str, sent: date, due: date) -> str:
    """Say until when one can reply to a draft."""
    return _REPLY.format(sent=day(sent), round=round_name, due=day(due))


def body(text: str, client: str, contact: str, *, of_reply: bool) -> str:
    """Return the whole text of a reminder."""
    return _BODY.format(
        text=text,
        how=_REPLY_HOW if of_reply else _FORM_HOW,
        contact=_CONTACT.format(contact=contact) if contact else "",
        client=client or "De gemeente",
    )
