"""Whether observations on a criterion of an older framework version count under a newer one."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from contractbeoordeling.domain.framework import Criterion, Framework


@dataclass(frozen=True, slots=True)
class Versions:
    """The framework versions of a register, and what was declared about pairs of them.

    `declared` maps (criterion key, older id, newer id) to the declaration.
    """

    frameworks: Mapping[str, Framework]
    declared: Mapping[tuple[str, str, str], bool]
    _known: dict[tuple[str, str, str], bool] = field(default_factory=dict[tuple[str, str, str], bool])

    def comparable(self, key: str, older: str, newer: str) -> bool:
        """Tell whether observations under the older version count under the newer.

        A declaration decides; without one equal anchors compare (model.md, Framework version),
        and so does a chain of versions that compare one to the next.
        """
        pair = (key, older, newer)
        if pair not in self._known:
            self._known[pair] = self._reached(key, older, newer)
        return self._known[pair]

    def _reached(self, key: str, older: str, newer: str) -> bool:
        if (key, older, newer) in self.declared:
            return self.declared[key, older, newer]
        seen, waiting = {older}, [older]
        while waiting:
            here = waiting.pop()
            if here == newer:
                return True
            steps = {each for each in self.frameworks if each not in seen and self._step(key, here, each)}
            seen |= steps
            waiting += steps
        return False

    def _step(self, key: str, older: str, newer: str) -> bool:
        declared = self.declared.get((key, older, newer))
        if declared is not None:
            return declared
        before, after = self._criterion(key, older), self._criterion(key, newer)
        return before is not None and after is not None and before.anchors == after.anchors

    def _criterion(self, key: str, framework_id: str) -> Criterion | None:
        framework = self.frameworks.get(framework_id)
        return None if framework is None else framework.criterion(key)
