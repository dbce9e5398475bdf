"""What the program is, what came with it and where it writes; each of it can be wrong."""

from __future__ import annotations

import platform
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from contractbeoordeling import __version__, paths, settings
from contractbeoordeling.build_info import BuildInfo
from contractbeoordeling.storage import schema
from contractbeoordeling.usecases.self_test import program
from contractbeoordeling.usecases.self_test.check import Outcome
from contractbeoordeling.usecases.self_test.stage import Stage
from tests.usecases.self_test.conftest import Try, gives, resource_is


def built(monkeypatch: pytest.MonkeyPatch, version: str = __version__, *, test: bool = False) -> None:
    info = BuildInfo(version, platform.python_version(), test, datetime(2026, 6, 1, tzinfo=UTC))
    monkeypatch.setattr(program, "build_info", lambda: info)


def test_versions_are_told_and_become_facts(stage: Stage, attempt: Try) -> None:
    result = attempt(program.program)
    assert result.outcome is Outcome.WORKS
    assert f"{__version__} (uit de broncode), Python {platform.python_version()}" in result.detail
    assert stage.facts["build"] == "source"
    assert stage.facts["sqlcipher"]


@pytest.mark.parametrize(("test", "word"), [(True, "testversie"), (False, "uitgave")])
def test_build_is_told_to_be_for_trying_or_for_use(
    attempt: Try, monkeypatch: pytest.MonkeyPatch, test: bool, word: str
) -> None:
    built(monkeypatch, test=test)
    assert word in attempt(program.program).detail


def test_sqlite_without_cipher_is_not_sound(attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "library_versions", lambda: ("3.40.0", ""))
    assert attempt(program.program).detail == "SQLite 3.40.0 is hier zonder SQLCipher"


def test_files_of_two_builds_in_one_installation_are_not_sound(
    attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(monkeypatch, "0.0.9")
    result = attempt(program.program)
    assert result.outcome is Outcome.FAILS
    assert "gemaakt als 0.0.9" in result.detail


def test_folders_that_are_not_there_are_not_left_behind(
    attempt: Try, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "nieuw" / "map"))
    assert attempt(program.places).outcome is Outcome.WORKS
    assert not (tmp_path / "nieuw").exists()


def test_settings_that_are_there_stay_as_they_are(
    attempt: Try, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    settings.settings_file().write_text('{"language": "nl"}', encoding="utf-8")
    before = {each.name: each.stat().st_mtime_ns for each in tmp_path.iterdir()}
    assert attempt(program.places).outcome is Outcome.WORKS
    assert {each.name: each.stat().st_mtime_ns for each in tmp_path.iterdir()} == before


def test_policy_that_does_not_hold_fails_by_its_name(
    attempt: Try, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    paths.policy_file().write_text('{"fixed": {"language": "nl"}}', encoding="utf-8")
    assert attempt(program.places).outcome is Outcome.WORKS
    paths.policy_file().write_text('{"fixed": {"kleur": 1}}', encoding="utf-8")
    result = attempt(program.places)
    assert result.outcome is Outcome.FAILS
    assert "policy.json geldt niet helemaal: de instelling 'kleur' is onbekend" in result.detail


def test_folder_that_cannot_be_written_fails(
    attempt: Try, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "bestand").write_text("in de weg", encoding="utf-8")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "bestand"))
    assert attempt(program.places).outcome is Outcome.FAILS


def test_disk_that_keeps_something_else_fails(attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_text", gives("iets anders"))
    assert "komt er anders uit" in attempt(program.places).detail


def test_framework_that_comes_along_is_told(attempt: Try) -> None:
    result = attempt(program.resources)
    assert result.outcome is Outcome.WORKS
    assert "9 thema's" in result.detail


@pytest.mark.parametrize("name", ["framework-nl.json", program.EXAMPLES, program.SAMPLE])
@pytest.mark.parametrize("content", [None, b"", b"\x1f\x8b half"])
def test_missing_or_broken_resource_fails(
    attempt: Try, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, content: bytes | None
) -> None:
    file = tmp_path / "anders"
    if content is not None:
        file.write_bytes(content)
    resource_is(monkeypatch, name, file)
    assert attempt(program.resources).outcome is Outcome.FAILS


@pytest.mark.parametrize("name", ["framework-nl.json", program.EXAMPLES, program.SAMPLE])
def test_what_is_read_as_a_file_ships(root: Path, name: str) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    ships = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert ships[f"resources/{name}"] == f"contractbeoordeling/resources/{name}"


def test_framework_with_faults_fails(attempt: Try, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "framework.json"
    file.write_text('{"name": "Half"}', encoding="utf-8")
    resource_is(monkeypatch, "framework-nl.json", file)
    assert "fouten" in attempt(program.resources).detail


def test_missing_migration_fails(attempt: Try, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", tmp_path)
    assert f"registerversie {schema.HEAD} ontbreekt" in attempt(program.resources).detail


def test_missing_english_texts_fail(attempt: Try, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("contractbeoordeling.wording.i18n._CATALOGS", tmp_path)
    assert "teksten in een andere taal" in attempt(program.resources).detail


def test_installation_without_licence_texts_fails(attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    built(monkeypatch)
    monkeypatch.setattr(paths, "licences_dir", lambda: None)
    assert attempt(program.resources).detail == "de licentieteksten ontbreken"


def test_encodings_are_tried_with_letters_that_get_lost(
    attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert attempt(program.encodings).outcome is Outcome.WORKS
    monkeypatch.setattr(program, "_ENCODINGS", ("cp437",))
    assert attempt(program.encodings).outcome is Outcome.FAILS
