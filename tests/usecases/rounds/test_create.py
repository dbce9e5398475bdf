"""A round that is kept, and what may change about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import (
    NotApplicable,
    Participation,
    Request,
    Respondent,
    Round,
    RoundState,
)
from contractbeoordeling.storage import results, undo
from contractbeoordeling.storage.store import changed_fields
from contractbeoordeling.usecases.frameworks import newest_framework
from contractbeoordeling.usecases.rounds.change import (
    change_round,
    close_request,
    declare_applicable,
    declare_not_applicable,
    reopen_request,
    set_round_state,
)
from contractbeoordeling.usecases.rounds.status import RequestStatus, round_status
from contractbeoordeling.usecases.summaries import round_summaries
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
    own = town.store.get(Participation, declared.participation_id)
    assert own is not None
    declare_applicable(town.store, WHO, own, "uitval")
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


def test_changing_a_round_or_request_keeps_what_another_did_to_it_meanwhile() -> None:
    town = make_town()
    of_round = town.create()
    request = town.store.find(Request)[0]
    set_round_state(town.store, WHO, of_round, RoundState.CLOSED)
    assert change_round(town.store, WHO, of_round, contact="Loket").state is RoundState.CLOSED
    with town.store.change(WHO, Verb.ANSWERS_IMPORTED) as change:
        received = change.update(replace(request, received_at=datetime(2026, 4, 1, tzinfo=UTC)))
    assert close_request(town.store, WHO, request, "genoeg gehoord").received_at == received.received_at


def test_moving_the_reference_date_is_recorded_and_recomputes_all() -> None:
    town = make_town()
    of_round = town.create()
    round_summaries(town.store, of_round.id)
    participations = [each.id for each in town.store.find(Participation, round_id=of_round.id)]
    assert len(results.read(town.store, participations)) == len(participations)
    change_round(town.store, WHO, of_round, reference_date=date(2026, 7, 1))
    assert results.read(town.store, participations) == {}
    entry = town.store.entries(town.store.history(of_round.id)[0].id)[0]
    assert changed_fields(entry) == {"reference_date": ("2026-06-01", "2026-07-01")}
