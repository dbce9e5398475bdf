"""What the steps of making a mapping say."""

from __future__ import annotations

from collections.abc import Sequence

from contractbeoordeling.desktop.texts.mapping_roles import role
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.usecases.mapped_import.provider_in_file import FoundBy, ProviderGuess
from contractbeoordeling.usecases.mapping_draft.draft import SheetDraft
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.imports import KINDS
from contractbeoordeling.wording.mapped_import import KIND_REASONS, LEFT_OUT
from contractbeoordeling.workbook.mapping import SheetLayout

_TITLES = {
    "kind": mark("Wat is dit?"),
    "preview": mark("Kop en kolommen"),
    "values": mark("Wat betekenen de waarden?"),
    "criteria": mark("Bij welk criterium hoort elke vraag?"),
    "check": mark("Proef en overnemen"),
}
_STEPS = {
    "kind": mark("Soort bestand"),
    "preview": mark("Kop en kolommen"),
    "values": mark("Waarden"),
    "criteria": mark("Vragen en criteria"),
    "check": mark("Proef en overnemen"),
}
_HINTS = {
    "kind": mark(
        "Kijk na wat er is herkend. Er verandert niets voordat u bij de laatste stap op Overnemen klikt."
    ),
    "preview": mark(
        "Klik op een rijnummer om de kop aan te wijzen (met Shift erbij: meer rijen) en op een kolomletter om te "
        "zeggen wat erin staat. Met het toetsenbord: K, Shift+K en R, of de menutoets."
    ),
    "values": mark(
        "Elke verschillende waarde staat hier één keer. Wat op ‘kiezen’ staat, kan alleen u zeggen."
    ),
    "criteria": mark("Er wordt alleen overgenomen wat u hebt bevestigd. De volgende keer is het onthouden."),
    "check": mark("Dit is een proef: er is nog niets gewijzigd."),
}
_FOUND_BY = {
    FoundBy.KVK: mark("KvK-nummer in {place}"),
    FoundBy.AGB: mark("AGB-code in {place}"),
    FoundBy.NAME: mark("naam in {place}"),
    FoundBy.FILE_NAME: mark("naam van het bestand"),
}
_LAYOUTS = {
    SheetLayout.LONG: mark("een rij per vraag"),
    SheetLayout.WIDE: mark("een rij per invuller"),
    SheetLayout.MARKS: mark("kruisjes in kolommen"),
}


def window(file: str) -> str:
    return tr("Indeling maken – {file}").format(file=file)


def title(step: str) -> str:
    return tr(_TITLES[step])


def step(number: int, code: str) -> str:
    return f"{number}. {tr(_STEPS[code])}"


def hint(step_code: str) -> str:
    return tr(_HINTS[step_code])


def looking() -> str:
    return tr("Het bestand wordt bekeken")


def counting() -> str:
    return tr("De waarden worden geteld")


def matching() -> str:
    return tr("De vragen worden vergeleken")


def rehearsing() -> str:
    return tr("Er wordt een proef gedaan")


def taking_over() -> str:
    return tr("Het bestand wordt overgenomen")


def further() -> str:
    return tr("&Verder")


def take_over() -> str:
    return tr("&Overnemen")


def close() -> str:
    return tr("&Sluiten")


def ours(name: str) -> str:
    return tr("{name} is een formulier van dit programma zelf; daar is geen indeling voor nodig.").format(
        name=name
    )


# What is this


def kind(code: FileKind) -> str:
    return tr(KINDS[code])


def choose_kind() -> str:
    return tr("kies wat dit is…")


def kind_reason(sheets: Sequence[SheetDraft], *, sure: bool) -> str:
    """Why the file seems to be of its kind."""
    told = [each.proposal for each in sheets if each.proposal.reason is not None]
    if not told:
        return tr(
            "Hierin is niets herkend. Zeg zelf wat het is en wijs bij de volgende stap de kolommen aan."
        )
    reasons = ", ".join(dict.fromkeys(tr(KIND_REASONS[str(each.reason)]) for each in told))
    said = tr("Herkend aan: {reasons}.") if sure else tr("Waarschijnlijk, aan: {reasons}. Klopt dat?")
    return said.format(reasons=reasons)


def sheet(draft: SheetDraft) -> str:
    """A sheet with what it seems to hold."""
    proposal = draft.proposal
    name = draft.name or tr("(zonder naam)")
    if not proposal.visible:
        name = tr("{name} (verborgen)").format(name=name)
    if proposal.kind is not None and proposal.reason is not None:
        about = f"{tr(KINDS[proposal.kind])}: {tr(KIND_REASONS[str(proposal.reason)])}"
    else:
        about = tr(LEFT_OUT[str(proposal.left_out)]) if proposal.left_out else ""
    rows = ntr("{n} rij", "{n} rijen", draft.sheet.height).format(n=draft.sheet.height)
    return f"{name} – {rows}" + (f" – {about}" if about else "")


def proposal() -> str:
    return tr("wat het programma voorstelt")


def kept(name: str, *, whole: bool) -> str:
    said = (
        tr("bewaarde indeling ‘{name}’ (past helemaal)")
        if whole
        else tr("bewaarde indeling ‘{name}’ (past deels)")
    )
    return said.format(name=name)


