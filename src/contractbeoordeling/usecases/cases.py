"""From the register to the method: the case of each participation, and what was left out of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import TypeVar

from contractbeoordeling.domain.answer import AnswerKind
from contractbeoordeling.domain.framework import Criterion, Theme
from contractbeoordeling.domain.method.case import (
    Case,
    CaseObservation,
    CaseSignal,
    CriterionCase,
    ThemeCase,
)
from contractbeoordeling.domain.method.signals import SERIOUS, signal_picture
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.round import Participation, Round, SubjectKind
from contractbeoordeling.domain.selection import (
    LeftOut,
    ObservationRow,
    SelfScoreRow,
    SignalRow,
    View,
    names_another,
    reach_back,
    select_observations,
    select_signals,
)
from contractbeoordeling.domain.signal import Polarity
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.storage import evidence
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.round_context import Participant, RoundContext, participants

# So many participations are read at once: few queries, and little in memory.
_BATCH = 100

Row = TypeVar("Row", ObservationRow, SignalRow, SelfScoreRow)


@dataclass(frozen=True, slots=True)
class PreparedCase:
    """A participant's case, ready for the method, and the rows that it leaves out."""

    participant: Participant
    case: Case
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What was read for a batch, by provider or participation; `criteria` are the framework's keys."""

    observations: Mapping[str, list[ObservationRow]]
    signals: Mapping[str, list[SignalRow]]
    self_scores: Mapping[str, list[SelfScoreRow]]
    under_measure: frozenset[str]
    participations: Mapping[str, list[tuple[SubjectKind, Participation]]]
    criteria: frozenset[str]


def prepared_cases(
    reader: Reader, context: RoundContext, participations: Sequence[Participation]
) -> Iterator[PreparedCase]:
    """Give the cases of participations of one round, in their order."""
    for start in range(0, len(participations), _BATCH):
        batch = participations[start : start + _BATCH]
        found = _read(reader, context, batch)
        for participant in participants(reader, context, batch):
            yield _prepare(participant, context, found)


def _others(found: _Evidence, context: RoundContext, participant: Participant) -> frozenset[str]:
    """Return the provider's participations for another contract, lot or location."""
    own = (context.round.subject, participant.participation)
    theirs = found.participations.get(participant.provider.id, ())
    return frozenset(each[1].id for each in theirs if names_another(own, each))


def _participations(
    reader: Reader, context: RoundContext, provider_ids: Sequence[str]
) -> Mapping[str, list[tuple[SubjectKind, Participation]]]:
    """Return all participations of providers with what their rounds assess; none are needed for whole providers."""
    groups: defaultdict[str, list[tuple[SubjectKind, Participation]]] = defaultdict(list)
    if context.round.subject is not SubjectKind.PROVIDER:
        kinds = {each.id: each.subject for each in reader.find(Round)}
        for each in reader.find(Participation, provider_id=provider_ids):
            groups[each.provider_id].append((kinds[each.round_id], each))
    return groups


def _read(reader: Reader, context: RoundContext, batch: Sequence[Participation]) -> _Evidence:
    providers = sorted({each.provider_id for each in batch})
    day = context.round.reference_date
    since = reach_back(day, context.framework.parameters.recency[-1].months)
    measures = reader.find(SupervisionMeasure, provider_id=providers)
    return _Evidence(
        observations=_by_provider(evidence.observation_rows(reader, providers, since)),
        signals=_by_provider(evidence.signal_rows(reader, providers)),
        self_scores=_by_participation(evidence.self_score_rows(reader, [each.id for each in batch])),
        under_measure=frozenset(each.provider_id for each in measures if each.running_on(day)),
        participations=_participations(reader, context, providers),
        criteria=frozenset(each.key for each in context.framework.criteria),
    )


def _by_provider(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[1]].append(row)
    return groups


def _by_participation(rows: Iterable[SelfScoreRow]) -> Mapping[str, list[SelfScoreRow]]:
    groups: defaultdict[str, list[SelfScoreRow]] = defaultdict(list)
    for row in rows:
        groups[row.participation_id].append(row)
    return groups


