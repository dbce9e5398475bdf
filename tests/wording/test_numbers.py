"""Numbers, amounts and days as Dutch readers expect them."""

from decimal import Decimal

import pytest

from contractbeoordeling.wording.numbers import euros


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
