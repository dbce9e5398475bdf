"""What to do about a finding in the window, where the words about it speak of the command line."""

from __future__ import annotations

from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.wording.i18n import mark, tr

_CHOOSE = mark(
    "Kies onderaan wat er gebeurt waar een bestand iets anders zegt dan het register, of verbeter het bestand."
)
_REMEDIES: dict[str, str] = {
    "changed": _CHOOSE,
    "emptied": mark(
        "Hier stond eerder een antwoord, nu niets. Leeg haalt nooit iets weg. Kies onderaan dat het register of het "
        "bestand wint; dan wordt de rest overgenomen."
    ),
    "differs": _CHOOSE,
    "figure_differs": _CHOOSE,
    "row_changed": _CHOOSE,
    "ids_gone": mark(
        "Dit is een formulier van ons, maar de verborgen gegevens zijn weg. Neem de antwoorden over in het "
        "oorspronkelijke formulier; maak dat zo nodig opnieuw bij Rondes."
    ),
    "unknown_file": mark(
        "Dit bestand is niet herkend. Kies ‘Indeling maken’ en zeg wat erin staat, als het een lijst of een ingevulde "
        "vragenlijst is."
    ),
    "mapping_needed": mark(
        "Dit is geen formulier van ons. Kies ‘Indeling maken’ en kijk na wat er is herkend; de volgende keer is "
        "het onthouden."
    ),
    "not_listed_several_answers": mark(
        "Er zijn meer kolommen met antwoorden en geen kop zegt welke bedoeld is. Kies ‘Indeling maken’ en wijs de kolom "
        "aan."
    ),
    "provider_needed": mark(
        "{first} Kies bij dit bestand over welke aanbieder het gaat; daarna wordt het opnieuw bekeken."
    ),
    "round_needed": mark("Kies bij dit bestand voor welke ronde het is; daarna wordt het opnieuw bekeken."),
    "party_needed": mark("Kies bij dit bestand wie het invulde; daarna wordt het opnieuw bekeken."),
    "respondent_needed": mark(
        "{first} Kies bij dit bestand welk team het invulde; daarna wordt het opnieuw bekeken."
    ),
    "subject_needed": mark(
        "{first} Kies ‘Indeling maken’ en zeg bij de eerste stap om welk contract, perceel of welke locatie het gaat."
    ),
    "mapping_without_kind": mark(
        "Kies ‘Indeling maken’ en zeg bij de eerste stap wat er in dit bestand staat."
    ),
    "mapping_kinds_differ": mark(
        "{first} Kies ‘Indeling maken’, neem de bladen van één soort en lees de andere daarna in."
    ),
    "signal_list_without_severity": mark(
        "{first} Kies ‘Indeling maken’ en wijs haar aan, of voeg haar in het bestand toe."
    ),
    "workbook_password": mark(
        "{first} Kies het bestand en klik op ‘Wachtwoord typen’, of vraag de afzender om het zonder wachtwoord."
    ),
    "framework_file": mark(
        "Dit is een kwaliteitskader, geen formulier of lijst. Het wordt hier niet ingelezen."
    ),
    "possible_double": mark(
        "{first} Is het dezelfde, zet dan diens KvK-nummer in het bestand. Is het een andere, voeg hem dan zelf toe bij "
        "Aanbieders. De rij is overgeslagen."
    ),
    "provider_unknown": mark(
        "Vul het KvK-nummer in, of voeg de naam als handelsnaam toe bij de aanbieder. De rij is overgeslagen."
    ),
    "provider_asks": mark(
        "Vul het KvK-nummer in, of voeg de naam als handelsnaam toe bij de aanbieder. De rij is overgeslagen."
    ),
    "severity_unknown": mark("Verbeter de ernst. De rij is overgeslagen."),
    "score_offered": mark(
        "Een signaal heeft nooit een score. Leg zo'n score vast als waarneming; het signaal is wel overgenomen."
    ),
}


def remedy(finding: Finding) -> str:
    """What somebody at the window can do about a finding."""
    own = _REMEDIES.get(finding.code)
    if own is None:
        return finding.remedy
    first, _, _ = finding.remedy.partition(". ")
    return tr(own).format(first=f"{first}.")
