"""Photos and files land on a visit by pasting, dropping or choosing, and the first picture asks first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMessageBox

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.meetings.file_dialog import MeetingFileDialog
from contractbeoordeling.desktop.meetings.visit_page import VisitPage
from contractbeoordeling.domain.document import Attachment, Document
from contractbeoordeling.domain.signal import Audience
from tests.desktop.hands import press, write

CONTROL = Qt.KeyboardModifier.ControlModifier


def picture() -> QImage:
    made = QImage(4, 4, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    return made


def drop(page: VisitPage, data: QMimeData) -> None:
    page.dropEvent(
        QDropEvent(
            QPointF(1, 1),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def answer(page: VisitPage, button: QMessageBox.StandardButton) -> str:
    box = page.side.findChild(QMessageBox)
    assert box is not None
    said = box.text()
    box.button(button).click()
    QApplication.sendPostedEvents(box, QEvent.Type.DeferredDelete.value)
    return said


def test_the_first_picture_asks_and_the_next_does_not(page: VisitPage, desk: Desk) -> None:
    page.ui.tabs.setCurrentWidget(page.side)
    QGuiApplication.clipboard().setImage(picture())
    page.side.paste()
    assert desk.store.count(Attachment) == 0
    assert "Geen cliënten" in answer(page, QMessageBox.StandardButton.No)
    assert desk.store.count(Attachment) == 0

    page.side.paste()
    answer(page, QMessageBox.StandardButton.Yes)
    other = picture()
    other.fill(Qt.GlobalColor.black)
    QGuiApplication.clipboard().setImage(other)
    page.side.paste()

    assert desk.store.count(Attachment) == 2
    assert page.side.ui.files.table().rowCount() == 2


def test_a_picture_is_pasted_from_where_one_types(page: VisitPage, desk: Desk) -> None:
    QGuiApplication.clipboard().setImage(picture())
    press(page.ui.remark, Qt.Key.Key_V, CONTROL)
    answer(page, QMessageBox.StandardButton.Yes)

    assert desk.store.count(Attachment) == 1


def test_a_file_is_dropped(page: VisitPage, desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "rooster.txt"
    file.write_text("rooster", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop(page, data)
    assert desk.store.count(Attachment) == 0
    assert "niet in een bestand" in answer(page, QMessageBox.StandardButton.Yes)

    (kept,) = desk.store.find(Attachment)
    assert desk.store.by_id(Document, [kept.document_id])[kept.document_id].name == "rooster.txt"


def test_a_picture_is_dropped_without_a_file(page: VisitPage, desk: Desk) -> None:
    data = QMimeData()
    data.setImageData(picture())
    drop(page, data)
    answer(page, QMessageBox.StandardButton.Yes)

    assert desk.store.count(Attachment) == 1


def test_a_file_that_is_dropped_or_pasted_in_a_text_is_kept_beside_it(
    page: VisitPage, desk: Desk, tmp_path: Path
) -> None:
    """A file manager gives the path as text too: that never lands in a note."""
    for number, field in enumerate((page.ui.remark, page.ui.report, page.side.ui.present)):
        file = tmp_path / f"rooster {number} é;'#%.txt"
        file.write_text(f"rooster {number}", encoding="utf-8")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        data.setText(str(file))
        assert field.canInsertFromMimeData(data)
        field.insertFromMimeData(data)
        assert field.toPlainText() == ""
        if number == 0:
            answer(page, QMessageBox.StandardButton.Yes)

    assert desk.store.count(Attachment) == 3


def test_a_text_is_pasted_as_text_also_where_a_picture_of_it_lies_beside(page: VisitPage, desk: Desk) -> None:
    data = QMimeData()
    data.setText("Uit Word")
    data.setImageData(picture())
    page.ui.remark.insertFromMimeData(data)

    assert page.ui.remark.toPlainText() == "Uit Word"
    assert desk.store.count(Attachment) == 0


def test_a_folder_or_a_file_that_is_gone_is_refused_with_its_name(
    page: VisitPage, desk: Desk, tmp_path: Path, qapp: QApplication
) -> None:
    for path in (tmp_path, tmp_path / "weg.txt"):
        page.side.take_paths([path])
        said = [each.text() for each in qapp.topLevelWidgets() if isinstance(each, QMessageBox)]
        assert path.name in " ".join([*said, page.side.ui.problem.text()])

    assert desk.store.count(Attachment) == 0


def test_a_file_gets_a_caption_and_readers(page: VisitPage, desk: Desk) -> None:
    page.ui.tabs.setCurrentWidget(page.side)
    page.side.take([("rooster.txt", b"rooster")])
    answer(page, QMessageBox.StandardButton.Yes)
    files = page.side.ui.files
    files.selectRow(0)
    page.side.ui.change_file.click()
    dialog = page.side.findChild(MeetingFileDialog)
    assert dialog is not None
    write(dialog.ui.caption, "Het rooster in de gang")
    choose(dialog.ui.audience, Audience.PROVIDER)
    dialog.accept()

    (kept,) = desk.store.find(Attachment)
    assert (kept.caption, kept.audience) == ("Het rooster in de gang", Audience.PROVIDER)
    model = files.table()
    assert model.data(model.index(0, 2)) == "Het rooster in de gang"


def test_a_file_that_is_too_large_is_refused_by_its_name_unread(
    page: VisitPage, desk: Desk, tmp_path: Path
) -> None:
    film = tmp_path / "film.mp4"
    with film.open("wb") as stream:
        stream.truncate(101 * 2**20)
    page.side.take_paths([film])

    assert "film.mp4" in page.side.ui.problem.text()
    assert "100 MB" in page.side.ui.problem.text()
    assert desk.store.count(Attachment) == 0
