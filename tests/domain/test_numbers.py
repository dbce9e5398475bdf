"""Numbers are text: one spelling for each, and a reason for what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.numbers import (
    DIGITS,
    NumberFault,
    NumberKind,
    NumberReading,
    read_number,
)


@pytest.mark.parametrize(
    ("kind", "text", "number"),
    [
        (NumberKind.KVK, "08174925", "08174925"),
        (NumberKind.KVK, " 08 17 49 25 ", "08174925"),
        (NumberKind.KVK, "08.17.49.25", "08174925"),
        (NumberKind.KVK, "K.v.K. 08174925", "08174925"),
        (NumberKind.KVK, "KvK-nummer: 08174925", "08174925"),
        (NumberKind.KVK, "41087362.0", "41087362"),
        (NumberKind.KVK, "41087362,00", "41087362"),
        (NumberKind.KVK, "０８１７４９２５", "08174925"),
        (NumberKind.KVK, "4108 7362", "41087362"),
        (NumberKind.LOCATION, "0000 1234 5678", "000012345678"),
        (NumberKind.AGB, "41-412076", "41412076"),
        (NumberKind.MUNICIPALITY, "GM0344", "0344"),
        (NumberKind.MUNICIPALITY, "0344", "0344"),
        (NumberKind.POSTAL_CODE, "1234ab", "1234 AB"),
        (NumberKind.POSTAL_CODE, "1234  AB", "1234 AB"),
        (NumberKind.POSTAL_CODE, "d 47533", "D-47533"),
        (NumberKind.POSTAL_CODE, "B-2000", "B-2000"),
    ],
)
def test_a_number_has_one_spelling_however_it_is_written(kind: NumberKind, text: str, number: str) -> None:
    assert read_number(kind, text) == NumberReading(value=number)


@pytest.mark.parametrize(
    ("kind", "text", "fault"),
    [
        (NumberKind.KVK, "648172030", NumberFault.TOO_LONG),
        (NumberKind.KVK, "00000000", NumberFault.ALL_ZERO),
        (NumberKind.KVK, "0", NumberFault.ALL_ZERO),
        (NumberKind.KVK, "4,1E+07", NumberFault.SCIENTIFIC),
        (NumberKind.KVK, "volgt nog", NumberFault.NOT_DIGITS),
        (NumberKind.KVK, "13-07-6263", NumberFault.DATE),
        (NumberKind.KVK, "-", NumberFault.NOT_DIGITS),
        (NumberKind.AGB, "41412076, 41412077", NumberFault.NOT_DIGITS),
        (NumberKind.POSTAL_CODE, "0234 AB", NumberFault.NOT_A_POSTAL_CODE),
        (NumberKind.POSTAL_CODE, "1234 SS", NumberFault.NOT_A_POSTAL_CODE),
        (NumberKind.POSTAL_CODE, "1234", NumberFault.NOT_A_POSTAL_CODE),
    ],
)
def test_what_is_no_number_says_why(kind: NumberKind, text: str, fault: NumberFault) -> None:
    assert read_number(kind, text) == NumberReading(fault=fault)


def test_zeros_lost_in_front_are_proposed_and_never_filled_in() -> None:
    assert read_number(NumberKind.KVK, "8174925") == NumberReading(
        fault=NumberFault.TOO_SHORT, likely="08174925"
    )
    assert read_number(NumberKind.LOCATION, "12345678").likely == "000012345678"
    assert read_number(NumberKind.KVK, "174925") == NumberReading(fault=NumberFault.TOO_SHORT)


@pytest.mark.parametrize("kind", NumberKind)
def test_an_empty_text_is_no_number_and_no_fault(kind: NumberKind) -> None:
    assert read_number(kind, " \u00a0") == NumberReading()


@given(kind=st.sampled_from(NumberKind), text=st.text())
def test_every_text_is_a_number_or_a_fault_or_empty_and_reads_the_same_twice(
    kind: NumberKind, text: str
) -> None:
    reading = read_number(kind, text)
    assert reading.value is None or reading.fault is None
    if reading.value is not None:
        assert read_number(kind, reading.value) == reading
        assert kind not in DIGITS or len(reading.value) == DIGITS[kind]
