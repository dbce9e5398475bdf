"""What single files of an import lack is asked, and they are taken up again; all of it is one step to undo."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.desktop.dialogs.import_files import ImportFilesDialog
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Participation, Request
from contractbeoordeling.usecases import undoing
from tests.desktop.dialogs.importing import (
    LONG,
    by_file,
    desk,
    imported,
    locked,
    looked_at,
    mapped,
    question,
    questionnaire,
    sent,
    texts,
    typed,
    written,
)
from tests.usecases.form_import.returned import Sent, filled

__all__ = ["desk", "sent"]


def told(dialog: ImportFilesDialog, qtbot: QtBot, *statuses: str) -> None:
    """Wait until the files stand like this."""
    qtbot.waitUntil(lambda: sorted(texts(dialog, "status")) == sorted(statuses), timeout=LONG)


def answered(dialog: ImportFilesDialog, code: str) -> None:
    """Choose an answer to what is asked, and press the button."""
    choose(dialog.ui.ask_choice, code)
    dialog.ui.ask_button.click()


def test_a_protected_form_is_taken_up_again_once_its_password_fits(
    desk: Desk, sent: Sent, qtbot: QtBot
) -> None:
    form = filled(sent.form(Party.PROVIDER))
    dialog = looked_at(desk, qtbot, written(sent, dicht=locked(form, "Hek"), open=form))
    assert by_file(dialog, "status") == {"dicht.xlsx": "wachtwoord nodig", "open.xlsx": "wordt overgenomen"}
    assert "met een wachtwoord beveiligd" in typed(dialog, qtbot, "hek")
    assert "past niet op ‘dicht.xlsx’" in typed(dialog, qtbot, "Hek")
    told(dialog, qtbot, "wordt overgenomen", "wordt overgenomen")
    imported(dialog, qtbot)
    assert desk.store.count(Answer) > 0


def test_a_password_is_tried_on_the_other_protected_files(desk: Desk, sent: Sent, qtbot: QtBot) -> None:
    form, team = filled(sent.form(Party.PROVIDER)), filled(sent.form(Party.ACCESS))
    files = written(sent, een=locked(form, "Hek"), twee=locked(team, "Hek"))
    dialog = looked_at(desk, qtbot, files)
    typed(dialog, qtbot, "Hek")
    told(dialog, qtbot, "wordt overgenomen", "wordt overgenomen")


def test_who_does_not_know_a_password_is_asked_about_the_next_and_can_come_back(
    desk: Desk, sent: Sent, qtbot: QtBot
) -> None:
    form, team = filled(sent.form(Party.PROVIDER)), filled(sent.form(Party.ACCESS))
    dialog = looked_at(desk, qtbot, written(sent, een=locked(form, "Hek"), twee=locked(team, "Poort")))
    question(dialog, qtbot).reject()
    assert "‘twee.xlsx’" in typed(dialog, qtbot, "Poort")
    qtbot.waitUntil(lambda: by_file(dialog, "status")["twee.xlsx"] == "wordt overgenomen", timeout=LONG)
    assert by_file(dialog, "status")["een.xlsx"] == "wachtwoord nodig"
    assert "‘een.xlsx’" in dialog.ui.ask_label.text()
    qtbot.waitUntil(dialog.ui.import_button.isEnabled, timeout=LONG)
    dialog.ui.ask_button.click()
    typed(dialog, qtbot, "Hek")
    told(dialog, qtbot, "wordt overgenomen", "wordt overgenomen")


def test_a_file_with_a_known_layout_asks_whom_it_is_about_and_all_is_one_step(
    desk: Desk, sent: Sent, qtbot: QtBot
) -> None:
    first, second = sent.town.providers[:2]
    files = [
        questionnaire(sent.folder / "a.csv", f"KvK;{first.kvk}"),
        questionnaire(sent.folder / "b.csv"),
    ]
    dialog = looked_at(desk, qtbot, files)
    steps = mapped(dialog, qtbot)
    steps.reject()
    told(dialog, qtbot, "al bekend", "aanbieder nodig")
    assert dialog.ui.ask_label.text().startswith("Over wie &gaat ‘b.csv’")
    assert not dialog.ui.ask_button.isEnabled()
    answered(dialog, second.id)
    told(dialog, qtbot, "al bekend", "wordt overgenomen")
    assert dialog.ui.ask.isHidden()
    imported(dialog, qtbot)
    of_second = [each.id for each in desk.store.find(Participation, provider_id=second.id)]
    (request,) = [
        each
        for each in desk.store.find(Request, party=Party.PROVIDER)
        if each.participation_id in of_second and desk.store.count(Answer, request_id=each.id)
    ]
    assert desk.store.count(Answer, request_id=request.id) == 2
    assert desk.store.count(Answer) == 4
    assert "één stap" in dialog.ui.hint.text()
    undoing.undo(desk.store, desk.who)
    assert (desk.store.count(Answer), desk.store.count(KeptMapping)) == (0, 0)


def test_who_filled_it_in_is_asked_once_for_all_that_lack_it(desk: Desk, sent: Sent, qtbot: QtBot) -> None:
    files = [
        questionnaire(sent.folder / f"{each.kvk}.csv", f"KvK;{each.kvk}") for each in sent.town.providers[:3]
    ]
    dialog = looked_at(desk, qtbot, files)
    mapped(dialog, qtbot, FileKind.SOURCE_FORM, Party.VISIT).reject()
    told(dialog, qtbot, "al bekend", "afzender nodig", "afzender nodig")
    assert dialog.ui.ask_all.text() == "Voor a&lle 2 bestanden die dit vragen"
    answered(dialog, Party.VISIT)
    told(dialog, qtbot, "al bekend", "wordt overgenomen", "wordt overgenomen")


def test_marked_files_of_others_are_kept_too_with_their_mail(
    desk: Desk, sent: Sent, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = sent.town.providers[:2]
    files = [questionnaire(sent.folder / f"{each.kvk}.csv", f"KvK;{each.kvk}") for each in (first, second)]
    files[1].write_text(
        files[1].read_text(encoding="utf-8").replace(";5;", ";5;BSN 123456782"), encoding="utf-8"
    )
    dialog = looked_at(desk, qtbot, files)
    mapped(dialog, qtbot).reject()
    told(dialog, qtbot, "al bekend", "wordt overgenomen")
    assert dialog.ui.marked_button.text() == "Gemar&keerde bestanden bewaren (1)…"
    dialog.keep_marked(str(tmp_path / "terug"))
    assert sorted(each.suffix for each in (tmp_path / "terug").iterdir()) == [".txt", ".xlsx"]
