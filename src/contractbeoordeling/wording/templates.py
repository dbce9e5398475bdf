"""Words about Word templates of a municipality: the placeholders, and what is wrong with a template."""

from contractbeoordeling.domain.template_fault import TemplateFault, TemplateFaultCode, TemplatePart
from contractbeoordeling.wording.i18n import mark, tr

CONTENT = "inhoud"
PLACEHOLDERS: dict[str, str] = {
    "titel": mark("de titel van het document"),
    "onderwerp": mark("waar het document over gaat, in een zin"),
    "aanbieder": mark("de naam van de aanbieder; leeg als het over geen of meer aanbieders gaat"),
    "ronde": mark("de naam van de beoordelingsronde"),
    "datum": mark("de dag waarop het document is gemaakt"),
    "opdrachtgever": mark("de gemeente of regio van dit register"),
    "stand": mark("CONCEPT of VASTGESTELD, waar dat geldt"),
    "voettekst": mark("de regel die zonder sjabloon onder aan elke bladzijde staat"),
    CONTENT: mark("alles wat in het document staat; op een eigen regel, precies één keer"),
}
"""What may stand between {{ and }}, with what comes in its place."""

_FAULTS: dict[TemplateFaultCode, str] = {
    TemplateFaultCode.NOT_WORD: mark(
        "Dit is geen Word-bestand (.docx). Sla het sjabloon in Word op als Word-document."
    ),
    TemplateFaultCode.OLD_WORD: mark(
        "Dit is een oud Word-bestand (.doc) of er staat een wachtwoord op. Haal het wachtwoord weg en sla het op als Word-document (.docx)."
    ),
    TemplateFaultCode.DAMAGED: mark(
        "Het bestand is beschadigd ({what}). Open het in Word en sla het opnieuw op."
    ),
    TemplateFaultCode.TOO_LARGE: mark(
        "Het bestand is uitgepakt te groot. Maak de afbeeldingen erin kleiner."
    ),
    TemplateFaultCode.MACROS: mark(
        "In het bestand zitten macro's. Sla het op als Word-document zonder macro's (.docx)."
    ),
    TemplateFaultCode.PROTECTED: mark(
        "Het sjabloon is beveiligd tegen wijzigen. Zet dat in Word uit (Controleren, Bewerken beperken) en sla het opnieuw op."
    ),
    TemplateFaultCode.WORD_TEMPLATE: mark(
        "Dit is een Word-sjabloon (.dotx). Open het in Word en sla het op als Word-document (.docx)."
    ),
    TemplateFaultCode.EXTERNAL: mark(
        "Het bestand haalt iets van buiten op: {what}. Voeg het in het bestand zelf in, of haal de koppeling weg."
    ),
    TemplateFaultCode.FETCHING_FIELD: mark(
        "Er staat een veld in dat iets van buiten ophaalt: {what}. Haal het veld weg."
    ),
    TemplateFaultCode.UNKNOWN_PLACEHOLDER: mark("{{{{{name}}}}} bestaat niet. Gebruik een van: {known}."),
    TemplateFaultCode.UNCLOSED_PLACEHOLDER: mark(
        "Na {{{{ ontbreekt }}}}, of ze staan in verschillende alinea's."
    ),
    TemplateFaultCode.NO_CONTENT: mark(
        "Nergens staat {{{{inhoud}}}}. Zet dat op een eigen regel, waar de tekst moet komen."
    ),
    TemplateFaultCode.CONTENT_TWICE: mark("{{{{inhoud}}}} staat er meer dan een keer. Laat er een staan."),
    TemplateFaultCode.CONTENT_NOT_ALONE: mark(
        "Naast {{{{inhoud}}}} staat nog tekst. Zet het op een eigen regel."
    ),
    TemplateFaultCode.CONTENT_MISPLACED: mark(
        "{{{{inhoud}}}} staat in een kop- of voettekst, tabel, tekstvak of inhoudsbesturing. Zet het in de gewone tekst."
    ),
}
_PARTS: dict[TemplatePart, str] = {
    TemplatePart.BODY: mark("in de tekst"),
    TemplatePart.TABLE: mark("in een tabel"),
    TemplatePart.BOX: mark("in een tekstvak"),
    TemplatePart.CONTROL: mark("in een inhoudsbesturing"),
    TemplatePart.HEADER: mark("in een koptekst"),
    TemplatePart.FOOTER: mark("in een voettekst"),
    TemplatePart.NOTES: mark("in een noot"),
}
_MOST = 80


def placeholder(name: str) -> str:
    """Return a placeholder as it stands in a template."""
    return f"{{{{{name}}}}}"


def fault_sentence(fault: TemplateFault) -> str:
    """Return what is wrong, where it stands and what to do."""
    known = ", ".join(placeholder(each) for each in PLACEHOLDERS)
    said = tr(_FAULTS[fault.code]).format(known=known, **fault.values)
    if fault.part is None:
        return said
    place = tr(_PARTS[fault.part])
    if not fault.paragraph:
        return f"{said} ({place})"
    line = fault.paragraph if len(fault.paragraph) <= _MOST else fault.paragraph[: _MOST - 1] + "…"
    return tr("{said} (Dit staat {place}, in de alinea '{paragraph}'.)").format(
        said=said, place=place, paragraph=line
    )
