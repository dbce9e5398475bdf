"""Real workbooks of others, where the variable CORPUS names a folder of them: each ends as its list says.

What can be proposed for one is read by that proposal, and the rows of some are known in full.
"""

from __future__ import annotations

import csv
import json
import os
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from contractbeoordeling.usecases.inspect_workbook import inspect_workbooks
from contractbeoordeling.usecases.read_mapped_workbook import read_mapped_workbook
from contractbeoordeling.wording.workbook import problem
from contractbeoordeling.workbook.apply_mapping import apply_mapping
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.problem import Unreadable
from contractbeoordeling.workbook.proposing import propose_sheets
from contractbeoordeling.workbook.read import Reader

FOLDER = Path(os.environ.get("CORPUS", "no corpus"))
LIST = FOLDER / "MANIFEST.tsv"
EXPECTED = FOLDER / "EXPECTED.json"
TABLES = {"questions", "wide", "register", "signals"}
MOST_SECONDS = 10


def listed() -> list[dict[str, str]]:
    with LIST.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


if LIST.is_file():

    @pytest.mark.parametrize("row", listed(), ids=lambda row: row["file"])
    def test_a_real_workbook_ends_as_it_should(row: dict[str, str]) -> None:
        path = FOLDER / row["file"]
        (found,) = inspect_workbooks([path])
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

    @pytest.mark.parametrize("row", listed(), ids=lambda row: row["file"])
    def test_what_is_proposed_for_a_real_workbook_can_be_read(row: dict[str, str], reader: Reader) -> None:
        path, begun = FOLDER / row["file"], time.monotonic()
        try:
            book = reader.read(path.read_bytes(), path.name)
        except Unreadable:
            return
        proposals = propose_sheets(book, inspect(book))
        mappings = [each.mapping for each in proposals if each.mapping]
        found = apply_mapping(book, mappings, path.name)
        heights = {sheet.name: sheet.height for sheet in book.sheets}
        assert all(each.row <= heights[each.sheet] for each in (*found.rows, *found.skipped))
        assert len({(each.sheet, each.row, each.cell) for each in found.rows}) == len(found.rows)
        assert time.monotonic() - begun < MOST_SECONDS


def known() -> list[dict[str, Any]]:
    files: list[dict[str, Any]] = json.loads(EXPECTED.read_text(encoding="utf-8"))["files"]
    return files


if EXPECTED.is_file():

    @pytest.mark.parametrize("file", known(), ids=lambda file: file["path"])
    def test_the_rows_of_a_real_workbook_are_the_known_ones(file: dict[str, Any], tmp_path: Path) -> None:
        (sheet,) = file["sheets"]
        mapping = tmp_path / "M.json"
        given = {"repeated_headers": True, **{key: sheet[key] for key in ("sheet", "header_row", "columns")}}
        mapping.write_text(json.dumps({"sheets": [given]}), encoding="utf-8")
        read = read_mapped_workbook(FOLDER / file["path"], mapping)
        assert len(read.rows) == sheet["question_rows"]
        if "answered_rows" in sheet:
            assert sum(bool(row.answer) for row in read.rows) == sheet["answered_rows"]
            counts = Counter(row.answer for row in read.rows)
            assert {value: counts[value] for value in sheet["answer_counts"]} == sheet["answer_counts"]
        repeated = [each.row for each in read.skipped if each.reason.value == "repeated_header"]
        assert [sheet["header_row"], *repeated] == sheet.get("repeated_header_rows", [sheet["header_row"]])
        rows = {row.row: row for row in read.rows}
        for sample in sheet["samples"]:
            row = rows[sample["row"]]
            for key in sample.keys() - {"row", "question", "status"}:
                assert getattr(row, key) == sample[key], (sample["row"], key)
            assert row.question.startswith(sample["question"])
            assert row.text("status") == sample.get("status", "")
