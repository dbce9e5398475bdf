"""How far long work is, with a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from contractbeoordeling.desktop import texts
from contractbeoordeling.desktop._built.ui_progress import Ui_ProgressDialog
from contractbeoordeling.desktop.jobs import Job


class ProgressDialog(QDialog):
    """Watches a job; closing it asks the job to stop, and it goes once the job has ended."""

    def __init__(self, job: Job, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ProgressDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui.title.setText(title)
        self._job = job
        job.progressed.connect(self._step)
        job.ended.connect(self.accept)
        self.ui.cancel_button.clicked.connect(self.reject)

    def reject(self) -> None:
        """Stop the work; the dialog stays until it really stopped."""
        self._job.cancel()
        self.ui.cancel_button.setEnabled(False)
        self.ui.count.setText(texts.stopping())

    def _step(self, done: int, total: int) -> None:
        self.ui.bar.setMaximum(total)
        self.ui.bar.setValue(done)
        if self.ui.cancel_button.isEnabled():
            self.ui.count.setText(texts.step_of(done, total))
