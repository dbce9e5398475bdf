"""Turns forms, resources and translations into the modules that the program imports.

`ui/*.ui` becomes `desktop/_built/ui_*.py`, `resources/*.qrc` becomes `desktop/_built/*_rc.py`,
`resources/i18n/*.ts` becomes `desktop/_built/*.qm` and `resources/i18n/*.po` becomes `wording/_built/*.mo`.
Runs as a hatchling hook when the package is built, and by itself (`python hatch_build.py`) after a change.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

PACKAGE = Path("src", "contractbeoordeling")
DESKTOP = PACKAGE / "desktop" / "_built"
WORDING = PACKAGE / "wording" / "_built"


class Step(NamedTuple):
    """One source, what it becomes, and how."""

    source: Path
    target: Path
    make: Callable[[Path, Path], None]


def build(root: Path, *, with_qt: bool = True) -> list[Path]:
    """Make what is missing or older than its source (or than this file); give back what was made.

    Without Qt (its compilers need system libraries) only the messages of the command line are made.
    """
    steps = [*_message_steps(root), *(_qt_steps(root) if with_qt else ())]
    _forget_others(root, {step.target for step in steps})
    recipe_changed = Path(__file__).stat().st_mtime_ns
    made: list[Path] = []
    for source, target, make in steps:
        newest = max(source.stat().st_mtime_ns, recipe_changed)
        if not target.exists() or target.stat().st_mtime_ns < newest:
            target.parent.mkdir(parents=True, exist_ok=True)
            make(source, target)
            made.append(target)
    return made


def _message_steps(root: Path) -> Iterator[Step]:
    for texts in sorted((root / "resources" / "i18n").glob("*.po")):
        yield Step(texts, root / WORDING / f"{texts.stem}.mo", _message_texts)


def _qt_steps(root: Path) -> Iterator[Step]:
    desktop = root / DESKTOP
    yield Step(Path(__file__), desktop / "__init__.py", _package)
    for form in sorted((root / "ui").glob("*.ui")):
        yield Step(form, desktop / f"ui_{form.stem}.py", _form)
    for collection in sorted((root / "resources").glob("*.qrc")):
        yield Step(_newest_of(collection), desktop / f"{collection.stem}_rc.py", _resources_of(collection))
    for texts in sorted((root / "resources" / "i18n").glob("*.ts")):
        yield Step(texts, desktop / f"{texts.stem}.qm", _window_texts)


def _forget_others(root: Path, wanted: set[Path]) -> None:
    """Remove what was made from a source that is gone, so that nothing imports it any more."""
    for folder in (root / DESKTOP, root / WORDING):
        for file in folder.glob("*.*"):
            if file not in wanted:
                file.unlink()


def _package(_source: Path, target: Path) -> None:
    target.write_text('"""Generated from ui/ and resources/; never edited."""\n', encoding="utf-8")


def _form(source: Path, target: Path) -> None:
    """Compile a form; uic leaves setupUi's argument untyped; with it the whole form is known to the type checker."""
    _qt_tool("uic", "-g", "python", "--from-imports", str(source), "-o", str(target))
    top = ET.parse(source).getroot().find("widget")
    if top is None:
        raise ValueError(f"{source} has no widget")
    code = target.read_text(encoding="utf-8")
    typed = re.sub(
        r"def (setupUi|retranslateUi)\(self, (\w+)\):",
        rf"def \1(self, \2: {top.get('class')}) -> None:",
        code,
    )
    target.write_text("# pyright: basic\n" + _without_unused(typed), encoding="utf-8")


def _without_unused(code: str) -> str:
    """Leave out the Qt classes that uic imports for any form: loading one costs up to a millisecond."""

    def used(block: re.Match[str]) -> str:
        names = [each.strip() for each in block[2].split(",")]
        wanted = [each for each in names if len(re.findall(rf"\b{each}\b", code)) > 1]
        return f"from {block[1]} import ({', '.join(wanted)})\n" if wanted else ""

    return re.sub(r"from (PySide6\.\w+) import \(([^)]*)\)\n", used, code)


def _newest_of(collection: Path) -> Path:
    """The file of a resource collection that changed last: the collection follows any of them."""
    files = [collection.parent / (each.text or "") for each in ET.parse(collection).getroot().iter("file")]
    return max([collection, *files], key=lambda file: file.stat().st_mtime_ns)


def _resources_of(collection: Path) -> Callable[[Path, Path], None]:
    def make(_newest: Path, target: Path) -> None:
        # Version 1 keeps no dates of files: the same files are the same module on every machine.
        _qt_tool("rcc", "-g", "python", "--format-version", "1", str(collection), "-o", str(target))
        target.write_text("# pyright: basic\n" + target.read_text(encoding="utf-8"), encoding="utf-8")

    return make


def _window_texts(source: Path, target: Path) -> None:
    _qt_tool("lrelease", "-silent", str(source), "-qm", str(target))


def _message_texts(source: Path, target: Path) -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as texts, target.open("wb") as compiled:
        catalog = read_po(texts)
        # Else it is the present moment, and the same texts would give another file every time.
        catalog.creation_date = datetime(1970, 1, 1, tzinfo=UTC)
        write_mo(compiled, catalog)


def _qt_tool(name: str, *arguments: str) -> None:
    """Run one of Qt's compilers straight from the PySide6 package: its Python wrappers start slowly."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("PySide6 is not installed")
    package = Path(spec.origin).parent
    candidates = (package / f"{name}.exe", package / "Qt" / "libexec" / name, package / name)
    program = next(path for path in candidates if path.is_file())
    subprocess.run([str(program), *arguments], check=True)


def get_build_hook() -> type[Any]:
    """The class that hatchling asks for; hatchling itself is only there while a package is built."""
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class CompileForms(BuildHookInterface[Any]):
        """Compiles before hatchling collects the files."""

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            if (
                version != "editable"
            ):  # there the forms are compiled when they change, not when it is installed
                build(Path(self.root))

    return CompileForms


if __name__ == "__main__":
    for built in build(Path(__file__).resolve().parent, with_qt="--without-qt" not in sys.argv):
        sys.stdout.write(f"{built.name}\n")
