"""What is said about a list of signals that is read: the findings."""

from contractbeoordeling.wording.i18n import mark

# Per code: what was expected, and what to do.
FINDINGS: dict[str, tuple[str, str]] = {
    "provider_missing": (
        mark("een aanbieder"),
        mark("Vul het KvK-nummer of de naam van de aanbieder in. De rij is overgeslagen."),
    ),
    "provider_unknown": (
        mark("een aanbieder uit het register"),
        mark(
            "Vul het KvK-nummer in, voeg de naam als handelsnaam toe, of zeg wie het is met --same '{name}=KVK'. "
            "De rij is overgeslagen."
        ),
    ),
    "provider_asks": (
        mark("een aanbieder uit het register; misschien {near}"),
        mark(
            "Zeg wie het is met --same '{name}=KVK', vul het KvK-nummer in, of voeg de naam als handelsnaam toe. "
            "De rij is overgeslagen."
        ),
    ),
    "provider_contradicts": (
        mark("de naam die bij het nummer hoort: {known}"),
        mark(
            "Naam en nummer horen bij verschillende aanbieders. Verbeter een van beide. De rij is overgeslagen."
        ),
    ),
    "provider_by_number": (
        mark("de naam die bij het nummer hoort: {known}"),
        mark("Het nummer is gevolgd. Controleer de naam."),
    ),
    "provider_by_near_name": (
        mark("de naam uit het register: {known}"),
        mark("De enige aanbieder met een naam die hierop lijkt is genomen. Controleer dat."),
    ),
    "other_spelling": (
        mark("de naam uit het register: {known}"),
        mark("De naam is anders geschreven, maar naam en nummer horen bij dezelfde aanbieder."),
    ),
    "number_unusable": (
        mark("een volledig nummer, als tekst"),
        mark("Het nummer is niet gebruikt. Zoek het na en verbeter het."),
    ),
    "day_missing": (
        mark("een datum"),
        mark("Vul de datum van het signaal in. De rij is overgeslagen."),
    ),
    "day_no_year": (
        mark("een datum met jaar, zoals 15-9-2025"),
        mark("Vul het jaar in. De rij is overgeslagen."),
    ),
    "day_not_in_calendar": (
        mark("een bestaande datum"),
        mark("Deze dag bestaat niet. Verbeter de datum. De rij is overgeslagen."),
    ),
    "day_month_first": (
        mark("dag-maand-jaar, zoals 15-4-2026"),
        mark("De maand lijkt vooraan te staan. Schrijf de dag eerst. De rij is overgeslagen."),
    ),
    "day_several": (
        mark("één datum"),
        mark("Kies één datum, of maak er een rij per datum van. De rij is overgeslagen."),
    ),
    "day_unclear": (
        mark("een datum, zoals 15-9-2025"),
        mark("Hieruit is geen dag op te maken. Verbeter de datum. De rij is overgeslagen."),
    ),
    "day_in_future": (
        mark("een datum tot en met vandaag"),
        mark("De datum ligt in de toekomst. Verbeter de datum. De rij is overgeslagen."),
    ),
    "day_about": (
        mark("een datum op de dag af"),
        mark("Alleen een periode is bekend; als datum is {day} genomen."),
    ),
    "severity_missing": (
        mark("licht, matig, ernstig of zeer ernstig (1–4), of positief"),
        mark("Vul de ernst in. De rij is overgeslagen."),
    ),
    "severity_unknown": (
        mark("licht, matig, ernstig of zeer ernstig (1–4), of positief"),
        mark(
            "Verbeter de ernst, of zeg wat het woord betekent met --severity-word '{word}=3'. De rij is overgeslagen."
        ),
    ),
    "severity_of_positive": (
        mark("geen ernst bij een positief signaal"),
        mark("Kies: positief, of een ernst van 1 tot en met 4. De rij is overgeslagen."),
    ),
    "calamity_report": (
        mark("een positief signaal"),
        mark(
            "Een calamiteit melden telt nooit tegen de aanbieder die meldt; het signaal is als positief opgenomen."
        ),
    ),
    "criterion_unknown": (
        mark("de code of naam van een criterium, zoals 4.2"),
        mark("Het signaal is zonder criterium opgenomen; ken er later een toe."),
    ),
    "municipality_unknown": (
        mark("een gemeente uit het register"),
        mark("Het signaal is zonder gemeente opgenomen. Voeg de gemeente toe, of verbeter de naam."),
    ),
    "contract_unknown": (
        mark("een contract van {provider}"),
        mark("Het signaal is zonder contract opgenomen. Voeg het contract toe, of verbeter het nummer."),
    ),
    "location_unknown": (
        mark("een vestiging van {provider}"),
        mark("Het signaal is zonder vestiging opgenomen. Voeg de vestiging toe, of verbeter de cel."),
    ),
    "polarity_unknown": (
        mark("positief of negatief"),
        mark("Verbeter de cel, of laat haar leeg. De rij is overgeslagen."),
    ),
    "reporter_left_out": (
        mark("de rol van de melder, zoals consulent"),
        mark("Namen van melders worden niet overgenomen; het oorspronkelijke bestand blijft bewaard."),
    ),
    "after_reference_date": (
        mark("een datum tot en met de peildatum {reference_date}"),
        mark(
            "Bewaard, maar telt niet mee in de ronde '{round}'. Verschuif de peildatum of verbeter de datum."
        ),
    ),
    "not_verified": (
        mark("wie verifieerde, wanneer, hoe, en wat de aanbieder ervan zegt"),
        mark("Het signaal is als niet geverifieerd opgenomen. {why}"),
    ),
    "score_offered": (
        mark("geen score bij een signaal"),
        mark(
            "Een signaal heeft nooit een score. Met --scores wordt hij als waarneming naast het signaal opgeslagen."
        ),
    ),
    "score_unusable": (
        mark("geen score bij een signaal"),
        mark("Een signaal heeft nooit een score, en als waarneming mist deze iets: {why}"),
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
        mark("Hier lijkt {kind} te staan. De tekst is wel opgenomen; u kunt haar laten maskeren."),
    ),
    "criminal_data": (
        mark("geen strafrechtelijke gegevens over een persoon of eenmanszaak"),
        mark("Het signaal is voor een beperkte kring opgenomen. Bewaar het zo kort mogelijk."),
    ),
    "same_row": (
        mark("een ander signaal dan in rij {row}"),
        mark("Deze rij zegt hetzelfde als rij {row} en is niet nog eens opgenomen."),
    ),
    "nearly_same": (
        mark("een ander signaal dan in rij {row}"),
        mark("Lijkt op rij {row}: zelfde aanbieder, dag en bijna dezelfde tekst. Voeg ze zo nodig samen."),
    ),
    "row_changed": (
        mark("wat er bij een eerdere import stond"),
        mark(
            "Deze rij is sinds de vorige import gewijzigd. Lees opnieuw in met --on-conflict update (bestand wint) of "
            "skip (register wint). De rij is overgeslagen."
        ),
    ),
    "row_kept_known": (
        mark("wat er bij een eerdere import stond"),
        mark("Deze rij is sinds de vorige import gewijzigd; het signaal in het register is gebleven."),
    ),
    "row_changed_verified": (
        mark("een niet geverifieerd signaal"),
        mark(
            "Deze rij is gewijzigd, maar het signaal is geverifieerd. Trek de verificatie eerst in. De rij is overgeslagen."
        ),
    ),
}

