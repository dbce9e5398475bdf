"""The columns of the list of signals."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from contractbeoordeling.desktop import tones
from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import signals as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.signal import SignalKind
from contractbeoordeling.usecases.signals.listing import SignalLine
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.signals import KINDS


def identify(line: SignalLine) -> str:
    """What tells two signals apart."""
    return line.id


def columns(criteria: Mapping[str, str]) -> tuple[Column[SignalLine], ...]:
    """The columns; `criteria` are their names by key."""
    return (
        Column("day", tr("Datum"), _day, width=11),
        Column("provider", tr("Aanbieder"), _provider, width=22, grow=True),
        Column("kind", tr("Soort"), _kind, width=17),
        Column("severity", tr("Ernst"), _severity, width=14, tone=_severity_tone),
        Column("state", tr("Stand"), texts.state, width=13, tone=_state_tone),
        Column("text", tr("Wat er gemeld is"), _text, width=40, grow=True, hint=_whole_text),
        Column("criterion", tr("Criterium"), partial(_criterion, criteria), width=20, grow=True),
        Column("party", tr("Gemeld door"), _party, width=14),
    )


def _day(line: SignalLine) -> str:
    return day(date.fromisoformat(line.observed_on))


def _provider(line: SignalLine) -> str:
    return line.provider


def _kind(line: SignalLine) -> str:
    return KINDS[SignalKind(line.kind)]


def _severity(line: SignalLine) -> str:
    return texts.severity(line.severity)


def _severity_tone(line: SignalLine) -> Tone | None:
    return Tone.GOOD if line.severity is None else tones.SEVERITIES[line.severity]


def _state_tone(line: SignalLine) -> Tone | None:
    if line.repaired_on or line.severity is None:
        return None
    return Tone.NEUTRAL if line.verified_on else Tone.ATTENTION


def _text(line: SignalLine) -> str:
    return " ".join(line.text.split())


def _whole_text(line: SignalLine) -> str:
    return line.text


def _criterion(criteria: Mapping[str, str], line: SignalLine) -> str:
    return criteria.get(line.criterion_key or "", line.criterion_key or "")


def _party(line: SignalLine) -> str:
    return PARTIES[Party(line.party)] if line.party else tr("anders")
