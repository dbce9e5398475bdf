"""Where the program keeps its own files, by the customs of each system."""

from __future__ import annotations

import json
from pathlib import Path

import platformdirs
import pytest
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from contractbeoordeling import paths
from tests import conditions


@pytest.fixture(autouse=True)
def no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)


def test_one_folder_holds_all_where_the_environment_names_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    kept = (paths.config_dir(), paths.log_file().parent, paths.policy_file().parent)
    assert set(kept) == {tmp_path}


def test_on_windows_settings_follow_the_user_and_the_log_stays_on_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(platformdirs, "PlatformDirs", Windows)
    for name in ("APPDATA", "LOCAL_APPDATA", "COMMON_APPDATA"):
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{name}", f"C:\\{name}")
    places = (paths.config_dir(), paths.log_file(), paths.policy_file())
    assert [str(each).replace("/", "\\") for each in places] == [
        r"C:\APPDATA\contractbeoordeling",
        r"C:\LOCAL_APPDATA\contractbeoordeling\Logs\contractbeoordeling.log",
        r"C:\COMMON_APPDATA\contractbeoordeling\policy.json",
    ]


def test_elsewhere_the_folders_of_xdg_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "PlatformDirs", Unix)
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CONFIG_DIRS"):
        monkeypatch.setenv(name, f"/{name}")
    assert (paths.config_dir(), paths.log_file(), paths.policy_file()) == (
        Path("/XDG_CONFIG_HOME/contractbeoordeling"),
        Path("/XDG_STATE_HOME/contractbeoordeling/log/contractbeoordeling.log"),
        Path("/XDG_CONFIG_DIRS/contractbeoordeling/policy.json"),
    )


def test_what_matters_while_the_program_runs_has_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert paths.runtime_dir().is_dir()


@conditions.file_modes
def test_that_folder_is_closed_to_others() -> None:
    assert paths.runtime_dir().stat().st_mode & 0o077 == 0


def test_licence_texts_stand_where_the_program_was_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "python" / "Lib" / "site-packages" / "contractbeoordeling"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    (tmp_path / paths.LICENCES).mkdir()
    assert paths.licences_dir() is None
    (package / "resources" / "build.json").write_text(json.dumps({}), encoding="utf-8")
    assert paths.licences_dir() == tmp_path / paths.LICENCES
    (tmp_path / paths.LICENCES).rmdir()
    assert paths.licences_dir() is None


def test_from_the_source_tree_there_are_no_licence_texts() -> None:
    assert paths.licences_dir() is None
