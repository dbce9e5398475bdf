"""What importing says: per file what it is and what would come of it, per finding where and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from pathlib import Path

from contractbeoordeling.desktop.texts.remedies import remedy
from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus, OnConflict
from contractbeoordeling.usecases.mapping_draft.need import Need, need_of
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.imports import KINDS, STATUSES

_ON_CONFLICT = {
    OnConflict.STOP: mark("neem dat bestand nog niet over"),
    OnConflict.SKIP: mark("houd wat in het register staat"),
    OnConflict.UPDATE: mark("neem over wat in het bestand staat"),
}
_SEVERITIES = {
    FindingSeverity.ERROR: mark("niet overgenomen"),
    FindingSeverity.WARNING: mark("let op"),
    FindingSeverity.NOTE: mark("ter info"),
}
_NEEDS = {
    Need.MAPPING: mark("indeling nodig"),
    Need.PASSWORD: mark("wachtwoord nodig"),
    Need.PROVIDER: mark("aanbieder nodig"),
    Need.ROUND: mark("ronde nodig"),
    Need.PARTY: mark("afzender nodig"),
    Need.RESPONDENT: mark("team nodig"),
}
_LACKS = {
    Need.PASSWORD: mark("‘{file}’ is met een wachtwoord beveiligd."),
    Need.PROVIDER: mark("Over wie &gaat ‘{file}’?"),
    Need.ROUND: mark("Voor welke ronde is ‘{file}’?"),
    Need.PARTY: mark("Wie vulde ‘{file}’ in?"),
    Need.RESPONDENT: mark("Welk team vulde ‘{file}’ in?"),
}
_CHOOSE = {
    Need.PASSWORD: "",
    Need.PROVIDER: mark("kies een aanbieder…"),
    Need.ROUND: mark("kies een ronde…"),
    Need.PARTY: mark("kies wie het invulde…"),
    Need.RESPONDENT: mark("kies een team…"),
}


def lacks(need: Need, file: str) -> str:
    """The question about a file, as the label of what answers it."""
    return tr(_LACKS[need]).format(file=file.replace("&", "&&"))


def choose(need: Need) -> str:
    return tr(_CHOOSE[need])


def settle() -> str:
    return tr("Vastlegge&n")


def type_password() -> str:
    return tr("Wa&chtwoord typen…")


def for_all(count: int) -> str:
    return tr("Voor a&lle {n} bestanden die dit vragen").format(n=count)


def password_title() -> str:
    return tr("Wachtwoord")


def password(file: str) -> str:
    said = tr("‘{file}’ is met een wachtwoord beveiligd. Wat u typt wordt nergens bewaard.")
    return said.format(file=file)


def wrong_password(file: str) -> str:
    said = tr("Dit wachtwoord past niet op ‘{file}’. Probeer het nog eens; let op hoofdletters.")
    return said.format(file=file)


def choose_files() -> str:
    return tr("Bestanden importeren")


def file_filter() -> str:
    return tr("Werkbladen (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv);;Alle bestanden (*)")


def on_conflict(each: OnConflict) -> str:
    return tr(_ON_CONFLICT[each])


def severity(each: FindingSeverity) -> str:
    return tr(_SEVERITIES[each])


def any_severity() -> str:
    return tr("alle")


def every_file() -> str:
    return tr("alle bestanden")


def looking() -> str:
    return tr("De bestanden worden bekeken")


def importing() -> str:
    return tr("De bestanden worden overgenomen")


def kind(each: ImportedFile) -> str:
    return tr(KINDS[each.kind])


def status(each: ImportedFile) -> str:
    need = need_of(each)
    if need is not None:
        return tr(_NEEDS[need])
    if each.status is ImportStatus.WOULD_IMPORT:
        return tr("wordt deels overgenomen") if each.faulty else tr("wordt overgenomen")
    return tr(STATUSES[each.status])


def make_mapping(waiting: int) -> str:
    """What making a mapping is for; one serves every file with the same headers."""
    said = tr(
        "Zegt van het gekozen bestand wat erin staat; bestanden met dezelfde koppen volgen dan vanzelf."
    )
    if not waiting:
        return said
    need = ntr("{n} bestand heeft een indeling nodig.", "{n} bestanden hebben een indeling nodig.", waiting)
    return f"{need.format(n=waiting)} {said}"


def preview(files: Sequence[ImportedFile]) -> str:
    """What would come of it, before anything is stored."""
    if not files:
        return tr("Hier staan geen bestanden die gelezen kunnen worden.")
    taken = [each for each in files if each.status is ImportStatus.WOULD_IMPORT]
    said = ntr(
        "{n} van de {total} bestanden kan worden overgenomen",
        "{n} van de {total} bestanden kunnen worden overgenomen",
        len(taken),
    ).format(n=len(taken), total=len(files))
    rows = sum(each.kept for each in taken)
    return said + ntr(": {rows} gegeven.", ": {rows} gegevens.", rows).format(rows=rows)


def done(files: Sequence[ImportedFile]) -> str:
    counts = Counter(each.status for each in files)
    said = ", ".join(f"{count} {tr(STATUSES[each])}" for each, count in counts.items())
    return tr("Klaar: {said}.").format(said=said)


def nothing_changed() -> str:
    return tr("Er is nog niets gewijzigd.")


def stopped() -> str:
    return tr("Het bekijken is afgebroken; er is niets gewijzigd. Kies opnieuw om verder te gaan.")


def can_be_undone() -> str:
    return tr("Bevalt het niet? Alles samen is één stap: Bewerken, Ongedaan maken (Ctrl+Z).")


def stays() -> str:
    return tr("Hierbij zijn geverifieerde signalen: die blijven staan en worden niet ongedaan gemaakt.")


def close() -> str:
    return tr("&Sluiten")


def findings_tab(number: int) -> str:
    return tr("&Bevindingen ({n})").format(n=number)


def differences_tab(number: int) -> str:
    return tr("&Verschillen ({n})").format(n=number)


def nothing_said(files: int) -> str:
    return ntr("Over dit bestand is niets op te merken.", "Over deze bestanden is niets op te merken.", files)


def marked(number: int) -> str:
    if not number:
        return tr("Gemar&keerde bestanden bewaren…")
    return tr("Gemar&keerde bestanden bewaren ({n})…").format(n=number)


def marked_folder() -> str:
    return tr("Waar komen de gemarkeerde bestanden?")


def marked_saved(number: int) -> str:
    return ntr(
        "{n} bestand is bewaard met de fouten gemarkeerd. Stuur het terug om te laten verbeteren.",
        "{n} bestanden zijn bewaard met de fouten gemarkeerd. Stuur ze terug om te laten verbeteren.",
        number,
    ).format(n=number)


def details(finding: Finding) -> str:
    """One finding in full, as rich text."""
    place = " · ".join(each for each in (Path(finding.file).name, finding.sheet, finding.cell) if each)
    lines = [(tr("Verwacht"), finding.expected), (tr("Wat te doen"), remedy(finding))]
    if finding.found or finding.cell:  # of a whole file nothing stands anywhere
        lines.insert(0, (tr("Gevonden"), finding.found or tr("leeg")))
    rows = "".join(
        f"<tr><td style='padding-right: 16px'><b>{escape(name)}</b></td><td>{escape(text)}</td></tr>"
        for name, text in lines
    )
    return f"<p><b>{escape(place)}</b></p><table cellspacing='0'>{rows}</table>"
