"""What deserves attention today, of the whole register; Enter goes to where it can be dealt with."""

from __future__ import annotations

from contractbeoordeling.desktop import tones
from contractbeoordeling.desktop._built.ui_home_page import Ui_HomePage
from contractbeoordeling.desktop.aims import aim
from contractbeoordeling.desktop.asking import ask
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.meetings.papers import ask_calendar
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.desktop.table import Column, TableModel
from contractbeoordeling.desktop.texts import home as texts
from contractbeoordeling.desktop.texts import signals as signal_texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.action import Action, ImprovementPlan
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.conversation import Conversation
from contractbeoordeling.domain.escalation import Escalation, TerminationTask
from contractbeoordeling.domain.provider import Certificate, Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Request, Round
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.usecases.attention import Attention, Item, Matter, attention
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.meetings.listing import coming_meetings
from contractbeoordeling.usecases.year.stopping import mark_stopped
from contractbeoordeling.wording.i18n import tr

Line = Attention | Item
_LISTS = {
    Matter.DECISION: Place.SIGNALS,
    Matter.SERIOUS_SIGNAL: Place.SIGNALS,
    Matter.OVERDUE_ACTION: Place.ACTIONS,
    Matter.DUE_ACTION: Place.ACTIONS,
}
_TABS: dict[Matter, type[Record]] = {
    Matter.DECISION: Escalation,
    Matter.ESCALATION: Escalation,
    Matter.TERMINATION: Escalation,
    Matter.CONTINUITY: ContinuityRisk,
    Matter.OVERDUE_ACTION: Action,
    Matter.DUE_ACTION: Action,
    Matter.PLAN: Action,
    Matter.STOPPING: Contract,
}
"""The tab of a provider in which something can be dealt with, by a record that it shows."""
_SEEN = (Matter.DECISION, Matter.SERIOUS_SIGNAL)
"""What has a severity, and a day on which it was seen: it is not late after it."""
_SINCE = (*_SEEN, Matter.CONTINUITY, Matter.MEETING)


class HomePage(Page):
    """Groups of things to look at, the most pressing first."""

    KINDS = frozenset(
        {
            Action,
            Certificate,
            ContinuityRisk,
            Contract,
            ContractYear,
            Conversation,
            Escalation,
            ImprovementPlan,
            Provider,
            RegisterInfo,
            Request,
            Round,
            Signal,
            TerminationTask,
            Visit,
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_HomePage()
        self._stopped: Item | None = None
        self.ui.setupUi(self)
        model: TableModel[Line] = TableModel(_columns(), _identify, self, is_heading=_is_heading)
        self.ui.table.begin(model, "home")
        self.ui.table.opened.connect(self._open)
        self.ui.calendar_button.clicked.connect(self._ask_calendar)

    def refresh(self) -> None:
        store = self.desk.store
        info = store.first(RegisterInfo)
        providers = store.count(Provider)
        found = attention(store, today())
        self.ui.title.setText(texts.client(info.client if info else ""))
        self.ui.facts.setText(texts.facts(providers, store.count(Round)))
        self.ui.quiet.setVisible(not found)
        self.ui.quiet.setText(texts.all_quiet() if providers else texts.empty())
        self.ui.table.setVisible(bool(found))
        lines: list[Line] = []
        for each in found:
            lines += [each, *each.items]
        self.ui.table.show_rows(lines)
        self.ui.calendar_button.setVisible(any(each.matter is Matter.MEETING for each in found))

    def _ask_calendar(self) -> None:
        coming = coming_meetings(self.desk.store, today())
        ask_calendar(self.desk, self, [each.id for each in coming])

    def _open(self, line: Line) -> None:
        if isinstance(line, Attention):
            self.going.emit(_LISTS.get(line.matter, Place.PROVIDERS), "")
        elif line.matter is Matter.LATE_FORMS:
            self.going.emit(Place.ROUNDS, line.record_id)
        elif line.matter is Matter.STOPPED:
            self._ask_stopped(line)
        elif line.matter is Matter.MEETING:
            self.going.emit(Place.VISIT if line.level is None else Place.CONVERSATION, line.record_id)
        elif line.record_id:
            kind = _TABS.get(line.matter)
            self.going.emit(Place.PROVIDER, aim(line.record_id, record=kind) if kind else line.record_id)
        else:
            self.going.emit(_LISTS[line.matter], "")

    def _ask_stopped(self, line: Item) -> None:
        self._stopped = line
        ask(self, texts.mark_stopped(line.who, line.day), self._mark_stopped)

    def _mark_stopped(self) -> None:
        if self._stopped is not None:
            self.desk.act(mark_stopped, self._stopped.record_id, today())


def _columns() -> tuple[Column[Line], ...]:
    return (
        Column("who", tr("Wie"), _who, width=30, grow=True),
        Column("what", tr("Wat"), _what, width=60, grow=True, hint=_what),
        Column("severity", tr("Ernst"), _severity, width=16, tone=_severity_tone),
        Column("when", tr("Wanneer"), _when, width=12, tone=_when_tone),
    )


def _identify(line: Line) -> tuple[object, ...]:
    if isinstance(line, Attention):
        return (line.matter,)
    return line.matter, line.record_id, line.what, line.day


def _is_heading(line: Line) -> bool:
    return isinstance(line, Attention)


def _who(line: Line) -> str:
    return texts.heading(line) if isinstance(line, Attention) else line.who


def _what(line: Line) -> str:
    return "" if isinstance(line, Attention) else texts.what(line)


def _severity(line: Line) -> str:
    if isinstance(line, Attention) or line.matter not in _SEEN:
        return ""
    return signal_texts.severity(line.number)


def _severity_tone(line: Line) -> Tone | None:
    if isinstance(line, Attention) or line.matter not in _SEEN:
        return None
    return tones.SEVERITIES.get(line.number)


def _when(line: Line) -> str:
    return "" if isinstance(line, Attention) else texts.when(line)


def _when_tone(line: Line) -> Tone | None:
    if isinstance(line, Attention) or line.day is None or line.matter in _SINCE:
        return None
    return Tone.BAD if line.day < today() else Tone.ATTENTION
