"""A round in the window: made with a warning where little will come of it, its forms out and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.export import ExportDialog
from contractbeoordeling.desktop.dialogs.import_files import import_these
from contractbeoordeling.desktop.dialogs.new_round import NewRoundDialog
from contractbeoordeling.desktop.dialogs.reason import ReasonDialog
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.pages.round_tabs import AskNextTab, OutcomesTab
from contractbeoordeling.desktop.pages.rounds import RoundsPage
from contractbeoordeling.desktop.places import Place
from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Request, RequestState, Round
from contractbeoordeling.usecases.imported import ImportStatus
from tests.desktop.hands import write


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> RoundsPage:
    made = RoundsPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def result(page: RoundsPage, qtbot: QtBot) -> ResultDialog:
    """What long work tells at its end."""
    qtbot.waitUntil(lambda: bool(page.desk.window.findChildren(ResultDialog)), timeout=20_000)
    return page.desk.window.findChildren(ResultDialog)[0]


def forms(page: RoundsPage, qtbot: QtBot, folder: Path) -> list[Path]:
    """The forms of the round that is shown, written."""
    page.make_forms(str(folder))
    result(page, qtbot).reject()
    return sorted(folder.rglob("*.xlsx"))


def test_who_answered_is_shown_per_provider_and_party(page: RoundsPage) -> None:
    rows = page.progress.ui.table.table().rows
    assert len(rows) == page.desk.store.count(Request)
    assert page.progress.ui.said.text().startswith("33 van de 36 formulieren zijn binnen, 3 open")
    assert {row.state for row in rows} == {RequestState.COMPLETE, RequestState.OPEN}


def test_waiting_is_given_up_only_with_a_reason(page: RoundsPage) -> None:
    open_one = next(row for row in page.progress.ui.table.table().rows if row.state is RequestState.OPEN)
    page.progress.ui.table.go_to(open_one.request.id)
    page.progress.ui.close_button.click()
    dialog = page.progress.findChildren(ReasonDialog)[0]
    dialog.accept()
    assert dialog.ui.problem.text() != ""
    write(dialog.ui.reason, "Team bestaat niet meer.")
    dialog.accept()
    closed = page.desk.store.get(Request, open_one.request.id)
    assert closed is not None
    assert closed.closed_reason == "Team bestaat niet meer."
    assert page.progress.ui.reopen_button.isEnabled()


def test_outcomes_stand_in_the_order_of_names_with_the_overall_rating_last(
    page: RoundsPage, qtbot: QtBot
) -> None:
    outcomes = next(tab for tab in page.tabs if isinstance(tab, OutcomesTab))
    page.ui.tabs.setCurrentWidget(outcomes)
    qtbot.waitUntil(lambda: outcomes.ui.table.table().rowCount() == 12, timeout=20_000)
    names = [line.provider for line in outcomes.ui.table.table().rows]
    assert names == sorted(names, key=str.casefold)
    assert outcomes.ui.table.table().columns[-1].key == "overall"
    assert not outcomes.ui.table.isSortingEnabled()


def test_a_round_that_can_rate_little_is_made_only_when_insisted(page: RoundsPage) -> None:
    page.ui.new_button.click()
    dialog = page.findChildren(NewRoundDialog)[0]
    dialog.ui.name.setText("2027")
    write(dialog.ui.reference_date, "01-06-2029")
    dialog.accept()
    assert dialog.ui.problem.text() != ""
    assert page.desk.store.first(Round, name="2027") is None
    dialog.ui.insist.click()
    dialog.accept()
    made = page.desk.store.first(Round, name="2027")
    assert made is not None
    assert page.of_round == made
    assert made.blind_levels == ()


def test_a_new_round_works_blind_where_somebody_says_so(page: RoundsPage) -> None:
    page.ui.new_button.click()
    dialog = page.findChildren(NewRoundDialog)[0]
    dialog.ui.name.setText("2028")
    write(dialog.ui.reference_date, "01-06-2030")
    dialog.ui.blind_themes.click()
    dialog.ui.blind_criteria.click()
    dialog.ui.insist.setChecked(True)
    dialog.accept()
    made = page.desk.store.first(Round, name="2028")
    assert made is not None
    assert made.blind_levels == (Level.CRITERION, Level.THEME)


def test_forms_are_written_with_their_mails_and_come_back_by_their_content(
    page: RoundsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    written = forms(page, qtbot, tmp_path / "uit")
    assert len(written) >= 13
    assert all(each.with_suffix(".eml").is_file() for each in written)
    dialog = import_these(page.desk, written[:3], page)
    qtbot.waitUntil(lambda: dialog.ui.files.table().rowCount() == 3, timeout=20_000)
    assert {each.kind for each in dialog.ui.files.table().rows} != {"unknown"}


def test_a_preview_changes_nothing_and_names_the_cell(page: RoundsPage, qtbot: QtBot, tmp_path: Path) -> None:
    listed = tmp_path / "aanbieders.csv"
    listed.write_text("Naam;KvK-nummer\nNieuwe Zorg BV;12345678\nFoute Zorg;123\n", encoding="utf-8")
    before = page.desk.store.count(Provider)
    dialog = import_these(page.desk, [listed], page)
    qtbot.waitUntil(dialog.ui.import_button.isEnabled, timeout=20_000)
    assert page.desk.store.count(Provider) == before
    assert dialog.ui.hint.text() == "Er is nog niets gewijzigd."
    assert "B3" in [remark.finding.cell for remark in dialog.ui.remarks.table().rows]
    dialog.ui.import_button.click()
    qtbot.waitUntil(lambda: page.desk.store.count(Provider) > before, timeout=20_000)
    qtbot.waitUntil(lambda: dialog.ui.said.text().startswith("Klaar"), timeout=20_000)
    assert dialog.ui.files.table().rows[0].status in (ImportStatus.IMPORTED, ImportStatus.PARTLY)


def test_an_unreadable_file_is_named_and_stops_no_other(
    page: RoundsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong, right = tmp_path / "brief.xlsx", tmp_path / "lijst.csv"
    wrong.write_bytes(b"geen werkmap")
    right.write_text("Naam;KvK-nummer\nNieuwe Zorg BV;12345678\n", encoding="utf-8")
    dialog = import_these(page.desk, [wrong, right], page)
    qtbot.waitUntil(lambda: dialog.ui.files.table().rowCount() == 2, timeout=20_000)
    statuses = {Path(each.file).name: each.status for each in dialog.ui.files.table().rows}
    assert statuses == {"brief.xlsx": ImportStatus.REFUSED, "lijst.csv": ImportStatus.WOULD_IMPORT}


def test_the_export_asks_its_reader_first_and_tells_what_was_left_out(
    page: RoundsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.ui.export_button.click()
    dialog = page.findChildren(ExportDialog)[0]
    dialog.ui.reader.setCurrentIndex(dialog.ui.reader.findData("board"))
    assert not dialog.ui.unverified.isEnabled()
    dialog.ui.place.setText(str(tmp_path / "bestuur.xlsx"))
    dialog.accept()
    told = result(page, qtbot)
    assert (tmp_path / "bestuur.xlsx").is_file()
    assert "Wat er niet in staat" in told.ui.text.text()


def test_an_export_for_a_provider_needs_to_know_which(page: RoundsPage) -> None:
    page.ui.export_button.click()
    dialog = page.findChildren(ExportDialog)[0]
    dialog.ui.reader.setCurrentIndex(dialog.ui.reader.findData("provider"))
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.ui.problem.text() != ""


def test_without_a_round_only_making_one_is_offered(empty_desk: Desk, qtbot: QtBot) -> None:
    page = RoundsPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    assert page.ui.facts.text().startswith("Er is nog geen beoordelingsronde")
    assert page.ui.new_button.isVisible()
    assert not page.ui.forms_button.isVisible()
    assert not page.ui.tabs.isVisible()


def test_what_to_ask_next_stands_beside_what_it_brings_and_takes(page: RoundsPage, qtbot: QtBot) -> None:
    tab = next(tab for tab in page.tabs if isinstance(tab, AskNextTab))
    page.ui.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: tab.ui.table.table().rowCount() == 12, timeout=20_000)
    lines = tab.ui.table.table().rows
    asking = [line for line in lines if line.rating.questions]
    assert asking
    assert all(line.rated_after > line.rated for line in asking)
    assert tab.ui.said.text().startswith(f"Voor {len(asking)} van de 12 deelnames")
    went: list[tuple[Place, str]] = []

    def go(place: Place, record_id: str) -> None:
        went.append((place, record_id))

    tab.going.connect(go)
    tab.open_line(lines[0])
    assert went == [(Place.PROVIDER, lines[0].assessment.provider.id)]
