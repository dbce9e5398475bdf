"""One step for a selection of providers: who can't is named with the reason, and stops no other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.lookup import find_participations, find_provider

Step = Callable[[Participation], AssessmentVersion]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a step for one participation: its version as it is now, or why it couldn't be taken."""

    participation: Participation
    version: AssessmentVersion | None = None
    refusal: Refusal | None = None


def selected(
    reader: Reader, of_round: Round, providers: Sequence[str], subject: str = ""
) -> list[Participation]:
    """Return the participations of providers, named as people do, or all of the round where none is named."""
    if not providers:
        return reader.find(Participation, round_id=of_round.id)
    found = (
        each
        for name in providers
        for each in find_participations(reader, of_round, find_provider(reader, name), subject)
    )
    return list({each.id: each for each in found}.values())


def take_step(
    store: Store,
    participations: Sequence[Participation],
    step: Step,
    *,
    rehearse: bool = False,
    progress: Progress | None = None,
) -> list[Taken]:
    """Take a step for each, as one act that is undone at once; `rehearse` stores nothing and tells what would be."""
    bar = progress or NoProgress()
    taken: list[Taken] = []
    with store.together(keep=not rehearse):
        for done, each in enumerate(participations, start=1):
            try:
                taken.append(Taken(each, step(each)))
            except Refusal as refusal:
                taken.append(Taken(each, refusal=refusal))
            bar.step(done, len(participations))
    return taken
