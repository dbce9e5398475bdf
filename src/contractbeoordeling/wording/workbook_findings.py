"""What was expected in a cell of someone's workbook, and how to mend it."""

from __future__ import annotations

from contractbeoordeling.wording.i18n import mark, tr

_SENTENCES: dict[str, tuple[str, str]] = {
    "sheet_missing": (
        mark("een blad met deze naam"),
        mark("Kies het goede blad in de indeling, of controleer of dit het goede bestand is."),
    ),
    "header_missing": (
        mark("een blad met zoveel rijen"),
        mark(
            "De koprij van de indeling ligt onder het einde van dit blad; er is niets van gelezen. Wijs de koprij aan."
        ),
    ),
    "column_missing": (
        mark("een kolom met gegevens"),
        mark("Deze kolom van de indeling is leeg en heeft geen kop. Wijs de goede kolom aan."),
    ),
    "sheet_not_mapped": (
        mark("een blad dat in de indeling staat"),
        mark("Er wordt niets van dit blad gelezen. Staan er antwoorden op, neem het dan op in de indeling."),
    ),
    "error_cell": (
        mark("een waarde, geen foutmelding"),
        mark("Verbeter de formule in deze cel, of typ de waarde zelf in, en sla het bestand opnieuw op."),
    ),
    "formula_without_result": (
        mark("een formule met een opgeslagen uitkomst"),
        mark("Open het bestand in Excel, bewaar het en lees het opnieuw in; dan staat de uitkomst erbij."),
    ),
    "value_unmapped": (
        mark("een waarde die in de indeling staat"),
        mark(
            "Zeg in de indeling wat deze waarde betekent: een score, niet van toepassing, leeg of weigeren."
        ),
    ),
    "value_unknown": (
        mark("een antwoord dat maar op één manier te lezen is"),
        mark("Vraag de invuller wat bedoeld is, en verbeter de cel of de indeling."),
    ),
    "value_refuse": (
        mark("een antwoord van de schaal"),
        mark(
            "Dit antwoord wordt volgens de indeling geweigerd. Vraag de invuller om een antwoord van de schaal."
        ),
    ),
    "several_marks": (
        mark("één kruisje"),
        mark("Er staan er meer. Vraag de invuller welk antwoord bedoeld is, en verbeter de rij."),
    ),
    "no_mark": (
        mark("een kruisje of niets"),
        mark(
            "Deze tekst is niet als kruisje gelezen. Staat hier een antwoord, geef de kolom dan een andere rol in de indeling."
        ),
    ),
    "corrected": (
        mark("de verbetering die u opgaf"),
        mark("Deze cel is gelezen zoals u hem verbeterde. Het bestand zelf is niet gewijzigd."),
    ),
    "bsn_masked": (
        mark("geen burgerservicenummer"),
        mark(
            "Het nummer is onleesbaar gemaakt voordat de tekst is bewaard. Vraag de afzender dit weg te laten."
        ),
    ),
    "bsn_elsewhere": (
        mark("geen burgerservicenummer"),
        mark(
            "Uit deze cel wordt niets overgenomen, maar in het bestand zelf staat het nummer nog. Vraag de afzender om "
            "een bestand zonder."
        ),
    ),
    "score_no_number": (
        mark("een getal"),
        mark(
            "Typ de score als getal, of neem deze kolom in de indeling op als antwoord en zeg wat elke waarde betekent."
        ),
    ),
    "not_answered": (
        mark("een antwoord"),
        mark("Deze vraag is niet ingevuld; dat telt als geen antwoord, nooit als een lage score."),
    ),
    "id_is_date": (
        mark("een nummer, geen datum"),
        mark("Excel heeft het nummer als datum opgevat. Zet de kolom op Tekst en typ het nummer opnieuw."),
    ),
    "double_id": (
        mark("een nummer dat maar één keer voorkomt"),
        mark(
            "Geef elke vraag een eigen nummer, of laat de kolom met nummers weg uit de indeling: dan telt de tekst van de vraag."
        ),
    ),
    "cell_comment": (
        mark("de tekst in de cel zelf"),
        mark(
            "Deze opmerking bij een cel wordt als toelichting bij het antwoord bewaard. Lees na of dat klopt."
        ),
    ),
    "comment_left_out": (
        mark("een opmerking in een rij met een vraag"),
        mark(
            "Deze opmerking staat niet bij een vraag die gelezen wordt, en wordt niet bewaard. "
            "Zet de tekst in de tabel als hij nodig is."
        ),
    ),
    "hidden_column": (
        mark("een zichtbare kolom"),
        mark("Deze kolom is verborgen en wordt wel gelezen. Controleer of dat de bedoeling is."),
    ),
    "under_merged_cell": (
        mark("een cel die te zien is"),
        mark(
            "Een samengevoegde cel bedekt deze cel; de tekst eronder wordt wel gelezen. Maak de samenvoeging ongedaan."
        ),
    ),
    "hidden_sheet": (
        mark("een zichtbaar blad"),
        mark("Dit blad is verborgen en wordt wel gelezen. Controleer of dat de bedoeling is."),
    ),
    "hidden_sheet_not_mapped": (
        mark("een zichtbaar blad"),
        mark(
            "Dit blad is verborgen en wordt niet gelezen. Staan er antwoorden op, neem het dan op in de indeling."
        ),
    ),
    "cut_off": (
        mark("een bestand dat tot het einde loopt"),
        mark(
            "Het bestand houdt midden in een tabel op; misschien ontbreken er rijen. "
            "Exporteer of vraag het opnieuw, en vergelijk het aantal rijen."
        ),
    ),
    "values_only": (
        mark("een bestand dat als geheel te lezen is"),
        mark(
            "Alleen de kale waarden waren te lezen: geen getalopmaak (zoals voorloopnullen), geen opmerkingen, en niet "
            "wat verborgen is. Open het bestand in Excel, sla het op als .xlsx en lees dat in."
        ),
    ),
    "drawings_ignored": (
        mark("tekst in cellen"),
        mark(
            "In dit bestand staan tekstvakken of formulierknoppen boven de cellen; die worden niet gelezen. "
            "Kijk of er antwoorden in staan, en zet die dan in de cellen."
        ),
    ),
    "hidden_row": (
        mark("een zichtbare rij"),
        mark("Deze rij is verborgen en wordt wel gelezen. Verwijder de rij als dat niet de bedoeling is."),
    ),
}

