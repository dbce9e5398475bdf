"""What importing a list tells of its rows, whatever it lists: in which order, why a row was left out, how it ended."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Protocol

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, SkippedLine
from contractbeoordeling.workbook.grid import Sheet, place_of


class Row(Protocol):
    """A row of a list with what was found about it."""

    @property
    def sheet(self) -> Sheet:
        """The sheet that it stands on."""
        ...

    @property
    def row(self) -> int:
        """Its number there."""
        ...

    @property
    def findings(self) -> Sequence[Finding]:
        """What is to be said about its cells."""
        ...


def left_out(row: Row, outcome: StrEnum) -> SkippedLine:
    """Return a row that was not taken with the code of its first fault, else of its outcome."""
    faults = (each.code for each in row.findings if each.severity is FindingSeverity.ERROR)
    return SkippedLine(row.sheet.name, row.row, next(faults, str(outcome)))


def skipped_in_order(skipped: Iterable[SkippedLine]) -> tuple[SkippedLine, ...]:
    """Return rows in the order of their sheet."""
    return tuple(sorted(skipped, key=_place))


def findings_in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order of their cells, each once."""
    return tuple(sorted(dict.fromkeys(findings), key=_cell))


def with_status(
    result: ImportedFile, *, dry_run: bool, all_or_nothing: bool, duplicate: bool
) -> ImportedFile:
    """Return what is told of a list with how its import ended."""
    if dry_run:
        return replace(result, status=ImportStatus.WOULD_IMPORT)
    if result.faulty and (all_or_nothing or not result.kept):
        return replace(result, status=ImportStatus.REFUSED, kept=0)
    if duplicate:
        return replace(result, status=ImportStatus.DUPLICATE, kept=0)
    return replace(result, status=ImportStatus.PARTLY) if result.faulty else result


def _place(line: SkippedLine) -> tuple[str, int]:
    return line.sheet, line.row


def _cell(finding: Finding) -> tuple[str, int, int]:
    return finding.sheet, *place_of(finding.cell)
