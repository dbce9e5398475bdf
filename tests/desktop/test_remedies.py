"""What the window says to do can be done in the window."""

from __future__ import annotations

from string import Formatter

import pytest

from contractbeoordeling.desktop.texts.refusals import refusal
from contractbeoordeling.desktop.texts.remedies import remedy
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.wording import (
    figure_list,
    form_findings,
    mapped_findings,
    provider_list,
    refusals,
    signal_list,
)
from contractbeoordeling.wording.refusals import mappings, workbooks

REMEDIES = {
    **{code: words[-1] for code, words in signal_list.FINDINGS.items()},
    **{code: words[-1] for code, words in provider_list.FINDINGS.items()},
    **{code: words[-1] for code, words in form_findings.FINDINGS.items()},
    **{code: words[-1] for code, words in figure_list.FINDINGS.items()},
    **{code: words[-1] for code, words in mapped_findings.FINDINGS.items()},
}
COMMANDS = ("--", "workbook inspect", "round forms", "framework import", "mapping propose")
OF_A_CHOICE = {"kept_mapping_ambiguous", "mapping_no_file"}  # of a layout, never of a file that comes in
ALSO = {"subject_needed", "signal_list_without_severity"}
OF_FILES = sorted({*mappings.SENTENCES, *workbooks.SENTENCES, *ALSO} - OF_A_CHOICE)
WITHOUT_A_WINDOW = {"no_window", "no_screen"}


def finding(code: str, text: str) -> Finding:
    return Finding(code, "lijst.xlsx", "Blad1", "B7", "iets", "iets anders", text)


@pytest.mark.parametrize("code", REMEDIES)
def test_no_remedy_in_the_window_speaks_of_the_command_line(code: str) -> None:
    said = remedy(finding(code, REMEDIES[code]))
    assert [each for each in COMMANDS if each in said] == []


@pytest.mark.parametrize("code", sorted(refusals.SENTENCES.keys() - WITHOUT_A_WINDOW))
def test_no_refusal_in_the_window_speaks_of_the_command_line(code: str) -> None:
    template = refusals.SENTENCES[code]
    names = [name for _, name, _, _ in Formatter().parse(template) if name]
    error = Refusal(code, **dict.fromkeys(names, "iets"))
    assert [each for each in COMMANDS if each in refusal(error)] == []


@pytest.mark.parametrize("code", OF_FILES)
def test_a_file_that_was_refused_says_what_to_do_in_the_window(code: str) -> None:
    said = remedy(finding(code, refusals.SENTENCES[code]))
    assert [each for each in COMMANDS if each in said] == []


def test_a_refusal_keeps_what_it_is_about() -> None:
    said = refusal(Refusal("provider_needed", file="lijst.xlsx", candidates="Zorg Noord, Zorg Zuid"))
    assert said.startswith("Van ‘lijst.xlsx’ is niet zeker")
    assert "Zorg Noord, Zorg Zuid" in said


def test_whom_a_provider_looks_like_is_still_said() -> None:
    told = REMEDIES["possible_double"].format(doubles="Zorg Noord (KvK 12345678)", row=4)
    assert remedy(finding("possible_double", told)).startswith(
        "Lijkt op Zorg Noord (KvK 12345678). Is het dezelfde"
    )


def test_other_remedies_stay_as_they_are() -> None:
    assert (
        remedy(finding("score_range", "Kies een antwoord uit de lijst.")) == "Kies een antwoord uit de lijst."
    )
