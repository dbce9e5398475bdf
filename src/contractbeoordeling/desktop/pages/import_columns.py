"""The columns of an import: its files, and the findings about one of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from contractbeoordeling.desktop.table import Column
from contractbeoordeling.desktop.texts import imports as texts
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.usecases.imported import Difference, ImportedFile, ImportStatus
from contractbeoordeling.wording.i18n import mark, tr

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_STATUS_TONES = {
    ImportStatus.IMPORTED: Tone.GOOD,
    ImportStatus.WOULD_IMPORT: Tone.GOOD,
    ImportStatus.PARTLY: Tone.ATTENTION,
    ImportStatus.REFUSED: Tone.BAD,
    ImportStatus.DUPLICATE: Tone.NEUTRAL,
}
_SEVERITIES = {
    FindingSeverity.ERROR: mark("niet overgenomen"),
    FindingSeverity.WARNING: mark("let op"),
    FindingSeverity.NOTE: mark("ter info"),
}
_SEVERITY_TONES = {FindingSeverity.ERROR: Tone.BAD, FindingSeverity.WARNING: Tone.ATTENTION}

Remark = Finding | Difference


def file_columns() -> tuple[Column[ImportedFile], ...]:
    """Every file with what comes of it."""
    return (
        Column("file", tr("Bestand"), _name, width=32, grow=True, hint=_path),
        Column("kind", tr("Soort"), texts.kind, width=22),
        Column("provider", tr("Aanbieder"), _provider, width=22, grow=True),
        Column("status", tr("Uitkomst"), texts.status, width=24, tone=_status_tone),
        Column("read", tr("Gelezen"), _read, width=9, side=_MIDDLE, order=_read_order),
        Column("kept", tr("Overgenomen"), _kept, width=13, side=_MIDDLE, order=_kept_order),
        Column("findings", tr("Bevindingen"), _findings, width=12, side=_MIDDLE, order=_finding_order),
    )


def identify_file(line: ImportedFile) -> str:
    """What tells two files apart."""
    return line.file


def remark_columns() -> tuple[Column[Remark], ...]:
    """What is to be said of one file: findings, and answers that differ."""
    return (
        Column("severity", tr("Wat"), _severity, width=17, tone=_severity_tone),
        Column("place", tr("Waar"), _place, width=20),
        Column("found", tr("Gevonden"), _found, width=22, grow=True, hint=_found),
        Column("expected", tr("Verwacht"), _expected, width=26, grow=True, hint=_expected),
        Column("remedy", tr("Wat te doen"), _remedy, width=44, grow=True, hint=_remedy),
    )


def identify_remark(line: Remark) -> tuple[str, str, str]:
    """What tells two remarks apart."""
    return line.sheet, line.cell, line.code if isinstance(line, Finding) else line.subject


def _name(line: ImportedFile) -> str:
    return Path(line.file).name


def _path(line: ImportedFile) -> str:
    return line.file


def _provider(line: ImportedFile) -> str:
    return line.provider or ""


def _status_tone(line: ImportedFile) -> Tone | None:
    return _STATUS_TONES[line.status]


def _read(line: ImportedFile) -> str:
    return str(line.read)


def _read_order(line: ImportedFile) -> int:
    return line.read


def _kept(line: ImportedFile) -> str:
    return str(line.kept)


def _kept_order(line: ImportedFile) -> int:
    return line.kept


def _findings(line: ImportedFile) -> str:
    return str(len(line.findings) or "")


def _finding_order(line: ImportedFile) -> int:
    return len(line.findings)


def _severity(line: Remark) -> str:
    return tr(_SEVERITIES[line.severity]) if isinstance(line, Finding) else tr("gewijzigd")


def _severity_tone(line: Remark) -> Tone | None:
    return _SEVERITY_TONES.get(line.severity) if isinstance(line, Finding) else Tone.DIFFERS


def _place(line: Remark) -> str:
    return " ".join(each for each in (line.sheet, line.cell) if each)


def _found(line: Remark) -> str:
    return line.found if isinstance(line, Finding) else tr("was: {before}").format(before=line.before)


def _expected(line: Remark) -> str:
    return line.expected if isinstance(line, Finding) else tr("is nu: {after}").format(after=line.after)


def _remedy(line: Remark) -> str:
    return line.remedy if isinstance(line, Finding) else line.subject
