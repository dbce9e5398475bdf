"""Whether observations on a criterion made under one framework version count under another."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from contractbeoordeling.domain.framework import Criterion, Framework, asked_the_same


@dataclass(frozen=True, slots=True)
class Versions:
    """The framework versions of a register, and what was declared about pairs of them.

    `declared` maps (criterion key, older id, newer id) to the declaration. It is about the anchors of both, so
    it holds both ways: a report typed under the newest version counts in a round of an older one too.
    """

    frameworks: Mapping[str, Framework]
    declared: Mapping[tuple[str, str, str], bool]
    _known: dict[tuple[str, str, str], bool] = field(default_factory=dict[tuple[str, str, str], bool])

    def comparable(self, key: str, seen_under: str, assessed_under: str) -> bool:
        """Tell whether observations under the one version count under the other.

        What was declared about the two decides, else what was declared about versions that ask the same as
        they do, step by step; where nothing was, equal anchors compare (docs/decisions/0012).
        """
        pair = (key, seen_under, assessed_under)
        if pair not in self._known:
            self._known[pair] = self._compare(*pair)
        return self._known[pair]

    def _compare(self, key: str, one: str, other: str) -> bool:
        said = self._said(key, one, other)
        if said is not None:
            return said
        ones, others = self._alike(key, one), self._alike(key, other)
        if other in ones:
            return True
        between = [(a, b) for a in ones for b in others]
        if any(self._said(key, a, b) is False for a, b in between):
            return False
        return any(self._both(key, a, b, _equal_anchors) for a, b in between)

    def _alike(self, key: str, start: str) -> set[str]:
        """Return the versions that were declared comparable, or ask the same, step by step."""
        found, waiting = {start}, [start]
        while waiting:
            here = waiting.pop()
            near = {each for each in self.frameworks if each not in found and self._step(key, here, each)}
            found |= near
            waiting += near
        return found

    def _step(self, key: str, one: str, other: str) -> bool:
        said = self._said(key, one, other)
        return self._both(key, one, other, asked_the_same) if said is None else said

    def _said(self, key: str, one: str, other: str) -> bool | None:
        said = self.declared.get((key, one, other))
        return self.declared.get((key, other, one)) if said is None else said

    def _both(self, key: str, one: str, other: str, alike: Callable[[Criterion, Criterion], bool]) -> bool:
        first, second = self._criterion(key, one), self._criterion(key, other)
        return first is not None and second is not None and alike(first, second)

    def _criterion(self, key: str, framework_id: str) -> Criterion | None:
        framework = self.frameworks.get(framework_id)
        return None if framework is None else framework.criterion(key)


def _equal_anchors(one: Criterion, other: Criterion) -> bool:
    return one.anchors == other.anchors