def _prepare(participant: Participant, context: RoundContext, found: _Evidence) -> PreparedCase:
    own = participant.participation
    view = View(
        reference_date=context.round.reference_date,
        subject=context.round.subject,
        subject_id=own.subject_id,
        other_participations=_others(found, context, participant),
        comparable=context.comparable,
        criteria=found.criteria,
    )
    observations, unused = select_observations(found.observations.get(own.provider_id, ()), view)
    signals, unheard = select_signals(found.signals.get(own.provider_id, ()), view)
    material = _Material(
        observations=_by_criterion(observations),
        signals=_by_criterion(signals),
        self_scores={
            row.criterion_key: _number(row.score)
            for row in found.self_scores.get(own.id, ())
            if row.kind == AnswerKind.SCORE and row.score is not None
        },
    )
    return PreparedCase(
        participant,
        Case(
            reference_date=context.round.reference_date,
            themes=_themes(participant, context, material),
            supervision_measure=own.provider_id in found.under_measure,
            parameters=context.framework.parameters,
        ),
        (*unused, *unheard),
    )


@dataclass(frozen=True, slots=True)
class _Material:
    """One participant's rows by criterion key."""

    observations: Mapping[str, list[ObservationRow]]
    signals: Mapping[str, list[SignalRow]]
    self_scores: Mapping[str, Fraction]


def _by_criterion(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.criterion_key].append(row)
    return groups


def _themes(participant: Participant, context: RoundContext, material: _Material) -> tuple[ThemeCase, ...]:
    """Return the themes in scope, and those outside it that hold a serious finding."""
    in_scope = {theme.code: criteria for theme, criteria in participant.scope.themes}
    themes: list[ThemeCase] = []
    for theme in context.framework.themes:
        criteria = _criteria(theme, in_scope.get(theme.code, ()), context, material)
        if criteria:
            themes.append(
                ThemeCase(
                    code=theme.code,
                    core=theme.core,
                    criteria=criteria,
                    in_scope=theme.code in in_scope,
                )
            )
    return tuple(themes)


def _criteria(
    theme: Theme, in_scope: Sequence[Criterion], context: RoundContext, material: _Material
) -> tuple[CriterionCase, ...]:
    chosen = {criterion.key for criterion in in_scope}
    criteria: list[CriterionCase] = []
    for criterion in theme.criteria:
        signals = tuple(_signal(row) for row in material.signals.get(criterion.key, ()))
        if criterion.key not in chosen and not _serious(signals, context):
            continue
        observations = material.observations.get(criterion.key, ())
        criteria.append(
            CriterionCase(
                code=criterion.code,
                weights=criterion.weights,
                observations=tuple(_observation(row) for row in observations),
                signals=signals,
                self_score=material.self_scores.get(criterion.key),
                in_scope=criterion.key in chosen,
            )
        )
    return tuple(criteria)


def _serious(signals: tuple[CaseSignal, ...], context: RoundContext) -> bool:
    """Tell whether signals hold an active finding of severity 3 or 4."""
    picture = signal_picture(signals, context.framework.parameters, context.round.reference_date)
    return any(severity >= SERIOUS for severity in picture.active_severities)


@lru_cache(maxsize=1_000)
def _number(text: str) -> Fraction:
    return Fraction(text)


_day = lru_cache(maxsize=4_000)(date.fromisoformat)
_PERSPECTIVES = {str(each): each for each in Perspective}
_EVIDENCE = {str(each): each for each in Evidence}


def _observation(row: ObservationRow) -> CaseObservation:
    return CaseObservation(
        perspective=_PERSPECTIVES[row.perspective],
        score=_number(row.score),
        observed_on=_day(row.observed_on),
        evidence=_EVIDENCE[row.evidence],
        respondents=row.respondents,
        id=row.id,
    )


def _signal(row: SignalRow) -> CaseSignal:
    return CaseSignal(
        # A positive signal needs no severity and never has an effect (R6).
        severity=row.severity or 1,
        polarity=Polarity(row.polarity),
        verified=row.verified_on is not None,
        repair_verified=row.repaired_on is not None,
        observed_on=_day(row.observed_on),
        event=row.event,
        id=row.id,
    )
