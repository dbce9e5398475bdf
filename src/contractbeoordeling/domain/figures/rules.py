"""What a figure must be before it is recorded."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

from contractbeoordeling.domain.figures.kinds import RULES, KindRules, kind_of
from contractbeoordeling.domain.measured import MeasuredFigure


class FigureFault(StrEnum):
    """Why a figure can't be recorded; also the code of the refusal."""

    UNKNOWN_KIND = "figure_kind_unknown"
    UNKNOWN_PART = "figure_part_unknown"
    NO_PART = "figure_without_part"
    OUT_OF_RANGE = "figure_out_of_range"
    TOO_FINE = "figure_too_fine"
    NO_COUNT = "figure_without_count"
    WRONG_COUNT = "figure_count_wrong"
    REVERSED = "figure_reversed"
    IN_FUTURE = "figure_in_future"


def figure_faults(figure: MeasuredFigure, today: date) -> Iterator[FigureFault]:
    """Go through what keeps a figure from being recorded."""
    kind = kind_of(figure.kind)
    if kind is None:
        yield FigureFault.UNKNOWN_KIND
        return
    rules = RULES[kind]
    yield from _part_faults(figure.part, rules)
    yield from value_faults(figure.value, rules)
    if figure.count is None:
        if rules.counted:
            yield FigureFault.NO_COUNT
    elif figure.count < 0:
        yield FigureFault.WRONG_COUNT
    if figure.until < figure.since:
        yield FigureFault.REVERSED
    if figure.until > today:
        yield FigureFault.IN_FUTURE


def value_faults(value: Decimal, rules: KindRules) -> Iterator[FigureFault]:
    """Go through what is wrong with the number itself."""
    if not value.is_finite() or not rules.low <= value <= rules.high:
        yield FigureFault.OUT_OF_RANGE
    elif value != round(value, rules.decimals):
        yield FigureFault.TOO_FINE


def _part_faults(part: str, rules: KindRules) -> Iterator[FigureFault]:
    if part and part not in rules.parts:
        yield FigureFault.UNKNOWN_PART
    elif not part and not rules.whole:
        yield FigureFault.NO_PART
