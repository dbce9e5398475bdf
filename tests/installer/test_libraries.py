"""Which libraries ship."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from installer.facts import Refused
from installer.libraries import Library, check_complete, read_report, target, windows_share

PINNED = """\
everywhere==1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via -r runtime.in
only-windows==2.0 ; sys_platform == 'win32' \\
    --hash=sha256:cc
not-windows==3.0 ; sys_platform != 'win32' \\
    --hash=sha256:dd
old==4.0 ; python_full_version < '3.12' \\
    --hash=sha256:ee
    # via
    #   everywhere
    #   only-windows
"""


def test_what_windows_needs_keeps_its_hashes_and_loses_its_condition() -> None:
    assert windows_share(PINNED, "3.13.2") == [
        "everywhere==1.0 --hash=sha256:aa --hash=sha256:bb",
        "only-windows==2.0 --hash=sha256:cc",
    ]


def test_each_runtime_requirement_ships_in_its_pinned_version(root: Path) -> None:
    pinned = (root / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    asked = [Requirement(line) for line in re.findall(r"^([a-z][^\\\n]*)", pinned, re.MULTILINE)]
    holds = {
        f"{each.name}{each.specifier}"
        for each in asked
        if not each.marker or each.marker.evaluate(target("3.13.2"))
    }
    shares = windows_share(pinned, "3.13.2")
    assert {line.split()[0] for line in shares} == holds
    assert all("--hash=sha256:" in line for line in shares)
    assert "pyside6-essentials==6.12.0" in holds


def test_pips_report_tells_name_version_and_hash() -> None:
    entry = {
        "metadata": {"name": "Fine", "version": "1.0"},
        "download_info": {"url": "", "archive_info": {"hashes": {"sha256": "ab"}}},
    }
    assert read_report(json.dumps({"install": [entry]})) == [Library("Fine", "1.0", "ab")]


def info(site: Path, name: str, version: str, *needs: str) -> None:
    folder = site / f"{name}-{version}.dist-info"
    folder.mkdir(parents=True)
    lines = [
        "Metadata-Version: 2.4",
        f"Name: {name}",
        f"Version: {version}",
        *(f"Requires-Dist: {each}" for each in needs),
    ]
    (folder / "METADATA").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_libraries_that_have_all_they_need_are_complete(tmp_path: Path) -> None:
    info(tmp_path, "fine", "1.0", "Small_Part>=2", "posix-only; os_name == 'posix'", "more; extra == 'more'")
    info(tmp_path, "small-part", "2.1")
    check_complete(tmp_path, "3.13.2")


@pytest.mark.parametrize("there", [None, "1.9"])
def test_a_library_that_lacks_another_or_finds_an_older_one_is_refused(
    there: str | None, tmp_path: Path
) -> None:
    info(tmp_path, "fine", "1.0", "small>=2; sys_platform == 'win32'")
    if there:
        info(tmp_path, "small", there)
    with pytest.raises(Refused, match="fine needs small"):
        check_complete(tmp_path, "3.13.2")
