"""A goal of the board, with the themes on which it shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from contractbeoordeling.desktop._built.ui_goal import Ui_GoalDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import number_of
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.year.goals import keep_goal
from contractbeoordeling.wording.signals import AUDIENCES

_KEY = Qt.ItemDataRole.UserRole


class GoalDialog(FormDialog):
    """Makes a goal, or changes one."""

    def __init__(self, desk: Desk, parent: QWidget, goal: BoardGoal) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_GoalDialog()
        ui.setupUi(self)
        self._goal = goal
        ui.year.setText(str(goal.year))
        ui.name.setText(goal.name)
        ui.text.setPlainText(goal.text)
        _, framework = framework_in_use(desk.store)
        for theme in framework.themes:
            item = QListWidgetItem(f"{theme.code} {theme.name}")
            item.setData(_KEY, theme.key)
            chosen = theme.key in goal.theme_keys
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            ui.themes.addItem(item)
        offer(ui.audience, [(AUDIENCES[each], str(each)) for each in Audience if each is not Audience.NARROW])
        choose(ui.audience, goal.audience)
        self.begin(ui.problem, ui.button_box)
        ui.themes.itemChanged.connect(self._type)

    def store(self) -> BoardGoal:
        ui = self.ui
        items = [ui.themes.item(place) for place in range(ui.themes.count())]
        return keep_goal(
            self.desk.store,
            self.desk.who,
            replace(
                self._goal,
                year=int(number_of(ui.year) or 0),
                name=ui.name.text(),
                text=ui.text.toPlainText(),
                theme_keys=tuple(
                    str(each.data(_KEY)) for each in items if each.checkState() is Qt.CheckState.Checked
                ),
                audience=Audience(code_of(ui.audience)),
            ),
        )
