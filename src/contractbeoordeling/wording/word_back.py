"""What the sender of a workbook is told: in the workbook that goes back and in the mail with it; always Dutch.

Findings speak to the user of the program. Only those that the sender can mend go back, in words for the sender; what
the user decides here (a mapping, a conflict with the register) is nobody else's business.
"""

import re
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.wording.numbers import day

_ANSWER = "Vul een antwoord van de schaal in."
_DATE = "Schrijf de datum als dag-maand-jaar, zoals 15-4-2026."
_NUMBER = "Zoek het volledige nummer na en typ het als tekst, met de nullen vooraan."
_FORMULA = "Open het bestand in Excel en sla het opnieuw op, zodat de uitkomst erbij staat."
_WRONG_FORMULA = "Verbeter de formule in deze cel, of typ de waarde zelf in."
_WHO = "Vul het KvK-nummer van de aanbieder in."
_FIGURE = "Typ een getal."
_PEOPLE = "Vul in hoeveel inwoners antwoord gaven."

REMEDIES: dict[str, str] = {
    "error_cell": _WRONG_FORMULA,
    "cell_error": _WRONG_FORMULA,
    "formula_without_result": _FORMULA,
    "not_calculated": _FORMULA,
    "value_unknown": "Kies één antwoord van uw schaal.",
    "value_refuse": _ANSWER,
    "several_marks": "Laat alleen het kruisje staan dat u bedoelt.",
    "no_mark": "Zet een x, of maak de cel leeg.",
    "bsn_masked": "Laat het burgerservicenummer weg. In dit bestand is het onleesbaar gemaakt.",
    "bsn_elsewhere": "Laat het burgerservicenummer weg. In dit bestand is het onleesbaar gemaakt.",
    "score_no_number": "Typ de score als getal.",
    "id_is_date": "Excel heeft het nummer als datum opgevat. Zet de kolom op Tekst en typ het nummer opnieuw.",
    "double_id": "Geef elke vraag een eigen nummer.",
    "number_unreadable": _FIGURE,
    "figure_range": "Vul een waarde binnen het bereik in.",
    "count_missing": _PEOPLE,
    "count_unreadable": _PEOPLE,
    "figure_unclear": "Typ het percentage met een %-teken.",
    "not_listed_single_residents": "Geef per vraag de uitkomst van alle inwoners samen, met het aantal antwoorden.",
    "few_respondents": "Uitkomsten van zo weinig inwoners nemen wij niet over: zij zouden herkenbaar zijn. Laat de rij weg.",
    "same_row": "Staat deze rij er per ongeluk twee keer? Laat er dan één staan.",
    "measure_missing": "Vul in wat er gedaan wordt.",
    "due_unclear": "Vul een datum met jaar in, of maak de cel leeg.",
    "status_unknown": "Vul in: afgesproken, loopt, klaar of vervallen.",
    "day_missing": "Vul de datum in.",
    "day_no_year": "Zet het jaar erbij.",
    "day_not_in_calendar": "Deze dag bestaat niet. Verbeter de datum.",
    "day_month_first": "De maand lijkt vooraan te staan. Schrijf de dag eerst.",
    "day_several": "Kies één datum, of maak er een rij per datum van.",
    "day_unclear": _DATE,
    "day_in_future": "De datum ligt in de toekomst. Verbeter de datum.",
    "day_to_come": "De datum ligt in de toekomst. Verbeter de datum.",
    "severity_missing": "Vul de ernst in.",
    "severity_unknown": "Kies een van deze woorden of cijfers.",
    "severity_of_positive": "Kies: positief, of een ernst van 1 tot en met 4.",
    "polarity_unknown": "Vul positief of negatief in, of maak de cel leeg.",
    "provider_missing": _WHO,
    "provider_unknown": _WHO,
    "provider_asks": _WHO,
    "provider_contradicts": "Naam en nummer horen bij verschillende aanbieders. Verbeter een van beide.",
    "personal_data": "Laat gegevens over personen weg waar dat kan.",
    "name_missing": "Vul de naam in.",
    "only_a_name": "Vul het KvK-nummer of de AGB-code in. Is dit een tussenkop, dan kan de rij weg.",
    "unknown_law": "Vul Wmo of Jeugdwet in, of maak de cel leeg.",
    "unknown_status": "Vul actief, toekomstig of gestopt in, of maak de cel leeg.",
    "differs_in_file": "Maak beide rijen gelijk.",
    "number_unusable": _NUMBER,
    "number_by_format": _NUMBER,
    "number_all_zero": "Vul het echte nummer in, of maak de cel leeg.",
    "number_too_long": "Dit nummer heeft te veel cijfers. Zoek het juiste nummer na.",
    "number_too_short": _NUMBER,
    "number_not_digits": "Typ alleen de cijfers van het nummer.",
    "number_scientific": _NUMBER,
    "number_date": _NUMBER,
}
"""What the sender does about a finding, by its code; what isn't here is not for the sender."""

