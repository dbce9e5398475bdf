"""The workbook as Excel gets it: limits, texts that stay texts, what is hidden and what is offered."""

import re
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook

from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.workbook.framework.export import framework_workbook
from contractbeoordeling.workbook.grid import column_letter, place_of
from tests.domain.framework.changing import CRITERION, changed, framework
from tests.workbook.framework.editing import HEADERS, cell, exported, setting


def book() -> Workbook:
    """Return the default's workbook."""
    return load_workbook(BytesIO(exported(default_framework())))


def parts(content: bytes) -> dict[str, str]:
    """Return the XML files inside a workbook."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_a_text_that_looks_like_a_formula_stays_text() -> None:
    for text in ("=1+1", "+1", "-1", "@A1", "{=1}"):
        made = framework_workbook(framework(changed(text, *CRITERION, "statement")))
        assert cell(load_workbook(BytesIO(made))["Criteria"], "statement", HEADERS + 1).data_type == "s"
        assert not [name for name, xml in parts(made).items() if "<f>" in xml]


def test_codes_are_cells_of_text() -> None:
    sheets = book()
    for name, code in (("Thema's", "code"), ("Criteria", "code"), ("Criteria", "theme")):
        found = cell(sheets[name], code, HEADERS + 1)
        assert (found.data_type, found.number_format) == ("s", "@")
        groups = [(each.min or 0, each.max or 0, each) for each in sheets[name].column_dimensions.values()]
        (empty,) = [each for first, last, each in groups if first <= found.column <= last]
        assert empty.number_format == "@"


def test_excel_does_not_complain_about_codes_and_shares_of_text() -> None:
    sheets = parts(exported(default_framework()))
    for number in (2, 3, 4):
        xml = sheets[f"xl/worksheets/sheet{number}.xml"]
        assert re.search(r'<ignoredError sqref="[BC]6:C\d+" numberStoredAsText="1"/>', xml)


def test_codes_and_keys_are_hidden_and_headers_are_dutch() -> None:
    sheet = book()["Criteria"]
    assert sheet.row_dimensions[HEADERS - 1].hidden
    assert sheet.column_dimensions["A"].hidden
    headers = [str(each.value) for each in sheet[HEADERS]][1:]
    assert headers[:4] == ["Thema", "Code", "Criterium", "Stelling"]
    assert "Vraag aan toezichthouder" in headers
    assert not [each for each in headers if re.search(r"[._]", each)]


def test_every_sheet_but_the_hidden_one_is_shown() -> None:
    states = {each.title: each.sheet_state for each in book().worksheets}
    assert states.pop("_gegevens") == "veryHidden"
    assert list(states) == ["Toelichting", "Thema's", "Criteria", "Parameters", "Legenda", "Normtabellen"]
    assert set(states.values()) == {"visible"}


def test_the_workbook_says_what_it_is() -> None:
    custom = parts(exported(default_framework()))["docProps/custom.xml"]
    assert re.findall(r'name="(\w+)"><vt:lpwstr>([^<]+)<', custom) == [("contractbeoordeling", "framework 1")]


def test_drop_downs_offer_the_words_that_are_read_and_obey_the_limit() -> None:
    offered = {
        column_letter(place_of(str(each.sqref).split(":")[0])[1]): str(each.formula1)
        for each in book()["Criteria"].data_validations.dataValidation
    }
    sheet = book()["Criteria"]
    codes = [str(each.value) for each in sheet[HEADERS - 1]]
    by_code = {code: offered.get(column_letter(number)) for number, code in enumerate(codes, 1)}
    assert by_code["theme"] == "themacodes"
    assert by_code["weights.visit"] == '"0,1,2,3"'
    assert by_code["certificate.coverage"] == '"geen,deels,geheel"'
    assert by_code["shared_with_municipality"] == '"ja,nee"'
    assert all(len(each) <= 257 for each in offered.values())


def test_the_drop_down_of_themes_reads_the_sheet_of_themes() -> None:
    target = book().defined_names["themacodes"].value
    assert target is not None
    assert target.startswith("'Thema''s'!$B$6:$B$")


def test_a_number_out_of_bounds_is_refused_by_excel_itself() -> None:
    sheet = book()["Parameters"]
    limits = {
        str(each.sqref): (each.formula1, each.formula2) for each in sheet.data_validations.dataValidation
    }
    assert limits[setting(sheet, "parameters.minimum_perspectives").coordinate] == ("2", "5")
    assert limits[setting(sheet, "parameters.minimum_respondents").coordinate] == ("5", "1200")


def test_every_parameter_has_a_default_bounds_and_a_label() -> None:
    sheet = book()["Parameters"]
    rows = [row for row in sheet.iter_rows(min_row=HEADERS + 1, values_only=True) if row[0]]
    assert len(rows) == 32
    assert all(row[1] and row[3] not in (None, "") for row in rows)
    assert all(row[4] not in (None, "") and row[5] not in (None, "") for row in rows)


def test_rows_are_as_high_as_their_text_and_grow_with_it() -> None:
    sheet = parts(exported(default_framework()))["xl/worksheets/sheet3.xml"]
    heights = [float(each) for each in re.findall(r'<row r="\d+"[^>]* ht="([\d.]+)"', sheet)]
    assert max(heights) > 50
    assert "customHeight" not in sheet


def test_a_name_with_signs_that_mean_something_in_a_footer_is_kept() -> None:
    made = framework_workbook(framework(changed("Zorg & welzijn &P " + "a" * 150, "name")))
    footer = load_workbook(BytesIO(made))["Criteria"].oddFooter
    assert footer is not None
    assert "Zorg && welzijn &&P aaa" in str(footer.left.text)


def test_lists_are_tables_with_their_headers_frozen_and_repeated_on_paper() -> None:
    for name in ("Thema's", "Criteria", "Legenda"):
        sheet = book()[name]
        assert len(sheet.tables) == 1
        assert str(sheet.freeze_panes).endswith(str(HEADERS + 1))
        assert sheet.print_title_rows == "$3:$5"
        assert sheet.page_setup.orientation == "landscape"
        assert str(sheet.page_setup.paperSize) == "9"
