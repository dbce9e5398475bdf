"""What the tab and the dialog about the next round's cycle say."""

from __future__ import annotations

from collections.abc import Sequence

from contractbeoordeling.usecases.cycle.proposal import CycleLine
from contractbeoordeling.wording.cycle import EXPLANATION, condition_said
from contractbeoordeling.wording.i18n import ntr, tr

PROPOSAL, LIGHT, WHOLE = "proposal", "light", "whole"


def choices() -> list[tuple[str, str]]:
    return [
        (tr("zoals voorgesteld"), PROPOSAL),
        (tr("licht: alleen kernthema's"), LIGHT),
        (tr("volledig"), WHOLE),
    ]


def said(lines: Sequence[CycleLine]) -> str:
    """For how many a light cycle is proposed, and how many are chosen."""
    sealed = [each for each in lines if each.proposed is not None]
    proposed, chosen = (
        sum(bool(each.proposed) for each in sealed),
        sum(each.choice is not None for each in lines),
    )
    told = tr(
        "{sealed} van de {total} deelnames zijn vastgesteld; voor {proposed} daarvan is een lichte ronde voorgesteld, "
        "voor {chosen} is gekozen."
    )
    counted = told.format(sealed=len(sealed), total=len(lines), proposed=proposed, chosen=chosen)
    return f"{counted} {tr(EXPLANATION)}"


def explanation(count: int) -> str:
    return ntr(
        "De keuze geldt voor deze deelname. De volgende ronde die wordt gemaakt houdt er rekening mee.",
        "De keuze geldt voor deze {count} deelnames. De volgende ronde die wordt gemaakt houdt er rekening mee.",
        count,
    ).format(count=count)


def conditions(line: CycleLine) -> str:
    """Every condition of one participation, under each other."""
    return "\n".join(condition_said(each) for each in line.conditions)


def working() -> str:
    return tr("De voorstellen worden opgezocht")


def chosen(count: int) -> str:
    return ntr("{count} keuze is vastgelegd", "{count} keuzes zijn vastgelegd", count).format(count=count)
