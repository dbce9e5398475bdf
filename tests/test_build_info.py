"""What the program knows about its build."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from contractbeoordeling import paths
from contractbeoordeling.build_info import BuildInfo, build_info


def test_from_the_source_tree_there_is_no_build() -> None:
    assert build_info() is None


def test_an_installed_program_tells_its_version_python_and_whether_it_is_a_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {"version": "1.2.0", "python": "3.13.2", "test": True, "built": "2026-03-04T05:06:07+00:00"}
    (tmp_path / "build.json").write_text(json.dumps(told), encoding="utf-8")
    monkeypatch.setattr(paths, "resource", tmp_path.joinpath)
    assert build_info() == BuildInfo(
        "1.2.0", "3.13.2", test=True, built=datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    )
