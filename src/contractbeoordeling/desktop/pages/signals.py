"""Signals: of the whole register, or of one provider; searched as one types, verified and repaired."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer

from contractbeoordeling.desktop._built.ui_signals_page import Ui_SignalsPage
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.choices import code_of, offer
from contractbeoordeling.desktop.choices_of import criterion_names
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.reason import ReasonDialog
from contractbeoordeling.desktop.dialogs.signal import SignalDialog
from contractbeoordeling.desktop.dialogs.verify_signal import RepairSignalDialog, VerifySignalDialog
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.signal_columns import columns, identify
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.table import TableModel
from contractbeoordeling.desktop.texts import shown_of
from contractbeoordeling.desktop.texts import signals as texts
from contractbeoordeling.desktop.texts.signals import Which
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Signal, SignalKind
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.signals.listing import (
    SignalFilter,
    SignalLine,
    open_serious,
    signal_page,
    signal_total,
)
from contractbeoordeling.usecases.signals.remove import remove_signal
from contractbeoordeling.usecases.signals.withdraw import withdraw_repair, withdraw_verification
from contractbeoordeling.wording.signals import KINDS

_PAGE = 200
_QUIET_MILLISECONDS = 300


class SignalsPage(Page):
    """The list with its filters, and the signal that is chosen; with a record id only those of that provider."""

    KINDS = frozenset({Signal, Provider})
    HOME = frozenset({Signal})

    def __init__(self, desk: Desk, *, of_provider: bool = False) -> None:
        super().__init__(desk)
        self.ui = Ui_SignalsPage()
        self.ui.setupUi(self)
        self._of_provider = of_provider
        self._criteria = criterion_names(desk.store)
        self._count_later = QTimer(self, singleShot=True, interval=_QUIET_MILLISECONDS)
        self._count_later.timeout.connect(self._count)
        model = TableModel(columns(self._criteria), identify, self)
        model.continue_with(self._more)
        name = "signals_of_provider" if of_provider else "signals"
        self.ui.table.begin(model, name, always_one=True)
        self.ui.title.setVisible(not of_provider)
        if of_provider:
            self.ui.table.setColumnHidden(1, True)
        offer(self.ui.which, [(texts.which(each), str(each)) for each in Which])
        offer(self.ui.kind, [(texts.any_kind(), ""), *((KINDS[each], str(each)) for each in SignalKind)])
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.search.textChanged.connect(self.refresh)
        ui.which.currentIndexChanged.connect(self.refresh)
        ui.kind.currentIndexChanged.connect(self.refresh)
        ui.table.chose.connect(self._explain)
        ui.table.opened.connect(self._open)
        ui.add_button.clicked.connect(self._add)
        ui.change_button.clicked.connect(self._change)
        ui.verify_button.clicked.connect(self._verify)
        ui.repair_button.clicked.connect(self._repair)
        ui.withdraw_button.clicked.connect(self._withdraw)
        ui.remove_button.clicked.connect(self._remove)

    def refresh(self) -> None:
        self.ui.table.show_rows(signal_page(self.desk.store, self._wanted(), _PAGE))
        self._say_count(None)
        self._count_later.start()
        self._explain(self.ui.table.chosen())

    def search(self) -> None:
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def _wanted(self) -> SignalFilter:
        which, kind = Which(code_of(self.ui.which)), code_of(self.ui.kind)
        wanted = SignalFilter(
            provider_id=self.record_id if self._of_provider else None,
            kind=SignalKind(kind) if kind else None,
            verified={Which.TO_CHECK: False, Which.VERIFIED: True}.get(which),
            words=self.ui.search.text(),
        )
        return open_serious(self.desk.store, wanted, today()) if which is Which.OPEN_SERIOUS else wanted

    def _more(self, shown: int) -> list[SignalLine]:
        return signal_page(self.desk.store, self._wanted(), _PAGE, shown)

    def _count(self) -> None:
        self._say_count(signal_total(self.desk.store, self._wanted()))

    def _say_count(self, total: int | None) -> None:
        """Say how many there are; while somebody types, only how many are shown."""
        shown = self.ui.table.table().rowCount()
        if total is None and shown < _PAGE:
            total = shown
        self.ui.count.setText(shown_of(shown, total))
        wanted = self._wanted()
        narrowed = bool(wanted.words or wanted.kind or code_of(self.ui.which))
        self.ui.nothing.setVisible(not shown)
        self.ui.nothing.setText(texts.none_found() if narrowed else texts.none_yet())

    def _explain(self, line: SignalLine | None) -> None:
        signal = None if line is None else self.desk.store.get(Signal, line.id)
        self.ui.change_button.setEnabled(signal is not None)
        verified = signal is not None and signal.verified
        self.ui.verify_button.setEnabled(signal is not None and not verified)
        self.ui.repair_button.setEnabled(verified and signal is not None and not signal.repair_verified)
        self.ui.withdraw_button.setEnabled(verified)
        self.ui.remove_button.setEnabled(signal is not None and not verified)
        if signal is None or line is None:
            self.ui.details.clear()
            return
        criterion = self._criteria.get(signal.criterion_key or "", "")
        self.ui.details.setHtml(texts.details(signal, line.provider, criterion))

    def _chosen_id(self) -> str:
        line: SignalLine | None = self.ui.table.chosen()
        return "" if line is None else line.id

    # Acts

    def _open(self, line: SignalLine) -> None:
        if self._of_provider:
            self._change()
        else:
            self.going.emit(Place.PROVIDER, line.provider_id)

    def _add(self) -> None:
        SignalDialog(self.desk, self, provider_id=self.record_id).open()

    def _change(self) -> None:
        signal = self.desk.store.get(Signal, self._chosen_id())
        if signal is not None:
            SignalDialog(self.desk, self, signal=signal).open()

    def _verify(self) -> None:
        VerifySignalDialog(self.desk, self._chosen_id(), self).open()

    def _repair(self) -> None:
        RepairSignalDialog(self.desk, self._chosen_id(), self).open()

    def _withdraw(self) -> None:
        """Take back the repair where there is one, else the verification."""
        signal = self.desk.store.get(Signal, self._chosen_id())
        if signal is None:
            return
        if signal.repair_verified:
            self.desk.act(withdraw_repair, signal.id)
            return
        verb = partial(withdraw_verification, self.desk.store, self.desk.who, signal.id)
        ReasonDialog(self.desk, self, texts.withdraw_title(), texts.withdraw_explanation(), verb).open()

    def _remove(self) -> None:
        ask(self, texts.remove_question(), self._remove_now)

    def _remove_now(self) -> None:
        self.desk.act(remove_signal, self._chosen_id())
