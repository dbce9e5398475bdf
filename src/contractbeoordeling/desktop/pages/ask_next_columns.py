"""The columns of what to ask next: how far a provider is, what is asked of whom, and what that brings and takes."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import ask_next as texts
from contractbeoordeling.usecases.rounds.ask_next import ProviderAskNext
from contractbeoordeling.wording.ask_next import minutes
from contractbeoordeling.wording.i18n import tr

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


def ask_next_columns() -> tuple[Column[ProviderAskNext], ...]:
    """Every participation: ratings first, then what stands firm; burden beside certainty."""
    return (
        Column("provider", tr("Aanbieder"), _provider, width=26, grow=True),
        Column("rated", tr("Met oordeel"), _rated, width=16, side=_MIDDLE),
        Column("ask", tr("Te vragen voor een oordeel"), _ask, width=44, grow=True),
        Column("minutes", tr("Kost nog"), _minutes, width=13, order=_minutes_order),
        Column("settled", tr("Staat vast"), _settled, width=16, side=_MIDDLE),
        Column("settle", tr("Te vragen om het vast te maken"), _settle, width=44, grow=True),
        Column("settling", tr("Kost samen"), _settling, width=13, order=_settling_order),
    )


def identify_ask_next(line: ProviderAskNext) -> str:
    """What tells two participations apart."""
    return line.assessment.participant.participation.id


def _provider(line: ProviderAskNext) -> str:
    return " · ".join(each for each in (line.assessment.provider.name, line.subject) if each)


def _rated(line: ProviderAskNext) -> str:
    return texts.grows(line.rated, line.rated_after, line.in_scope)


def _ask(line: ProviderAskNext) -> str:
    return texts.asked(line.parties(line.rating))


def _minutes(line: ProviderAskNext) -> str:
    return minutes(line.rating.minutes) if line.rating.questions else ""


def _minutes_order(line: ProviderAskNext) -> Fraction:
    return line.rating.minutes


def _settled(line: ProviderAskNext) -> str:
    return texts.grows(line.settled, line.settled_after, line.in_scope)


def _settle(line: ProviderAskNext) -> str:
    return texts.asked(line.parties(line.settling))


def _settling(line: ProviderAskNext) -> str:
    return minutes(line.settling.minutes) if line.settling.questions else ""


def _settling_order(line: ProviderAskNext) -> Fraction:
    return line.settling.minutes
