"""Hands that import files in the window: look, read the table, make a layout, press the button."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.import_files import ImportFilesDialog, import_these
from contractbeoordeling.desktop.mapping.dialog import MappingDialog
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.party import Party
from tests.desktop.conftest import laid_out
from tests.usecases.form_import.returned import Sent, sent_round

LONG = 20_000  # milliseconds


@pytest.fixture
def sent(tmp_path: Path) -> Sent:
    """A round of which the forms were sent."""
    return sent_round(tmp_path)


@pytest.fixture
def desk(sent: Sent) -> Iterator[Desk]:
    """The register of that round, on a desk."""
    yield from laid_out(sent.town.store)


def written(sent: Sent, **contents: bytes) -> list[Path]:
    """Files with these contents."""
    paths = [sent.folder / f"{name}.xlsx" for name in contents]
    for path, content in zip(paths, contents.values(), strict=True):
        path.write_bytes(content)
    return paths


def looked_at(desk: Desk, qtbot: QtBot, files: list[Path]) -> ImportFilesDialog:
    """The dialog, once it knows what would come of these files."""
    dialog = import_these(desk, files, desk.window)
    qtbot.waitUntil(lambda: dialog.ui.files.table().rowCount() > 0, timeout=LONG)
    return dialog


def imported(dialog: ImportFilesDialog, qtbot: QtBot) -> None:
    """Press the button and wait for the end."""
    qtbot.waitUntil(dialog.ui.import_button.isEnabled, timeout=LONG)
    dialog.ui.import_button.click()
    qtbot.waitUntil(lambda: dialog.ui.said.text().startswith("Klaar"), timeout=LONG)


def texts(dialog: ImportFilesDialog, key: str) -> list[str]:
    """What one column says of every file."""
    model = dialog.ui.files.table()
    return [each.text(row) for row in model.rows for each in model.columns if each.key == key]


def by_file(dialog: ImportFilesDialog, key: str) -> dict[str, str]:
    """What one column says, by the name of the file."""
    return dict(zip(texts(dialog, "file"), texts(dialog, key), strict=True))


def mapped(
    dialog: ImportFilesDialog, qtbot: QtBot, kind: FileKind | None = None, party: Party | None = None
) -> MappingDialog:
    """Make a layout for the first file that needs one, each question being about a criterion of its own."""
    known = len(dialog.findChildren(MappingDialog))
    dialog.ui.mapping_button.click()
    qtbot.waitUntil(lambda: len(dialog.findChildren(MappingDialog)) > known, timeout=LONG)
    steps = dialog.findChildren(MappingDialog)[-1]
    steps.work.draft.choose_kind(kind or FileKind.SELF_EVALUATION)
    steps.work.party = party
    steps.step.changed.emit()
    for code in ("preview", "values", "criteria"):
        steps.next()
        qtbot.waitUntil(
            lambda code=code: steps.step.code == code and steps.ui.pages.isEnabled(), timeout=LONG
        )
    criteria = [each.key for each in steps.work.framework().criteria]
    for line, key in zip(steps.work.questions.lines(), criteria, strict=False):
        steps.work.questions.confirm([line.key], key)
    steps.next()
    qtbot.waitUntil(lambda: steps.step is steps.check, timeout=LONG)
    steps.next()
    qtbot.waitUntil(lambda: steps.check.imported, timeout=LONG)
    return steps


def questionnaire(path: Path, first: str = "Zelfevaluatie;") -> Path:
    """A list of questions with a layout of its own; its first row may say whom it is about."""
    rows = (
        first,
        "",
        "Nr;Vraag;Score;Toelichting",
        "1;Is er voor iedereen een plan?;4;ja",
        "2;Is er altijd iemand bereikbaar?;5;",
    )
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def locked(content: bytes, password: str) -> bytes:
    """The same workbook behind a password."""
    ooxml: Any = importlib.import_module("msoffcrypto.format.ooxml")  # has no types
    target = BytesIO()
    ooxml.OOXMLFile(BytesIO(content)).encrypt(password, target)
    return target.getvalue()


def question(dialog: ImportFilesDialog, qtbot: QtBot) -> QInputDialog:
    """The question for a password, once it is asked."""
    qtbot.waitUntil(lambda: bool(_questions(dialog)), timeout=LONG)
    (box,) = _questions(dialog)
    return box


def typed(dialog: ImportFilesDialog, qtbot: QtBot, password: str) -> str:
    """Answer the question with a password; returns what was asked."""
    box = question(dialog, qtbot)
    box.setTextValue(password)
    asked = box.labelText()
    box.accept()
    return asked


def _questions(dialog: ImportFilesDialog) -> list[QInputDialog]:
    return [each for each in dialog.findChildren(QInputDialog) if each.isVisible()]
