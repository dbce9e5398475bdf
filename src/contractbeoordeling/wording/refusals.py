"""What the user reads when the program or the machine says no: one sentence with the way out.

Each part of the program adds its sentences in a module of its own, gathered here; a test sees to it that
every code raised anywhere has one. `{names}` are the values that the error carries.
"""

from __future__ import annotations

from contractbeoordeling.domain.errors import CodedError
from contractbeoordeling.wording import register
from contractbeoordeling.wording.i18n import mark, tr

_GENERAL = {
    "no_window": mark("Dit is de opdrachtregel zonder venster; kies een opdracht (zie --help)."),
    "no_screen": mark(
        "Hier is geen scherm om het venster op te tonen. Met --help staan de opdrachten die zonder kunnen."
    ),
    "not_found": mark("{path} bestaat niet. Controleer de naam en de map."),
    "is_a_folder": mark("{path} is een map; hier hoort een bestand."),
    "not_a_folder": mark("{path} is geen map; hier hoort een map."),
    "already_exists": mark("{path} bestaat al. Kies een andere naam of haal het eerst weg."),
    "no_permission": mark(
        "Geen toegang tot {path}. Kies een map waarin u mag schrijven, of vraag de beheerder om toegang."
    ),
    "read_only": mark("{path} staat op een plek waar niet geschreven kan worden. Kies een andere map."),
    "file_in_use": mark(
        "{path} is nog open in een ander programma (misschien Excel). Sluit het daar en probeer het opnieuw."
    ),
    "disk_full": mark(
        "De schijf is vol, er is niets gewijzigd. Maak ruimte en probeer het opnieuw ({path})."
    ),
    "out_of_memory": mark(
        "Er is te weinig geheugen vrij, er is niets gewijzigd. Sluit andere programma's en probeer het opnieuw."
    ),
    "machine_fault": mark("De computer meldt een fout bij {path}: {detail}."),
}

SENTENCES: dict[str, str] = {**_GENERAL, **register.SENTENCES}


def sentence(error: CodedError) -> str:
    """The refusal or fault in the user's language."""
    template = SENTENCES.get(error.code)
    if template is None:
        return tr("Dit kan niet ({code}).").format(code=error)
    return tr(template).format(**error.values)
