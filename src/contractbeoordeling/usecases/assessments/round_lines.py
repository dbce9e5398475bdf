"""The assessments of a round for a list: each line with how many requests still wait for answers."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentState
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation, RequestState, Round
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.listing import AssessmentLine, list_assessments
from contractbeoordeling.usecases.rounds.status import round_status

_WAITS = (RequestState.OPEN, RequestState.PARTLY)


@dataclass(frozen=True, slots=True)
class RoundLine:
    """One assessment of a round; `waiting` counts the requests that aren't answered whole."""

    line: AssessmentLine
    waiting: int

    @property
    def ready(self) -> bool:
        """Whether it can be determined now."""
        return self.line.state is AssessmentState.ANSWERED and not self.line.blocking


def round_lines(
    store: Store, who: Author, of_round: Round, today: date, chosen: list[Participation] | None = None
) -> list[RoundLine]:
    """Return a line per participation of a round, or of those that are chosen."""
    found = store.find(Participation, round_id=of_round.id) if chosen is None else chosen
    waiting = Counter(
        each.request.participation_id
        for each in round_status(store, of_round).requests
        if each.state in _WAITS
    )
    lines = list_assessments(store, who, of_round, found, today)
    return [RoundLine(each, waiting[each.participation.id]) for each in lines]
