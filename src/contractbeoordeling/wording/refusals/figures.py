"""Sentences about measured figures."""

from contractbeoordeling.domain.figures.rules import FigureFault
from contractbeoordeling.wording.i18n import mark

_RULES: dict[FigureFault, str] = {
    FigureFault.UNKNOWN_KIND: mark("Dit soort cijfer kent het programma niet. Kies uit: {kinds}."),
    FigureFault.UNKNOWN_PART: mark("'{part}' is geen onderdeel van '{kind}'. Kies uit: {parts}."),
    FigureFault.NO_PART: mark("Kies bij '{kind}' een onderdeel: {parts}."),
    FigureFault.OUT_OF_RANGE: mark("De uitkomst van '{kind}' ligt van {low} tot en met {high}."),
    FigureFault.TOO_FINE: mark("De uitkomst van '{kind}' heeft hooguit {decimals} cijfers achter de komma."),
    FigureFault.NO_COUNT: mark("Noem bij '{kind}' het aantal (n) waarop de uitkomst rust."),
    FigureFault.WRONG_COUNT: mark("Het aantal (n) is een heel getal van 0 of meer."),
    FigureFault.REVERSED: mark("De laatste dag van de periode ligt vóór de eerste."),
    FigureFault.IN_FUTURE: mark(
        "De periode is nog niet voorbij. Een cijfer gaat over een afgesloten periode."
    ),
}

SENTENCES: dict[str, str] = {
    **{str(code): text for code, text in _RULES.items()},
    "figure_double": mark(
        "Dit cijfer staat al in het register, over dezelfde periode. Wijzig dat, of kies een andere periode."
    ),
    "figure_unknown": mark(
        "Het cijfer '{figure}' staat niet in dit register. Geef het id (zie: figure list)."
    ),
    "figure_values_unmapped": mark(
        "De indeling zegt niet in welke kolom de uitkomsten staan. Geef die kolom de rol 'value'."
    ),
    "figure_column_unknown": mark(
        "De indeling zegt niet welk cijfer in de kolom '{header}' staat. Noem het bij words.kind: {kinds}."
    ),
    "figure_list_missing": mark(
        "In {path} staat geen lijst met cijfers zoals het programma die maakt. Zet in een kopregel minstens Aanbieder, "
        "Soort cijfer, Periode en Uitkomst, of lees het bestand in met Importeren en zeg daar wat de kolommen zijn."
    ),
    "figure_without_value": mark("Geef de uitkomst, of bij GAS de doelen per cliënt."),
    "gas_goals_wrong": mark(
        "Een GAS-doel heeft een gewicht van 1 of meer en een uitkomst van −2 tot en met 2."
    ),
}
