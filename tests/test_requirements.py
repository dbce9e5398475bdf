"""What is pinned, and that it can be installed from anywhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

LISTS = ("runtime", "dev", "bench")


def names(lines: list[str]) -> set[str]:
    """The packages that these requirement lines name."""
    found = [re.match(r"[A-Za-z][\w.-]*", line) for line in lines]
    return {each.group().lower().replace("_", "-") for each in found if each}


def lines(root: Path, file: str) -> list[str]:
    return (root / "requirements" / file).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", LISTS)
def test_everything_wanted_is_pinned_with_hashes(root: Path, name: str) -> None:
    pinned = [line for line in lines(root, f"{name}.txt") if re.match(r"\w", line)]
    assert names(lines(root, f"{name}.in")) <= names(pinned)
    assert [line for line in pinned if "==" not in line or not line.endswith("\\")] == []


@pytest.mark.parametrize("name", LISTS)
def test_no_list_names_the_host_of_an_index(root: Path, name: str) -> None:
    assert [line for line in lines(root, f"{name}.txt") if "://" in line or "index" in line] == []


def test_the_package_asks_for_what_the_runtime_list_pins(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert names(project["dependencies"]) == names(lines(root, "runtime.in"))


def test_the_lists_agree_on_every_version(root: Path) -> None:
    def pins(name: str) -> set[str]:
        found = [re.match(r"\S+==[^\s;]+", line) for line in lines(root, f"{name}.txt")]
        return {each.group() for each in found if each}

    assert pins("runtime") <= pins("dev") <= pins("bench")
