"""Reminders: what is due in a calendar, and a letter to each provider about what it may read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from contractbeoordeling.domain.action import Owner
from contractbeoordeling.domain.document import Outgoing
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.actions.change import change_action
from contractbeoordeling.usecases.actions.reminders import (
    LetterWish,
    due_in,
    reminder_letters,
    send_reminders,
    write_calendar,
)
from tests.usecases.actions.test_actions import stored
from tests.usecases.example_register import WHO, ExampleRegister

AUGUST = date(2026, 8, 1)
WISH = LetterWish(today=AUGUST, within=40)


def test_letters_name_what_a_provider_does_itself_and_may_read(example: ExampleRegister) -> None:
    late = stored(example, due_on=date(2026, 7, 1))
    soon = stored(example, due_on=AUGUST + timedelta(days=30))
    stored(example, due_on=AUGUST + timedelta(days=60))
    stored(example, due_on=AUGUST, owner=Owner.MUNICIPALITY)
    stored(example, due_on=AUGUST, provider_id=example.other.id, audience=Audience.INTERNAL)
    [letter] = reminder_letters(example.store, WISH)
    assert (letter.provider, [each.id for each in letter.actions]) == (example.provider, [late.id, soon.id])
    of_other = LetterWish(today=AUGUST, within=40, provider_ids=[example.other.id])
    assert reminder_letters(example.store, of_other) == []


def test_letters_are_kept_as_one_act(example: ExampleRegister, tmp_path: Path) -> None:
    stored(example, due_on=AUGUST)
    stored(example, due_on=AUGUST, provider_id=example.other.id)
    written = send_reminders(example.store, WHO, tmp_path / "uit", WISH)
    names = sorted(each.name for each in (tmp_path / "uit").iterdir())
    assert names == sorted(each.path.name for each in written if each.path)
    assert names[0] == "Herinnering - Stichting Huis aan de Gracht.docx"
    assert {each.provider_id for each in example.store.find(Outgoing)} == {
        example.provider.id,
        example.other.id,
    }
    assert example.store.history(limit=1)[0].verb is Verb.REMINDED


def test_nothing_to_remind_of_is_refused(example: ExampleRegister, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="reminders_without_work"):
        send_reminders(example.store, WHO, tmp_path / "uit", WISH)
    assert not (tmp_path / "uit").exists()


def test_calendar_has_a_day_for_all_that_is_due(example: ExampleRegister, tmp_path: Path) -> None:
    stored(example, due_on=AUGUST, measure="Meldproces; vernieuwen")
    path = tmp_path / "acties.ics"
    write_calendar(example.store, path, due_in(example.store, WISH), "Acties")
    text = path.read_bytes().decode().replace("\r\n ", "")
    assert text.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20260801" in text
    assert "DESCRIPTION:Meldproces\\; vernieuwen" in text


def test_calendar_tells_nothing_of_what_a_signal_says(example: ExampleRegister, tmp_path: Path) -> None:
    example.add(example.signal(severity=4, verified_on=AUGUST, text="Wat er gebeurde"))
    path = tmp_path / "acties.ics"
    write_calendar(example.store, path, due_in(example.store, WISH), "Acties")
    text = path.read_text(encoding="utf-8")
    assert "SUMMARY:vandaag besluiten over maatregelen" in text
    assert "Wat er gebeurde" not in text


def test_calendar_names_what_is_internal_without_its_words(example: ExampleRegister, tmp_path: Path) -> None:
    stored(example, due_on=AUGUST, measure="Gesprek met de wethouder", audience=Audience.INTERNAL)
    path = tmp_path / "acties.ics"
    write_calendar(example.store, path, due_in(example.store, WISH), "Acties")
    text = path.read_text(encoding="utf-8")
    assert "SUMMARY:verbeteractie moet klaar zijn" in text
    assert "wethouder" not in text


def test_event_of_what_changed_takes_the_place_of_the_former(
    example: ExampleRegister, tmp_path: Path
) -> None:
    agreed = stored(example, due_on=AUGUST)
    path = tmp_path / "acties.ics"
    events: list[dict[str, str]] = []
    for _ in range(2):
        write_calendar(example.store, path, due_in(example.store, WISH), "Acties")
        lines = path.read_text(encoding="utf-8").replace("\n ", "").splitlines()
        events.append(dict(each.split(":", 1) for each in lines if ":" in each))
        change_action(example.store, WHO, replace(agreed, due_on=AUGUST + timedelta(days=3)))
    before, after = events
    assert (before["UID"], before["DTSTART;VALUE=DATE"]) == (after["UID"], "20260801")
    assert after["DTSTART;VALUE=DATE"] == "20260804"
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
