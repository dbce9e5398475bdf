"""The observation that a score in a list of signals could be: offered, and stored only when the user says so."""

from datetime import date

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.framework import Criterion, Framework
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.observation_rules import observation_faults
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.refusals.signals import SENTENCES
from contractbeoordeling.workbook.signal_list.headers import Role
from contractbeoordeling.workbook.signal_list.rows import SignalRow


def offered(row: SignalRow, signal: Signal, kept: tuple[str, Framework], today: date) -> Observation | None:
    """Return the observation that the score of a row could be; a finding says so, or what it lacks."""
    if not row.cells.name(Role.SCORE):
        return None
    framework_id, framework = kept
    perspective = None if signal.party is None else signal.party.perspective
    criterion = None if signal.criterion_key is None else framework.criterion(signal.criterion_key)
    if row.score is None or criterion is None or perspective is None or perspective is Perspective.RESIDENT:
        return _unusable(row, _missing(row, criterion, perspective))
    observation = Observation(
        provider_id=signal.provider_id,
        criterion_key=criterion.key,
        framework_id=framework_id,
        perspective=perspective,
        municipality_id=signal.municipality_id,
        contract_id=signal.contract_id,
        location_id=signal.location_id,
        observed_on=signal.observed_on,
        score=row.score,
        origin_id=signal.id,
    )
    for fault in observation_faults(observation, today):
        return _unusable(row, tr(SENTENCES[str(fault)]))
    row.cells.note(Role.SCORE, "score_offered", row.cells.line(Role.SCORE), FindingSeverity.NOTE)
    return observation


def _missing(row: SignalRow, criterion: Criterion | None, perspective: Perspective | None) -> str:
    if row.score is None:
        return tr("het is geen getal.")
    if criterion is None:
        return tr("het criterium.")
    return tr("de partij die het zag.") if perspective is None else tr("het aantal inwoners.")


def _unusable(row: SignalRow, why: str) -> None:
    row.cells.note(Role.SCORE, "score_unusable", row.cells.line(Role.SCORE), FindingSeverity.NOTE, why=why)
