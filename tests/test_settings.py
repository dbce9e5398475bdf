"""The user's settings survive each other, and never stop the program."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path

import pytest

from contractbeoordeling import paths, settings
from contractbeoordeling.settings import PolicyProblem


@pytest.fixture(autouse=True)
def fresh_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


def set_policy(content: object, encoding: str = "utf-8") -> None:
    """Write the file of the organisation."""
    paths.policy_file().parent.mkdir(exist_ok=True)
    text = content if isinstance(content, str) else json.dumps(content)
    paths.policy_file().write_text(text, encoding=encoding)


def test_without_a_file_there_are_no_settings() -> None:
    assert settings.read() == {}


def test_writing_one_setting_keeps_the_others() -> None:
    settings.write(language="en")
    settings.write(wide=True)
    assert settings.read() == {"language": "en", "wide": True}


@pytest.mark.parametrize("content", ["{", "[]", "\xff", "[" * 100_000])
def test_a_damaged_file_counts_as_none(content: str) -> None:
    settings.settings_file().parent.mkdir()
    settings.settings_file().write_text(content, encoding="latin-1")
    assert settings.read() == {}


def test_nothing_but_the_settings_is_left_behind(fresh_home: Path) -> None:
    settings.write(language="en")
    assert [each.name for each in fresh_home.iterdir()] == ["settings.json"]


def test_a_file_that_somebody_is_reading_is_replaced_a_moment_later() -> None:
    settings.write(language="nl")

    def read_on() -> None:
        with settings.settings_file().open(encoding="utf-8"):
            reading.set()
            time.sleep(0.2)

    reading = threading.Event()
    reader = threading.Thread(target=read_on)
    reader.start()
    reading.wait()
    settings.write(language="en")
    reader.join()
    assert settings.read() == {"language": "en"}


def test_what_is_merely_handy_needs_no_place_to_be_kept(fresh_home: Path) -> None:
    fresh_home.write_text("a file where the folder should be", encoding="utf-8")
    settings.remember(window="here")
    with pytest.raises(FileExistsError):
        settings.write(window="here")


class TestPolicy:
    def test_a_default_holds_until_the_user_chooses(self) -> None:
        set_policy({"defaults": {"appearance": "dark", "shared": True}})
        assert settings.read() == {"appearance": "dark", "shared": True}
        settings.write(appearance="light")
        assert settings.read() == {"appearance": "light", "shared": True}

    def test_what_is_fixed_holds_over_what_the_user_chose(self) -> None:
        settings.write(appearance="light", language="nl")
        set_policy({"fixed": {"appearance": "dark"}})
        assert settings.read() == {"appearance": "dark", "language": "nl"}
        assert settings.is_fixed("appearance")
        assert not settings.is_fixed("language")

    def test_a_choice_against_what_is_fixed_is_not_kept(self) -> None:
        set_policy({"fixed": {"appearance": "dark"}})
        settings.write(appearance="light", language="en")
        assert settings.read()["appearance"] == "dark"
        paths.policy_file().unlink()
        assert settings.read() == {"language": "en"}

    def test_a_default_does_not_become_the_users_choice_when_something_else_is_kept(self) -> None:
        set_policy({"defaults": {"appearance": "dark"}})
        settings.write(language="en")
        set_policy({"defaults": {"appearance": "light"}})
        assert settings.read() == {"appearance": "light", "language": "en"}

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            ("", PolicyProblem("not_json")),
            ("{'fixed': {}}", PolicyProblem("not_json")),
            ("[1, 2]", PolicyProblem("not_json")),
            ("[" * 100_000, PolicyProblem("not_json")),
            ('{"default": {}}', PolicyProblem("part_unknown", "default")),
            ('{"fixed": []}', PolicyProblem("part_wrong", "fixed")),
            ('{"fixed": {"colour": 1}}', PolicyProblem("setting_unknown", "colour")),
            ('{"fixed": {"person": {"name": "X"}}}', PolicyProblem("setting_unknown", "person")),
            ('{"defaults": {"language": "de"}}', PolicyProblem("value_wrong", "language")),
            ('{"defaults": {"language": ["nl"]}}', PolicyProblem("value_wrong", "language")),
            ('{"fixed": {"shared": "ja"}}', PolicyProblem("value_wrong", "shared")),
            ('{"fixed": {"folder": " "}}', PolicyProblem("value_wrong", "folder")),
        ],
    )
    def test_what_is_wrong_is_named_and_has_no_effect(self, content: str, problem: PolicyProblem) -> None:
        set_policy(content)
        assert settings.policy().problems == (problem,)
        assert settings.read() == {}

    def test_the_rest_of_a_file_with_a_fault_holds(self) -> None:
        set_policy({"fixed": {"colour": 1, "language": "en"}, "defaults": {"shared": True}})
        assert settings.read() == {"language": "en", "shared": True}

    def test_a_file_that_cannot_be_read_is_named(self) -> None:
        paths.policy_file().mkdir(parents=True)
        assert [each.code for each in settings.policy().problems] == ["unreadable"]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_it_is_read_as_windows_programs_save_it(self, encoding: str) -> None:
        set_policy('{"fixed": {"organisation": "Regio Ijmeer & Één"}}', encoding)
        assert settings.read() == {"organisation": "Regio Ijmeer & Één"}
