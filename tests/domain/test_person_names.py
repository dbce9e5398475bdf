"""A person is recognised in another spelling, and two people with one surname are told apart."""

import pytest

from contractbeoordeling.domain.person_names import may_be_one_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J. de Vries", "j de vries"),
        ("J. de Vries", "J.de Vries"),
        ("J. de Vries", "Vries, J. de"),
        ("J. de Vries", "De heer J. de Vries"),
        ("J. de Vries", "Jan de Vries"),
        ("J.A. de Vries", "J. A. de Vries"),
        ("JA de Vries", "J.A. de Vries"),
        ("mw. drs. A. Bakker", "Bakker"),
        ("Zoë Bakker", "Z. Bakker"),
        ("kwaliteitsmanager", "Kwaliteitsmanager"),
    ],
)
def test_one_person_in_two_spellings_is_recognised(one: str, other: str) -> None:
    assert may_be_one_person(one, other)
    assert may_be_one_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J. Bakker", "J. de Vries"),
        ("Jan Bakker", "Joke Bakker"),
        ("J. Bakker", "K. Bakker"),
        ("teamleider", "teamleider toegang"),
        ("adviseur kwaliteit", "manager kwaliteit"),
        ("", ""),
        ("", "J. Bakker"),
        ("de heer", "mevrouw"),
    ],
)
def test_two_people_are_told_apart(one: str, other: str) -> None:
    assert not may_be_one_person(one, other)
    assert not may_be_one_person(other, one)
