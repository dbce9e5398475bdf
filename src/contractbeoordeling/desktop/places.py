"""Where a user can be in the window, and how each place is made: only when somebody goes there."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contractbeoordeling.desktop.desk import Desk
    from contractbeoordeling.desktop.pages.page import Page


class Place(StrEnum):
    """A page of the window."""

    HOME = "home"
    PROVIDERS = "providers"
    ROUNDS = "rounds"
    ASSESSMENTS = "assessments"
    SIGNALS = "signals"
    ACTIONS = "actions"
    MUNICIPALITY = "municipality"
    YEAR = "year"
    HISTORY = "history"
    PROVIDER = "provider"
    ASSESSMENT = "assessment"
    VISIT = "visit"
    CONVERSATION = "conversation"

    @property
    def listed(self) -> Place:
        """The entry of the navigation that this place lies under."""
        return _UNDER.get(self, self)


_UNDER = {
    Place.PROVIDER: Place.PROVIDERS,
    Place.ASSESSMENT: Place.ASSESSMENTS,
    Place.VISIT: Place.PROVIDERS,
    Place.CONVERSATION: Place.PROVIDERS,
}
NAVIGATION = tuple(each for each in Place if each.listed is each)


def make_page(place: Place, desk: Desk) -> Page:
    """Make the page of a place; its module is loaded now, so that the window itself opens quickly."""
    return _MAKERS[place](desk)


def _providers(desk: Desk) -> Page:
    from contractbeoordeling.desktop.pages.providers import ProvidersPage

    return ProvidersPage(desk)


def _provider(desk: Desk) -> Page:
    from contractbeoordeling.desktop.pages.provider import ProviderPage

    return ProviderPage(desk)


def _rounds(desk: Desk) -> Page:
    from contractbeoordeling.desktop.pages.rounds import RoundsPage

    return RoundsPage(desk)


def _assessments(desk: Desk) -> Page:
    from contractbeoordeling.desktop.pages.assessments import AssessmentsPage

    return AssessmentsPage(desk)


def _assessment(desk: Desk) -> Page:
    from contractbeoordeling.desktop.pages.assessment import AssessmentPage

    return AssessmentPage(desk)


def _visit(desk: Desk) -> Page:
    from contractbeoordeling.desktop.meetings.visit_page import VisitPage

    return VisitPage(desk)


def _conversation(desk: Desk) -> Page:
    from contractbeoordeling.desktop.meetings.conversation_page import ConversationPage

    return ConversationPage(desk)


def _signals(desk: Desk) -> Page:
    from contractbeoordeling.desktop.pages.signals import SignalsPage

    return SignalsPage(desk)


def _actions(desk: Desk) -> Page:
    from contractbeoordeling.desktop.pages.actions import ActionsPage

    return ActionsPage(desk)


def _municipality(desk: Desk) -> Page:
    from contractbeoordeling.desktop.pages.municipality import MunicipalityPage

    return MunicipalityPage(desk)


def _year(desk: Desk) -> Page:
    from contractbeoordeling.desktop.pages.year import YearPage

    return YearPage(desk)


def _history(desk: Desk) -> Page:
    from contractbeoordeling.desktop.pages.history import HistoryPage

    return HistoryPage(desk)


def _home(desk: Desk) -> Page:
    from contractbeoordeling.desktop.pages.home import HomePage

    return HomePage(desk)


_MAKERS = {
    Place.HOME: _home,
    Place.PROVIDERS: _providers,
    Place.PROVIDER: _provider,
    Place.ROUNDS: _rounds,
    Place.ASSESSMENTS: _assessments,
    Place.ASSESSMENT: _assessment,
    Place.VISIT: _visit,
    Place.CONVERSATION: _conversation,
    Place.SIGNALS: _signals,
    Place.ACTIONS: _actions,
    Place.MUNICIPALITY: _municipality,
    Place.YEAR: _year,
    Place.HISTORY: _history,
}
