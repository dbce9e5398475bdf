"""The list of risks of a round: findings, unchecked signals, what ends soon, and evidence that grows old.

It is in the order of the names: no ranking of providers. Signals that may be read by few have no text here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from contractbeoordeling.domain.method.risk import Risk, RiskKind, result_risks
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views import attention as view
from contractbeoordeling.usecases.assess import assess_many
from contractbeoordeling.usecases.round_context import round_context
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.usecases.signals.listing import SignalFilter, open_serious, signal_page

ENDS_WITHIN = 182
_PAST, _ALL = 365, -1
_ORDER = {kind: place for place, kind in enumerate(RiskKind)}


@dataclass(frozen=True, slots=True)
class ProviderRisk:
    """One risk of one provider; `subject` names the contract, lot or location that it was seen in."""

    provider: Provider
    subject: str
    risk: Risk


@dataclass(frozen=True, slots=True)
class RoundRisks:
    """The risks of a round on a day; `without` counts the providers that have none."""

    round: Round
    on: date
    risks: tuple[ProviderRisk, ...]
    without: int


@dataclass(frozen=True, slots=True)
class RiskView:
    """On which day is looked, and how many days ahead for what ends."""

    on: date
    within_days: int = ENDS_WITHIN


def round_risks(
    reader: Reader,
    round_id: str,
    seen_on: RiskView,
    participations: Sequence[Participation] | None = None,
    progress: Progress | None = None,
) -> RoundRisks:
    """Return the risks of all who take part in a round, or of some; the evidence is seen on its reference date."""
    context = round_context(reader, round_id)
    wanted = reader.find(Participation, round_id=round_id) if participations is None else participations
    subjects = subject_names(reader, wanted)
    providers = reader.by_id(Provider, {each.provider_id for each in wanted})
    found = [
        ProviderRisk(assessment.provider, subjects[assessment.participant.participation.id], risk)
        for assessment in assess_many(reader, context, wanted, progress=progress)
        for risk in result_risks(assessment.result)
    ]
    codes = {each.key: each.code for each in context.framework.criteria}
    for provider_id, risk in _beside_results(reader, providers, codes, seen_on):
        found.append(ProviderRisk(providers[provider_id], "", risk))
    named = {each.provider.id for each in found}
    return RoundRisks(
        context.round, seen_on.on, tuple(sorted(found, key=_place)), len(providers) - len(named)
    )


def _place(found: ProviderRisk) -> tuple[str, str, int, str, str]:
    risk = found.risk
    day = risk.day.isoformat() if risk.day else ""
    return found.provider.name.casefold(), found.provider.id, _ORDER[risk.kind], found.subject, day


def _beside_results(
    reader: Reader, providers: Iterable[str], codes: dict[str, str], seen_on: RiskView
) -> Iterator[tuple[str, Risk]]:
    """Give what stands in the register apart from any assessment, per provider."""
    known = sorted(providers)
    all_of: defaultdict[str, list[Risk]] = defaultdict(list)
    for provider_id, risk in (*_ending(reader, seen_on), *_unchecked(reader, codes, seen_on.on)):
        all_of[provider_id].append(risk)
    for measure in reader.find(SupervisionMeasure, provider_id=known):
        if measure.running_on(seen_on.on):
            running = Risk(kind=RiskKind.SUPERVISION_MEASURE, what=measure.kind, day=measure.starts_on)
            all_of[measure.provider_id].append(running)
    return ((each, risk) for each in known for risk in all_of[each])


def _ending(reader: Reader, seen_on: RiskView) -> Iterator[tuple[str, Risk]]:
    """Give certificates that end or ended within a year, and contracts that end."""
    until = (seen_on.on + timedelta(days=seen_on.within_days)).isoformat()
    since = (seen_on.on - timedelta(days=_PAST)).isoformat()
    certificates = view.ending_certificates(reader, since, until)
    contracts = view.ending_contracts(reader, seen_on.on.isoformat(), until)
    for kind, noticed in ((RiskKind.CERTIFICATE, certificates), (RiskKind.CONTRACT, contracts)):
        for each in noticed:
            day = date.fromisoformat(each.day) if each.day else None
            yield each.provider_id, Risk(kind=kind, what=each.what, day=day)


def _unchecked(reader: Reader, codes: dict[str, str], on: date) -> Iterator[tuple[str, Risk]]:
    """Give the serious signals that nobody has checked, also those that name no criterion."""
    wanted = open_serious(reader, SignalFilter(until=on), on)
    for line in signal_page(reader, wanted, _ALL):
        yield (
            line.provider_id,
            Risk(
                kind=RiskKind.OPEN_SERIOUS_SIGNAL,
                criterion=codes.get(line.criterion_key or "", ""),
                day=date.fromisoformat(line.observed_on),
                number=line.severity,
            ),
        )
