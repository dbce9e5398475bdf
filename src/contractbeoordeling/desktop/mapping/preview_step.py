"""The second step: the sheet as it looks, with its header and columns pointed out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from contractbeoordeling.desktop._built.ui_mapping_preview import Ui_MappingPreviewPage
from contractbeoordeling.desktop.choices import choose, code_of, offer
from contractbeoordeling.desktop.mapping.step import Step
from contractbeoordeling.desktop.mapping.work import Work
from contractbeoordeling.desktop.texts import mapping as texts
from contractbeoordeling.desktop.texts import mapping_roles
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.usecases.mapping_draft.columns import missing_in, role_of, roles_of
from contractbeoordeling.usecases.mapping_draft.draft import MOST_HEADER_ROWS, SheetDraft, UnderHeader
from contractbeoordeling.usecases.mapping_draft.rows import row_kinds
from contractbeoordeling.workbook.grid import column_letter, place_of
from contractbeoordeling.workbook.mapping import SheetLayout
from contractbeoordeling.workbook.rows import RowKind

_AT_ONCE = 20_000  # rows: of more, what each row is is found out beside the window


class PreviewStep(Step):
    """Shows one of the chosen sheets at a time."""

    code = "preview"

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.ui = Ui_MappingPreviewPage()
        self.ui.setupUi(self)
        ui = self.ui
        self._asked = 0
        self._pending = 0  # headers that are being looked at
        ui.sheet.activated.connect(self._show)
        ui.first.valueChanged.connect(self._choose_rows)
        ui.last.valueChanged.connect(self._choose_rows)
        ui.layout_box.activated.connect(self._choose_layout)
        ui.column.activated.connect(self._show_column)
        ui.role.activated.connect(self._choose_role)
        ui.same.toggled.connect(self._choose_same)
        ui.cells.header_pointed.connect(self._point_at_header)
        ui.cells.column_asked.connect(self._ask_role)
        ui.cells.menu_asked.connect(self._offer_menu)
        ui.cells.selectionModel().currentChanged.connect(self._follow)

    @property
    def draft(self) -> SheetDraft:
        """The sheet that is shown."""
        return self.work.draft.draft_of(code_of(self.ui.sheet))

    def enter(self) -> None:
        draft = self.work.draft
        chosen = [(each.name or "1", each.name) for each in draft.chosen]
        with QSignalBlocker(self.ui.sheet):
            offer(self.ui.sheet, chosen)
        for widget in (self.ui.layout_box, self.ui.layout_label):
            widget.setVisible(draft.asks_answers)
        offer(self.ui.layout_box, [(texts.layout(each), str(each)) for each in SheetLayout])
        roles = roles_of(draft.kind) if draft.kind is not None else ()
        named = [(mapping_roles.role(draft.kind, each), each) for each in roles]
        offer(self.ui.role, [(mapping_roles.nothing(), ""), *named])
        self._show()

    def leave(self) -> None:
        self._asked += 1

    def problem(self) -> str:
        draft = self.work.draft
        if self._pending:
            return texts.header_pending()
        for each in draft.chosen:
            code = missing_in(each.mapping, draft.kind) if draft.kind is not None else ""
            if code and not (code == "provider" and self.work.provider is not None):
                return texts.column_missing(code, each.name)
        return ""

    def show_cell(self, sheet: str, cell: str) -> None:
        """Show a cell of a sheet."""
        choose(self.ui.sheet, sheet)
        self._show()
        self.ui.cells.go_to(*place_of(cell))
        self.ui.cells.setFocus()

    def _show(self) -> None:
        """Show another sheet."""
        draft = self.draft
        cells = self.ui.cells
        cells.model_of_sheet.show(draft)
        cells.lay_out(draft.sheet)
        for box in (self.ui.first, self.ui.last):
            with QSignalBlocker(box):
                box.setRange(0, max(draft.sheet.height, 0))
        self._tell()
        row = draft.mapping.header_rows[0] if draft.mapping.header_rows else 1
        if draft.sheet.height:
            cells.go_to(row, min(draft.mapping.used_columns or (1,)))

    def _tell(self) -> None:
        """Show what rows and columns are now."""
        draft, ui = self.draft, self.ui
        rows = draft.mapping.header_rows
        for box, value in ((ui.first, rows[0] if rows else 0), (ui.last, rows[-1] if rows else 0)):
            with QSignalBlocker(box):
                box.setValue(value)
        choose(ui.layout_box, str(draft.mapping.layout))
        letters = [
            (
                texts.column(column_letter(each), draft.mapping.headers.get(each) or _header(draft, each)),
                str(each),
            )
            for each in range(1, draft.sheet.width + 1)
        ]
        offer(ui.column, letters)
        self._show_column()
        alike = self.work.draft.alike(draft.name)
        with QSignalBlocker(ui.same):
            ui.same.setVisible(bool(alike))
            ui.same.setText(texts.same_layout(len(alike)))
            ui.same.setChecked(self.work.draft.same_layout)
        self._find_kinds()

    def _find_kinds(self) -> None:
        """Find out what each row is; of a big sheet beside the window."""
        draft = self.draft
        sheet, mapping = draft.sheet, draft.mapping
        self._asked += 1
        asked = self._asked
        if sheet.height <= _AT_ONCE:
            self._show_kinds(draft, row_kinds(sheet, mapping))
            return
        self._show_kinds(draft, ())

        def work(_progress: Progress) -> list[RowKind]:
            return row_kinds(sheet, mapping)

        def then(kinds: list[RowKind]) -> None:
            if asked == self._asked:
                self._show_kinds(draft, kinds)

        self.work.desk.runner.start("", work, then, shown=False)

    def _show_kinds(self, draft: SheetDraft, kinds: Sequence[RowKind]) -> None:
        out = frozenset(row for name, row in self.work.draft.left_out if name == draft.name)
        model = self.ui.cells.model_of_sheet
        model.tell(draft.mapping, kinds, out)
        hidden = bool(draft.sheet.hidden_rows or draft.sheet.hidden_columns)
        self.ui.legend.setText(texts.legend(model.skipped, hidden))

    # Header

    def _choose_rows(self) -> None:
        """Take the header from the two numbers."""
        first, last = self.ui.first.value(), self.ui.last.value()
        self._set_header(first, max(first, min(last, first + MOST_HEADER_ROWS - 1)) if first else 0)

    def _point_at_header(self, row: int, more: bool) -> None:
        """Take a row as the header, or together with the rows that are it now."""
        now = self.draft.mapping.header_rows
        if more and now:
            first, last = min(now[0], row), max(now[-1], row)
            if last - first < MOST_HEADER_ROWS:
                self._set_header(first, last)
                return
        self._set_header(row, row)

    def _set_header(self, first: int, last: int) -> None:
        """Take these rows as the header; of a big sheet, what that means is found out beside the window."""
        draft, name = self.work.draft, self.draft.name
        if self.draft.sheet.height <= _AT_ONCE:
            draft.choose_header(name, first, last)
            self._after()
            return

        def work(_progress: Progress) -> UnderHeader:
            return draft.under_header(name, first, last)

        def then(found: UnderHeader) -> None:
            draft.take_header(name, found)
            self._after()

        self._pending += 1
        self.busy = True
        self.ui.cells.setEnabled(False)
        self.changed.emit()
        job = self.work.desk.start(texts.looking_at_header(), work, then)
        job.ended.connect(self._end_pending)

    def _end_pending(self) -> None:
        self._pending -= 1
        self.busy = bool(self._pending)
        self.ui.cells.setEnabled(not self._pending)
        self.changed.emit()

    # Columns

    def _follow(self) -> None:
        current = self.ui.cells.currentIndex()
        if current.isValid():
            choose(self.ui.column, str(current.column() + 1))
            self._show_column()

    def _show_column(self) -> None:
        column = int(code_of(self.ui.column) or "1")
        choose(self.ui.role, role_of(self.draft.mapping, column))

    def _choose_role(self) -> None:
        self._set_role(int(code_of(self.ui.column) or "1"), code_of(self.ui.role))

    def _set_role(self, column: int, role: str, _checked: bool = False) -> None:
        self.work.draft.choose_role(self.draft.name, column, role)
        self._after()

    def _choose_layout(self) -> None:
        self.work.draft.choose_layout(self.draft.name, SheetLayout(code_of(self.ui.layout_box)))
        self._after()

    def _choose_same(self, same: bool) -> None:
        self.work.draft.choose_same_layout(self.draft.name, same=same)
        self._after()

    def _after(self) -> None:
        self._tell()
        self.changed.emit()

    # Menus

    def _ask_role(self, column: int, place: QPoint) -> None:
        menu = QMenu(self)
        self._add_roles(menu, column)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _offer_menu(self, row: int, column: int, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(texts.make_header()).triggered.connect(partial(self._set_header, row, row))
        extend = menu.addAction(texts.extend_header())
        extend.triggered.connect(partial(self._point_at_header, row, True))
        menu.addAction(texts.no_header()).triggered.connect(partial(self._set_header, 0, 0))
        out = (self.draft.name, row) in self.work.draft.left_out
        leave = menu.addAction(texts.take_row() if out else texts.leave_row())
        leave.triggered.connect(partial(self._leave_row, row, not out))
        self._add_roles(menu.addMenu(texts.column_menu(column_letter(column))), column)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _leave_row(self, row: int, out: bool, _checked: bool = False) -> None:
        self.work.draft.leave_out(self.draft.name, row, out=out)
        self._after()

    def _add_roles(self, menu: QMenu, column: int) -> None:
        kind = self.work.draft.kind
        now = role_of(self.draft.mapping, column)
        for role in ("", *(roles_of(kind) if kind is not None else ())):
            text = mapping_roles.role(kind, role) if role else mapping_roles.nothing()
            action: QAction = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(role == now)
            action.triggered.connect(partial(self._set_role, column, role))


def _header(draft: SheetDraft, column: int) -> str:
    """What stands over a column that plays no role."""
    rows = draft.mapping.header_rows
    text = draft.sheet.text(rows[-1], column) if rows else ""
    return " ".join(text.split())[:40]
