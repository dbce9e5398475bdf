"""What a table shows goes to Excel as it is: nothing that was hidden comes along, and no text becomes a formula."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.usecases.export.shown import ShownColumn, ShownTable, export_shown


def written(tmp_path: Path, rows: Sequence[Sequence[str]], *titles: str, counts: bool = True) -> Any:
    columns = [ShownColumn(title, 10, counts and place > 0) for place, title in enumerate(titles)]
    file = tmp_path / "tabel.xlsx"
    export_shown(ShownTable("Contracten: De Brug / 1", columns, rows), file)
    return load_workbook(file).worksheets[0]


def cells(page: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]


def test_rows_columns_and_headers_are_those_that_are_shown(tmp_path: Path) -> None:
    page = written(tmp_path, [["Vijg", "rood"], ["Appel", ""]], "Naam", "Kleur")
    assert [cell.value for cell in page[3]] == ["Naam", "Kleur"]
    assert cells(page) == [["Vijg", "rood"], ["Appel", None]]


def test_the_reader_is_named_above_the_table(tmp_path: Path) -> None:
    page = written(tmp_path, [["Vijg"]], "Naam")
    assert page["A1"].value == "Contracten: De Brug / 1"
    assert page["A2"].value.startswith("Intern: voor wie zelf in dit register werkt")
    assert "1 rij, zoals getoond op " in page["A2"].value


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+31 6 12", "-5 dagen", '=HYPERLINK("http://x";"y")'])
def test_no_text_becomes_a_formula(tmp_path: Path, text: str) -> None:
    (row,) = cells(written(tmp_path, [[text, text]], "Naam", "Aantal"))
    assert row == [text, text]
    page = load_workbook(tmp_path / "tabel.xlsx").worksheets[0]
    assert {cell.data_type for cell in page[4]} == {"s"}


def test_numbers_and_days_can_be_sorted_and_added(tmp_path: Path) -> None:
    page = written(
        tmp_path,
        [["a", "3,4", "1.200", "80%", "+0,7", "01-06-2026"], ["b", "4", "7", "5%", "−1,0", "–"]],
        "Naam", "Score", "Aantal", "Dekking", "Verschil", "Op",
    )  # fmt: skip
    assert cells(page) == [
        ["a", 3.4, 1200, 0.8, 0.7, datetime.fromisoformat("2026-06-01")],
        ["b", 4, 7, 0.05, -1, "–"],
    ]
    assert page["B5"].number_format == "0.0"


def test_a_word_among_numbers_stays_a_word(tmp_path: Path) -> None:
    page = written(tmp_path, [["a", "3,0"], ["b", "weet niet"], ["c", "n<5"]], "Naam", "Score")
    assert [row[1] for row in cells(page)] == [3, "weet niet", "n<5"]


def test_digits_that_are_a_code_stay_as_they_are(tmp_path: Path) -> None:
    page = written(tmp_path, [["10001017", "00001017"], ["1", "12"]], "KvK", "Code")
    assert cells(page) == [["10001017", "00001017"], ["1", 12]]


def test_columns_without_a_title_or_with_the_same_are_told_apart(tmp_path: Path) -> None:
    page = written(tmp_path, [["a", "b", "c"]], "Naam", "", "naam")
    assert [cell.value for cell in page[3]] == ["Naam", "Kolom 2", "naam (2)"]


def test_a_table_without_rows_opens_too(tmp_path: Path) -> None:
    page = written(tmp_path, [], "Naam", "Aantal")
    assert [cell.value for cell in page[3]] == ["Naam", "Aantal"]


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="not_an_xlsx_name"):
        export_shown(ShownTable("Fruit", [ShownColumn("Naam", 10, counts=False)], []), tmp_path / "tabel.csv")
