"""What is said once of every row is stored with each of them, where no column says otherwise."""

from __future__ import annotations

from datetime import date

from PySide6.QtTest import QTest

from contractbeoordeling.desktop.choices import choose
from contractbeoordeling.desktop.mapping.dialog import MappingDialog
from contractbeoordeling.desktop.mapping.values_step import ValuesStep
from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Request, Respondent
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.mapping_reading import parse_mapping_file
from tests.desktop.hands import write
from tests.desktop.mapping.making import Making, couple_all, kind_step, making, refuse_open
from tests.usecases.mapped_import.market import QUESTIONS, workbook
from tests.usecases.small_round import WHO

__all__ = ["making"]

RESIDENTS = (
    ("Vraag", "Gemiddeld cijfer", "Aantal"),
    ("Hoe tevreden bent u over de hulp?", "7,4", 41),
    ("Komt de hulpverlener op tijd?", "6,8", 41),
    ("Weet u wie u kunt bellen?", "8,1", 40),
)
SIGNALS = (
    ("Datum", "Omschrijving"),
    ("12-01-2026", "Hulp startte drie weken te laat."),
    ("20-02-2026", "Wisselende begeleiders bij een gezin."),
)
ACTIONS = (
    ("Aanbieder", "Maatregel", "Gereed op", "Status"),
    ("Stichting Zorggroep Wilgenoord", "Alle dossiers nalopen", "01-10-2026", "loopt"),
    ("Stichting Zorggroep Wilgenoord", "Rooster aanpassen", "01-11-2026", "open"),
)


def begun(making: Making, opened: OpenedFile, kind: FileKind) -> MappingDialog:
    """The first step, for a file of this kind about the first provider."""
    dialog = making.begin(opened)
    ui = kind_step(dialog).ui
    choose(ui.kind, kind)
    ui.kind.activated.emit(ui.kind.currentIndex())
    choose(ui.provider, making.market.providers[0].id)
    dialog.work.provider_id = making.market.providers[0].id
    dialog.step.changed.emit()
    return dialog


def finished(making: Making, dialog: MappingDialog) -> None:
    """Go through the other steps to the end."""
    while dialog.step is not dialog.check:
        step = making.go_on(dialog)
        if isinstance(step, ValuesStep):
            refuse_open(dialog, step)
        elif step.code == "criteria":
            couple_all(dialog, making.market)
    making.take_over(dialog)


def picked(dialog: MappingDialog, box: str, code: str) -> None:
    """Choose something for every row."""
    widget = getattr(kind_step(dialog).ui, box)
    choose(widget, code)
    widget.activated.emit(widget.currentIndex())


def test_a_period_dates_every_answer_by_its_last_day(making: Making) -> None:
    dialog = begun(making, workbook(Vragen=QUESTIONS), FileKind.SELF_EVALUATION)
    ui = kind_step(dialog).ui
    write(ui.day, "maart 2026")
    assert "Wordt 31-03-2026." in ui.whole_hint.text()
    finished(making, dialog)
    assert {each.answered_on for each in making.market.store.find(Answer)} == {date(2026, 3, 31)}
    (kept,) = making.market.store.find(KeptMapping)
    assert "2026" not in kept.mapping


def test_an_unclear_date_closes_the_next_step(making: Making) -> None:
    dialog = begun(making, workbook(Vragen=QUESTIONS), FileKind.SELF_EVALUATION)
    write(kind_step(dialog).ui.day, "ooit")
    assert dialog.ui.problem.text().startswith("Schrijf de datum als dag, maand en jaar")
    assert not dialog.ui.next_button.isEnabled()
    kind_step(dialog).ui.day.clear()
    QTest.keyClicks(kind_step(dialog).ui.day, "1-2-2026")
    assert dialog.ui.next_button.isEnabled()


def test_a_source_says_on_what_its_answers_rest_and_which_team_gave_them(making: Making) -> None:
    store = making.market.store
    teams = [Respondent(party=Party.ACCESS, name=name) for name in ("Wijkteam Noord", "Wijkteam Zuid")]
    with store.change(WHO, Verb.ROUND_CREATED) as change:
        change.add_all(teams)
    dialog = begun(making, workbook(Vragen=QUESTIONS), FileKind.SOURCE_FORM)
    picked(dialog, "party", Party.ACCESS)
    picked(dialog, "evidence", Evidence.HEARSAY)
    picked(dialog, "team", teams[1].id)
    finished(making, dialog)
    assert {each.evidence for each in store.find(Answer)} == {Evidence.HEARSAY}
    (request,) = store.find(Request)
    assert request.respondent_id == teams[1].id


def test_residents_results_are_stored_with_how_they_were_measured(making: Making) -> None:
    dialog = begun(making, workbook(Uitkomsten=RESIDENTS), FileKind.RESIDENTS)
    picked(dialog, "method", "telefonisch onderzoek")
    finished(making, dialog)
    found = making.market.store.find(Answer)
    assert [each.method for each in found] == ["telefonisch onderzoek"] * 3
    (kept,) = making.market.store.find(KeptMapping)
    (sheet,) = parse_mapping_file(kept.mapping.encode()).sheets
    assert sheet.constants == {"method": "telefonisch onderzoek"}


def test_a_list_of_signals_about_one_provider_with_one_severity(making: Making) -> None:
    store = making.market.store
    dialog = begun(making, workbook(Meldingen=SIGNALS), FileKind.SIGNALS)
    town = store.find(Municipality)[2]
    picked(dialog, "severity", "2")
    picked(dialog, "municipality", town.name)
    finished(making, dialog)
    found = store.find(Signal)
    assert {each.provider_id for each in found} == {making.market.providers[0].id}
    assert [(each.severity, each.municipality_id) for each in found] == [(2, town.id)] * 2
    (kept,) = store.find(KeptMapping)
    assert making.market.providers[0].name not in kept.mapping


def test_actions_are_carried_out_by_whom_the_user_says(making: Making) -> None:
    dialog = begun(making, workbook(Acties=ACTIONS), FileKind.ACTIONS)
    picked(dialog, "owner", Owner.MUNICIPALITY)
    finished(making, dialog)
    assert {each.owner for each in making.market.store.find(Action)} == {Owner.MUNICIPALITY}