# Why a row is no question or record, by the kind of row.
ROW_REASONS = {
    "above_table": mark("staat boven de tabel"),
    "repeated_header": mark("herhaalde kop"),
    "theme_heading": mark("kop van een thema"),
    "total": mark("totaalregel"),
    "guidance": mark("toelichting, geen vraag"),
    "example": mark("voorbeeld"),
    "number_only": mark("alleen een nummer"),
    "footer": mark("staat onder de tabel"),
    "no_question": mark("antwoord zonder vraag"),
}

# What a mapping file should have in a place, by what its reader missed there.
MAPPING_EXPECTED = {
    "list": mark("een lijst met minstens één blad"),
    "object": mark("een object tussen accolades"),
    "known_key": mark(
        "een van de bekende namen (of het bestand komt uit een nieuwere versie van dit programma: werk dat dan bij)"
    ),
    "columns": mark("minstens één kolom"),
    "text": mark("een tekst"),
    "boolean": mark("true of false"),
    "row": mark("een rijnummer vanaf 1"),
    "letter": mark("een kolomletter, zoals F of AB"),
    "meaning": mark("een getal, of not_applicable, dont_know, unknown, empty of refuse"),
    "code": mark("een van de bekende codes"),
    "cell": mark("een blad met een cel, zoals Blad1!F9"),
}


def expected(code: str) -> str:
    """What should have stood there, in the user's language."""
    return tr(_SENTENCES[code][0])


def remedy(code: str) -> str:
    """How to mend it, in the user's language."""
    return tr(_SENTENCES[code][1])


def mapping_expected(code: str) -> str:
    """What a place in a mapping file should have, in the user's language."""
    return tr(MAPPING_EXPECTED[code])


def row_reason(kind: str) -> str:
    """Why a row was skipped, in the user's language."""
    return tr(ROW_REASONS[kind])
