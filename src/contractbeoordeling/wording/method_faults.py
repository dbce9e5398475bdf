"""What the reader of `method evaluate` hears about a fault in a case: one line, beginning with its place."""

from __future__ import annotations

from contractbeoordeling.domain.method.faults import Fault, FaultCode
from contractbeoordeling.wording.i18n import mark, tr

SENTENCES: dict[FaultCode, str] = {
    FaultCode.EMPTY: mark("hier staat niets; verwacht wordt een dossier, of een lijst van dossiers, in JSON"),
    FaultCode.NOT_UTF_8: mark("dit is geen UTF-8 (byte {byte}); bewaar het bestand als UTF-8"),
    FaultCode.BROKEN_JSON: mark("dit is geen geldige JSON: regel {line}, kolom {column}"),
    FaultCode.TOO_DEEP: mark("dit is te diep genest om te lezen"),
    FaultCode.NOT_AN_OBJECT: mark("hier hoort een object tussen accolades, gevonden is {found}"),
    FaultCode.NOT_A_LIST: mark("hier hoort een lijst tussen rechte haken, gevonden is {found}"),
    FaultCode.UNKNOWN_FIELD: mark("dit veld bestaat niet; wat hier kan: {known}"),
    FaultCode.UNKNOWN_PERSPECTIVE: mark("dit perspectief bestaat niet; kies uit {known}"),
    FaultCode.UNKNOWN_PARAMETER: mark("deze parameter bestaat niet; kies uit {known}"),
    FaultCode.REPEATED_FIELD: mark("dit veld staat er meer dan één keer"),
    FaultCode.MISSING: mark("dit veld ontbreekt"),
    FaultCode.NOT_TEXT: mark("hier hoort tekst tussen aanhalingstekens, gevonden is {found}"),
    FaultCode.EMPTY_TEXT: mark("een code kan niet leeg zijn"),
    FaultCode.NOT_BOOLEAN: mark("hier hoort true of false, gevonden is {found}"),
    FaultCode.NOT_WHOLE: mark("hier hoort een geheel getal, gevonden is {found}"),
    FaultCode.NOT_DECIMAL: mark("hier hoort een getal zoals 4 of 4.2, gevonden is {found}"),
    FaultCode.NOT_FRACTION: mark("hier hoort een breuk zoals 1/2, gevonden is {found}"),
    FaultCode.NOT_A_DATE: mark("hier hoort een bestaande datum zoals 2026-06-01, gevonden is {found}"),
    FaultCode.NOT_A_CHOICE: mark("{found} kan hier niet; kies uit {known}"),
    FaultCode.OUT_OF_RANGE: mark("{found} valt buiten wat hier kan: van {low} tot en met {high}"),
    FaultCode.TOO_LOW: mark("{found} is te laag; het laagste dat hier kan is {low}"),
    FaultCode.TOO_LONG: mark("dit getal is te lang of te groot; hoogstens {most} cijfers"),
    FaultCode.AFTER_REFERENCE_DATE: mark("{found} ligt na de peildatum {reference_date}"),
    FaultCode.DOUBLE_CODE: mark("de code {found} is al gebruikt; elke code staat er één keer"),
    FaultCode.RESIDENTS_ONLY: mark("een aantal respondenten hoort alleen bij inwoners (resident)"),
    FaultCode.NOT_A_STEP: mark('hier horen een aantal maanden en een gewicht, zoals [12, "1"]'),
    FaultCode.STEPS_NOT_ASCENDING: mark("de maanden moeten oplopen"),
}


def fault_line(fault: Fault, document: str) -> str:
    """The fault as one line; a fault of the whole document bears the document's name."""
    return f"{fault.place or document}: {fault_sentence(fault)}"


def fault_sentence(fault: Fault) -> str:
    """What is wrong, in the user's language."""
    return tr(SENTENCES[fault.code]).format(**fault.values)
