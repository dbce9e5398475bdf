"""How far a sheet may reach, and what may be read in this process."""

from __future__ import annotations

import pytest

from contractbeoordeling.workbook import guard, limits
from contractbeoordeling.workbook.guard import CellBudget
from contractbeoordeling.workbook.problem import Unreadable
from tests.workbook.samples import sheet_xml, xlsx, xlsx_by_hand


def is_harmless(content: bytes) -> bool:
    return guard.harmless_parts(content) is not None


def test_an_ordinary_small_workbook_is_harmless() -> None:
    assert is_harmless(xlsx([["a", 1], ["b", 2]]))


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="XFD1048576"><v>1</v></c>',
        '<c r="AAA1"><v>1</v></c>',
        '<c r="A100000"><v>1</v></c>',
        '<c r="AB1000"><v>1</v></c>',
        "<c><v>1</v></c>",
        "<c r='A1'><v>1</v></c>",
        '<c  r="A1"><v>1</v></c>',
        '<x:c r="A1"><v>1</v></x:c>',
        '<c t="n" r="A1"><v>1</v></c>',
    ],
)
def test_a_cell_far_away_or_oddly_written_is_not_read_in_this_process(cell: str) -> None:
    assert not is_harmless(xlsx_by_hand(sheet_xml(f'<row r="1">{cell}</row>')))


def test_a_sheet_under_any_name_is_checked() -> None:
    far = sheet_xml('<row r="1"><c r="XFD1"><v>1</v></c></row>')
    assert not is_harmless(xlsx_by_hand(sheet_xml(""), more={"elders/iets.bin": far}))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_sheet_in_two_bytes_a_letter_is_not_read_in_this_process(encoding: str) -> None:
    far = sheet_xml('<row r="1"><c r="XFD1"><v>1</v></c></row>')
    wide = far[far.index("<worksheet") :].encode(encoding)
    assert not is_harmless(xlsx_by_hand(sheet_xml(""), more={"elders/iets.xml": wide}))


def test_many_bytes_are_not_read_in_this_process() -> None:
    assert not is_harmless(xlsx_by_hand(sheet_xml(""), more={"groot.bin": b"ab" * 9_000_000}))


def test_all_sheets_together_share_one_budget() -> None:
    budget = CellBudget(100)
    budget.spend(5, 10, "een")
    budget.spend(5, 10, "twee")
    with pytest.raises(Unreadable) as caught:
        budget.spend(1, 1, "drie")
    assert (caught.value.reason, caught.value.values["sheet"], caught.value.values["cell"]) == (
        "absurd_range",
        "drie",
        "A1",
    )


def test_a_hundred_thousand_rows_of_twelve_columns_fit() -> None:
    CellBudget().spend(100_001, 12)
    with pytest.raises(Unreadable):
        CellBudget().spend(limits.MAX_ROWS, limits.MAX_COLUMNS)
