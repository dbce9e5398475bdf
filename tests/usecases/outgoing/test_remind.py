"""Reminding: who is reminded of what, and that the register knows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from contractbeoordeling.domain.document import DocumentKind, Outgoing
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Request, Round
from contractbeoordeling.usecases.assessments.reply import close_reply
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.outgoing.outbox import outbox_in
from contractbeoordeling.usecases.outgoing.remind import Reminder, remind, reminders
from contractbeoordeling.usecases.rounds.send_forms import Selection, send_forms
from tests.usecases.assessments.years import DAY, Year, year
from tests.usecases.rounds.town import WHO, Town, make_town

__all__ = ["year"]


@dataclass
class Asked:
    """A round of which the forms went out today."""

    town: Town
    round: Round
    day: date

    def found(self, in_days: int, selection: Selection | None = None) -> list[Reminder]:
        """Who can be reminded so many days from now."""
        on = self.day + timedelta(days=in_days)
        return reminders(self.town.store, self.round, on, selection=selection)


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Asked]:
    town = make_town()
    day = now()
    of_round = town.create(
        return_by={None: day + timedelta(days=21)}, reference_date=day + timedelta(days=30)
    )
    send_forms(
        town.store, WHO, of_round, tmp_path / "formulieren", Selection(parties=frozenset({Party.PROVIDER}))
    )
    yield Asked(town, of_round, day)
    town.store.close()


def test_a_form_is_asked_for_again_when_its_day_is_near(asked: Asked) -> None:
    assert asked.found(7) == []
    found = asked.found(14)
    assert {(each.party, each.of_reply) for each in found} == {(Party.PROVIDER, False)}
    assert len(found) == len(asked.town.providers)
    assert "Graag ontvangen wij het vóór" in found[0].mail.body
    assert "Wij vroegen het terug vóór" in asked.found(22)[0].mail.body


def test_a_form_that_never_went_out_is_not_asked_for_again(asked: Asked) -> None:
    assert all(each.sent_at for one in asked.found(22) for each in one.requests)
    assert asked.found(22, Selection(parties=frozenset({Party.ACCESS}))) == []


def test_reminders_lie_in_the_folder_and_the_requests_know_when(asked: Asked, tmp_path: Path) -> None:
    found = asked.found(22)
    with outbox_in(tmp_path / "uit") as outbox:
        remind(asked.town.store, WHO, asked.round, found, (outbox, asked.day))
    names = sorted(each.name for each in outbox.delivered)
    assert "Herinnering Zorggroep De Linde.eml" in names
    assert len(names) == 2 * len(found)
    assert b"X-Unsent: 1" in outbox.delivered[0].read_bytes()
    reminded = [each for each in asked.town.store.find(Request) if each.reminded_at]
    assert {each.id for each in reminded} == {each.id for one in found for each in one.requests}
    assert asked.town.store.history()[0].verb is Verb.REMINDED


def test_nobody_is_reminded_twice_in_a_week(asked: Asked, tmp_path: Path) -> None:
    with outbox_in(tmp_path) as outbox:
        remind(asked.town.store, WHO, asked.round, asked.found(22), (outbox, asked.day))
    assert reminders(asked.town.store, asked.round, asked.day + timedelta(days=1), near=22) == []
    assert asked.found(22) != []


def test_with_nobody_to_remind_nothing_is_written(asked: Asked, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="nobody_to_remind"), outbox_in(tmp_path / "uit") as outbox:
        remind(asked.town.store, WHO, asked.round, [], (outbox, asked.day))
    assert not (tmp_path / "uit").exists()


def test_a_draft_is_reminded_of_while_its_term_nearly_ends_and_its_letter_is_kept(
    year: Year, tmp_path: Path
) -> None:
    version = year.sent()
    assert version.reply_due == date(2026, 6, 22)
    assert reminders(year.store, year.round, date(2026, 6, 14)) == []
    day = date(2026, 6, 15)
    (found,) = reminders(year.store, year.round, day)
    assert (found.of_reply, found.due) == (True, version.reply_due)
    assert "reageren tot en met 22-06-2026" in found.mail.body
    with outbox_in(tmp_path) as outbox:
        remind(year.store, year.manager, year.round, [found], (outbox, day))
    (letter,) = year.store.find(Outgoing, kind=DocumentKind.LETTER)
    assert (letter.subject_id, letter.made_on, letter.made_by_id) == (version.id, day, year.manager.person_id)
    assert reminders(year.store, year.round, date(2026, 6, 16)) == []
    assert reminders(year.store, year.round, date(2026, 6, 23)) == []


def test_a_provider_that_replied_is_not_reminded(year: Year) -> None:
    year.sent()
    close_reply(year.store, year.manager, year.participation, no_remarks=True, today=DAY)
    assert reminders(year.store, year.round, date(2026, 6, 20)) == []
