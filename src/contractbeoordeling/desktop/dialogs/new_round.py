"""A new round: when, about which themes, of whom; what it can reach is told before it is kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from contractbeoordeling.desktop._built.ui_new_round import Ui_NewRoundDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import day_of, needed_day
from contractbeoordeling.desktop.texts import rounds as texts
from contractbeoordeling.domain.assessment import CycleChoice, Level
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Round, SubjectKind
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.rounds.create import create_round
from contractbeoordeling.usecases.rounds.proposal import RoundWishes, propose_round, proposed_themes
from contractbeoordeling.usecases.rounds.reach import RoundReach
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.rounds import SUBJECTS

_CODE = Qt.ItemDataRole.UserRole


class NewRoundDialog(FormDialog):
    """Proposes the themes whose turn it is; insists only where the program warns that little will come of it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_NewRoundDialog()
        self.ui.setupUi(self)
        self.ui.name.setText(str(today().year))
        offer(self.ui.subject, [(tr(SUBJECTS[each]), str(each)) for each in SubjectKind])
        choose(self.ui.subject, SubjectKind.PROVIDER)
        self._offer_themes()
        self.ui.light.setVisible(desk.store.first(CycleChoice, light=True) is not None)
        self.ui.insist.hide()
        self.begin(self.ui.problem, self.ui.button_box)

    def store(self) -> RoundReach:
        ui = self.ui
        return_by = day_of(ui.return_by)
        wishes = RoundWishes(
            name=ui.name.text(),
            reference_date=needed_day(ui.reference_date),
            theme_codes=[str(item.data(_CODE)) for item in self._items() if _is_checked(item)],
            subject=SubjectKind(code_of(ui.subject)),
            return_by={} if return_by is None else {None: return_by},
            contact=ui.contact.text(),
            whole_provider_ids=()
            if ui.light.isChecked()
            else [each.id for each in self.desk.store.find(Provider)],
        )
        proposal = propose_round(self.desk.store, wishes)
        made = replace(proposal.round, blind_levels=self._blind_levels())
        proposal = replace(proposal, context=replace(proposal.context, round=made))
        return create_round(self.desk.store, self.desk.who, proposal, accept_no_overall=ui.insist.isChecked())

    def _blind_levels(self) -> tuple[Level, ...]:
        chosen = ((Level.CRITERION, self.ui.blind_criteria), (Level.THEME, self.ui.blind_themes))
        return tuple(level for level, box in chosen if box.isChecked())

    def _refuse(self, sentence: str) -> None:
        super()._refuse(sentence)
        self.ui.insist.show()

    def _offer_themes(self) -> None:
        _, framework = framework_in_use(self.desk.store)
        proposed = proposed_themes(framework, self.desk.store.find(Round))
        for theme in framework.themes:
            name = f"{theme.code}  {theme.name}"
            item = QListWidgetItem(texts.core_theme(name) if theme.core else name)
            item.setData(_CODE, theme.code)
            wanted = theme.core or theme.code in proposed
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
            if theme.core:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.ui.themes.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.ui.themes.item(place) for place in range(self.ui.themes.count())]


def _is_checked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
