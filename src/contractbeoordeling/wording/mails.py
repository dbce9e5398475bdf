"""The mails that go with the forms; always Dutch."""

from datetime import date

from contractbeoordeling.domain.party import Party
from contractbeoordeling.wording.numbers import day

TO, SUBJECT = "Aan", "Onderwerp"

_SUBJECTS: dict[Party, str] = {
    Party.PROVIDER: "Zelfevaluatie {round} voor {client}",
    Party.REGULATOR: "Uw oordeel over aanbieders, ronde {round} van {client}",
    Party.RESIDENT: "Ervaringen van inwoners, ronde {round} van {client}",
}
_SUBJECT = "Uw beeld van onze aanbieders, ronde {round}"
_RETURN_BY = " – graag terug vóór {day}"
_REMINDER = "Herinnering: "

_OPENINGS: dict[Party, str] = {
    Party.PROVIDER: (
        "{client} kijkt samen met u naar de kwaliteit van de hulp die u onze inwoners geeft. In de bijlage vindt u het "
        "formulier voor uw zelfevaluatie."
    ),
    Party.REGULATOR: (
        "Op uw verzoek sturen wij u een formulier waarin u uw oordeel over aanbieders kunt doorgeven. Het staat los "
        "van uw eigen toezicht."
    ),
    Party.RESIDENT: (
        "{client} kijkt naar de kwaliteit van de hulp aan inwoners. In de bijlage vindt u een tabel voor de uitkomsten "
        "die u van inwoners hebt, met het aantal antwoorden en de manier van meten."
    ),
}
_OPENING = (
    "{client} kijkt naar de kwaliteit van de hulp van zijn aanbieders. U ziet hen aan het werk. In de bijlage vindt u "
    "een formulier met de aanbieders waarover wij u vragen."
)
_AGAIN = (
    "Eerder kregen wij uw formulier nog niet helemaal ingevuld terug. In de bijlage vindt u het opnieuw, met wat u al "
    "invulde erin. U hoeft alleen de gele en rode vakken nog te doen."
)
_REMIND = "Wij hebben uw formulier nog niet terug. In de bijlage vindt u het nog een keer."

_BODY = """Beste lezer,

{opening}

{effort}
{when}
Hoe: vul het formulier in met Excel of LibreOffice, sla het op en stuur het terug als bijlage. Het eerste blad legt uit hoe het werkt.

Noem in uw toelichting geen namen, BSN's of andere gegevens waaraan een inwoner te herkennen is.
{contact}
Met vriendelijke groet,

{client}
"""
_EFFORT = "Wat: {asked} vragen, ongeveer {minutes} minuten.{reused}"
_REUSED = " Wat wij al weten uit uw keurmerken vragen wij niet opnieuw ({reused} vragen)."
_WHEN = "Wanneer: graag terug vóór {day}."
_WHENEVER = "Wanneer: wanneer het u schikt."
_CONTACT = "\nVragen? {contact}\n"


def mail_subject(
    party: Party, client: str, round_name: str, return_by: date | None, *, reminder: bool
) -> str:
    """Return the subject of a mail."""
    subject = _SUBJECTS.get(party, _SUBJECT).format(round=round_name, client=client or "de gemeente")
    until = _RETURN_BY.format(day=day(return_by)) if return_by else ""
    return f"{_REMINDER if reminder else ''}{subject}{until}"


def mail_opening(party: Party, client: str, *, reminder: bool, again: bool) -> str:
    """Return the first lines: what this is, or why it comes once more."""
    if again:
        return _AGAIN
    if reminder:
        return _REMIND
    return _OPENINGS.get(party, _OPENING).format(client=client or "De gemeente")


def mail_body(
    opening: str, effort: tuple[int, int, int], return_by: date | None, signed: tuple[str, str]
) -> str:
    """Return the text of a mail; `effort` is questions, minutes and reused, `signed` client and contact."""
    asked, minutes, reused = effort
    client, contact = signed
    known = _REUSED.format(reused=reused) if reused else ""
    return _BODY.format(
        opening=opening,
        effort=_EFFORT.format(asked=asked, minutes=minutes, reused=known),
        when=_WHEN.format(day=day(return_by)) if return_by else _WHENEVER,
        contact=_CONTACT.format(contact=contact) if contact else "",
        client=client or "De gemeente",
    )
