"""Rows that somebody added, removed, copied, cleared or moved in Excel."""

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.framework import Change, compare_frameworks, framework_bytes
from contractbeoordeling.usecases.default_framework import default_framework
from tests.workbook.framework.editing import (
    HEADERS,
    Typed,
    cell,
    edited,
    errors,
    nothing,
    only,
    places,
    put,
    row_of,
    setting,
)

DEFAULT = default_framework()


def fill(sheet: Worksheet, row: int, **values: Typed) -> None:
    """Type values in a row, by the codes of the columns with two dashes for the point."""
    for name, value in values.items():
        put(sheet, name.replace("__", "."), row, value)


def copy_row(sheet: Worksheet, source: int, target: int) -> None:
    """Copy the values of a row, the hidden one too."""
    for column in range(1, sheet.max_column + 1):
        sheet.cell(target, column, sheet.cell(source, column).value)


def new_criterion(sheet: Worksheet, row: int, **values: Typed) -> None:
    """Type a new criterion as the explanation asks for."""
    fill(
        sheet,
        row,
        **{"theme": "2", "code": "2.5", "name": "Nazorg", "statement": "Er is nazorg.", **values},
        questions__access="Is er nazorg?",
        questions__resident="Belde er nog iemand?",
        weights__access=2,
        weights__resident="3",
        **{f"anchors__{score}": f"anker {score}" for score in range(1, 6)},
    )


def test_nothing_changed_is_the_same_version() -> None:
    result = edited(nothing)
    assert result.findings == ()
    assert result.framework == DEFAULT


def test_a_new_row_is_a_new_criterion_with_a_key_made_from_its_name() -> None:
    def edit(book: Workbook) -> None:
        new_criterion(book["Criteria"], book["Criteria"].max_row + 1)

    result = edited(edit)
    assert result.findings == ()
    assert result.framework is not None
    (change,) = compare_frameworks(DEFAULT, result.framework)
    assert (change.key, change.changes) == ("nazorg", {Change.ADDED})
    assert [each.code for each in result.framework.themes[1].criteria] == ["2.1", "2.2", "2.3", "2.4", "2.5"]


def test_a_new_theme_with_a_number_as_its_code_is_found_by_its_criteria() -> None:
    def edit(book: Workbook) -> None:
        fill(book["Thema's"], book["Thema's"].max_row + 1, code=10, name="Duurzaam", core="ja")
        new_criterion(book["Criteria"], book["Criteria"].max_row + 1, theme=10, code="10.1")

    result = edited(edit)
    assert result.framework is not None
    added = result.framework.themes[-1]
    assert (added.key, added.code, added.core) == ("duurzaam", "10", True)
    assert [each.code for each in added.criteria] == ["10.1"]


def test_a_removed_row_is_a_removed_criterion() -> None:
    result = edited(lambda book: book["Criteria"].delete_rows(row_of(book["Criteria"], "5.2")))
    assert result.framework is not None
    (change,) = compare_frameworks(DEFAULT, result.framework)
    assert (change.key, change.changes) == ("bezetting", {Change.REMOVED})


def test_a_row_of_which_only_the_hidden_key_is_left_is_removed() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Criteria"]
        row = row_of(sheet, "5.2")
        for column in range(2, sheet.max_column + 1):
            sheet.cell(row, column, "")

    result = edited(edit)
    assert result.findings == ()
    assert result.framework is not None
    assert result.framework.criterion("bezetting") is None


def test_moved_rows_are_the_same_criteria_in_another_order() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Criteria"]
        rows = [[each.value for each in row] for row in sheet.iter_rows(min_row=HEADERS + 1)]
        for number, values in enumerate(reversed(rows), HEADERS + 1):
            for column, value in enumerate(values, 1):
                sheet.cell(number, column, "" if value is None else value)

    result = edited(edit)
    assert result.findings == ()
    assert result.framework is not None
    assert compare_frameworks(DEFAULT, result.framework) == ()
    assert [each.code for each in result.framework.themes[0].criteria] == ["1.4", "1.3", "1.2", "1.1"]


