"""What was done in a register, and taking it back."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import count
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.history import FieldChange, HistoryLine

_LIMIT = 50


def register(commands: Commands) -> None:
    """Add the commands."""
    history = commands.add("history", tr("toon wat er gedaan is, het laatste eerst"), _history)
    path_of(history)
    history.add_argument("--provider", metavar=tr("AANBIEDER"), help=tr("alleen van deze aanbieder"))
    history.add_argument(
        "--limit", type=count, default=_LIMIT, metavar=tr("AANTAL"), help=tr("hoogstens zoveel")
    )
    path_of(commands.add("undo", tr("maak de laatste handeling ongedaan"), _undo))
    path_of(commands.add("redo", tr("doe de laatst ongedaan gemaakte handeling opnieuw"), _redo))


def _history(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        lines = _lines(store, args)
    out.result([_document(each) for each in lines])
    rows = [row for each in lines for row in _rows(each)]
    out.say(table([tr("Wanneer"), tr("Wie"), tr("Wat"), tr("Gegevens")], rows))
    return ExitStatus.DONE


def _lines(store: Store, args: argparse.Namespace) -> list[HistoryLine]:
    from contractbeoordeling.usecases.history import history, provider_history
    from contractbeoordeling.usecases.lookup import find_provider

    if args.provider:
        return provider_history(store, find_provider(store, args.provider), args.limit)
    return history(store, args.limit)


def _document(line: HistoryLine) -> dict[str, object]:
    from contractbeoordeling.domain.privacy import masked

    change = line.change
    return {
        "id": change.id,
        "at": change.at,
        "person": line.person or None,
        "account": change.account,
        "verb": change.verb,
        "step": change.step,
        "note": masked(change.note),
        "touched": {_code(kind.__name__): count for kind, count in line.touched.items()},
        "fields": [_field(each) for each in line.fields],
    }


def _field(change: FieldChange) -> dict[str, object]:
    return {
        "record": _code(change.kind.__name__),
        "id": change.record_id,
        "field": change.field,
        "before": change.before,
        "after": change.after,
    }


def _code(name: str) -> str:
    """`agb_code` for AgbCode."""
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name).lstrip("_")


def _rows(line: HistoryLine) -> list[list[str]]:
    """One act: a row, and one more for each further field."""
    from contractbeoordeling.domain.privacy import masked
    from contractbeoordeling.wording.acts import act_done
    from contractbeoordeling.wording.fields import record_label

    when = f"{line.change.at.astimezone():%d-%m-%Y %H:%M}"
    what = act_done(line.change)
    note = f" ({masked(line.change.note)})" if line.change.note else ""
    counts = ", ".join(f"{count}× {record_label(kind)}" for kind, count in line.touched.items())
    data = [_told(each) for each in line.fields] or [counts]
    return [[when, line.person or line.change.account, what + note, data[0]]] + [
        ["", "", "", each] for each in data[1:]
    ]


def _told(change: FieldChange) -> str:
    from contractbeoordeling.cli.stored import shown
    from contractbeoordeling.wording.fields import field_label

    before, after = (
        shown(change.kind, change.field, change.before),
        shown(change.kind, change.field, change.after),
    )
    return f"{field_label(change.kind, change.field)}: {before} → {after}"


def _undo(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.undoing import undo
    from contractbeoordeling.wording.acts import act

    with opened(args.register) as store:
        done = undo(store, author())
    out.result({"undone": {"id": done.id, "verb": done.verb}})
    out.say(tr("Ongedaan gemaakt: {act}.").format(act=act(done)))
    return ExitStatus.DONE


def _redo(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.undoing import redo
    from contractbeoordeling.wording.acts import act

    with opened(args.register) as store:
        done = redo(store, author())
    out.result({"redone": {"id": done.id, "verb": done.verb}})
    out.say(tr("Opnieuw gedaan: {act}.").format(act=act(done)))
    return ExitStatus.DONE
