"""What dev.py decides before there is an environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tests import conditions


def test_the_running_python_tells_its_version_and_place() -> None:
    found = dev.probe([sys.executable])
    assert found is not None
    assert found.version == sys.version_info[:3]
    assert Path(found.path).exists()


@pytest.mark.parametrize("command", [["no-such-python"], [sys.executable, "-c", "raise SystemExit(1)", "--"]])
def test_what_does_not_run_as_python_is_passed_over(command: list[str]) -> None:
    assert dev.probe(command) is None


def test_the_best_python_is_one_that_the_newest_qt_survives_where_there_is_one() -> None:
    known = [dev.probe(command) for wanted in dev.PREFERRED for command in dev.candidates(*wanted)]
    usable = [each.version[:2] for each in known if each and each.has_pip]
    assert dev.best_python().version[:2] == (max(usable) if usable else sys.version_info[:2])


@conditions.apt
def test_only_what_is_not_there_is_asked_for() -> None:
    needs = {
        "libc.so.6": "libc6",
        "libnone.so.9": "libnone9",
        "sh": "dash",
        "no-such-program": "none",
        "/no/dir": "dir",
    }
    assert dev.missing(needs) == ["libnone9", "none", "dir"]


@conditions.sudo
def test_without_rights_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", "")
    assert dev.install_packages(["libnone9"]) == ["libnone9"]


def test_lacking_packages_end_with_3_and_one_line_to_install_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(_rest: list[str]) -> int:
        raise dev.Lacking(["python3-venv", "libegl1"])

    monkeypatch.setitem(dev.VERBS, "setup", lacking)
    assert dev.main(["setup"]) == 3
    assert (
        capsys.readouterr()
        .out.splitlines()[-1]
        .endswith("apt-get install -y --no-install-recommends python3-venv libegl1")
    )


def test_the_windows_build_says_that_it_wants_debian(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert dev.main(["windows"]) == 1
    assert "Debian" in capsys.readouterr().out


@pytest.mark.parametrize(("words", "tries_it"), [([], False), (["--fast", "--smoke"], True)])
def test_the_windows_build_asks_for_wine_only_where_it_tries_what_it_built(
    words: list[str], tries_it: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def set_up(needs: dict[str, str]) -> list[str]:
        return list(needs.values())

    def found(_command: str) -> str:
        return "/usr/bin/dpkg-query"

    monkeypatch.setattr(shutil, "which", found)
    monkeypatch.setattr(dev, "set_up", set_up)
    with pytest.raises(dev.Lacking) as refused:
        dev.run_windows(words)
    assert {"nsis", "wixl", "gcc-mingw-w64-x86-64-win32"} <= set(refused.value.packages)
    assert ("wine64" in refused.value.packages) is tries_it
    assert refused.value.status == 3


def test_it_imports_the_standard_library_alone(root: Path) -> None:
    code = "import sys, dev; print([n for n in sys.modules if n.split('.')[0] not in sys.stdlib_module_names and n != 'dev'])"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=root, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "['__main__']"


def test_an_unknown_verb_shows_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["onzin"]) == 2
    assert "dev.py test" in capsys.readouterr().out
