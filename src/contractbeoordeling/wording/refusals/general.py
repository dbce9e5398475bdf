"""What any part of the program may say about files and the machine."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "no_window": mark("Dit is de opdrachtregel zonder venster; kies een opdracht (zie --help)."),
    "no_screen": mark(
        "Hier is geen scherm om het venster op te tonen. Met --help staan de opdrachten die zonder kunnen."
    ),
    "window_hangs": mark(
        "Contractbeoordeling is al gestart, maar het venster reageert niet. Wacht tot het weer reageert, of sluit het "
        "(zo nodig met Taakbeheer), en probeer het opnieuw."
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
    "day_unreadable": mark("'{text}' is geen datum. Schrijf dag, maand en jaar, zoals 01-06-2026."),
    "day_missing": mark("Vul een datum in, zoals 01-06-2026."),
    "number_unreadable": mark("'{text}' is geen getal. Schrijf cijfers, zoals 3,5."),
    "person_without_name": mark("Schrijf op wie het is: een naam."),
    "provider_not_chosen": mark("Kies een aanbieder uit de lijst."),
    "machine_fault": mark("De computer meldt een fout bij {path}: {detail}."),
}
