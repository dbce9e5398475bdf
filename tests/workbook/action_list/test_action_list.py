"""What the headers and words of a list of actions mean; a doubtful word means nothing."""

from __future__ import annotations

from datetime import date

import pytest

from contractbeoordeling.domain.action import ActionStatus, Owner
from contractbeoordeling.domain.days import DayFault
from contractbeoordeling.workbook.action_list.headers import Role, lists_actions, role_of, roles_of
from contractbeoordeling.workbook.action_list.words import due_of, owner_of, status_of


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Actie", Role.MEASURE),
        ("Verbetermaatregel", Role.MEASURE),
        ("Maatregelen", Role.MEASURE),
        ("Verbeterpunt", Role.TOPIC),
        ("Gereed op", Role.DUE),
        ("Wie?", Role.OWNER),
        ("Bewijs / stand", Role.EVIDENCE),
        ("Voortgang", Role.PROGRESS),
        ("Stand van zaken", Role.STATUS),
        ("Iets anders", None),
    ],
)
def test_header_names_a_role(header: str, role: Role | None) -> None:
    assert role_of(header) is role


def test_point_to_improve_is_the_action_where_nothing_else_is() -> None:
    assert roles_of({1: "Verbeterpunt", 2: "Wie", 3: "Gereed"}) == {
        Role.MEASURE: 1,
        Role.OWNER: 2,
        Role.DUE: 3,
    }


def test_list_of_actions_says_what_and_by_whom_when_or_how_far() -> None:
    assert lists_actions(roles_of({1: "Actie", 2: "Wie", 3: "Status"}))
    assert not lists_actions(roles_of({1: "Actie", 2: "Nr"}))


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Niet gestart", ActionStatus.AGREED),
        ("Loopt", ActionStatus.RUNNING),
        ("GEREED", ActionStatus.DONE),
        ("vervallen", ActionStatus.DROPPED),
        ("gereed?", None),
        ("misschien", None),
    ],
)
def test_word_says_how_far_an_action_is(word: str, status: ActionStatus | None) -> None:
    assert status_of(word, {}) is status


def test_user_has_the_last_word_about_a_word() -> None:
    assert status_of("Misschien", {"misschien": "running"}) is ActionStatus.RUNNING
    assert status_of("Loopt", {"loopt": "unknown"}) is None


def test_municipality_is_owner_where_it_is_named() -> None:
    assert owner_of("contractmanager gemeente", {}) is Owner.MUNICIPALITY
    assert owner_of("J. de Vries", {}) is Owner.PROVIDER
    assert owner_of("J. de Vries", {"j. de vries": "municipality"}) is Owner.MUNICIPALITY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Q3 2026", date(2026, 9, 30)),
        ("q4 2026", date(2026, 12, 31)),
        ("februari 2028", date(2028, 2, 29)),
        ("week 47 2025", date(2025, 11, 23)),
        ("vóór 1 juli 2026", date(2026, 7, 1)),
        ("uiterlijk 3-4-2026", date(2026, 4, 3)),
        ("geen", None),
    ],
)
def test_term_ends_on_the_last_day_of_what_is_named(text: str, day: date | None) -> None:
    assert (due_of(text).day, due_of(text).fault) == (day, None)


@pytest.mark.parametrize(("text", "fault"), [("1 mei", DayFault.NO_YEAR), ("doorlopend", DayFault.UNCLEAR)])
def test_term_that_is_no_day_is_a_fault(text: str, fault: DayFault) -> None:
    assert due_of(text).fault is fault
