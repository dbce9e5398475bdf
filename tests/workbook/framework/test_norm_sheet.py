"""The sheet with norm tables: filled in by hand, read to the cell, and never missed by an older workbook."""

from openpyxl import Workbook

from contractbeoordeling.domain.framework.norms import NormParty
from contractbeoordeling.usecases.default_framework import default_framework
from tests.workbook.framework.editing import edited, errors, put

SHEET = "Normtabellen"
ROW = 6


def typed(book: Workbook, **changed: str | float) -> None:
    """Type a norm table as somebody would."""
    values: dict[str, str | float] = {
        "kind": "Wachttijd",
        "criterion": "1.1",
        "party": "toegang",
        "bounds.0": 60,
        "bounds.1": 42,
        "bounds.2": 28,
        "bounds.3": 14,
    }
    for code, value in (values | changed).items():
        put(book[SHEET], code, ROW, value)


def test_a_typed_norm_table_is_read() -> None:
    result = edited(typed)
    assert errors(result) == []
    assert result.framework is not None
    (norm,) = result.framework.norms
    first = next(default_framework().criteria)
    assert (norm.criterion_key, norm.party) == (first.key, NormParty.ACCESS)
    assert [int(each) for each in norm.bounds] == [60, 42, 28, 14]


def test_a_domain_is_read_by_its_word() -> None:
    def type_domain(book: Workbook) -> None:
        bounds = {f"bounds.{step}": each for step, each in enumerate((-0.5, 0, 0.5, 1))}
        typed(book, kind="ZRM-verandering", part="Huisvesting", **bounds)

    result = edited(type_domain)
    assert result.framework is not None
    assert result.framework.norms[0].part == "housing"


def test_each_fault_has_its_cell() -> None:
    def wrong(book: Workbook) -> None:
        typed(book, criterion="99.9", **{"bounds.2": 50})

    found = {(each.code, each.cell) for each in errors(edited(wrong))}
    assert found == {("norm_unknown_criterion", "D6"), ("norm_not_falling", "H6")}


def test_a_workbook_without_the_sheet_is_read_as_before() -> None:
    def drop(book: Workbook) -> None:
        del book[SHEET]

    result = edited(drop)
    assert errors(result) == []
    assert result.framework == default_framework()
