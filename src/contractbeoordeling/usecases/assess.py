"""Assessing: the method applied to a provider of a round, or to all of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.method.case import Case
from contractbeoordeling.domain.method.evaluate import CaseResult, evaluate
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.selection import LeftOut
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.cases import PreparedCase, prepared_cases
from contractbeoordeling.usecases.round_context import Participant, RoundContext, round_context


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the method says of one participant, with the rows that were left out of its case."""

    context: RoundContext
    participant: Participant
    result: CaseResult
    left_out: tuple[LeftOut, ...]

    @property
    def provider(self) -> Provider:
        """The provider that was assessed."""
        return self.participant.provider

    @property
    def case(self) -> Case:
        """What the method read."""
        return self.result.case


def assess_participation(reader: Reader, participation: Participation) -> Assessment:
    """Assess one participation whole: with sensitivity and agreement."""
    return next(
        assess_many(reader, round_context(reader, participation.round_id), [participation], full=True)
    )


def assess_many(
    reader: Reader,
    context: RoundContext,
    participations: Sequence[Participation],
    *,
    full: bool = False,
    progress: Progress | None = None,
) -> Iterator[Assessment]:
    """Assess participations of one round in their order; `full` adds sensitivity and agreement."""
    bar = progress or NoProgress()
    cases = prepared_cases(reader, context, participations)
    for done, prepared in enumerate(cases, start=1):
        yield _assessed(context, prepared, full=full)
        bar.step(done, len(participations))


def assess_round(
    reader: Reader, round_id: str, *, full: bool = False, progress: Progress | None = None
) -> Iterator[Assessment]:
    """Assess every participation of a round."""
    participations = reader.find(Participation, round_id=round_id)
    context = round_context(reader, round_id)
    return assess_many(reader, context, participations, full=full, progress=progress)


def _assessed(context: RoundContext, prepared: PreparedCase, *, full: bool) -> Assessment:
    result = evaluate(prepared.case, sensitivity=full, agreement=full)
    return Assessment(context, prepared.participant, result, prepared.left_out)
