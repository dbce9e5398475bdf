"""One provider: who it is at the top, everything about it in groups of tabs."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut

from contractbeoordeling.desktop._built.ui_provider_page import Ui_ProviderPage
from contractbeoordeling.desktop.aims import Aim, read_aim
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.actions import ActionsPage
from contractbeoordeling.desktop.pages.history import HistoryPage
from contractbeoordeling.desktop.pages.page import Page
from contractbeoordeling.desktop.pages.provider_contracts import ProviderContracts
from contractbeoordeling.desktop.pages.provider_escalation import ProviderEscalation
from contractbeoordeling.desktop.pages.provider_facts import ProviderFacts
from contractbeoordeling.desktop.pages.provider_figures import ProviderFigures
from contractbeoordeling.desktop.pages.provider_meetings import ProviderMeetings
from contractbeoordeling.desktop.pages.provider_mutual import ProviderMutual
from contractbeoordeling.desktop.pages.provider_observations import ProviderObservations
from contractbeoordeling.desktop.pages.provider_pictures import ProviderPictures
from contractbeoordeling.desktop.pages.provider_supervision import ProviderSupervision
from contractbeoordeling.desktop.pages.provider_trend import ProviderTrend
from contractbeoordeling.desktop.pages.risks import RisksPage
from contractbeoordeling.desktop.pages.signals import SignalsPage
from contractbeoordeling.desktop.sections import Group, sections
from contractbeoordeling.desktop.texts import providers as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.provider import Provider, ProviderStatus
from contractbeoordeling.wording.labels import LAWS, STATUSES


class ProviderPage(Page):
    """The head of a provider's page, and its tabs; each tab is a page of its own."""

    KINDS = frozenset({Provider})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ui = Ui_ProviderPage()
        self.ui.setupUi(self)
        self.pictures = ProviderPictures(desk)
        self.facts = ProviderFacts(desk)
        groups = self._groups()
        self.tabs: tuple[Page, ...] = tuple(page for pages in groups for page in pages)
        self.ui.tabs.fill(
            [
                Group(name, sections(names, pages))
                for (name, names), pages in zip(texts.groups(), groups, strict=True)
            ],
            "provider",
        )
        for tab in self.tabs:
            tab.going.connect(self.going)
        self.ui.back_button.clicked.connect(self.leaving)
        self.ui.documents_button.clicked.connect(self._ask_documents)
        QShortcut(QKeySequence("Esc"), self, self.leaving.emit)

    def _groups(self) -> tuple[tuple[Page, ...], ...]:
        """Make every tab: what is known of its quality, what is done about it, who it is."""
        desk = self.desk
        return (
            (
                self.pictures,
                ProviderObservations(desk),
                SignalsPage(desk, of_provider=True),
                ProviderFigures(desk),
                ProviderSupervision(desk),
                ProviderTrend(desk),
            ),
            (
                ProviderMeetings(desk),
                ActionsPage(desk, of_provider=True),
                ProviderEscalation(desk),
                RisksPage(desk, of_provider=True),
            ),
            (
                self.facts,
                ProviderContracts(desk),
                ProviderMutual(desk),
                HistoryPage(desk, of_provider=True),
            ),
        )

    def show_record(self, record_id: str) -> None:
        """Show a provider, or one line about it (see aims.py)."""
        self.flush()
        to = read_aim(record_id)
        super().show_record(to.provider_id)
        for tab in self.tabs:
            tab.show_record(to.provider_id)
        home = self._home_of(to)
        if home is not None:
            self.ui.tabs.setCurrentWidget(home)
            if not home.isVisible():  # else it is up to date since it was shown
                home.update_now()
            home.lead_to(to.line)

    def _home_of(self, to: Aim) -> Page | None:
        """The tab in which a line stands; None where none is asked for, or none has it."""
        if to.criterion:
            return self.pictures
        return next((tab for tab in self.tabs if to.is_of(tab.HOME)), None)

    def about(self) -> str:
        return self.ui.name.text()

    def refresh(self) -> None:
        provider = self.desk.store.get(Provider, self.record_id)
        if provider is None:
            self.leaving.emit()
            return
        self.ui.name.setText(provider.name)
        self.ui.facts.setText(texts.facts(provider))
        tags = (*(LAWS[each] for each in provider.laws), *provider.care_forms, *provider.regions)
        self.ui.tags.setText("  ·  ".join(tags))
        self.ui.tags.setVisible(bool(tags))
        self.ui.status.setVisible(provider.status is not ProviderStatus.ACTIVE)
        self.ui.status.show_chip(STATUSES[provider.status], Tone.NEUTRAL)

    def flush(self) -> None:
        for tab in self.tabs:
            tab.flush()

    def _ask_documents(self) -> None:
        """Ask which document about this provider."""
        from contractbeoordeling.desktop.dialogs.documents import ask_provider_documents

        ask_provider_documents(self.desk, self.record_id, self)
