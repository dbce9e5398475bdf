"""BSNs where nothing is taken from."""

from __future__ import annotations

import time
from collections.abc import Sequence

from contractbeoordeling.workbook.bsn_elsewhere import bsn_elsewhere
from contractbeoordeling.workbook.grid import Sheet, Value, Workbook
from contractbeoordeling.workbook.mapping import SheetMapping

PASSING = [
    each
    for each in range(200_000_000, 200_003_000)
    if sum(weight * int(digit) for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), str(each), strict=True))
    % 11
    == 0
]


def sheet(*rows: Sequence[Value], name: str = "Blad", visible: bool = True) -> Sheet:
    """A sheet with these rows."""
    return Sheet(name, visible, rows)


def cells(*sheets: Sheet, mappings: Sequence[SheetMapping] = ()) -> list[tuple[str, str, str]]:
    """Where BSNs are found, and how they are shown."""
    return [
        (each.sheet, each.cell, each.found) for each in bsn_elsewhere(Workbook("xlsx", sheets), "x", mappings)
    ]


def test_a_bsn_in_a_remark_is_found_on_any_sheet() -> None:
    hidden = sheet(["x"], ["zie 1234.56.782 van vorig jaar"], name="Oud", visible=False)
    assert cells(sheet(["BSN 123456782 belde"]), hidden) == [
        ("Blad", "A1", "123••••82"),
        ("Oud", "A2", "123••••82"),
    ]


def test_a_bsn_in_a_comment_is_found() -> None:
    noted = Sheet("Blad", visible=True, rows=[["x"]], comments={(1, 1): "cliënt 123456782"})
    assert cells(noted) == [("Blad", "A1", "123••••82")]


def test_a_column_of_bsns_is_found_also_where_a_zero_was_lost() -> None:
    numbers = [*PASSING[:5], 12345672]
    assert [cell for _, cell, _ in cells(sheet(["nr"], *([each] for each in numbers)))] == [
        f"A{row}" for row in range(2, 8)
    ]


def test_a_column_of_other_numbers_of_nine_digits_is_left_alone() -> None:
    assert cells(sheet(["Debiteur"], *([float(each)] for each in range(200_000_000, 200_000_100)))) == []


def test_kvk_numbers_of_eight_digits_are_left_alone() -> None:
    assert cells(sheet(["KvK"], *([each // 10] for each in PASSING))) == []


def test_mapped_columns_of_numbers_are_left_alone() -> None:
    mapping = SheetMapping(sheet="Blad", header_rows=(1,), columns={"id": (1,)})
    rows = [["nr"], *([each] for each in PASSING[:5])]
    assert cells(sheet(*rows), mappings=[mapping]) == []


def test_a_hundred_thousand_rows_are_searched_in_a_moment() -> None:
    row = (
        "Is er een plan?",
        4.0,
        "Wij bespreken dat ieder kwartaal met de inwoner.",
        "12-3-2026",
        41087362.0,
    )
    begin = time.process_time()
    assert cells(sheet(*[row] * 100_000)) == []
    assert time.process_time() - begin < 2
