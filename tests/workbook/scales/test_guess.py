"""Which rule is proposed for a column, and when the user has to choose first."""

from __future__ import annotations

import pytest

from contractbeoordeling.workbook.grid import Sheet
from contractbeoordeling.workbook.scales.evidence import evidence_in, lists_of_choices
from contractbeoordeling.workbook.scales.guess import ScaleChoice, propose_scale, scale_by, values_of
from contractbeoordeling.workbook.scales.said import Certainty, Why


def counts(*values: str) -> dict[str, int]:
    return dict.fromkeys(values, 2)


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        (("1", "3", "5"), "as_is"),
        (("6,5", "8", "9"), "marks"),
        (("85%", "40%"), "percent"),
        (("ja", "nee", "deels", "?"), "yes_no"),
        (("groen", "rood", "oranje"), "lights"),
        (("voldoende", "goed", "matig"), "levels"),
        (("voldoet", "grotendeels niet"), "judgement"),
        (("helemaal eens", "oneens"), "agree"),
        (("altijd", "soms"), "frequency"),
    ],
)
def test_rule_that_fits_the_values_is_proposed(values: tuple[str, ...], rule: str) -> None:
    assert (propose_scale(counts(*values)).choice.rule, propose_scale(counts(*values)).choice.sure) == (
        rule,
        True,
    )


@pytest.mark.parametrize(
    "values",
    [("1", "2", "3"), ("1", "4"), ("0", "1"), ("0", "4"), ("20", "80"), ("laag", "hoog"), ("blauw", "paars")],
)
def test_scale_that_may_be_another_has_to_be_chosen(values: tuple[str, ...]) -> None:
    proposal = propose_scale(counts(*values))
    assert not proposal.choice.sure
    assert set(values_of(proposal).values()) == {"unknown"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Score (1-3)", "linear_1_3"),
        ("schaal 1 t/m 4", "steps_1_4"),
        ("1 tot en met 5", "as_is"),
        ("cijfer 0 t/m 10", "marks"),
        ("punten 0-4", "linear_0_4"),
    ],
)
def test_range_that_the_file_names_tells_the_rule(text: str, rule: str) -> None:
    choice = propose_scale(counts("1", "2", "3"), evidence_in([text])).choice
    assert (choice.rule, choice.sure) == (rule, True)


@pytest.mark.parametrize(
    "text",
    ["periode 1-10-2025", "Wmo 2025-2028", "1-3 jan", "versie 1.3-5", "1 tot 5 weken", "0-100.000 euro"],
)
def test_dates_years_and_terms_name_no_range(text: str) -> None:
    assert evidence_in([text]).low is None


@pytest.mark.parametrize(
    "text", ["1 = zeer goed, 5 = slecht", "1: uitstekend", "5 = onvoldoende", "10 is slecht"]
)
def test_file_that_calls_one_the_best_has_its_direction_asked(text: str) -> None:
    proposal = propose_scale(counts("1", "3", "5"), evidence_in([text]))
    assert (proposal.choice.backwards, proposal.choice.sure) == (True, False)
    assert proposal.evidence.said == text
    assert {each.value: each.meaning for each in proposal.values} == {"1": 5, "3": 3, "5": 1}
    assert set(values_of(proposal).values()) == {"unknown"}


def test_usual_direction_is_not_asked() -> None:
    assert propose_scale(counts("1", "3", "5"), evidence_in(["1 = onvoldoende, 5 = uitstekend"])).choice.sure


def test_user_may_choose_another_rule_and_direction() -> None:
    found = scale_by(ScaleChoice("yes_no_minimum"), counts("ja", "nee"))
    assert values_of(found) == {"ja": 4, "nee": 1}
    turned = scale_by(ScaleChoice("as_is", backwards=True), counts("1", "2"))
    assert values_of(turned) == {"1": 5, "2": 4}


def test_many_remarks_after_one_word_may_be_steps_of_their_own() -> None:
    values = {"ja": 4, "nee": 2, "ja, op papier": 1, "ja, bij de start": 1, "ja, voor de helft": 1}
    proposal = propose_scale(values)
    assert [each.value for each in proposal.to_ask] == [
        "ja, op papier",
        "ja, bij de start",
        "ja, voor de helft",
    ]
    assert {each.said.why for each in proposal.to_ask} == {Why.SAME_WORD}


