"""Preparing a visit: when and where, and what to ask whom."""

from collections.abc import Iterable
from datetime import date

from contractbeoordeling.domain.document import Attachment
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.meetings.rules import checked_meeting, with_texts
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.visits.questions import VisitQuestion
from contractbeoordeling.usecases.visits.rules import notices_of, open_visit


def prepare_visit(
    store: Store, who: Author, visit: Visit, questions: Iterable[VisitQuestion], *, today: date | None = None
) -> Noted[Visit]:
    """Store a visit with its questions, in their order."""
    with store.change(who, Verb.VISIT_PREPARED) as change:
        made = change.add(checked_meeting(change, visit, today or now(), "report"))
        for place, each in enumerate(questions):
            change.add(_note(made.id, place, each))
    return Noted(made, notices_of(made))


def change_visit(store: Store, who: Author, visit: Visit, *, today: date | None = None) -> Noted[Visit]:
    """Store the changed fields of a visit whose report isn't agreed: its time and place, who was there, the report."""
    with store.change(who, Verb.VISIT_CHANGED) as change:
        open_visit(change, visit.id)
        made = change.update(checked_meeting(change, visit, today or now(), "report"))
    return Noted(made, notices_of(made))


def add_questions(
    store: Store, who: Author, visit_id: str, questions: Iterable[VisitQuestion]
) -> list[VisitNote]:
    """Add questions to a visit, behind those that it has; refuses a criterion that it has already."""
    with store.change(who, Verb.VISIT_CHANGED) as change:
        open_visit(change, visit_id)
        known = change.find(VisitNote, visit_id=visit_id)
        keys = {each.criterion_key for each in known}
        first = max((each.position for each in known), default=-1) + 1
        made: list[VisitNote] = []
        for place, each in enumerate(questions, start=first):
            if each.criterion.key in keys:
                raise Refusal("visit_note_twice", criterion=f"{each.criterion.code} {each.criterion.name}")
            made.append(change.add(_note(visit_id, place, each)))
    return made


def remove_question(store: Store, who: Author, note: VisitNote) -> None:
    """Take a question off a visit."""
    with store.change(who, Verb.VISIT_CHANGED) as change:
        open_visit(change, note.visit_id)
        change.remove(note)


def remove_visit(store: Store, who: Author, visit_id: str) -> Visit:
    """Remove a visit whose report isn't agreed, with its questions and files; actions that were agreed stay."""
    with store.change(who, Verb.VISIT_REMOVED) as change:
        visit = open_visit(change, visit_id)
        belongings = (
            *change.find(VisitNote, visit_id=visit.id),
            *change.find(Attachment, subject_id=visit.id),
        )
        for each in (*belongings, visit):
            change.remove(each)
    return visit


def _note(visit_id: str, place: int, asked: VisitQuestion) -> VisitNote:
    note = VisitNote(
        visit_id=visit_id,
        position=place,
        criterion_key=asked.criterion.key,
        question=asked.question,
        ask_whom=asked.ask_whom,
    )
    return with_texts(note, "question", "remark")
