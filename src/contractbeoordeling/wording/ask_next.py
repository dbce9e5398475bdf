"""What is said about what to ask next: what lacks, whom it is asked, and what that brings for which burden."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol

from contractbeoordeling.domain.method.ask_next import AskNext
from contractbeoordeling.domain.party import Party
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.numbers import number

ASKED: dict[Party, str] = {
    Party.ACCESS: mark("toegang"),
    Party.BACK_OFFICE: mark("backoffice"),
    Party.REGULATOR: mark("toezichtrapport opzoeken"),
    Party.RESIDENT: mark("uitkomsten van inwoners"),
    Party.VISIT: mark("eigen controle"),
}
EXPLANATION = mark(
    "Minuten zijn een eigen schatting. Aangenomen is dat wie gevraagd wordt het zelf zag en het met het oordeel eens "
    "is; pas de antwoorden laten zien of het zo is. Vastgesteld wordt er niets."
)


class Prospect(Protocol):
    """What is told of one provider: how far it is, and how far asking brings it."""

    @property
    def in_scope(self) -> int: ...
    @property
    def rated(self) -> int: ...
    @property
    def settled(self) -> int: ...
    @property
    def rated_after(self) -> int: ...
    @property
    def settled_after(self) -> int: ...
    @property
    def rating(self) -> AskNext: ...
    @property
    def settling(self) -> AskNext: ...


def rating_said(found: Prospect) -> str:
    """Say how many criteria have a rating, and how many when the rest is asked."""
    said = tr("{count} van de {total} criteria met een oordeel").format(
        count=found.rated, total=found.in_scope
    )
    if not found.rating.questions:
        return tr("{said}.").format(said=said)
    count = len(found.rating.questions)
    more = ntr(
        "{said}; {after} na {count} vraag die nog {minutes} kost.",
        "{said}; {after} na {count} vragen die nog {minutes} kosten.",
        count,
    )
    return more.format(
        said=said,
        after=found.rated_after,
        count=count,
        minutes=minutes(found.rating.minutes),
    )


def settling_said(found: Prospect) -> str:
    """Say how many ratings neither rest on one source nor are sensitive, and how many when asked about."""
    said = ntr("{count} staat vast", "{count} staan vast", found.settled).format(count=found.settled)
    if not found.settling.questions:
        return tr("{said}.").format(said=said)
    count = len(found.settling.questions)
    more = ntr(
        "{said}; {after} na {count} vraag ({minutes}).",
        "{said}; {after} na {count} vragen ({minutes}).",
        count,
    )
    return more.format(
        said=said,
        after=found.settled_after,
        count=count,
        minutes=minutes(found.settling.minutes),
    )


def minutes(exact: Fraction) -> str:
    """Return minutes, rounded up: a part of one is never left out."""
    whole = -int(-exact // 1)
    return ntr("{count} minuut", "{count} minuten", whole).format(count=whole)


def steps_said(steps: Sequence[Fraction]) -> str:
    """Return the least minutes for some criteria: the first, the half and all of them."""
    if not steps:
        return ""
    shown = sorted({1, (len(steps) + 1) // 2, len(steps)})
    said = [
        tr("{count} in {minutes}").format(count=each, minutes=number(steps[each - 1], 2)) for each in shown
    ]
    return ", ".join(said)
