"""Sentences about opening, changing and undoing in a register."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "register_exists": mark("{path} bestaat al en wordt niet overschreven. Kies een andere naam."),
    "register_not_found": mark("Het register {path} bestaat niet. Controleer de naam en de map."),
    "register_empty": mark(
        "{path} is een leeg bestand, geen register. Zet een reservekopie terug of maak een nieuw register."
    ),
    "not_a_register": mark(
        "{path} is geen register van dit programma. Kies een bestand dat eindigt op .register."
    ),
    "register_damaged": mark(
        "Het register {path} is beschadigd en is niet geopend. Zet een reservekopie terug."
    ),
    "register_newer": mark(
        "Dit register is gemaakt met een nieuwere versie van het programma (schema {version}). Werk "
        "het programma bij."
    ),
    "register_read_only": mark(
        "Het register {path} kan niet gewijzigd worden: het bestand of de map is alleen-lezen. "
        "Kopieer het naar een map waarin u mag schrijven."
    ),
    "register_out_of_reach": mark(
        "Het register {path} kan niet gelezen of geschreven worden: de schijf is vol, of de schijf of het netwerk "
        "geeft een fout. Er is niets gewijzigd. Maak ruimte, controleer de verbinding en probeer het opnieuw."
    ),
    "register_locked": mark(
        "Het register {path} is op dit moment in gebruik door een ander programma. Sluit het daar en "
        "probeer het opnieuw."
    ),
    "no_folder": mark("De map {path} bestaat niet. Maak de map eerst of kies een andere."),
    "record_in_use": mark("Dit kan niet: andere gegevens in het register verwijzen hiernaar."),
    "record_exists": mark(
        "Dit kan niet: in het register staat al een gegeven met dezelfde naam of hetzelfde nummer."
    ),
    "nothing_to_undo": mark(
        "Er is niets om ongedaan te maken. Wat buiten het register gevolgen had, zoals verstuurde "
        "formulieren, kan alleen met een nieuwe handeling worden ingetrokken."
    ),
    "nothing_to_redo": mark("Er is niets om opnieuw te doen."),
    "changed_since": mark(
        "Dit kan niet ongedaan worden gemaakt of opnieuw gedaan: het gegeven is sindsdien gewijzigd."
    ),
    "framework_unknown": mark(
        "Het kwaliteitskader '{framework}' staat niet in dit register. Wel aanwezig: {versions}."
    ),
    "framework_ambiguous": mark(
        "Er zijn meer versies van het kwaliteitskader die '{framework}' heten. Geef het begin van het id: {ids}."
    ),
    "framework_faulty": mark(
        "Het kwaliteitskader in {path} heeft {count} fouten; er is niets gewijzigd. Hierboven staat per cel wat er mis is."
    ),
    "criterion_not_asked": mark(
        "Van {criteria} is niets gewijzigd dat de vergelijkbaarheid raakt. Gevraagd wordt naar: {asked}."
    ),
    "backup_exists": mark(
        "{path} bestaat al en wordt niet overschreven. Kies een andere naam voor de reservekopie."
    ),
}
