"""The agreed report of two people: from then on what was seen counts as the perspective visit (rule R2)."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import Notice
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.person_names import may_be_one_person
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.text import clean_line, clean_text
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.deciders import at_work
from contractbeoordeling.usecases.meetings.rules import find_visit
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.usecases.observations.rules import notices_of
from contractbeoordeling.usecases.visits.questions import framework_id_of
from contractbeoordeling.usecases.visits.rules import notes_of, open_visit
from contractbeoordeling.usecases.visits.rules import notices_of as visit_notices
from contractbeoordeling.wording.meetings import withdrawn_line


def hand_over_report(store: Store, who: Author, visit_id: str, report: str = "") -> Noted[Visit]:
    """Store the report as written by who is at work, for the second visitor to confirm; an empty text keeps it."""
    with store.change(who, Verb.VISIT_CHANGED) as change:
        visit = open_visit(change, visit_id)
        made = change.update(_reported(change, who, visit, report))
    return Noted(made, visit_notices(made))


def agree_visit(
    store: Store,
    who: Author,
    visit_id: str,
    *,
    second: str = "",
    today: date | None = None,
) -> Noted[Visit]:
    """Store that two people agree on the report; every note with a score becomes an observation.

    Who confirms in the program is another person than who wrote it; or the writer gives the other's name (`second`).
    """
    with store.change(who, Verb.VISIT_AGREED) as change:
        visit = open_visit(change, visit_id)
        if visit.held_on is None:
            raise Refusal("meeting_not_held")
        if not visit.report:
            raise Refusal("visit_without_report")
        agreed = change.update(replace(_signed(change, who, visit, second), agreed_on=today or now()))
        notices = _count(change, agreed)
    return Noted(agreed, notices)


def withdraw_agreement(
    store: Store, who: Author, visit_id: str, reason: str, *, today: date | None = None
) -> Visit:
    """Take the agreement back with a reason, which the report shows: its scores don't count until it is agreed anew.

    What is sealed keeps what it was sealed with.
    """
    said = clean_text(reason)
    if not said:
        raise Refusal("withdraw_reason")
    with store.change(who, Verb.VISIT_CHANGED) as change:
        visit = find_visit(change, visit_id)
        if visit.agreed_on is None:
            raise Refusal("visit_not_agreed")
        for note in notes_of(change, visit.id):
            for each in change.find(Observation, origin=Origin.VISIT, origin_id=note.id):
                change.remove(each)
        line = withdrawn_line(visit.agreed_on, today or now(), said)
        change.note = line
        return change.update(
            replace(
                visit,
                agreed_on=None,
                second_reporter_id=None,
                second_reporter_name="",
                report=f"{visit.report}\n\n{line}",
            )
        )


def _reported(change: Change, who: Author, visit: Visit, report: str) -> Visit:
    person = at_work(change, who)
    text = clean_text(report) or visit.report
    if not text:
        raise Refusal("visit_without_report")
    return replace(visit, report=text, reported_by_id=None if person is None else person.id)


def _signed(change: Change, who: Author, visit: Visit, second: str) -> Visit:
    """Return the visit with its two people; refuses one who agrees with himself."""
    person, name = at_work(change, who), clean_line(second)
    if not name:
        if visit.reported_by_id is None or person is None or person.id == visit.reported_by_id:
            raise Refusal("visit_by_one")
        return replace(visit, second_reporter_id=person.id, second_reporter_name=person.name)
    writer = change.get(Person, visit.reported_by_id) if visit.reported_by_id else person
    if writer is None:
        raise Refusal("visit_without_writer")
    if may_be_one_person(writer.name, name):
        raise Refusal("visit_by_one")
    return replace(
        visit,
        reported_by_id=writer.id,
        second_reporter_id=None,
        second_reporter_name=name,
    )


def _count(change: Change, visit: Visit) -> tuple[Notice, ...]:
    notices: list[Notice] = []
    own = change.get(Participation, visit.participation_id) if visit.participation_id else None
    framework_id, _ = framework_in_use(change, framework_id_of(change, own))
    for note in notes_of(change, visit.id):
        if note.score is None:
            continue
        observation = change.add(_observation(visit, note, framework_id))
        notices += [each for each in notices_of(change, observation) if each not in notices]
    return tuple(notices)


def _observation(visit: Visit, note: VisitNote, framework_id: str) -> Observation:
    if note.score is None or visit.held_on is None:
        raise ValueError("only a score of a visit that was held is an observation")
    return Observation(
        provider_id=visit.provider_id,
        participation_id=visit.participation_id,
        criterion_key=note.criterion_key,
        framework_id=framework_id,
        perspective=Perspective.VISIT,
        location_id=visit.location_id,
        observed_on=visit.held_on,
        evidence=note.evidence,
        score=note.score,
        remark=note.remark,
        origin=Origin.VISIT,
        origin_id=note.id,
    )
