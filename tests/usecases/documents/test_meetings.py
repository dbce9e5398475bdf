"""Documents about visits and conversations hold what their reader may see, and nothing else."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation, ConversationLevel
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Present, Visit
from contractbeoordeling.usecases.conversations.plan import plan_conversation
from contractbeoordeling.usecases.documents.meetings import (
    agenda_document,
    minutes_document,
    visit_document,
    write_agenda,
    write_minutes,
    write_visit,
)
from contractbeoordeling.usecases.meetings.agree import agree_action
from contractbeoordeling.usecases.visits.agree import agree_visit, hand_over_report
from contractbeoordeling.usecases.visits.prepare import change_visit, prepare_visit
from contractbeoordeling.usecases.visits.questions import chosen_questions
from contractbeoordeling.usecases.visits.record import record_note
from contractbeoordeling.usecases.visits.rules import notes_of
from tests.usecases.documents.words import words_of
from tests.usecases.example_register import TODAY, WHO, ExampleRegister, example

__all__ = ["example"]

AT = datetime.fromisoformat("2026-06-10T09:30")
INSIDE, OUTSIDE = Audience.INTERNAL, Audience.PROVIDER


@pytest.fixture
def spoken(example: ExampleRegister) -> Conversation:
    """Plan a conversation with a point for everybody and one for ourselves."""
    wanted = Conversation(
        provider_id=example.provider.id,
        level=ConversationLevel.TACTICAL,
        planned_at=AT,
        ends_at=AT.replace(hour=11, minute=0),
        place="Stadhuis",
        purpose="Halfjaargesprek",
        present=(Present(name="Els Smit", function="directeur", organisation="De Lantaarn"),),
    )
    points = (
        AgendaPoint(conversation_id="", title="Wachttijd", explanation="Loopt op.", said="Wordt minder."),
        AgendaPoint(conversation_id="", title="Trede 2?", said="Nog niet.", audience=INSIDE),
    )
    return plan_conversation(example.store, WHO, wanted, points, today=TODAY).record


def test_a_provider_s_agenda_has_no_internal_points(example: ExampleRegister, spoken: Conversation) -> None:
    ours = words_of(agenda_document(example.store, spoken.id, INSIDE, TODAY))
    theirs = words_of(agenda_document(example.store, spoken.id, OUTSIDE, TODAY))

    assert "Trede 2?" in ours
    assert "Trede 2?" not in theirs
    assert "1. Wachttijd" in theirs
    assert "woensdag 10-06-2026, 09:30 tot 11:00 uur" in theirs
    assert "Els Smit" in theirs


def test_minutes_tell_what_was_said_and_agreed(example: ExampleRegister, spoken: Conversation) -> None:
    for audience, measure in ((OUTSIDE, "Rooster herzien"), (INSIDE, "Dossier opbouwen")):
        agreed = Action(owner=Owner.PROVIDER, measure=measure, audience=audience, due_on=date(2026, 9, 1))
        agree_action(example.store, WHO, spoken.id, agreed, today=TODAY)

    theirs = minutes_document(example.store, spoken.id, OUTSIDE, TODAY)

    assert theirs.mark == "concept"
    said = words_of(theirs)
    assert "Wordt minder." in said
    assert "Rooster herzien" in said
    assert "01-09-2026" in said
    assert "Dossier opbouwen" not in said
    assert "Nog niet." not in said


def test_a_provider_reads_no_names_of_who_does_something_at_the_municipality(
    example: ExampleRegister, spoken: Conversation
) -> None:
    for owner, name in ((Owner.MUNICIPALITY, "K. Meijer"), (Owner.PROVIDER, "T. Bos")):
        agreed = Action(owner=owner, owner_name=name, measure="Rooster herzien", audience=OUTSIDE)
        agree_action(example.store, WHO, spoken.id, agreed, today=TODAY)

    theirs, ours = (
        words_of(minutes_document(example.store, spoken.id, audience, TODAY))
        for audience in (OUTSIDE, INSIDE)
    )

    assert "K. Meijer" not in theirs
    assert "T. Bos" in theirs
    assert "K. Meijer" in ours


@pytest.fixture
def visit(example: ExampleRegister) -> Visit:
    """Prepare a visit with two questions, one for ourselves."""
    wanted = Visit(provider_id=example.provider.id, planned_at=AT, place="Dorpsstraat 1")
    asked = chosen_questions(example.store, ["4.2", "4.1"], None)
    return prepare_visit(example.store, WHO, wanted, asked, today=TODAY).record


def test_a_prepared_visit_has_questions_and_room_to_write(example: ExampleRegister, visit: Visit) -> None:
    said = words_of(visit_document(example.store, visit.id, INSIDE, TODAY))

    criterion = example.criterion("4.2")
    assert f"1. {criterion.name} (4.2)" in said
    assert criterion.anchors[5] in said
    assert "Geen cliënten, geen schermen en geen dossiers: niet op een foto en niet in een bestand." in said


def test_a_provider_reads_the_questions_without_what_we_look_at(
    example: ExampleRegister, visit: Visit
) -> None:
    said = words_of(visit_document(example.store, visit.id, OUTSIDE, TODAY))

    assert notes_of(example.store, visit.id)[0].question in said
    assert example.criterion("4.2").anchors[5] not in said


def test_a_report_is_a_concept_until_two_people_agree(example: ExampleRegister, visit: Visit) -> None:
    first, second = notes_of(example.store, visit.id)
    record_note(example.store, WHO, replace(first, score=Decimal("3.5"), remark="Netjes"), today=TODAY)
    record_note(example.store, WHO, replace(second, remark="Onder ons", audience=INSIDE), today=TODAY)
    writer = Person(name="Fatima Bakker")
    example.add(writer)
    hand_over_report(example.store, Author(person_id=writer.id), visit.id, "Wij waren er.\n\nHet was druk.")

    concept = visit_document(example.store, visit.id, OUTSIDE, TODAY)
    assert concept.mark == "concept"
    assert "nog geen akkoord" in words_of(concept)
    agree_visit(example.store, WHO, visit.id, second="Els Smit", today=TODAY)
    agreed = visit_document(example.store, visit.id, OUTSIDE, TODAY)

    assert agreed.mark == ""
    said = words_of(agreed)
    assert "volgens opgave Els Smit" in said
    assert "3,5" in said
    assert "Het was druk." in said
    assert "Onder ons" not in said


def test_they_are_written_as_pdf_and_word(
    example: ExampleRegister, visit: Visit, spoken: Conversation, tmp_path: Path
) -> None:
    change_visit(example.store, WHO, replace(visit, held_on=TODAY, report="Verslag"), today=TODAY)
    for name, head in (("a.pdf", b"%PDF"), ("a.docx", b"PK")):
        for write, meeting_id in (
            (write_visit, visit.id),
            (write_agenda, spoken.id),
            (write_minutes, spoken.id),
        ):
            path = tmp_path / f"{write.__name__}-{name}"
            write(example.store, meeting_id, path, INSIDE, TODAY)
            assert path.read_bytes().startswith(head)
