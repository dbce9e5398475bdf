"""Mapped lists: actions that are known again, signals and providers with the words that the user gave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from contractbeoordeling.domain.action import Action, ActionEntry, ActionStatus, Owner
from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.mapped_import.flags import RowFlag
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.mapping import MappingFile, SheetMapping
from tests.usecases.mapped_import.market import Market, codes, market, workbook
from tests.usecases.small_round import WHO

__all__ = ["market"]

WILGENOORD = "41087362"
HEADS = ("Nr", "Actie", "Wie", "Gereed op", "Status", "Bewijs")


def plan(*rows: Sequence[str | float]) -> OpenedFile:
    return workbook(Plan=[HEADS, *rows])


def actions(**changes: Any) -> MappingFile:
    made: dict[str, Any] = {
        "sheet": "Plan",
        "header_rows": (1,),
        "columns": {
            "id": (1,),
            "measure": (2,),
            "owner": (3,),
            "due": (4,),
            "status": (5,),
            "evidence": (6,),
        },
        "kind": FileKind.ACTIONS,
    }
    return MappingFile((SheetMapping(**{**made, **changes}),))


TRAINING = ("1", "Training doelen", "gemeente Waterbeke", "Q3 2026", "loopt", "3 van 4 teams")


def test_action_has_its_term_owner_status_and_first_line_of_log(market: Market) -> None:
    found = market.take(plan(TRAINING), actions(), provider=WILGENOORD)
    (action,) = market.store.find(Action)
    assert (action.measure, action.owner, action.status) == (
        "Training doelen",
        Owner.MUNICIPALITY,
        ActionStatus.RUNNING,
    )
    assert (action.due_on, action.agreed_on) == (date(2026, 9, 30), date(2026, 5, 20))
    (entry,) = market.store.find(ActionEntry)
    assert (entry.action_id, entry.text) == (action.id, "loopt | 3 van 4 teams")
    assert (action.owner_name, codes(found.result)) == ("gemeente Waterbeke", ["due_about"])


@pytest.mark.parametrize(
    ("said", "name", "owner"),
    [
        ("J. de Wit, teamleider", "J. de Wit, teamleider", Owner.PROVIDER),
        ("contractmanager", "contractmanager", Owner.MUNICIPALITY),
        ("Gemeente", "", Owner.MUNICIPALITY),
        ("aanbieder", "", Owner.PROVIDER),
        ("", "", Owner.PROVIDER),
    ],
)
def test_owner_is_kept_by_name_unless_only_a_side_is_named(
    market: Market, said: str, name: str, owner: Owner
) -> None:
    market.take(plan(("1", "Belronde", said, "", "loopt", "")), actions(), provider=WILGENOORD)
    (action,) = market.store.find(Action)
    assert (action.owner_name, action.owner) == (name, owner)


def test_another_owner_is_a_change_and_an_empty_cell_is_none(market: Market) -> None:
    market.take(plan(TRAINING), actions(), provider=WILGENOORD)
    nobody, another = ((*TRAINING[:2], who, *TRAINING[3:]) for who in ("", "HR"))
    same = market.take(plan(nobody), actions(), provider=WILGENOORD, on_conflict="update")
    assert same.result.changes == ()
    found = market.take(plan(another), actions(), provider=WILGENOORD, on_conflict="update")
    assert [(each.before, each.after) for each in found.result.changes] == [("gemeente Waterbeke", "HR")]
    (action,) = market.store.find(Action)
    assert (action.owner_name, action.owner) == ("HR", Owner.PROVIDER)


def test_owner_with_a_telephone_number_is_pointed_out(market: Market) -> None:
    row = ("1", "Belronde", "Piet, 06-12345678", "", "loopt", "")
    assert "personal_data" in codes(market.take(plan(row), actions(), provider=WILGENOORD).result)


def test_done_action_is_closed_on_the_day_that_this_was_told(market: Market) -> None:
    market.take(plan(("1", "Belronde", "", "31-12-2025", "Gereed", "")), actions(), provider=WILGENOORD)
    (action,) = market.store.find(Action)
    assert (action.status, action.closed_on, action.agreed_on) == (
        ActionStatus.DONE,
        date(2026, 5, 20),
        date(2025, 12, 31),
    )


@pytest.mark.parametrize(
    ("row", "code", "flag"),
    [
        (("1", "Belronde", "", "1 mei", "loopt", ""), "due_unclear", RowFlag.ASK),
        (("1", "Belronde", "", "doorlopend", "loopt", ""), "due_unclear", RowFlag.ASK),
        (("1", "Belronde", "", "", "gereed?", ""), "status_unknown", RowFlag.ASK),
        (("1", "", "HR", "1-9-2026", "loopt", ""), "measure_missing", RowFlag.REFUSE),
    ],
)
def test_action_that_is_not_clear_is_asked_about(
    market: Market, row: Sequence[str | float], code: str, flag: RowFlag
) -> None:
    found = market.take(plan(row, TRAINING), actions(), provider=WILGENOORD)
    assert code in codes(found.result)
    assert (found.rows[0].flag, found.rows[0].skipped) == (flag, code)
    assert market.store.count(Action) == 1


def test_word_for_a_status_means_what_the_user_says(market: Market) -> None:
    mapping = actions(words={"status": {"gereed?": "running", "loopt": "unknown"}})
    rows = (("1", "Belronde", "", "", "gereed?", ""), TRAINING)
    found = market.take(plan(*rows), mapping, provider=WILGENOORD)
    (action,) = market.store.find(Action)
    assert (action.measure, action.status) == ("Belronde", ActionStatus.RUNNING)
    assert "status_unknown" in codes(found.result)


def test_corrected_term_is_taken(market: Market) -> None:
    mapping = replace(actions(), corrections={("Plan", "D2"): ""})
    market.take(plan(("1", "Belronde", "", "doorlopend", "loopt", "")), mapping, provider=WILGENOORD)
    (action,) = market.store.find(Action)
    assert action.due_on is None


def test_known_action_comes_in_once(market: Market) -> None:
    market.take(plan(TRAINING), actions(), provider=WILGENOORD)
    again = market.take(plan(TRAINING), actions(), provider=WILGENOORD)
    assert (again.result.status, again.result.kept) == (ImportStatus.DUPLICATE, 0)
    assert market.store.count(Action) == market.store.count(Document) == 1


DONE = (*TRAINING[:4], "gereed", "alle teams")


def test_action_that_goes_otherwise_in_the_file_is_shown_side_by_side(market: Market) -> None:
    market.take(plan(TRAINING), actions(), provider=WILGENOORD)
    found = market.take(plan(DONE), actions(), provider=WILGENOORD)
    (change,) = found.result.changes
    assert (change.subject, change.before, change.after) == ("Training doelen", "loopt", "klaar")
    assert (found.result.status, found.rows[0].skipped) == (ImportStatus.REFUSED, "action_changed")
    assert [each.status for each in market.store.find(Action)] == [ActionStatus.RUNNING]


@pytest.mark.parametrize(("rule", "status"), [("skip", ActionStatus.RUNNING), ("update", ActionStatus.DONE)])
def test_register_or_list_of_actions_wins_as_the_user_says(
    market: Market, rule: str, status: ActionStatus
) -> None:
    market.take(plan(TRAINING), actions(), provider=WILGENOORD)
    market.take(plan(DONE), actions(), provider=WILGENOORD, on_conflict=rule)
    assert [each.status for each in market.store.find(Action)] == [status]


def test_undo_takes_back_actions_log_and_mapping(market: Market) -> None:
    market.take(plan(TRAINING), actions(), provider=WILGENOORD)
    undo.undo(market.store, WHO)
    assert [market.store.count(each) for each in (Action, ActionEntry, Document, KeptMapping)] == [0, 0, 0, 0]


def test_same_action_twice_in_a_list_is_one_action(market: Market) -> None:
    found = market.take(plan(TRAINING, TRAINING), actions(), provider=WILGENOORD)
    assert market.store.count(Action) == 1
    assert [(each.row, each.reason) for each in found.result.skipped] == [(3, "same_row")]


def test_actions_may_be_of_several_providers(market: Market) -> None:
    rows = [("Aanbieder", "Actie"), ("Stichting Merelhofzorg", "Belronde"), (WILGENOORD, "Belronde")]
    mapping = actions(columns={"provider": (1,), "measure": (2,)})
    found = market.take(workbook(Plan=rows), mapping)
    assert [each.provider_id for each in market.store.find(Action)] == [market.provider("02047165").id]
    assert "provider_unknown" in codes(found.result)


SIGNALS = [
    ("Nr", "Wanneer", "Over", "Zwaarte", "Verhaal"),
    ("1", "3-3-2026", "Stichting Merelhofzorg", "rood", "Niemand kwam"),
    ("2", "4-3-2026", "Stichting Merelhofzorg", "hoog", "Te laat"),
]


def signals(**changes: Any) -> MappingFile:
    made: dict[str, Any] = {
        "sheet": "Lijst",
        "header_rows": (1,),
        "columns": {"id": (1,), "date": (2,), "provider": (3,), "severity": (4,), "comment": (5,)},
        "values": {"rood": 4, "hoog": 3},
        "kind": FileKind.SIGNALS,
    }
    return MappingFile((SheetMapping(**{**made, **changes}),))


def test_list_of_signals_is_read_where_the_user_points(market: Market) -> None:
    found = market.take(workbook(Lijst=SIGNALS), signals(), party=Party.ACCESS)
    said = [(each.severity, each.text, each.party) for each in market.store.find(Signal)]
    assert said == [(4, "Niemand kwam", Party.ACCESS), (3, "Te laat", Party.ACCESS)]
    assert (found.result.kind, found.result.kept) == (FileKind.SIGNALS, 2)


def test_severity_that_must_be_asked_is_not_known_by_its_word(market: Market) -> None:
    found = market.take(workbook(Lijst=SIGNALS), signals(values={"rood": 4, "hoog": "unknown"}))
    assert [(each.row, each.reason) for each in found.result.skipped] == [(3, "severity_unknown")]
    assert market.store.count(Signal) == 1


def test_severity_of_nothing_is_what_the_mapping_says(market: Market) -> None:
    rows = [*SIGNALS[:2], ("2", "4-3-2026", "Stichting Merelhofzorg", "", "Te laat")]
    market.take(workbook(Lijst=rows), signals(values={"rood": 4, "": 1}))
    assert [each.severity for each in market.store.find(Signal)] == [4, 1]


def test_what_holds_for_the_whole_list_stands_once_in_the_mapping(market: Market) -> None:
    columns = {"date": (2,), "severity": (4,), "comment": (5,)}
    mapping = signals(
        columns=columns, constants={"provider": "Stichting Merelhofzorg", "municipality": "Lindeveen"}
    )
    market.take(workbook(Lijst=SIGNALS), mapping)
    found = market.store.find(Signal)
    assert {each.provider_id for each in found} == {market.provider("02047165").id}
    assert all(each.municipality_id for each in found)


def test_signals_and_their_mapping_are_undone_as_one_step(market: Market) -> None:
    market.take(workbook(Lijst=SIGNALS), signals())
    assert market.store.count(KeptMapping) == 1
    undo.undo(market.store, WHO)
    assert [market.store.count(each) for each in (Signal, Document, KeptMapping)] == [0, 0, 0]


def test_list_of_providers_is_read_where_the_user_points(market: Market) -> None:
    rows = [
        ("Wie", "Nummer", "Stand"),
        ("Nieuwe Zorg B.V.", "12340000", "actief"),
        ("Nog een B.V.", "12340001", "opgezegd"),
    ]
    mapping = MappingFile(
        (
            SheetMapping(
                "Lijst",
                (1,),
                {"provider": (1,), "kvk": (2,), "contract_status": (3,)},
                kind=FileKind.PROVIDERS,
            ),
        )
    )
    before = market.store.count(Provider)
    found = market.take(workbook(Lijst=rows), mapping)
    assert market.store.count(Provider) == before + 2
    assert codes(found.result) == ["contract_ended"]
    assert [each.flag for each in found.rows] == [RowFlag.PLAIN, RowFlag.WARN]
