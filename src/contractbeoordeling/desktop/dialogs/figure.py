"""Typing or changing one figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from contractbeoordeling.desktop._built.ui_figure import Ui_FigureDialog
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.choices_of import municipality_choices
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.form_dialog import FormDialog
from contractbeoordeling.desktop.entry import needed_day, number_of, show_day
from contractbeoordeling.desktop.texts import figures as texts
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.figures.kinds import RULES, FigureKind
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.figures.add import add_figure
from contractbeoordeling.usecases.figures.change import change_figure
from contractbeoordeling.usecases.figures.listing import figure_lines
from contractbeoordeling.usecases.noted import Noted
from contractbeoordeling.wording.figures import KINDS, parts_of
from contractbeoordeling.wording.numbers import number

_MUNICIPALITY, _CONTRACT = "municipality:", "contract:"


class FigureDialog(FormDialog):
    """The fields of one figure; a value that nobody may see stays unseen here too."""

    def __init__(
        self, desk: Desk, parent: QWidget, *, provider_id: str, figure: MeasuredFigure | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.ui = ui = Ui_FigureDialog()
        ui.setupUi(self)
        self._provider_id = provider_id
        self._figure = figure
        self._hidden = False
        offer(ui.kind, [(word, str(kind)) for kind, word in KINDS.items()])
        choose(ui.kind, FigureKind.DROP_OUT)
        offer(ui.place, self._places())
        if figure is None:
            year = today().year - 1
            show_day(ui.since, date(year, 1, 1))
            show_day(ui.until, date(year, 12, 31))
        self._show_kind()
        if figure is not None:
            self._fill(figure)
        ui.kind.currentIndexChanged.connect(self._show_kind)
        self.begin(ui.problem, ui.button_box)

    def _places(self) -> list[tuple[str, str]]:
        """The whole provider, a municipality, or one of its contracts."""
        store = self.desk.store
        contracts = store.find(Contract, provider_id=self._provider_id)
        return [
            (texts.whole_provider(), ""),
            *((texts.municipality(name), _MUNICIPALITY + key) for name, key in municipality_choices(store)),
            *((texts.contract(each.number), _CONTRACT + each.id) for each in contracts),
        ]

    def _fill(self, figure: MeasuredFigure) -> None:
        ui = self.ui
        self.setWindowTitle(texts.change_title())
        ui.title.setText(texts.change_title())
        choose(ui.kind, figure.kind)
        self._show_kind()
        choose(ui.part, figure.part)
        choose(ui.place, _place_of(figure))
        show_day(ui.since, figure.since)
        show_day(ui.until, figure.until)
        ui.source.setText(figure.source)
        ui.method.setText(figure.method)
        ui.remark.setPlainText(figure.remark)
        self._hidden = self._is_hidden(figure)
        if self._hidden:
            for field in (ui.value, ui.count):
                field.setPlaceholderText(texts.hidden_value())
            return
        text = number(figure.value, 2)
        ui.value.setText(text.rstrip("0").rstrip(",") if "," in text else text)
        ui.count.setText("" if figure.count is None else str(figure.count))

    def _is_hidden(self, figure: MeasuredFigure) -> bool:
        lines = figure_lines(self.desk.store, [figure.provider_id])
        return any(each.hidden for each in lines if each.figure_id == figure.id and not each.computed)

    def _show_kind(self) -> None:
        """Show what belongs to the kind of figure: its parts, its unit, and whether n is asked."""
        ui, kind = self.ui, FigureKind(code_of(self.ui.kind))
        rules, parts = RULES[kind], parts_of(kind)
        whole = [(texts.no_part(), "")] if rules.whole else []
        offer(ui.part, [*whole, *((word, code) for code, word in parts.items())])
        for widget in (ui.part, ui.part_label):
            widget.setVisible(bool(parts))
        for widget in (ui.count, ui.count_label):
            widget.setVisible(kind is not FigureKind.ENDING)
        ui.value.setPlaceholderText(texts.value_hint(kind))
        ui.about.setText(texts.about_kind(kind))

    def store(self) -> Noted[MeasuredFigure]:
        ui, old = self.ui, self._figure
        kind = FigureKind(code_of(ui.kind))
        count = number_of(ui.count) if kind is not FigureKind.ENDING else None
        if count is not None and count != int(count):
            raise Refusal("figure_count_wrong")
        figure = MeasuredFigure(
            provider_id=self._provider_id,
            kind=kind,
            part=code_of(ui.part) if parts_of(kind) else "",
            **self._place_ids(),
            participation_id=None if old is None else old.participation_id,
            since=needed_day(ui.since),
            until=needed_day(ui.until),
            value=self._value(kind),
            count=old.count
            if self._hidden and old and count is None
            else (None if count is None else int(count)),
            source=ui.source.text(),
            method=ui.method.text(),
            remark=ui.remark.toPlainText(),
        )
        if old is None:
            return add_figure(self.desk.store, self.desk.who, figure)
        return change_figure(self.desk.store, self.desk.who, replace(figure, id=old.id))

    def _place_ids(self) -> dict[str, Any]:
        """The place as it was chosen; one that nobody touched stays whole."""
        place, old = code_of(self.ui.place), self._figure
        if old is not None and place == _place_of(old):
            return {"municipality_id": old.municipality_id, "contract_id": old.contract_id}
        return {
            "municipality_id": place.removeprefix(_MUNICIPALITY) if place.startswith(_MUNICIPALITY) else None,
            "contract_id": place.removeprefix(_CONTRACT) if place.startswith(_CONTRACT) else None,
        }

    def _value(self, kind: FigureKind) -> Decimal:
        typed = number_of(self.ui.value)
        if typed is not None:
            return typed
        if self._hidden and self._figure is not None and self._figure.kind == kind:
            return self._figure.value
        raise Refusal("figure_without_value")


def _place_of(figure: MeasuredFigure) -> str:
    if figure.contract_id is not None:
        return _CONTRACT + figure.contract_id
    return "" if figure.municipality_id is None else _MUNICIPALITY + figure.municipality_id
