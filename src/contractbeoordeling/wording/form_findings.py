"""What is said about a cell of a returned form: what was expected, what to do, and how bad it is."""

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.wording.i18n import mark, tr
from contractbeoordeling.wording.reply_findings import REPLY_FINDINGS

_ERROR, _WARNING, _NOTE = FindingSeverity.ERROR, FindingSeverity.WARNING, FindingSeverity.NOTE
_LONGEST = 200
_SCALE = mark("een heel cijfer van 1 tot en met 5, n.v.t. of weet ik niet")
_UNUSED = mark("Kies een antwoord uit de lijst. Deze cel is niet overgenomen.")

FINDINGS: dict[str, tuple[FindingSeverity, str, str]] = {
    **REPLY_FINDINGS,
    "score_range": (_ERROR, _SCALE, _UNUSED),
    "score_decimal": (
        _ERROR,
        _SCALE,
        mark("Halve punten bestaan hier niet: kies het cijfer waarvan de omschrijving het best past."),
    ),
    "score_text": (_ERROR, _SCALE, _UNUSED),
    "score_word": (
        _ERROR,
        _SCALE,
        mark(
            "Cijfer en woord spreken elkaar tegen. Kies opnieuw uit de lijst. Deze cel is niet overgenomen."
        ),
    ),
    "score_date": (
        _ERROR,
        _SCALE,
        mark("Excel heeft er een datum van gemaakt. Kies het cijfer opnieuw uit de lijst."),
    ),
    "judgement_unknown": (
        _ERROR,
        mark("voldoet, grotendeels, grotendeels niet, niet of niet getoetst"),
        _UNUSED,
    ),
    "cell_error": (
        _ERROR,
        mark("een antwoord"),
        mark("De formule in deze cel geeft een fout. Typ het antwoord zelf."),
    ),
    "not_calculated": (
        _ERROR,
        mark("een antwoord"),
        mark(
            "De formule in deze cel is niet uitgerekend. Typ het antwoord zelf, of open en bewaar het in Excel."
        ),
    ),
    "score_missing": (
        _WARNING,
        mark("een score bij de toelichting"),
        mark("De toelichting is bewaard, maar er is geen score gekozen."),
    ),
    "remark_missing": (
        _WARNING,
        mark("een toelichting bij een 1, 2 of 5"),
        mark("De score is overgenomen. Vraag waarop zij rust."),
    ),
    "familiarity_unknown": (
        _ERROR,
        mark("goed, een beetje of niet"),
        mark("Kies uit de lijst hoe goed deze aanbieder gekend wordt. Deze cel is niet overgenomen."),
    ),
    "familiarity_missing": (
        _WARNING,
        mark("goed, een beetje of niet"),
        mark("Niet ingevuld hoe goed deze aanbieder gekend wordt. De scores zijn overgenomen."),
    ),
    "scored_unknown": (
        _ERROR,
        mark("geen score: de aanbieder wordt niet gekend"),
        mark("Er staat dat deze aanbieder niet gekend wordt. Kies goed of een beetje, of haal de score weg."),
    ),
    "evidence_unknown": (
        _WARNING,
        mark("eigen waarneming, dossier of cijfers; of van horen zeggen"),
        mark("Telt als van horen zeggen zolang het niet duidelijk is. Kies uit de lijst."),
    ),
    "evidence_missing": (
        _WARNING,
        mark("eigen waarneming, dossier of cijfers; of van horen zeggen"),
        mark("Niet ingevuld waarop de antwoorden rusten; ze tellen als van horen zeggen. Vraag het na."),
    ),
    "date_unreadable": (
        _WARNING,
        mark("een datum zoals 15-04-2026"),
        mark("De dag van ontvangst is genomen. Verbeter de datum en lees het formulier opnieuw in."),
    ),
    "date_missing": (
        _NOTE,
        mark("de datum van invullen"),
        mark("De dag van ontvangst is genomen."),
    ),
    "date_future": (
        _WARNING,
        mark("een datum die al geweest is"),
        mark("De dag van ontvangst is genomen. Verbeter de datum en lees het formulier opnieuw in."),
    ),
    "date_changed": (
        _NOTE,
        mark("de datum van invullen"),
        mark("De dag van {count} antwoorden is aangepast."),
    ),
    "after_reference_date": (
        _WARNING,
        mark("een datum tot en met de peildatum {reference_date}"),
        mark("Bewaard, maar telt zo niet mee. Verschuif de peildatum of verbeter de datum."),
    ),
    "number_unreadable": (
        _ERROR,
        mark("een getal"),
        mark("Typ de uitkomst als getal. Deze regel is niet overgenomen."),
    ),
    "figure_range": (
        _ERROR,
        mark("een uitkomst van {low} tot en met {high} ({figure})"),
        mark("Controleer de uitkomst en het soort cijfer. Deze regel is niet overgenomen."),
    ),
    "percentage_unclear": (
        _ERROR,
        mark("een percentage waarvan duidelijk is of het 1% of 100% is"),
        mark("Typ 1% of 100%. Deze regel is niet overgenomen."),
    ),
    "figure_missing": (
        _ERROR,
        mark("score 1–5, rapportcijfer 1–10 of percentage dat het eens is"),
        mark("Kies op het blad met aanbieders wat voor cijfer het is. De uitkomsten zijn niet overgenomen."),
    ),
    "figure_unknown": (
        _ERROR,
        mark("score 1–5, rapportcijfer 1–10 of percentage dat het eens is"),
        mark("Kies het soort cijfer uit de lijst. De uitkomsten zijn niet overgenomen."),
    ),
    "method_missing": (
        _WARNING,
        mark("hoe er gemeten is"),
        mark("Vul in hoe er gemeten is. De uitkomsten zijn wel overgenomen."),
    ),
    "count_missing": (
        _ERROR,
        mark("het aantal inwoners dat antwoord gaf (n)"),
        mark("Zonder n telt een uitkomst niet. Vul n in. Deze regel is niet overgenomen."),
    ),
    "count_unreadable": (
        _ERROR,
        mark("een heel aantal, 0 of meer"),
        mark("Vul in hoeveel inwoners antwoord gaven. Deze regel is niet overgenomen."),
    ),
    "count_small": (
        _WARNING,
        mark("ten minste {minimum} antwoorden"),
        mark("Met zo weinig antwoorden telt de uitkomst niet mee en wordt zij niet per aanbieder getoond."),
    ),
    "result_missing": (
        _WARNING,
        mark("een uitkomst bij het aantal of de toelichting"),
        mark("Vul de uitkomst in, of maak de regel leeg. Deze regel is niet overgenomen."),
    ),
    "personal_data": (
        _WARNING,
        mark("een tekst zonder persoonsgegevens"),
        mark("Hier lijkt een persoonsgegeven te staan. De tekst is bewaard; u kunt hem laten maskeren."),
    ),
    "sheet_missing": (
        _WARNING,
        mark("het blad ‘{lost}’"),
        mark("Dit blad is weg; voor deze aanbieder is niets overgenomen."),
    ),
    "changed": (
        _ERROR,
        mark("{known} (zo staat het in het register)"),
        mark(
            "Kies wat klopt: lees opnieuw in met --on-conflict update (het bestand wint) of skip (het register wint)."
        ),
    ),
    "emptied": (
        _ERROR,
        mark("{known} (zo staat het in het register)"),
        mark(
            "Hier stond eerder een antwoord, nu niets. Leeg haalt nooit iets weg. Lees opnieuw in met --on-conflict skip "
            "of update om de rest over te nemen."
        ),
    ),
    "changed_skipped": (
        _WARNING,
        mark("{known} (zo staat het in het register)"),
        mark("Wat in het register stond is gebleven."),
    ),
    "changed_updated": (
        _NOTE,
        mark("{known} (zo stond het in het register)"),
        mark("Het formulier heeft het vervangen."),
    ),
    "emptied_kept": (
        _WARNING,
        mark("{known} (zo staat het in het register)"),
        mark("Leeg haalt nooit iets weg: wat in het register stond is gebleven."),
    ),
    "request_closed": (
        _ERROR,
        mark("een uitvraag die nog open is"),
        mark("De uitvraag over {provider} is afgesloten: {reason}. Heropen haar om dit in te lezen."),
    ),
    "row_missing": (
        _ERROR,
        mark("de regel van vraag {number}"),
        mark("Deze regel is verwijderd. Neem de antwoorden over in het oorspronkelijke formulier."),
    ),
    "row_double": (
        _ERROR,
        mark("vraag {number} één keer"),
        mark("Deze regel staat er dubbel. Neem de antwoorden over in het oorspronkelijke formulier."),
    ),
    "row_moved": (
        _ERROR,
        mark("vraag {number}"),
        mark(
            "Nummer en verborgen code horen niet bij elkaar. Neem de antwoorden over in het oorspronkelijke formulier."
        ),
    ),
    "row_unknown": (
        _ERROR,
        mark("een vraag van dit formulier"),
        mark("Deze regel hoort hier niet. Neem de antwoorden over in het oorspronkelijke formulier."),
    ),
    "column_missing": (
        _ERROR,
        mark("de kolom met {column}"),
        mark("Deze kolom is verwijderd. Neem de antwoorden over in het oorspronkelijke formulier."),
    ),
    "sheets_missing": (
        _ERROR,
        mark("het blad ‘{lost}’"),
        mark("Dit blad is verwijderd. Neem de antwoorden over in het oorspronkelijke formulier."),
    ),
    "sheet_double": (
        _ERROR,
        mark("dit blad één keer"),
        mark(
            "Dit blad staat er dubbel. Haal het blad weg dat niet geldt, of neem de antwoorden over in het "
            "oorspronkelijke formulier."
        ),
    ),
    "nothing_filled": (
        _ERROR,
        mark("een ingevuld formulier"),
        mark(
            "Dit formulier is nog leeg. Vraag om het ingevulde formulier; misschien is het niet opgeslagen."
        ),
    ),
    "ids_gone": (
        _ERROR,
        mark("de verborgen gegevens van het formulier"),
        mark(
            "Dit is een formulier van ons, maar de verborgen gegevens zijn weg. Wijs de kolommen zelf aan (Importeren, of "
            "mapping propose), of neem de antwoorden over in het oorspronkelijke formulier."
        ),
    ),
    "newer_form": (
        _ERROR,
        mark("een formulier van deze of een oudere versie van het programma"),
        mark("Dit formulier is gemaakt met een nieuwere versie. Werk het programma bij."),
    ),
    "other_register": (
        _ERROR,
        mark("een formulier van dit register"),
        mark("Dit formulier is gemaakt in een ander register. Lees het daar in."),
    ),
    "wrong_round": (
        _ERROR,
        mark("een formulier van een ronde die open is in dit register"),
        mark("Dit formulier hoort bij de ronde {round}. Kijk of u het goede formulier hebt."),
    ),
    "request_unknown": (
        _ERROR,
        mark("een uitvraag van deze ronde"),
        mark("De uitvraag van dit formulier bestaat niet meer in het register. Maak het formulier opnieuw."),
    ),
    "unknown_file": (
        _ERROR,
        mark("een formulier van dit programma of een lijst met een bekende indeling"),
        mark(
            "Dit bestand is niet herkend. Kijk met workbook inspect wat erin staat; een lijst van aanbieders of signalen "
            "heeft een regel met koppen nodig."
        ),
    ),
    "framework_file": (
        _ERROR,
        mark("een formulier of een lijst"),
        mark("Dit is een kwaliteitskader. Lees het in met framework import."),
    ),
    "unreadable": (
        _ERROR,
        mark("een leesbaar Excel-bestand"),
        mark("{problem}"),
    ),
    "not_known_enough": (
        _ERROR,
        mark("alles wat nodig is om het bestand over te nemen"),
        mark("{problem}"),
    ),
}


