"""What is stored is tidy, and what can't be stored says which field and why."""

from datetime import date
from decimal import Decimal

import pytest

from contractbeoordeling.domain.contract import Contract, ContractYear, Municipality
from contractbeoordeling.domain.numbers import NumberFault
from contractbeoordeling.domain.person import Person
from contractbeoordeling.domain.provider import (
    AgbCode,
    Certificate,
    Contact,
    Law,
    LinkKind,
    Location,
    Provider,
    ProviderLink,
    TradeName,
)
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.validity import FieldFault, FieldProblem, faults_of, tidied


def test_texts_and_numbers_get_their_one_spelling() -> None:
    untidy = Provider(
        name="  Zorg\u00a0 Linde ",
        kvk="08.17.49.25",
        postal_code="1234ab",
        laws=(Law.WMO, Law.WMO),
        care_forms=(" Dagbesteding", "Dagbesteding", ""),
        note="eerste\r\ntweede ",
    )
    tidy = tidied(untidy)
    assert (tidy.name, tidy.kvk, tidy.postal_code) == ("Zorg Linde", "08174925", "1234 AB")
    assert (tidy.laws, tidy.care_forms, tidy.note) == ((Law.WMO,), ("Dagbesteding",), "eerste\ntweede")
    assert tidied(tidy) == tidy
    assert tidy.id == untidy.id


def test_an_empty_number_is_no_number() -> None:
    assert tidied(Provider(name="A", kvk=" ")).kvk is None
    assert tidied(Location(provider_id="x", name="A", number="")).number is None


def test_a_wrong_number_stays_as_it_was_written_and_is_a_fault() -> None:
    wrong = tidied(Provider(name="A", kvk="8174925 "))
    assert faults_of(wrong) == (FieldFault("kvk", NumberFault.TOO_SHORT, "8174925", "08174925"),)


@pytest.mark.parametrize(
    ("record", "field", "code"),
    [
        (Provider(name=""), "name", FieldProblem.MISSING),
        (Provider(name="A", postal_code="12"), "postal_code", NumberFault.NOT_A_POSTAL_CODE),
        (TradeName(provider_id="p", name=""), "name", FieldProblem.MISSING),
        (AgbCode(provider_id="p", code=""), "code", FieldProblem.MISSING),
        (AgbCode(provider_id="p", code="123456789"), "code", NumberFault.TOO_LONG),
        (Location(provider_id="p"), "name", FieldProblem.MISSING),
        (Location(provider_id="p", number="1234"), "number", NumberFault.TOO_SHORT),
        (Contact(provider_id="p", name=""), "name", FieldProblem.MISSING),
        (Contact(provider_id="p", name="A", email="a@b"), "email", FieldProblem.NO_EMAIL),
        (Contact(provider_id="p", name="A", phone="bel maar"), "phone", FieldProblem.NO_PHONE),
        (Certificate(provider_id="p", kind=""), "kind", FieldProblem.MISSING),
        (
            Certificate(
                provider_id="p", kind="HKZ", valid_from=date(2026, 1, 2), valid_until=date(2026, 1, 1)
            ),
            "valid_until",
            FieldProblem.REVERSED,
        ),
        (Municipality(name=""), "name", FieldProblem.MISSING),
        (Municipality(name="A", code="344"), "code", NumberFault.TOO_SHORT),
        (Contract(provider_id="p", number=""), "number", FieldProblem.MISSING),
        (
            Contract(provider_id="p", number="1", starts_on=date(2026, 1, 2), ends_on=date(2026, 1, 1)),
            "ends_on",
            FieldProblem.REVERSED,
        ),
        (ContractYear(contract_id="c", year=26), "year", FieldProblem.NO_YEAR),
        (Contract(provider_id="p", number="W-1", reply_days=0), "reply_days", FieldProblem.NO_TERM),
        (ContractYear(contract_id="c", year=2026, used=Decimal(-1)), "used", FieldProblem.NEGATIVE),
        (ProviderLink(provider_id="p", other_id="p", kind=LinkKind.CONCERN), "other_id", FieldProblem.SELF),
        (Person(name=""), "name", FieldProblem.MISSING),
    ],
)
def test_each_fault_names_its_field(record: Record, field: str, code: str) -> None:
    assert [(fault.field, fault.code) for fault in faults_of(tidied(record))] == [(field, code)]


@pytest.mark.parametrize(
    "record",
    [
        Provider(name="A"),
        Contact(provider_id="p", name="A", email="a.b@zorg.example", phone="+31 (0)6 12 34 56 78"),
        Contact(provider_id="p", name="A", phone="14 0344"),
        Certificate(provider_id="p", kind="HKZ", valid_from=date(2026, 1, 1), valid_until=date(2026, 1, 1)),
        ContractYear(contract_id="c", year=2026, ceiling=Decimal(0)),
        Location(provider_id="p", number="000012345678"),
    ],
)
def test_what_is_right_has_no_fault(record: Record) -> None:
    assert faults_of(tidied(record)) == ()
