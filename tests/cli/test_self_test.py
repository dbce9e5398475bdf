"""`self-test`: one table or one JSON document, and a status that says whether the installation is sound."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from contractbeoordeling import __version__, paths
from contractbeoordeling.usecases.self_test import outcomes
from contractbeoordeling.usecases.self_test.window import CODES
from contractbeoordeling.wording.self_test import TITLES
from tests import conditions
from tests.cli.conftest import RunCommand


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files of this test alone."""
    folder = tmp_path / "tijdelijk"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_table_has_a_line_for_each_check_and_ends_with_a_sentence(
    command: RunCommand, temporary: Path
) -> None:
    ended = command("self-test")
    lines = ended.err.splitlines()
    assert (ended.status, ended.out) == (0, "")
    assert lines[0].split() == ["Onderdeel", "Uitkomst", "Tijd", "(s)", "Bijzonderheden"]
    assert [line[: len(title)] for line, title in zip(lines[2:], TITLES.values(), strict=False)] == [
        *TITLES.values()
    ]
    assert lines[-1] == "Deze installatie werkt. 11 onderdelen konden hier niet geprobeerd worden."
    assert list(temporary.iterdir()) == []


def test_document_has_facts_and_checks(command: RunCommand, temporary: Path) -> None:
    ended = command("self-test", "--json")
    document = ended.document
    assert set(document) == {"sound", "facts", "checks"}
    assert document["sound"] is True
    assert document["facts"]["version"] == __version__
    assert {"python", "sqlite", "sqlcipher", "system", "build", "settings", "log"} <= set(document["facts"])
    assert [each["code"] for each in document["checks"]] == list(TITLES)
    for each in document["checks"]:
        assert set(each) == {"code", "title", "outcome", "detail", "seconds"}
        assert each["outcome"] in ("works", "skipped")
        assert isinstance(each["seconds"], float)


def test_check_that_fails_ends_with_1(
    command: RunCommand, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcomes, "EXAMPLES", "nergens.json")
    ended = command("self-test", "--json")
    assert (ended.status, ended.document["sound"]) == (1, False)
    (failed,) = (each for each in ended.document["checks"] if each["outcome"] == "fails")
    assert failed["code"] == "method"
    assert "bestaat niet" in failed["detail"]


def test_no_room_ends_with_3_and_a_sentence(
    command: RunCommand, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage(temporary)._replace(free=0)

    def usage(_path: Path) -> object:
        return full

    monkeypatch.setattr(shutil, "disk_usage", usage)
    ended = command("self-test", "--json")
    assert (ended.status, ended.document["error"]["code"]) == (3, "disk_full")


def test_titles_and_details_are_english_where_english_is_asked(command: RunCommand, temporary: Path) -> None:
    assert "This installation works." in command("self-test", "--lang", "en").err


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