EXPECTED: dict[str, str] = {
    "provider_unknown": "een aanbieder die wij kennen",
    "provider_asks": "een aanbieder die wij kennen",
    "value_unknown": "één duidelijk antwoord",
    "number_all_zero": "een bestaand nummer",
}
"""Where what was expected is said otherwise to a sender, also since it tells what is in the register."""

SHEET = "Fouten"
MARKED_NAME = "{name} – met opmerkingen"
HEADINGS = ("Nr.", "Soort", "Blad", "Cel", "Aantal", "Er staat", "Wij verwachten", "Wat u kunt doen")
WIDTHS = (6, 13, 22, 9, 8, 32, 38, 48)
SEVERITIES: dict[FindingSeverity, str] = {
    FindingSeverity.ERROR: "aanpassen",
    FindingSeverity.WARNING: "nakijken",
}
PLACE_HEADINGS = ("Nr.", "Alle cellen", "Blad", "Cel", " ", "Er staat", " ", " ")
EMPTY, SEVERAL, WHOLE_FILE = "(leeg)", "(verschilt per cel)", "hele bestand"
HOW = (
    "De cellen zijn gekleurd en omrand, en hebben een opmerking. Klik hieronder op een cel om erheen te gaan.",
    "Verbeter ze op hun eigen blad, sla het bestand op en stuur het terug. Dit blad mag blijven staan: wij slaan het over.",
)
NOT_ALL = (
    "Te veel om allemaal te laten zien: een deel van de cellen is gemarkeerd. De lijst noemt wel elke fout."
)
LOST: dict[str, str] = {
    "macros": "De macro's uit uw bestand staan niet in deze kopie. Die in uw eigen bestand zijn er nog.",
    "signature": "De digitale handtekening uit uw bestand geldt niet voor deze kopie en is weggelaten.",
    "revisions": "De bijgehouden wijzigingen van de gedeelde werkmap staan niet in deze kopie.",
    "layout": "Dit is een kopie als .xlsx met dezelfde bladen en waarden. Opmaak, formules, grafieken en afbeeldingen "
    "staan alleen in uw eigen bestand.",
}


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its word, such as `1 cel` or `3 cellen`."""
    return f"{number} {one if number == 1 else many}"


def cells_said(must: int, look: int) -> str:
    """Say how many cells must change and how many should be looked at."""
    said: list[str] = []
    if must:
        said.append(f"{counted(must, 'plek moet', 'plekken moeten')} anders")
    if look:
        said.append(f"{counted(look, 'plek vraagt', 'plekken vragen')} om na te kijken")
    return f"{', '.join(said)}." if said else ""


def note(number: int, found: str, expected: str, remedy: str) -> str:
    """Return what the comment in a cell says after its heading."""
    return f"fout {number}\nEr staat: {found or EMPTY}\nWij verwachten: {expected}\n{remedy}"


def place_said(sheet: str, cells: tuple[str, ...]) -> str:
    """Name a sheet and the first cells of a point; a text file has no sheets."""
    on_sheet = f"blad ‘{sheet}’" if sheet else ""
    if not cells:
        return on_sheet or WHOLE_FILE
    more = len(cells) - _NAMED
    named = ", ".join(cells[:_NAMED]) + (f" en nog {more}" if more > 0 else "")
    in_cells = f"{'cel' if len(cells) == 1 else 'cellen'} {named}"
    return f"{on_sheet}, {in_cells}" if on_sheet else in_cells


NOUN = "bestand"
_NAMED = 5
_EXAMPLES = 3
_GAPS = re.compile(r"\n{3,}")
_BODY = """Beste lezer,

