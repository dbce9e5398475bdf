"""Sentences about the choice of next year's cycle."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "cycle_without_person": mark(
        "Wie kiest moet bekend zijn. Zeg eerst wie u bent: bij het openen, of onder Bestand, Wie werkt hier."
    ),
    "cycle_not_determined": mark(
        "De beoordeling van {provider} in de ronde '{round}' is nog niet vastgesteld; tot dan valt er niets te kiezen."
    ),
    "cycle_reason_missing": mark(
        "Bij {provider} wijkt deze keuze af van het voorstel. Schrijf op waarom; zonder reden kan dit niet."
    ),
    "round_not_light": mark("{provider} doet in de ronde '{round}' al met alle thema's mee."),
}
