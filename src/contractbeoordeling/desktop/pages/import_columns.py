"""The columns of an import: its files, the findings, and what the files say otherwise than the register."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import imports as texts
from contractbeoordeling.desktop.texts.remedies import remedy
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.usecases.imported import Difference, ImportedFile, ImportStatus
from contractbeoordeling.wording.i18n import tr

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_STATUS_TONES = {
    ImportStatus.IMPORTED: Tone.GOOD,
    ImportStatus.WOULD_IMPORT: Tone.GOOD,
    ImportStatus.PARTLY: Tone.ATTENTION,
    ImportStatus.REFUSED: Tone.BAD,
    ImportStatus.DUPLICATE: Tone.NEUTRAL,
}
_SEVERITY_TONES = {FindingSeverity.ERROR: Tone.BAD, FindingSeverity.WARNING: Tone.ATTENTION}


class Remark(NamedTuple):
    """A finding with its number among all, for the same may be found in a cell twice."""

    number: int
    file: str
    finding: Finding


class Change(NamedTuple):
    """A difference with the file that it stands in."""

    file: str
    difference: Difference


def file_columns() -> tuple[Column[ImportedFile], ...]:
    """Every file with what comes of it."""
    return (
        Column("file", tr("Bestand"), _name, width=32, grow=True, hint=_path),
        Column("kind", tr("Soort"), texts.kind, width=21),
        Column("provider", tr("Aanbieder"), _provider, width=22, grow=True, hint=_provider),
        Column("status", tr("Uitkomst"), texts.status, width=27, tone=_status_tone),
        Column("read", tr("Gelezen"), _read, width=9, side=_MIDDLE, order=_read_order),
        Column("kept", tr("Overgenomen"), _kept, width=13, side=_MIDDLE, order=_kept_order),
        Column("changes", tr("Verschillen"), _changes, width=12, side=_MIDDLE, order=_change_order),
        Column("findings", tr("Bevindingen"), _findings, width=12, side=_MIDDLE, order=_finding_order),
    )


def identify_file(line: ImportedFile) -> str:
    """What tells two files apart."""
    return line.file


def remark_columns() -> tuple[Column[Remark], ...]:
    """The findings: where, what stands there, what was expected and what to do."""
    return (
        Column("file", tr("Bestand"), _remark_file, width=24, grow=True, hint=_remark_file),
        Column("severity", tr("Ernst"), _severity, width=21, tone=_severity_tone),
        Column("sheet", tr("Blad"), _sheet, width=15, hint=_sheet),
        Column("cell", tr("Cel"), _cell, width=6),
        Column("found", tr("Gevonden"), _found, width=18, grow=True, hint=_found),
        Column("expected", tr("Verwacht"), _expected, width=22, grow=True, hint=_expected),
        Column("remedy", tr("Wat te doen"), _remedy, width=32, grow=True, hint=_remedy),
    )


def identify_remark(line: Remark) -> int:
    """What tells two findings apart."""
    return line.number


def change_columns() -> tuple[Column[Change], ...]:
    """The differences: register and file side by side."""
    return (
        Column("file", tr("Bestand"), _change_file, width=24, grow=True, hint=_change_file),
        Column("sheet", tr("Blad"), _change_sheet, width=15, hint=_change_sheet),
        Column("cell", tr("Cel"), _change_cell, width=6),
        Column("subject", tr("Waarover"), _subject, width=26, grow=True, hint=_subject),
        Column("before", tr("In het register"), _before, width=32, grow=True, hint=_before),
        Column("after", tr("In het bestand"), _after, width=32, grow=True, hint=_after),
    )


def identify_change(line: Change) -> tuple[str, str, str]:
    """What tells two differences apart."""
    return line.file, line.difference.sheet, line.difference.cell


def _name(line: ImportedFile) -> str:
    return Path(line.file).name


def _path(line: ImportedFile) -> str:
    return line.file


def _provider(line: ImportedFile) -> str:
    return line.provider or ""


def _status_tone(line: ImportedFile) -> Tone | None:
    if line.status is ImportStatus.WOULD_IMPORT and line.faulty:
        return Tone.ATTENTION
    return _STATUS_TONES[line.status]


def _read(line: ImportedFile) -> str:
    return str(line.read or "")


def _read_order(line: ImportedFile) -> int:
    return line.read


def _kept(line: ImportedFile) -> str:
    return str(line.kept or "")


def _kept_order(line: ImportedFile) -> int:
    return line.kept


def _changes(line: ImportedFile) -> str:
    return str(len(line.changes) or "")


def _change_order(line: ImportedFile) -> int:
    return len(line.changes)


def _findings(line: ImportedFile) -> str:
    return str(len(line.findings) or "")


def _finding_order(line: ImportedFile) -> int:
    return len(line.findings)


def _remark_file(line: Remark) -> str:
    return Path(line.file).name


def _severity(line: Remark) -> str:
    return texts.severity(line.finding.severity)


def _severity_tone(line: Remark) -> Tone | None:
    return _SEVERITY_TONES.get(line.finding.severity)


def _sheet(line: Remark) -> str:
    return line.finding.sheet


def _cell(line: Remark) -> str:
    return line.finding.cell


def _found(line: Remark) -> str:
    return line.finding.found


def _expected(line: Remark) -> str:
    return line.finding.expected


def _remedy(line: Remark) -> str:
    return remedy(line.finding)


def _change_file(line: Change) -> str:
    return Path(line.file).name


def _change_sheet(line: Change) -> str:
    return line.difference.sheet


def _change_cell(line: Change) -> str:
    return line.difference.cell


def _subject(line: Change) -> str:
    return line.difference.subject


def _before(line: Change) -> str:
    return line.difference.before


def _after(line: Change) -> str:
    return line.difference.after
