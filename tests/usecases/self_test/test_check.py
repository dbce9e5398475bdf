"""A check that fails, however it does, becomes one row and ends nothing else."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from contractbeoordeling.usecases.self_test.check import (
    Check,
    CheckResult,
    NotSound,
    Outcome,
    Skipped,
    perform,
)
from contractbeoordeling.usecases.self_test.impersonal import Impersonal


def raising(error: Exception) -> str:
    raise error


def done(*checks: Check, folder: Path = Path("/tmp/proef")) -> list[CheckResult]:
    return list(perform(checks, Impersonal(folder), lambda _code: None))


def test_unexpected_error_is_a_row_with_its_kind_and_words_and_the_rest_goes_on() -> None:
    broken = Check("register", lambda: raising(KeyError("sleutel\nweg")))
    first, second = done(broken, Check("method", lambda: "goed"))
    assert (first.outcome, first.detail) == (Outcome.FAILS, "KeyError: 'sleutel\\nweg'")
    assert "Traceback" in first.trace
    assert "raise error" in first.trace
    assert (second.outcome, second.detail) == (Outcome.WORKS, "goed")


def test_error_without_words_is_told_by_its_kind() -> None:
    assert done(Check("register", lambda: raising(AssertionError())))[0].detail == "AssertionError"


def test_what_the_machine_says_is_told_as_a_sentence() -> None:
    full = OSError(errno.ENOSPC, "No space left on device", "ergens")
    (result,) = done(Check("register", lambda: raising(full)))
    assert result.outcome is Outcome.FAILS
    assert result.detail.startswith("De schijf is vol")


def test_what_is_not_sound_is_told_in_its_own_words() -> None:
    (result,) = done(Check("register", lambda: raising(NotSound("not_undone"))))
    assert (result.outcome, result.detail) == (Outcome.FAILS, "ongedaan maken laat het staan")


def test_what_cannot_be_tried_is_skipped_and_so_is_what_needs_it() -> None:
    first, second = done(
        Check("qt", lambda: raising(Skipped("no_screen"))), Check("window", lambda: "goed", ("qt",))
    )
    assert (first.outcome, first.detail) == (Outcome.SKIPPED, "hier is geen scherm")
    assert (second.outcome, second.detail) == (Outcome.SKIPPED, "kan niet zonder ‘Vensters: Qt’")


def test_what_needs_a_check_that_failed_is_skipped() -> None:
    broken = Check("register", lambda: raising(ValueError("x")))
    assert [each.outcome for each in done(broken, Check("forms", lambda: "goed", ("register",)))] == [
        Outcome.FAILS,
        Outcome.SKIPPED,
    ]


def test_detail_and_trace_name_no_folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home" / "k.vandijk"
    monkeypatch.setattr(Path, "home", lambda: home)
    (result,) = done(
        Check("register", lambda: raising(ValueError(f"in {home / 'map'}"))), folder=tmp_path / "z"
    )
    assert "k.vandijk" not in result.detail + result.trace
    assert result.detail.endswith("map")
