"""One step for a selection of providers: who can't is named with the reason, and stops no other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentState, AssessmentVersion
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import versions_of
from contractbeoordeling.usecases.outgoing.outbox import Outbox

Step = Callable[[Participation], AssessmentVersion]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a step for one participation: its version as it is now, or why it couldn't be taken."""

    participation: Participation
    version: AssessmentVersion | None = None
    refusal: Refusal | None = None


def in_state(
    reader: Reader, participations: Sequence[Participation], state: AssessmentState | None, today: date
) -> list[Participation]:
    """Return the participations whose newest version is this far; None asks for those without a draft."""
    return [each for each in participations if _state(reader, each, today) is state]


def _state(reader: Reader, participation: Participation, today: date) -> AssessmentState | None:
    versions = versions_of(reader, participation)
    return versions[-1].state_on(today) if versions else None


def take_step(
    store: Store,
    participations: Sequence[Participation],
    step: Step,
    *,
    rehearse: bool = False,
    progress: Progress | None = None,
    outbox: Outbox | None = None,
) -> list[Taken]:
    """Take a step for each, as one act that is undone at once; `rehearse` stores nothing and tells what would be.

    What steps put in the outbox is delivered last, when all of them went well.
    """
    bar = progress or NoProgress()
    taken: list[Taken] = []
    with store.together(keep=not rehearse):
        for done, each in enumerate(participations, start=1):
            try:
                taken.append(Taken(each, step(each)))
            except Refusal as refusal:
                taken.append(Taken(each, refusal=refusal))
            bar.step(done, len(participations))
        if outbox is not None and not rehearse:
            outbox.deliver()
    if outbox is not None:
        outbox.settle()
    return taken
