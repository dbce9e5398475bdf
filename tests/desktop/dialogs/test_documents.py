"""Making documents in the window: for one provider, for those that were chosen, or for the whole round."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose, code_of
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.documents import DocumentsDialog, ask_provider_documents
from contractbeoordeling.desktop.dialogs.result import ResultDialog
from contractbeoordeling.desktop.dialogs.templates import TemplatesDialog
from contractbeoordeling.domain.document import DocumentKind, Outgoing
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round


def asked(desk: Desk, chosen: list[Participation] | None = None) -> DocumentsDialog:
    of_round = desk.store.find(Round)[0]
    dialog = DocumentsDialog(desk, of_round, desk.window, chosen=chosen or [])
    dialog.open()
    return dialog


def made(dialog: DocumentsDialog, qtbot: QtBot, folder: Path) -> list[str]:
    window = dialog.desk.window
    dialog.ui.place.setText(str(folder))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(window.findChildren(ResultDialog)), timeout=30_000)
    return sorted(each.name for each in folder.iterdir())


def test_each_kind_offers_the_readers_that_it_is_for(desk: Desk) -> None:
    dialog = asked(desk)
    choose(dialog.ui.kind, DocumentKind.ACCOUNTABILITY)
    assert [dialog.ui.audience.itemData(each) for each in range(dialog.ui.audience.count())] == ["public"]
    assert not dialog.ui.provider.isEnabled()
    choose(dialog.ui.kind, DocumentKind.ASSESSMENT)
    assert code_of(dialog.ui.audience) == "provider"
    assert dialog.ui.provider.isEnabled()


def test_portfolio_of_the_round_is_one_document_in_both_forms(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = asked(desk)
    choose(dialog.ui.kind, DocumentKind.PORTFOLIO)
    dialog.ui.word.setChecked(True)
    name = "Bestuurspagina van alle aanbieders - Beoordelingsronde 2026"
    assert made(dialog, qtbot, tmp_path / "uit") == [f"{name}.docx", f"{name}.pdf"]


def test_those_that_were_chosen_are_proposed_and_what_goes_out_is_kept(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    chosen = desk.store.find(Participation)[:2]
    dialog = asked(desk, chosen)
    assert dialog.ui.provider.currentText() == "de 2 gekozen aanbieders"
    choose(dialog.ui.kind, DocumentKind.BOARD)
    dialog.ui.keep.setChecked(True)
    assert len(made(dialog, qtbot, tmp_path / "uit")) == 2
    assert {each.provider_id for each in desk.store.find(Outgoing)} == {each.provider_id for each in chosen}


def test_provider_page_asks_about_that_provider_alone(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    own = desk.store.find(Participation)[0].provider_id
    ask_provider_documents(desk, own, desk.window)
    (dialog,) = desk.window.findChildren(DocumentsDialog)
    choose(dialog.ui.kind, DocumentKind.BOARD)
    assert not dialog.ui.provider.isEnabled()
    provider = desk.store.get(Provider, own)
    assert provider is not None
    (name,) = made(dialog, qtbot, tmp_path / "uit")
    assert provider.name.rstrip(".") in name


def test_provider_without_a_round_is_told(empty_desk: Desk) -> None:
    said: list[str] = []
    empty_desk.runner.told.connect(said.append)
    ask_provider_documents(empty_desk, "nobody", empty_desk.window)
    assert said == ["Deze aanbieder doet nog aan geen beoordelingsronde mee."]


def test_a_form_has_to_be_chosen(desk: Desk) -> None:
    dialog = asked(desk)
    dialog.ui.pdf.setChecked(False)
    dialog.accept()
    assert dialog.ui.problem.text() == "Kies pdf, Word of allebei."


@pytest.fixture
def templates(desk: Desk) -> TemplatesDialog:
    dialog = TemplatesDialog(desk, desk.window)
    dialog.open()
    return dialog


def test_example_can_be_added_for_a_kind_and_taken_out_again(
    templates: TemplatesDialog, tmp_path: Path
) -> None:
    example = tmp_path / "huis.docx"
    templates.save_example(str(example))
    choose(templates.ui.kind, DocumentKind.BOARD)
    templates.add(str(example))
    assert templates.ui.templates.table().rowCount() == 1
    (kept,) = templates.ui.templates.table().rows
    templates.remove(kept.template)
    assert templates.ui.templates.table().rowCount() == 0
    assert not templates.ui.remove_button.isEnabled()


def test_what_is_wrong_with_a_template_stands_in_the_dialog(
    templates: TemplatesDialog, tmp_path: Path
) -> None:
    (tmp_path / "fout.docx").write_bytes(b"geen Word")
    templates.add(str(tmp_path / "fout.docx"))
    assert "Dit is geen Word-bestand" in templates.ui.problem.text()
    assert templates.ui.problem.isVisibleTo(templates)
