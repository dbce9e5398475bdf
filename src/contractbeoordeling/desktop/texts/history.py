"""What the history says: who did what, when, on which records, and what stood there before."""

from __future__ import annotations

from datetime import datetime
from html import escape

from contractbeoordeling.desktop.theme import scheme
from contractbeoordeling.domain.journal import Step, Verb
from contractbeoordeling.usecases.history_list import (
    ActDetails,
    FieldWords,
    HistoryEntry,
    RecordChange,
    Topic,
)
from contractbeoordeling.wording.acts import act_said
from contractbeoordeling.wording.fields import record_label
from contractbeoordeling.wording.i18n import mark, ntr, tr

_NAMED = 2
"""So many providers are named; of more of them only the number is told."""
_CELL = "style='padding: 2px 20px 2px 0'"
_TOPICS = {
    Topic.PROVIDERS: mark("aanbieders en contracten"),
    Topic.ROUNDS: mark("rondes en formulieren"),
    Topic.ANSWERS: mark("antwoorden en waarnemingen"),
    Topic.SIGNALS: mark("signalen en toezicht"),
    Topic.ASSESSMENTS: mark("concepten, wederhoor en vaststelling"),
    Topic.ACTIONS: mark("verbeteracties"),
    Topic.MEETINGS: mark("werkbezoeken en gesprekken"),
    Topic.ESCALATION: mark("escalatie en continuïteit"),
    Topic.FIGURES: mark("cijfers en doelen"),
    Topic.REGISTER: mark("register en medewerkers"),
}


def everything() -> str:
    return tr("alles")


def topic(each: Topic) -> str:
    return tr(_TOPICS[each])


def moment(entry: HistoryEntry) -> str:
    return f"{datetime.fromisoformat(entry.row.at).astimezone():%d-%m-%Y %H:%M}"


def person(entry: HistoryEntry) -> str:
    return entry.row.person or entry.row.account


def what(entry: HistoryEntry) -> str:
    return act_said(Verb(entry.row.verb), Step(entry.row.step))


def about(entry: HistoryEntry) -> str:
    if len(entry.providers) > _NAMED:
        return tr("{n} aanbieders").format(n=len(entry.providers))
    return ", ".join(entry.providers)


def about_hint(entry: HistoryEntry) -> str:
    return "\n".join(entry.providers)


def touched(entry: HistoryEntry) -> str:
    named = [(record_label(kind), count) for kind, count in entry.touched.items()]
    return ", ".join(f"{count}× {name}" if count > 1 else name for name, count in named)


def what_now(entry: HistoryEntry) -> str:
    """What was done, and that it no longer stands where it was undone."""
    return tr("{act} (later ongedaan gemaakt)").format(act=what(entry)) if entry.undone else what(entry)


def nothing_yet() -> str:
    return tr("Hier is nog niets gewijzigd.")


def none_found() -> str:
    return tr("Niets in de geschiedenis past bij deze zoekopdracht.")


def details(entry: HistoryEntry, found: ActDetails) -> str:
    """What an act did, record by record and field by field, as rich text."""
    title = what(entry)
    note = f" – {entry.row.note}" if entry.row.note else ""
    head = (
        f"<p style='font-size: 11pt; font-weight: 600'>{escape(title[:1].upper() + title[1:] + note)}</p>"
        f"<p style='color: {scheme().muted}'>{escape(f'{moment(entry)} · {person(entry)}')}</p>"
    )
    more = ntr("En nog {n} gegeven.", "En nog {n} gegevens.", found.more).format(n=found.more)
    tail = f"<p>{escape(more)}</p>" if found.more else ""
    return head + "".join(_record(each) for each in found.records) + tail


def _record(record: RecordChange) -> str:
    name = f": {record.name}" if record.name else ""
    label = record_label(record.kind)
    head = f"<p><b>{escape(label[:1].upper() + label[1:] + name)}</b>{_state(record)}</p>"
    if record.erased:
        return head + f"<p>{escape(tr('De inhoud is gewist.'))}</p>"
    return f"{head}<table cellspacing='0' width='100%'>{_rows(record)}</table>"


def _state(record: RecordChange) -> str:
    said = tr("nieuw") if record.made else tr("verwijderd") if record.removed else ""
    return f" <span style='color: {scheme().muted}'>({said})</span>" if said else ""


def _rows(record: RecordChange) -> str:
    if record.made or record.removed:
        return "".join(
            f"<tr><td width='24%' {_CELL}>{escape(each.field)}</td><td {_CELL}>"
            f"{_text(each.after if record.made else each.before)}</td></tr>"
            for each in record.fields
        )
    names = (tr("veld"), tr("was"), tr("werd"))
    head = "".join(f"<td {_CELL} style='color: {scheme().muted}'>{escape(each)}</td>" for each in names)
    return f"<tr>{head}</tr>{''.join(_row(each) for each in record.fields)}"


def _row(each: FieldWords) -> str:
    return (
        f"<tr><td width='24%' {_CELL}>{escape(each.field)}</td>"
        f"<td width='38%' {_CELL}>{_text(each.before)}</td><td width='38%' {_CELL}>{_text(each.after)}</td></tr>"
    )


def _text(value: str) -> str:
    return escape(value).replace("\n", "<br>") if value else f"<i>{escape(tr('leeg'))}</i>"


def count(total: int) -> str:
    return ntr("{n} handeling", "{n} handelingen", total).format(n=total)
