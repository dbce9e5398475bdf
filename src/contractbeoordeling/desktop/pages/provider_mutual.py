"""What one provider says about the municipality, and what is done about it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker

from contractbeoordeling.desktop._built.ui_provider_mutual import Ui_ProviderMutual
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.action import ActionDialog
from contractbeoordeling.desktop.pages.mutual_columns import own_columns, place_of
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import mutual as texts
from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.usecases.actions.listing import ActionFilter, list_actions
from contractbeoordeling.usecases.actions.propose import municipal_action
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.mutual import OwnWord, own_words
from contractbeoordeling.usecases.pictures import participations_of


class ProviderMutual(Page):
    """The provider's scores and remarks per municipality; one click makes an action of the municipality."""

    KINDS = frozenset({Action, Answer, Municipality, Participation, Request, Round})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_ProviderMutual()
        self.ui.setupUi(self)
        self._participations: dict[str, Participation] = {}
        self.ui.table.begin(
            TableModel(own_columns(), place_of, self), "provider_mutual", sortable=True, always_one=True
        )
        self.ui.table.chose.connect(self._explain)
        self.ui.table.opened.connect(self._make_action)
        self.ui.action_button.clicked.connect(self._make_action)
        self.ui.round.currentIndexChanged.connect(self._show)

    def refresh(self) -> None:
        found = participations_of(self.desk.store, self.record_id)
        self._participations = {participation.id: participation for _, participation in found}
        with QSignalBlocker(self.ui.round):
            offer(self.ui.round, [(texts.round_name(of_round), each.id) for of_round, each in found])
        for widget in (self.ui.round, self.ui.round_label):
            widget.setVisible(bool(found))
        self._show()

    def _show(self) -> None:
        participation = self._participations.get(code_of(self.ui.round))
        words = [] if participation is None else own_words(self.desk.store, participation)
        self.ui.table.show_rows(words)
        self.ui.splitter.setVisible(bool(words))
        self.ui.count.setText(texts.count(len(words)) if words else "")
        said = texts.own_explanation() if words else texts.nothing_said()
        self.ui.explanation.setText(said if participation is not None else texts.not_in_a_round())
        self._explain(self.ui.table.chosen())

    def _explain(self, word: OwnWord | None) -> None:
        self.ui.action_button.setEnabled(word is not None)
        if word is None:
            self.ui.details.clear()
            return
        wanted = ActionFilter(owner=Owner.MUNICIPALITY, criterion_key=word.criterion.key)
        actions = [
            each
            for each in list_actions(self.desk.store, wanted, today())
            if (each.municipality_id or "") == word.municipality_id
            and each.provider_id in (None, self.record_id)
        ]
        self.ui.details.setHtml(texts.own_details(word, actions))

    def _make_action(self) -> None:
        word: OwnWord | None = self.ui.table.chosen()
        if word is not None:
            draft = municipal_action(
                word.criterion, word.municipality_id, today(), provider_id=self.record_id
            )
            ActionDialog(self.desk, self, draft=draft).open()
