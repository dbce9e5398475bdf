"""Risks that stand in the register apart from any assessment: what runs, what ends, what nobody has checked."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.method.risk import Risk, RiskKind
from contractbeoordeling.domain.provider import Certificate, Provider, ProviderStatus
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.signals.listing import SignalFilter, open_serious, signal_page

ENDS_WITHIN = 182
_PAST, _ALL = 365, -1

Found = Iterator[tuple[str, Risk]]


@dataclass(frozen=True, slots=True)
class RiskView:
    """On which day is looked, and how many days ahead for what ends."""

    on: date
    within_days: int = ENDS_WITHIN


def risks_beside(
    reader: Reader, providers: Mapping[str, Provider], codes: Mapping[str, str], seen_on: RiskView
) -> Found:
    """Give the risks of these providers, each with the id of its provider; `codes` are those of criterion keys."""
    known = sorted(providers)
    yield from _running(reader, known, seen_on.on)
    yield from _ending(reader, providers, seen_on)
    for provider_id, risk in _unchecked(reader, codes, seen_on.on, known):
        if provider_id in providers:
            yield provider_id, risk


def _running(reader: Reader, known: Collection[str], on: date) -> Found:
    """Give measures of supervisors, steps of the ladder and steps of continuity risk that were not left yet."""
    for measure in reader.find(SupervisionMeasure, provider_id=known):
        if measure.running_on(on):
            kind = RiskKind.SUPERVISION_MEASURE
            yield (
                measure.provider_id,
                Risk(kind=kind, what=measure.kind, day=measure.starts_on, record_id=measure.id),
            )
    for taken in reader.find(Escalation, provider_id=known):
        if _runs(taken.decided_on, taken.ended_on, on):
            yield (
                taken.provider_id,
                Risk(
                    kind=RiskKind.ESCALATION,
                    what=taken.measure,
                    day=taken.decided_on,
                    number=taken.step,
                    record_id=taken.id,
                ),
            )
    for stands in reader.find(ContinuityRisk, provider_id=known):
        if _runs(stands.since, stands.ended_on, on):
            yield (
                stands.provider_id,
                Risk(kind=RiskKind.CONTINUITY, day=stands.since, number=stands.step, record_id=stands.id),
            )


def _runs(since: date, ended_on: date | None, on: date) -> bool:
    return since <= on and (ended_on is None or on < ended_on)


def _ending(reader: Reader, providers: Mapping[str, Provider], seen_on: RiskView) -> Found:
    """Give certificates of active providers that end or ended within a year, and contracts that end."""
    on, until = seen_on.on, seen_on.on + timedelta(days=seen_on.within_days)
    for certificate in reader.find(Certificate, provider_id=sorted(providers)):
        ends = certificate.valid_until
        active = providers[certificate.provider_id].status is ProviderStatus.ACTIVE
        if active and ends is not None and on - timedelta(days=_PAST) <= ends <= until:
            yield (
                certificate.provider_id,
                Risk(kind=RiskKind.CERTIFICATE, what=certificate.kind, day=ends, record_id=certificate.id),
            )
    for contract in reader.find(Contract, provider_id=sorted(providers)):
        if contract.ends_on is not None and on <= contract.ends_on <= until:
            yield (
                contract.provider_id,
                Risk(
                    kind=RiskKind.CONTRACT,
                    what=contract.number,
                    day=contract.ends_on,
                    record_id=contract.id,
                ),
            )


def _unchecked(reader: Reader, codes: Mapping[str, str], on: date, known: Collection[str]) -> Found:
    """Give the serious signals that nobody has checked, also those that name no criterion."""
    (only,) = known if len(known) == 1 else (None,)
    wanted = open_serious(reader, SignalFilter(until=on, provider_id=only), on)
    for line in signal_page(reader, wanted, _ALL):
        yield (
            line.provider_id,
            Risk(
                kind=RiskKind.OPEN_SERIOUS_SIGNAL,
                criterion=codes.get(line.criterion_key or "", ""),
                day=date.fromisoformat(line.observed_on),
                number=line.severity,
                record_id=line.id,
            ),
        )
