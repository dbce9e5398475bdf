"""What must hold for the norm tables of a framework."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from contractbeoordeling.domain.figures.kinds import RULES, Better, better_of
from contractbeoordeling.domain.framework.faults import Fault, FaultCode, Path
from contractbeoordeling.domain.framework.norms import NormParty, NormTable

if TYPE_CHECKING:
    from contractbeoordeling.domain.framework.model import Framework

_Key = tuple[str, str, str, str]


def check_norms(framework: Framework) -> Iterator[Fault]:
    """Go through what is wrong with the norm tables: parts, criteria, parties and the order of their bounds."""
    first: dict[_Key, Path] = {}
    for number, norm in enumerate(framework.norms):
        path: Path = ("norms", number)
        yield from _kind_faults(path, norm)
        yield from _criterion_faults(path, norm, framework)
        key = (norm.kind.value, norm.part, norm.criterion_key, norm.party.value)
        if key in first:
            yield Fault(FaultCode.NORM_TWICE, (*path, "kind"), other=(*first[key], "kind"))
        first.setdefault(key, path)


def _kind_faults(path: Path, norm: NormTable) -> Iterator[Fault]:
    rules = RULES[norm.kind]
    if norm.part and norm.part not in rules.parts:
        yield Fault(
            FaultCode.NORM_UNKNOWN_PART, (*path, "part"), norm.part, {"options": " ".join(rules.parts)}
        )
    elif not norm.part and not rules.whole:
        yield Fault(FaultCode.NORM_WITHOUT_PART, (*path, "part"))
    better = better_of(norm.kind, norm.part)
    if better is None:
        yield Fault(FaultCode.NORM_NO_DIRECTION, (*path, "kind"))
        return
    if norm.party is NormParty.RESIDENT and not rules.counted:
        yield Fault(FaultCode.NORM_RESIDENTS, (*path, "party"))
    falling = better is Better.DOWN
    code = FaultCode.NORM_NOT_FALLING if falling else FaultCode.NORM_NOT_RISING
    for place, (before, after) in enumerate(pairwise(norm.bounds), start=1):
        if (after >= before) if falling else (after <= before):
            yield Fault(code, (*path, "bounds", place), str(after), {"previous": str(before)})


def _criterion_faults(path: Path, norm: NormTable, framework: Framework) -> Iterator[Fault]:
    criterion = framework.criterion(norm.criterion_key)
    if criterion is None:
        if norm.criterion_key:
            yield Fault(FaultCode.NORM_UNKNOWN_CRITERION, (*path, "criterion"), norm.criterion_key)
    elif not criterion.weights.get(norm.party.perspective, 0):
        values = {"party": norm.party.value}
        yield Fault(FaultCode.NORM_WITHOUT_WEIGHT, (*path, "party"), norm.party.value, values)
