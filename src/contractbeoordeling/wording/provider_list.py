"""What is said about a list of providers that is read: findings, skipped rows and outcomes."""

from contractbeoordeling.wording.i18n import mark

# Per code: what was expected, and what to do.
FINDINGS: dict[str, tuple[str, str]] = {
    "name_missing": (
        mark("de naam van een aanbieder"),
        mark("Vul de naam in. De rij is overgeslagen."),
    ),
    "only_a_name": (
        mark("een KvK-nummer of AGB-code bij de naam"),
        mark("Vul een nummer in. Is dit een tussenkop, dan kan de rij weg. De rij is overgeslagen."),
    ),
    "number_by_format": (
        mark("een volledig nummer, als tekst"),
        mark(
            "In de cel staat {number}; alleen de opmaak zet er nullen voor. Zoek het nummer na en typ het als tekst."
        ),
    ),
    "unknown_law": (
        mark("Wmo of Jeugdwet"),
        mark("Verbeter de cel, of laat haar leeg. De rest van de rij is wel gelezen."),
    ),
    "unknown_status": (
        mark("actief, toekomstig of gestopt"),
        mark("Verbeter de cel, of laat haar leeg. De rest van de rij is wel gelezen."),
    ),
    "cell_error": (
        mark("een waarde"),
        mark("De formule in deze cel geeft een fout. Verbeter haar en sla het bestand opnieuw op."),
    ),
    "not_calculated": (
        mark("een waarde"),
        mark(
            "Deze formule is nog niet uitgerekend. Open het bestand in Excel, sla het op en lees het opnieuw."
        ),
    ),
    "personal_data": (
        mark("een tekst zonder persoonsgegevens"),
        mark(
            "Hier lijkt een persoonsgegeven te staan. Haal het weg als het niet nodig is. De tekst is wel gelezen."
        ),
    ),
    "differs": (
        mark("{known} (zo staat het in het register)"),
        mark(
            "Kies wat klopt: pas het bestand aan, of lees opnieuw in met --on-conflict update (bestand wint) of skip "
            "(register wint). De rij is overgeslagen."
        ),
    ),
    "differs_in_file": (
        mark("{known} (zo staat het eerder in dit bestand)"),
        mark("Maak beide rijen gelijk. De rij is overgeslagen."),
    ),
    "kept_known": (
        mark("{known} (zo staat het in het register)"),
        mark("De waarde in het register is gebleven."),
    ),
    "possible_double": (
        mark("een aanbieder die er nog niet is, of hetzelfde KvK-nummer"),
        mark(
            "Lijkt op {doubles}. Is het een andere aanbieder, lees dan opnieuw in met --new {row}; "
            "is het dezelfde, dan met --same {row}. De rij is overgeslagen."
        ),
    ),
    "several_matches": (
        mark("één aanbieder"),
        mark(
            "Past bij meer dan één aanbieder: {doubles}. Verbeter eerst het register. De rij is overgeslagen."
        ),
    ),
}

SKIPPED: dict[str, str] = {
    "total": mark("totaalregel"),
    "repeated_header": mark("herhaalde kop"),
    "faulty": mark("fout in de rij"),
    "differs": mark("wijkt af"),
    "possible_double": mark("mogelijk dubbel"),
    "several_matches": mark("past bij meer aanbieders"),
}

OUTCOMES: dict[str, str] = {
    "new": mark("nieuw"),
    "same": mark("ongewijzigd"),
    "filled": mark("aangevuld"),
    "updated": mark("bijgewerkt"),
    "differs": mark("wijkt af"),
    "possible_double": mark("mogelijk dubbel"),
    "several_matches": mark("past bij meer aanbieders"),
    "faulty": mark("fout in de rij"),
}

MATCHED_ON: dict[str, str] = {
    "id": mark("id"),
    "kvk": mark("KvK-nummer"),
    "agb": mark("AGB-code"),
    "location": mark("vestigingsnummer"),
    "name": mark("naam"),
    "near_name": mark("bijna dezelfde naam"),
}

# The list that we write ourselves: per role of a column its header, in the order of the columns.
COLUMNS: dict[str, str] = {
    "id": "Aanbieder-id",
    "name": "Naam",
    "kvk": "KvK-nummer",
    "agb": "AGB-code",
    "trade_name": "Handelsnaam",
    "legal_form": "Rechtsvorm",
    "street": "Straat en huisnummer",
    "postal_code": "Postcode",
    "city": "Plaats",
    "location": "Vestigingsnummer",
    "location_name": "Naam vestiging",
    "laws": "Wet",
    "care_forms": "Zorgvorm",
    "regions": "Regio",
    "status": "Status",
    "contact_name": "Contactpersoon",
    "contact_function": "Functie",
    "contact_email": "E-mail",
    "contact_phone": "Telefoon",
    "note": "Opmerking",
}
SHEET = "Aanbieders"
