"""Forms, Qt's own texts, pictures and letters: what is missing or blank is told."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from contractbeoordeling.desktop.application import prepare
from contractbeoordeling.desktop.self_test import looks
from contractbeoordeling.desktop.self_test.looks import Looks
from contractbeoordeling.usecases.self_test.check import NotSound


@pytest.fixture
def look(qapp: QApplication) -> Looks:
    return Looks(qapp, {})


def test_qt_and_the_screen_become_facts(qapp: QApplication) -> None:
    facts: dict[str, object] = {}
    assert Looks(qapp, facts).qt().startswith("Qt 6.")
    assert set(facts) == {"qt", "platform", "screen", "scale", "screens"}


def test_every_form_is_loaded(look: Looks, root: Path) -> None:
    forms = len(list((root / "ui").glob("*.ui")))
    assert look.screens().endswith(f" modules, {forms} schermen")


def test_module_that_is_gone_is_an_error(look: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "contractbeoordeling.desktop.dialogs.keys", None)
    with pytest.raises(ImportError, match=r"dialogs\.keys"):
        look.screens()


def test_window_without_forms_is_not_sound(look: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> Iterator[str]:
        yield "contractbeoordeling.desktop.theme"

    monkeypatch.setattr(looks, "_modules", none)
    with pytest.raises(NotSound, match="0 schermen"):
        look.screens()


def test_buttons_of_qt_are_dutch(look: Looks) -> None:
    assert look.qt_texts() == "‘Annuleren’"


def test_buttons_of_qt_that_are_not_dutch_are_told(look: Looks, qapp: QApplication) -> None:
    prepare(qapp, "en")
    with pytest.raises(NotSound, match="‘Cancel’"):
        look.qt_texts()


def test_pictures_are_drawn(look: Looks) -> None:
    assert look.images().endswith(" getekend")


@pytest.mark.parametrize(
    ("names", "told"), [((":/icons/weg.svg",), "weg.svg wordt niet"), ((), "geen enkel")]
)
@pytest.mark.qt_log_ignore("Cannot open file")
def test_picture_that_is_gone_is_told(
    look: Looks, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], told: str
) -> None:
    def images() -> Iterator[str]:
        yield from names

    monkeypatch.setattr(looks, "_images", images)
    with pytest.raises(NotSound, match=told):
        look.images()


def test_letters_of_dutch_are_drawn(look: Looks) -> None:
    assert looks.LETTERS in look.font()


def test_font_without_a_letter_is_told(look: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks, "LETTERS", "é\U0010fffd")
    with pytest.raises(NotSound, match="heeft geen \U0010fffd"):
        look.font()


def test_letters_that_leave_nothing_on_the_screen_are_told(
    look: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looks, "LETTERS", "  ")
    with pytest.raises(NotSound, match="wordt niet getekend"):
        look.font()
