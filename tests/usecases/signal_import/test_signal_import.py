"""A list of signals is taken over once, doubtful rows are asked, and nothing is stored by itself that isn't a signal."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.domain.contract import Contract, Municipality
from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.progress import Cancelled, NoProgress
from contractbeoordeling.domain.provider import AgbCode, TradeName
from contractbeoordeling.domain.signal import Audience, Polarity, Signal
from contractbeoordeling.domain.signal_rules import Verification
from contractbeoordeling.storage import undo
from contractbeoordeling.usecases.imported import ImportStatus, OnConflict
from contractbeoordeling.usecases.signal_import.options import SignalOptions
from contractbeoordeling.usecases.signal_import.run import (
    SignalFile,
    SignalImport,
    import_signals,
    take_over,
)
from contractbeoordeling.usecases.signals.remove import remove_signal
from contractbeoordeling.usecases.signals.verify import verify_signal
from contractbeoordeling.workbook.grid import Sheet, Workbook
from contractbeoordeling.workbook.signal_list.rows import ListWords
from tests.usecases.example_register import TODAY, WHO, ExampleRegister

HEADER = ("Aanbieder", "KvK", "Datum", "Ernst", "Tekst", "Criterium")
NAME = "Zorggroep De Lantaarn B.V."
ROW = (NAME, "12345678", "15-9-2025", "ernstig", "Afspraak niet nagekomen", "4.2")
Row = Sequence[str]


def a_list(*rows: Row) -> SignalFile:
    """Return a file that holds these rows; the same rows are the same file."""
    content = "\n".join(";".join(row) for row in rows).encode()
    book = Workbook("csv", (Sheet("", True, [list(row) for row in rows]),))
    return SignalFile(Path("lijst.csv"), content, book)


def taken(example: ExampleRegister, *rows: Row, header: Row = HEADER, **options: Any) -> SignalImport:
    file = a_list(header, *rows)
    return take_over(example.store, WHO, file, SignalOptions(**options), NoProgress(), TODAY)


def with_more(**more: str) -> tuple[Row, Row]:
    """Return header and row with more columns."""
    return (*HEADER, *more), (*ROW, *more.values())


def codes(found: SignalImport) -> list[str]:
    return [each.code for each in found.result.findings]


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
    assert example.store.history()[0].id == found.change_set
    undo.undo(example.store, WHO)
    assert (example.store.count(Signal), example.store.count(Document)) == (0, 0)
    assert taken(example, ROW).result.status is ImportStatus.IMPORTED


def test_same_file_twice_changes_nothing(example: ExampleRegister) -> None:
    taken(example, ROW)
    before = example.store.history()
    again = taken(example, ROW)
    assert (again.result.status, again.change_set) == (ImportStatus.DUPLICATE, None)
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
    assert (codes(skipped), skipped.change_set) == (["row_kept_known"], None)
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
    assert (codes(again), again.change_set) == ([], None)


def test_own_reference_knows_a_row_whose_text_changed(example: ExampleRegister) -> None:
    header = (*HEADER, "Zaaknummer")
    taken(example, (*ROW, "Z-1"), header=header)
    found = taken(example, (*ROW[:4], "Nieuwe tekst", "4.2", "Z-1"), header=header)
    assert codes(found) == ["row_changed"]


@pytest.mark.parametrize(
    ("name", "kvk"),
    [
        ("", "12345678"),
        ("zorggroep de lantaarn", ""),
        ("De Lantaarn B.V. Zorggroep", "12345678"),
        ("Zorggroep Lantaarn", ""),
    ],
)
def test_provider_is_known_by_number_or_exact_name(example: ExampleRegister, name: str, kvk: str) -> None:
    taken(example, (name, kvk, *ROW[2:]))
    assert example.store.find(Signal)[0].provider_id == example.provider.id


def test_provider_is_known_by_a_trade_name_or_agb_code(example: ExampleRegister) -> None:
    example.add(
        TradeName(provider_id=example.provider.id, name="Lantaarntje"),
        AgbCode(provider_id=example.other.id, code="41412076"),
    )
    header = ("Aanbieder", "AGB", "Datum", "Ernst", "Tekst")
    found = taken(
        example,
        ("Lantaarntje", "", "1-9-2025", "laag", "een"),
        ("Gracht 12", "41412076", "1-9-2025", "laag", "twee"),
        header=header,
    )
    assert [each.provider_id for each in found.signals] == [example.provider.id, example.other.id]
    assert codes(found) == ["provider_by_number"]


def test_near_name_is_asked_with_the_providers_that_may_be_meant(example: ExampleRegister) -> None:
    found = taken(example, ("Lantaarn", "", *ROW[2:]))
    [finding] = found.result.findings
    assert (finding.code, finding.cell, finding.found) == ("provider_asks", "A2", "Lantaarn")
    assert f"'{NAME}' (KvK 12345678)" in finding.expected
    assert (found.result.status, example.store.count(Signal)) == (ImportStatus.REFUSED, 0)


def test_user_says_which_provider_a_name_means(example: ExampleRegister) -> None:
    found = taken(example, ("Lantaarn", "", *ROW[2:]), same={"lantaarn": "12345678"})
    assert (found.result.status, codes(found)) == (ImportStatus.IMPORTED, [])
    with pytest.raises(Refusal, match="provider_unknown"):
        taken(example, ROW, same={"x": "bestaat niet"})


def test_only_near_name_is_taken_where_the_user_said_so(example: ExampleRegister) -> None:
    found = taken(example, ("Lantaarn", "", *ROW[2:]), near=True)
    assert (found.result.kept, codes(found)) == (1, ["provider_by_near_name"])


def test_unknown_provider_is_asked(example: ExampleRegister) -> None:
    found = taken(example, ("Aurora Borealis", "", *ROW[2:]), near=True)
    assert codes(found) == ["provider_unknown"]


def test_name_of_another_provider_than_the_number_is_a_contradiction(example: ExampleRegister) -> None:
    found = taken(example, (example.other.name, *ROW[1:]))
    assert codes(found) == ["provider_contradicts"]


def test_number_without_its_zero_is_believed_only_beside_the_right_name(example: ExampleRegister) -> None:
    example.add(replace(example.other, id="nul", name="Nul Zorg", kvk="01234567"))
    found = taken(example, ("Nul Zorg", "1234567", *ROW[2:]), ("", "1234567", *ROW[2:]))
    assert [each.provider_id for each in found.signals] == ["nul"]
    assert codes(found) == ["number_unusable", "provider_unknown"]


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


def test_unknown_places_and_criteria_leave_the_signal_without_them(example: ExampleRegister) -> None:
    header, row = with_more(Gemeente="Elders", Contract="C-9", Vestiging="Noord")
    found = taken(example, (*row[:5], "99.9", *row[6:]), row, header=header)
    assert sorted(codes(found)) == [
        "contract_unknown", "criterion_unknown", "location_unknown", "municipality_unknown", "same_row",
    ]  # fmt: skip
    assert all(each.severity is FindingSeverity.WARNING for each in found.result.findings)
    assert (found.result.kept, found.signals[0].contract_id) == (1, None)


def test_places_and_criterion_are_looked_up(example: ExampleRegister) -> None:
    town = Municipality(name="Waterbeke")
    contract = Contract(provider_id=example.provider.id, number="C-9")
    example.add(town, contract)
    header, row = with_more(Gemeente="waterbeke", Contract="c-9", Gebeurtenis="brand")
    [signal] = taken(example, row, header=header).signals
    assert (signal.municipality_id, signal.contract_id, signal.event) == (town.id, contract.id, "brand")


VERIFIED = {
    "Geverifieerd": "ja",
    "Geverifieerd door": "A. Bakker",
    "Geverifieerd op": "1-10-2025",
    "Hoe geverifieerd": "dossier ingezien",
    "Reactie aanbieder": "erkent het",
}


def test_row_with_who_how_when_and_reaction_is_imported_as_verified(example: ExampleRegister) -> None:
    header, row = with_more(**VERIFIED)
    [signal] = taken(example, row, header=header).signals
    assert (signal.verified_on, signal.verified_by) == (date(2025, 10, 1), "A. Bakker")
    with pytest.raises(Refusal, match="nothing_to_undo"):
        undo.undo(example.store, WHO)


@pytest.mark.parametrize("lacking", list(VERIFIED)[1:])
def test_row_that_lacks_part_of_it_is_imported_as_unverified(example: ExampleRegister, lacking: str) -> None:
    header, row = with_more(**(VERIFIED | {lacking: ""}))
    found = taken(example, row, header=header)
    assert (found.signals[0].verified, codes(found)) == (False, ["not_verified"])
    undo.undo(example.store, WHO)


def test_serious_row_without_a_criterion_is_not_verified(example: ExampleRegister) -> None:
    header, row = with_more(**VERIFIED)
    found = taken(example, (*row[:5], "", *row[6:]), header=header)
    [finding] = found.result.findings
    assert (finding.code, found.signals[0].verified) == ("not_verified", False)
    assert "met een criterium" in finding.remedy


def test_own_report_of_a_calamity_is_positive_whatever_the_list_says(example: ExampleRegister) -> None:
    header, row = with_more(**{"Soort": "calamiteit", "Rol melder": "aanbieder"})
    found = taken(example, row, header=header)
    assert (found.signals[0].polarity, found.signals[0].severity) == (Polarity.POSITIVE, None)
    assert codes(found) == ["calamity_report"]


def test_personal_data_is_pointed_out_masked_and_imported(example: ExampleRegister) -> None:
    found = taken(example, (*ROW[:4], "BSN 123456782", "4.2"))
    [finding] = found.result.findings
    assert (finding.code, finding.cell, finding.found) == ("personal_data", "E2", "123••••82")
    assert "een BSN" in finding.remedy
    assert example.store.find(Signal)[0].text == "BSN 123456782"


def test_criminal_data_is_imported_for_a_narrow_audience(example: ExampleRegister) -> None:
    found = taken(example, (*ROW[:4], "Fraude door mw. De Vries", "4.2"))
    assert (codes(found), found.signals[0].audience) == (["criminal_data"], Audience.NARROW)


def test_row_is_known_again_after_its_personal_data_was_masked(example: ExampleRegister) -> None:
    row = (*ROW[:4], "BSN 123456782", "4.2")
    taken(example, row)
    with example.store.change(WHO, Verb.SIGNAL_CHANGED) as change:
        change.update(replace(change.find(Signal)[0], text="BSN ••••••"))
    assert taken(example, row, (*ROW[:4], "Nieuw", "4.2")).signals[0].text == "Nieuw"


def test_nearly_same_rows_are_pointed_out(example: ExampleRegister) -> None:
    found = taken(
        example,
        (*ROW[:4], "Cliënt krijgt 1 uur i.p.v. 3 uur per week", "4.2"),
        (*ROW[:4], "Cliënt krijgt één uur in plaats van drie uur per week.", "4.2"),
        (*ROW[:4], "Plan ontbreekt", "4.2"),
    )
    assert (len(found.signals), codes(found)) == (3, ["nearly_same"])
    assert found.result.findings[0].cell == "E3"


SCORED = {"Score": "3,5", "Rol melder": "consulent wijkteam"}


def test_score_is_offered_as_an_observation_and_not_stored(example: ExampleRegister) -> None:
    header, row = with_more(**SCORED)
    found = taken(example, row, header=header)
    [offer] = found.offered
    assert (offer.score, offer.perspective) == (Decimal("3.5"), Perspective.ACCESS)
    assert (codes(found), example.store.count(Observation)) == (["score_offered"], 0)
    assert not found.result.worth_a_look


def test_score_is_stored_beside_the_signal_when_the_user_says_so(example: ExampleRegister) -> None:
    header, row = with_more(**SCORED)
    taken(example, row, header=header, scores=True)
    [observation] = example.store.find(Observation)
    [signal] = example.store.find(Signal)
    assert (observation.origin_id, observation.provider_id) == (signal.id, example.provider.id)


@pytest.mark.parametrize(
    ("score", "role"),
    [("7", "consulent"), ("goed", "consulent"), ("3", "huisarts"), ("3", "inwoner"), ("3", "aanbieder")],
)
def test_score_that_can_be_no_observation_is_not_offered(
    example: ExampleRegister, score: str, role: str
) -> None:
    header, row = with_more(**{"Score": score, "Rol melder": role})
    found = taken(example, row, header=header)
    assert (found.offered, codes(found)) == ((), ["score_unusable"])


def test_score_without_a_criterion_is_not_offered(example: ExampleRegister) -> None:
    header, row = with_more(**SCORED)
    found = taken(example, (*row[:5], "", *row[6:]), header=header)
    assert (found.offered, codes(found)) == ((), ["score_unusable"])


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
