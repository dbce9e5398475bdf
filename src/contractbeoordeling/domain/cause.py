"""Findings told once per cause: the same fault in one column is one line, however many cells have it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.privacy import DOT

_GRAVITY = (FindingSeverity.ERROR, FindingSeverity.WARNING, FindingSeverity.NOTE)


@dataclass(frozen=True, slots=True)
class Cause:
    """One fault with all the cells of a column that have it; `found` is empty where they differ in that."""

    findings: tuple[Finding, ...]
    found: str

    @property
    def first(self) -> Finding:
        """The first finding, which says what was expected and how to mend it."""
        return self.findings[0]

    @property
    def column(self) -> str:
        """The letters of the column, empty where no cell is meant."""
        return _column(self.first)

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells, each once, in the order in which they were found."""
        return tuple(dict.fromkeys(each.cell for each in self.findings if each.cell))

    @property
    def count(self) -> int:
        """In how many cells it stands; a whole sheet or file counts for one."""
        return len(self.cells) or 1


def causes_of(findings: Iterable[Finding]) -> tuple[Cause, ...]:
    """Gather findings by their cause: the gravest first, then what stands in most cells."""
    gathered: dict[tuple[str, ...], list[Finding]] = {}
    for each in findings:
        gathered.setdefault(_key(each), []).append(each)
    causes = [Cause(tuple(group), _found(group)) for group in gathered.values()]
    return tuple(sorted(causes, key=_order))


def _key(finding: Finding) -> tuple[str, ...]:
    """What findings of one cause have in common; personal data in a cell is the same fault whoever it is about."""
    found = "" if DOT in finding.found else finding.found
    said = (finding.expected, finding.remedy, finding.severity)
    return (finding.code, finding.file, finding.sheet, _column(finding), found, *said)


def _column(finding: Finding) -> str:
    return finding.cell.rstrip("0123456789")


def _found(group: list[Finding]) -> str:
    texts = {each.found for each in group}
    return texts.pop() if len(texts) == 1 else ""


def _order(cause: Cause) -> tuple[int, int]:
    return _GRAVITY.index(cause.first.severity), -cause.count
