"""FigureReading the norm tables of a framework's JSON."""

from fractions import Fraction

from contractbeoordeling.domain.figures.kinds import RULES, FigureKind, FigureUnit
from contractbeoordeling.domain.framework.faults import FaultCode
from contractbeoordeling.domain.framework.figures import FigureSteps, Steps
from contractbeoordeling.domain.framework.norms import NormParty, NormTable
from contractbeoordeling.domain.framework.parameters import fraction
from contractbeoordeling.domain.framework.reading import Node

_FIELDS = ("kind", "part", "criterion", "party", "bounds")
_BOUNDS = 4


def read_norms(node: Node, figures: FigureSteps) -> tuple[NormTable, ...]:
    """Read the norm tables; what can't be one is left out, with its faults.

    A mark without bounds has those of residents' marks in the same framework.
    """
    return tuple(norm for each in node.items() if (norm := _norm(each, figures)) is not None)


def _norm(node: Node, figures: FigureSteps) -> NormTable | None:
    node.object(_FIELDS)
    kind = _required(node.field("kind")).choice(FigureKind)
    party = _required(node.field("party")).choice(NormParty)
    criterion = node.field("criterion").line(required=True)
    bounds = None if kind is None else _bounds(node.field("bounds"), kind, figures)
    if kind is None or party is None or bounds is None:
        return None
    part = node.field("part").line()
    return NormTable(kind=kind, part=part, criterion_key=criterion, party=party, bounds=bounds)


def _required(node: Node) -> Node:
    if node.raw is None:
        node.fault(FaultCode.MISSING)
    return node


def _bounds(node: Node, kind: FigureKind, figures: FigureSteps) -> Steps | None:
    items = node.items()
    if RULES[kind].unit is FigureUnit.MARK and all(each.raw is None for each in items):
        return figures.mark
    if len(items) != _BOUNDS:
        node.fault(FaultCode.WRONG_TYPE, wanted="four_bounds")
        return None
    before = len(node.faults)
    low, high = Fraction(RULES[kind].low), Fraction(RULES[kind].high)
    first, second, third, fourth = (fraction(each, low, high) for each in items)
    return None if len(node.faults) > before else (first, second, third, fourth)
