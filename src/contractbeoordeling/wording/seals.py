"""What is wrong with a sealed assessment, in plain Dutch."""

from contractbeoordeling.domain.seal.check import SealFault
from contractbeoordeling.domain.seal.kept import KeptFault
from contractbeoordeling.wording.i18n import mark, tr

FAULTS: dict[SealFault | KeptFault, str] = {
    SealFault.PART_MISSING: mark("dit deel ontbreekt"),
    SealFault.PART_UNKNOWN: mark("dit deel hoort er niet in"),
    SealFault.METHOD_UNKNOWN: mark("deze versie van de methode kent het programma niet: {found}"),
    SealFault.CASE_UNREADABLE: mark("de invoer kan niet doorgerekend worden: {found}"),
    SealFault.OTHER_HASH: mark(
        "het zegel past niet bij de inhoud: er staat {found}, de inhoud geeft {expected}"
    ),
    SealFault.OTHER_RESULT: mark("er staat {found}, maar uit de invoer volgt {expected}"),
    SealFault.OTHER_RATING: mark("er is afgeweken van {found}, maar berekend is {expected}"),
    SealFault.NOT_ONE_STEP: mark("de afwijking is niet precies één stap: {found}"),
    SealFault.SOURCES_INCOMPLETE: mark(
        "de bronnen passen niet bij de invoer: te veel {found}, te weinig {expected}"
    ),
    SealFault.CRITERIA_INCOMPLETE: mark(
        "de criteria passen niet bij de invoer: te veel {found}, te weinig {expected}"
    ),
    SealFault.CHANGED: mark("hier staat {found}; het register bewaarde {expected}"),
    SealFault.OTHER_PREVIOUS: mark("volgt op het zegel {found}, maar de vorige versie heeft {expected}"),
    SealFault.OTHER_VERSION: mark("is versie {found}, maar zou versie {expected} zijn"),
    SealFault.OTHER_PARTICIPATION: mark("is van deelname {found}, maar hoort bij {expected}"),
    KeptFault.GONE: mark("de verzegelde inhoud ontbreekt"),
    KeptFault.UNDONE: mark(
        "verzegeld met {expected}, zegt de geschiedenis; in het register staat dat zegel niet meer"
    ),
    KeptFault.UNREADABLE: mark("de verzegelde inhoud kan niet gelezen worden ({found})"),
    KeptFault.OTHER_BYTES: mark(
        "de verzegelde inhoud is gewijzigd: ze heeft nu {found}, verzegeld is {expected}"
    ),
    KeptFault.NOT_PRINTED: mark(
        "het kenmerk {expected} van de bijlage staat niet op de bladzijden van dit document"
    ),
    KeptFault.OTHER_RECORD: mark("in het register staat {found}; verzegeld is {expected}"),
}
NOTHING = "–"


def seal_sentence(place: str, code: SealFault | KeptFault, found: str | None, expected: str | None) -> str:
    """Return one line about a difference: where, and what is there against what should be."""
    said = tr(FAULTS[code]).format(found=found or NOTHING, expected=expected or NOTHING)
    return f"{place}: {said}" if place else said
