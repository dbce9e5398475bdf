"""Damaged workbooks end in a sentence or are read; `python -m tests.fuzz 2000` tries many more."""

from __future__ import annotations

from tests.fuzz.trial import BOUND, try_files


def test_no_damaged_file_crashes_hangs_or_leaves_half_of_itself() -> None:
    trials = try_files(seed=20_260, count=75)
    assert trials.faults == []
    assert trials.slowest < BOUND
    assert trials.outcomes["read"] > 10
    assert trials.outcomes["damaged"] > 5
    assert trials.stored > 0
