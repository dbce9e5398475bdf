"""Everything can be reached by keyboard, and is named for who hears the window."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from contractbeoordeling.desktop.texts import providers, rounds

ROOT = Path(__file__).resolve().parents[2]
FORMS = sorted((ROOT / "ui").glob("*.ui"))
ASKING = {
    "QLineEdit",
    "QPlainTextEdit",
    "QComboBox",
    "QListWidget",
    "QTextBrowser",
    "QTableView",
    "TableView",
}


def top(form: Path) -> ET.Element:
    found = ET.parse(form).getroot().find("widget")
    assert found is not None
    return found


def properties(widget: ET.Element) -> dict[str, str]:
    return {str(each.get("name")): "".join(each.itertext()).strip() for each in widget.findall("property")}


def letters(texts: list[str]) -> set[str]:
    """The letters that Alt goes with."""
    return {found.lower() for text in texts for found in re.findall(r"&(\w)", text)}


def titles_of_menus() -> list[str]:
    menus = [
        each for each in top(ROOT / "ui" / "main_window.ui").iter("widget") if each.get("class") == "QMenu"
    ]
    bar = [each for each in menus if each.get("name") not in ("recent_menu", "appearance_menu")]
    return [properties(each)["title"] for each in bar]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_every_field_has_a_name(form: Path) -> None:
    buddies = {
        properties(each).get("buddy") for each in top(form).iter("widget") if each.get("class") == "QLabel"
    }
    nameless = [
        each.get("name")
        for each in top(form).iter("widget")
        if each.get("class") in ASKING
        and each.get("name") not in buddies
        and not properties(each).get("accessibleName")
    ]
    assert nameless == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_no_page_takes_a_letter_of_the_menus(form: Path) -> None:
    if top(form).get("class") != "QWidget":
        return
    texts = [properties(each).get("text", "") for each in top(form).iter("widget")]
    assert letters(texts) & letters(titles_of_menus()) == set()


def test_no_tab_takes_a_letter_of_the_menus() -> None:
    assert letters([*providers.tabs(), *rounds.tabs()]) & letters(titles_of_menus()) == set()


def test_the_tabs_of_a_provider_have_letters_of_their_own() -> None:
    assert len(letters(list(providers.tabs()))) == len(providers.tabs())


def test_every_menu_has_its_own_letter() -> None:
    assert len(letters(titles_of_menus())) == len(titles_of_menus())
