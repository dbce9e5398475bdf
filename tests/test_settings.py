"""The user's settings survive each other, and never stop the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from contractbeoordeling import paths, settings


@pytest.fixture(autouse=True)
def fresh_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))


def test_without_a_file_there_are_no_settings() -> None:
    assert settings.read() == {}


def test_writing_one_setting_keeps_the_others() -> None:
    settings.write(language="en")
    settings.write(wide=True)
    assert settings.read() == {"language": "en", "wide": True}


@pytest.mark.parametrize("content", ["{", "[]", "\xff"])
def test_a_damaged_file_counts_as_none(content: str) -> None:
    settings.settings_file().parent.mkdir()
    settings.settings_file().write_text(content, encoding="latin-1")
    assert settings.read() == {}


def test_own_places_follow_the_system_unless_one_folder_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    assert paths.APP in str(paths.config_dir())
    assert paths.log_file().name == f"{paths.APP}.log"