Dank voor uw {noun} ‘{file}’. {good}

{must}{look}{attached}

{how} Graag vóór {until}.
{contact}
Met vriendelijke groet,

{client}
"""
_MUST = "Wilt u dit nog aanpassen?\n\n{points}\n\n"
_LOOK = "Kijkt u hier ook nog eens naar?\n\n{points}\n\n"
_ATTACHED = (
    "In de bijlage vindt u uw bestand terug. De cellen zijn gemarkeerd en hebben een opmerking; het eerste blad, "
    "‘{sheet}’, brengt u erheen."
)
_ATTACHED_ONE = (
    "In de bijlage vindt u uw bestand terug. De cel is gemarkeerd en heeft een opmerking; het eerste blad, ‘{sheet}’, "
    "brengt u erheen."
)
_MEND_COPY = "Verbeter het in de bijlage, sla het bestand op en stuur het terug."
_MEND_OWN = "Verbeter het in uw eigen bestand, sla het op en stuur het opnieuw."


@dataclass(frozen=True, slots=True)
class Attached:
    """What a mail says of the workbook that goes along, and how it is mended."""

    said: str = ""
    how: str = _MEND_OWN


def attached(cells: int) -> Attached:
    """What is said of a marked copy with this many marked cells; without any there is none."""
    if not cells:
        return Attached()
    return Attached((_ATTACHED_ONE if cells == 1 else _ATTACHED).format(sheet=SHEET), _MEND_COPY)


def subject(file: str, points: int, client: str, noun: str = NOUN) -> str:
    """Return the subject of the mail that goes with a workbook."""
    asked = counted(points, "punt", "punten")
    return f"Uw {noun} ‘{file}’ – graag nog {asked} nakijken" + (f" voor {client}" if client else "")


def good(read: int, kept: int) -> str:
    """Say what was fine; nothing is praised of which nothing was taken."""
    if not read:
        return "Wij konden er nog niets uit overnemen."
    if kept >= read:
        return (
            "De ene rij hebben wij overgenomen."
            if read == 1
            else f"Alle {read} rijen hebben wij overgenomen."
        )
    if not kept:
        said = "de ene rij" if read == 1 else f"de {read} rijen"
        return f"Wij konden {said} nog niet overnemen."
    return (
        f"Van de {read} rijen {'is' if kept == 1 else 'zijn'} er {kept} goed; die hoeft u niet te veranderen."
    )


def point(place: str, found: tuple[str, ...], expected: str, remedy: str) -> str:
    """Return one point in plain words, with a few examples of what stands there."""
    quoted = ", ".join(f"‘{each}’" for each in found[:_EXAMPLES])
    said = f" – er staat {'bijvoorbeeld ' if len(found) > _EXAMPLES else ''}{quoted}" if found else ""
    return f"- {place[:1].upper()}{place[1:]}{said}. Wij verwachten {expected}. {remedy}"


def more_points(number: int, *, attached: bool = True) -> str:
    """Say how many causes the mail doesn't name."""
    more = f"- En nog {counted(number, 'punt', 'punten')}"
    return f"{more}; zie de bijlage." if attached else f"{more}."


def body(
    file: str,
    told: str,
    points: tuple[str, str],
    attached: Attached,
    signed: tuple[str, str, date],
    noun: str = NOUN,
) -> str:
    """Return the mail: what was good, what must change and should be looked at, how and by when.

    `signed` is client, contact and the day before which it is asked back.
    """
    client, contact, until = signed
    must, look = points
    text = _BODY.format(
        noun=noun,
        file=file,
        good=told,
        must=_MUST.format(points=must) if must else "",
        look=_LOOK.format(points=look) if look else "",
        attached=attached.said,
        how=attached.how,
        until=day(until),
        contact=f"\nVragen? {contact}\n" if contact else "",
        client=client or "De gemeente",
    )
    return _GAPS.sub("\n\n", text.replace(" \n", "\n"))
