"""What the window says to do can be done in the window."""

from __future__ import annotations

import pytest

from contractbeoordeling.desktop.texts.remedies import remedy
from contractbeoordeling.domain.finding import Finding
from contractbeoordeling.wording import form_findings, provider_list, signal_list

REMEDIES = {
    **{code: words[-1] for code, words in signal_list.FINDINGS.items()},
    **{code: words[-1] for code, words in provider_list.FINDINGS.items()},
    **{code: words[-1] for code, words in form_findings.FINDINGS.items()},
}
COMMANDS = ("--", "workbook inspect", "round forms", "framework import")


def finding(code: str, text: str) -> Finding:
    return Finding(code, "lijst.xlsx", "Blad1", "B7", "iets", "iets anders", text)


@pytest.mark.parametrize("code", REMEDIES)
def test_no_remedy_in_the_window_speaks_of_the_command_line(code: str) -> None:
    said = remedy(finding(code, REMEDIES[code]))
    assert [each for each in COMMANDS if each in said] == []


def test_whom_a_provider_looks_like_is_still_said() -> None:
    told = REMEDIES["possible_double"].format(doubles="Zorg Noord (KvK 12345678)", row=4)
    assert remedy(finding("possible_double", told)).startswith(
        "Lijkt op Zorg Noord (KvK 12345678). Is het dezelfde"
    )


def test_other_remedies_stay_as_they_are() -> None:
    assert (
        remedy(finding("score_range", "Kies een antwoord uit de lijst.")) == "Kies een antwoord uit de lijst."
    )