# Why a row was skipped, by the code of its reason or of its first fault.
SKIPPED: dict[str, str] = {
    "total": mark("totaalregel"),
    "repeated_header": mark("herhaalde kop"),
    "footer": mark("regel buiten de tabel"),
    "same_row": mark("zelfde als een eerdere rij"),
    "provider_missing": mark("aanbieder ontbreekt"),
    "provider_unknown": mark("aanbieder onbekend"),
    "provider_asks": mark("niet zeker welke aanbieder"),
    "provider_contradicts": mark("naam en nummer spreken elkaar tegen"),
    "day_missing": mark("datum ontbreekt"),
    "day_no_year": mark("jaar ontbreekt"),
    "day_not_in_calendar": mark("datum bestaat niet"),
    "day_month_first": mark("datum met de maand vooraan"),
    "day_several": mark("meer dan één datum"),
    "day_unclear": mark("datum onduidelijk"),
    "day_in_future": mark("datum in de toekomst"),
    "severity_missing": mark("ernst ontbreekt"),
    "severity_unknown": mark("ernst onbekend"),
    "severity_of_positive": mark("positief met een ernst"),
    "polarity_unknown": mark("positief of negatief onduidelijk"),
    "row_changed": mark("gewijzigd sinds de vorige import"),
    "row_changed_verified": mark("gewijzigd, maar al geverifieerd"),
}
