"""A step from the button to its result: look who can, confirm, take beside the window, and tell once what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop.assessing.result_dialog import StepResultDialog
from contractbeoordeling.desktop.assessing.step_dialog import Order, StepDialog
from contractbeoordeling.desktop.assessing.steps import At, Done, Outcome, rehearse, take
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.texts import steps as texts
from contractbeoordeling.desktop.texts.steps import StepKind
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.assessments.round_lines import RoundLine
from contractbeoordeling.usecases.clock import today


class StepFlow(QObject):
    """Leads the steps of one page; both the rehearsal and the step itself are jobs that can be stopped."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def begin(self, kind: StepKind, rows: Sequence[RoundLine]) -> None:
        """Find out who can take a step, and ask to confirm it."""
        if not rows:
            return
        at, chosen = self._at(), list(rows)

        def work(progress: Progress) -> list[Outcome]:
            return rehearse(at, kind, chosen, progress)

        def ask(found: list[Outcome]) -> None:
            dialog = StepDialog(self._desk, kind, found, self._page)
            dialog.stored.connect(self._take)
            dialog.open()

        self._desk.start(texts.looking(kind), work, ask)

    def _take(self, order: Order) -> None:
        at = self._at()

        def work(progress: Progress) -> Done:
            return take(at, order.kind, order.rows, order.filled, progress)

        def tell(done: Done) -> None:
            self._tell(order.kind, done)

        self._desk.start(texts.words(order.kind).busy, work, tell)

    def _tell(self, kind: StepKind, done: Done) -> None:
        """Say what came of it: in a dialog where somebody has to act on it, else at the foot of the window."""
        refused = [each for each in done.outcomes if not each.possible]
        said = texts.done(kind, len(done.outcomes) - len(refused), len(refused))
        if refused or done.paths:
            StepResultDialog(said, refused, done.paths, self._desk.window).open()
        else:
            self._desk.runner.told.emit(said)

    def _at(self) -> At:
        return At(self._desk.store, self._desk.who, today())
