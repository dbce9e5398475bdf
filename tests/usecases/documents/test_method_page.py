"""The method page tells the numbers of the framework that is in force."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.person import Author
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.usecases.documents.method_page import (
    client_of,
    framework_in,
    method_paper,
    write_method_page,
)
from tests.report.paper.samples import broken_rules
from tests.usecases.assessments.years import Year
from tests.usecases.documents.words import words_of

MADE = date(2026, 6, 9)


def test_page_keeps_every_rule_of_both_standards(tmp_path: Path) -> None:
    write_method_page(tmp_path / "methode.pdf", MADE)
    assert broken_rules((tmp_path / "methode.pdf").read_bytes()) == []


def test_numbers_and_words_are_those_of_the_framework(year: Year) -> None:
    found = framework_in(year.store, "2026")
    assert found == framework_in(year.store)
    other = replace(found, parameters=replace(found.parameters, minimum_respondents=7))
    told = words_of(method_paper(MADE, other, client_of(year.store)))
    assert "minder dan 7 telt niet" in told
    assert "Proef, versie 1" in told
    assert "2 matig" in told


def test_register_without_a_round_has_no_framework_in_force() -> None:
    store = memory_register(Author(account="tester"))
    with pytest.raises(Refusal, match="register_without_round"):
        framework_in(store)
    store.close()
