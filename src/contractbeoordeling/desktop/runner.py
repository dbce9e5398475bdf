"""The one way in which the window does something: short acts at once, long work beside it, errors as a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from contractbeoordeling.desktop import texts
from contractbeoordeling.desktop.jobs import Job, Jobs
from contractbeoordeling.domain.errors import CodedError, EnvironmentFault, Refusal
from contractbeoordeling.domain.progress import Cancelled, Progress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

T = TypeVar("T")

_MILLISECONDS_BEFORE_PROGRESS = 300


class Runner(QObject):
    """Runs use cases for one window, and tells what went wrong."""

    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window = window
        self.jobs = Jobs(self)

    def act(self, work: Callable[[], T], refused: Callable[[str], None] | None = None) -> T | None:
        """Do something short now; None where it could not be done, which the user has then read.

        `refused` shows the sentence of a refusal where the user is looking, instead of a message of its own.
        """
        try:
            return work()
        except Refusal as refusal:
            if refused is None:
                self.tell(refusal)
            else:
                refused(_sentence(refusal))
            return None
        except Exception as error:  # noqa: BLE001 - the edge: what it was is told here
            self.tell(error)
            return None

    def start(
        self, title: str, work: Callable[[Progress], T], then: Callable[[T], None], *, shown: bool = True
    ) -> Job:
        """Do long work beside the window, showing its progress after a moment."""
        job = self.jobs.start(work, then, self.tell, self._offer_again)
        if shown:
            _Watch(self.window, job, title)
        return job

    def tell(self, error: BaseException) -> None:
        """Tell what went wrong; what nobody foresaw opens the report of a bug."""
        if isinstance(error, Cancelled):
            self.told.emit(texts.cancelled())
            return
        from contractbeoordeling.wording.machine import coded

        known = coded(error)
        if known is None:
            self._report(error)
        else:
            _say(self.window, known)

    def _offer_again(self, error: BaseException, job: Job) -> bool:
        """Let the user put right what the machine could not do, and try it again."""
        from contractbeoordeling.wording.machine import coded

        known = coded(error)
        if not isinstance(known, EnvironmentFault):
            return False
        _say(QApplication.activeModalWidget() or self.window, known, job)
        return True

    def _report(self, error: BaseException) -> None:
        from contractbeoordeling.desktop.dialogs.bug import BugDialog

        BugDialog(error, self.window).open()


class _Watch(QObject):
    """Opens the progress of a job that takes longer than a moment; goes away with the job."""

    def __init__(self, window: QWidget, job: Job, title: str) -> None:
        super().__init__(job)
        self.window = window
        self._job = job
        self._title = title
        self._timer = QTimer(self, singleShot=True, interval=_MILLISECONDS_BEFORE_PROGRESS)
        self._timer.timeout.connect(self._show)
        job.ended.connect(self._timer.stop)
        self._timer.start()

    def _show(self) -> None:
        from contractbeoordeling.desktop.dialogs.progress import ProgressDialog

        above = QApplication.activeModalWidget() or self.window
        ProgressDialog(self._job, self._title, above).open()


class _Again(QObject):
    """Does a job again, or ends it, as a box was answered."""

    def __init__(self, box: QMessageBox, job: Job) -> None:
        super().__init__(box)
        self._job, self._retry = job, box.StandardButton.Retry
        box.setStandardButtons(self._retry | box.StandardButton.Cancel)
        box.button(self._retry).setText(texts.again())
        box.finished.connect(self._decide)

    def _decide(self, answer: int) -> None:
        if answer == self._retry.value:
            self._job.again()
        else:
            self._job.give_up()


def _say(window: QWidget, error: CodedError, job: Job | None = None) -> None:
    """Show the sentence of a refusal or a fault of the machine; with the job, it can be tried again."""
    from PySide6.QtWidgets import QMessageBox

    icon = QMessageBox.Icon.Information if isinstance(error, Refusal) else QMessageBox.Icon.Warning
    box = QMessageBox(window)
    box.setIcon(icon)
    box.setWindowTitle(texts.refused_title() if isinstance(error, Refusal) else texts.fault_title())
    box.setText(_sentence(error))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if job is not None:
        _Again(box, job)
    box.open()


def _sentence(error: CodedError) -> str:
    """The sentence of an error; all of them are only loaded once there is one."""
    from contractbeoordeling.desktop.texts.refusals import refusal

    return refusal(error)
