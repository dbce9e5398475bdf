"""What a sender of a workbook hears."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Contact
from contractbeoordeling.domain.round import Deadline
from contractbeoordeling.usecases.import_files import ImportOptions, import_files
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus
from contractbeoordeling.usecases.mapped_import.options import MappedOptions, Target
from contractbeoordeling.usecases.word_back.give_back import give_back
from contractbeoordeling.wording import (
    form_back,
    form_findings,
    mapped_findings,
    provider_list,
    signal_list,
)
from contractbeoordeling.wording import word_back as words
from contractbeoordeling.workbook.forms.opening import OpenedFile, open_file
from contractbeoordeling.workbook.marked import protection
from tests.usecases.mapped_import.market import (
    QUESTIONS,
    WILGENOORD,
    Market,
    make_market,
    mapped,
    opened,
    workbook,
)
from tests.usecases.small_round import WHO

TODAY = date(2026, 4, 1)


@pytest.fixture
def market() -> Market:
    """A register with providers and a round."""
    return make_market()


def fault(cell: str, code: str = "value_refuse", found: str = "zes", **changes: Any) -> Finding:
    """A finding on the sheet Vragen."""
    made = Finding(
        code, "lijst.xlsx", "Vragen", cell, found, "een antwoord van de schaal", "Vraag de invuller."
    )
    return replace(made, **changes)


def told(*findings: Finding, read: int = 3, kept: int = 2) -> ImportedFile:
    """An import of answers with these findings."""
    return ImportedFile(
        file="lijst.xlsx",
        kind=FileKind.SELF_EVALUATION,
        status=ImportStatus.PARTLY,
        round="2026",
        read=read,
        kept=kept,
        findings=findings,
    )


def test_an_import_with_a_folder_gives_the_workbook_and_its_mail_back(market: Market, tmp_path: Path) -> None:
    rows = [*QUESTIONS, ("4", "Is er een klachtenregeling?", "zes", "")]
    file = tmp_path / "vragen.xlsx"
    file.write_bytes(opened(*rows).content)
    values: dict[str, object] = {"zes": "refuse", **{str(score): score for score in range(1, 6)}}
    mapping = mapped(values=values, criteria={"1": "1.1", "2": "1.2", "3": "1.3", "4": "1.4"})
    target = MappedOptions(target=Target(provider=WILGENOORD, round="2026"))
    options = ImportOptions(mapping=mapping, mapped=target, marked=tmp_path / "terug")
    run = import_files(market.store, WHO, [file], options)
    (word,) = run.words
    assert word.workbook is not None
    assert word.workbook == tmp_path / "terug" / "vragen – met opmerkingen.xlsx"
    book = openpyxl.load_workbook(word.workbook)
    assert book.sheetnames == ["Fouten", "Vragen"]
    assert book["Vragen"]["C5"].comment is not None
    assert word.mail.read_text(encoding="utf-8-sig").count("C5") == 1
    again = import_files(market.store, WHO, [word.workbook], replace(options, marked=None, dry_run=True))
    assert [each.read for each in again.files] == [4]


def test_the_mail_says_what_was_good_what_must_change_and_by_when(market: Market, tmp_path: Path) -> None:
    result = told(fault("C2"), fault("C3"), fault("C4", "value_unknown", "?"))
    word = give_back(market.store, opened(), result, tmp_path, today=TODAY)
    assert word is not None
    assert word.subject == "Uw bestand ‘lijst.xlsx’ – graag nog 2 punten nakijken"
    assert "Van de 3 rijen zijn er 2 goed" in word.body
    assert (
        "- Blad ‘Vragen’, cellen C2, C3 – er staat ‘zes’. Wij verwachten een antwoord van de schaal."
        in word.body
    )
    assert "Graag vóór 15-04-2026." in word.body
    assert "\n\n\n" not in word.body


def test_the_day_of_the_round_is_asked_while_it_lies_ahead(market: Market, tmp_path: Path) -> None:
    asked = replace(market.round, deadlines=(Deadline(party=Party.PROVIDER, return_by=date(2026, 5, 1)),))
    with market.store.change(WHO, Verb.ROUND_CHANGED) as change:
        change.update(asked)
    words_back = [
        give_back(market.store, opened(), told(fault("C2")), tmp_path, today=day)
        for day in (TODAY, date(2026, 5, 1))
    ]
    assert ["01-05-2026" in each.body for each in words_back if each] == [True, False]


def test_one_of_everything_is_said_in_the_singular(market: Market, tmp_path: Path) -> None:
    word = give_back(market.store, opened(), told(fault("C2"), read=1, kept=0), tmp_path, today=TODAY)
    assert word is not None
    assert "graag nog 1 punt nakijken" in word.subject
    assert "cel C2" in word.body
    assert "De cel is gemarkeerd" in word.body
    assert "Wij konden de ene rij nog niet overnemen." in word.body


def test_the_sender_hears_nothing_of_what_is_decided_here(market: Market, tmp_path: Path) -> None:
    ours = [fault("C2", "value_unmapped"), fault("C3", "differs"), fault("C4", severity=FindingSeverity.NOTE)]
    assert give_back(market.store, opened(), told(*ours), tmp_path / "terug") is None
    assert not (tmp_path / "terug").exists()


def test_a_bsn_goes_back_masked_everywhere(market: Market, tmp_path: Path) -> None:
    rows = [
        *QUESTIONS[:2],
        ("2", "Klachten?", 3, "BSN 123456782 belde"),
        ("3", "Bereikbaar?", 2, "weer 123456782"),
    ]
    found = fault("D3", "bsn_masked", "123••••82", severity=FindingSeverity.WARNING)
    word = give_back(market.store, opened(*rows), told(found), tmp_path)
    assert word is not None
    assert word.workbook is not None
    archive = zipfile.ZipFile(word.workbook)
    assert not any(b"123456782" in archive.read(each) for each in archive.namelist())
    assert "Kijkt u hier ook nog eens naar?" in word.body


def test_a_bsn_where_nothing_is_taken_from_is_told_and_goes_back_masked(
    market: Market, tmp_path: Path
) -> None:
    rows = [
        (*QUESTIONS[0], "Dossier"),
        ("1", "Is er een plan?", 4, "goed", 123456782),
        ("2", "Klachten?", 6, "", 111222333),
    ]
    file = tmp_path / "vragen.xlsx"
    file.write_bytes(opened(*rows).content)
    target = MappedOptions(target=Target(provider=WILGENOORD, round="2026"))
    values: dict[str, object] = {"6": "refuse", "4": 4}
    options = ImportOptions(mapping=mapped(values=values), mapped=target, marked=tmp_path / "terug")
    run = import_files(market.store, WHO, [file], options)
    told = [(each.cell, each.found) for each in run.files[0].findings if each.code == "bsn_elsewhere"]
    assert told == [("E2", "123••••82"), ("E3", "111••••33")]
    (word,) = run.words
    assert word.workbook is not None
    archive = zipfile.ZipFile(word.workbook)
    texts = b"".join(archive.read(each) for each in archive.namelist())
    assert b"123456782" not in texts
    assert b"111222333" not in texts
    assert openpyxl.load_workbook(word.workbook)["Vragen"]["E2"].value == "123••••82"


def test_a_second_copy_is_named_after_the_file_that_once_came(market: Market, tmp_path: Path) -> None:
    back = replace(opened(), name="lijst – met opmerkingen.xlsx")
    word = give_back(market.store, back, told(fault("C2")), tmp_path)
    assert word is not None
    assert word.workbook == tmp_path / "lijst – met opmerkingen.xlsx"


def test_a_sheet_called_fouten_of_their_own_keeps_its_name(market: Market, tmp_path: Path) -> None:
    theirs = workbook(Vragen=QUESTIONS, Fouten=[("a", 1)])
    word = give_back(market.store, theirs, told(fault("C2")), tmp_path)
    assert word is not None
    assert word.workbook is not None
    assert openpyxl.load_workbook(word.workbook).sheetnames == ["Fouten (2)", "Vragen", "Fouten"]


def test_a_protected_file_goes_back_behind_its_own_password(market: Market, tmp_path: Path) -> None:
    content = protection.sealed(opened().content, "geheim")
    locked = open_file(content, "lijst.xlsx", "geheim")
    word = give_back(market.store, locked, told(fault("C2")), tmp_path, "geheim")
    assert word is not None
    assert word.workbook is not None
    back = word.workbook.read_bytes()
    assert not back.startswith(b"PK")
    plain, key = protection.unsealed(back, "geheim")
    assert key == "geheim"
    assert openpyxl.load_workbook(BytesIO(plain)).sheetnames == ["Fouten", "Vragen"]


def test_a_file_without_sheets_is_told_by_its_cells(market: Market, tmp_path: Path) -> None:
    file: OpenedFile = open_file(b"vraag;score\r\nplan;zes\r\nklacht;4\r\n", "lijst.csv")
    found = fault("B2", sheet=file.workbook.sheets[0].name)
    word = give_back(market.store, file, told(found), tmp_path)
    assert word is not None
    assert "- Cel B2 – er staat ‘zes’." in word.body
    assert word.workbook is not None
    assert openpyxl.load_workbook(word.workbook).worksheets[1]["B2"].comment is not None


OURS = frozenset(
    "mapping_used mapping_needed mapping_misses mapping_misses_sheet kind_unclear provider_of_file no_criteria"
    " questions_unmatched criterion_unknown outside_scope several_rows taken_together score_outside no_meaning"
    " not_in_round subject_needed after_reference_date positive_signal contract_ended due_about"
    " action_changed action_kept action_updated provider_by_number provider_by_near_name other_spelling day_about"
    " calamity_report municipality_unknown contract_unknown location_unknown reporter_left_out not_verified"
    " score_offered score_unusable criminal_data nearly_same row_changed row_kept_known row_changed_verified differs"
    " kept_known possible_double several_matches not_listed_figures not_listed_supervision not_listed_reply"
    " not_listed_several_answers contracts_not_taken received_late".split()
)
"""Findings about lists and mapped files that are the user's own business."""


