"""The columns of success indicators."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.contract import IndicatorState, SuccessIndicator
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day_if_any
from contractbeoordeling.wording.year import INDICATOR_STATES

_TONES = {
    IndicatorState.ON_TRACK: Tone.GOOD,
    IndicatorState.MET: Tone.GOOD,
    IndicatorState.AT_RISK: Tone.ATTENTION,
    IndicatorState.NOT_MET: Tone.BAD,
}


def indicator_columns(numbers: Mapping[str, str]) -> tuple[Column[SuccessIndicator], ...]:
    """The columns; `numbers` are those of the contracts by id."""
    return (
        Column("contract", tr("Contract"), partial(_contract, numbers), width=14),
        Column("name", tr("Indicator"), _name, width=34, grow=True, hint=_remark),
        Column("target", tr("Streefwaarde"), _target, width=34, grow=True, hint=_target),
        Column("state", tr("Stand"), _state, width=18, tone=_tone),
        Column("seen", tr("Op"), _seen, width=11, order=_seen_order),
    )


def identify_indicator(line: SuccessIndicator) -> str:
    """What tells two indicators apart."""
    return line.id


def _contract(numbers: Mapping[str, str], line: SuccessIndicator) -> str:
    return numbers.get(line.contract_id, "")


def _name(line: SuccessIndicator) -> str:
    return line.name


def _remark(line: SuccessIndicator) -> str:
    return line.remark


def _target(line: SuccessIndicator) -> str:
    return line.target


def _state(line: SuccessIndicator) -> str:
    return INDICATOR_STATES[line.state]


def _tone(line: SuccessIndicator) -> Tone | None:
    return _TONES.get(line.state)


def _seen(line: SuccessIndicator) -> str:
    return day_if_any(line.seen_on)


def _seen_order(line: SuccessIndicator) -> date | None:
    return line.seen_on
