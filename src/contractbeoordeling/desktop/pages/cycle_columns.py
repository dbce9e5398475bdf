"""The columns of the proposals for the next round: what is proposed, chosen, and what stands in the way."""

from __future__ import annotations

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.usecases.cycle.proposal import CycleLine
from contractbeoordeling.wording.cycle import choice_said, lacking_said, proposal_said
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.rounds import taking_part


def cycle_columns() -> tuple[Column[CycleLine], ...]:
    """Every participation: the proposal, a person's choice with its reason, and the conditions that don't hold."""
    return (
        Column("provider", tr("Aanbieder"), _provider, width=26, grow=True),
        Column("proposal", tr("Voorstel"), _proposal, width=18, tone=_tone, quiet=_quiet),
        Column("choice", tr("Keuze"), _choice, width=22),
        Column("reason", tr("Reden"), _reason, width=22, grow=True),
        Column(
            "lacking", tr("Wat ontbreekt voor een lichte ronde"), _lacking, width=44, grow=True, hint=_lacking
        ),
    )


def identify_cycle(line: CycleLine) -> str:
    """What tells two participations apart."""
    return line.participation.id


def _provider(line: CycleLine) -> str:
    return taking_part(line.provider.name, line.subject)


def _proposal(line: CycleLine) -> str:
    return proposal_said(line.proposed)


def _tone(line: CycleLine) -> Tone | None:
    return {True: Tone.GOOD, False: Tone.NEUTRAL}.get(line.proposed) if line.proposed is not None else None


def _quiet(line: CycleLine) -> bool:
    return line.proposed is None


def _choice(line: CycleLine) -> str:
    return choice_said(line.choice)


def _reason(line: CycleLine) -> str:
    return line.choice.reason if line.choice is not None else ""


def _lacking(line: CycleLine) -> str:
    return lacking_said(line.lacking)
