"""A workbook that is written anew: what of it is kept, and how it looks."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from contractbeoordeling.workbook.grid import Sheet, Workbook
from contractbeoordeling.workbook.marked.rebuilt import rebuilt
from contractbeoordeling.workbook.reading import read

TITLE = "Stoplichtrapportage kwaliteit van de ondersteuning, vierde kwartaal"
LONG = "Wij bespreken elk plan met de inwoner en leggen vast wat er is afgesproken. " * 2


def written(*sheets: Sheet) -> Any:
    """The sheets as another program reads them."""
    return openpyxl.load_workbook(io.BytesIO(rebuilt(Workbook("xls", sheets), str)))


def sheet(*rows: list[str | float], **facts: Any) -> Sheet:
    """One visible sheet."""
    return Sheet("Blad", visible=True, rows=rows, **facts)


def test_a_title_makes_no_column_wide() -> None:
    page = written(sheet([TITLE], ["Nr", "Vraag"], [1, "Is er een plan?"]))["Blad"]
    assert page.column_dimensions["A"].width < 12
    assert page["A1"].alignment.wrap_text is None


def test_a_title_in_merged_cells_makes_no_column_wide() -> None:
    page = written(sheet([TITLE, "", "x"], ["Nr", "Vraag"], merged=((1, 1, 1, 2),)))["Blad"]
    assert page.column_dimensions["A"].width < 12


def test_a_column_is_as_wide_as_its_texts() -> None:
    page = written(sheet(["Nr", "Vraag"], [1, "Is er voor iedereen een plan?"]))["Blad"]
    assert 30 < page.column_dimensions["B"].width < 34


def test_a_long_text_wraps_in_a_row_that_is_high_enough() -> None:
    page = written(sheet(["Nr", "Toelichting"], [1, LONG], [2, "kort"]))["Blad"]
    assert page.column_dimensions["B"].width < 62
    assert page["B2"].alignment.wrap_text
    assert page.row_dimensions[2].height > 40
    assert page.row_dimensions[3].height is None


@pytest.mark.parametrize("very_hidden", [True, False])
def test_a_hidden_sheet_stays_as_hidden_as_it_was(very_hidden: bool) -> None:
    hidden = Sheet("Geheim", visible=False, rows=[["x"]], very_hidden=very_hidden)
    content = rebuilt(Workbook("xls", (sheet(["a"]), hidden)), str)
    assert openpyxl.load_workbook(io.BytesIO(content))["Geheim"].sheet_state == (
        "veryHidden" if very_hidden else "hidden"
    )
    back = read(content).sheets[1]
    assert (back.visible, back.very_hidden) == (False, very_hidden)
