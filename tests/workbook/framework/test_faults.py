"""Every fault of an edited workbook is named by its cell, with what was found, expected and how to mend it."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook

from contractbeoordeling.domain.finding import FindingSeverity
from tests.workbook.framework.editing import (
    FILE,
    HEADERS,
    Typed,
    cell,
    edited,
    only,
    places,
    put,
    read,
    row_of,
    setting,
)

FIRST = HEADERS + 1
"""The row of theme 1 and of criterion 1.1."""


@pytest.mark.parametrize(
    ("column", "value", "code", "found", "expected"),
    [
        ("anchors.3", None, "missing", "", "een waarde"),
        ("name", "  ", "missing", "", "een waarde"),
        ("weights.access", 4, "out_of_range", "4", "van 0 tot en met 3"),
        ("weights.access", 2.5, "not_whole", "2,5", "een heel getal van 0 tot en met 3"),
        ("weights.access", "veel", "not_whole", "veel", "een heel getal van 0 tot en met 3"),
        ("laws", "Wmo; Wlz", "unknown_value", "Wmo; Wlz", "Wmo, Jeugdwet"),
        (
            "not_for_variants",
            "gratis",
            "unknown_value",
            "gratis",
            "inspanningsgericht, outputgericht, taakgericht",
        ),
        ("certificate.coverage", "half", "unknown_value", "half", "geen, deels, geheel"),
        ("certificate.coverage", "geheel", "covered_without_certificate", "", "de keurmerken die dit dekken"),
        ("shared_with_municipality", "misschien", "wrong_type", "misschien", "ja of nee"),
        (
            "code",
            "1 1",
            "bad_code",
            "1 1",
            "hooguit 20 letters, cijfers, punten en streepjes, zonder spaties",
        ),
        ("code", "1.2", "duplicate_code", "1.2", "een code die nog niet voorkomt; deze staat ook in C6"),
        ("theme", "12", "unknown_theme", "12", "een code van het blad Thema's: 1, 2, 3, 4, 5, 6, 7, 8, 9"),
        ("theme", None, "unknown_theme", "", "een code van het blad Thema's: 1, 2, 3, 4, 5, 6, 7, 8, 9"),
        ("statement", "a" * 4001, "too_long", "a" * 99 + "…", "hooguit 4000 tekens; dit zijn er 4001"),
        ("questions.resident", None, "short_without_question", "", "een vraag aan de inwoner"),
    ],
)
def test_a_fault_in_a_criterion(column: str, value: Typed, code: str, found: str, expected: str) -> None:
    places: list[str] = []

    def edit(book: Workbook) -> None:
        places.append(put(book["Criteria"], column, FIRST, value))
        if code == "covered_without_certificate":
            places[0] = cell(book["Criteria"], "certificate.names", FIRST).coordinate

    result = edited(edit)
    assert result.framework is None
    errors = [each for each in result.findings if each.severity is FindingSeverity.ERROR]
    assert [(each.code, each.file, each.sheet) for each in errors] == [(code, FILE, "Criteria")]
    assert errors[0].found == found
    assert errors[0].expected == expected
    assert errors[0].remedy
    assert errors[0].cell == places[0] or code == "duplicate_code"


def test_of_two_equal_codes_the_second_is_named_with_the_place_of_the_first() -> None:
    def edit(book: Workbook) -> None:
        cell(book["Criteria"], "code", row_of(book["Criteria"], "9.4")).value = "1.1"

    finding = only(edited(edit))
    assert (finding.code, finding.cell) == ("duplicate_code", "C38")
    assert "C6" in finding.expected


def test_a_theme_without_criteria_is_named_on_its_own_sheet() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Thema's"]
        row = sheet.max_row + 1
        cell(sheet, "code", row).value = "10"
        cell(sheet, "name", row).value = "Duurzaam"

    assert places(edited(edit)) == [("theme_without_criteria", "Thema's", "B15")]


def test_a_theme_code_that_changed_on_one_sheet_only_is_missed_on_the_other() -> None:
    def edit(book: Workbook) -> None:
        cell(book["Thema's"], "code", row_of(book["Thema's"], "7")).value = "07a"

    result = edited(edit)
    assert [each for each in places(result) if each[0] == "unknown_theme"] == [
        ("unknown_theme", "Criteria", f"B{row}") for row in (28, 29, 30)
    ]
    assert ("theme_without_criteria", "Thema's", "B12") in places(result)


@pytest.mark.parametrize(
    ("code", "value", "finding", "expected"),
    [
        ("parameters.minimum_perspectives", 1, "out_of_range", "van 2 tot en met 5"),
        ("parameters.minimum_coverage", "0,2", "out_of_range", "van 1/4 tot en met 1"),
        ("parameters.minimum_respondents", 4, "out_of_range", "van 5 tot en met 1200"),
        ("parameters.minimum_respondents", None, "not_whole", "een heel getal van 5 tot en met 1200"),
        ("parameters.hearsay", "de helft", "not_number", "een getal of breuk van 0 tot en met 1"),
        ("parameters.hearsay", None, "not_number", "een getal of breuk van 0 tot en met 1"),
        ("parameters.hearsay", date(2026, 2, 1), "not_number", "een getal of breuk van 0 tot en met 1"),
        ("parameters.recency.1.months", 12, "not_rising", "meer dan 12"),
        ("parameters.recency.2.weight", None, "missing", "een waarde"),
        ("parameters.recency.3.weight", "1/8", "missing", "een waarde"),
        ("reply_days", 0, "out_of_range", "van 1 tot en met 365"),
        ("figures.mark.1", 5.2, "not_rising", "meer dan 11/2"),
        ("figures.agree.3", 101, "out_of_range", "van 0 tot en met 100"),
    ],
)
def test_a_fault_in_a_parameter(code: str, value: Typed, finding: str, expected: str) -> None:
    places: list[str] = []

    def edit(book: Workbook) -> None:
        changed = setting(book["Parameters"], code)
        changed.value = value
        places.append(changed.coordinate)

    result = edited(edit)
    found = only(result)
    assert result.framework is None
    assert (found.code, found.sheet, found.expected) == (finding, "Parameters", expected)
    if code != "parameters.recency.3.weight":
        assert found.cell == places[0]


def test_the_name_the_version_and_the_scale_are_needed() -> None:
    def edit(book: Workbook) -> None:
        for code in ("name", "version", "scale.3"):
            setting(book["Toelichting"], code).value = None

    result = edited(edit)
    assert [each[:2] for each in places(result)] == [("missing", "Toelichting")] * 3
    assert len({each.cell for each in result.findings}) == 3


def test_an_abbreviation_needs_its_meaning_and_stands_once() -> None:
    def edit(book: Workbook) -> None:
        book["Legenda"]["C6"] = None
        book["Legenda"]["B8"] = "Jw"

    assert places(edited(edit)) == [("missing", "Legenda", "C6"), ("duplicate_term", "Legenda", "B8")]


def test_findings_stand_in_the_order_of_the_workbook() -> None:
    def edit(book: Workbook) -> None:
        setting(book["Parameters"], "reply_days").value = 0
        cell(book["Criteria"], "anchors.5", 9).value = None
        cell(book["Criteria"], "anchors.1", 9).value = None
        cell(book["Criteria"], "anchors.1", 7).value = None
        cell(book["Thema's"], "name", 6).value = None

    found = [(each.sheet, each.cell) for each in edited(edit).findings]
    assert found == [
        ("Thema's", "C6"),
        ("Criteria", "Q7"),
        ("Criteria", "Q9"),
        ("Criteria", "U9"),
        ("Parameters", "C34"),
    ]


def test_a_warning_leaves_the_framework_usable() -> None:
    def edit(book: Workbook) -> None:
        cell(book["Criteria"], "questions.access", FIRST).value = None

    result = edited(edit)
    assert result.framework is not None
    assert only(result).severity is FindingSeverity.WARNING
    assert only(result).expected == "een vraag aan toegang, nu die een gewicht heeft"


def test_another_workbook_is_not_taken_for_a_framework() -> None:
    result = read(_saved(Workbook()))
    assert result.framework is None
    assert only(result).code == "foreign_workbook"


def test_a_text_file_is_not_taken_for_a_framework() -> None:
    assert only(read(b"thema;criterium\n1;1.1\n")).code == "foreign_workbook"


def test_a_workbook_of_a_newer_program_is_not_read() -> None:
    def edit(book: Workbook) -> None:
        book["_gegevens"]["B1"] = "2"

    assert only(edited(edit)).code == "newer_workbook"


@pytest.mark.parametrize("name", ["Toelichting", "Thema's", "Criteria", "Parameters", "Legenda"])
def test_a_sheet_that_is_gone_is_named(name: str) -> None:
    result = edited(lambda book: book.remove(book[name]))
    assert result.framework is None
    assert [(each.code, each.sheet) for each in result.findings] == [("missing_sheet", name)]


def test_a_column_that_is_gone_is_named_by_its_header() -> None:
    result = edited(lambda book: book["Criteria"].delete_cols(cell(book["Criteria"], "anchors.2", 4).column))
    assert only(result).code == "missing_column"
    assert "‘Anker 2’" in only(result).expected


def test_a_parameter_that_is_gone_is_named_by_its_label() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Parameters"]
        sheet.delete_rows(setting(sheet, "parameters.hearsay").row)

    assert only(edited(edit)).code == "missing_row"
    assert "‘Gewicht van horen zeggen’" in only(edited(edit)).expected


@pytest.mark.parametrize("name", ["Thema's", "Criteria", "Parameters"])
def test_hidden_codes_that_are_gone_are_missed(name: str) -> None:
    found = only(edited(lambda book: book[name].delete_rows(HEADERS - 1)))
    assert (found.code, found.sheet) == ("missing_codes", name)


def test_a_copied_sheet_is_pointed_out_and_not_read() -> None:
    def edit(book: Workbook) -> None:
        copy = book.copy_worksheet(book["Thema's"])
        copy.title = "Thema's (2)"
        cell(copy, "name", FIRST).value = "Iets anders"

    result = edited(edit)
    assert places(result) == [("copied_sheet", "Thema's (2)", "")]
    assert result.framework is not None
    assert result.framework.themes[0].name == "Ervaren kwaliteit en relatie"


def test_an_excel_error_and_a_formula_without_result_are_pointed_out() -> None:
    def edit(book: Workbook) -> None:
        sheet = book["Criteria"]
        cell(sheet, "statement", FIRST).value = "#N/A"
        cell(sheet, "weights.access", FIRST).value = "=1+1"

    result = edited(edit)
    assert result.framework is None
    assert ("error_cell", "Criteria", "E6") in places(result)
    assert ("uncalculated_cell", "Criteria", "L6") in places(result)


def _saved(book: Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()