def sheet(*rows: tuple[str, ...]) -> Sheet:
    return Sheet("lijst", visible=False, rows=rows)


def test_choices_per_question_stand_behind_their_number() -> None:
    listed = sheet(
        ("1a", "Niets", "Iets", "Veel", "Meer", "Alles"), ("1b", "Nooit", "Op verzoek", "Elk jaar")
    )
    found = lists_of_choices([listed], ["Veel"], ["1a", "1b"])
    assert found == {
        "1a": ("Niets", "Iets", "Veel", "Meer", "Alles"),
        "1b": ("Nooit", "Op verzoek", "Elk jaar"),
    }


def test_place_in_the_list_of_choices_is_the_score() -> None:
    listed = lists_of_choices([sheet(("1a", "Niets", "Iets", "Veel", "Meer", "Alles"))], ["Veel"], ["1a"])
    (value,) = propose_scale({"Veel": 1}, evidence_in([], listed)).values
    assert (value.meaning, value.said.certainty, value.said.why) == (3, Certainty.LIKELY, Why.LISTED)


def test_answer_at_different_places_is_asked() -> None:
    listed = {"1a": ("Op papier", "In gesprek", "Samen"), "1b": ("Samen", "In gesprek", "Op papier")}
    (value,) = propose_scale({"Samen": 1}, evidence_in([], listed)).values
    assert value.said.certainty is Certainty.ASK


def test_list_of_numbers_names_the_range() -> None:
    listed = lists_of_choices([sheet(("Score",), ("1",), ("2",), ("3",), ("4",))], ["2", "3"], [])
    assert propose_scale(counts("2", "3"), evidence_in([], listed)).choice.rule == "steps_1_4"


def test_signs_are_five_steps_of_which_a_lone_plus_leaves_doubt() -> None:
    found = propose_scale(counts("++", "+", "0", "+/-", "–", "--"))
    assert (found.choice.rule, found.choice.sure) == ("signs", True)
    assert values_of(found) == {"++": 5, "+": 4, "0": 3, "+/-": 3, "–": 2, "--": 1}
    assert not propose_scale(counts("+", "0", "-")).choice.sure


def test_dash_without_a_plus_says_nothing() -> None:
    found = propose_scale(counts("3", "4", "5", "-"))
    assert (found.choice.rule, values_of(found)["-"]) == ("as_is", "unknown")


def test_number_beyond_the_range_that_the_file_names_is_asked() -> None:
    found = propose_scale({"3": 5, "4": 8, "5": 4, "6": 1}, evidence_in(["Schaal 1 t/m 5"]))
    assert (found.choice.rule, found.choice.sure) == ("as_is", True)
    assert values_of(found) == {"3": 3, "4": 4, "5": 5, "6": "unknown"}


def test_many_numbers_beyond_the_range_leave_the_rule_in_doubt() -> None:
    found = propose_scale({"3": 5, "7": 8, "9": 4}, evidence_in(["Schaal 1 t/m 5"]))
    assert not found.choice.sure


def test_lone_number_over_five_does_not_make_the_others_marks() -> None:
    found = propose_scale({"2": 4, "3": 5, "4": 8, "6": 1})
    assert not found.choice.sure
    assert "as_is" in found.choice.alternatives


def test_bare_one_among_percentages_is_asked() -> None:
    assert values_of(propose_scale(counts("85%", "90%", "1"))) == {"85%": 4, "90%": 5, "1": "unknown"}


def test_numbers_of_rows_elsewhere_are_no_list_of_choices() -> None:
    plan = Sheet(
        "Plan",
        visible=True,
        rows=[("Nr", "Actie"), *[(float(each), f"Actie {each}") for each in range(1, 5)]],
    )
    assert lists_of_choices([plan], ["2", "3", "4"], []) == {}


def test_list_of_choices_without_all_of_the_numbers_names_no_range() -> None:
    listed = {"": ("1", "2", "3", "4")}
    found = propose_scale({"2": 4, "3": 4, "4": 4, "5": 2}, evidence_in([], listed))
    assert (found.choice.rule, found.choice.sure) == ("as_is", False)
