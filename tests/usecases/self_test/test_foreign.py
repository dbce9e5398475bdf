"""Other people's files are read by a real process of their own; one that reads too much or hangs is noticed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Law, Provider
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.add_provider import add_provider
from contractbeoordeling.usecases.import_files import ImportRun, import_files
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.self_test import foreign
from contractbeoordeling.usecases.self_test.check import Outcome
from contractbeoordeling.usecases.self_test.stage import Stage
from contractbeoordeling.workbook import limits, read
from tests.usecases.self_test.conftest import Try, gives


def child_is(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let another process answer than the one that reads files."""
    monkeypatch.setattr(read, "_COMMAND", ("-c", code))


def test_list_of_elsewhere_is_imported(with_register: Stage, attempt: Try) -> None:
    result = attempt(foreign.lists)
    assert result.outcome is Outcome.WORKS, result.detail
    assert with_register.store.first(Provider, name="Thuiszorg Noordoëver") is not None


@pytest.mark.parametrize("check", [foreign.lists, foreign.hostile])
def test_process_that_does_not_start_fails(
    with_register: Stage,
    attempt: Try,
    monkeypatch: pytest.MonkeyPatch,
    check: Callable[[Stage], str],
) -> None:
    child_is(monkeypatch, "raise SystemExit(1)")
    assert attempt(check).outcome is Outcome.FAILS


def test_harmful_files_are_refused_and_the_register_stays(with_register: Stage, attempt: Try) -> None:
    before = with_register.store.history()
    result = attempt(foreign.hostile)
    assert result.outcome is Outcome.WORKS, result.detail
    assert with_register.store.history() == before


def test_harmful_file_that_is_read_fails(
    with_register: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    harmless = foreign.LAST_CELL.replace("XFD1048576", "A1").replace("1048576", "1")
    monkeypatch.setattr(foreign, "LAST_CELL", harmless)
    assert attempt(foreign.hostile).detail == "absurd_range verwacht, maar het werd: read"


def test_process_that_hangs_fails_in_time(
    with_register: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    child_is(monkeypatch, "import time; time.sleep(60)")
    monkeypatch.setattr(limits, "seconds_for", gives(0.3))
    start = time.monotonic()
    assert attempt(foreign.hostile).detail == "absurd_range verwacht, maar het werd: too_slow"
    assert time.monotonic() - start < 10


def test_reader_that_is_lost_after_a_harmful_file_fails(
    with_register: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreign, "MARK", "onvindbaar\x00")
    assert attempt(foreign.hostile).outcome is Outcome.FAILS


def test_harmful_file_that_changes_the_register_fails(
    with_register: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changing(store: Store, who: Author, files: Sequence[Path]) -> ImportRun:
        add_provider(store, who, Provider(name="De Brug", laws=(Law.WMO,)))
        return import_files(store, who, files)

    monkeypatch.setattr(foreign, "import_files", changing)
    assert attempt(foreign.hostile).detail == "een schadelijk bestand heeft het register gewijzigd"


def test_harmful_file_that_is_imported_fails(
    with_register: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(store: Store, who: Author, files: Sequence[Path]) -> ImportRun:
        run = import_files(store, who, files)
        return replace(run, files=tuple(replace(each, status=ImportStatus.IMPORTED) for each in run.files))

    monkeypatch.setattr(foreign, "import_files", taken)
    assert attempt(foreign.hostile).detail == "refused verwacht, maar het werd: imported"
