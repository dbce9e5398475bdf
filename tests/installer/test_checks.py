"""What no installer carries."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from installer.checks import LONGEST, Odd, folders_of, payload_files, plain_version


def put(payload: Path, *names: str) -> Path:
    for name in names:
        (payload / name).parent.mkdir(parents=True, exist_ok=True)
        (payload / name).write_bytes(b"")
    return payload


@pytest.mark.parametrize("version", ["0.1.0", "255.255.65535", "1.20.300"])
def test_three_numbers_are_a_version(version: str) -> None:
    assert plain_version(version) == version


@pytest.mark.parametrize(
    "odd", ["1.0", "1.0.0.0", "0.1.0rc1", "0.1.0+x", "256.0.0", "1.0.65536", "01.0.0", "", "1.0.0\n"]
)
def test_version_that_windows_cannot_compare_is_refused(odd: str) -> None:
    with pytest.raises(Odd, match="version"):
        plain_version(odd)


def test_files_come_in_one_order_with_their_folders(tmp_path: Path) -> None:
    put(tmp_path, "b/c/d.txt", "B.txt", "a.txt", "b/a.pyd")
    files = payload_files(tmp_path)
    assert [str(file) for file in files] == ["B.txt", "a.txt", "b/a.pyd", "b/c/d.txt"]
    assert folders_of(files) == [PurePosixPath("b"), PurePosixPath("b/c")]


@pytest.mark.parametrize(
    "name",
    [
        "é.txt",
        'a"b',
        "a$b",
        "a%b",
        "a;b",
        "a'b",
        "a[1].txt",
        "a*b",
        ".hidden",
        "dot.",
        "space ",
        " front",
        "CON",
        "nul.txt",
        "x/aux.c/y",
    ],
)
def test_name_with_a_meaning_to_somebody_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(Odd):
        payload_files(put(tmp_path, name))


def test_path_that_leaves_a_user_no_room_is_refused(tmp_path: Path) -> None:
    longest = f"{'a' * 100}/{'b' * (LONGEST - 101)}"
    assert payload_files(put(tmp_path, longest)) == [PurePosixPath(longest)]
    with pytest.raises(Odd, match="longer"):
        payload_files(put(tmp_path, f"{longest}b"))


@pytest.mark.parametrize("names", [("a/b.txt", "a/B.txt"), ("a/b", "A/c"), ("a", "A/c")])
def test_names_that_are_one_on_windows_are_refused(names: tuple[str, str], tmp_path: Path) -> None:
    with pytest.raises(Odd, match="one name"):
        payload_files(put(tmp_path, *names))


def test_links_and_nothing_at_all_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Odd, match="empty"):
        payload_files(tmp_path)
    put(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    with pytest.raises(Odd, match=r"b\.txt is no ordinary file"):
        payload_files(tmp_path)
