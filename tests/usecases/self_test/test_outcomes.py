"""Outcomes are worked out, repeated and read back; a wrong figure anywhere is noticed."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling import paths
from contractbeoordeling.files import disk
from contractbeoordeling.usecases.assess import Assessment, assess_round
from contractbeoordeling.usecases.self_test import outcomes
from contractbeoordeling.usecases.self_test.check import Outcome
from contractbeoordeling.usecases.self_test.program import EXAMPLES
from contractbeoordeling.usecases.self_test.stage import Stage
from contractbeoordeling.workbook.grid import Workbook
from contractbeoordeling.workbook.read import read_workbook
from tests.usecases.self_test.conftest import Try, gives, resource_is


def test_published_examples_come_out(attempt: Try) -> None:
    result = attempt(outcomes.method)
    assert result.outcome is Outcome.WORKS, result.detail
    assert result.detail == "11 gepubliceerde voorbeelden komen uit"


def examples() -> Iterator[tuple[str, str]]:
    kept = json.loads(paths.resource(EXAMPLES).read_text(encoding="utf-8"))
    for code, expected in kept["expected"].items():
        yield from ((code, name) for name in expected)


@pytest.mark.parametrize(("code", "name"), list(examples()))
def test_every_published_figure_is_looked_at(
    attempt: Try, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str, name: str
) -> None:
    kept: dict[str, Any] = json.loads(paths.resource(EXAMPLES).read_text(encoding="utf-8"))
    kept["expected"][code][name] = "anders"
    file = tmp_path / "examples.json"
    file.write_text(json.dumps(kept), encoding="utf-8")
    resource_is(monkeypatch, EXAMPLES, file)
    result = attempt(outcomes.method)
    assert result.outcome is Outcome.FAILS
    assert result.detail.startswith(f"{code}: {name} is ")


def test_round_is_assessed_and_comes_out_the_same_again(played: Stage, attempt: Try) -> None:
    result = attempt(outcomes.assess)
    assert result.outcome is Outcome.WORKS, result.detail
    assert result.detail.startswith("2 aanbieders; ")


def test_outcome_that_is_not_repeatable_fails(
    played: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other(*args: Any, **named: Any) -> Iterator[Assessment]:
        first, second = assess_round(*args, **named)
        yield replace(first, result=second.result)
        yield replace(second, result=replace(second.result, criteria=first.result.criteria))

    monkeypatch.setattr(outcomes, "assess_round", other)
    assert attempt(outcomes.assess).detail == "dezelfde gegevens geven een andere uitkomst"


def test_round_that_lost_a_provider_fails(
    played: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = assess_round(played.store, played.round.id, full=True)
    monkeypatch.setattr(outcomes, "assess_round", gives([first]))
    assert attempt(outcomes.assess).detail.startswith("1 aanbieders beoordeeld")


def test_workbook_for_colleagues_is_written_and_read_back(played: Stage, attempt: Try) -> None:
    result = attempt(outcomes.export)
    assert result.outcome is Outcome.WORKS, result.detail
    assert result.detail.startswith("8 bladen met ")


def test_workbook_that_lost_a_row_fails(played: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    def shorter(content: bytes, name: str) -> Workbook:
        book = read_workbook(content, name)
        return replace(book, sheets=tuple(replace(each, rows=each.rows[:-1]) for each in book.sheets))

    monkeypatch.setattr(outcomes, "read_workbook", shorter)
    assert "regels in plaats van" in attempt(outcomes.export).detail


def test_workbook_that_lost_a_sheet_fails(
    played: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without(content: bytes, name: str) -> Workbook:
        book = read_workbook(content, name)
        return replace(book, sheets=book.sheets[:-2])

    monkeypatch.setattr(outcomes, "read_workbook", without)
    assert "-1 regels" in attempt(outcomes.export).detail


def test_full_disk_is_told_as_a_sentence(
    played: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "Ronde.xlsx")

    monkeypatch.setattr(outcomes, "export_round", full)
    assert attempt(outcomes.export).detail.startswith("De schijf is vol")


def test_awkward_names_and_a_long_path_are_written(played: Stage, attempt: Try) -> None:
    result = attempt(outcomes.names)
    assert result.outcome is Outcome.WORKS, result.detail
    assert result.detail.startswith("6 lastige namen; uitdraai op een pad van ")


def test_two_names_that_become_one_fail(played: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outcomes, "safe_name", gives("naam"))
    assert attempt(outcomes.names).detail == "van 6 lastige namen zijn er 1 bewaard"


def test_long_path_that_cannot_be_made_fails(
    played: Stage, attempt: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = disk.make_folder

    def short_only(path: Path) -> Path:
        if len(str(path)) > 240:
            raise OSError(errno.ENOENT, "No such file or directory", str(path))
        return make(path)

    monkeypatch.setattr(disk, "make_folder", short_only)
    assert attempt(outcomes.names).outcome is Outcome.FAILS
