"""Writing down what was seen on a visit, criterion by criterion."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation_rules import ObservationFault, within_scale
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.visit import VisitNote
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.meetings.rules import with_texts
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.visits.rules import notices_of, open_visit


def record_note(store: Store, who: Author, note: VisitNote, *, today: date | None = None) -> Noted[VisitNote]:
    """Store what was seen of one criterion; no score is a state of its own.

    The first note tells that the visit is held, today unless somebody says otherwise. A report that was handed over
    already must be handed over anew: the second visitor confirms what both know.
    """
    if note.score is not None and not within_scale(note.score):
        raise Refusal(str(ObservationFault.OUT_OF_RANGE))
    made = with_texts(note, "question", "remark")
    with store.change(who, Verb.VISIT_CHANGED) as change:
        visit = open_visit(change, made.visit_id)
        known = change.get(VisitNote, made.id)
        if known is None:
            raise Refusal("record_gone")
        change.update(made)
        held_on = visit.held_on
        if held_on is None and (made.score is not None or made.remark):
            held_on = today or now()
        reported_by_id = visit.reported_by_id if made == known else None
        change.update(replace(visit, held_on=held_on, reported_by_id=reported_by_id))
    return Noted(made, notices_of(made))
