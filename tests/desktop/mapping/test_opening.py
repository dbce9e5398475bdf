"""Beginning: a protected file asks for its password until one fits; our own forms need no mapping."""

from __future__ import annotations

import importlib
from io import BytesIO
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QInputDialog, QMessageBox

from contractbeoordeling.desktop.mapping.dialog import MappingDialog
from contractbeoordeling.desktop.mapping.opening import MappingStart
from contractbeoordeling.domain.party import Party
from tests.desktop.mapping.making import LONG, Making, making
from tests.usecases.form_import.returned import sent_round
from tests.usecases.mapped_import.market import QUESTIONS, workbook

__all__ = ["making"]


def test_a_password_is_asked_for_until_one_fits(making: Making, tmp_path: Path) -> None:
    file = tmp_path / "geheim.xlsx"
    with file.open("wb") as stream:
        ooxml: Any = importlib.import_module("msoffcrypto.format.ooxml")  # has no types
        ooxml.OOXMLFile(BytesIO(workbook(Vragen=QUESTIONS).content)).encrypt("Waterbeke1", stream)
    window, shown = making.desk.window, list[MappingDialog]()
    MappingStart(making.desk, file, window, shown.append).begin()
    for password in ("waterbeke1", "Waterbeke1"):
        making.qtbot.waitUntil(lambda: bool(open_boxes(making)), timeout=LONG)
        (box,) = open_boxes(making)
        box.setTextValue(password)
        box.accept()
    making.qtbot.waitUntil(lambda: bool(shown), timeout=LONG)
    assert shown[0].work.draft.chosen[0].name == "Vragen"


def open_boxes(making: Making) -> list[QInputDialog]:
    return [each for each in making.desk.window.findChildren(QInputDialog) if each.isVisible()]


def test_a_form_of_ours_needs_no_mapping(making: Making, tmp_path: Path) -> None:
    file = tmp_path / "formulier.xlsx"
    file.write_bytes(sent_round(tmp_path).form(Party.PROVIDER))
    MappingStart(making.desk, file, making.desk.window, lambda _: None).begin()
    making.qtbot.waitUntil(lambda: bool(making.desk.window.findChildren(QMessageBox)), timeout=LONG)
    (box,) = making.desk.window.findChildren(QMessageBox)
    assert "daar is geen indeling voor nodig" in box.text()
