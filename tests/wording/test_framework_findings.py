"""Every fault of a framework has its Dutch sentences."""

import inspect
import re

import pytest

from contractbeoordeling.domain.framework import FaultCode
from contractbeoordeling.wording import framework as words
from contractbeoordeling.wording.framework_findings import CODES, expectation, remedy
from contractbeoordeling.workbook.framework import faultlist, keys, reading, rows
from contractbeoordeling.workbook.framework.sheets import (
    ABOUT_CODES,
    CRITERION_COLUMNS,
    LEGEND_COLUMNS,
    SETTINGS,
    THEME_COLUMNS,
    Sheet,
)

VALUES = dict.fromkeys(
    ["label", "key", "expected", "other", "text", "limit", "length", "low", "high", "previous", "minimum"],
    "x",
) | {"options": "wmo none task 3", "party": "visit", "wanted": "flag"}


def codes_of_the_workbook() -> set[str]:
    """Return the codes that reading a workbook mentions."""
    modules = (reading, rows, faultlist)
    sources = "".join(inspect.getsource(each) for each in modules)
    return set(re.findall(r'faults\.add\(\s*"(\w+)"', sources)) | {each.value for each in keys.KeyNote}


def test_every_fault_has_its_sentences_and_no_sentence_is_left_over() -> None:
    found = codes_of_the_workbook()
    assert {"foreign_workbook", "code_as_date", "unknown_theme"} <= found
    assert found | {each.value for each in FaultCode} == CODES


@pytest.mark.parametrize("code", sorted(CODES))
def test_the_sentences_of_a_fault_are_whole(code: str) -> None:
    for text in (expectation(code, VALUES), remedy(code, VALUES)):
        assert text
        assert "{" not in text
    assert remedy(code, VALUES).endswith(".")


def test_codes_are_shown_as_words() -> None:
    assert expectation("unknown_value", {"options": "wmo youth"}) == "Wmo, Jeugdwet"
    assert expectation("weight_without_question", {"party": "visit"}) == (
        "een vraag aan eigen controle, nu die een gewicht heeft"
    )


def test_every_column_row_and_sheet_has_its_words() -> None:
    assert [each.code for each in THEME_COLUMNS] == list(words.THEME_HEADERS)
    assert {each.code for each in CRITERION_COLUMNS} == set(words.CRITERION_HEADERS)
    assert [each.code for each in LEGEND_COLUMNS] == list(words.LEGEND_HEADERS)
    assert {each.group for each in CRITERION_COLUMNS} == set(words.GROUPS)
    assert [each.code for each in SETTINGS] == list(words.SETTING_LABELS)
    assert set(words.SETTING_EXPLANATIONS) <= set(words.SETTING_LABELS)
    assert {each.group for each in SETTINGS} == set(words.SETTING_GROUPS)
    assert list(ABOUT_CODES) == list(words.ABOUT_LABELS)
    assert list(words.SHEETS) == list(Sheet)


def test_headers_of_a_table_are_all_different() -> None:
    assert len(set(words.CRITERION_HEADERS.values())) == len(CRITERION_COLUMNS)
