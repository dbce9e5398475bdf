"""What whoever filled in one of our own forms is told where it goes back; always Dutch."""

from contractbeoordeling.wording.word_back import Attached, counted

_ORIGINAL = "Neem de antwoorden over in het formulier dat u van ons kreeg."

REMEDIES: dict[str, str] = {
    "score_range": "Kies een antwoord uit de lijst.",
    "score_decimal": "",
    "score_text": "Kies een antwoord uit de lijst.",
    "score_word": "Cijfer en woord spreken elkaar tegen. Kies opnieuw uit de lijst.",
    "score_date": "",
    "judgement_unknown": "Kies een antwoord uit de lijst.",
    "cell_error": "",
    "not_calculated": "",
    "familiarity_unknown": "Kies uit de lijst hoe goed u deze aanbieder kent.",
    "scored_unknown": "U gaf aan dat u deze aanbieder niet kent. Kies goed of een beetje, of haal de score weg.",
    "evidence_unknown": "Kies uit de lijst.",
    "date_unreadable": "Verbeter de datum.",
    "date_future": "Verbeter de datum.",
    "number_unreadable": "Typ de uitkomst als getal.",
    "figure_range": "Controleer de uitkomst en het soort cijfer.",
    "percentage_unclear": "Typ 1% of 100%.",
    "figure_missing": "Kies op het blad met aanbieders wat voor cijfer het is.",
    "figure_unknown": "Kies het soort cijfer uit de lijst.",
    "count_missing": "Vul in hoeveel inwoners antwoord gaven.",
    "count_unreadable": "Vul in hoeveel inwoners antwoord gaven.",
    "changed": "Eerder kregen wij een ander antwoord van u. Welk antwoord klopt?",
    "row_missing": f"Deze regel is verwijderd. {_ORIGINAL}",
    "row_double": f"Deze regel staat er dubbel. {_ORIGINAL}",
    "row_moved": f"Nummer en vraag horen niet bij elkaar. {_ORIGINAL}",
    "row_unknown": f"Deze regel hoort hier niet. {_ORIGINAL}",
    "column_missing": f"Deze kolom is verwijderd. {_ORIGINAL}",
    "sheets_missing": f"Dit blad is verwijderd. {_ORIGINAL}",
    "sheet_missing": f"Dit blad is verwijderd. {_ORIGINAL}",
    "sheet_double": "Dit blad staat er dubbel. Haal het blad weg dat niet geldt.",
    "reply_choice_unknown": "Kies uit de lijst of dit uw hele reactie is.",
    "reply_has_remarks": "U koos ‘geen opmerkingen’, maar er staan er wel. Kies opnieuw.",
    "reply_without_remarks": "U koos ‘hele reactie’, maar er staat niets. Hebt u geen opmerkingen, kies dat dan.",
    "reply_evidence_alone": "Schrijf erbij wat er volgens u niet klopt.",
    "reply_empty": "Uw formulier kwam leeg binnen. Misschien is het niet opgeslagen?",
    "nothing_filled": "Uw formulier kwam leeg binnen. Misschien is het niet opgeslagen?",
}
"""What the sender does about a finding; an empty text is what the finding says itself."""

EXPECTED: dict[str, str] = {"changed": "hetzelfde antwoord als eerder"}
NOUN = "formulier"
_ATTACHED = (
    "In de bijlage vindt u het formulier terug, met wat u al invulde erin. De rode vakken zijn nog niet goed; de opmerking "
    "bij een vak zegt waarom."
)
_MEND = "Verbeter de rode vakken in de bijlage, sla het bestand op en stuur het terug."
_AGAIN = "Stuur ons het formulier daarna opnieuw."


def attached(*, marked: bool) -> Attached:
    """What is said of the form that goes along, or of the sender's own where none does."""
    return Attached(_ATTACHED, _MEND) if marked else Attached("", _AGAIN)


def good(kept: int) -> str:
    """Say what was taken over; nothing is praised of which nothing was taken."""
    if not kept:
        return ""
    return f"{counted(kept, 'antwoord hebben', 'antwoorden hebben')} wij overgenomen."


def place_said(sheet: str, count: int) -> str:
    """Name a sheet and how many of its boxes are meant; in the form that goes back they may stand elsewhere."""
    boxes = counted(count, "vak", "vakken") if count else ""
    return ", ".join(each for each in (f"blad ‘{sheet}’" if sheet else "", boxes) if each) or "uw formulier"
