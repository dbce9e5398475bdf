"""Undo and redo in the menu, under the name of what they would move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from contractbeoordeling.desktop import texts

if TYPE_CHECKING:
    from contractbeoordeling.desktop.desk import Desk


class UndoMenu(QObject):
    """Follows one register; `told` says what was moved."""

    told = Signal(str)

    def __init__(self, undo: QAction, redo: QAction) -> None:
        super().__init__(undo)
        self._undo = undo
        self._redo = redo
        self._desk: Desk | None = None
        undo.triggered.connect(self._undo_now)
        redo.triggered.connect(self._redo_now)

    def enter(self, desk: Desk) -> None:
        """Follow a register."""
        self._desk = desk
        desk.changed.connect(self.refresh)
        self.refresh()

    def leave(self) -> None:
        """Follow nothing."""
        self._desk = None
        self.refresh()

    def refresh(self) -> None:
        """Name what can be undone and redone now."""
        undo = redo = None
        if self._desk is not None:
            from contractbeoordeling.usecases.undoing import next_steps
            from contractbeoordeling.wording.acts import act

            steps = next_steps(self._desk.store)
            undo = act(steps.undo) if steps.undo else None
            redo = act(steps.redo) if steps.redo else None
        self._undo.setText(texts.undo(undo))
        self._undo.setEnabled(undo is not None)
        self._redo.setText(texts.redo(redo))
        self._redo.setEnabled(redo is not None)

    def _undo_now(self) -> None:
        from contractbeoordeling.usecases import undoing
        from contractbeoordeling.wording.acts import act

        moved = self._desk.act(undoing.undo) if self._desk else None
        if moved is not None:
            self.told.emit(texts.undone(act(moved)))

    def _redo_now(self) -> None:
        from contractbeoordeling.usecases import undoing
        from contractbeoordeling.wording.acts import act

        moved = self._desk.act(undoing.redo) if self._desk else None
        if moved is not None:
            self.told.emit(texts.redone(act(moved)))