def choose_provider() -> str:
    return tr("kies een aanbieder…")


def choose_round() -> str:
    return tr("kies een ronde…")


def no_round() -> str:
    return tr("er is geen open ronde")


def choose_party() -> str:
    return tr("kies wie het invulde…")


def provider_reason(guess: ProviderGuess) -> str:
    """By what the provider was recognised, or what seems likely."""
    if not guess.traces:
        return tr("In het bestand is geen aanbieder uit het register herkend.")
    trace = guess.traces[0]
    place = tr("blad {sheet}, cel {cell}").format(sheet=trace.sheet, cell=trace.cell)
    by = tr(_FOUND_BY[trace.by]).format(place=place)
    if guess.sure:
        return tr("Herkend aan: {by}.").format(by=by)
    names = ", ".join(each.name for each in guess.candidates[:3])
    return tr("Misschien {names} ({by}). Kies zelf.").format(names=names, by=by)


def providers_in_rows() -> str:
    return tr("Elke rij zegt zelf over welke aanbieder zij gaat.")


def provider_if_one() -> str:
    return tr("Alleen nodig als de hele lijst over één aanbieder gaat en geen kolom hem noemt.")


def kind_missing() -> str:
    return tr("Kies eerst wat dit bestand is.")


def sheet_missing() -> str:
    return tr("Kies minstens één blad.")


def provider_missing() -> str:
    return tr("Kies over welke aanbieder dit bestand gaat.")


def round_missing() -> str:
    return tr("Kies voor welke ronde deze antwoorden zijn.")


def party_missing() -> str:
    return tr("Kies wie deze antwoorden gaf.")


# Header and columns


def layout(code: SheetLayout) -> str:
    return tr(_LAYOUTS[code])


def column(letter: str, header: str) -> str:
    return f"{letter}  {header}" if header else letter


def column_title(letter: str, played: str, *, hidden: bool) -> str:
    """The title over a column: its letter, between brackets where it is hidden, and what it holds."""
    return f"{f'({letter})' if hidden else letter}\n{played}"


def row_title(row: int, *, hidden: bool, header: bool, skipped: bool) -> str:
    """The title of a row; colour is never the only sign."""
    said = f"({row})" if hidden else str(row)
    if header:
        return tr("{row} kop").format(row=said)
    return f"{said} –" if skipped else said


def legend(skipped: int, hidden: bool) -> str:
    said = [tr("‘kop’ bij een rijnummer: de koprij")]
    said.append(
        ntr(
            "– en grijs: overgeslagen ({n} rij; de reden staat erbij als u wijst)",
            "– en grijs: overgeslagen ({n} rijen; de reden staat erbij als u wijst)",
            skipped,
        ).format(n=skipped)
    )
    if hidden:
        said.append(tr("tussen haakjes: verborgen in het bestand"))
    return " · ".join(said) + "."


def left_out() -> str:
    return tr("door u weggelaten")


def hidden_row() -> str:
    return tr("Deze rij is verborgen en wordt wel gelezen.")


def hidden_column() -> str:
    return tr("Deze kolom is verborgen en kan wel gelezen worden.")


def skipped(reason: str) -> str:
    return tr("Overgeslagen: {reason}.").format(reason=reason)


def looking_at_header() -> str:
    return tr("De kolommen worden bekeken")


def header_pending() -> str:
    return tr("De kolommen onder deze kop worden nog bekeken.")


def make_header() -> str:
    return tr("Dit is de &koprij")


def extend_header() -> str:
    return tr("&Hoort ook bij de kop")


def no_header() -> str:
    return tr("Dit blad heeft &geen kop")


def leave_row() -> str:
    return tr("Deze rij &niet inlezen")


def take_row() -> str:
    return tr("Deze rij &toch inlezen")


def column_menu(letter: str) -> str:
    return tr("&In kolom {letter} staat").format(letter=letter)


_MISSING = {
    "answer": mark("Wijs op blad {sheet} de kolom met de antwoorden aan."),
    "question": mark("Wijs op blad {sheet} de kolom met de vragen of hun nummers aan."),
    "respondents": mark("Wijs op blad {sheet} de kolom met het aantal antwoorden aan."),
    "provider": mark("Wijs op blad {sheet} aan waar de aanbieder staat: naam, KvK-nummer of AGB-code."),
    "name": mark("Wijs op blad {sheet} aan waar de naam, het KvK-nummer of de AGB-code staat."),
    "measure": mark("Wijs op blad {sheet} de kolom met de maatregelen aan."),
    "value": mark("Wijs op blad {sheet} de kolom met de uitkomsten aan."),
}


def column_missing(code: str, sheet_name: str) -> str:
    return tr(_MISSING[code]).format(sheet=f"‘{sheet_name}’" if sheet_name else "")


def same_layout(count: int) -> str:
    return ntr(
        "&Zelfde indeling voor {n} ander blad met deze koppen",
        "&Zelfde indeling voor {n} andere bladen met deze koppen",
        count,
    ).format(n=count)


def plays(kind_code: FileKind | None, code: str) -> str:
    return role(kind_code, code)
