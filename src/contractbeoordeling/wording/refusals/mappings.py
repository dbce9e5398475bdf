"""Sentences about importing other people's workbooks with a mapping."""

from __future__ import annotations

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "mapping_without_kind": mark(
        "De indeling zegt niet wat er in het bestand staat. Kies een soort (--kind), of zet 'kind' bij elk blad."
    ),
    "mapping_kinds_differ": mark(
        "In de indeling zijn de bladen van verschillende soort ({kinds}). Kies er één met --kind en lees de andere daarna in."
    ),
    "kind_not_mapped": mark(
        "Een bestand van de soort '{kind}' kan niet met een indeling ingelezen worden. Neem het over in het "
        "programma, of kies een andere soort."
    ),
    "mapping_without_headers": mark(
        "In deze indeling staan geen koppen van kolommen; daardoor is zij in een ander bestand niet terug te vinden."
    ),
    "kept_mapping_unknown": mark("Er is geen indeling '{name}' bewaard. Wel: {names}."),
    "kept_mapping_ambiguous": mark(
        "Er zijn {count} indelingen met de naam '{name}'. Noem ook de aanbieder (--provider), of het id: {ids}."
    ),
    "kept_mapping_taken": mark(
        "Er is al een indeling '{name}', met andere koppen. Geef deze een andere naam, of verwijder eerst de oude."
    ),
    "kept_mapping_nameless": mark("Geef de indeling een naam."),
    "round_needed": mark("Zeg voor welke ronde deze antwoorden zijn (--round). Open rondes: {rounds}."),
    "round_closed_for_import": mark(
        "De ronde '{round}' is gesloten; er worden geen antwoorden meer in opgenomen."
    ),
    "provider_needed": mark(
        "Van '{file}' is niet zeker over welke aanbieder het gaat. Noem de aanbieder (--provider). Gezien: {candidates}."
    ),
    "party_needed": mark("Zeg wie deze antwoorden gaf (--party), bijvoorbeeld de toegang of de backoffice."),
    "respondent_needed": mark(
        "Er zijn meer uitvragen aan {party} over dezelfde aanbieder. Noem het team (--respondent)."
    ),
}
