"""What is changed before a workbook is read is said cell by cell, and the workbook itself stays as it is."""

from __future__ import annotations

from dataclasses import replace

from contractbeoordeling.workbook.corrections import corrected, without_bsn
from contractbeoordeling.workbook.grid import Sheet, Workbook
from contractbeoordeling.workbook.mapping import MappingFile, SheetMapping

MAPPING = SheetMapping("Blad", (1,), {"id": (1,), "answer": (2,), "comment": (3,)})


ROWS = (("Nr", "Antwoord", "Uitleg"), ("123456782", 4.0, "bsn 123456782"), ("2", 3.0, "niets"))
SHEET = Sheet("Blad", visible=True, rows=ROWS)


def book(sheet: Sheet = SHEET) -> Workbook:
    return Workbook("xlsx", (sheet,))


def test_corrected_cell_reads_as_the_user_said() -> None:
    mapping = MappingFile((MAPPING,), corrections={("blad", "B2"): "5", ("Blad", "C9"): "te laag"})
    place = (2, 2)
    given = book(
        replace(SHEET, shown={place: "4,0"}, errors={place: "#N/A"}, uncalculated=frozenset({place}))
    )
    changed, findings = corrected(given, mapping, "a.xlsx")
    (sheet,) = changed.sheets
    assert sheet.text(2, 2) == "5"
    assert not sheet.errors
    assert not sheet.uncalculated
    assert given.sheets[0].text(2, 2) == "4,0"
    assert [(each.code, each.cell, each.found) for each in findings] == [
        ("corrected", "B2", "4,0"),
        ("corrected", "C9", ""),
    ]


def test_row_left_out_is_empty_with_all_that_stood_beside_it() -> None:
    mapping = MappingFile((MAPPING,), left_out=frozenset({("Blad", 2)}))
    given = book(replace(SHEET, shown={(2, 2): "4,0", (3, 2): "3,0"}, errors={(2, 1): "#N/A"}))
    (sheet,) = corrected(given, mapping, "a.xlsx")[0].sheets
    assert [sheet.text(2, column) for column in (1, 2, 3)] == ["", "", ""]
    assert (sheet.text(3, 2), sheet.errors) == ("3,0", {})


def test_sheet_of_a_csv_needs_no_name() -> None:
    given = Workbook("csv", (Sheet("", visible=True, rows=(("a", "b"),)),))
    changed, _ = corrected(given, MappingFile((MAPPING,), corrections={("", "B1"): "c"}), "a.csv")
    assert changed.sheets[0].text(1, 2) == "c"


def test_bsn_is_masked_but_not_in_a_column_of_numbers() -> None:
    changed, findings = without_bsn(book(), [MAPPING], "a.xlsx")
    (sheet,) = changed.sheets
    assert (sheet.text(2, 1), sheet.text(2, 3)) == ("123456782", "bsn 123••••82")
    assert [(each.cell, each.found) for each in findings] == [("C2", "123••••82")]


def test_number_that_may_be_a_bsn_is_masked_too() -> None:
    given = Workbook("xlsx", (Sheet("Blad", visible=True, rows=(("x",), ("", "", 123456782.0))),))
    changed, findings = without_bsn(given, [MAPPING], "a.xlsx")
    assert changed.sheets[0].text(2, 3) == "123••••82"
    assert len(findings) == 1


def test_workbook_without_any_stays_the_same_object() -> None:
    given = Workbook("xlsx", (Sheet("Blad", visible=True, rows=(("a", "b", "c"),)),))
    assert without_bsn(given, [MAPPING], "a.xlsx")[0] is given
