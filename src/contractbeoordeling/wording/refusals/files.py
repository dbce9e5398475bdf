"""Sentences about names of files and about places where they can't be."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "name_with_sign": mark(
        "{path} kan niet: in de naam ‘{name}’ staat {sign}, en dat laat Windows niet toe. Kies een naam zonder dat teken."
    ),
    "name_with_quote": mark(
        "{path} kan niet: er staat een aanhalingsteken in. Schrijf een map tussen aanhalingstekens zonder \\ aan het "
        'eind, dus "C:\\map" en niet "C:\\map\\".'
    ),
    "name_with_end": mark(
        "{path} kan niet: de naam ‘{name}’ eindigt op een punt of spatie, en die laat Windows weg. Kies een andere naam."
    ),
    "name_of_device": mark(
        "{path} kan niet: ‘{name}’ is voor Windows geen bestand, maar een apparaat. Kies een andere naam."
    ),
    "name_too_long": mark("De naam {path} is te lang. Kies een kortere naam, of een map met een korter pad."),
    "path_empty": mark("Er is een lege naam gegeven waar een bestand of map hoort. Geef de naam."),
    "nothing_fits": mark("Er is geen bestand waar {path} op past. Controleer de naam en de map."),
    "file_read_only": mark(
        "{path} is alleen-lezen. Kies een andere naam, of haal dat kenmerk weg (rechtsklikken > Eigenschappen)."
    ),
    "file_in_cloud": mark(
        "{path} staat alleen in de cloud en kan nu niet worden opgehaald. Controleer de verbinding, of open het bestand "
        "eerst in de Verkenner."
    ),
    "out_of_reach": mark(
        "{path} is niet te bereiken: de schijf of het netwerk antwoordt niet. Controleer de verbinding en probeer het "
        "opnieuw."
    ),
    "no_temporary_folder": mark(
        "Er is geen map voor tijdelijke bestanden waarin geschreven kan worden. Vraag de beheerder ernaar te kijken."
    ),
    "reader_not_started": mark(
        "Het deel van het programma dat bestanden leest kan niet starten ({detail}). Misschien houdt de beveiliging van "
        "deze computer {program} tegen; vraag de beheerder."
    ),
    "virus_found": mark("De virusscanner houdt {path} tegen. Vraag de beheerder om ernaar te kijken."),
    "register_on_network": mark(
        "Het register {path} staat op een netwerkschijf. Daar kan het beschadigd raken als de verbinding hapert of een "
        "ander het ook opent. Zet het op de schijf van deze computer en gebruik de netwerkschijf voor reservekopieën en "
        "uitdraaien."
    ),
    "register_synced": mark(
        "Het register {path} staat in een map van OneDrive of een andere clouddienst. Die kopieert het terwijl eraan "
        "gewerkt wordt, en dan kan het beschadigd raken. Zet het in een map buiten de clouddienst en gebruik die voor "
        "reservekopieën en uitdraaien."
    ),
}
