"""Something wrong in a user's workbook: data to show, never raised."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FindingSeverity(StrEnum):
    """How bad a finding is for what is imported."""

    ERROR = "error"  # this cell or row was left out
    WARNING = "warning"  # it was taken, somebody should look
    NOTE = "note"  # good to know


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault with its place, what stood there, what was expected and how to mend it.

    `sheet` and `cell` are empty where the whole file or sheet is meant; `cell` is Excel's own (B7).
    """

    code: str
    file: str
    sheet: str
    cell: str
    found: str
    expected: str
    remedy: str
    severity: FindingSeverity = FindingSeverity.ERROR
