"""The observations that figures give by the norm tables of the framework: made, changed and removed with them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from contractbeoordeling.domain.figures.kinds import FigureKind
from contractbeoordeling.domain.figures.readings import FigureReading, group_of, readings_of
from contractbeoordeling.domain.framework import Framework, NormTable
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader, chunks
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.frameworks import newest_framework

_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Followed:
    """How many observations came, changed and went."""

    added: int = 0
    changed: int = 0
    removed: int = 0


def follow(change: Change, touched: Sequence[MeasuredFigure]) -> Followed:
    """Bring the observations of figures in line with them; `touched` are those added, changed or just removed.

    Figures of one period are read together, for one may follow from others.
    """
    if newest_framework(change) is None:
        return Followed()
    providers = sorted({each.provider_id for each in touched})
    groups = {group_of(each) for each in touched}
    figures = [each for each in _figures(change, providers) if group_of(each) in groups]
    ids = {each.id for each in (*figures, *touched)}
    known = {_key(each): each for each in _observations(change, providers) if each.origin_id in ids}
    wanted = {_key(each): each for each in _wanted(change, figures)}
    return _bring(change, known, wanted)


def _bring(change: Change, known: dict[_Key, Observation], wanted: dict[_Key, Observation]) -> Followed:
    changed = 0
    for key, new in wanted.items():
        old = known.get(key)
        # What it rests on may have been changed by hand.
        same = None if old is None else replace(new, id=old.id, evidence=old.evidence)
        if same is not None and same != old:
            change.update(same)
            changed += 1
    added = [new for key, new in wanted.items() if key not in known]
    change.add_all(added)
    gone = [old for key, old in known.items() if key not in wanted]
    for each in gone:
        change.remove(each)
    return Followed(len(added), changed, len(gone))


def _figures(reader: Reader, providers: Sequence[str]) -> Iterator[MeasuredFigure]:
    for batch in chunks(providers):
        yield from reader.find(MeasuredFigure, provider_id=batch)


def _observations(reader: Reader, providers: Sequence[str]) -> Iterator[Observation]:
    for batch in chunks(providers):
        yield from reader.find(Observation, provider_id=batch, origin=Origin.FIGURE)


def _key(observation: Observation) -> _Key:
    return observation.origin_id or "", observation.criterion_key, observation.perspective.value


def _wanted(reader: Reader, figures: Iterable[MeasuredFigure]) -> Iterator[Observation]:
    frameworks: dict[str | None, tuple[str, Framework]] = {}
    for reading in readings_of(figures):
        part = reading.figure.participation_id
        if part not in frameworks:
            frameworks[part] = _framework(reader, part)
        framework_id, framework = frameworks[part]
        for norm in norms_for(framework, reading.kind, reading.part):
            if _counts(reading, norm):
                yield _observation(reading, norm, framework_id)


def norms_for(framework: Framework, kind: FigureKind, part: str) -> list[NormTable]:
    """Return the norm tables for a kind of figure, or for this part of it."""
    return [
        each
        for each in framework.norms
        if (each.kind, each.part) == (kind, part) and framework.criterion(each.criterion_key) is not None
    ]


def _framework(reader: Reader, participation_id: str | None) -> tuple[str, Framework]:
    """Return the version whose norms hold: that of the round that a figure was measured for, else the newest."""
    participation = None if participation_id is None else reader.get(Participation, participation_id)
    if participation is None:
        return framework_in_use(reader)
    of_round = reader.get(Round, participation.round_id)
    return framework_in_use(reader, None if of_round is None else of_round.framework_id)


def _counts(reading: FigureReading, norm: NormTable) -> bool:
    """Tell whether a figure may be a picture: of too few residents only where the method weighs it by their number."""
    if norm.party.perspective is Perspective.RESIDENT:
        return reading.count is not None
    return not reading.few


def _observation(reading: FigureReading, norm: NormTable, framework_id: str) -> Observation:
    figure, perspective = reading.figure, norm.party.perspective
    return Observation(
        provider_id=figure.provider_id,
        participation_id=figure.participation_id,
        criterion_key=norm.criterion_key,
        framework_id=framework_id,
        perspective=perspective,
        municipality_id=figure.municipality_id,
        contract_id=figure.contract_id,
        observed_on=figure.until,
        respondents=reading.count if perspective is Perspective.RESIDENT else None,
        score=Decimal(norm.score(reading.value)),
        method=figure.method,
        origin=Origin.FIGURE,
        origin_id=figure.id,
    )