@pytest.mark.parametrize(
    "code", sorted({*mapped_findings.FINDINGS, *signal_list.FINDINGS, *provider_list.FINDINGS})
)
def test_every_finding_is_either_the_senders_or_ours(code: str) -> None:
    assert (code in words.REMEDIES) != (code in OURS)


OURS_OF_FORMS = frozenset(
    "score_missing remark_missing familiarity_missing evidence_missing date_missing date_changed after_reference_date"
    " method_missing count_small result_missing personal_data emptied changed_skipped changed_updated emptied_kept"
    " request_closed ids_gone newer_form other_register wrong_round request_unknown unknown_file framework_file"
    " unreadable not_known_enough reply_after_term reply_choice_missing reply_determined reply_file_named"
    " reply_older_draft reply_older_version reply_outside reply_unknown reply_withdrawn".split()
)
"""Findings about forms that say what was taken all the same, or what the user decides."""


@pytest.mark.parametrize("code", sorted(form_findings.FINDINGS))
def test_every_finding_about_a_form_is_either_the_senders_or_ours(code: str) -> None:
    assert (code in form_back.REMEDIES) != (code in OURS_OF_FORMS)


def test_the_mail_is_addressed_to_the_contact_of_the_provider(market: Market, tmp_path: Path) -> None:
    provider = market.provider(WILGENOORD)
    with market.store.change(WHO, Verb.PROVIDER_CHANGED) as change:
        change.add(Contact(provider_id=provider.id, name="A. de Boer", email="a.deboer@wilgenoord.example"))
    word = give_back(market.store, opened(), replace(told(fault("C2")), provider=provider.name), tmp_path)
    assert word is not None
    assert word.mail.read_text(encoding="utf-8-sig").startswith("Aan: a.deboer@wilgenoord.example\n")


def test_a_file_that_waits_for_a_choice_here_is_not_called_wrong(market: Market, tmp_path: Path) -> None:
    clash = fault("C3", "changed", expected="4 - goed")
    result = replace(told(fault("C2"), clash, kept=0), status=ImportStatus.REFUSED)
    word = give_back(market.store, opened(), result, tmp_path)
    assert word is not None
    assert "Dank voor uw bestand ‘lijst.xlsx’.\n\nWilt u" in word.body
