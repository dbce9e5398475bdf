"""Agreeing on improvement actions, logging and closing them."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus, Effect, Owner
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.notice import NoticeCode
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.actions.add import add_action
from contractbeoordeling.usecases.actions.change import change_action
from contractbeoordeling.usecases.actions.close import Ending, close_action
from contractbeoordeling.usecases.actions.effect import Checked
from contractbeoordeling.usecases.actions.listing import ActionFilter, list_actions, log_of
from contractbeoordeling.usecases.actions.log import log_action
from tests.usecases.example_register import TODAY, WHO, ExampleRegister

WORKED = Ending(Checked(effect=Effect.WORKED, how="Steekproef", by="B. Jansen"))


def action(example: ExampleRegister, **fields: Any) -> Action:
    made = Action(
        provider_id=example.provider.id,
        criterion_key=example.criterion("4.2").key,
        owner=Owner.PROVIDER,
        measure="Meldproces calamiteiten vernieuwen",
        success_criterion="Alle meldingen binnen drie dagen",
        due_on=date(2026, 9, 1),
    )
    return replace(made, **fields)


def stored(example: ExampleRegister, **fields: Any) -> Action:
    return add_action(example.store, WHO, action(example, **fields), today=TODAY).record


def entry(of: Action, text: str = "Plan ontvangen", on: date = TODAY) -> ActionEntry:
    return ActionEntry(action_id=of.id, written_on=on, text=text)


def test_action_is_agreed_today_unless_it_says_when(example: ExampleRegister) -> None:
    assert stored(example).agreed_on == TODAY
    assert stored(example, agreed_on=date(2026, 5, 1)).agreed_on == date(2026, 5, 1)


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("action_without_measure", {"measure": " "}),
        ("action_due_too_early", {"due_on": date(2026, 5, 1)}),
        ("action_about_nobody", {"provider_id": None}),
        ("record_gone", {"provider_id": "bestaat-niet"}),
        ("record_gone", {"municipality_id": "bestaat-niet"}),
        ("criterion_unknown", {"criterion_key": "bestaat-niet"}),
        ("action_of_another_participation", {"participation_id": "bestaat-niet"}),
    ],
)
def test_action_that_cannot_be_right_is_refused(
    example: ExampleRegister, code: str, fields: dict[str, Any]
) -> None:
    with pytest.raises(Refusal, match=code):
        stored(example, **fields)
    assert example.store.count(Action) == 0


def test_municipality_has_actions_of_its_own(example: ExampleRegister) -> None:
    town = Municipality(name="Waterbeke")
    example.add(town)
    own = stored(example, owner=Owner.MUNICIPALITY, municipality_id=town.id, provider_id=None)
    of_all = stored(example, owner=Owner.MUNICIPALITY, provider_id=None)
    lines = list_actions(example.store, ActionFilter(municipality_id=town.id), TODAY)
    assert [(each.id, each.municipality, each.provider) for each in lines] == [(own.id, "Waterbeke", None)]
    assert example.store.get(Action, of_all.id) == of_all


def test_personal_data_in_an_action_is_pointed_out(example: ExampleRegister) -> None:
    noted = add_action(example.store, WHO, action(example, measure="Bel 06-12345678"), today=TODAY)
    assert [each.code for each in noted.notices] == [NoticeCode.PERSONAL_DATA]


def test_log_keeps_who_wrote_what_when(example: ExampleRegister) -> None:
    person = Person(name="B. Jansen")
    example.add(person)
    agreed = stored(example)
    log_action(example.store, WHO, entry(agreed, "Tweede gesprek"), today=TODAY)
    log_action(
        example.store,
        Author(person_id=person.id),
        entry(agreed, "Eerste gesprek", date(2026, 5, 2)),
        today=TODAY,
    )
    assert [(each.text, each.author) for each in log_of(example.store, agreed.id)] == [
        ("Eerste gesprek", "B. Jansen"),
        ("Tweede gesprek", "tester"),
    ]


def test_line_in_the_log_may_say_how_far_the_action_is(example: ExampleRegister) -> None:
    agreed = stored(example)
    log_action(example.store, WHO, entry(agreed), status=ActionStatus.RUNNING, today=TODAY)
    assert example.store.find(Action)[0].status is ActionStatus.RUNNING
    undo.undo(example.store, WHO)
    assert example.store.find(Action)[0].status is ActionStatus.AGREED
    assert log_of(example.store, agreed.id) == []


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("action_entry_empty", " ", TODAY),
        ("action_entry_in_future", "gesprek", TODAY + timedelta(days=1)),
    ],
)
def test_line_that_cannot_be_right_is_refused(
    example: ExampleRegister, code: str, text: str, day: date
) -> None:
    agreed = stored(example)
    with pytest.raises(Refusal, match=code):
        log_action(example.store, WHO, entry(agreed, text, day), today=TODAY)
    with pytest.raises(Refusal, match=code):
        close_action(example.store, WHO, entry(agreed, text, day), WORKED, today=TODAY)
    assert example.store.find(Action) == [agreed]


def test_closing_keeps_the_result_as_last_line(example: ExampleRegister) -> None:
    agreed = stored(example, audience=Audience.PROVIDER)
    closed = close_action(example.store, WHO, entry(agreed, "Proces werkt"), WORKED, today=TODAY).record
    assert (closed.status, closed.closed_on, closed.open) == (ActionStatus.DONE, TODAY, False)
    assert [each.text for each in log_of(example.store, agreed.id)] == ["Proces werkt"]
    with pytest.raises(Refusal, match="action_is_closed"):
        close_action(example.store, WHO, entry(agreed, "nog eens"), WORKED, today=TODAY)


def test_dropped_action_is_closed_without_being_done(example: ExampleRegister) -> None:
    agreed = stored(example)
    result = entry(agreed, "Aanbieder is gestopt")
    closed = close_action(example.store, WHO, result, Ending(dropped=True), today=TODAY).record
    assert closed.status is ActionStatus.DROPPED


def test_status_alone_does_not_close_an_action(example: ExampleRegister) -> None:
    agreed = stored(example)
    with pytest.raises(Refusal, match="action_close_with_result"):
        change_action(example.store, WHO, replace(agreed, status=ActionStatus.DONE))
    with pytest.raises(Refusal, match="action_close_with_result"):
        log_action(example.store, WHO, entry(agreed), status=ActionStatus.DROPPED, today=TODAY)


def test_closed_action_can_be_opened_again(example: ExampleRegister) -> None:
    closed = close_action(example.store, WHO, entry(stored(example), "Klaar"), WORKED, today=TODAY).record
    mended = change_action(example.store, WHO, replace(closed, measure="Anders")).record
    assert mended.closed_on == TODAY
    again = change_action(example.store, WHO, replace(mended, status=ActionStatus.RUNNING)).record
    assert (again.open, again.closed_on) == (True, None)


def test_unknown_action_is_refused(example: ExampleRegister) -> None:
    with pytest.raises(Refusal, match="action_unknown"):
        log_of(example.store, "bestaat-niet")


def fill(example: ExampleRegister) -> None:
    add = example.add
    add(
        action(example, id="later", due_on=date(2026, 12, 1)),
        action(example, id="ooit", due_on=None),
        action(example, id="laat", due_on=date(2026, 5, 31)),
        action(example, id="vandaag", due_on=TODAY, owner=Owner.MUNICIPALITY),
        action(example, id="klaar", status=ActionStatus.DONE, closed_on=date(2026, 1, 1), due_on=None),
        action(
            example,
            id="elders",
            provider_id=example.other.id,
            status=ActionStatus.DROPPED,
            closed_on=date(2026, 2, 1),
            due_on=date(2025, 1, 1),
        ),
    )


def ids(example: ExampleRegister, **wanted: Any) -> list[str]:
    return [each.id for each in list_actions(example.store, ActionFilter(**wanted), TODAY)]


def test_list_shows_first_what_is_open_and_due_first(example: ExampleRegister) -> None:
    fill(example)
    assert ids(example) == ["laat", "vandaag", "later", "ooit", "elders", "klaar"]


def test_list_is_narrowed(example: ExampleRegister) -> None:
    fill(example)
    assert ids(example, provider_id=example.other.id) == ["elders"]
    assert ids(example, owner=Owner.MUNICIPALITY) == ["vandaag"]
    assert ids(example, open=False) == ["elders", "klaar"]
    assert ids(example, open=True, criterion_key=example.criterion("4.2").key)[0] == "laat"
    assert ids(example, overdue_on=TODAY) == ["laat"]


def test_overdue_action_stands_out_and_a_closed_one_never_does(example: ExampleRegister) -> None:
    fill(example)
    lines = list_actions(example.store, ActionFilter(), TODAY)
    assert [each.id for each in lines if each.overdue is True] == ["laat"]


def test_list_counts_the_lines_of_the_log(example: ExampleRegister) -> None:
    agreed = stored(example)
    log_action(example.store, WHO, entry(agreed, on=date(2026, 5, 1)), today=TODAY)
    log_action(example.store, WHO, entry(agreed), today=TODAY)
    [line] = list_actions(example.store, ActionFilter(), TODAY)
    assert (line.entries, line.last_entry_on, line.provider) == (2, "2026-06-01", example.provider.name)
