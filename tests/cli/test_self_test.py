"""`self-test`: one table or one JSON document, and a status that says whether the installation is sound."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from contractbeoordeling import __version__, paths
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.self_test import run
from contractbeoordeling.usecases.self_test.check import CheckResult, Outcome
from contractbeoordeling.usecases.self_test.run import SelfTest
from contractbeoordeling.usecases.self_test.window import CODES
from contractbeoordeling.wording.self_test import TITLES
from tests import conditions
from tests.cli.conftest import RunCommand


@pytest.fixture(scope="module")
def whole() -> SelfTest:
    """What came of trying everything but the window."""
    return run.self_test(None)


@pytest.fixture
def outcome(monkeypatch: pytest.MonkeyPatch) -> Callable[[SelfTest], None]:
    """Let the command find this."""

    def outcome(test: SelfTest) -> None:
        def found(_window_checks: str | None, _progress: Progress) -> SelfTest:
            return test

        monkeypatch.setattr(run, "self_test", found)

    return outcome


Found = Callable[[SelfTest], None]


def test_table_has_a_line_for_each_check_and_ends_with_a_sentence(
    command: RunCommand, outcome: Found, whole: SelfTest
) -> None:
    outcome(whole)
    ended = command("self-test")
    lines = ended.err.splitlines()
    assert (ended.status, ended.out) == (0, "")
    assert lines[0].split() == ["Onderdeel", "Uitkomst", "Tijd", "(s)", "Bijzonderheden"]
    titles = list(TITLES.values())
    assert [line[: len(title)] for line, title in zip(lines[2:], titles, strict=False)] == titles
    assert lines[-1] == "Deze installatie werkt. 11 onderdelen konden hier niet geprobeerd worden."


def test_document_has_facts_and_checks(command: RunCommand, outcome: Found, whole: SelfTest) -> None:
    outcome(whole)
    document = command("self-test", "--json").document
    assert set(document) == {"sound", "facts", "checks"}
    assert document["sound"] is True
    assert document["facts"]["version"] == __version__
    assert {"python", "sqlite", "sqlcipher", "system", "build", "settings", "log"} <= set(document["facts"])
    assert [each["code"] for each in document["checks"]] == list(TITLES)
    for each in document["checks"]:
        assert set(each) == {"code", "title", "outcome", "detail", "seconds"}
        assert each["outcome"] in ("works", "skipped")
        assert isinstance(each["seconds"], float)


def test_check_that_fails_ends_with_1(command: RunCommand, outcome: Found) -> None:
    outcome(SelfTest({}, (CheckResult("method", Outcome.FAILS, "V1", 0.1, "Traceback"),)))
    ended = command("self-test", "--json")
    assert ended.status == 1
    failed = {
        "code": "method",
        "title": "Rekenvoorbeelden",
        "outcome": "fails",
        "detail": "V1",
        "seconds": 0.1,
    }
    assert ended.document == {"sound": False, "facts": {}, "checks": [failed]}


def test_titles_and_outcome_are_english_where_english_is_asked(
    command: RunCommand, outcome: Found, whole: SelfTest
) -> None:
    outcome(whole)
    said = command("self-test", "--lang", "en").err
    assert "Worked examples" in said
    assert "This installation works." in said


def test_no_room_ends_with_3_and_a_sentence(
    command: RunCommand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage(tmp_path)._replace(free=0)

    def usage(_path: Path) -> object:
        return full

    monkeypatch.setattr(shutil, "disk_usage", usage)
    ended = command("self-test", "--json")
    assert (ended.status, ended.document["error"]["code"]) == (3, "disk_full")


@conditions.no_screen
def test_without_a_screen_the_window_is_skipped_and_the_rest_works(
    process: RunCommand, tmp_path: Path
) -> None:
    home = tmp_path / "thuis"
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    ended = process("self-test", "--json", env={**environment, paths.HOME_VARIABLE: str(home)})
    assert ended.status == 0, ended.err
    told = {each["code"]: (each["outcome"], each["detail"]) for each in ended.document["checks"]}
    assert {told[code] for code in CODES[4:]} == {("skipped", "hier is geen scherm")}
    assert {told[code][0] for code in CODES[:4]} <= {"works", "skipped"}
    assert not home.exists()
