"""Real workbooks of others, where a folder of them is at hand: each gives the class of outcome that its list says."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from contractbeoordeling.usecases.inspect_workbook import inspect_content
from contractbeoordeling.wording.workbook import problem
from contractbeoordeling.workbook.read import Reader

FOLDER = Path(os.environ.get("CORPUS", Path(__file__).resolve().parents[3] / "shared" / "corpus"))
LIST = FOLDER / "MANIFEST.tsv"
TABLES = {"questions", "wide", "register", "signals"}


def listed() -> list[dict[str, str]]:
    with LIST.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


if LIST.is_file():

    @pytest.mark.parametrize("row", listed(), ids=lambda row: row["file"])
    def test_a_real_workbook_ends_as_it_should(row: dict[str, str], reader: Reader) -> None:
        path = FOLDER / row["file"]
        found = inspect_content(reader, path.read_bytes(), path.name)
        table = found.readable and any(sheet.kind in TABLES for sheet in found.sheets)
        told = bool(found.problem and all(problem(found.problem, found.values)))
        expected = {
            "import": table,
            "partial": table,
            "notice": (found.readable and not table) or told,
            "clear_message": told and not found.readable,
            "any_safe": found.readable or told,
        }
        assert expected[row["outcome_class"]], (found.format, found.problem)
        if row["category"] == "encrypted":
            assert found.problem
            assert "wachtwoord" in " ".join(problem(found.problem, found.values))
