"""An action is done when somebody other than its owner found that it works, or how far; lessons stay findable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from contractbeoordeling.domain.action import ActionStatus, Effect, Owner
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.provider import Contact
from contractbeoordeling.usecases.actions.change import change_action
from contractbeoordeling.usecases.actions.close import Ending, close_action, write_lesson
from contractbeoordeling.usecases.actions.effect import Checked, check_effect
from contractbeoordeling.usecases.actions.lessons import find_lessons
from tests.usecases.actions.test_actions import entry, stored
from tests.usecases.example_register import TODAY, WHO, ExampleRegister

HOW = "Steekproef van tien meldingen"


def found(by: str = "B. Jansen", **fields: Any) -> Checked:
    return replace(Checked(effect=Effect.WORKED, how=HOW, by=by), **fields)


def test_effect_is_kept_with_who_checked_it_and_how(example: ExampleRegister) -> None:
    agreed = stored(example)
    seen = check_effect(example.store, WHO, agreed.id, found(effect=Effect.PARTLY), today=TODAY).record
    assert (seen.effect, seen.effect_on, seen.effect_by_name, seen.effect_how) == (
        Effect.PARTLY, TODAY, "B. Jansen", HOW,
    )  # fmt: skip
    assert seen.open


def test_who_is_at_work_checks_where_nobody_is_named(example: ExampleRegister) -> None:
    person = Person(name="B. Jansen")
    example.add(person)
    agreed = stored(example)
    seen = check_effect(example.store, Author(person_id=person.id), agreed.id, found(by=""), today=TODAY)
    assert (seen.record.effect_by_id, seen.record.effect_by_name) == (person.id, "")


def test_known_person_is_kept_as_that_person(example: ExampleRegister) -> None:
    person = Person(name="B. Jansen")
    example.add(person)
    seen = check_effect(example.store, WHO, stored(example).id, found("b jansen"), today=TODAY).record
    assert seen.effect_by_id == person.id


def test_owner_never_checks_the_own_action(example: ExampleRegister) -> None:
    person = Person(name="B. Jansen", function="Contractmanager Wmo")
    example.add(
        person,
        Person(name="P. Prins", organisation="Zorggroep De Lantaarn"),
        Contact(provider_id=example.provider.id, name="K. de Boer", function="bestuurder"),
    )
    by_person = stored(example, owner=Owner.MUNICIPALITY, owner_person_id=person.id)
    by_name = stored(example, owner_name="A. Smit")
    by_role = stored(example, owner=Owner.MUNICIPALITY, owner_name="contractmanager Wmo")
    for action, by in (
        (by_person, ""),
        (by_person, "B. Jansen"),
        (by_name, "a smit"),
        (by_name, "Smit, A."),
        (by_name, "mw. Anja Smit"),
        (by_name, "Zorggroep De Lantaarn BV"),
        (by_name, "Stichting Zorggroep de Lantaarn"),
        (by_name, "K.de Boer"),
        (by_name, "bestuurder"),
        (by_name, "P. Prins"),
        (by_role, "B. Jansen"),
    ):
        with pytest.raises(Refusal, match="effect_checked_by_owner"):
            check_effect(example.store, Author(person_id=person.id), action.id, found(by), today=TODAY)


def test_effect_of_what_the_client_does_asks_who_does_it(example: ExampleRegister) -> None:
    agreed = stored(example, owner=Owner.MUNICIPALITY)
    with pytest.raises(Refusal, match="effect_without_owner"):
        check_effect(example.store, WHO, agreed.id, found(), today=TODAY)
    change_action(example.store, WHO, replace(agreed, owner_name="K. Vos"))
    assert check_effect(example.store, WHO, agreed.id, found(), today=TODAY).record.effect is Effect.WORKED


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("effect_without_checker", {"by": ""}),
        ("effect_without_method", {"how": " "}),
        ("effect_in_future", {"on": TODAY + timedelta(days=1)}),
        ("effect_before_agreement", {"on": TODAY - timedelta(days=1)}),
    ],
)
def test_check_that_cannot_be_right_is_refused(
    example: ExampleRegister, code: str, fields: dict[str, Any]
) -> None:
    agreed = stored(example)
    with pytest.raises(Refusal, match=code):
        check_effect(example.store, WHO, agreed.id, found(**fields), today=TODAY)


def test_action_is_not_done_without_an_effect_check(example: ExampleRegister) -> None:
    agreed = stored(example)
    with pytest.raises(Refusal, match="action_without_effect"):
        close_action(example.store, WHO, entry(agreed), today=TODAY)
    check_effect(example.store, WHO, agreed.id, found(), today=TODAY)
    closed = close_action(example.store, WHO, entry(agreed), today=TODAY).record
    assert (closed.status, closed.effect) == (ActionStatus.DONE, Effect.WORKED)


def test_dropped_action_has_a_reason_and_no_effect(example: ExampleRegister) -> None:
    agreed = stored(example)
    with pytest.raises(Refusal, match="action_dropped_has_no_effect"):
        close_action(example.store, WHO, entry(agreed), Ending(found(), dropped=True), today=TODAY)
    with pytest.raises(Refusal, match="action_entry_empty"):
        close_action(example.store, WHO, entry(agreed, " "), Ending(dropped=True), today=TODAY)


def test_lessons_are_found_by_all_their_words(example: ExampleRegister) -> None:
    one = stored(example, measure="Meldproces vernieuwen")
    other = stored(example, provider_id=example.other.id, measure="Scholing")
    for action, lesson, on in (
        (one, "Vaste contactpersoon helpt bij meldingen", TODAY),
        (other, "Eén dag scholing is te weinig", date(2026, 6, 2)),
    ):
        ending = Ending(found(on=on), lesson=lesson)
        close_action(example.store, WHO, entry(action, on=on), ending, today=on)
    assert [each.action.id for each in find_lessons(example.store)] == [other.id, one.id]
    assert [each.action.id for each in find_lessons(example.store, "contactpersoon MELDPROCES")] == [one.id]
    assert [each.action.id for each in find_lessons(example.store, "een gracht")] == [other.id]
    assert find_lessons(example.store, "contactpersoon scholing") == []
    assert [each.criterion for each in find_lessons(example.store, provider_id=example.provider.id)] == [
        "4.2"
    ]


def test_lesson_can_be_written_after_closing(example: ExampleRegister) -> None:
    closed = close_action(example.store, WHO, entry(stored(example)), Ending(found()), today=TODAY).record
    assert find_lessons(example.store) == []
    write_lesson(example.store, WHO, closed.id, "Eerder beginnen")
    assert [each.action.lesson for each in find_lessons(example.store)] == ["Eerder beginnen"]


def test_who_checked_the_effect_never_becomes_the_owner(example: ExampleRegister) -> None:
    seen = check_effect(example.store, WHO, stored(example).id, found("B. Jansen"), today=TODAY).record
    with pytest.raises(Refusal, match="effect_checked_by_owner"):
        change_action(example.store, WHO, replace(seen, owner_name="b jansen"))


def test_action_that_is_opened_again_waits_for_a_new_check(example: ExampleRegister) -> None:
    agreed = stored(example)
    done = close_action(example.store, WHO, entry(agreed), Ending(effect=found()), today=TODAY).record
    again = change_action(example.store, WHO, replace(done, status=ActionStatus.RUNNING)).record
    assert (again.effect, again.effect_on, again.effect_by_name, again.effect_how) == (None, None, "", "")
    with pytest.raises(Refusal, match="action_without_effect"):
        close_action(example.store, WHO, entry(agreed), today=TODAY)
