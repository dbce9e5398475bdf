"""The words of our own list of figures, and what is said about one that is read."""

from contractbeoordeling.wording.i18n import mark
from contractbeoordeling.wording.signal_list import FINDINGS as SIGNAL_FINDINGS
from contractbeoordeling.wording.signal_list import SKIPPED as SIGNAL_SKIPPED

# Per role of a column its header, in the order of the columns.
COLUMNS: dict[str, str] = {
    "provider_id": "Aanbieder-id",
    "provider": "Aanbieder",
    "kvk": "KvK-nummer",
    "kind": "Soort cijfer",
    "part": "Onderdeel",
    "since": "Van",
    "until": "Tot en met",
    "value": "Uitkomst",
    "unit": "Eenheid",
    "count": "Aantal (n)",
    "source": "Bron",
    "method": "Methode",
    "remark": "Toelichting",
    "municipality": "Gemeente",
    "contract": "Contractnummer",
}
SHEET, ABOUT_SHEET, LIST_SHEET = "Cijfers", "Uitleg", "_lijsten"
TITLE = "Cijfers van aanbieders"
HINT = (
    "Vul alleen in wat al gemeten is; wat leeg blijft wordt overgeslagen. Rijen mogen erbij en eruit. "
    "Cijfers over minder dan vijf cliënten worden nergens getoond."
)
ABOUT_TITLE = "Welke cijfers er zijn"
ABOUT_HEADERS = (
    "Soort cijfer",
    "Onderdeel",
    "Eenheid",
    "Laagste",
    "Hoogste",
    "Beter is",
    "n nodig",
    "Wat het is",
)
BETTER = {"up": "hoger", "down": "lager", None: "–"}
CHOICE_TITLE, CHOICE_MESSAGE = "Kies uit de lijst", "Kies een waarde uit de keuzelijst van deze cel."
WHOLE_TITLE, WHOLE_MESSAGE = "Geen heel getal", "Hier hoort een heel getal van 0 of meer."
FOOTER = "Cijfers van aanbieders"

