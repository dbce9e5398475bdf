"""What is wrong with a field: what was expected and how to mend it."""

from contractbeoordeling.domain.numbers import NumberFault
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.validity import NUMBERS, FieldFault, FieldProblem
from contractbeoordeling.wording.fields import NUMBERS as EXPECTED_NUMBERS
from contractbeoordeling.wording.fields import field_label
from contractbeoordeling.wording.i18n import mark, tr

EXPECTED: dict[FieldProblem, str] = {
    FieldProblem.MISSING: mark("een ingevulde waarde"),
    FieldProblem.REVERSED: mark("een datum op of na de begindatum"),
    FieldProblem.NEGATIVE: mark("een bedrag van nul of meer"),
    FieldProblem.NO_EMAIL: mark("een e-mailadres zoals naam@organisatie.nl"),
    FieldProblem.NO_PHONE: mark("een telefoonnummer van cijfers, spaties, streepjes en haakjes"),
    FieldProblem.NO_YEAR: mark("een jaartal van vier cijfers"),
    FieldProblem.NO_TERM: mark("een aantal dagen van 1 tot en met 365"),
    FieldProblem.NO_MONTHS: mark("een aantal maanden van 0 tot en met 1200"),
    FieldProblem.NO_COUNT: mark("een aantal van nul of meer"),
    FieldProblem.SELF: mark("een andere aanbieder"),
}

_REMEDIES: dict[str, str] = {
    FieldProblem.MISSING: mark("Vul dit veld in."),
    FieldProblem.REVERSED: mark("Controleer beide datums."),
    FieldProblem.NEGATIVE: mark("Haal het minteken weg."),
    FieldProblem.NO_EMAIL: mark("Verbeter het e-mailadres of laat het leeg."),
    FieldProblem.NO_PHONE: mark("Verbeter het telefoonnummer of laat het leeg."),
    FieldProblem.NO_YEAR: mark("Geef een jaar van 2000 tot en met 2100."),
    FieldProblem.NO_TERM: mark("Geef de termijn uit het contract, of laat het veld leeg."),
    FieldProblem.NO_MONTHS: mark("Geef de termijn uit de selectielijst in maanden, of laat het veld leeg."),
    FieldProblem.NO_COUNT: mark("Haal het minteken weg, of laat het veld leeg."),
    FieldProblem.SELF: mark("Een aanbieder heeft geen verband met zichzelf; kies een andere."),
    NumberFault.TOO_SHORT: mark(
        "Er ontbreken cijfers. Is een nul vooraan weggevallen, dan is het {likely}; vul dat dan zo in."
    ),
    NumberFault.TOO_LONG: mark("Er staan te veel cijfers. Zoek het nummer na en verbeter het."),
    NumberFault.NOT_DIGITS: mark("Er staan andere tekens dan cijfers. Zoek het nummer na en verbeter het."),
    NumberFault.ALL_ZERO: mark("Alleen nullen is geen nummer. Zoek het nummer na of laat het leeg."),
    NumberFault.SCIENTIFIC: mark(
        "Excel heeft het nummer afgerond. Zet de cel op tekst en typ het nummer opnieuw."
    ),
    NumberFault.DATE: mark(
        "Excel toont het nummer als datum. Zet de cel op tekst en typ het nummer opnieuw."
    ),
    NumberFault.NOT_A_POSTAL_CODE: mark("Verbeter de postcode of laat hem leeg."),
}


def expected(kind: type[Record], fault: FieldFault) -> str:
    """Return what should stand in the field."""
    number = NUMBERS.get(kind, {}).get(fault.field)
    if number is not None and fault.code in set(NumberFault):
        return tr(EXPECTED_NUMBERS[number])
    return tr(EXPECTED[FieldProblem(fault.code)])


def remedy(fault: FieldFault) -> str:
    """Return how to mend it."""
    if fault.code == NumberFault.TOO_SHORT and fault.likely is None:
        return tr("Er ontbreken cijfers. Zoek het nummer na en verbeter het.")
    return tr(_REMEDIES[fault.code]).format(likely=fault.likely)


def field_sentence(kind: type[Record], fault: FieldFault) -> str:
    """Return the fault in one line: which field, what is wrong, what to do."""
    label = field_label(kind, fault.field)
    if fault.code == FieldProblem.MISSING:
        return tr("{field} is leeg.").format(field=_capital(label))
    return tr("{field} '{value}' klopt niet; verwacht: {expected}.").format(
        field=_capital(label), value=fault.value, expected=expected(kind, fault)
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
