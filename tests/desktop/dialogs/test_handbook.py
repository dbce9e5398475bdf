"""The handbook opens under F1 at the chapter of the page, and every chapter comes with the installed program."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.dialogs.handbook import CHAPTERS, HandbookDialog, chapter_of
from contractbeoordeling.desktop.main_window import MainWindow
from contractbeoordeling.desktop.places import Place

ROOT = Path(__file__).parents[3]
OTHERS = {"glossary", "windows"}
"""English, for who builds the program or rolls it out."""


def test_every_chapter_in_dutch_is_in_the_handbook() -> None:
    assert {each.stem for each in (ROOT / "docs").glob("*.md")} - OTHERS == set(CHAPTERS)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_comes_with_the_program_and_stands_in_the_readme(chapter: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    ships = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert ships[f"docs/{chapter}.md"] == f"contractbeoordeling/docs/{chapter}.md"
    assert f"docs/{chapter}.md" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("place", "chapter"),
    [(None, "beoordelingen"), (Place.ASSESSMENTS, "beoordelingen"), (Place.ACTIONS, "escalatie")],
)
def test_the_handbook_opens_at_the_chapter_of_the_page(
    qtbot: QtBot, place: Place | None, chapter: str
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = HandbookDialog(parent, chapter_of(place))
    first = (ROOT / "docs" / f"{chapter}.md").read_text(encoding="utf-8").splitlines()[0]
    assert dialog.ui.text.toPlainText().startswith(first.removeprefix("# "))
    dialog.ui.chapters.setCurrentRow(len(CHAPTERS) - 1)
    assert dialog.ui.text.toPlainText().startswith("Bewaren, vernietigen")


def test_f1_opens_the_handbook_also_without_a_register(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.ui.pages.count() > 0)
    assert window.ui.handbook_action.shortcut().toString() == "F1"
    window.shell.ui.handbook_action.trigger()
    assert window.findChildren(HandbookDialog)[0].isVisible()
