"""What the tab with what to ask next says."""

from __future__ import annotations

from collections.abc import Iterable

from contractbeoordeling.usecases.rounds.ask_next import PartyQuestions, RoundAskNext
from contractbeoordeling.wording.ask_next import ASKED, EXPLANATION
from contractbeoordeling.wording.i18n import tr


def grows(now: int, after: int, total: int) -> str:
    """Return how many of the criteria there are now, and after asking."""
    text = str(now) if after == now else f"{now} → {after}"
    return tr("{count} van {total}").format(count=text, total=total)


def asked(parties: Iterable[PartyQuestions]) -> str:
    """Return what is asked of whom; what was asked already is only waited for."""
    parts: list[str] = []
    for each in parties:
        name = tr(ASKED[each.party])
        if each.new:
            parts.append(f"{name}: {', '.join(each.new)}")
        if each.waiting:
            parts.append(tr("{name}, al gevraagd: {codes}").format(name=name, codes=", ".join(each.waiting)))
    return "; ".join(parts)


def said(found: RoundAskNext) -> str:
    """Return what the table rests on, and for how many there is something to ask."""
    count = sum(bool(each.rating.questions) for each in found.providers)
    told = tr(
        "Voor {count} van de {total} deelnames brengt vragen meer criteria tot een oordeel. {explanation}"
    )
    return told.format(count=count, total=len(found.providers), explanation=tr(EXPLANATION))
