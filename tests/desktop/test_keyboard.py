"""Everything can be reached by keyboard, and is named for who hears the window."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from contractbeoordeling.desktop.texts import assessments, providers, rounds, year

ROOT = Path(__file__).resolve().parents[2]
FORMS = sorted((ROOT / "ui").glob("*.ui"))
ASKING = {
    "QLineEdit",
    "QPlainTextEdit",
    "NoteEdit",
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


def texts_of(form: Path) -> list[str]:
    """What stands on the labels, buttons and boxes of a form."""
    return [properties(each).get("text", "") for each in top(form).iter("widget")]


def titles_of_menus() -> list[str]:
    (bar,) = [
        each for each in top(ROOT / "ui" / "main_window.ui").iter("widget") if each.get("class") == "QMenuBar"
    ]
    return [properties(each)["title"] for each in bar.findall("widget")]


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
    assert letters(texts_of(form)) & letters(titles_of_menus()) == set()


def seen_together(form: Path) -> list[list[str]]:
    """The texts of a form that are seen together: what lies behind two tabs never is."""
    every = list(top(form).iter("widget"))
    tabs = [tab for each in every if each.get("class") == "QTabWidget" for tab in each.findall("widget")]
    behind = [list(tab.iter("widget")) for tab in tabs]
    titles = ["".join(each.itertext()) for tab in tabs for each in tab.findall("attribute[@name='title']")]
    before = [each for each in every if not any(each in tab for tab in behind)]
    return [titles + [properties(each).get("text", "") for each in (*before, *tab)] for tab in behind or [[]]]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_no_letter_leads_to_two_places(form: Path) -> None:
    for texts in seen_together(form):
        lettered = [each for each in texts if "&" in each]
        assert sorted(letters(lettered)) == sorted(letter for each in lettered for letter in letters([each]))


PARTS = {
    "provider_page": (
        [name for name, _ in providers.groups()],
        """
        provider_pictures provider_observations signals_page provider_figures provider_supervision provider_trend
        provider_meetings actions_page provider_escalation risks
        provider_facts+provider_details provider_contracts provider_mutual history_page
        """,
    ),
    "rounds_page": (list(rounds.tabs()), "round_tab risks round_cycle"),
    "year_page": (list(year.tabs()), "year_goals year_quarters year_ceilings year_terms year_due"),
    "assessment_page": (
        list(assessments.tabs(0)),
        "step_bar assessed_ratings assessed_remarks assessed_course",
    ),
}
"""The pages with tabs: what their tabs are called, and the forms that stand in them."""


@pytest.mark.parametrize("page", PARTS)
def test_no_tab_takes_a_letter_of_the_menus(page: str) -> None:
    assert letters(PARTS[page][0]) & letters(titles_of_menus()) == set()


@pytest.mark.parametrize(
    ("page", "form"), [(page, each) for page in PARTS for each in PARTS[page][1].split()]
)
def test_what_is_seen_at_once_has_letters_of_its_own(page: str, form: str) -> None:
    texts = [text for name in (page, *form.split("+")) for text in texts_of(ROOT / "ui" / f"{name}.ui")]
    lettered = [each for each in (*PARTS[page][0], *texts) if "&" in each]
    assert sorted(letters(lettered)) == sorted(letter for each in lettered for letter in letters([each]))


def test_every_menu_has_its_own_letter() -> None:
    assert len(letters(titles_of_menus())) == len(titles_of_menus())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_f2_and_del_do_in_a_table_what_its_buttons_do(form: Path) -> None:
    every = list(top(form).iter("widget"))
    tables = [properties(each) for each in every if each.get("class") == "TableView"]
    buttons = {
        str(each.get("name")): properties(each).get("text", "").replace("&", "").rstrip("…")
        for each in every
        if each.get("class") == "QPushButton"
    }
    for key, word in (("change", "Wijzigen"), ("remove", "Verwijderen")):
        named = {each[key] for each in tables if key in each}
        assert named <= set(buttons)
        assert not tables or named >= {name for name, text in buttons.items() if text == word}


@pytest.mark.parametrize("form", ["step_bar", "assessed_ratings", "assessed_remarks"])
def test_a_step_that_isnt_open_says_when_it_is(form: str) -> None:
    buttons = [
        each for each in top(ROOT / "ui" / f"{form}.ui").iter("widget") if each.get("class") == "QPushButton"
    ]
    assert [each.get("name") for each in buttons if "toolTip" not in properties(each)] == []
