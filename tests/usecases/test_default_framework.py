"""The framework that comes with the program."""

from pathlib import Path

import pytest

from contractbeoordeling import paths
from contractbeoordeling.domain.framework import framework_hash
from contractbeoordeling.usecases.default_framework import default_framework


def test_the_default_is_the_version_that_its_label_says() -> None:
    """Another text is another version: give it another label, and this test its hash."""
    default = default_framework()
    assert (default.version, framework_hash(default)[:16]) == ("1.0-concept", "7ad9de639c5bd52d")


def test_it_is_found_in_the_source_tree_and_inside_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    assert paths.resource("framework-nl.json") == root / "resources" / "framework-nl.json"
    package = tmp_path / "site-packages" / "contractbeoordeling"
    (package / "resources").mkdir(parents=True)
    (package / "resources" / "framework-nl.json").touch()
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.resource("framework-nl.json") == package / "resources" / "framework-nl.json"
