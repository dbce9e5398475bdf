"""Every kind of figure is described, and few residents are never shown."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from contractbeoordeling.domain.figures.kinds import DOMAINS, ENDINGS, RULES, FigureKind, is_hidden
from contractbeoordeling.domain.figures.rules import FigureFault, figure_faults
from contractbeoordeling.domain.measured import MeasuredFigure

TODAY = date(2026, 6, 1)
GOOD = MeasuredFigure(
    provider_id="p",
    kind="usefulness",
    since=date(2025, 1, 1),
    until=date(2025, 12, 31),
    value=Decimal("7.5"),
    count=40,
)


def faults(**changed: Any) -> list[FigureFault]:
    """Return what is wrong with the good figure after a change."""
    return list(figure_faults(replace(GOOD, **changed), TODAY))


def test_every_kind_has_rules() -> None:
    assert set(RULES) == set(FigureKind)
    assert len(DOMAINS) == 13
    assert len(ENDINGS) == 5


def test_a_figure_within_its_rules_has_no_faults() -> None:
    assert faults() == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"kind": "x"}, FigureFault.UNKNOWN_KIND),
        ({"part": "01"}, FigureFault.UNKNOWN_PART),
        ({"kind": "zrm_start", "value": Decimal(3)}, FigureFault.NO_PART),
        ({"value": Decimal("10.01")}, FigureFault.OUT_OF_RANGE),
        ({"value": Decimal("0.99")}, FigureFault.OUT_OF_RANGE),
        ({"value": Decimal("NaN")}, FigureFault.OUT_OF_RANGE),
        ({"value": Decimal("7.555")}, FigureFault.TOO_FINE),
        ({"kind": "volunteers", "value": Decimal("7.5")}, FigureFault.TOO_FINE),
        ({"count": None}, FigureFault.NO_COUNT),
        ({"count": -1}, FigureFault.WRONG_COUNT),
        ({"since": date(2026, 1, 1)}, FigureFault.REVERSED),
        ({"until": date(2026, 6, 2)}, FigureFault.IN_FUTURE),
    ],
)
def test_what_a_figure_may_not_be(changed: dict[str, Any], fault: FigureFault) -> None:
    assert faults(**changed) == [fault]


@pytest.mark.parametrize(
    ("kind", "count", "hidden"),
    [
        (FigureKind.USEFULNESS, 4, True),
        (FigureKind.USEFULNESS, 5, False),
        (FigureKind.WAITING, 0, True),
        (FigureKind.WAITING, None, False),
        (FigureKind.MESSAGES, 3, False),
    ],
)
def test_figures_of_fewer_than_five_residents_are_hidden(
    kind: FigureKind, count: int | None, hidden: bool
) -> None:
    assert is_hidden(kind, count) is hidden
