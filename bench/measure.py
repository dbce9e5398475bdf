"""Timing: medians of several runs, taken turn by turn so that a busy moment hits both sides."""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

RUNS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure with the bound that it should keep; `floor` says what it is compared to."""

    name: str
    value: float
    bound: float
    unit: str = "×"
    at_least: bool = False
    note: str = ""

    @property
    def holds(self) -> bool:
        """Tell whether the bound is kept."""
        return self.value >= self.bound if self.at_least else self.value <= self.bound

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        word = "holds" if self.holds else "FAILS"
        bound = f"{sign} {self.bound:g} {self.unit}"
        return f"{word:5}  {self.value:8.2f} {self.unit:4}  {bound:12}  {self.name}  {self.note}"


def seconds(act: Callable[[], object]) -> float:
    """Return how long one call takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def medians(*acts: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Return the median seconds of each act, the acts taking turns."""
    times = [[seconds(act) for act in acts] for _ in range(runs)]
    return [statistics.median(each) for each in zip(*times, strict=True)]


def peak_memory() -> float:
    """Return the most memory that this process ever held, in MiB (Linux and macOS)."""
    import resource  # not on Windows

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
