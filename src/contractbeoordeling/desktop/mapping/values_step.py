"""The third step: what every distinct value means; what only the user can say has to be said."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from contractbeoordeling.desktop._built.ui_mapping_values import Ui_MappingValuesPage
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.mapping.columns import identify_value, value_columns
from contractbeoordeling.desktop.mapping.step import Preparing, Step
from contractbeoordeling.desktop.mapping.work import Work
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import mapping as mapping_texts
from contractbeoordeling.desktop.texts import mapping_values as texts
from contractbeoordeling.usecases.mapping_draft.values import ValueGroup, ValueLine
from contractbeoordeling.workbook.scales.rules import RULES
from contractbeoordeling.workbook.scales.said import Meaning

_PLACE = Qt.ItemDataRole.UserRole
_KEYS: dict[str, dict[str, Meaning]] = {
    "answer": {
        **{str(score): score for score in range(1, 6)},
        "N": "not_applicable",
        "W": "dont_know",
        "L": "empty",
        "X": "refuse",
    },
    "severity": {**{str(score): score for score in range(1, 5)}, "P": "not_applicable", "X": "refuse"},
    "status": {"A": "agreed", "L": "running", "K": "done", "V": "dropped"},
    "kind": {"X": "refuse"},
}


class ValuesStep(Step):
    """A table of values; keys, or the list under it, say what the chosen ones mean."""

    code = "values"

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.ui = Ui_MappingValuesPage()
        self.ui.setupUi(self)
        ui = self.ui
        ui.values.begin(
            TableModel(value_columns(self._role), identify_value, self), "mapping_values", sortable=True
        )
        ui.values.chose.connect(self._follow)
        ui.values.installEventFilter(self)
        ui.group.activated.connect(self._show)
        ui.rule.activated.connect(self._choose_rule)
        ui.backwards.clicked.connect(self._choose_rule)
        ui.meaning.setPlaceholderText(texts.choose_meaning())
        ui.say_button.clicked.connect(self._say)
        ui.reset_button.clicked.connect(self._unsay)
        ui.places.itemActivated.connect(self._go_to)
        ui.values.opened.connect(self._go_to_first)

    def title_of_work(self) -> str:
        return mapping_texts.counting()

    def preparing(self) -> Preparing:
        return self.work.values.count

    def enter(self) -> None:
        groups = [(texts.group(each), each.key) for each in self.work.values.groups]
        offer(self.ui.group, groups)
        for widget in (self.ui.group, self.ui.group_label):
            widget.setVisible(len(groups) > 1)
        self._show()

    def problem(self) -> str:
        count = self.work.values.open()
        return texts.values_open(count) if count else ""

    @property
    def group(self) -> ValueGroup | None:
        """The values that are shown."""
        wanted = code_of(self.ui.group)
        groups = self.work.values.groups
        return next((each for each in groups if each.key == wanted), groups[0] if groups else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._press(event):
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Say what the chosen values mean by one key."""
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if event.key() == Qt.Key.Key_Delete:
            self._unsay()
            return True
        meaning = _KEYS[self._role()].get(event.text().upper()) if plain and event.text() else None
        if meaning is None:
            return False
        self._mean(meaning)
        return True

    def _role(self) -> str:
        group = self.group
        return "answer" if group is None else group.role

    def _show(self) -> None:
        """Show the values of a group."""
        ui, group = self.ui, self.group
        ui.keys.setText(texts.keys_for(self._role()))
        ui.meaning.clear()
        for text, meaning in texts.meanings(self._role()):
            ui.meaning.addItem(text, meaning)
        self._show_rule()
        ui.values.show_rows(self.work.values.lines(group) if group is not None else [])
        ui.values.enter()
        self._follow(ui.values.chosen())

    def _show_rule(self) -> None:
        ui, group = self.ui, self.group
        choice = None if group is None else self.work.values.choice(group)
        for widget in (ui.rule, ui.rule_label, ui.backwards):
            widget.setVisible(choice is not None)
        if group is None or choice is None or group.scale is None:
            self._say_above(texts.nothing_to_say() if group is None else "")
            return
        steps = self.work.draft.steps
        near = [each for each in (choice.rule, *choice.alternatives) if each]
        others = [each for each in RULES if each not in near]
        choices = [
            (texts.rule(each, steps, likely=not choice.sure and each in near), each)
            for each in (*near, *others)
        ]
        first = [] if choice.sure else [(texts.choose_rule(), "?")]
        offer(ui.rule, [*first, *choices, (texts.no_rule(), "")])
        choose(ui.rule, "?" if not choice.sure else choice.rule or "")
        ui.backwards.setChecked(choice.backwards)
        self._say_above(texts.scale_said(choice, group.scale.evidence.said, self.work.values.figures(group)))

    def _say_above(self, text: str) -> None:
        self.ui.said.setText(text)
        self.ui.said.setVisible(bool(text))

    def _choose_rule(self) -> None:
        group, rule = self.group, code_of(self.ui.rule)
        if group is None:
            return
        choice = self.work.values.choice(group)
        if rule == "?":
            rule = (choice.rule or "") if choice is not None else ""
        self.work.values.choose_rule(group, rule or None, backwards=self.ui.backwards.isChecked())
        self._changed()

    def _say(self) -> None:
        meaning = self.ui.meaning.currentData()
        if meaning is not None:
            self._mean(meaning)

    def _mean(self, meaning: Meaning) -> None:
        """Say what the chosen values mean, and go on to the next that is open."""
        group, lines = self.group, self._chosen()
        if group is None or not lines:
            return
        self.work.values.say(group, [each.value for each in lines], meaning)
        self._changed(after=lines[-1].value)

    def _unsay(self) -> None:
        group = self.group
        if group is not None:
            self.work.values.unsay(group, [each.value for each in self._chosen()])
            self._changed()

    def _chosen(self) -> list[ValueLine]:
        return self.ui.values.chosen_rows()

    def _changed(self, after: str | None = None) -> None:
        group = self.group
        self._show_rule()
        former = [each.value for each in self.ui.values.table().rows]
        lines = self.work.values.lines(group) if group is not None else []
        by_value = {each.value: each for each in lines}
        # Rows stay where they are while somebody works through them.
        kept = [by_value[each] for each in former if each in by_value]
        new = [each for each in lines if each.value not in set(former)]
        self.ui.values.show_rows([*kept, *new])
        if after is not None:
            self._go_on(after)
        self._follow(self.ui.values.chosen())
        self.changed.emit()

    def _go_on(self, after: str) -> None:
        """Go to the next open value under this one, else to the next."""
        rows = self.ui.values.table().rows
        place = next((n for n, each in enumerate(rows) if each.value == after), 0)
        following = next((each for each in [*rows[place + 1 :], *rows[:place]] if each.open), None)
        if following is not None:
            self.ui.values.go_to(following.value)

    def _follow(self, line: ValueLine | None) -> None:
        """Show where the current value stands, and what it means."""
        ui = self.ui
        ui.places.clear()
        if line is None:
            return
        known = [meaning for _, meaning in texts.meanings(self._role())]
        wanted = line.suggestion if line.open and line.suggestion is not None else line.meaning
        ui.meaning.setCurrentIndex(known.index(wanted) if wanted in known else -1)
        for sheet, cell in line.places:
            item = QListWidgetItem(texts.place(sheet, cell), ui.places)
            item.setData(_PLACE, (sheet, cell))

    def _go_to(self, item: QListWidgetItem) -> None:
        sheet, cell = item.data(_PLACE)
        self.shown_cell.emit(sheet, cell)

    def _go_to_first(self, line: ValueLine) -> None:
        if line.places:
            self.shown_cell.emit(*line.places[0])
