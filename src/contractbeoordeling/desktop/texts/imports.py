"""What importing says: per file what it is and what would come of it, per finding where and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, OnConflict
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.imports import KINDS, STATUSES

_ON_CONFLICT = {
    OnConflict.STOP: mark("laat weg wat anders is dan in het register"),
    OnConflict.SKIP: mark("houd wat in het register staat"),
    OnConflict.UPDATE: mark("neem over wat in het bestand staat"),
}


def choose_files() -> str:
    return tr("Bestanden importeren")


def file_filter() -> str:
    return tr("Werkbladen (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv);;Alle bestanden (*)")


def on_conflict(each: OnConflict) -> str:
    return tr(_ON_CONFLICT[each])


def looking() -> str:
    return tr("De bestanden worden bekeken")


def importing() -> str:
    return tr("De bestanden worden overgenomen")


def kind(each: ImportedFile) -> str:
    return tr(KINDS[each.kind])


def status(each: ImportedFile) -> str:
    return tr(STATUSES[each.status])


def preview(files: Sequence[ImportedFile]) -> str:
    """What would come of it, before anything is stored."""
    taken = [each for each in files if each.status is ImportStatus.WOULD_IMPORT]
    findings = sum(len(each.findings) for each in files)
    said = ntr(
        "{n} van de {total} bestanden kan worden overgenomen",
        "{n} van de {total} bestanden kunnen worden overgenomen",
        len(taken),
    ).format(n=len(taken), total=len(files))
    rows = sum(each.kept for each in taken)
    said += tr(": {rows} gegevens.").format(rows=rows)
    if findings:
        said += " " + ntr("Er is {n} bevinding.", "Er zijn {n} bevindingen.", findings).format(n=findings)
    return said + " " + tr("Er is nog niets gewijzigd.")


def done(files: Sequence[ImportedFile]) -> str:
    counts = Counter(each.status for each in files)
    said = ", ".join(f"{count} {tr(STATUSES[each])}" for each, count in counts.items())
    return tr("Klaar: {said}.").format(said=said)


def no_findings() -> str:
    return tr("Over dit bestand is niets op te merken.")
