"""How every import tells what came of its files: one JSON contract, one way of speaking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from contractbeoordeling.cli.evidence import short
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.domain.cause import Cause, causes_of
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.wording.i18n import mark, tr
from contractbeoordeling.wording.table import table

if TYPE_CHECKING:
    from contractbeoordeling.domain.finding import Finding
    from contractbeoordeling.usecases.imported import ImportedFile, OnConflict

_MOST_FINDINGS_SAID = 50
_CELLS_SAID = 5
_WIDEST = 48
_DIFFERS = frozenset(
    "changed changed_skipped changed_updated action_changed action_kept action_updated".split()
)
"""Findings that say of one cell what the differences say side by side."""


def document(
    results: Sequence[ImportedFile], change_set: str | None, reasons: Mapping[str, str]
) -> dict[str, object]:
    """Return the import contract's document; `reasons` are the words for why a row was skipped."""
    return {"files": [_file(each, reasons) for each in results], "change_set": change_set}


def _file(result: ImportedFile, reasons: Mapping[str, str]) -> dict[str, object]:
    return {
        "file": result.file,
        "kind": result.kind,
        "provider": result.provider,
        "round": result.round,
        "status": result.status,
        "read": result.read,
        "kept": result.kept,
        "skipped": [
            {
                "sheet": each.sheet,
                "row": each.row,
                "reason": tr(reasons.get(each.reason, each.reason)),
                "code": each.reason,
            }
            for each in result.skipped
        ],
        "findings": [_finding(each) for each in result.findings],
        "causes": [_cause(each) for each in causes_of(result.findings)],
        "changes": list(result.changes),
        "change_set": result.change_set,
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "sheet": finding.sheet,
        "cell": finding.cell,
        "found": finding.found,
        "expected": finding.expected,
        "remedy": finding.remedy,
        "severity": finding.severity,
        "code": finding.code,
    }


def _cause(cause: Cause) -> dict[str, object]:
    """One fault with all its cells."""
    first = cause.first
    return {
        "code": first.code,
        "severity": first.severity,
        "sheet": first.sheet,
        "column": cause.column,
        "found": cause.found,
        "expected": first.expected,
        "remedy": first.remedy,
        "count": cause.count,
        "cells": list(cause.cells),
    }


def changes_said(result: ImportedFile, on_conflict: OnConflict) -> list[str]:
    """Return what a file says otherwise than the register, side by side, and what came of that."""
    changes = result.changes
    if not changes:
        return []
    heads = [tr("waar"), tr("waarover"), tr("in het register"), tr("in dit bestand")]
    rows = [
        [
            f"{each.sheet}!{each.cell}" if each.sheet else each.cell,
            *(short(text, _WIDEST) for text in (each.subject, each.before, each.after)),
        ]
        for each in changes[:_MOST_FINDINGS_SAID]
    ]
    lines = ["", tr("  Anders dan in het register:")]
    lines += [f"  {line}" for line in table(heads, rows).splitlines()]
    more = len(changes) - _MOST_FINDINGS_SAID
    if more > 0:
        lines.append(tr("  … en nog {count} verschillen (alles: --json).").format(count=more))
    return [*lines, f"  {tr(_came_of(result, on_conflict))}", ""]


def _came_of(result: ImportedFile, on_conflict: OnConflict) -> str:
    """Return what was done about the differences, or what can be."""
    from contractbeoordeling.usecases.imported import ImportStatus, OnConflict

    if on_conflict is OnConflict.UPDATE and result.status is ImportStatus.WOULD_IMPORT:
        return mark("Dit bestand zou winnen: het register wordt dan bijgewerkt.")
    if on_conflict is OnConflict.UPDATE:
        return mark("Dit bestand wint: het register is bijgewerkt. Met undo staat alles weer zoals het was.")
    if on_conflict is OnConflict.SKIP:
        return mark("Het register wint: deze antwoorden zijn gebleven zoals ze waren.")
    if result.status is ImportStatus.REFUSED:
        return mark(
            "Daarom is niets van dit bestand overgenomen. Kies: --on-conflict update (dit bestand wint) of skip "
            "(het register wint)."
        )
    return mark(
        "Deze regels zijn niet overgenomen. Kies: --on-conflict update (dit bestand wint) of skip (het register wint)."
    )


def findings_beside(result: ImportedFile) -> list[Finding]:
    """Return the findings that are not already told as a difference with the register."""
    told = {(each.sheet, each.cell) for each in result.changes}
    return [
        each for each in result.findings if each.code not in _DIFFERS or (each.sheet, each.cell) not in told
    ]


def findings_said(findings: Sequence[Finding]) -> list[str]:
    """Return a line per cause, the gravest first; only the first ones where there are many."""
    causes = causes_of(findings)
    lines = [_cause_said(each) for each in causes[:_MOST_FINDINGS_SAID]]
    more = sum(each.count for each in causes[_MOST_FINDINGS_SAID:])
    if more > 0:
        lines.append(tr("… en nog {count} bevindingen (alles: --json).").format(count=more))
    return lines


def _cause_said(cause: Cause) -> str:
    """Return one cause as a line, with its first cells."""
    if cause.count == 1:
        return finding_said(cause.first)
    named = ", ".join(cause.cells[:_CELLS_SAID])
    more = cause.count - _CELLS_SAID
    cells = tr("{cells} en nog {count}").format(cells=named, count=more) if more > 0 else named
    return finding_said(replace(cause.first, cell=cells, found=cause.found))


def finding_said(finding: Finding) -> str:
    """Return one finding as a line: where, what stands there, what was expected, what to do."""
    place = f"{finding.sheet}!{finding.cell}" if finding.sheet and finding.cell else finding.sheet
    line = tr("  {place}: {found}verwacht: {expected}. {remedy}")
    if finding.severity is FindingSeverity.NOTE:
        line = tr("  {place}: {found}{remedy}")
    return line.format(
        place=place or finding.cell or finding.file,
        found=_found(finding),
        expected=finding.expected,
        remedy=finding.remedy,
    )


def _found(finding: Finding) -> str:
    """Say what stands in a cell; of a whole file or sheet there is nothing to say."""
    if finding.found:
        return tr("'{found}'; ").format(found=finding.found)
    return tr("leeg; ") if finding.cell else ""


def status_of(results: Sequence[ImportedFile]) -> ExitStatus:
    """Return how the command ends: refused only where nothing of any file was taken."""
    from contractbeoordeling.usecases.imported import ImportStatus

    statuses = Counter(each.status for each in results)
    if statuses[ImportStatus.REFUSED] == len(results):
        return ExitStatus.REFUSED
    if statuses[ImportStatus.REFUSED] or any(each.worth_a_look for each in results):
        return ExitStatus.FINDINGS
    return ExitStatus.DONE
