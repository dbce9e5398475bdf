"""What was tried, how it ended and how long it took: said at once, and once more as a table at the end."""

from __future__ import annotations

import json
import time
import traceback
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path


class Outcome(StrEnum):
    """How a step ended; only `ok` counts as a success, only `failed` as a failure."""

    OK = "ok"
    FAILED = "FAILED"
    CANNOT = "cannot be tried here"
    LEFT_OUT = "left out"


class Wrong(Exception):
    """What was looked at is not as it should be."""


class CannotHere(Exception):
    """Wine can't do what the step needs; a person with a Windows laptop has to try it."""


@dataclass
class Step:
    """One row of the report; `notes` are figures and what was seen."""

    name: str
    outcome: Outcome = Outcome.OK
    seconds: float = 0.0
    notes: list[str] = field(default_factory=list[str])

    @property
    def good(self) -> bool:
        """Whether what comes after it has a meaning."""
        return self.outcome is Outcome.OK

    def note(self, text: str) -> None:
        """Remember a figure."""
        self.notes.append(text)


class Report:
    """The rows, in the order in which they were tried."""

    def __init__(self, log: Path) -> None:
        self.steps: list[Step] = []
        self._log = log
        self._log.write_text("", encoding="utf-8")

    @contextmanager
    def step(self, name: str) -> Generator[Step]:
        """Try something: what goes wrong in the block makes the row, and never ends the test."""
        step = Step(name)
        begun = time.monotonic()
        try:
            yield step
        except CannotHere as reason:
            step.outcome = Outcome.CANNOT
            step.note(str(reason))
        except Exception as error:  # noqa: BLE001 - whatever breaks in one step is told of that step
            step.outcome = Outcome.FAILED
            step.note(str(error) if isinstance(error, Wrong) else f"{type(error).__name__}: {error}")
            self.log(name, traceback.format_exc())
        step.seconds = time.monotonic() - begun
        self.add(step)

    def add(self, step: Step) -> None:
        """Take in a row that was tried elsewhere."""
        self.steps.append(step)
        print(_line(step), flush=True)

    def left_out(self, name: str, why: str) -> None:
        """Tell of a step that has no meaning after what failed, or that nobody asked for."""
        self.add(Step(name, Outcome.LEFT_OUT, notes=[why]))

    def log(self, name: str, text: str) -> None:
        """Keep what a program said, for who has to find out why."""
        with self._log.open("a", encoding="utf-8") as file:
            file.write(f"=== {name}\n{text.strip()}\n")

    @property
    def failed(self) -> list[Step]:
        """The rows that have to be looked into."""
        return [step for step in self.steps if step.outcome is Outcome.FAILED]

    def table(self) -> str:
        """All rows once more, and how many of each outcome."""
        counted = Counter(step.outcome for step in self.steps)
        numbers = ", ".join(f"{counted[each]} {each}" for each in Outcome if counted[each])
        return "\n".join([*(_line(step) for step in self.steps), "", numbers])

    def keep(self, file: Path) -> None:
        """Write the rows for machines."""
        rows = [asdict(step) for step in self.steps]
        file.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")


def _line(step: Step) -> str:
    notes = "; ".join(" / ".join(each.strip().splitlines()) for each in step.notes)
    return f"{step.outcome:<20}  {step.seconds:6.1f} s  {step.name}" + (f" — {notes}" if notes else "")


def wrong_unless(condition: object, text: str) -> None:
    """Fail the step with this sentence where the condition doesn't hold."""
    if not condition:
        raise Wrong(text)
