"""Every record of the register, each of its fields and every code in them has a Dutch word."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import pytest

from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.round import Deadline
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.tables import TABLES
from contractbeoordeling.usecases.history import UNSAID
from contractbeoordeling.wording.fields import FIELDS, RECORDS
from contractbeoordeling.wording.values import said


def test_every_record_has_a_word() -> None:
    assert [each.__name__ for each in TABLES if each not in RECORDS] == []


@pytest.mark.parametrize("record", TABLES, ids=lambda each: each.__name__)
def test_every_field_that_history_shows_has_a_word(record: type[Record]) -> None:
    names = {each.name for each in fields(record)} - UNSAID
    assert sorted(names - FIELDS.get(record, {}).keys()) == []


def codes(hint: Any) -> list[StrEnum]:
    """The codes that a field can hold."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return list(hint)
    return [code for inner in get_args(hint) for code in codes(inner)]


@pytest.mark.parametrize("record", TABLES, ids=lambda each: each.__name__)
def test_every_code_in_a_record_is_said_in_dutch(record: type[Record]) -> None:
    hints = get_type_hints(record)
    found = {code for name in hints for code in codes(hints[name])}
    same_in_dutch = {"open", "score", "concern", "incident", "contract", "compliment"}
    assert [each for each in found if said(each) == each.value and each.value not in same_in_dutch] == []


def test_codes_spelt_alike_keep_their_own_word() -> None:
    assert said(Audience.PROVIDER) == "aanbieder"
    assert said(Party.PROVIDER) == "aanbieder"
    assert said(Audience.PUBLIC) == "openbaar"


def test_values_are_said_as_people_write_them() -> None:
    assert said(Decimal("3.50")) == "3,50"
    assert said(Decimal(4)) == "4"
    assert said(date(2026, 3, 1)) == "01-03-2026"
    assert said(True) == "ja"
    assert said(None) == ""
    assert said((Deadline(party=Party.ACCESS, return_by=date(2026, 3, 1)),)) == "toegang: 01-03-2026"
