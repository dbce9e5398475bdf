"""Retention in words: terms, what a piece is without telling what it says, and what was destroyed."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from contractbeoordeling.domain.retention import AfterTerm, Kept, TermStart
from contractbeoordeling.wording.i18n import ntr, tr
from contractbeoordeling.wording.numbers import day, day_if_any
from contractbeoordeling.wording.year import AFTER_TERM, KEPT, TERM_STARTS


def term(months: int | None, starts: TermStart | None) -> str:
    """Return how long, and from when; empty where nobody filled it in."""
    if months is None or starts is None:
        return ""
    begins = TERM_STARTS[starts]
    if not months:
        return tr("direct, vanaf: {start}").format(start=begins)
    if months % 12:
        said = ntr("{n} maand, vanaf: {start}", "{n} maanden, vanaf: {start}", months)
        return said.format(n=months, start=begins)
    return tr("{n} jaar, vanaf: {start}").format(n=months // 12, start=begins)


def after(code: AfterTerm | None) -> str:
    """Return what happens when a term is over."""
    return "" if code is None else AFTER_TERM[code]


def piece(kind: Kept, seen_on: date | None, round_name: str = "") -> str:
    """Return what a piece is, without a word of what it says."""
    about = round_name or day_if_any(seen_on)
    return f"{KEPT[kind]} ({about})" if about else KEPT[kind]


def destroyed(kind: Kept, days: Sequence[date | None]) -> str:
    """Return what was destroyed of one kind: how many pieces, from when until when."""
    known = sorted(each for each in days if each is not None)
    counted = f"{len(days)}× {KEPT[kind]}"
    if not known:
        return counted
    if known[0] == known[-1]:
        return f"{counted}, {day(known[0])}"
    return f"{counted}, {day(known[0])} t/m {day(known[-1])}"


def kept_until(until: date, reason: str) -> str:
    """Return what stands where somebody decided to keep something longer."""
    return tr("bewaard tot {day}: {reason}").format(day=day(until), reason=reason)


def not_due_lines(not_begun: Mapping[Kept, int], unfilled: Sequence[Kept]) -> list[str]:
    """Return what a list of what is due can't tell: terms that have not begun, and those nobody filled in."""
    lines = [
        tr("{kind}: van {count} is geen begin van de termijn bekend.").format(kind=KEPT[kind], count=count)
        for kind, count in not_begun.items()
    ]
    if unfilled:
        kinds = ", ".join(KEPT[each] for each in unfilled)
        lines.append(tr("Nog geen termijn ingevuld voor: {kinds}.").format(kinds=kinds))
    return lines


class Outcome(Protocol):
    """What a destruction left to tell."""

    emptied: int
    copies: list[Path]
    backups_until: date | None
    compacted: bool

    @property
    def counts(self) -> tuple[int, int]:
        """How many records and lines of the history went."""
        ...

    @property
    def files(self) -> tuple[list[str], list[str]]:
        """The names of kept files that went, and of those that others still use."""
        ...


def destroyed_lines(done: Outcome) -> list[str]:
    """Return what was destroyed, and what somebody still has to do."""
    records, entries = done.counts
    gone, used = done.files
    lines = [
        tr("Vernietigd: {records} gegevens; {entries} regels uit de geschiedenis gewist.").format(
            records=records, entries=entries
        )
    ]
    if done.emptied:
        lines.append(tr("Uit {count} waarnemingen is de toelichting gehaald.").format(count=done.emptied))
    lines += [tr("Bestand vernietigd: {name}").format(name=each) for each in gone]
    lines += [
        tr("'{name}' blijft: andere gegevens komen er ook uit. Wat vernietigd is staat er nog in.").format(
            name=each
        )
        for each in used
    ]
    lines += [tr("Staat nog in de oudere kopie {path}").format(path=each) for each in done.copies]
    if done.copies:
        lines.append(
            tr("De oudere kopieën gaan weg op {day}.").format(day=day(done.backups_until))
            if done.backups_until
            else tr("Bepaal wanneer de oudere kopieën weggaan, en verwijder ze dan.")
        )
    if not done.compacted:
        lines.append(still_open())
    return lines


def still_open() -> str:
    """Return what to do where the register was open elsewhere while something was erased."""
    return tr(
        "Het register is nog elders open; resten kunnen in het bestand achterblijven. "
        "Sluit het daar, maak een reservekopie (backup) en zet die terug (restore)."
    )