def form_finding(code: str, place: tuple[str, str, str], found: str = "", **values: object) -> Finding:
    """Return a finding about a place (file, sheet, cell); personal data in what was found is masked."""
    severity, expected, remedy = FINDINGS[code]
    file, sheet, cell = place
    shown = masked(found)
    return Finding(
        code=code,
        file=file,
        sheet=sheet,
        cell=cell,
        found=shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…",
        expected=tr(expected).format(**values),
        remedy=tr(remedy).format(**values),
        severity=severity,
    )


COLUMNS: dict[str, str] = {
    "number": mark("nummers"),
    "score": mark("antwoorden"),
    "remark": mark("toelichtingen"),
    "evidence": mark("onderbouwing"),
    "value": mark("invulvakken"),
    "familiarity": mark("bekendheid"),
    "figure": mark("soort cijfer"),
    "respondents": mark("aantal antwoorden"),
    "method": mark("meetmethode"),
    "date": mark("datum"),
}

SKIPPED: dict[str, str] = {
    "score_range": mark("score valt buiten 1 tot en met 5"),
    "score_decimal": mark("geen hele score"),
    "score_text": mark("tekst in plaats van een score"),
    "score_word": mark("cijfer en woord spreken elkaar tegen"),
    "score_date": mark("datum in plaats van een score"),
    "judgement_unknown": mark("onbekend oordeel"),
    "cell_error": mark("foutwaarde in de cel"),
    "not_calculated": mark("formule zonder uitkomst"),
    "familiarity_unknown": mark("onbekende bekendheid"),
    "scored_unknown": mark("score bij een aanbieder die niet gekend wordt"),
    "number_unreadable": mark("geen getal"),
    "figure_range": mark("uitkomst buiten bereik"),
    "percentage_unclear": mark("1% of 100%"),
    "figure_missing": mark("soort cijfer ontbreekt"),
    "figure_unknown": mark("soort cijfer onbekend"),
    "count_missing": mark("aantal antwoorden ontbreekt"),
    "count_unreadable": mark("geen aantal"),
    "changed": mark("wijkt af van het register"),
    "emptied": mark("eerder beantwoord, nu leeg"),
    "reply_choice_unknown": mark("onbekende keuze"),
    "reply_has_remarks": mark("geen opmerkingen gekozen, wel opmerkingen"),
    "reply_without_remarks": mark("hele reactie gekozen, geen opmerkingen"),
    "reply_evidence_alone": mark("onderbouwing zonder opmerking"),
}
