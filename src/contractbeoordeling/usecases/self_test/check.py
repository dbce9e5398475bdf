"""One check and what came of it; a check that fails, however it does, never ends the rest."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from contractbeoordeling.usecases.self_test.impersonal import Impersonal
from contractbeoordeling.wording.machine import coded
from contractbeoordeling.wording.refusals import sentence
from contractbeoordeling.wording.self_test import say, title


class Outcome(StrEnum):
    """How a check ended."""

    WORKS = "works"
    FAILS = "fails"
    SKIPPED = "skipped"


class NotSound(Exception):
    """Something doesn't work as it should; `code` is that of a sentence in wording/self_test."""

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(say(code, **values))


class Skipped(Exception):
    """What can't be tried here, which is no fault."""

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(say(code, **values))


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One row of the table; `trace` tells the log what the row has no room for."""

    code: str
    outcome: Outcome
    detail: str
    seconds: float
    trace: str = ""


class Check(NamedTuple):
    """What is tried: it returns what was seen. `needs` are the checks without which it can't be tried."""

    code: str
    work: Callable[[], str]
    needs: Sequence[str] = ()


def perform(
    checks: Iterable[Check], impersonal: Impersonal, begin: Callable[[str], None]
) -> Iterator[CheckResult]:
    """Do the checks one after another; `begin` is told the code of each before it starts."""
    works: set[str] = set()
    for each in checks:
        missing = next((code for code in each.needs if code not in works), None)
        if missing is not None:
            yield CheckResult(each.code, Outcome.SKIPPED, say("needs", title=title(missing)), 0.0)
            continue
        begin(each.code)
        result = _performed(each)
        if result.outcome is Outcome.WORKS:
            works.add(each.code)
        yield replace(result, detail=impersonal(result.detail), trace=impersonal(result.trace))


def _performed(check: Check) -> CheckResult:
    start = time.perf_counter()

    def ended(outcome: Outcome, detail: str, trace: str = "") -> CheckResult:
        return CheckResult(check.code, outcome, detail, round(time.perf_counter() - start, 2), trace)

    try:
        return ended(Outcome.WORKS, check.work())
    except Skipped as reason:
        return ended(Outcome.SKIPPED, str(reason))
    except Exception as error:  # noqa: BLE001 - whatever it is becomes the row of this check
        return ended(Outcome.FAILS, _told(error), "".join(traceback.format_exception(error)))


def _told(error: Exception) -> str:
    """Return what went wrong in one line."""
    if isinstance(error, NotSound):
        return str(error)
    known = coded(error)
    if known is not None:
        return sentence(known)
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
