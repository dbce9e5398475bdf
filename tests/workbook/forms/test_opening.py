"""Which files are opened right here, and which are left to the child process."""

from __future__ import annotations

from typing import Any

from contractbeoordeling.workbook.forms.opening import open_here
from contractbeoordeling.workbook.forms.write import form_workbook
from tests.workbook.forms import samples
from tests.workbook.forms.test_structure import edited
from tests.workbook.samples import xlsx


def test_a_form_as_it_was_sent_is_opened_here_with_its_hidden_sheet() -> None:
    opened = open_here(form_workbook(samples.self_form(0)), "x.xlsx")
    assert opened is not None
    assert opened.manifest is not None


def test_a_form_with_a_cell_far_away_is_left_to_the_child() -> None:
    def edit(book: Any) -> None:
        book["Zelfevaluatie"]["XFD1048576"].value = "ver weg"

    assert open_here(edited(samples.self_form(0), edit), "x.xlsx") is None


def test_what_is_no_form_of_ours_is_left_to_the_child() -> None:
    assert open_here(xlsx([["Naam", "KvK"], ["Zorg", "01234567"]]), "lijst.xlsx") is None
    assert open_here(b"a;b\n1;2\n", "lijst.csv") is None
