"""Keys made from names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contractbeoordeling.domain.framework.keys import is_key, key_from_name


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Risico's in beeld", "risico-s-in-beeld"),
        ("Afstemming rond één huishouden", "afstemming-rond-een-huishouden"),
        ("  Op- en afschalen! ", "op-en-afschalen"),
        ("日本", "criterion"),
    ],
)
def test_a_key_is_the_name_in_plain_letters(name: str, key: str) -> None:
    assert key_from_name(name, ()) == key


def test_a_key_that_is_taken_gets_a_number() -> None:
    assert key_from_name("Uitval", {"uitval", "uitval-2"}) == "uitval-3"


@given(st.text(max_size=200), st.sets(st.sampled_from(["a", "a-2", "criterion", "criterion-2"])))
def test_every_name_gives_a_key_that_is_not_taken(name: str, taken: set[str]) -> None:
    key = key_from_name(name, taken)
    assert is_key(key)
    assert key not in taken
