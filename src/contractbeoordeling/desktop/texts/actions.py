"""What the pages and dialogs about improvement actions say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from html import escape

from contractbeoordeling.domain.action import ActionEntry, ActionStatus, Effect
from contractbeoordeling.usecases.actions.listing import ActionLine
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.signals import OVERDUE, STATUSES
from contractbeoordeling.wording.year import EFFECTS


class Which(StrEnum):
    """Which actions the list shows."""

    OPEN = "open"
    OVERDUE = "overdue"
    CLOSED = "closed"
    ALL = ""


_WHICH = {
    Which.OPEN: mark("open"),
    Which.OVERDUE: mark("te laat"),
    Which.CLOSED: mark("afgesloten"),
    Which.ALL: mark("alle"),
}


def which(each: Which) -> str:
    return tr(_WHICH[each])


def anybody() -> str:
    return tr("iedereen")


def count(shown: int, overdue: int) -> str:
    said = ntr("{n} actie", "{n} acties", shown).format(n=shown)
    return said + tr(", waarvan {n} te laat").format(n=overdue) if overdue else said


def status(line: ActionLine) -> str:
    said = STATUSES[ActionStatus(line.status)]
    return f"{said}, {OVERDUE}" if line.overdue else said


def none_found() -> str:
    return tr("Geen actie past bij deze filters.")


def none_yet() -> str:
    return tr(
        "Er zijn nog geen verbeteracties. Spreek er een af, of maak er een vanuit het beeld van een criterium."
    )


def new_title() -> str:
    return tr("Een verbeteractie afspreken")


def change_title() -> str:
    return tr("Verbeteractie wijzigen")


def log_title() -> str:
    return tr("Een regel in het logboek schrijven")


def close_title() -> str:
    return tr("De actie afsluiten")


def effect_unknown() -> str:
    return tr("nog niet gemeten")


def result_label() -> str:
    return tr("&Resultaat")


def reason_label() -> str:
    return tr("&Reden")


def unchanged() -> str:
    return tr("blijft zoals hij is")


def nowhere() -> str:
    return tr("niet voor één gemeente")


def no_criterion() -> str:
    return tr("niet bij één criterium")


def nobody_in_particular() -> str:
    return tr("geen bepaalde aanbieder")


def details(line: ActionLine, criterion: str, log: Sequence[ActionEntry]) -> str:
    """Everything about one action with its log, as rich text."""
    about = " · ".join(each for each in (line.provider or line.municipality or "", criterion) if each)
    left = [
        f"<p style='font-size: 11pt; font-weight: 600'>{escape(line.measure)}</p>",
        f"<p>{escape(about)}</p>" if about else "",
        _block(tr("Uit te voeren door"), line.owner_name),
        _block(tr("Gelukt als"), line.success_criterion),
        _block(tr("Effect"), _effect(line)),
        _block(tr("Les"), line.lesson),
    ]
    lines = "".join(
        f"<p><b>{day(each.written_on)}</b> {escape(each.author)}<br>{escape(each.text).replace(chr(10), '<br>')}</p>"
        for each in log
    )
    right = f"<p><b>{tr('Logboek')}</b></p>{lines or tr('Nog geen regels.')}"
    return (
        "<table width='100%' cellspacing='0'><tr>"
        f"<td width='50%' style='padding-right: 24px'>{''.join(left)}</td><td width='50%'>{right}</td></tr></table>"
    )


def _effect(line: ActionLine) -> str:
    """What a check found; nothing where nobody checked."""
    if line.effect is None:
        return ""
    on = day(date.fromisoformat(line.effect_on)) if line.effect_on else ""
    return f"{EFFECTS[Effect(line.effect)]} ({on}). {line.effect_how}"


def _block(name: str, text: str) -> str:
    return f"<p><b>{escape(name)}</b><br>{escape(text)}</p>" if text else ""
