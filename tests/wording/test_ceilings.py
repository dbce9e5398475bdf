"""What is said of the use of a ceiling."""

from fractions import Fraction

import pytest

from contractbeoordeling.wording.ceilings import share_said


@pytest.mark.parametrize(
    ("used", "said"),
    [("69900", "69,9%"), ("69999", "69,9%"), ("70000", "70%"), ("70099", "70%"), ("123456", "123,4%")],
)
def test_a_use_below_the_warning_never_reads_as_if_it_had_come_to_it(used: str, said: str) -> None:
    assert share_said(Fraction(used) / 100_000) == said


def test_a_use_that_is_not_known_is_a_dash() -> None:
    assert share_said(None) == "–"
