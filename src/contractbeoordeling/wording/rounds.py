"""What is said about a round: what it can reach, what is missing, how far it is."""

from collections.abc import Sequence

from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import RequestState, SubjectKind
from contractbeoordeling.wording.i18n import mark, ntr, tr

ADDITIONS: dict[Perspective, str] = {
    Perspective.VISIT: mark("een eigen controle van documenten (bureaucontrole)"),
    Perspective.RESIDENT: mark("uitkomsten van inwoners"),
    Perspective.REGULATOR: mark("een toezichtrapport"),
    Perspective.ACCESS: mark("een formulier voor de toegang"),
    Perspective.BACK_OFFICE: mark("een formulier voor de backoffice"),
}
STATES: dict[RequestState, str] = {
    RequestState.OPEN: mark("open"),
    RequestState.PARTLY: mark("deels binnen"),
    RequestState.COMPLETE: mark("binnen"),
    RequestState.CLOSED: mark("afgesloten"),
}
SUBJECTS: dict[SubjectKind, str] = {
    SubjectKind.PROVIDER: mark("aanbieder"),
    SubjectKind.CONTRACT: mark("contract"),
    SubjectKind.LOT: mark("perceel"),
    SubjectKind.LOCATION: mark("locatie"),
}
PARTY_WORDS: dict[Party, tuple[str, ...]] = {
    Party.PROVIDER: ("aanbieder", "provider", "zelfevaluatie"),
    Party.ACCESS: ("toegang", "access", "wijkteam"),
    Party.BACK_OFFICE: ("backoffice", "back-office", "back_office", "administratie"),
    Party.REGULATOR: ("toezichthouder", "regulator", "toezicht"),
    Party.RESIDENT: ("inwoner", "inwoners", "resident", "residents"),
    Party.VISIT: ("eigen controle", "controle", "visit", "bureaucontrole"),
}
OUT_OF_REACH = mark(
    "Let op: voor {count} van de {total} deelnames is geen eindoordeel haalbaar, ook niet als iedereen antwoordt: "
    "{missing} kan niet beoordeeld worden. Wat het minst kost om dat te verhelpen: {addition}."
)
ALL_PROVIDERS = ("", "alle", "allemaal", "iedereen", "all")


def party_of(word: str) -> Party | None:
    """Return the party that somebody means."""
    wanted = word.strip().casefold()
    return next((party for party, words in PARTY_WORDS.items() if wanted in words), None)


def taking_part(provider: str, subject: str) -> str:
    """Return who takes part: the provider, with the contract, lot or location that is assessed."""
    return " · ".join(filter(None, (provider, subject)))


def addition_words(addition: Sequence[Perspective] | None) -> str:
    """Return what would help, as the end of a sentence."""
    if addition is None:
        return tr("met dit kwaliteitskader helpt niets")
    return tr(" en ").join(tr(ADDITIONS[each]) for each in addition) or tr("niets")


def missing_words(codes: Sequence[str]) -> str:
    """Return which core themes lack, as part of a sentence."""
    if not codes:
        return tr("te weinig thema's")
    listed = ", ".join(codes)
    return ntr("kernthema {codes}", "kernthema's {codes}", len(codes)).format(codes=listed)
