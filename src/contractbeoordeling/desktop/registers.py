"""Opening and making registers from the window; the work itself is done beside it."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from contractbeoordeling import settings
from contractbeoordeling.desktop import recent, texts
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.runner import Runner
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.files import disk

if TYPE_CHECKING:
    from contractbeoordeling.usecases.session import Session


class Registers(QObject):
    """Asks which register, opens it, and hands it over with `opened`.

    Before that, `glimpsed` gives its providers where they can be read at once; `failed` follows where opening
    fails after all.
    """

    glimpsed = Signal(object)
    opened = Signal(object)
    failed = Signal()

    def __init__(
        self, window: QWidget, runner: Runner, may_leave: Callable[[Callable[[], None]], bool]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._may_leave = may_leave
        self.wanted: Path | None = None
        """The register that was asked for last."""
        self._client = ""

    def ask_open(self) -> None:
        """Let the user point at a register."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, texts.open_register_title(), _folder(), texts.register_files())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open)
        dialog.open()

    def ask_new(self) -> None:
        """Let the user say where a new register comes, and whose it is."""
        from contractbeoordeling.desktop.dialogs.new_register import NewRegisterDialog

        dialog = NewRegisterDialog(_folder(), self._window)
        dialog.asked.connect(self._make)
        dialog.open()

    def ask_example(self) -> None:
        """Let the user say where the example comes; it is invented there, and opened."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, texts.example_title(), _folder())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.make_example)
        dialog.open()

    def make_example(self, folder: str) -> None:
        """Invent the example in a new folder inside this one, and open its register."""
        place = _free(Path(folder) / texts.example_folder())

        def work(progress: Progress) -> Path:
            from contractbeoordeling.usecases.demo.play import example_round

            return example_round(place, progress=progress).register

        self._runner.start(texts.making_example(), work, self.open)

    def open(self, path: Path | str) -> None:
        """Open a register, once what was typed in another is stored or may be left."""
        self.wanted = Path(path)
        if self._may_leave(self._open_next):
            self._open_next()

    def _open_next(self) -> None:
        """Open the register that is wanted; on a laptop that people share, first ask who works now."""
        if settings.read().get("shared") is True:
            from contractbeoordeling.desktop.dialogs.person import PersonDialog

            dialog = PersonDialog(self._window)
            dialog.accepted.connect(self._open_wanted)
            dialog.open()
        else:
            self._open_wanted()

    def _open_wanted(self) -> None:
        path = self.wanted
        if path is None or self._is_refused(path, self._open_anyway):
            return

        def work(_progress: Progress) -> Session:
            from contractbeoordeling.usecases.session import open_session

            return open_session(path)

        from contractbeoordeling.usecases.overview import glimpse_providers

        glimpse = glimpse_providers(path)
        if glimpse is None:
            self._runner.start(texts.opening(path.stem), work, self._hand_over)
        else:
            self.glimpsed.emit(glimpse)
            self._runner.jobs.start(work, self._hand_over, self._fail)

    def _open_anyway(self) -> None:
        self._allow()
        self._open_wanted()

    def _is_refused(self, path: Path, anyway: Callable[[], None]) -> bool:
        """Ask first where a register gets damaged easily; tell whether it was asked."""
        from contractbeoordeling.usecases.shared_places import refuse_shared
        from contractbeoordeling.wording.refusals import sentence

        try:
            refuse_shared(path)
        except Refusal as refusal:
            ask(self._window, texts.shared_anyway(sentence(refusal)), anyway)
            return True
        return False

    def _allow(self) -> None:
        from contractbeoordeling.usecases.shared_places import allow_shared

        if self.wanted is not None:
            self._runner.act(partial(allow_shared, self.wanted))

    def _make_anyway(self) -> None:
        self._allow()
        if self.wanted is not None:
            self._make(self.wanted, self._client)

    def _make(self, path: Path, client: str) -> None:
        self.wanted, self._client = path, client
        if self._is_refused(path, self._make_anyway):
            return

        def work(_progress: Progress) -> Session:
            from contractbeoordeling.usecases.new_register import new_register
            from contractbeoordeling.usecases.session import Session, author

            who = author()
            return Session(new_register(path, who, client=client), who)

        self._runner.start(texts.opening(path.stem), work, self._hand_over)

    def _fail(self, error: BaseException) -> None:
        self.failed.emit()
        self._runner.tell(error)

    def folder(self) -> str:
        """Where registers are looked for first."""
        return _folder()

    def _hand_over(self, session: Session) -> None:
        if session.store.path is not None:
            recent.remember(session.store.path)
        self.opened.emit(session)


def _free(folder: Path) -> Path:
    """The folder itself, or one beside it that isn't there yet."""
    places = (folder, *(folder.with_name(f"{folder.name} {number}") for number in range(2, 1_000)))
    return next(each for each in places if not disk.exists(each))


def _folder() -> str:
    """Where registers are looked for first: what the organisation fixed, else where the last one was.

    Else what the settings name, or the user's own folder.
    """
    last = next(iter(recent.recent()), None)
    named = settings.read().get("folder")
    wanted = Path(os.path.expandvars(named)) if isinstance(named, str) else None
    before = last.parent if last is not None else None
    ranked = (wanted, before) if settings.is_fixed("folder") else (before, wanted)
    return str(next((each for each in ranked if each is not None and disk.is_folder(each)), Path.home()))
