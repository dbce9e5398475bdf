"""Nothing but the room for files touches the disk: only there are long paths, files in use and bad names known."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "contractbeoordeling"
METHODS = set(
    "read_bytes write_bytes read_text write_text mkdir rmdir iterdir rglob glob unlink rename touch symlink_to "
    "is_file is_dir exists stat lstat resolve samefile walk".split()
)
MODULES = {"shutil", "tempfile"}
OF_OS = set("remove rename replace mkdir makedirs rmdir listdir scandir stat lstat walk open unlink".split())
ALLOWED = {
    # what comes with the program, in its own short folder
    "paths.py": "resources of the package",
    "wording/i18n.py": "resources of the package",
    "build_info.py": "resources of the package",
    "storage/schema.py": "resources of the package",
    "storage/migrations/versions/*": "resources of the package",
    "usecases/default_framework.py": "resources of the package",
    "report/paper/pdf.py": "resources of the package",
    # the user's own settings, which are read before anything else is loaded
    "settings.py": "a short folder of the system's own choice",
    "desktop/lock.py": "a short folder of the system's own choice",
    "desktop/dialogs/about.py": "a short folder of the system's own choice",
    "desktop/dialogs/import_files.py": "a temporary folder of its own",
    # the self-test tries its own temporary folder
    "storage/cipher.py": "a temporary folder of its own",
    "usecases/self_test/*": "a temporary folder of its own",
    "desktop/self_test/*": "a temporary folder of its own",
    "cli/streams.py": "the null device",
    "workbook/marked/package.py": "the parts of an archive",
}


def files() -> list[Path]:
    return [
        file
        for file in sorted(SOURCE.rglob("*.py"))
        if "_built" not in file.parts and file.relative_to(SOURCE).parts[0] != "files"
    ]


def name(file: Path) -> str:
    return file.relative_to(SOURCE).as_posix()


def disk_calls(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called, text = node.func, ast.unparse(node.func)
        bare = isinstance(called, ast.Name) and called.id in ("open", "rmtree", "copyfile")
        if bare or (isinstance(called, ast.Attribute) and _touches(called, node) and "reach(" not in text):
            yield text


def _touches(called: ast.Attribute, node: ast.Call) -> bool:
    owner = ast.unparse(called.value)
    if owner in MODULES or (owner == "os" and called.attr in OF_OS):
        return True
    if owner == "disk" or owner.startswith("disk."):
        return False
    if called.attr in ("open", "replace"):  # of a path; `replace` of a text has two, `open` of a dialog none
        return len(node.args) == 1 and (called.attr == "replace" or isinstance(node.args[0], ast.Constant))
    return called.attr in METHODS


def test_only_the_room_for_files_touches_the_disk() -> None:
    touching = {name(file): list(disk_calls(file)) for file in files()}
    found = {place: calls for place, calls in touching.items() if calls}
    outside = {place: calls for place, calls in found.items() if not _allowed(place)}
    assert outside == {}, "ask contractbeoordeling.files.disk for this, or reach(path)"
    idle = [each for each in ALLOWED if not any(Path(place).match(each) for place in found)]
    assert idle == [], "whoever takes the last call away takes the module from the list as well"


def _allowed(place: str) -> bool:
    return any(Path(place).match(pattern) for pattern in ALLOWED)
