"""Reading the overrides of the method's parameters."""

from fractions import Fraction
from itertools import pairwise
from typing import Any

from contractbeoordeling.domain.method.faults import FaultCode
from contractbeoordeling.domain.method.node import Node
from contractbeoordeling.domain.method.parameters import (
    DEFAULT_PARAMETERS,
    FRACTION_PARAMETERS,
    RECENCY_MONTHS,
    RECENCY_WEIGHT,
    WHOLE_PARAMETERS,
    Parameters,
    RecencyStep,
)

_KNOWN = ("recency", *WHOLE_PARAMETERS, *FRACTION_PARAMETERS)


def read_parameters(node: Node) -> Parameters:
    """Read the parameters that differ from the defaults."""
    changed: dict[str, Any] = {}
    for name in node.mapping(_KNOWN, unknown=FaultCode.UNKNOWN_PARAMETER):
        if name == "recency":
            changed[name] = _recency(node.field(name))
        elif name in WHOLE_PARAMETERS:
            changed[name] = node.field(name).whole(WHOLE_PARAMETERS[name])
        elif name in FRACTION_PARAMETERS:
            changed[name] = node.field(name).fraction(FRACTION_PARAMETERS[name])
    return Parameters(**changed) if changed else DEFAULT_PARAMETERS


def _recency(node: Node) -> tuple[RecencyStep, ...]:
    items = node.items()
    steps = tuple(_step(each) for each in items)
    if not steps:
        node.fault(FaultCode.NOT_A_STEP)
    whole = not any(each.absent for each in items)
    if whole and any(earlier.months >= later.months for earlier, later in pairwise(steps)):
        node.fault(FaultCode.STEPS_NOT_ASCENDING)
    return steps


def _step(node: Node) -> RecencyStep:
    parts = node.items()
    if len(parts) != 2:
        node.fault(FaultCode.NOT_A_STEP)
        return RecencyStep(0, Fraction(0))
    return RecencyStep(parts[0].whole(RECENCY_MONTHS), parts[1].fraction(RECENCY_WEIGHT))
