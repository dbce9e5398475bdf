"""Forms are compiled when they changed, and the type checker knows their widgets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import hatch_build
from tests import conditions

FORM = """<ui version="4.0"><class>Small</class><widget class="QDialog" name="Small">
<widget class="QLabel" name="{label}"/></widget></ui>"""

PAGE = """
from PySide6.QtWidgets import QDialog
from contractbeoordeling.desktop._built.ui_about import Ui_AboutDialog

class Page(QDialog):
    def __init__(self) -> None:
        super().__init__()
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.ui.{widget}.setEnabled(True)
"""


def checked(folder: Path, root: Path, widget: str) -> list[str]:
    """The rules that the strict type checker finds broken in a page that uses this widget."""
    page = folder / "page.py"
    page.write_text(PAGE.format(widget=widget), encoding="utf-8")
    config = {"typeCheckingMode": "strict", "extraPaths": [str(root / "src")], "include": ["page.py"]}
    project = folder / "pyrightconfig.json"
    project.write_text(json.dumps(config), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pyright",
        "--outputjson",
        "--pythonpath",
        sys.executable,
        "-p",
        str(project),
    ]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    return [found["rule"] for found in json.loads(done.stdout)["generalDiagnostics"]]


@conditions.type_checker
def test_a_widget_that_the_form_has_is_clean_in_strict(tmp_path: Path, root: Path) -> None:
    assert checked(tmp_path, root, "copy_button") == []


@conditions.type_checker
def test_a_wrong_widget_name_is_a_type_error(tmp_path: Path, root: Path) -> None:
    assert "reportAttributeAccessIssue" in checked(tmp_path, root, "kopy_button")


def test_only_a_changed_form_is_compiled_again(tmp_path: Path) -> None:
    form = tmp_path / "ui" / "small.ui"
    form.parent.mkdir()
    form.write_text(FORM.format(label="first"), encoding="utf-8")
    built = tmp_path / hatch_build.DESKTOP / "ui_small.py"
    assert hatch_build.build(tmp_path) == [built.with_name("__init__.py"), built]
    assert hatch_build.build(tmp_path) == []

    form.write_text(FORM.format(label="second"), encoding="utf-8")
    later = built.stat().st_mtime_ns + 1_000_000_000
    os.utime(form, ns=(later, later))
    assert hatch_build.build(tmp_path) == [built]
    assert "self.second = QLabel" in built.read_text(encoding="utf-8")


def test_a_removed_form_leaves_nothing_behind(tmp_path: Path) -> None:
    form = tmp_path / "ui" / "small.ui"
    form.parent.mkdir()
    form.write_text(FORM.format(label="first"), encoding="utf-8")
    hatch_build.build(tmp_path)
    form.unlink()
    hatch_build.build(tmp_path)
    assert [file.name for file in (tmp_path / hatch_build.DESKTOP).iterdir()] == ["__init__.py"]


def test_what_is_compiled_does_not_tell_when(tmp_path: Path) -> None:
    icon = "<svg xmlns='http://www.w3.org/2000/svg'/>"
    collection = "<RCC><qresource prefix='/'><file>a.svg</file></qresource></RCC>"
    texts = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n\nmsgid "ja"\nmsgstr "yes"\n'
    made: list[bytes] = []
    for name, changed in (("one", 1_000_000_000), ("other", 1_500_000_000)):
        root = tmp_path / name
        (root / "resources" / "i18n").mkdir(parents=True)
        for file, content in {"a.svg": icon, "app.qrc": collection, "i18n/en.po": texts}.items():
            (root / "resources" / file).write_text(content, encoding="utf-8")
            os.utime(root / "resources" / file, (changed, changed))
        made.append(b"".join(file.read_bytes() for file in hatch_build.build(root)))
    assert made[0] == made[1]
    assert b"1970-01-01" in made[0]