def test_rows_above_renamed_headers_and_moved_columns_change_nothing() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Criteria"]
        for row in range(HEADERS - 1, sheet.max_row + 1):
            name, statement = sheet.cell(row, 4).value, sheet.cell(row, 5).value
            sheet.cell(row, 4, statement)
            sheet.cell(row, 5, name)
        cell(sheet, "code", HEADERS).value = "Nummer"
        sheet.insert_cols(8)
        sheet.insert_rows(1)
        book["Parameters"].insert_cols(3)
        book["Thema's"].title = "Onze thema's"

    assert edited(edit).framework == DEFAULT


def test_a_copied_row_with_its_own_code_and_name_is_new() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Criteria"]
        source, target = row_of(sheet, "4.3"), sheet.max_row + 1
        copy_row(sheet, source, target)
        fill(sheet, target, code="4.5", name="Aandachtsfunctionaris")

    result = edited(edit)
    assert places(result) == [("key_copied", "Criteria", "A39")]
    assert only(result).severity is FindingSeverity.NOTE
    assert result.framework is not None
    (change,) = compare_frameworks(DEFAULT, result.framework)
    assert (change.key, change.changes) == ("aandachtsfunctionaris", {Change.ADDED})


def test_a_copied_row_that_was_left_as_it_is_is_a_fault() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Criteria"]
        source, target = row_of(sheet, "4.3"), sheet.max_row + 1
        copy_row(sheet, source, target)

    assert {each.code for each in errors(edited(edit))} == {"duplicate_code", "duplicate_key"}


def test_a_key_that_was_cleared_is_put_back() -> None:
    def edit(book: Workbook) -> None:
        cell(book["Criteria"], "key", row_of(book["Criteria"], "4.3")).value = None

    result = edited(edit)
    assert only(result).code == "key_restored"
    assert result.framework == DEFAULT


def test_a_key_that_was_changed_is_a_fault_that_names_the_old_one() -> None:
    def edit(book: Workbook) -> None:
        cell(book["Criteria"], "key", row_of(book["Criteria"], "4.3")).value = "code-meld"

    finding = only(edited(edit))
    assert (finding.code, finding.cell, finding.found) == ("key_changed", "A20", "code-meld")
    assert "meldcode" in finding.expected


def test_a_key_from_elsewhere_in_a_new_row_stays() -> None:
    def edit(book: Workbook) -> None:
        new_criterion(book["Criteria"], 60, key="nazorg-na-afloop")

    result = edited(edit)
    assert result.findings == ()
    assert result.framework is not None
    assert result.framework.criterion("nazorg-na-afloop") is not None


def test_a_renamed_criterion_keeps_its_key() -> None:
    def edit(book: Workbook) -> None:
        fill(book["Criteria"], row_of(book["Criteria"], "4.3"), code="4.30", name="Werken met de meldcode")

    result = edited(edit)
    assert result.framework is not None
    (change,) = compare_frameworks(DEFAULT, result.framework)
    assert (change.key, change.changes) == ("meldcode", {Change.CODE, Change.WORDING})


def test_a_workbook_without_its_hidden_sheet_still_reads() -> None:
    result = edited(lambda book: book.remove(book["_gegevens"]))
    assert result.framework == DEFAULT
    assert result.made_from == ""


def test_words_may_be_written_as_people_write_them() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Criteria"]
        row = row_of(sheet, "9.1")
        fill(sheet, row, laws="JEUGDWET en wmo", shared_with_municipality="Nee ", short_resident_question="n")
        fill(
            sheet,
            row,
            certificate__coverage="Geheel",
            certificate__names="HKZ ;\nISO 9001;",
            weights__visit=2.0,
        )
        setting(book["Parameters"], "parameters.minimum_coverage").value = "50%"
        setting(book["Parameters"], "parameters.hearsay").value = 0.5
        setting(book["Parameters"], "parameters.theme_minimum_share").value = "0,6"
        setting(book["Parameters"], "figures.mark.0").value = "5,5"

    result = edited(edit)
    assert result.findings == ()
    assert result.framework is not None
    assert framework_bytes(result.framework) == framework_bytes(DEFAULT)
