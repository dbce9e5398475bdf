"""What a mapping makes of a workbook: rows, skipped rows and findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.wording.workbook_findings import expected, remedy
from contractbeoordeling.workbook.mapping import Score
from contractbeoordeling.workbook.rows import RowKind
from contractbeoordeling.workbook.scale import Outcome


class MappedRow(NamedTuple):
    """One question or record as it would be imported; of a wide sheet one answer of a respondent.

    `cell` is where the answer stands, `remark_cell` where its first comment does. A tuple: a wide list has a
    million of these.
    """

    sheet: str
    row: int
    id: str
    theme: str
    question: str
    answer: str
    outcome: Outcome
    score: Score | None
    comment: str | list[str]  # a list where the mapping gave its columns as a list
    criterion: str | None = None  # what the mapping says: "" for none of ours, None where it says nothing
    others: Mapping[str, str | list[str]] = MappingProxyType({})
    cell: str = ""
    remark_cell: str = ""

    def text(self, role: str) -> str:
        """What the row says in another role, as one text."""
        found = self.others.get(role, "")
        return found if isinstance(found, str) else "; ".join(each for each in found if each)

    @property
    def remark(self) -> str:
        """All comments as one text."""
        return self.comment if isinstance(self.comment, str) else "\n".join(filter(None, self.comment))


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that isn't imported, with its reason and the beginning of what stands there."""

    sheet: str
    row: int
    reason: RowKind
    text: str


@dataclass(slots=True)
class MappedRows:
    """What a mapping makes of a workbook."""

    rows: list[MappedRow] = field(default_factory=list[MappedRow])
    skipped: list[SkippedRow] = field(default_factory=list[SkippedRow])
    findings: list[Finding] = field(default_factory=list[Finding])


def finding(
    code: str,
    place: tuple[str, str, str],
    found: str = "",
    severity: FindingSeverity = FindingSeverity.WARNING,
) -> Finding:
    """A finding of reading, in its words; the place is file, sheet and cell."""
    return Finding(code, *place, found, expected(code), remedy(code), severity)
