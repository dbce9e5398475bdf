"""What the providers of a round say about the municipality together, and what is done about it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSignalBlocker

from contractbeoordeling.desktop._built.ui_municipality_page import Ui_MunicipalityPage
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.action import ActionDialog
from contractbeoordeling.desktop.pages.mutual_columns import (
    JointLine,
    Place,
    Town,
    columns,
    identify,
    is_heading,
)
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import mutual as texts
from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.usecases.actions.listing import ActionFilter, list_actions
from contractbeoordeling.usecases.actions.propose import municipal_action
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.mutual import JointWord, joint_words
from contractbeoordeling.usecases.rounds.newest import newest_rounds


class MunicipalityPage(Page):
    """Per municipality and shared criterion the mean and the remarks; one click makes an action of it."""

    KINDS = frozenset({Action, Answer, Municipality, Participation, Round})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_MunicipalityPage()
        self.ui.setupUi(self)
        self._open_actions: Counter[Place] = Counter()
        model: TableModel[JointLine] = TableModel(
            columns(self._open_actions), identify, self, is_heading=is_heading
        )
        self.ui.table.begin(model, "municipality", always_one=True)
        self.ui.table.chose.connect(self._explain)
        self.ui.table.opened.connect(self._make_action)
        self.ui.action_button.clicked.connect(self._make_action)
        self.ui.round.currentIndexChanged.connect(self._show)

    def refresh(self) -> None:
        rounds = newest_rounds(self.desk.store)
        with QSignalBlocker(self.ui.round):
            offer(self.ui.round, [(texts.round_name(each), each.id) for each in rounds])
        for widget in (self.ui.round, self.ui.round_label):
            widget.setVisible(bool(rounds))
        self._show()

    def _show(self) -> None:
        store = self.desk.store
        of_round = store.get(Round, code_of(self.ui.round))
        words = [] if of_round is None else joint_words(store, of_round)
        municipal = list_actions(store, ActionFilter(owner=Owner.MUNICIPALITY, open=True), today())
        self._open_actions.clear()
        self._open_actions.update(
            (each.municipality_id or "", each.criterion_key or "") for each in municipal
        )
        self.ui.table.show_rows(_under_towns(words))
        self.ui.splitter.setVisible(bool(words))
        self.ui.count.setText(texts.count(len(words)) if words else "")
        said = texts.explanation() if words else texts.nobody_said_anything()
        self.ui.explanation.setText(said if of_round is not None else texts.no_round())
        self._explain(self.ui.table.chosen())

    def _explain(self, line: JointLine | None) -> None:
        self.ui.action_button.setEnabled(isinstance(line, JointWord))
        if not isinstance(line, JointWord):
            self.ui.details.clear()
            return
        wanted = ActionFilter(owner=Owner.MUNICIPALITY, criterion_key=line.criterion.key)
        actions = [
            each
            for each in list_actions(self.desk.store, wanted, today())
            if (each.municipality_id or "") == line.municipality_id
        ]
        self.ui.details.setHtml(texts.details(line, actions))

    def _make_action(self) -> None:
        line: JointLine | None = self.ui.table.chosen()
        if isinstance(line, JointWord):
            draft = municipal_action(line.criterion, line.municipality_id, today())
            ActionDialog(self.desk, self, draft=draft).open()


def _under_towns(words: list[JointWord]) -> list[JointLine]:
    """What was said, under a heading per municipality."""
    lines: list[JointLine] = []
    former: str | None = None
    for word in words:
        if word.municipality_id != former:
            lines.append(Town(word.municipality_id, word.municipality))
            former = word.municipality_id
        lines.append(word)
    return lines
