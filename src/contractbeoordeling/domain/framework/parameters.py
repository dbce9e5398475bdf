"""The parameters of the method inside a framework version: only what differs from the defaults."""

from dataclasses import fields, replace
from fractions import Fraction
from typing import Any

from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.framework.faults import FaultCode
from contractbeoordeling.domain.framework.figures import LIMITS, Figure, FigureSteps, Steps
from contractbeoordeling.domain.framework.number import number_of
from contractbeoordeling.domain.framework.reading import Node
from contractbeoordeling.domain.method.parameters import (
    DEFAULT_PARAMETERS,
    FRACTION_PARAMETERS,
    RECENCY_MONTHS,
    RECENCY_WEIGHT,
    WHOLE_PARAMETERS,
    Bounds,
    Parameters,
    RecencyStep,
)

NO_END = 1200
"""The highest whole parameter where the method sets no end: a hundred years in months."""
RECENCY_STEPS = 5
REPLY_DAYS = Bounds(1, 365)


def bounds_of(name: str) -> tuple[int | Fraction, int | Fraction]:
    """Return the lowest and highest value of a parameter that is one number."""
    bounds = WHOLE_PARAMETERS.get(name) or FRACTION_PARAMETERS[name]
    return ends_of(bounds)


def ends_of(bounds: Bounds) -> tuple[int | Fraction, int | Fraction]:
    """Return both ends of a range, of which the highest is never open."""
    return bounds.low, NO_END if bounds.high is None else bounds.high


def read_parameters(node: Node) -> Parameters:
    """Read the parameters that differ from the defaults."""
    if node.raw is None:
        return DEFAULT_PARAMETERS
    found: dict[str, Any] = {}
    for name, each in node.object(tuple(each.name for each in fields(Parameters))).items():
        if each.raw is None:
            each.fault(FaultCode.MISSING)
        elif name == "recency":
            found[name] = _recency(each)
        elif name in WHOLE_PARAMETERS:
            low, high = bounds_of(name)
            found[name] = each.whole(int(low), int(high), getattr(DEFAULT_PARAMETERS, name))
        elif name in FRACTION_PARAMETERS:
            found[name] = fraction(each, *bounds_of(name), default=getattr(DEFAULT_PARAMETERS, name))
    return replace(DEFAULT_PARAMETERS, **found)


def read_figures(node: Node) -> FigureSteps:
    """Read the bounds at which a figure turns into the next score."""
    if node.raw is None:
        return FigureSteps()
    node.object(tuple(Figure))
    return FigureSteps(
        mark=_steps(node.field(Figure.MARK), Figure.MARK),
        agree=_steps(node.field(Figure.AGREE), Figure.AGREE),
    )


def figures_content(figures: FigureSteps) -> dict[str, JsonValue]:
    """Return the bounds of each kind of figure as fractions in text."""
    return {each.value: [str(bound) for bound in figures.steps(each)] for each in Figure}


def fraction(
    node: Node, low: int | Fraction, high: int | Fraction, *, default: Fraction = Fraction(0)
) -> Fraction:
    """Read a number such as "1/2", "0.5" or 2 within bounds; nothing reads as a fault."""
    readable = isinstance(node.raw, str | int) and not isinstance(node.raw, bool)
    value = number_of(str(node.raw)) if readable else None
    if value is None:
        code = FaultCode.MISSING if node.raw is None else FaultCode.NOT_NUMBER
        node.fault(code, low=low, high=high)
        return default
    if not low <= value <= high:
        node.fault(FaultCode.OUT_OF_RANGE, low=low, high=high)
        return default
    return value


def _steps(node: Node, figure: Figure) -> Steps:
    low, high = LIMITS[figure]
    items = node.items()
    if len(items) != 4:
        node.fault(FaultCode.WRONG_TYPE, wanted="four_bounds")
        return FigureSteps().steps(figure)
    before = len(node.faults)
    first, second, third, fourth = (fraction(each, low, high) for each in items)
    steps = first, second, third, fourth
    if len(node.faults) == before:
        _check_rising(items, list(steps))
    return steps


def _recency(node: Node) -> tuple[RecencyStep, ...]:
    items, before = node.items(), len(node.faults)
    steps: list[RecencyStep] = []
    for item in items:
        pair = item.items()
        if len(pair) != 2:
            item.fault(FaultCode.WRONG_TYPE, wanted="months_and_weight")
            continue
        low, high = (int(each) for each in ends_of(RECENCY_MONTHS))
        if pair[0].raw is None:
            pair[0].fault(FaultCode.MISSING)
        months = pair[0].whole(low, high, 0)
        steps.append(RecencyStep(months, fraction(pair[1], *ends_of(RECENCY_WEIGHT))))
    if not 1 <= len(items) <= RECENCY_STEPS:
        node.fault(FaultCode.WRONG_TYPE, wanted="recency_steps")
    elif len(node.faults) == before:
        _check_rising(items, [step.months for step in steps])
    return tuple(steps)


def _check_rising(nodes: list[Node], values: list[int] | list[Fraction]) -> None:
    for node, lower, value in zip(nodes[1:], values, values[1:], strict=False):
        if value <= lower:
            node.fault(FaultCode.NOT_RISING, previous=lower)
