"""What must hold between the parts of a framework."""

from contractbeoordeling.domain.framework import FaultCode, parse_framework
from tests.domain.framework.changing import CRITERION, at, changed, codes, content, fault


def test_a_code_stands_once_whatever_its_theme() -> None:
    found = fault(changed("1.1", "themes", 3, "criteria", 0, "code"))
    assert found.code is FaultCode.DUPLICATE_CODE
    assert found.path == ("themes", 3, "criteria", 0, "code")
    assert found.other == (*CRITERION, "code")


def test_codes_that_differ_in_a_zero_differ() -> None:
    assert codes(changed("1.10", "themes", 3, "criteria", 0, "code")) == []


def test_codes_that_differ_in_capitals_are_the_same() -> None:
    data = changed("a.1", *CRITERION, "code")
    data["themes"][1]["criteria"][0]["code"] = "A.1"
    assert codes(data) == [FaultCode.DUPLICATE_CODE]


def test_a_theme_code_stands_once() -> None:
    assert codes(changed("1", "themes", 4, "code")) == [FaultCode.DUPLICATE_CODE]


def test_a_key_stands_once() -> None:
    found = fault(changed("bejegening-en-vertrouwen", "themes", 8, "criteria", 3, "key"))
    assert (found.code, found.other) == (FaultCode.DUPLICATE_KEY, (*CRITERION, "key"))


def test_a_theme_has_criteria_and_a_framework_themes() -> None:
    found = fault(changed([], "themes", 2, "criteria"))
    assert (found.code, found.path) == (FaultCode.THEME_WITHOUT_CRITERIA, ("themes", 2))
    assert codes(changed([], "themes")) == [FaultCode.NO_THEMES]


def test_residents_are_asked_at_most_eight_short_questions() -> None:
    found = fault(changed(True, "themes", 8, "criteria", 1, "short_resident_question"))
    assert found.code is FaultCode.TOO_MANY_SHORT_QUESTIONS
    assert (found.found, found.values["limit"]) == ("9", "8")


def test_a_short_question_needs_a_question() -> None:
    data = content()
    del at(data, *CRITERION, "questions")["resident"]
    assert FaultCode.SHORT_WITHOUT_QUESTION in codes(data)


def test_what_a_certificate_covers_names_the_certificate() -> None:
    assert codes(changed("whole", *CRITERION, "certificate", "coverage")) == [
        FaultCode.COVERED_WITHOUT_CERTIFICATE
    ]
    found = fault(changed(["HKZ"], *CRITERION, "certificate", "names"))
    assert found.code is FaultCode.CERTIFICATE_WITHOUT_COVERAGE
    assert found.warning


def test_a_weight_without_a_question_and_a_question_without_a_weight_are_warnings() -> None:
    data = content()
    del at(data, *CRITERION, "questions")["access"]
    at(data, *CRITERION, "questions")["visit"] = "Wat ziet u?"
    parsed, faults = parse_framework(data)
    assert parsed is not None
    assert [(each.code, each.values["party"]) for each in faults] == [
        (FaultCode.WEIGHT_WITHOUT_QUESTION, "access"),
        (FaultCode.QUESTION_WITHOUT_WEIGHT, "visit"),
    ]


def test_a_criterion_that_too_few_can_know_is_pointed_out() -> None:
    data = content()
    at(data, *CRITERION)["weights"] = {"resident": 3}
    at(data, *CRITERION)["questions"] = {"resident": "Neemt uw begeleider u serieus?"}
    found = fault(data)
    assert (found.code, found.found, found.values["minimum"]) == (FaultCode.NEVER_RATED, "1", "2")
    assert found.warning


def test_an_abbreviation_stands_once() -> None:
    data = content()
    data["legend"].append({"term": "jw", "meaning": "Jeugdwet"})
    assert codes(data) == [FaultCode.DUPLICATE_TERM]
