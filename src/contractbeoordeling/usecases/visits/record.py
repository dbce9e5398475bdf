"""Writing down what was seen on a visit, criterion by criterion."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation_rules import ObservationFault
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.visit import VisitNote
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.meetings.rules import with_texts
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.visits.rules import notices_of, open_visit

LOWEST, HIGHEST = Decimal(1), Decimal(5)


def record_note(store: Store, who: Author, note: VisitNote, *, today: date | None = None) -> Noted[VisitNote]:
    """Store what was seen of one criterion; no score is a state of its own.

    The first note tells that the visit is held, today unless somebody says otherwise.
    """
    if note.score is not None and not LOWEST <= note.score <= HIGHEST:
        raise Refusal(str(ObservationFault.OUT_OF_RANGE))
    made = with_texts(note, "question", "remark")
    with store.change(who, Verb.VISIT_CHANGED) as change:
        visit = open_visit(change, made.visit_id)
        if change.get(VisitNote, made.id) is None:
            raise Refusal("record_gone")
        change.update(made)
        if visit.held_on is None and (made.score is not None or made.remark):
            change.update(replace(visit, held_on=today or now()))
    return Noted(made, notices_of(made))
