"""Paths as somebody types, pastes or drags them into a command line."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.files.given import expanded, given_path
from contractbeoordeling.files.names import refuse_forbidden


@pytest.mark.parametrize("windows", [True, False])
@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("uit.xlsx", "uit.xlsx"),
        ('"uit.xlsx"', "uit.xlsx"),
        ("~$lijst.xlsx", "~$lijst.xlsx"),
        ("%USERPROFILE%/uit.xlsx", "%USERPROFILE%/uit.xlsx"),
        ("$HOME/uit.xlsx", "$HOME/uit.xlsx"),
        ("-", "-"),
    ],
)
def test_path_is_what_was_meant(text: str, path: str, *, windows: bool) -> None:
    assert given_path(text, windows=windows) == Path(path)


@pytest.mark.parametrize("text", ["", " ", '""'])
def test_no_name_is_never_the_folder_in_which_one_happens_to_be(text: str) -> None:
    with pytest.raises(Refusal, match="path_empty"):
        given_path(text)


@pytest.mark.parametrize("text", ["~", "~/Documenten/uit.xlsx"])
def test_tilde_is_the_users_own_folder(text: str) -> None:
    assert given_path(text) == Path.home() / text[2:]


def test_quote_that_windows_made_of_the_end_of_a_folder_goes() -> None:
    r"""`"C:\map\"` arrives as `C:\map"`."""
    assert given_path('C:/map/"', windows=True) == Path("C:/map")
    assert given_path(" uit.xlsx ", windows=True) == Path("uit.xlsx")


def test_quote_that_swallowed_the_rest_of_the_line_is_explained() -> None:
    path = given_path('C:\\map" --round 2026', windows=True)
    with pytest.raises(Refusal) as refused:
        refuse_forbidden(PureWindowsPath(path), windows=True)
    assert refused.value.code == "name_with_quote"


def test_elsewhere_a_quote_is_part_of_a_name() -> None:
    assert given_path('map"', windows=False) == Path('map"')


def test_stars_stand_for_files_where_no_shell_did_that(tmp_path: Path) -> None:
    for name in ("b.xlsx", "a.XLSX", "c.txt"):
        (tmp_path / name).touch()
    other = tmp_path / "c.txt"
    found = [path.name for path in expanded([tmp_path / "?.[xX]*", other], windows=True)]
    assert [each.casefold() for each in found] == ["a.xlsx", "b.xlsx", "c.txt"]
    assert list(expanded([tmp_path / "*.txt"], windows=False)) == [tmp_path / "*.txt"]


def test_stars_that_stand_for_nothing_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        list(expanded([tmp_path / "*.xlsx"], windows=True))
    assert refused.value.code == "nothing_fits"
