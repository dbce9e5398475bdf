"""What the history says: who did what, when, and what stood there before."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from contractbeoordeling.desktop.texts import fields
from contractbeoordeling.domain.journal import Step
from contractbeoordeling.usecases.change_details import MOST
from contractbeoordeling.usecases.history import FieldChange, HistoryLine
from contractbeoordeling.wording.acts import act
from contractbeoordeling.wording.i18n import tr

_LONGEST = 200


def moment(line: HistoryLine) -> str:
    return f"{line.change.at.astimezone():%d-%m-%Y %H:%M}"


def what(line: HistoryLine) -> str:
    done = act(line.change)
    if line.change.step is Step.UNDO:
        return tr("ongedaan gemaakt: {act}").format(act=done)
    return tr("opnieuw gedaan: {act}").format(act=done) if line.change.step is Step.REDO else done


def touched(line: HistoryLine) -> str:
    named = [(fields.record_name(kind), count) for kind, count in line.touched.items()]
    return ", ".join(f"{count}× {name}" if count > 1 else name for name, count in named if name)


def nothing_yet() -> str:
    return tr("Hier is nog niets gewijzigd.")


def details(line: HistoryLine, changes: Iterable[FieldChange]) -> str:
    """Field by field what an act did, as rich text."""
    found = list(changes)
    rows = [_row(each) for each in found]
    title = what(line)
    head = f"<p style='font-size: 11pt; font-weight: 600'>{escape(title[:1].upper() + title[1:])}</p>"
    names = "".join(
        f"<th align='left' style='padding: 2px 16px 2px 0'>{escape(each)}</th>"
        for each in (tr("Gegeven"), tr("Veld"), tr("Was"), tr("Werd"))
    )
    more = (
        f"<p>{escape(tr('Alleen de eerste {n} velden staan hier.').format(n=MOST))}</p>"
        if len(found) >= MOST
        else ""
    )
    return f"{head}<table cellspacing='0'><tr>{names}</tr>{''.join(rows)}</table>{more}"


def _row(change: FieldChange) -> str:
    name = fields.field_name(change)
    if not name:
        return ""
    cells = (
        fields.record_name(change.kind),
        name,
        fields.value(change, change.before),
        fields.value(change, change.after),
    )
    return (
        "<tr>"
        + "".join(f"<td style='padding: 1px 16px 1px 0'>{escape(_short(each))}</td>" for each in cells)
        + "</tr>"
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
