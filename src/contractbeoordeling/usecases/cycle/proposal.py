"""Whether the next year's cycle may be light, per participation of a round: the proposal beside a person's choice."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.action import Action, ImprovementPlan, Owner
from contractbeoordeling.domain.assessment import AssessmentVersion, CycleChoice, Deviation, Level
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.method.light_cycle import (
    CycleCondition,
    CycleStanding,
    light_cycle_conditions,
)
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.frameworks import framework_of
from contractbeoordeling.usecases.rounds.form_content import subject_names
from contractbeoordeling.usecases.sealed import determined_version, sealed_result
from contractbeoordeling.usecases.signals.listing import SignalFilter, open_serious, signal_page

_ALL = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleLine:
    """One participation: the conditions as its seal and the register have them, and what was chosen.

    Nothing is proposed of what isn't determined yet: then there are no conditions.
    """

    participation: Participation
    provider: Provider
    subject: str
    version: AssessmentVersion | None
    conditions: tuple[CycleCondition, ...]
    choice: CycleChoice | None

    @property
    def proposed(self) -> bool | None:
        """Whether a light cycle is proposed; None before there is a seal."""
        return all(each.holds for each in self.conditions) if self.conditions else None

    @property
    def lacking(self) -> tuple[CycleCondition, ...]:
        """The conditions that don't hold."""
        return tuple(each for each in self.conditions if not each.holds)


def cycle_lines(
    store: Store,
    of_round: Round,
    participations: Sequence[Participation],
    on: date,
    progress: Progress | None = None,
) -> tuple[CycleLine, ...]:
    """Return the proposal for each participation as it is on a day, in the order of the names."""
    providers = store.by_id(Provider, {each.provider_id for each in participations})
    subjects = subject_names(store, participations)
    choices = choices_of(store, participations)
    beside = _Beside(store, list(providers), on)
    framework = framework_of(store, of_round.framework_id)
    bar, lines = progress or NoProgress(), list[CycleLine]()
    for done, each in enumerate(participations, start=1):
        known = providers[each.provider_id], subjects[each.id], choices
        lines.append(_line(store, each, beside, framework, known))
        bar.step(done, len(participations))
    return tuple(sorted(lines, key=_place))


def choices_of(reader: Reader, participations: Sequence[Participation]) -> dict[str, CycleChoice]:
    """Return what was chosen, by participation."""
    found = reader.find(CycleChoice, participation_id=[each.id for each in participations])
    return {each.participation_id: each for each in found}


def _line(
    store: Store,
    participation: Participation,
    beside: "_Beside",
    framework: Framework,
    known: tuple[Provider, str, dict[str, CycleChoice]],
) -> CycleLine:
    provider, subject, choices = known
    version = determined_version(store, participation)
    result = None if version is None else sealed_result(store, version)
    conditions: tuple[CycleCondition, ...] = ()
    if version is not None and result is not None:
        standing = beside.standing(provider.id, _determined_themes(store, version, framework))
        conditions = light_cycle_conditions(result, standing)
    return CycleLine(
        participation=participation,
        provider=provider,
        subject=subject,
        version=version,
        conditions=conditions,
        choice=choices.get(participation.id),
    )


def _determined_themes(store: Store, version: AssessmentVersion, framework: Framework) -> dict[str, int]:
    codes = {each.key: each.code for each in framework.themes}
    found = store.find(Deviation, assessment_id=version.id, level=Level.THEME)
    return {codes[each.subject_key]: each.determined for each in found if each.subject_key in codes}


class _Beside:
    """What stands in the register now beside any seal, counted once for all providers."""

    def __init__(self, reader: Reader, provider_ids: Collection[str], on: date) -> None:
        own = sorted(provider_ids)
        measures = reader.find(SupervisionMeasure, provider_id=own)
        plans = reader.find(ImprovementPlan, provider_id=own)
        actions = reader.find(Action, provider_id=own, owner=Owner.PROVIDER)
        wanted = open_serious(reader, SignalFilter(until=on), on)
        self._measures = Counter(each.provider_id for each in measures if each.running_on(on))
        # What was agreed outside a plan is an attempt to improve as well.
        self._plans = Counter(
            each.provider_id or ""
            for each in (
                *(each for each in plans if each.closed_on is None),
                *(each for each in actions if each.open and each.plan_id is None),
            )
        )
        self._signals = Counter(each.provider_id for each in signal_page(reader, wanted, _ALL))

    def standing(self, provider_id: str, themes: dict[str, int]) -> CycleStanding:
        """Return what stands beside the result of a provider."""
        return CycleStanding(
            improvement_plans=self._plans[provider_id],
            measures=self._measures[provider_id],
            serious_signals=self._signals[provider_id],
            themes=themes,
        )


def _place(line: CycleLine) -> tuple[str, str]:
    return line.provider.name.casefold(), line.subject
