"""Documents about a visit or a conversation, narrowed to what their reader may see."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import VisitNote
from contractbeoordeling.report.meetings.agenda import agenda_paper
from contractbeoordeling.report.meetings.content import (
    AgreedAction,
    AskedCriterion,
    ConversationContent,
    Occasion,
    SpokenPoint,
    VisitContent,
)
from contractbeoordeling.report.meetings.minutes import minutes_paper
from contractbeoordeling.report.meetings.visit import visit_paper
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.conversations.file import conversation_file
from contractbeoordeling.usecases.documents.request import DocumentRequest
from contractbeoordeling.usecases.documents.write import write_paper
from contractbeoordeling.usecases.meetings.rules import Meeting
from contractbeoordeling.usecases.visits.file import VisitFile, visit_file
from contractbeoordeling.usecases.visits.questions import VisitQuestion, all_questions
from contractbeoordeling.wording.agenda import BLIND, criterion_title, difference_said
from contractbeoordeling.wording.forms import EVIDENCES
from contractbeoordeling.wording.meetings import score_said, visit_standing
from contractbeoordeling.wording.signals import OWNERS

MEETING_READERS = (Audience.INTERNAL, Audience.PROVIDER)
"""For whom these documents can be made."""


def visit_document(store: Store, visit_id: str, audience: Audience, made_on: date) -> Paper:
    """Return a visit as a document: the questions before it is held, the report from then on."""
    file = visit_file(store, visit_id)
    visit = file.visit
    inside = audience is Audience.INTERNAL
    notes = [each for each in file.notes if audience.shows(each.audience)]
    content = VisitContent(
        occasion=_occasion(store, visit, file.provider, audience, made_on),
        location=file.location.name or file.location.city if file.location else "",
        asked=_asked(store, file, notes, inside=inside),
        report=visit.report if audience.shows(visit.audience) else "",
        standing=visit_standing(
            visit.agreed_on,
            file.reporter,
            visit.second_reporter_name,
            confirmed=visit.second_reporter_id is not None,
        ),
        agreed=visit.agreed,
        files=[
            each.attachment.caption or each.document.name
            for each in file.files
            if audience.shows(each.attachment.audience)
        ],
        actions=_actions(file.actions, audience),
    )
    return visit_paper(content)


def agenda_document(store: Store, conversation_id: str, audience: Audience, made_on: date) -> Paper:
    """Return the agenda of a conversation as a document."""
    return agenda_paper(_conversation(store, conversation_id, audience, made_on))


def minutes_document(store: Store, conversation_id: str, audience: Audience, made_on: date) -> Paper:
    """Return the minutes of a conversation as a document."""
    return minutes_paper(_conversation(store, conversation_id, audience, made_on))


def visit_page(request: DocumentRequest) -> Paper:
    """Return the visit that a request names."""
    return visit_document(request.store, request.record_id, request.audience, request.made_on)


def agenda_page(request: DocumentRequest) -> Paper:
    """Return the agenda that a request names."""
    return agenda_document(request.store, request.record_id, request.audience, request.made_on)


def minutes_page(request: DocumentRequest) -> Paper:
    """Return the minutes that a request names."""
    return minutes_document(request.store, request.record_id, request.audience, request.made_on)


def write_visit(store: Store, visit_id: str, path: Path, audience: Audience, made_on: date) -> None:
    """Write a visit to a PDF or Word file."""
    write_paper(visit_document(store, visit_id, audience, made_on), path, store, DocumentKind.VISIT)


def write_agenda(store: Store, conversation_id: str, path: Path, audience: Audience, made_on: date) -> None:
    """Write the agenda of a conversation to a PDF or Word file."""
    paper = agenda_document(store, conversation_id, audience, made_on)
    write_paper(paper, path, store, DocumentKind.AGENDA)


def write_minutes(store: Store, conversation_id: str, path: Path, audience: Audience, made_on: date) -> None:
    """Write the minutes of a conversation to a PDF or Word file."""
    paper = minutes_document(store, conversation_id, audience, made_on)
    write_paper(paper, path, store, DocumentKind.MINUTES)


def _conversation(
    store: Store, conversation_id: str, audience: Audience, made_on: date
) -> ConversationContent:
    file = conversation_file(store, conversation_id)
    spoken = file.conversation
    return ConversationContent(
        occasion=_occasion(store, spoken, file.provider, audience, made_on),
        level=spoken.level,
        points=[
            SpokenPoint(kind=each.kind, title=each.title, explanation=each.explanation, said=each.said)
            for each in file.points
            if audience.shows(each.audience)
        ],
        minutes=spoken.minutes if audience.shows(spoken.audience) else "",
        agreed_on=spoken.minutes_agreed_on,
        actions=_actions(file.actions, audience),
    )


def _occasion(
    reader: Reader, meeting: Meeting, provider: Provider, audience: Audience, made_on: date
) -> Occasion:
    info = reader.first(RegisterInfo)
    return Occasion(
        client=info.client if info else "",
        provider=provider.name,
        made_on=made_on,
        internal=audience is Audience.INTERNAL,
        planned_at=meeting.planned_at,
        ends_at=meeting.ends_at,
        held_on=meeting.held_on,
        place=meeting.place,
        purpose=meeting.purpose if audience.shows(meeting.audience) else "",
        present=meeting.present,
    )


def _actions(actions: Sequence[Action], audience: Audience) -> list[AgreedAction]:
    return [
        AgreedAction(
            measure=each.measure,
            who=_who(each, audience),
            due_on=each.due_on,
            success=each.success_criterion,
        )
        for each in actions
        if audience.shows(each.audience)
    ]


def _who(action: Action, audience: Audience) -> str:
    """Return who does it; who of the municipality that is, is its own business."""
    named = audience is Audience.INTERNAL or action.owner is Owner.PROVIDER
    return (action.owner_name if named else "") or OWNERS[action.owner]


def _asked(
    store: Store, file: VisitFile, notes: Sequence[VisitNote], *, inside: bool
) -> list[AskedCriterion]:
    """Return the notes; how the pictures differ is for us alone, and not where a round is worked on blind."""
    results = _results(store, file) if inside else {}
    found: list[AskedCriterion] = []
    for note in notes:
        criterion = file.criterion(note)
        asked = results.get(note.criterion_key)
        found.append(
            AskedCriterion(
                criterion=criterion_title(criterion.code, criterion.name)
                if criterion
                else note.criterion_key,
                question=note.question,
                ask_whom=note.ask_whom,
                statement=criterion.statement if criterion else "",
                pictures=_pictures(asked),
                anchors=sorted(criterion.anchors.items()) if criterion and inside else (),
                score=score_said(note.score),
                evidence=EVIDENCES[note.evidence] if note.score is not None else "",
                remark=note.remark,
            )
        )
    return found


def _pictures(asked: VisitQuestion | None) -> str:
    if asked is None or asked.result is None:
        return BLIND if asked and asked.blind else ""
    return difference_said(asked.result)


def _results(store: Store, file: VisitFile) -> dict[str, VisitQuestion]:
    own = file.participation
    if own is None or file.visit.held_on is not None:
        return {}
    return {each.criterion.key: each for each in all_questions(store, own)}
