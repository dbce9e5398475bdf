"""What ships, part by part: version, licence and its texts, where it comes from, and what is inside it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import NamedTuple

from packageurl import PackageURL
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.utils import canonicalize_name

from installer.facts import Refused
from installer.libraries import Library, dependencies

# What a library's metadata leaves open or leaves to the choice of who ships it; read in its licence texts.
CHOSEN = {
    "olefile": "BSD-2-Clause AND HPND",
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "sqlcipher3": "Zlib",
    "xlrd": "BSD-3-Clause AND LicenseRef-xlrd-Giffin",
}
COMMON = Path("/usr/share/common-licenses")
# Libraries whose wheels come without the texts of the licence that we use them under.
TEXTS_FROM_SYSTEM = {
    "lxml": ("LGPL-2.1",),
    "pyside6-essentials": ("LGPL-3", "GPL-3"),
    "shiboken6": ("LGPL-3", "GPL-3"),
}
_TEXT_NAMES = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)")
_NOT_OURS = {"LicenseRef-Qt-Commercial.txt"}


class Text(NamedTuple):
    """A licence text, with the name of its file."""

    name: str
    content: bytes


class Linked(NamedTuple):
    """A library inside another one's wheel, and the define in the wheel's headers that has its version."""

    name: str
    licence: str
    header: str = ""
    define: str = ""


# What is linked into wheels that have no bill of their own, as their licence texts tell.
LINKED = {
    "lxml": (
        Linked("libxml2", "MIT", "lxml/includes/libxml/xmlversion.h", "LIBXML_DOTTED_VERSION"),
        Linked("libxslt", "MIT", "lxml/includes/libxslt/xsltconfig.h", "LIBXSLT_DOTTED_VERSION"),
        Linked("libexslt", "MIT", "lxml/includes/libexslt/exsltconfig.h", "LIBEXSLT_DOTTED_VERSION"),
        Linked("zlib", "Zlib", "lxml/includes/extlibs/zlib.h", "ZLIB_VERSION"),
        Linked("libiconv", "LGPL-2.1-or-later"),  # of which version the wheel doesn't say
    ),
}


@dataclass(frozen=True)
class Shipped:
    """One part of what is installed; `inside` is what is linked into it, `needs` names other parts."""

    name: str
    version: str
    licence: str
    purl: PackageURL
    sha256: str = ""
    texts: tuple[Text, ...] = ()
    inside: tuple[Shipped, ...] = ()
    needs: tuple[str, ...] = ()


def of_libraries(site: Path, installed: Sequence[Library], python: str) -> list[Shipped]:
    """The libraries from the package index, as their own metadata tells; refused where it tells no licence."""
    there = {canonicalize_name(each.name): each for each in distributions(path=[str(site)])}
    return [_library(site, there[canonicalize_name(each.name)], each, python) for each in installed]


def _library(site: Path, told: Distribution, library: Library, python: str) -> Shipped:
    name = canonicalize_name(library.name)
    info = next(each for each in site.glob("*.dist-info") if _is_of(each, name))
    return Shipped(
        name=library.name,
        version=library.version,
        licence=licence_of(told),
        purl=PackageURL("pypi", name=name, version=library.version),
        sha256=library.sha256,
        texts=(*_own_texts(info), *(common_text(each) for each in TEXTS_FROM_SYSTEM.get(name, ()))),
        inside=(
            *(part for file in sorted(info.glob("sboms/*.json")) for part in _told_inside(file)),
            *(part_linked(site, each) for each in LINKED.get(name, ())),
        ),
        needs=tuple(sorted(canonicalize_name(each.name) for each in dependencies(told, python))),
    )


def _is_of(info: Path, name: str) -> bool:
    return canonicalize_name(info.name.partition("-")[0]) == name


def licence_of(told: Distribution) -> str:
    """The licence as an SPDX expression: what we chose, else what the metadata says."""
    headers = told.metadata
    name = canonicalize_name(told.name)
    told_by_itself = [headers[each] for each in ("License-Expression", "License") if each in headers]
    said = CHOSEN.get(name) or next(iter(told_by_itself), "")
    try:
        return canonicalize_license_expression(said)
    except InvalidLicenseExpression as error:
        raise Refused(
            f"{told.name} says no licence that everybody knows ({said!r}): read it, add it to CHOSEN"
        ) from error


def _own_texts(info: Path) -> Iterable[Text]:
    """The licence texts that a wheel brings, and what it tells of what is inside it."""
    for file in sorted(each for each in info.rglob("*") if each.is_file()):
        if file.parent.name == "sboms" or (_TEXT_NAMES.search(file.name) and file.name not in _NOT_OURS):
            known = file.suffix in {".json", ".txt"}
            yield Text(file.name if known else f"{file.name}.txt", file.read_bytes())


def _told_inside(file: Path) -> Iterable[Shipped]:
    """What a wheel's own bill of materials says is linked into it."""
    for each in json.loads(file.read_text(encoding="utf-8")).get("components", ()):
        if not each.get("purl"):
            continue
        licences = [
            told.get("expression") or told["license"].get("id", "") for told in each.get("licenses", ())
        ]
        yield Shipped(
            name=str(each["name"]),
            version=str(each.get("version", "")),
            licence=" AND ".join(filter(None, licences)),
            purl=PackageURL.from_string(str(each["purl"])),
        )


def part_linked(site: Path, linked: Linked) -> Shipped:
    """A library that is linked into another; refused where its version isn't where it was."""
    version = ""
    if linked.header:
        text = (site / linked.header).read_text(encoding="utf-8", errors="replace")
        found = re.search(rf'#define {linked.define} "(\S+)"', text)
        if found is None:
            raise Refused(f"{linked.header} has no {linked.define} any more: look again at LINKED")
        version = found[1]
    purl = PackageURL("generic", name=linked.name, version=version or None)
    return Shipped(linked.name, version, linked.licence, purl)


def common_text(name: str) -> Text:
    """A licence text that every Debian has."""
    return Text(f"{name}.txt", system_file(COMMON / name))


def system_file(file: Path) -> bytes:
    """A text that a package of this machine brings."""
    if not file.is_file():
        raise Refused(f"{file} is missing; `python3 dev.py windows` installs what brings it")
    return file.read_bytes()
