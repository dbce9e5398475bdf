"""The whole walk in a process of its own, as the program starts it."""

from __future__ import annotations

from pathlib import Path

from contractbeoordeling import settings
from contractbeoordeling.desktop.self_test import MODULE
from contractbeoordeling.usecases.self_test.check import Outcome
from contractbeoordeling.usecases.self_test.window import CODES, try_window


def test_window_is_opened_walked_through_and_closed(register: Path, tmp_path: Path) -> None:
    folder, before = tmp_path / "zelftest", settings.settings_file().read_bytes()
    folder.mkdir()
    run = try_window(MODULE, folder, register, lambda: None)
    assert {each.code: each.detail for each in run.results if each.outcome is not Outcome.WORKS} == {}
    assert tuple(each.code for each in run.results) == CODES
    assert {"qt", "platform", "screen", "scale"} <= set(run.facts)
    assert settings.settings_file().read_bytes() == before


def test_file_that_is_no_register_fails_at_the_pages_alone(tmp_path: Path) -> None:
    foreign, folder = tmp_path / "brief.register", tmp_path / "zelftest"
    foreign.write_text("geachte heer", encoding="utf-8")
    folder.mkdir()
    found = {each.code: each for each in try_window(MODULE, folder, foreign, lambda: None).results}
    assert {code: each.outcome for code, each in found.items()} == {
        **dict.fromkeys(CODES, Outcome.WORKS),
        "pages": Outcome.FAILS,
        "find": Outcome.SKIPPED,
        "pictures": Outcome.SKIPPED,
    }
    assert found["pages"].detail.startswith("het register gaat niet open")
    assert "geen register" in found["pages"].detail
