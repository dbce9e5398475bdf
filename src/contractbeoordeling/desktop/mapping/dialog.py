"""Making a mapping: steps at the left, one page at a time, nothing stored before the last of them."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from contractbeoordeling import settings
from contractbeoordeling.desktop._built.ui_mapping_wizard import Ui_MappingDialog
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.mapping.check_step import CheckStep
from contractbeoordeling.desktop.mapping.criteria_step import CriteriaStep
from contractbeoordeling.desktop.mapping.kind_step import KindStep
from contractbeoordeling.desktop.mapping.preview_step import PreviewStep
from contractbeoordeling.desktop.mapping.step import Step
from contractbeoordeling.desktop.mapping.values_step import ValuesStep
from contractbeoordeling.desktop.mapping.work import Work
from contractbeoordeling.desktop.texts import mapping as texts
from contractbeoordeling.domain.document import FileKind

_PLACE = "mapping_dialog"


class MappingDialog(FormDialog):
    """Goes through the steps that the kind of file needs; `imported` tells that something was taken over."""

    imported = Signal()

    def __init__(self, work: Work, parent: QWidget) -> None:
        super().__init__(work.desk, parent)
        self.ui = Ui_MappingDialog()
        self.ui.setupUi(self)
        self.work = work
        self._busy = False
        self.setWindowTitle(texts.window(work.draft.opened.name))
        self.preview = PreviewStep(work)
        self.check = CheckStep(work)
        self._all: Sequence[Step] = (
            KindStep(work),
            self.preview,
            ValuesStep(work),
            CriteriaStep(work),
            self.check,
        )
        for each in self._all:
            self.ui.pages.addWidget(each)
            each.changed.connect(self._change)
            each.shown_cell.connect(self._show_cell)
        self.ui.steps.itemClicked.connect(self._choose_step)
        self.ui.steps.itemActivated.connect(self._choose_step)
        self.ui.back_button.clicked.connect(self.back)
        self.ui.next_button.clicked.connect(self.next)
        self.ui.close_button.clicked.connect(self.reject)
        self.check.done.connect(self._done)
        self.finished.connect(self._leave_steps)
        self._restore_size()
        self._show(self._all[0])

    @property
    def busy(self) -> bool:
        """Whether some work still runs that belongs to a step."""
        return self._busy or any(each.busy for each in self._all)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._all[self.ui.pages.currentIndex()]

    def steps(self) -> list[Step]:
        """The steps that this kind of file needs."""
        draft = self.work.draft
        skipped = set[str]() if draft.asks_answers else {"criteria"}
        if not self._has_values():
            skipped.add("values")
        return [each for each in self._all if each.code not in skipped]

    def next(self) -> None:
        """Go on, or import at the last step."""
        if self.busy:
            return
        problem = self.step.problem()
        if problem:
            self.ui.problem.setText(problem)
            self.ui.problem.show()
            return
        if self.step is self.check:
            self.check.take_over()
            return
        steps = self.steps()
        self._prepare(steps[steps.index(self.step) + 1])

    def back(self) -> None:
        """Go back a step; what was said stays."""
        steps = self.steps()
        place = steps.index(self.step) if self.step in steps else len(steps)
        if place and not self.busy:
            self._show(steps[place - 1])

    def reject(self) -> None:
        """Close, but never under work that still runs; ask first where something was said and not imported."""
        if self.busy:
            return
        if self.check.imported:
            self.typed = False
        super().reject()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        settings.remember(**{_PLACE: base64.b64encode(bytes(self.saveGeometry().data())).decode()})

    def _leave_steps(self) -> None:
        for each in self._all:
            each.leave()

    def _has_values(self) -> bool:
        """Whether words in the file must mean something."""
        draft = self.work.draft
        if draft.asks_answers or not draft.chosen:
            return True
        worded = {FileKind.SIGNALS: "severity", FileKind.ACTIONS: "status", FileKind.FIGURES: "kind"}
        role = worded.get(draft.kind) if draft.kind is not None else None
        return any(role in each.mapping.columns for each in draft.chosen)

    def _restore_size(self) -> None:
        place = settings.read().get(_PLACE)
        if isinstance(place, str):
            self.restoreGeometry(base64.b64decode(place))

    # Going through the steps

    def _prepare(self, step: Step) -> None:
        """Do what a step needs beside the window, and show it then."""
        work = step.preparing()
        if work is None:
            self._show(step)
            return

        def then(_result: object) -> None:
            self._show(step)

        self._set_busy(True)
        job = self.desk.start(step.title_of_work(), work, then)
        job.ended.connect(self._end)

    def _end(self) -> None:
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for widget in (self.ui.pages, self.ui.next_button, self.ui.back_button, self.ui.steps):
            widget.setEnabled(not busy)

    def _show(self, step: Step) -> None:
        ui = self.ui
        ui.pages.setCurrentWidget(step)
        ui.title.setText(texts.title(step.code))
        ui.hint.setText(texts.hint(step.code))
        step.enter()
        self._list_steps()
        self._update()
        QTimer.singleShot(0, self, self._focus)

    def _focus(self) -> None:
        """Let the keyboard go on at the top of the page, unless the page chose a place itself."""
        focused = self.focusWidget()
        if not self.step.isAncestorOf(focused):
            self.step.focusNextChild()

    def _list_steps(self) -> None:
        steps, now = self.ui.steps, self.steps()
        with QSignalBlocker(steps):
            steps.clear()
            for number, each in enumerate(now, 1):
                item = QListWidgetItem(texts.step(number, each.code), steps)
                reached = now.index(self.step) >= number - 1
                if not reached:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            steps.setCurrentRow(now.index(self.step))

    def _choose_step(self, item: QListWidgetItem) -> None:
        """Go back to an earlier step."""
        place, now = self.ui.steps.row(item), self.steps()
        if not self.busy and place < now.index(self.step):
            self._show(now[place])
        else:
            self.ui.steps.setCurrentRow(now.index(self.step))

    def _show_cell(self, sheet: str, cell: str) -> None:
        self._show(self.preview)
        self.preview.show_cell(sheet, cell)

    def _change(self) -> None:
        self.typed = True
        self._list_steps()
        self._update()

    def _update(self) -> None:
        """Say what is still needed, and name the buttons for where we are."""
        ui = self.ui
        ui.problem.setText(self.step.problem())
        ui.problem.setVisible(bool(ui.problem.text()))
        ui.back_button.setVisible(not self.check.imported)
        ui.back_button.setEnabled(self.step is not self._all[0])
        last = self.step is self.check
        ui.next_button.setText(texts.take_over() if last else texts.further())
        ui.next_button.setEnabled(not self.check.imported and not ui.problem.text())

    def _done(self) -> None:
        """Something was taken over: there is no way back but undoing."""
        self.typed = False
        self._list_steps()
        self._update()
        self.ui.steps.setEnabled(False)
        self.ui.hint.setText(self.check.after())
        self.ui.close_button.setText(texts.close())
        self.ui.close_button.setDefault(True)
        self.ui.close_button.setFocus()
        self.imported.emit()
