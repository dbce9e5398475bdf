"""The self-test itself: every check once, in a folder of its own that is gone in the end."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from contractbeoordeling.domain.errors import EnvironmentFault
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.files import disk
from contractbeoordeling.usecases.bugs import log_trace
from contractbeoordeling.usecases.self_test import foreign, forms, outcomes, program, registers, window
from contractbeoordeling.usecases.self_test.check import Check, CheckResult, NotSound, Outcome, perform
from contractbeoordeling.usecases.self_test.impersonal import Impersonal
from contractbeoordeling.usecases.self_test.stage import Stage
from contractbeoordeling.wording.self_test import say

NEEDED_BYTES = 64 * 2**20
_PREFIX = "contractbeoordeling-zelftest-"


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What was found; `facts` say which program this is on which machine, `log` where the traces of failures are."""

    facts: Mapping[str, object]
    checks: Sequence[CheckResult]
    log: str = ""

    def count(self, outcome: Outcome) -> int:
        """Return how many checks ended so."""
        return sum(each.outcome is outcome for each in self.checks)

    @property
    def sound(self) -> bool:
        """Whether nothing failed."""
        return not self.count(Outcome.FAILS)


def self_test(window_checks: str | None, progress: Progress | None = None) -> SelfTest:
    """Try everything; `window_checks` is the module that tries the window, None where there is none.

    Raises EnvironmentFault where there is no room to try anything in.
    """
    bar, folder = progress or NoProgress(), _own_folder()
    stage, impersonal = Stage(folder), Impersonal(folder)
    try:
        results = _Results(bar, len(_checks(stage)) + len(window.CODES) + 1)
        for each in perform(_checks(stage), impersonal, _say_nothing):
            results.add(each)
        for each in _window(stage, window_checks, results):
            results.add(each)
        tidied = Check("tidied", partial(_tidy, stage))
        for each in perform([tidied], impersonal, _say_nothing):
            results.add(each)
    finally:
        stage.close()
        disk.remove_folder(folder)
    facts = {name: impersonal(each) if isinstance(each, str) else each for name, each in stage.facts.items()}
    log = _logged(results.found)
    return SelfTest(facts, tuple(results.found), impersonal(str(log)) if log else "")


def _checks(stage: Stage) -> list[Check]:
    """Return what is tried in this process, and what each of it needs."""
    return [
        Check("program", partial(program.program, stage)),
        Check("places", partial(program.places, stage)),
        Check("resources", partial(program.resources, stage)),
        Check("encodings", partial(program.encodings, stage)),
        Check("register", partial(registers.register, stage)),
        Check("encrypted", partial(registers.encrypted, stage)),
        Check("backup", partial(registers.backup, stage), ("register",)),
        Check("upgrade", partial(registers.upgrade, stage)),
        Check("forms", partial(forms.forms, stage), ("register",)),
        Check("import", partial(forms.forms_back, stage), ("forms",)),
        Check("lists", partial(foreign.lists, stage), ("register",)),
        Check("hostile", partial(foreign.hostile, stage), ("register",)),
        Check("method", partial(outcomes.method, stage)),
        Check("assess", partial(outcomes.assess, stage), ("import",)),
        Check("export", partial(outcomes.export, stage), ("import",)),
        Check("names", partial(outcomes.names, stage), ("export",)),
    ]


class _Results:
    """What was found so far, and how far that is."""

    def __init__(self, bar: Progress, total: int) -> None:
        self._bar, self._total = bar, total
        self.found: list[CheckResult] = []

    def add(self, result: CheckResult) -> None:
        """Take a result, and tell how far the test is. Raises Cancelled."""
        self.found.append(result)
        self.step()

    def step(self) -> None:
        """Tell again how far the test is. Raises Cancelled."""
        self._bar.step(len(self.found), self._total)

    def worked(self, code: str) -> bool:
        """Whether a check worked."""
        return any(each.code == code and each.outcome is Outcome.WORKS for each in self.found)


def _window(stage: Stage, module: str | None, results: _Results) -> Iterator[CheckResult]:
    """Try the window with the round that was played, or with the sample where it could not be."""
    if module is None:
        yield from window.without_window().results
        return
    stage.close()
    sample = stage.folder / "venster" / "voorbeeld.register"
    register = stage.register if results.worked("import") else registers.unpacked_sample(sample)
    run = window.try_window(module, stage.folder, register, results.step)
    stage.facts |= run.facts
    yield from run.results


def _own_folder() -> Path:
    """Make a folder for this test alone, where there is room enough."""
    try:
        place = Path(tempfile.gettempdir())
    except FileNotFoundError as error:
        raise EnvironmentFault("no_temporary_folder") from error
    if shutil.disk_usage(place).free < NEEDED_BYTES:
        raise EnvironmentFault("disk_full", path=place)
    return Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place))


def _tidy(stage: Stage) -> str:
    """Take everything away that the test made."""
    stage.close()
    disk.remove_folder(stage.folder)
    if disk.exists(stage.folder):
        left = [each.name for each in disk.files_below(stage.folder)]
        raise NotSound("left_behind", count=len(left), names=", ".join(left[:3]))
    return say("all_gone")


def _logged(found: Sequence[CheckResult]) -> Path | None:
    """Keep for the log what the rows of failed checks have no room for."""
    log: Path | None = None
    for each in found:
        if each.outcome is Outcome.FAILS:
            log = log_trace(f"self-test: {each.code}: {each.detail}\n{each.trace}")
    return log


def _say_nothing(_code: str) -> None:
    """Begin a check without telling anybody."""
