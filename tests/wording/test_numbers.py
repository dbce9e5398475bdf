"""Numbers, amounts and days as Dutch readers expect them."""

from datetime import date
from decimal import Decimal

import pytest

from contractbeoordeling.wording.numbers import NOTHING, day, day_if_any, euros


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (Decimal(0), "0,00"),
        (Decimal("999.5"), "999,50"),
        (Decimal(1293000), "1.293.000,00"),
        (Decimal("-12345.678"), "−12.345,68"),
        (None, "–"),
    ],
)
def test_amount_has_cents_and_points_between_thousands(amount: Decimal | None, said: str) -> None:
    assert euros(amount) == said


def test_day_that_there_is_none_of_is_a_dash_or_no_text() -> None:
    assert (day(date(2026, 6, 1)), day_if_any(date(2026, 6, 1))) == ("01-06-2026", "01-06-2026")
    assert (day(None), day_if_any(None)) == (NOTHING, "")
