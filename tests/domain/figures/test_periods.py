"""Periods as lists of figures name them."""

import pytest

from contractbeoordeling.domain.figures.periods import read_period


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("heel 2025", "2025-01-01", "2025-12-31"),
        ("2025 H2", "2025-07-01", "2025-12-31"),
        ("1e halfjaar 2025", "2025-01-01", "2025-06-30"),
        ("K4 2025", "2025-10-01", "2025-12-31"),
        ("2025-Q1", "2025-01-01", "2025-03-31"),
        ("februari 2024", "2024-02-01", "2024-02-29"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("01-01-2025 t/m 30-06-2025", "2025-01-01", "2025-06-30"),
        ("1-11-2024 tot en met 31-10-2025", "2024-11-01", "2025-10-31"),
    ],
)
def test_a_period_is_its_first_and_last_day(text: str, since: str, until: str) -> None:
    assert [f"{each}" for each in read_period(text) or ()] == [since, until]


@pytest.mark.parametrize(
    "text", ["", "vorig jaar", "H3 2025", "31-12-2025", "30-06-2025 t/m 01-01-2025", "1899"]
)
def test_what_names_no_period_is_none(text: str) -> None:
    assert read_period(text) is None
