r"""Paths over 260 characters: found by \\?\, shown without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.files.reach import prefixed, reach, shown
from tests import conditions


@pytest.mark.parametrize(
    ("path", "whole"),
    [
        ("C:\\map\\lijst.xlsx", "\\\\?\\C:\\map\\lijst.xlsx"),
        ("c:/map//lijst.xlsx", "\\\\?\\c:\\map\\lijst.xlsx"),
        ("C:\\map\\..\\lijst.xlsx", "\\\\?\\C:\\lijst.xlsx"),
        ("C:\\map\\", "\\\\?\\C:\\map"),
        ("\\\\server\\deel\\map\\lijst.xlsx", "\\\\?\\UNC\\server\\deel\\map\\lijst.xlsx"),
        ("//server/deel/lijst.xlsx", "\\\\?\\UNC\\server\\deel\\lijst.xlsx"),
        ("\\\\?\\C:\\map", "\\\\?\\C:\\map"),
        ("\\\\?\\UNC\\server\\deel", "\\\\?\\UNC\\server\\deel"),
    ],
)
def test_prefix_stands_before_a_whole_path_without_shortcuts(path: str, whole: str) -> None:
    assert prefixed(path) == whole


@pytest.mark.parametrize("path", ["C:\\map\\lijst.xlsx", "\\\\server\\deel\\lijst.xlsx"])
def test_user_sees_the_path_without_the_prefix(path: str) -> None:
    assert shown(prefixed(path)) == path
    assert shown(path) == path


@conditions.any_name
def test_other_systems_need_no_prefix() -> None:
    for path in (Path("n" * 300), Path("/", *["m" * 50] * 8)):
        assert reach(path) is path
        assert reach(path, whole=True) is path


@conditions.prefixes
def test_only_a_long_path_gets_the_prefix(tmp_path: Path) -> None:
    far = tmp_path.joinpath(*["m" * 50] * 5)
    assert reach(tmp_path) is tmp_path
    assert str(reach(far)) == "\\\\?\\" + str(far)
    assert str(reach(tmp_path, whole=True)) == "\\\\?\\" + str(tmp_path)


@conditions.prefixes
def test_forbidden_name_is_refused_before_the_prefix_would_let_it_through() -> None:
    for name in ("CON", "map.", "a.xlsx:verborgen"):
        with pytest.raises(Refusal):
            reach(Path("C:\\", *["m" * 50] * 6, name))
