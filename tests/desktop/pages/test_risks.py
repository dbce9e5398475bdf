"""The list of risks in the window: of a round and of one provider, by kind, and on to what each is about."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.aims import aim, read_aim
from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.pages.provider import ProviderPage
from contractbeoordeling.desktop.pages.provider_contracts import ProviderContracts
from contractbeoordeling.desktop.pages.provider_escalation import ProviderEscalation
from contractbeoordeling.desktop.pages.provider_pictures import ProviderPictures
from contractbeoordeling.desktop.pages.risk_columns import aim_of
from contractbeoordeling.desktop.pages.risks import RisksPage
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.method.risk import RiskKind
from contractbeoordeling.domain.provider import Certificate, Provider
from contractbeoordeling.domain.round import Round
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.usecases.rounds.risks import ProviderRisk
from tests.desktop.conftest import WHO


@pytest.fixture
def provider(desk: Desk) -> Provider:
    """A provider with a step of continuity risk and a certificate that ended yesterday."""
    found = desk.store.find(Provider)[0]
    with desk.store.change(WHO, Verb.PROVIDER_CHANGED) as change:
        change.add(ContinuityRisk(provider_id=found.id, step=3, since=today()))
        ended = today() - timedelta(days=1)
        change.add(Certificate(provider_id=found.id, kind="Proefmerk", valid_until=ended))
    return found


@pytest.fixture
def page(desk: Desk, provider: Provider, qtbot: QtBot) -> RisksPage:
    made = RisksPage(desk)
    qtbot.addWidget(made)
    made.show_record(desk.store.find(Round)[0].id)
    made.show()
    qtbot.waitUntil(lambda: bool(lines(made)), timeout=20_000)
    return made


def lines(page: RisksPage) -> list[ProviderRisk]:
    return list(page.ui.table.table().rows)


def of(page: RisksPage, kind: RiskKind, provider: Provider) -> ProviderRisk:
    return next(each for each in lines(page) if (each.risk.kind, each.provider.id) == (kind, provider.id))


def test_the_list_of_a_round_can_be_narrowed_to_one_kind_with_its_count(
    page: RisksPage, provider: Provider
) -> None:
    whole = len(lines(page))
    assert page.ui.count.text() == f"{whole} risico's"
    assert page.ui.said.text().startswith("De lijst staat op naam en is geen rangorde.")
    choose(page.ui.kind, RiskKind.CONTINUITY)
    assert [each.provider.id for each in lines(page)] == [provider.id]
    assert page.ui.kind.currentText() == "Continuïteitsrisico (1)"
    assert page.ui.count.text() == "1 risico"
    choose(page.ui.kind, "")
    assert len(lines(page)) == whole


def test_a_line_leads_to_its_record_or_to_its_criterion(page: RisksPage, provider: Provider) -> None:
    went: list[tuple[str, str]] = []

    def go(place: str, where: str) -> None:
        went.append((place, where))

    page.going.connect(go)
    certificate = of(page, RiskKind.CERTIFICATE, provider)
    page.open_line(certificate)
    stale = next(each for each in lines(page) if each.risk.criterion and not each.risk.record_id)
    page.open_line(stale)
    assert [place for place, _ in went] == [Place.PROVIDER, Place.PROVIDER]
    record, criterion = (read_aim(where) for _, where in went)
    assert record.is_of(frozenset({Certificate}))
    assert (record.provider_id, record.line) == (provider.id, certificate.risk.record_id)
    assert (criterion.criterion, criterion.line) == (True, stale.risk.criterion)


def test_a_provider_page_opens_at_the_line_that_was_aimed_at(
    desk: Desk, page: RisksPage, provider: Provider, qtbot: QtBot
) -> None:
    made = ProviderPage(desk)
    qtbot.addWidget(made)
    certificate = of(page, RiskKind.CERTIFICATE, provider)
    made.show_record(aim_of(certificate))
    made.show()
    tab = made.ui.tabs.currentWidget()
    assert isinstance(tab, ProviderContracts)
    assert tab.ui.certificates.chosen().id == certificate.risk.record_id
    assert made.record_id == provider.id
    made.show_record(aim_of(of(page, RiskKind.CONTINUITY, provider)))
    assert isinstance(made.ui.tabs.currentWidget(), ProviderEscalation)
    made.show_record(aim(provider.id, criterion="1.2"))
    pictures = made.ui.tabs.currentWidget()
    assert isinstance(pictures, ProviderPictures)
    assert pictures.ui.table.chosen().result.code == "1.2"


def test_the_risks_of_one_provider_say_what_they_rest_on(
    desk: Desk, provider: Provider, qtbot: QtBot
) -> None:
    made = RisksPage(desk, of_provider=True)
    qtbot.addWidget(made)
    made.show()
    made.show_record(provider.id)
    assert {RiskKind.CONTINUITY, RiskKind.CERTIFICATE} <= {each.risk.kind for each in lines(made)}
    assert "peildatum" in made.ui.said.text()
    assert made.ui.table.isColumnHidden(0)
