"""What Windows files tell about themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.binaries import needed, parse_loads, product_version

TOLD = """\
The Import Tables (interpreted .idata section contents)
 vma:            Hint    Time      Forward  DLL       First
	DLL Name: Qt6Core.dll
	vma:  Hint/Ord Member-Name Bound-To
	DLL Name: KERNEL32.dll
"""


def test_the_libraries_that_a_file_loads_are_read_from_objdump() -> None:
    assert parse_loads(TOLD) == {"qt6core.dll", "kernel32.dll"}


def test_what_is_needed_is_what_is_wanted_and_all_that_it_loads_of_ours() -> None:
    asked_by = {
        "a.pyd": {"b.dll", "kernel32.dll"},
        "b.dll": {"c.dll", "a.pyd"},
        "c.dll": set[str](),
        "d.dll": {"c.dll"},
    }
    assert needed(["A.pyd"], asked_by) == {"a.pyd", "b.dll", "c.dll"}
    assert needed(["none.dll"], asked_by) == set()


@pytest.mark.parametrize(
    ("written", "version"),
    [
        ("3.13.2\0", "3.13.2"),
        ("\0003.0.15\0\0", "3.0.15"),
        ("\0006.12.0.0\0", "6.12.0.0"),
        ("3, 45, 3\0", "3.45.3"),
    ],
)
def test_the_version_is_read_from_the_files_own_data(written: str, version: str, tmp_path: Path) -> None:
    file = tmp_path / "some.dll"
    file.write_bytes(b"MZ\0" + f"ProductName\0x\0ProductVersion\0{written}".encode("utf-16-le") + b"\0rest")
    assert product_version(file) == version


def test_a_file_without_version_data_has_no_version(tmp_path: Path) -> None:
    file = tmp_path / "some.dll"
    file.write_bytes(b"MZ" + bytes(100))
    assert product_version(file) == ""
