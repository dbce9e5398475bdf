"""The columns of the list of risks, and where each of them leads."""

from __future__ import annotations

from datetime import date
from functools import partial

from contractbeoordeling.desktop.aims import aim
from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import risks as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.method.risk import RiskKind
from contractbeoordeling.domain.provider import Certificate
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.usecases.rounds.risks import ProviderRisk
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.risks import risk_detail
from contractbeoordeling.wording.rounds import taking_part

_TONES: dict[RiskKind, Tone] = {
    RiskKind.VERY_SERIOUS_FINDING: Tone.WORST,
    RiskKind.BINDING_CAP: Tone.BAD,
    RiskKind.OPEN_SERIOUS_SIGNAL: Tone.BAD,
    RiskKind.SUPERVISION_MEASURE: Tone.BAD,
    RiskKind.ESCALATION: Tone.BAD,
    RiskKind.CONTINUITY: Tone.BAD,
}
_RECORDS: dict[RiskKind, type[Record]] = {
    RiskKind.OPEN_SERIOUS_SIGNAL: Signal,
    RiskKind.SUPERVISION_MEASURE: SupervisionMeasure,
    RiskKind.ESCALATION: Escalation,
    RiskKind.CONTINUITY: ContinuityRisk,
    RiskKind.CERTIFICATE: Certificate,
    RiskKind.CONTRACT: Contract,
}
_ORDER = {kind: place for place, kind in enumerate(RiskKind)}


def risk_columns(on: date) -> tuple[Column[ProviderRisk], ...]:
    """Whom it is about, what it is, and since or until when; seen on a day."""
    return (
        Column("provider", tr("Aanbieder"), _provider, width=28, grow=True),
        Column("kind", tr("Risico"), _kind, width=36, order=_kind_order, tone=_tone),
        Column("what", tr("Waarover"), partial(_what, on.isoformat()), width=50, grow=True),
        Column("day", tr("Dag"), _day, width=11, order=_day_order),
    )


def identify_risk(line: ProviderRisk) -> object:
    """What tells two risks apart."""
    return line.provider.id, line.subject, line.risk


def aim_of(line: ProviderRisk) -> str:
    """Where to go for a risk: to its own record, or to the criterion that it was seen in."""
    record = _RECORDS.get(line.risk.kind)
    if record is None:
        return aim(line.provider.id, criterion=line.risk.criterion)
    return aim(line.provider.id, record=record, record_id=line.risk.record_id)


def _provider(line: ProviderRisk) -> str:
    return taking_part(line.provider.name, line.subject)


def _kind(line: ProviderRisk) -> str:
    return texts.kind_name(line.risk.kind)


def _kind_order(line: ProviderRisk) -> int:
    return _ORDER[line.risk.kind]


def _tone(line: ProviderRisk) -> Tone | None:
    return _TONES.get(line.risk.kind, Tone.ATTENTION)


def _what(on: str, line: ProviderRisk) -> str:
    return risk_detail(line.risk, on)


def _day(line: ProviderRisk) -> str:
    return day(line.risk.day)


def _day_order(line: ProviderRisk) -> date | None:
    return line.risk.day
