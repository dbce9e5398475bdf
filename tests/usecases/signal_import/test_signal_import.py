"""A list of signals is taken over once, doubtful rows are asked, and nothing is stored by itself that isn't a signal."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.signal_rules import Verification
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.imported import ImportStatus, OnConflict
from contractbeoordeling.usecases.signal_import.options import SignalOptions
from contractbeoordeling.usecases.signal_import.run import (
    import_signals,
    take_over,
)
from contractbeoordeling.usecases.signals.remove import remove_signal
from contractbeoordeling.usecases.signals.verify import verify_signal
from contractbeoordeling.workbook.signal_list.rows import ListWords
from tests.usecases.example_register import TODAY, WHO, ExampleRegister
from tests.usecases.signal_import.lists import HEADER, NAME, ROW, a_list, codes, taken


def test_rows_become_unverified_signals_of_their_provider(example: ExampleRegister) -> None:
    found = taken(example, ROW)
    assert (found.result.status, found.result.read, found.result.kept) == (ImportStatus.IMPORTED, 1, 1)
    [signal] = example.store.find(Signal)
    assert (signal.provider_id, signal.severity, signal.verified) == (example.provider.id, 3, False)
    assert signal.criterion_key == example.criterion("4.2").key
    assert signal.observed_on == date(2025, 9, 15)
    assert found.result.findings == ()


def test_original_is_kept_and_named_by_each_signal(example: ExampleRegister) -> None:
    taken(example, ROW)
    [document] = example.store.find(Document)
    assert (document.kind, document.name) == (FileKind.SIGNALS, "lijst.csv")
    content = a_list(HEADER, ROW).content
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert example.store.content(document.kept_sha256) == content
    assert example.store.find(Signal)[0].document_id == document.id


def test_import_is_one_act_that_can_be_undone(example: ExampleRegister) -> None:
    found = taken(example, ROW)
    assert example.store.history()[0].id == found.result.change_set
    undo.undo(example.store, WHO)
    assert (example.store.count(Signal), example.store.count(Document)) == (0, 0)
    assert taken(example, ROW).result.status is ImportStatus.IMPORTED


def test_same_file_twice_changes_nothing(example: ExampleRegister) -> None:
    taken(example, ROW)
    before = example.store.history()
    again = taken(example, ROW)
    assert (again.result.status, again.result.change_set) == (ImportStatus.DUPLICATE, None)
    assert example.store.history() == before


def test_same_row_twice_is_not_doubled(example: ExampleRegister) -> None:
    found = taken(example, ROW, ROW)
    assert (len(found.signals), codes(found)) == (1, ["same_row"])
    assert [(each.row, each.reason) for each in found.result.skipped] == [(3, "same_row")]


def test_longer_list_adds_only_its_new_rows(example: ExampleRegister) -> None:
    taken(example, ROW)
    other = (*ROW[:4], "Iets anders", "4.2")
    found = taken(example, ROW, other)
    assert ([each.text for each in found.signals], found.result.kept) == (["Iets anders"], 2)
    assert example.store.count(Signal) == 2


def test_known_row_is_known_in_another_layout(example: ExampleRegister) -> None:
    taken(example, ROW)
    header = ("Nr", "Datum", "KvK", "Ernst", "Tekst", "Criterium")
    again = taken(
        example, ("1", "2025-09-15", "12345678", "ernstig", "Afspraak niet nagekomen", "4.2"), header=header
    )
    assert again.signals == ()


def test_row_that_the_list_changed_is_left_out_unless_told_otherwise(example: ExampleRegister) -> None:
    taken(example, ROW)
    changed = (*ROW[:3], "matig", *ROW[4:])
    stopped = taken(example, changed)
    assert (codes(stopped), stopped.result.status) == (["row_changed"], ImportStatus.REFUSED)
    skipped = taken(example, changed, on_conflict=OnConflict.SKIP)
    assert (codes(skipped), skipped.result.change_set) == (["row_kept_known"], None)
    assert example.store.find(Signal)[0].severity == 3
    taken(example, changed, on_conflict=OnConflict.UPDATE)
    assert [each.severity for each in example.store.find(Signal)] == [2]


def test_update_leaves_alone_what_the_list_does_not_say(example: ExampleRegister) -> None:
    header = HEADER[:-1]
    taken(example, ROW[:-1], header=header)
    [old] = example.store.find(Signal)
    with_criterion = replace(old, criterion_key=example.criterion("4.1").key, event="brand")
    with example.store.change(WHO, Verb.SIGNAL_CHANGED) as change:
        change.update(with_criterion)
    changed = (*ROW[:3], "licht", ROW[4])
    taken(example, changed, header=header, on_conflict=OnConflict.UPDATE)
    [new] = example.store.find(Signal)
    assert (new.id, new.severity, new.event) == (old.id, 1, "brand")
    assert new.criterion_key == with_criterion.criterion_key


def test_list_does_not_change_a_verified_signal(example: ExampleRegister) -> None:
    taken(example, ROW)
    [signal] = example.store.find(Signal)
    check = Verification(on=TODAY, by="A. Bakker", how="dossier", reaction="erkent het")
    verify_signal(example.store, WHO, signal.id, check, today=TODAY)
    changed = (*ROW[:3], "licht", *ROW[4:])
    assert codes(taken(example, changed, on_conflict=OnConflict.UPDATE)) == ["row_changed_verified"]
    assert taken(example, ROW).signals == ()
    assert example.store.find(Signal)[0].verified


def test_change_by_hand_is_no_change_of_the_list(example: ExampleRegister) -> None:
    taken(example, ROW)
    with example.store.change(WHO, Verb.SIGNAL_CHANGED) as change:
        change.update(replace(change.find(Signal)[0], severity=1, text="korter"))
    again = taken(example, ROW)
    assert (codes(again), again.result.change_set) == ([], None)


def test_own_reference_knows_a_row_whose_text_changed(example: ExampleRegister) -> None:
    header = (*HEADER, "Zaaknummer")
    taken(example, (*ROW, "Z-1"), header=header)
    found = taken(example, (*ROW[:4], "Nieuwe tekst", "4.2", "Z-1"), header=header)
    assert codes(found) == ["row_changed"]


def test_row_of_tomorrow_is_left_out(example: ExampleRegister) -> None:
    found = taken(example, (*ROW[:2], "2-6-2026", *ROW[3:]), ROW)
    assert (codes(found), found.result.status) == (["day_in_future"], ImportStatus.PARTLY)
    assert [(each.row, each.reason) for each in found.result.skipped] == [(2, "day_in_future")]


def test_nothing_of_a_file_with_faults_is_stored_where_all_or_nothing_is_asked(
    example: ExampleRegister,
) -> None:
    found = taken(example, (*ROW[:2], "", *ROW[3:]), ROW, all_or_nothing=True)
    assert (found.result.status, found.result.kept) == (ImportStatus.REFUSED, 0)
    assert example.store.count(Signal) == 0


def test_dry_run_tells_all_and_stores_nothing(example: ExampleRegister) -> None:
    found = taken(example, ROW, dry_run=True)
    assert (found.result.status, len(found.signals)) == (ImportStatus.WOULD_IMPORT, 1)
    assert (example.store.count(Signal), example.store.count(Document)) == (0, 0)


def test_cancelled_import_stores_nothing(example: ExampleRegister) -> None:
    class Stop:
        def __init__(self) -> None:
            self.steps = 0

        def step(self, done: int, total: int) -> None:
            self.steps += 1
            if self.steps == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        take_over(example.store, WHO, a_list(HEADER, ROW), SignalOptions(), Stop(), TODAY)
    assert (example.store.count(Signal), example.store.count(Document)) == (0, 0)


def test_file_that_is_no_list_of_signals_is_refused(example: ExampleRegister) -> None:
    with pytest.raises(Refusal, match="no_signal_list"):
        taken(example, ROW, header=("a", "b", "c", "d", "e", "f"))


def test_list_without_severities_asks_one_for_all(example: ExampleRegister) -> None:
    header, row = ("Aanbieder", "Datum", "Tekst"), (NAME, "1-9-2025", "Te laat")
    with pytest.raises(Refusal, match="signal_list_without_severity"):
        taken(example, row, header=header)
    found = taken(example, row, header=header, words=ListWords(severity=1))
    assert found.signals[0].severity == 1


def test_removed_signal_leaves_the_file_known(example: ExampleRegister) -> None:
    [signal] = taken(example, ROW).signals
    remove_signal(example.store, WHO, signal.id)
    again = taken(example, ROW)
    assert (again.result.status, example.store.count(Document)) == (ImportStatus.IMPORTED, 1)


def test_list_is_read_from_a_real_file(example: ExampleRegister, tmp_path: Path) -> None:
    file = tmp_path / "signalen toegang.csv"
    file.write_text("\n".join(";".join(each) for each in (HEADER, ROW)), encoding="cp1252")
    found = import_signals(example.store, WHO, file)
    assert (found.result.file, found.signals[0].party) == (str(file), Party.ACCESS)
