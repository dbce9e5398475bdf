"""A framework version as a workbook that a municipality can edit."""

from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.register import FrameworkVersion
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.frameworks import framework_of, newest_framework
from contractbeoordeling.usecases.written import write_file
from contractbeoordeling.workbook.framework.export import framework_workbook


def export_framework(reader: Reader, path: Path, version: FrameworkVersion | None = None) -> FrameworkVersion:
    """Write a framework version, the newest unless given, to an xlsx file, and return it."""
    chosen = version or newest_framework(reader)
    if chosen is None:
        raise Refusal("no_framework")
    write_file(path, framework_workbook(framework_of(reader, chosen.id)))
    return chosen


def find_framework(reader: Reader, text: str) -> FrameworkVersion:
    """Return the framework version with this version name, or whose id begins so; refuses none or several."""
    known = reader.find(FrameworkVersion)
    wanted = text.strip()
    found = [each for each in known if each.version == wanted]
    found = found or [each for each in known if len(wanted) >= 6 and each.id.startswith(wanted)]
    if not found:
        versions = ", ".join(f"{each.version} ({each.id[:8]})" for each in known) or "–"
        raise Refusal("framework_unknown", framework=text, versions=versions)
    if len(found) > 1:
        ids = ", ".join(each.id[:8] for each in found)
        raise Refusal("framework_ambiguous", framework=text, ids=ids)
    return found[0]
