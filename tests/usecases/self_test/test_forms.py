"""Forms go out and come back as real files, and what goes wrong with them is noticed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.usecases.import_files import ImportRun, import_files
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.rounds import send_forms
from contractbeoordeling.usecases.self_test import forms
from contractbeoordeling.usecases.self_test.check import Outcome
from contractbeoordeling.usecases.self_test.stage import Stage
from tests.usecases.self_test.conftest import Try, gives


def test_forms_are_written_under_names_that_windows_takes(with_register: Stage, attempt: Try) -> None:
    result = attempt(forms.forms)
    assert result.outcome is Outcome.WORKS, result.detail
    assert result.detail.startswith("5 formulieren met ")


def test_name_that_windows_forbids_fails(
    with_register: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(text: str, _taken: object) -> str:
        return text.replace("/", " ")

    monkeypatch.setattr(send_forms, "free_name", careless)
    result = attempt(forms.forms)
    assert result.outcome is Outcome.FAILS
    assert "<Brug>" in result.detail


def test_form_that_is_not_there_fails(
    with_register: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(send_forms, "_put_in_place", gives(None))
    assert "5 formulieren gemaakt, maar in de map staat: " in attempt(forms.forms).detail


def test_forms_come_back_with_one_wrong_cell(with_forms: Stage, attempt: Try) -> None:
    result = attempt(forms.forms_back)
    assert result.outcome is Outcome.WORKS, result.detail
    assert "foute cel aangewezen: Zelfevaluatie " in result.detail
    assert with_forms.store.count(Answer) > 50


@pytest.fixture
def with_filled(with_forms: Stage, filled: list[Path], monkeypatch: pytest.MonkeyPatch) -> Stage:
    """A stage with forms that were filled in before."""
    monkeypatch.setattr(forms, "filled", gives(filled))
    return with_forms


def test_wrong_cell_that_is_not_pointed_at_fails(
    with_filled: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unseen(*args: Any) -> ImportRun:
        run = import_files(*args)
        return replace(run, files=tuple(replace(each, findings=()) for each in run.files))

    monkeypatch.setattr(forms, "import_files", unseen)
    assert attempt(forms.forms_back).detail == "de foute cel is niet aangewezen (0 fouten)"


def test_form_that_is_refused_fails(
    with_filled: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*args: Any) -> ImportRun:
        run = import_files(*args)
        *others, last = run.files
        return replace(run, files=(*others, replace(last, status=ImportStatus.REFUSED)))

    monkeypatch.setattr(forms, "import_files", refused)
    assert attempt(forms.forms_back).detail.endswith("imported, imported, imported, refused")


def test_form_that_does_not_go_back_marked_fails(
    with_filled: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unmarked(*args: Any) -> ImportRun:
        return replace(import_files(*args), marked=(Path("nergens.xlsx"),))

    monkeypatch.setattr(forms, "import_files", unmarked)
    assert attempt(forms.forms_back).detail == "het formulier om terug te sturen is niet gemaakt"


def test_remark_that_lost_letters_fails(
    with_filled: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "MARK", "Eén cliënt")
    assert attempt(forms.forms_back).detail == "een toelichting met é, ï en € komt anders binnen"
