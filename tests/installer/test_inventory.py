"""What is told of each part that ships."""

from __future__ import annotations

import json
import re
from importlib.metadata import distribution, distributions
from pathlib import Path

import pytest

from installer.facts import Refused
from installer.inventory import LINKED, Linked, licence_of, of_libraries, part_linked, system_file
from installer.libraries import Library, windows_share
from installer.parts import SQLCIPHER_SOURCE
from installer.runtimes import blessing, zetetic_licence
from tests.installer.site import make_site

FINE = Library("fine", "1.0", "ab" * 32)


def test_a_library_tells_its_licence_its_text_and_what_it_needs(tmp_path: Path) -> None:
    (part,) = of_libraries(make_site(tmp_path), [FINE], "3.13.2")
    assert (part.name, part.version, part.licence, part.sha256) == ("fine", "1.0", "MIT", "ab" * 32)
    assert str(part.purl) == "pkg:pypi/fine@1.0"
    assert [(text.name, text.content) for text in part.texts] == [("LICENSE.txt", b"Do as you like.\n")]
    assert part.needs == ("small",)


def test_a_licence_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    metadata = make_site(tmp_path) / "fine-1.0.dist-info" / "METADATA"
    told = metadata.read_text(encoding="utf-8").replace(
        "License-Expression: MIT", "License: see the web site"
    )
    metadata.write_text(told, encoding="utf-8")
    with pytest.raises(Refused, match="see the web site"):
        of_libraries(tmp_path, [FINE], "3.13.2")


def test_what_a_wheel_says_is_inside_it_is_told_on(tmp_path: Path) -> None:
    bills = make_site(tmp_path) / "fine-1.0.dist-info" / "sboms"
    bills.mkdir()
    inside = {"name": "openssl", "version": "4.0.3", "purl": "pkg:generic/openssl@4.0.3"}
    inside_too = {
        "name": "zip",
        "version": "9.2",
        "purl": "pkg:cargo/zip@9.2",
        "licenses": [{"expression": "MIT"}],
    }
    nameless = {"name": "part of itself"}
    (bills / "fine.cdx.json").write_text(
        json.dumps({"components": [inside, inside_too, nameless]}), encoding="utf-8"
    )
    (part,) = of_libraries(tmp_path, [FINE], "3.13.2")
    assert [(each.name, each.version, each.licence) for each in part.inside] == [
        ("openssl", "4.0.3", ""),
        ("zip", "9.2", "MIT"),
    ]
    assert "fine.cdx.json" in {text.name for text in part.texts}


def test_what_is_linked_into_a_wheel_without_a_bill_is_told_with_its_version() -> None:
    site = Path(str(distribution("lxml").locate_file("")))
    found = {each.name: part_linked(site, each).version for each in LINKED["lxml"] if each.name != "zlib"}
    assert found.pop("libiconv") == ""
    assert found.keys() == {"libxml2", "libxslt", "libexslt"}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in found.values()), found


def test_linked_library_whose_version_moved_is_refused(tmp_path: Path) -> None:
    (tmp_path / "zlib.h").write_text("no version", encoding="utf-8")
    with pytest.raises(Refused, match="ZLIB_VERSION"):
        part_linked(tmp_path, Linked("zlib", "Zlib", "zlib.h", "ZLIB_VERSION"))


def test_a_text_that_this_machine_lacks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="copyright"):
        system_file(tmp_path / "copyright")


def test_the_sources_that_we_read_sqlciphers_licence_in_are_of_the_version_that_ships(root: Path) -> None:
    pinned = (root / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    (version,) = [
        line.split()[0].partition("==")[2]
        for line in windows_share(pinned, "3.13.2")
        if line.startswith("sqlcipher3==")
    ]
    assert f"sqlcipher3-{version}.tar.gz" == SQLCIPHER_SOURCE.file


SOURCE = """\
/*
** SQLite begins. The author disclaims copyright to this source code.
*/
int one;
/*
** SQLCipher
** http://example.org
** Copyright (c) ZETETIC LLC
**     * Redistributions
*/
"""


def test_licences_inside_sources_are_read_without_their_stars() -> None:
    assert (
        zetetic_licence(SOURCE)
        == b"SQLCipher\nhttp://example.org\nCopyright (c) ZETETIC LLC\n    * Redistributions\n"
    )
    assert blessing(SOURCE).startswith(b"SQLite begins.")
    with pytest.raises(Refused, match="licence"):
        zetetic_licence("int one;")


def test_what_ships_and_is_installed_here_has_a_known_licence(root: Path) -> None:
    """Where the metadata doesn't say, CHOSEN must; the texts themselves are looked at when it is built."""
    pinned = (root / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    wanted = {line.partition("==")[0] for line in windows_share(pinned, "3.13.2")}
    here = {each.name.lower().replace("_", "-"): each for each in distributions()}
    assert {name: licence_of(here[name]) for name in wanted if name in here}.keys() == wanted
