"""From JSON to a framework and back."""

import pytest

from contractbeoordeling.domain.contract import FinancingVariant
from contractbeoordeling.domain.framework import FaultCode, framework_content, parse_framework
from contractbeoordeling.domain.framework.model import CertificateCoverage
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.provider import Law
from tests.domain.framework.changing import CRITERION, at, changed, codes, content, fault, framework


def test_the_default_is_whole_and_without_faults() -> None:
    parsed, faults = parse_framework(content())
    assert faults == ()
    assert parsed is not None
    assert framework_content(parsed) == content()
    assert len(parsed.themes) == 9
    assert [each.code for each in parsed.themes if each.core] == ["1", "2", "4"]
    assert len(list(parsed.criteria)) == 33
    assert sum(each.short_resident_question for each in parsed.criteria) == 8


def test_a_criterion_has_all_that_was_written_about_it() -> None:
    criterion = framework(content()).criterion("uitval")
    assert criterion is not None
    assert criterion.code == "2.3"
    assert criterion.questions[Party.ACCESS] == "Herkent u de opgegeven redenen van beëindiging?"
    assert Party.REGULATOR not in criterion.questions
    assert criterion.weights[Perspective.BACK_OFFICE] == 3
    assert criterion.anchors[1] == "Hoge uitval, geen verklaring"
    assert criterion.certificate.coverage is CertificateCoverage.NONE
    assert criterion.laws == (Law.WMO, Law.YOUTH)
    assert criterion.not_for_variants == (FinancingVariant.TASK,)


def test_themes_and_criteria_are_found_by_code_and_key() -> None:
    parsed = framework(content())
    theme = parsed.theme("4")
    assert theme is not None
    assert parsed.theme_of("meldcode") is theme
    assert parsed.theme("99") is None
    assert parsed.criterion("weg") is None
    assert parsed.theme_of("weg") is None


@pytest.mark.parametrize("name", ["name", "statement"])
def test_a_text_that_every_criterion_needs_is_missed(name: str) -> None:
    found = fault(changed("  ", *CRITERION, name))
    assert (found.code, found.path) == (FaultCode.MISSING, (*CRITERION, name))


def test_an_anchor_that_is_missing_is_named() -> None:
    data = content()
    del at(data, *CRITERION, "anchors")["3"]
    assert fault(data).path == (*CRITERION, "anchors", "3")


@pytest.mark.parametrize(("weight", "code"), [(4, FaultCode.OUT_OF_RANGE), ("3", FaultCode.NOT_WHOLE)])
def test_a_weight_is_a_whole_number_from_0_to_3(weight: object, code: FaultCode) -> None:
    found = fault(changed(weight, *CRITERION, "weights", "regulator"))
    assert found.code is code
    assert found.found == str(weight)
    assert (found.values["low"], found.values["high"]) == ("0", "3")


@pytest.mark.parametrize("weight", [True, 2.5, -1])
def test_a_weight_is_neither_a_yes_nor_a_part_nor_below_nothing(weight: object) -> None:
    assert set(codes(changed(weight, *CRITERION, "weights", "resident"))) & {
        FaultCode.NOT_WHOLE,
        FaultCode.OUT_OF_RANGE,
    }


def test_an_unknown_law_is_named_with_the_known_ones() -> None:
    found = fault(changed(["wmo", "wlz"], *CRITERION, "laws"))
    assert (found.code, found.found, found.path[-1]) == (FaultCode.UNKNOWN_VALUE, "wlz", 1)
    assert found.values["options"] == "wmo youth"


def test_laws_stand_in_the_same_order_however_they_were_written() -> None:
    assert framework(changed(["youth", "wmo"], *CRITERION, "laws")) == framework(content())


def test_an_empty_question_is_no_question() -> None:
    parsed = framework(changed(" \n", *CRITERION, "questions", "access"))
    criterion = parsed.criterion("bejegening-en-vertrouwen")
    assert criterion is not None
    assert Party.ACCESS not in criterion.questions


@pytest.mark.parametrize("code", ["1 1", "1,1", "-1", "a" * 21, "1.1;"])
def test_a_code_is_short_and_without_spaces_or_separators(code: str) -> None:
    assert codes(changed(code, *CRITERION, "code")) == [FaultCode.BAD_CODE]


@pytest.mark.parametrize("key", ["Bejegening", "a b", "-a", "é", "a" * 81])
def test_a_key_is_of_small_letters_digits_and_dashes(key: str) -> None:
    assert codes(changed(key, *CRITERION, "key")) == [FaultCode.BAD_KEY]


def test_a_name_in_a_list_holds_no_separator() -> None:
    assert codes(changed(["ISO 9001; HKZ"], *CRITERION, "care_forms")) == [FaultCode.BAD_LIST]


def test_a_name_stands_once_in_a_list() -> None:
    assert codes(changed(["begeleiding", "begeleiding"], *CRITERION, "care_forms")) == [
        FaultCode.DUPLICATE_VALUE
    ]
    assert codes(changed(["wmo", "wmo"], *CRITERION, "laws")) == [FaultCode.DUPLICATE_VALUE]


def test_a_text_has_a_limit() -> None:
    found = fault(changed("a" * 4001, *CRITERION, "statement"))
    assert (found.code, found.values) == (FaultCode.TOO_LONG, {"limit": "4000", "length": "4001"})


def test_an_unknown_field_is_pointed_out() -> None:
    found = fault(changed("zwaar", *CRITERION, "gewicht"))
    assert (found.code, found.path[-1]) == (FaultCode.UNKNOWN_FIELD, "gewicht")


def test_a_newer_format_is_said_to_be_newer() -> None:
    assert codes(changed(2, "format")) == [FaultCode.NEWER_FORMAT]
    assert codes(changed("1", "format")) == [FaultCode.UNKNOWN_VALUE]
    assert codes(changed("2", "method")) == [FaultCode.UNKNOWN_VALUE]


@pytest.mark.parametrize("data", [None, [], "kader", 3])
def test_what_is_no_framework_at_all_is_no_crash(data: object) -> None:
    parsed, faults = parse_framework(data)
    assert parsed is None
    assert faults


@pytest.mark.parametrize(
    "path", [("themes",), ("legend",), ("parameters",), ("figures",), ("scale",), CRITERION]
)
def test_a_value_of_another_type_is_a_fault_and_no_crash(path: tuple[str | int, ...]) -> None:
    parsed, faults = parse_framework(changed("iets anders", *path))
    assert parsed is None
    assert any(each.path[: len(path)] == path and each.code is FaultCode.WRONG_TYPE for each in faults)


@pytest.mark.parametrize("name", ["statement", "core", "questions", "certificate"])
def test_a_value_of_another_type_inside_a_criterion_or_theme_is_named(name: str) -> None:
    path = ("themes", 0, "core") if name == "core" else (*CRITERION, name)
    parsed, faults = parse_framework(changed(12, *path))
    assert parsed is None
    assert (FaultCode.WRONG_TYPE, path) in [(each.code, each.path) for each in faults]
