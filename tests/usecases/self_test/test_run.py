"""The whole self-test: everything is tried, nothing stays behind, and what fails goes to the log."""

from __future__ import annotations

import shutil
import tempfile
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from contractbeoordeling import paths
from contractbeoordeling.domain.errors import EnvironmentFault
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.files import disk
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.self_test import registers, run, window
from contractbeoordeling.usecases.self_test.check import Check, CheckResult, Outcome
from contractbeoordeling.usecases.self_test.run import SelfTest, self_test
from contractbeoordeling.usecases.self_test.stage import Stage
from contractbeoordeling.usecases.self_test.told import concluded, tabled
from contractbeoordeling.wording.self_test import TITLES
from tests import conditions
from tests.usecases.self_test.conftest import gives

TEMPORARY = "%TEMP%\\map" if conditions.WINDOWS else "$TMPDIR/map"


class Places(NamedTuple):
    """Where the self-test may write for a while."""

    temporary: Path
    home: Path


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A folder for temporary files and one for settings, of this test alone."""
    made = Places(tmp_path / "tijdelijk", tmp_path / "thuis")
    for each in made:
        each.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made.temporary))
    monkeypatch.setenv(paths.HOME_VARIABLE, str(made.home))
    return made


class Watcher:
    """Sees how far the test is, and stops it after so many steps."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.steps: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def step(self, done: int, total: int) -> None:
        self.steps.append((done, total))
        if done == self._stop_at:
            raise Cancelled


def failed(test: SelfTest) -> dict[str, str]:
    return {each.code: each.detail for each in test.checks if each.outcome is Outcome.FAILS}


def left(places: Places) -> list[str]:
    return [each.name for place in places for each in place.rglob("*")]


def test_everything_is_tried_in_the_order_of_the_table_and_works(places: Places) -> None:
    watcher = Watcher()
    test = self_test(None, watcher)
    assert failed(test) == {}
    assert test.sound
    assert [each.code for each in test.checks] == list(TITLES)
    assert {each.code for each in test.checks if each.outcome is Outcome.SKIPPED} == set(window.CODES)
    assert watcher.steps[-1] == (len(TITLES), len(TITLES))
    assert left(places) == []


def test_one_broken_part_leaves_the_others_and_goes_to_the_log(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_store: Store, _who: object) -> None:
        raise LookupError(f"stuk in {places.temporary / 'map'}")

    monkeypatch.setattr(registers, "redo", broken)
    test = self_test(None)
    assert failed(test) == {"register": f"LookupError: stuk in {TEMPORARY}"}
    assert not test.sound
    works = {each.code for each in test.checks if each.outcome is Outcome.WORKS}
    assert {"program", "encrypted", "upgrade", "method", "tidied"} <= works
    log = paths.log_file().read_text(encoding="utf-8")
    assert "self-test: register: LookupError" in log
    assert "in broken" in log
    assert left(places) == [paths.log_file().name]


def test_table_tells_what_fails_and_what_to_do() -> None:
    works = CheckResult("program", Outcome.WORKS, "0.1.0", 0.0)
    fails = CheckResult("method", Outcome.FAILS, "V1: rating is 3 in plaats van 4", 0.12)
    test = SelfTest({}, (works, fails), "~/map/contractbeoordeling.log")
    assert tabled(test).splitlines()[2:] == [
        "Programma         werkt       0,0       0.1.0",
        "Rekenvoorbeelden  WERKT NIET  0,1       V1: rating is 3 in plaats van 4",
    ]
    assert concluded(test) == (
        "1 van 2 onderdelen werkt niet. Geef deze tabel door aan wie het programma beheert; er staan geen gegevens van "
        "aanbieders of medewerkers in. Meer staat in ~/map/contractbeoordeling.log."
    )


def test_whole_test_says_how_much_could_not_be_tried(places: Places) -> None:
    test = SelfTest({}, tuple(window.without_window().results[:1]))
    assert concluded(test) == "Deze installatie werkt. 1 onderdeel kon hier niet geprobeerd worden."
    assert concluded(SelfTest({}, ())) == "Deze installatie werkt."


@pytest.mark.parametrize("stop_at", [3, 9])
def test_stopping_half_way_leaves_nothing(places: Places, stop_at: int) -> None:
    with pytest.raises(Cancelled):
        self_test(None, Watcher(stop_at))
    assert left(places) == []


def registers_alone(stage: Stage) -> list[Check]:
    """Try registers, under the name of what the window waits for."""
    return [Check("import", partial(registers.register, stage))]


def test_files_that_cannot_be_taken_away_are_told(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_checks", registers_alone)
    monkeypatch.setattr(disk, "remove_folder", gives(None))
    test = self_test(None)
    assert "bestanden laten zich niet weghalen" in failed(test)["tidied"]
    monkeypatch.undo()
    shutil.rmtree(next(places.temporary.iterdir()))


def test_full_disk_is_the_machines_fault_and_nothing_is_tried(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(places.temporary)
    monkeypatch.setattr(shutil, "disk_usage", gives(usage._replace(free=run.NEEDED_BYTES - 1)))
    with pytest.raises(EnvironmentFault, match="disk_full"):
        self_test(None)
    assert left(places) == []


def test_no_folder_for_temporary_files_is_the_machines_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", none)
    with pytest.raises(EnvironmentFault, match="no_temporary_folder"):
        self_test(None)


def test_window_is_tried_with_the_round_or_else_with_the_sample(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def tried(_module: str, _folder: Path, register: Path, _wait: object) -> window.WindowRun:
        assert register.is_file()
        assert not register.with_name(f"{register.name}-wal").exists()
        seen.append(register.name)
        return window.without_window()

    monkeypatch.setattr(run, "_checks", registers_alone)
    monkeypatch.setattr(window, "try_window", tried)
    self_test("een.module")
    monkeypatch.setattr(registers, "new_register", None)
    self_test("een.module")
    assert seen == ["Zélftest €.register", "voorbeeld.register"]
