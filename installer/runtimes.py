"""What ships besides libraries of the package index: Python, Qt itself, what is linked in, and the installer."""

from __future__ import annotations

import re
import subprocess
import tarfile
from collections.abc import Sequence
from pathlib import Path

from packageurl import PackageURL

from installer.binaries import product_version
from installer.facts import Facts, Refused
from installer.inventory import Shipped, Text, common_text, system_file
from installer.libraries import Library
from installer.parts import Part

DOC = Path("/usr/share/doc")
# Qt's wheel names nobody whose code is inside Qt; Debian does so for its own, somewhat older, Qt.
QT_OTHERS = DOC / "libqt6core6" / "copyright"


def of_python(python: Path, part: Part, facts: Facts) -> Shipped:
    """The embeddable Python; its licence file covers what is inside."""
    return Shipped(
        name="Python",
        version=facts.python,
        licence="Python-2.0.1",
        purl=PackageURL("generic", name="python", version=facts.python),
        sha256=part.sha256,
        texts=(Text("LICENSE.txt", (python / "LICENSE.txt").read_bytes()),),
        inside=(
            _generic("OpenSSL", product_version(python / "libcrypto-3.dll"), "Apache-2.0"),
            _generic("SQLite", product_version(python / "sqlite3.dll").removesuffix(".0"), "blessing"),
        ),
    )


def of_qt(site: Path) -> Shipped:
    """The libraries of Qt, which PySide6's wheel brings."""
    others = Text("Qt-derden-volgens-Debian.txt", system_file(QT_OTHERS))
    version = product_version(site / "PySide6" / "Qt6Core.dll").removesuffix(".0")
    texts = (common_text("LGPL-3"), common_text("GPL-3"), others)
    return _generic("Qt", version, "LGPL-3.0-only", texts)


def of_sqlcipher(site: Path, libraries: Sequence[Library], source: Path) -> list[Shipped]:
    """SQLCipher, SQLite and OpenSSL, which are linked into sqlcipher3's extension module."""
    version = next(each.version for each in libraries if each.name == "sqlcipher3")
    if source.name != f"sqlcipher3-{version}.tar.gz":
        raise Refused(f"sqlcipher3 {version} ships: let SQLCIPHER_SOURCE in parts.py be its sources too")
    with tarfile.open(source) as archive:
        member = archive.extractfile(f"sqlcipher3-{version}/vendor/sqlite3.c")
        if member is None:
            raise Refused(f"{source.name} has no SQLCipher inside any more: look where its licence is now")
        code = member.read().decode("utf-8", "replace")
    extension = next((site / "sqlcipher3").glob("_sqlite3.*.pyd")).read_bytes()
    openssl = _first(r"OpenSSL (\d+\.\d+\.\d+) ", extension.decode("latin-1"))
    cipher = _first(r"#define CIPHER_VERSION_NUMBER (\S+)", code)
    lite = _first(r'#define SQLITE_VERSION +"(\S+)"', code)
    return [
        _generic("SQLCipher", cipher, "BSD-3-Clause", (Text("LICENSE.txt", zetetic_licence(code)),)),
        _generic("SQLite", lite, "blessing", (Text("LICENSE.txt", blessing(code)),)),
        _generic("OpenSSL", openssl, "Apache-2.0", (common_text("Apache-2.0"),)),
    ]


def of_visual_c(site: Path, python: Path) -> Shipped:
    """Microsoft's libraries for C and C++; Python's licence file tells under what conditions."""
    version = product_version(site / "PySide6" / "msvcp140.dll")
    conditions = (python / "LICENSE.txt").read_bytes()
    name, licence = "Microsoft Visual C++ Runtime", "LicenseRef-Microsoft-Visual-Cpp-Runtime"
    return _generic(name, version, licence, (Text("Python-LICENSE.txt", conditions),))


def of_build_tools() -> list[Shipped]:
    """What the tools that build put into their result: NSIS its stub, mingw its start-up code."""
    nsis = _asked("makensis", "-VERSION").removeprefix("v").partition("-")[0]
    gcc = _asked("x86_64-w64-mingw32-gcc", "-dumpfullversion").partition("-")[0]
    mingw = _asked("dpkg-query", "--show", "--showformat=${Version}", "mingw-w64-common").partition("-")[0]
    return [
        _generic("NSIS", nsis, "Zlib AND LicenseRef-LZMA-CPL-exception", (_debian("nsis"),)),
        _generic("mingw-w64", mingw, "ZPL-2.1", (_debian("mingw-w64-common"),)),
        _generic(
            "libgcc",
            gcc,
            "GPL-3.0-or-later WITH GCC-exception-3.1",
            (_debian("gcc-mingw-w64-base"), common_text("GPL-3")),
        ),
    ]


def zetetic_licence(code: str) -> bytes:
    """The comment with SQLCipher's licence in its source."""
    return _comment(code, r"\*\* SQLCipher\n.*?ZETETIC")


def blessing(code: str) -> bytes:
    """The words that SQLite's authors have in the place of a licence."""
    return _comment(code, r".*?The author disclaims copyright")


def _comment(code: str, start: str) -> bytes:
    """The first comment that begins so, without its stars."""
    for found in re.finditer(r"/\*\n(.*?)\*/", code, re.DOTALL):
        if re.match(start, found[1], re.DOTALL):
            return re.sub(r"(?m)^\*\* ?", "", found[1]).strip().encode() + b"\n"
    raise Refused(f"there is no comment {start!r} any more: look where the licence is now")


def _generic(name: str, version: str, licence: str, texts: tuple[Text, ...] = ()) -> Shipped:
    if not version:
        raise Refused(f"{name} doesn't tell its version any more: look again at runtimes.py")
    slug = re.sub(r"[^a-z0-9-]+", "-", name.lower()).strip("-")
    return Shipped(name, version, licence, PackageURL("generic", name=slug, version=version), texts=texts)


def _first(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    return found[1] if found else ""


def _debian(package: str) -> Text:
    return Text(f"{package}.txt", system_file(DOC / package / "copyright"))


def _asked(*command: str) -> str:
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()
