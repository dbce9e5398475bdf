"""A round that is kept, and what may change about it."""

from __future__ import annotations

from datetime import date

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import NotApplicable, Participation, Request, Respondent, Round
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.frameworks import newest_framework
from contractbeoordeling.usecases.rounds.change import (
    change_round,
    close_request,
    declare_applicable,
    declare_not_applicable,
    reopen_request,
)
from contractbeoordeling.usecases.rounds.status import RequestStatus, round_status
from tests.usecases.rounds.town import WHO, Town, make_town


def test_a_round_is_kept_with_everything_in_it_and_undone_as_one() -> None:
    town = make_town()
    of_round = town.create()
    version = newest_framework(town.store)
    assert version is not None
    assert of_round.framework_id == version.id
    assert town.store.count(Participation, round_id=of_round.id) == 3
    assert town.store.count(Request) == 3 * 3 + 3 + 2
    assert town.store.count(Respondent) == 4
    undo.undo(town.store, WHO)
    assert [town.store.count(each) for each in (Round, Participation, Request, Respondent)] == [0, 0, 0, 0]


def test_the_reference_date_and_the_days_to_answer_can_be_moved() -> None:
    town = make_town()
    of_round = town.create()
    changed = change_round(
        town.store,
        WHO,
        of_round,
        reference_date=date(2026, 7, 1),
        return_by={Party.ACCESS: date(2026, 5, 1)},
        contact="Team  Inkoop",
    )
    assert (changed.reference_date, changed.contact) == (date(2026, 7, 1), "Team Inkoop")
    assert changed.return_by(Party.PROVIDER) == of_round.return_by(Party.PROVIDER)
    days = {each.return_by for each in town.store.find(Request, party=Party.ACCESS)}
    assert days == {date(2026, 5, 1)}


def own_request(town: Town, of_round: Round) -> RequestStatus:
    """What the first provider is asked about itself."""
    found = round_status(town.store, of_round).requests
    name = town.providers[0].name
    return next(
        each
        for each in found
        if each.participant.provider.name == name and each.request.party is Party.PROVIDER
    )


def test_a_criterion_can_be_declared_not_applicable_with_the_reason() -> None:
    town = make_town()
    of_round = town.create()
    (participation, *_) = town.store.find(Participation)
    asked = own_request(town, of_round).asked
    declared = declare_not_applicable(town.store, WHO, participation, "uitval", "Alleen dagbesteding")
    status = own_request(town, of_round)
    assert status.asked == asked - 1
    assert ("uitval", "Alleen dagbesteding") in {
        (each.criterion_key, each.detail) for each in status.questionnaire.skipped
    }
    declare_applicable(town.store, WHO, declared)
    assert town.store.count(NotApplicable) == 0


def test_nothing_is_declared_without_a_reason() -> None:
    town = make_town()
    town.create()
    (participation, *_) = town.store.find(Participation)
    with pytest.raises(Refusal, match="reason_missing"):
        declare_not_applicable(town.store, WHO, participation, "uitval", " ")


def test_a_request_can_be_closed_with_a_reason_and_opened_again() -> None:
    town = make_town()
    town.create()
    (request, *_) = town.store.find(Request)
    closed = close_request(town.store, WHO, request, "Geen cliënten")
    with pytest.raises(Refusal, match="request_closed"):
        close_request(town.store, WHO, closed, "Nog eens")
    assert reopen_request(town.store, WHO, closed).closed_reason is None
    with pytest.raises(Refusal, match="request_open"):
        reopen_request(town.store, WHO, request)
    with pytest.raises(Refusal, match="reason_missing"):
        close_request(town.store, WHO, request, "")
