"""Findings told once per cause."""

from dataclasses import replace

from contractbeoordeling.domain.cause import causes_of
from contractbeoordeling.domain.finding import Finding, FindingSeverity

_FAULT = Finding("value_refuse", "lijst.xlsx", "Vragen", "C2", "zes", "een score", "Verbeter de cel.")


def test_the_same_fault_in_one_column_is_one_cause() -> None:
    cause = causes_of([_FAULT, replace(_FAULT, cell="C9"), replace(_FAULT, cell="C9")])
    assert [(each.column, each.cells, each.count, each.found) for each in cause] == [
        ("C", ("C2", "C9"), 2, "zes")
    ]


def test_another_column_sheet_or_text_is_another_cause() -> None:
    others = [replace(_FAULT, cell="D2"), replace(_FAULT, sheet="Blad2"), replace(_FAULT, found="acht")]
    assert len(causes_of([_FAULT, *others])) == 4


def test_another_remedy_is_another_cause_so_that_nothing_untrue_is_said() -> None:
    assert len(causes_of([_FAULT, replace(_FAULT, cell="C3", remedy="Kijk bij rij 7.")])) == 2


def test_personal_data_is_one_cause_whoever_it_is_about() -> None:
    found = [replace(_FAULT, cell="C2", found="123••••82"), replace(_FAULT, cell="C3", found="987••••10")]
    assert [(each.found, each.count) for each in causes_of(found)] == [("", 2)]


def test_the_gravest_come_first_and_then_what_stands_in_most_cells() -> None:
    warning = replace(_FAULT, code="w", severity=FindingSeverity.WARNING)
    often = [replace(_FAULT, code="o", cell=f"E{row}") for row in (1, 2, 3)]
    note = replace(_FAULT, code="n", severity=FindingSeverity.NOTE)
    assert [each.first.code for each in causes_of([note, warning, _FAULT, *often])] == [
        "o",
        "value_refuse",
        "w",
        "n",
    ]


def test_a_finding_about_a_whole_file_counts_for_one() -> None:
    assert [each.count for each in causes_of([replace(_FAULT, cell="", sheet="")])] == [1]
