"""A round in which everything came in, with two people, to take assessments through their year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.provider import Law, Provider
from contractbeoordeling.domain.round import Participation, Request
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.determine import determine
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.reply import close_reply
from contractbeoordeling.usecases.assessments.send import send_draft
from tests.usecases.small_round import WHO, SmallRound, criterion, framework, small_round, theme

DAY = date(2026, 6, 8)
"""When the work is done: a week after the reference date."""


def year_framework(version: str = "1") -> Framework:
    """Two themes of which one criterion is answered otherwise than the rest."""
    first = theme("1", criterion("rust", "1.1", short_resident_question=True), criterion("regie", "1.2"))
    return framework(
        first,
        theme("2", criterion("hulp", "2.1", short_resident_question=True), criterion("zorg", "2.2")),
        version=version,
    )


@dataclass
class Year(SmallRound):
    """A small round with who determines and who reads along."""

    manager: Author
    reader: Author

    def sent(self) -> AssessmentVersion:
        """Draft and send on the same day."""
        make_draft(self.store, self.manager, self.participation, today=DAY)
        return send_draft(self.store, self.manager, self.participation, today=DAY)

    def answered(self) -> None:
        """The provider has no remarks."""
        self.sent()
        close_reply(self.store, self.manager, self.participation, no_remarks=True, today=DAY)

    def sealed(self) -> AssessmentVersion:
        """From nothing to a seal."""
        self.answered()
        return determine(self.store, self.manager, self.participation, today=DAY)


def person(store: Store, name: str) -> Author:
    """Somebody who works with the register."""
    with store.change(WHO, Verb.PERSON_ADDED) as change:
        added = change.add(Person(name=name, function="Contractmanager"))
    return Author(person_id=added.id, account="tester")


def fill(made: SmallRound) -> None:
    """Let everybody answer: a 4 everywhere, and a 2 from the back-office on one criterion."""
    for key in ("rust", "regie", "hulp", "zorg"):
        made.say(key, "4")
        made.observe(key, Perspective.ACCESS, "4")
        made.observe(key, Perspective.BACK_OFFICE, "2" if key == "rust" else "4")


@pytest.fixture
def year() -> Iterator[Year]:
    """Give such a round in memory; import this name to use it."""
    store = memory_register(WHO)
    made = small_round(store, year_framework(), ("1", "2"))
    fill(made)
    yield Year(
        made.store,
        made.provider,
        made.round,
        made.participation,
        made.request,
        manager=person(store, "Noor Bakker"),
        reader=person(store, "Sam de Wit"),
    )
    store.close()


def more_providers(year: Year, count: int) -> list[Participation]:
    """Other providers in the same round, of whom everybody said the same."""
    found: list[Participation] = []
    for number in range(count):
        one = _provider(year, number)
        fill(one)
        found.append(one.participation)
    return found


def _provider(year: Year, number: int) -> SmallRound:
    with year.store.change(WHO, Verb.PROVIDER_ADDED) as change:
        provider = change.add(Provider(name=f"Aanbieder {number:02}", laws=(Law.WMO,)))
        own = change.add(Participation(round_id=year.round.id, provider_id=provider.id))
        request = change.add(Request(participation_id=own.id, party=Party.PROVIDER))
    return SmallRound(year.store, provider, year.round, own, request)
