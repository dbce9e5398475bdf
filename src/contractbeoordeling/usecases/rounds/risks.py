"""The list of risks: findings, unchecked signals, what runs, what ends soon, and evidence that grows old.

It is in the order of the names: no ranking of providers. Signals that may be read by few have no text here. Of a rating that
may not be shown yet isn't told that a cap decides it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.method.risk import Risk, RiskKind, result_risks
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.assess import assess_many
from contractbeoordeling.usecases.assessments.blind import hidden_criteria
from contractbeoordeling.usecases.round_context import RoundContext, round_context
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.usecases.rounds.risks_beside import ENDS_WITHIN, RiskView, risks_beside

__all__ = [
    "ENDS_WITHIN",
    "ProviderRisk",
    "ProviderRisks",
    "RiskView",
    "RoundRisks",
    "provider_risks",
    "round_risks",
]

_ORDER = {kind: place for place, kind in enumerate(RiskKind)}


@dataclass(frozen=True, slots=True)
class ProviderRisk:
    """One risk of one provider; `subject` names the contract, lot or location that it was seen in."""

    provider: Provider
    subject: str
    risk: Risk


@dataclass(frozen=True, slots=True)
class RoundRisks:
    """The risks of a round on a day; `without` counts the providers that have none, `blind` those not seen whole."""

    round: Round
    on: date
    risks: tuple[ProviderRisk, ...]
    without: int
    blind: int = 0


@dataclass(frozen=True, slots=True)
class ProviderRisks:
    """The risks of one provider on a day; its results are those of `round`, the newest one that it takes part in."""

    provider: Provider
    round: Round | None
    on: date
    risks: tuple[ProviderRisk, ...]
    blind: bool = False


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
    providers = reader.by_id(Provider, {each.provider_id for each in wanted})
    codes = {each.key: each.code for each in context.framework.criteria}
    blind: set[str] = set()
    found = [
        *_of_results(reader, context, wanted, blind, progress),
        *_beside(reader, providers, codes, seen_on),
    ]
    named = {each.provider.id for each in found} | blind
    return RoundRisks(
        context.round,
        seen_on.on,
        tuple(sorted(found, key=_place)),
        without=len(providers) - len(named),
        blind=len(blind),
    )


def provider_risks(reader: Reader, provider: Provider, seen_on: RiskView) -> ProviderRisks:
    """Return the risks of one provider, whether or not it ever took part in a round."""
    taking_part = reader.find(Participation, provider_id=provider.id)
    rounds = reader.by_id(Round, {each.round_id for each in taking_part})
    newest = max(rounds.values(), key=_reference_date, default=None)
    found: list[ProviderRisk] = []
    codes: dict[str, str] = {}
    blind: set[str] = set()
    if newest is not None:
        context = round_context(reader, newest.id)
        codes = {each.key: each.code for each in context.framework.criteria}
        own = [each for each in taking_part if each.round_id == newest.id]
        found += _of_results(reader, context, own, blind)
    found += _beside(reader, {provider.id: provider}, codes, seen_on)
    return ProviderRisks(provider, newest, seen_on.on, tuple(sorted(found, key=_place)), bool(blind))


def _of_results(
    reader: Reader,
    context: RoundContext,
    wanted: Sequence[Participation],
    blind: set[str],
    progress: Progress | None = None,
) -> Iterator[ProviderRisk]:
    """Give what the results show; the ids of providers of whom something may not be shown yet go into `blind`."""
    subjects = subject_names(reader, wanted)
    for assessment in assess_many(reader, context, wanted, progress=progress):
        subject = subjects[assessment.participant.participation.id]
        hidden = hidden_criteria(reader, assessment)
        if hidden:
            blind.add(assessment.provider.id)
        for risk in result_risks(assessment.result):
            if risk.kind is RiskKind.BINDING_CAP and risk.criterion in hidden:
                continue
            yield ProviderRisk(assessment.provider, subject, risk)


def _beside(
    reader: Reader, providers: dict[str, Provider], codes: dict[str, str], seen_on: RiskView
) -> Iterator[ProviderRisk]:
    """Give what stands in the register apart from any assessment, per provider."""
    all_of: defaultdict[str, list[Risk]] = defaultdict(list)
    for provider_id, risk in risks_beside(reader, providers, codes, seen_on):
        all_of[provider_id].append(risk)
    for provider_id, provider in providers.items():
        for risk in all_of[provider_id]:
            yield ProviderRisk(provider, "", risk)


def _place(found: ProviderRisk) -> tuple[str, str, int, str, str]:
    risk = found.risk
    day = risk.day.isoformat() if risk.day else ""
    return found.provider.name.casefold(), found.provider.id, _ORDER[risk.kind], found.subject, day


def _reference_date(of_round: Round) -> tuple[date, str]:
    return of_round.reference_date, of_round.id
