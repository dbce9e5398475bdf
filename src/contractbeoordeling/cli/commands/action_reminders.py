"""`action reminders`: what is due, as a list, a calendar file and letters to providers."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import providers_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import count
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import ntr, tr

if TYPE_CHECKING:
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.actions.reminders import LetterWish, ReminderLetter
    from contractbeoordeling.usecases.followup import Due


def register(group: Commands) -> None:
    """Add the command to those of `action`."""
    parser = group.add(
        "reminders", tr("wat te laat is of binnenkort klaar moet: lijst, agenda en brieven"), _reminders
    )
    path_of(parser)
    providers_option(parser.add_argument, tr("alleen van deze (mag vaker)"))
    parser.add_argument(
        "--within",
        type=count,
        default=14,
        metavar=tr("DAGEN"),
        help=tr("wat binnen zoveel dagen klaar moet (anders 14)"),
    )
    parser.add_argument(
        "--ics", type=given_path, metavar=tr("BESTAND.ics"), help=tr("schrijf een agendabestand")
    )
    parser.add_argument(
        "--letters",
        type=given_path,
        metavar=tr("MAP"),
        help=tr("schrijf een herinnering aan elke aanbieder in deze map"),
    )
    parser.add_argument(
        "--format", choices=("docx", "pdf"), default="docx", help=tr("hoe de brieven geschreven worden")
    )
    parser.add_argument("--dry-run", action="store_true", help=tr("toon wat er zou gebeuren; wijzig niets"))


def _reminders(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.actions.reminders import due_in, reminder_letters, write_calendar
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        wish = _wish(store, args)
        found = due_in(store, wish)
        letters = reminder_letters(store, wish) if args.letters else []
        if args.letters and not args.dry_run:
            letters = _written(store, args, wish)
        if args.ics and not args.dry_run:
            write_calendar(store, args.ics, found, tr("Verbeteracties en termijnen"))
    out.result(
        {"due": [_document(each, wish) for each in found], "letters": [_letter(each) for each in letters]}
    )
    out.say(_table(found))
    for each in letters:
        out.say(
            ntr(
                "{provider}: {count} actie{path}", "{provider}: {count} acties{path}", len(each.actions)
            ).format(
                provider=each.provider.name,
                count=len(each.actions),
                path=f" ({each.path})" if each.path else "",
            )
        )
    if args.ics and not args.dry_run:
        out.say(
            ntr(
                "{path} is geschreven, met {count} gebeurtenis.",
                "{path} is geschreven, met {count} gebeurtenissen.",
                len(found),
            ).format(path=args.ics, count=len(found))
        )
    if args.dry_run:
        out.say(tr("Proef: er is niets gewijzigd."))
    return ExitStatus.DONE


def _wish(store: Store, args: argparse.Namespace) -> LetterWish:
    from contractbeoordeling.usecases.actions.reminders import LetterWish
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_provider

    ids = tuple(find_provider(store, each).id for each in args.provider)
    return LetterWish(today=today(), within=args.within, provider_ids=ids, ending=f".{args.format}")


def _written(store: Store, args: argparse.Namespace, wish: LetterWish) -> list[ReminderLetter]:
    from contractbeoordeling.usecases.actions.reminders import send_reminders
    from contractbeoordeling.usecases.session import author

    return send_reminders(store, author(), args.letters, wish)


def _document(due: Due, wish: LetterWish) -> dict[str, object]:
    return {
        "kind": due.follow,
        "id": due.record_id,
        "provider": due.provider,
        "what": due.what,
        "day": due.day,
        "late": due.late_on(wish.today),
        "number": due.number or None,
    }


def _letter(letter: ReminderLetter) -> dict[str, object]:
    from contractbeoordeling.cli.evidence import provider_document

    return {
        "provider": provider_document(letter.provider),
        "actions": [each.id for each in letter.actions],
        "file": letter.path,
    }


def _table(found: list[Due]) -> str:
    from contractbeoordeling.cli.evidence import short
    from contractbeoordeling.wording.followup import FOLLOWS
    from contractbeoordeling.wording.numbers import day
    from contractbeoordeling.wording.table import table

    rows = [
        [day(each.day), FOLLOWS[each.follow], short(each.provider, 30), short(each.what)] for each in found
    ]
    return table([tr("Datum"), tr("Wat"), tr("Aanbieder"), tr("Waarover")], rows)
