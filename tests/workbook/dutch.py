"""The invented Dutch workbooks of tests/data/nl, with what is true of them."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from contractbeoordeling.workbook import reading
from contractbeoordeling.workbook.grid import Workbook
from tests.workbook.samples import DUTCH

TRUTH: dict[str, Any] = json.loads((DUTCH / "EXPECTED.json").read_text(encoding="utf-8"))["files"]
SHEETS = [
    (name, sheet)
    for name, file in TRUTH.items()
    for sheet in file["sheets"]
    if sheet["role"] in ("answers", "data")
]
ANSWERS = [(name, sheet) for name, sheet in SHEETS if sheet["role"] == "answers"]
LISTS = [(name, sheet) for name, sheet in SHEETS if sheet["role"] == "data"]
IDS = {id(sheet): f"{name[:12]}-{sheet['name'][:12]}" for name, sheet in SHEETS}


@cache
def workbook(name: str) -> Workbook:
    """One of the workbooks, read once."""
    return reading.read((DUTCH / name).read_bytes(), name)


def sheet_name(name: str, sheet: dict[str, Any]) -> str:
    """The name that the sheet has when it is read: that of a CSV is empty."""
    return "" if name.endswith(".csv") else sheet["name"]
