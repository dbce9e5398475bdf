"""The process of the window may crash, hang, stop or talk nonsense: each becomes a row, and the rest is told."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.usecases.self_test import window
from contractbeoordeling.usecases.self_test.check import CheckResult, Outcome
from contractbeoordeling.usecases.self_test.window import WindowRun
from tests.usecases.self_test.conftest import gives

START = """
import json, os, sys, time
folder, register, language = sys.argv[1:]
rows = open(os.path.join(folder, "venster.jsonl"), "w", encoding="utf-8")
def write(**row):
    rows.write(json.dumps(row) + "\\n")
    rows.flush()
def works(code):
    write(begin=code)
    write(code=code, outcome="works", detail="goed", seconds=0.1, trace="")
"""
CODES = window.CODES
Attempt = Callable[[str], WindowRun]


@pytest.fixture
def attempt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Attempt:
    """Let a made-up program try the window."""

    def attempt(code: str) -> WindowRun:
        script = tmp_path / "tried.py"
        script.write_text(START + code, encoding="utf-8")
        monkeypatch.setattr(window, "start_of", gives([sys.executable, str(script)]))
        folder = tmp_path / "zelftest"
        folder.mkdir()
        return window.try_window("tried", folder, tmp_path / "a.register", lambda: None)

    return attempt


def outcomes(run: WindowRun) -> dict[str, Outcome]:
    assert tuple(each.code for each in run.results) == CODES
    return {each.code: each.outcome for each in run.results}


def result(run: WindowRun, code: str) -> CheckResult:
    return next(each for each in run.results if each.code == code)


ALL = f"for each in {CODES!r}: works(each)\n"


def test_rows_and_facts_of_the_process_are_taken_over(attempt: Attempt) -> None:
    run = attempt(f"{ALL}write(facts=dict(language=language))")
    assert set(outcomes(run).values()) == {Outcome.WORKS}
    assert run.facts == {"language": "nl"}
    assert result(run, "qt").detail == "goed"


def test_crash_is_the_row_of_what_was_being_tried(attempt: Attempt) -> None:
    run = attempt(
        'works("qt"); works("screens"); write(begin="qt_texts"); print("au", flush=True); os._exit(9)'
    )
    assert list(outcomes(run).values()) == [
        *(Outcome.WORKS, Outcome.WORKS, Outcome.FAILS),
        *(Outcome.SKIPPED,) * (len(CODES) - 3),
    ]
    broken = result(run, "qt_texts")
    assert broken.detail == "het proces van het venster brak af (code 9): au"
    assert "au" in broken.trace
    assert result(run, "closed").detail == "kan niet zonder ‘Vensters: Nederlandse knoppen’"


def test_process_that_hangs_is_ended(attempt: Attempt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "SECONDS", 1.0)
    start = time.monotonic()
    run = attempt('works("qt"); write(begin="screens"); time.sleep(60)')
    assert time.monotonic() - start < 20
    assert result(run, "screens").outcome is Outcome.FAILS
    assert result(run, "screens").detail == "duurde langer dan 1 seconden en is afgebroken"


def test_process_that_stops_too_early_fails(attempt: Attempt) -> None:
    run = attempt('works("qt")')
    assert result(run, "screens").detail == "het proces van het venster stopte te vroeg"
    assert result(run, "screens").outcome is Outcome.FAILS


def test_module_that_is_not_there_fails_at_the_first_check(tmp_path: Path) -> None:
    run = window.try_window("contractbeoordeling.nergens", tmp_path, tmp_path, lambda: None)
    assert result(run, "qt").detail.startswith("het proces van het venster brak af (code 1): ")
    assert "No module named" in result(run, "qt").trace


def test_crash_at_the_very_end_is_the_last_row(attempt: Attempt) -> None:
    run = attempt(f"{ALL}os._exit(3)")
    assert [code for code, outcome in outcomes(run).items() if outcome is Outcome.FAILS] == ["closed"]


def test_half_a_line_is_no_row(attempt: Attempt) -> None:
    run = attempt('works("qt"); rows.write(\'{"code": "screens", "outc\')')
    assert result(run, "screens").outcome is Outcome.FAILS


def test_settings_of_the_process_are_not_the_users(attempt: Attempt) -> None:
    run = attempt(f'{ALL}write(facts=dict(home=os.environ["CONTRACTBEOORDELING_HOME"], folder=folder))')
    assert str(run.facts["home"]).startswith(str(run.facts["folder"]))


def test_process_is_ended_when_the_work_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "tried.py"
    script.write_text(START + "time.sleep(60)", encoding="utf-8")
    monkeypatch.setattr(window, "start_of", gives([sys.executable, str(script)]))

    def stop() -> None:
        raise Cancelled

    start = time.monotonic()
    with pytest.raises(Cancelled):
        window.try_window("tried", tmp_path, tmp_path, stop)
    assert time.monotonic() - start < 20


def test_without_a_window_every_row_says_so() -> None:
    run = window.without_window()
    assert set(outcomes(run).values()) == {Outcome.SKIPPED}
    assert result(run, "window").detail == "dit is de opdrachtregel zonder venster"