# Per code: what was expected, and what to do.
FINDINGS: dict[str, tuple[str, str]] = {
    **{
        code: SIGNAL_FINDINGS[code]
        for code in SIGNAL_FINDINGS
        if code.startswith(("provider_", "number_", "other_spelling", "cell_error", "not_calculated"))
    },
    "kind_missing": (
        mark("een soort cijfer, zoals uitval of wachttijd"),
        mark("Kies het soort cijfer uit de lijst. De rij is overgeslagen."),
    ),
    "kind_unknown": (
        mark("een soort cijfer van het blad Uitleg"),
        mark("Kies het soort cijfer uit de lijst. De rij is overgeslagen."),
    ),
    "figure_part_unknown": (
        mark("{parts}"),
        mark("Kies een onderdeel dat bij dit soort cijfer hoort. De rij is overgeslagen."),
    ),
    "figure_without_part": (
        mark("{parts}"),
        mark("Kies het onderdeel. De rij is overgeslagen."),
    ),
    "day_missing": (mark("een datum"), mark("Vul de datum in. De rij is overgeslagen.")),
    "day_unclear": (
        mark("een datum, zoals 31-12-2025"),
        mark("Hieruit is geen dag op te maken. Verbeter de datum. De rij is overgeslagen."),
    ),
    "period_missing": (mark("een periode"), mark("Vul de periode in, zoals 2025. De rij is overgeslagen.")),
    "period_unclear": (
        mark("een periode, zoals 2025, 2025 K1, 2025 H1 of 01-01-2025 t/m 31-12-2025"),
        mark("Hieruit is geen periode op te maken. Verbeter haar. De rij is overgeslagen."),
    ),
    "figure_reversed": (
        mark("een dag vanaf {since}"),
        mark("De periode eindigt vóór zij begint. Verbeter een van beide datums. De rij is overgeslagen."),
    ),
    "figure_in_future": (
        mark("een dag tot en met vandaag"),
        mark("De periode is nog niet voorbij. Lees het cijfer daarna in. De rij is overgeslagen."),
    ),
    "value_missing": (
        mark("een getal"),
        mark("Vul de uitkomst in, of maak ook het aantal leeg. De rij is overgeslagen."),
    ),
    "value_unreadable": (
        mark("een getal, zoals 7,5"),
        mark("Typ alleen het getal. De rij is overgeslagen."),
    ),
    "share_unclear": (
        mark("een percentage van 0 tot en met 100"),
        mark(
            "Is {whole}% bedoeld, typ dan {whole}; is {bare}% bedoeld, typ dan {bare}%. De rij is overgeslagen."
        ),
    ),
    "figure_out_of_range": (
        mark("een getal van {low} tot en met {high}"),
        mark("Verbeter de uitkomst. De rij is overgeslagen."),
    ),
    "figure_too_fine": (
        mark("hooguit {decimals} cijfers achter de komma"),
        mark("Rond de uitkomst af. De rij is overgeslagen."),
    ),
    "figure_without_count": (
        mark("het aantal (n) waarop de uitkomst rust"),
        mark("Vul het aantal in. De rij is overgeslagen."),
    ),
    "figure_count_wrong": (
        mark("een heel getal van 0 of meer"),
        mark("Verbeter het aantal. De rij is overgeslagen."),
    ),
    "municipality_unknown": (
        mark("een gemeente uit het register"),
        mark("Voeg de gemeente toe, of verbeter de naam. De rij is overgeslagen."),
    ),
    "contract_unknown": (
        mark("een contract van {provider}"),
        mark("Voeg het contract toe, of verbeter het nummer. De rij is overgeslagen."),
    ),
    "same_row": (
        mark("een ander cijfer dan in rij {row}"),
        mark(
            "Rij {row} gaat over hetzelfde cijfer en dezelfde periode. Verwijder een van beide. De rij is overgeslagen."
        ),
    ),
    "figure_differs": (
        mark("{known} (zo staat het in het register)"),
        mark(
            "Kies wat klopt: lees opnieuw in met --on-conflict update (bestand wint) of skip (register wint). "
            "De rij is overgeslagen."
        ),
    ),
    "figure_kept": (
        mark("{known} (zo staat het in het register)"),
        mark("De uitkomst in het register is gebleven."),
    ),
    "few_residents": (
        mark("vijf of meer cliënten"),
        mark("Het cijfer is bewaard en wordt nergens getoond: er staan te weinig cliënten achter."),
    ),
    "personal_data": (
        mark("een tekst zonder persoonsgegevens"),
        mark("Hier lijkt {kind} te staan. De tekst is wel opgenomen; u kunt haar laten maskeren."),
    ),
}

SKIPPED: dict[str, str] = {
    **{code: text for code, text in SIGNAL_SKIPPED.items() if code.startswith("provider_")},
    "same_row": mark("zelfde cijfer als een eerdere rij"),
    "kind_missing": mark("soort cijfer ontbreekt"),
    "kind_unknown": mark("soort cijfer onbekend"),
    "figure_part_unknown": mark("onderdeel onbekend"),
    "figure_without_part": mark("onderdeel ontbreekt"),
    "day_missing": mark("datum ontbreekt"),
    "day_unclear": mark("datum onduidelijk"),
    "period_missing": mark("periode ontbreekt"),
    "period_unclear": mark("periode onduidelijk"),
    "figure_reversed": mark("periode klopt niet"),
    "figure_in_future": mark("periode nog niet voorbij"),
    "value_missing": mark("uitkomst ontbreekt"),
    "value_unreadable": mark("uitkomst is geen getal"),
    "share_unclear": mark("percentage onduidelijk"),
    "figure_out_of_range": mark("uitkomst buiten de grenzen"),
    "figure_too_fine": mark("te veel cijfers achter de komma"),
    "figure_without_count": mark("aantal ontbreekt"),
    "figure_count_wrong": mark("aantal klopt niet"),
    "municipality_unknown": mark("gemeente onbekend"),
    "contract_unknown": mark("contract onbekend"),
    "figure_differs": mark("anders dan in het register"),
    "faulty": mark("fout in de rij"),
}
