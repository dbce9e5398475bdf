"""Files of a meeting are kept once, and the first asks that a sentence was read."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from contractbeoordeling.domain.conversation import Conversation, ConversationLevel
from contractbeoordeling.domain.document import Attachment, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.attention import Matter, attention
from contractbeoordeling.usecases.meetings.attach import (
    AboutFile,
    attach_file,
    change_file,
    files_of,
    remove_file,
)
from contractbeoordeling.usecases.meetings.calendar import event_of, write_meeting_calendar
from contractbeoordeling.usecases.meetings.listing import coming_meetings, list_meetings
from contractbeoordeling.usecases.visits.prepare import change_visit, prepare_visit, remove_visit
from tests.report.strict_calendar import read_calendar
from tests.usecases.example_register import TODAY, WHO, ExampleRegister
from tests.usecases.meetings.test_pictures import exif, jpeg, part

READ = AboutFile(promised=True)
PHOTO = ("IMG_1.jpg", jpeg(part(0xE1, exif(">", 3))))


@pytest.fixture
def visit(example: ExampleRegister) -> Visit:
    """Plan a visit."""
    planned = Visit(
        provider_id=example.provider.id,
        planned_at=datetime.fromisoformat("2026-07-01T09:30"),
        purpose="Kennismaken",
        place="Dorpsstraat 1",
    )
    return prepare_visit(example.store, WHO, planned, [], today=TODAY).record


def test_the_first_picture_waits_until_the_sentence_was_read(example: ExampleRegister, visit: Visit) -> None:
    with pytest.raises(Refusal, match="pictures_not_promised"):
        attach_file(example.store, WHO, visit.id, PHOTO)

    attach_file(example.store, WHO, visit.id, PHOTO, READ, today=TODAY)
    other = attach_file(example.store, WHO, visit.id, ("b.jpg", jpeg()))

    assert example.store.by_id(Visit, [visit.id])[visit.id].pictures_promised_on == TODAY
    assert [each.document.name for each in files_of(example.store, visit.id)] == ["IMG_1.jpg", "b.jpg"]
    assert other.document.note == ""


def test_the_first_file_waits_for_the_sentence_too_and_a_conversation_asks_for_pictures_alone(
    example: ExampleRegister, visit: Visit
) -> None:
    with pytest.raises(Refusal, match="pictures_not_promised"):
        attach_file(example.store, WHO, visit.id, ("plan.pdf", b"%PDF-1.7"))
    spoken = Conversation(provider_id=example.provider.id, level=ConversationLevel.TACTICAL)
    example.add(spoken)
    attach_file(example.store, WHO, spoken.id, ("plan.pdf", b"%PDF-1.7"))
    for _ in range(2):
        with pytest.raises(Refusal, match="pictures_not_promised"):
            attach_file(example.store, WHO, spoken.id, PHOTO)
        attach_file(example.store, WHO, spoken.id, ("b.jpg", jpeg()), READ)


def test_a_picture_is_kept_without_the_place(example: ExampleRegister, visit: Visit) -> None:
    kept = attach_file(example.store, WHO, visit.id, PHOTO, READ)

    content = example.store.content(kept.document.kept_sha256)
    assert content is not None
    assert b"52.0907N" not in content
    assert "Plaats" in kept.document.note


def test_caption_and_readers_of_a_file_are_changed_and_nothing_else_of_it(
    example: ExampleRegister, visit: Visit
) -> None:
    kept = attach_file(example.store, WHO, visit.id, ("rooster.txt", b"rooster"), READ).attachment
    asked = replace(
        kept, caption=" Rooster  in de gang", audience=Audience.PROVIDER, document_id="iets anders"
    )
    changed = change_file(example.store, WHO, asked)
    assert changed == replace(kept, caption="Rooster in de gang", audience=Audience.PROVIDER)
    assert [each.attachment for each in files_of(example.store, visit.id)] == [changed]
    with pytest.raises(Refusal, match="attachment_unknown"):
        change_file(example.store, WHO, replace(kept, id="weg"))


def test_removed_file_comes_back_with_its_content(example: ExampleRegister, visit: Visit) -> None:
    kept = attach_file(example.store, WHO, visit.id, ("rooster.txt", b"rooster"), READ)
    remove_file(example.store, WHO, kept.attachment.id)
    assert files_of(example.store, visit.id) == []
    undo.undo(example.store, WHO)
    assert files_of(example.store, visit.id) == [kept]
    assert example.store.content(kept.document.kept_sha256) == b"rooster"


def test_the_same_file_is_kept_once(example: ExampleRegister, visit: Visit) -> None:
    file = ("rooster.pdf", b"%PDF-1.7 rooster")
    first = attach_file(example.store, WHO, visit.id, file, AboutFile(caption="Rooster", promised=True))
    again = attach_file(example.store, WHO, visit.id, file)

    assert again == first
    assert example.store.count(Attachment) == 1
    assert (first.document.kind, first.attachment.audience) == (FileKind.EVIDENCE, Audience.INTERNAL)


def test_a_file_can_be_taken_away(example: ExampleRegister, visit: Visit) -> None:
    kept = attach_file(example.store, WHO, visit.id, ("a.txt", b"a"), READ)
    remove_file(example.store, WHO, kept.attachment.id)

    assert files_of(example.store, visit.id) == []
    with pytest.raises(Refusal, match="attachment_unknown"):
        remove_file(example.store, WHO, kept.attachment.id)


def test_an_empty_file_is_refused(example: ExampleRegister, visit: Visit) -> None:
    with pytest.raises(Refusal, match="attachment_empty"):
        attach_file(example.store, WHO, visit.id, ("a.txt", b""), READ)


def test_files_go_with_their_visit(example: ExampleRegister, visit: Visit) -> None:
    attach_file(example.store, WHO, visit.id, ("a.txt", b"a"), READ)
    remove_visit(example.store, WHO, visit.id)

    assert example.store.count(Attachment) == 0


def test_a_changed_meeting_is_a_newer_event_of_the_same_name(example: ExampleRegister, visit: Visit) -> None:
    before = event_of(example.store, visit)
    moved = replace(visit, planned_at=datetime.fromisoformat("2026-07-02T09:30"))
    after = event_of(example.store, change_visit(example.store, WHO, moved, today=TODAY).record)

    assert (before.uid, before.sequence, before.text) == (visit.id, 0, "Kennismaken")
    assert (after.uid, after.sequence) == (visit.id, 1)
    assert after.title == f"Werkbezoek {example.provider.name}"
    assert not after.cancelled
    again = replace(moved, planned_at=datetime.fromisoformat("2026-07-03T09:30"))
    change_visit(example.store, WHO, again, today=TODAY)
    assert event_of(example.store, again).sequence == 2


def test_a_meeting_that_was_removed_is_taken_out_of_the_calendar(
    example: ExampleRegister, visit: Visit, tmp_path: Path
) -> None:
    remove_visit(example.store, WHO, visit.id)
    file = tmp_path / "weg.ics"
    assert write_meeting_calendar(example.store, file, [visit.id]) == 1

    calendar = read_calendar(file.read_bytes())
    (event,) = calendar.all("VEVENT")
    assert calendar.properties["METHOD"] == "CANCEL"
    said = [event.properties[each] for each in ("UID", "STATUS", "SEQUENCE", "DTSTART")]
    assert said == [visit.id, "CANCELLED", "1", "20260701T093000"]

    undo.undo(example.store, WHO)
    write_meeting_calendar(example.store, file, [visit.id])
    calendar = read_calendar(file.read_bytes())
    assert calendar.properties["METHOD"] == "PUBLISH"
    assert "STATUS" not in calendar.all("VEVENT")[0].properties
    with pytest.raises(Refusal, match="meeting_unknown"):
        write_meeting_calendar(example.store, file, ["nooit"])


def test_an_internal_purpose_stays_out_of_the_calendar(example: ExampleRegister, visit: Visit) -> None:
    assert event_of(example.store, replace(visit, audience=Audience.INTERNAL)).text == ""


def test_what_is_to_come_stands_first(example: ExampleRegister, visit: Visit) -> None:
    held = Conversation(provider_id=example.provider.id, level=ConversationLevel.TACTICAL, held_on=TODAY)
    soon = Conversation(
        provider_id=example.other.id,
        level=ConversationLevel.STRATEGIC,
        planned_at=datetime.fromisoformat("2026-06-10T14:00"),
    )
    example.add(held, soon)

    assert [each.id for each in list_meetings(example.store)] == [soon.id, visit.id, held.id]
    assert [each.id for each in coming_meetings(example.store, TODAY)] == [soon.id, visit.id]
    assert [each.id for each in list_meetings(example.store, example.provider.id)] == [visit.id, held.id]


def test_the_meetings_of_the_coming_weeks_are_pointed_out(example: ExampleRegister, visit: Visit) -> None:
    far = Visit(provider_id=example.provider.id, planned_at=datetime.fromisoformat("2026-12-01T09:30"))
    example.add(far)

    (found,) = [each for each in attention(example.store, TODAY) if each.matter is Matter.MEETING]

    assert [each.record_id for each in found.items] == [visit.id]
