"""The walk sees what a user would: an empty page, a search that finds nothing, a complaint, a window that stays."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QLoggingCategory, QObject, Signal, qCWarning, qWarning
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from contractbeoordeling import paths
from contractbeoordeling.desktop.pages import provider_pictures
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.providers import ProvidersPage
from contractbeoordeling.desktop.pages.signals import SignalsPage
from contractbeoordeling.desktop.places import NAVIGATION, Place
from contractbeoordeling.desktop.self_test import walk
from contractbeoordeling.desktop.self_test.hearing import Hearing
from contractbeoordeling.desktop.self_test.walk import Walk
from contractbeoordeling.desktop.texts import pictures as texts
from contractbeoordeling.usecases.self_test.check import NotSound


@pytest.fixture
def hearing() -> Iterator[Hearing]:
    made = Hearing()
    made.begin()
    yield made
    made.end()


@pytest.fixture
def steps(register: Path, hearing: Hearing, monkeypatch: pytest.MonkeyPatch) -> Iterator[Walk]:
    """A walk that is given up quickly, with a window that is put away afterwards."""
    monkeypatch.setattr(walk, "_SECONDS", 5.0)
    made = Walk(register, hearing)
    yield made
    monkeypatch.undo()
    made.closed()


def test_every_step_tells_what_it_saw(steps: Walk) -> None:
    assert steps.window().startswith("getekend, ")
    seen, _, said = steps.pages().partition(" ")
    assert said == "pagina's en tabbladen getekend"
    assert (
        int(seen) == len(NAVIGATION) + 7 + 5 + 15 + 4
    )  # and the tabs of a round, the year, a provider, an assessment
    assert steps.find().endswith("laat 1 van 12 aanbieders over; Enter opent die")
    assert "thema's, elk met uitleg" in steps.pictures()
    assert steps.quiet().startswith("geen")


def test_settings_of_a_user_are_never_touched(
    register: Path, hearing: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    with pytest.raises(RuntimeError, match="settings"):
        Walk(register, hearing)


def test_window_without_its_picture_is_told(steps: Walk, qapp: QApplication) -> None:
    kept = qapp.windowIcon()
    qapp.setWindowIcon(QIcon())
    try:
        with pytest.raises(NotSound, match="pictogram"):
            steps.window()
    finally:
        qapp.setWindowIcon(kept)


def test_window_that_nobody_sees_is_told(steps: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "_SECONDS", 0.2)
    monkeypatch.setattr(QWidget, "show", QWidget.hide)
    with pytest.raises(NotSound, match="verschijnt niet"):
        steps.window()


def test_page_that_stays_empty_is_told(steps: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(page: Page) -> None:
        for each in page.findChildren(QWidget):
            each.hide()

    monkeypatch.setattr(SignalsPage, "refresh", nothing)
    steps.window()
    with pytest.raises(NotSound, match="wordt niet getekend"):
        steps.pages()


def test_register_that_does_not_open_is_told_with_the_reason(
    tmp_path: Path, hearing: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walk, "_SECONDS", 2.0)
    foreign = tmp_path / "brief.register"
    foreign.write_text("geachte heer", encoding="utf-8")
    steps = Walk(foreign, hearing)
    steps.window()
    with pytest.raises(NotSound, match=r"het register gaat niet open .*geen register"):
        steps.pages()
    steps.closed()


@pytest.fixture
def open_steps(steps: Walk, monkeypatch: pytest.MonkeyPatch) -> Walk:
    """A walk that has seen the window and some of its pages."""
    monkeypatch.setattr(walk, "NAVIGATION", (Place.PROVIDERS,))
    steps.window()
    steps.pages()
    return steps


def test_search_that_does_not_narrow_is_told(open_steps: Walk) -> None:
    (page,) = open_steps.main.findChildren(ProvidersPage)
    page.ui.search.textChanged.disconnect()
    with pytest.raises(NotSound, match="laat 12 van 12 aanbieders over"):
        open_steps.find()


def test_enter_that_opens_nothing_is_told(open_steps: Walk) -> None:
    (page,) = open_steps.main.findChildren(ProvidersPage)
    page.ui.search.returnPressed.disconnect()
    with pytest.raises(NotSound, match="Enter opent de aanbieder niet"):
        open_steps.find()


def test_criterion_that_nothing_explains_is_told(open_steps: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(_each: object, _parameters: object, _figures: object) -> str:
        return ""

    open_steps.find()
    monkeypatch.setattr(texts, "criterion_details", silent)
    with pytest.raises(NotSound, match=r"bij criterium .* staat geen uitleg"):
        open_steps.pictures()


def test_provider_without_pictures_is_told(open_steps: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_store: object, _provider_id: str) -> list[object]:
        return []

    monkeypatch.setattr(provider_pictures, "participations_of", none)
    open_steps.find()
    with pytest.raises(NotSound, match="er staan geen beelden"):
        open_steps.pictures()


def test_complaint_of_qt_is_told(steps: Walk) -> None:
    qWarning("QObject: dit hoort niet")
    with pytest.raises(NotSound, match="1 meldingen; de eerste: QObject: dit hoort niet"):
        steps.quiet()


def test_error_in_a_slot_is_told(steps: Walk, hearing: Hearing) -> None:
    class Sender(QObject):
        sent = Signal()

    def broken() -> None:
        raise LookupError("stuk")

    sender = Sender()
    sender.sent.connect(broken)
    sender.sent.emit()
    with pytest.raises(NotSound, match="LookupError: stuk"):
        steps.quiet()


def test_what_the_system_says_of_itself_is_told_but_is_no_fault(steps: Walk) -> None:
    # The stubs ask for bytes, PySide6 itself for text.
    cast("Any", qCWarning)(cast("Any", QLoggingCategory)("qt.qpa.window"), "geen schaal per scherm")
    assert steps.quiet() == "geen over het programma; over deze computer: geen schaal per scherm"


def test_old_windows_without_a_scale_per_screen_is_no_fault(steps: Walk) -> None:
    qWarning("EnableNonClientDpiScaling() failed for HWND 0x30068 (120)")
    assert steps.quiet().startswith("geen over het programma")


def test_window_that_closes_takes_everything_along(open_steps: Walk) -> None:
    assert open_steps.closed() == "venster, werk op de achtergrond en register"


def test_window_that_stays_is_told(steps: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "_SECONDS", 0.2)
    other = QWidget()
    other.show()
    with pytest.raises(NotSound, match="na sluiten is er nog: QWidget"):
        steps.closed()
    other.close()


def test_work_that_goes_on_is_told(steps: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "_SECONDS", 0.2)
    done = threading.Event()
    worker = threading.Thread(target=done.wait, name="werker")
    worker.start()
    with pytest.raises(NotSound, match="na sluiten is er nog: werker"):
        steps.closed()
    done.set()
    worker.join()


def test_register_that_stays_open_is_told(
    steps: Walk, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walk, "_SECONDS", 0.2)
    log = register.with_name(f"{register.name}-wal")
    log.write_bytes(b"x")
    with pytest.raises(NotSound, match="register-wal"):
        steps.closed()
    log.unlink()
