"""What the window says no with, where the sentence of the command line names what can only be typed there."""

from __future__ import annotations

from contractbeoordeling.domain.errors import CodedError
from contractbeoordeling.wording.i18n import mark, tr
from contractbeoordeling.wording.refusals import sentence

_OWN: dict[str, str] = {
    "action_without_effect": mark(
        "Een actie is pas klaar als het effect is gemeten, door een ander dan wie haar uitvoert. Vul het effect in, of kies dat "
        "de actie vervalt en schrijf de reden op."
    ),
    "mapping_without_kind": mark(
        "De indeling zegt niet wat er in het bestand staat. Kies ‘Indeling maken’ en zeg het bij de eerste stap."
    ),
    "mapping_kinds_differ": mark(
        "De bladen zijn van verschillende soorten ({kinds}). Kies ‘Indeling maken’, neem de bladen van één soort en "
        "lees de andere daarna in."
    ),
    "kept_mapping_ambiguous": mark(
        "Er zijn {count} indelingen met de naam ‘{name}’. Geef ze bij Bestand, Bewaarde indelingen een andere naam."
    ),
    "mapping_no_file": mark(
        "Dit is geen bestand met een indeling. Kies een bestand dat met ‘Opslaan als bestand’ is gemaakt."
    ),
    "round_needed": mark("Kies voor welke ronde deze antwoorden zijn. Open rondes: {rounds}."),
    "provider_needed": mark(
        "Van ‘{file}’ is niet zeker over welke aanbieder het gaat. Kies de aanbieder. Gezien: {candidates}."
    ),
    "party_needed": mark("Kies wie deze antwoorden gaf, bijvoorbeeld de toegang of de backoffice."),
    "respondent_needed": mark("Er zijn meer uitvragen aan {party} over dezelfde aanbieder. Kies het team."),
    "subject_needed": mark(
        "{provider} doet met meer dan een mee. Zeg met welke, bij ‘Contract, perceel of locatie’: {subjects}."
    ),
    "more_requests": mark("Er zijn meer uitvragen aan {party} over {provider}. Kies het team."),
    "signal_list_without_severity": mark(
        "De lijst in {path} heeft geen kolom met de ernst. Kies ‘Indeling maken’ en wijs haar aan, of voeg haar toe."
    ),
    "register_without_round": mark(
        "In dit register is nog geen ronde, dus ook geen kwaliteitskader dat geldt. Maak eerst een ronde."
    ),
    "round_without_register": mark("Kies ook het register waar die ronde in staat."),
    "nothing_to_mask": mark("Hier staat niets dat het programma herkent om te maskeren."),
    "document_not_cleanable": mark("In het bewaarde bestand {name} kan niets gemaskeerd worden."),
}


def refusal(error: CodedError) -> str:
    """The refusal or fault as somebody at the window can act on it."""
    own = _OWN.get(error.code)
    return sentence(error) if own is None else tr(own).format(**error.values)
