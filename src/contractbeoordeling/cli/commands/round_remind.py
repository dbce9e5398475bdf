"""`round remind`: reminders of forms that aren't back and of drafts whose term nearly ends."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import providers_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import count, parts
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import ntr, tr

if TYPE_CHECKING:
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.outgoing.remind import Reminder
    from contractbeoordeling.usecases.rounds.send_forms import Selection


def register(group: Commands) -> None:
    """Add the command to those of `round`."""
    from contractbeoordeling.cli.commands.round import round_of

    parser = group.add(
        "remind",
        tr("herinner aan formulieren die niet terug zijn en aan wederhoor dat bijna afloopt"),
        _remind,
    )
    path_of(parser)
    round_of(parser)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=given_path, metavar=tr("MAP"), help=tr("map voor de herinneringen"))
    where.add_argument("--dry-run", action="store_true", help=tr("toon wie herinnerd zou worden"))
    providers_option(parser.add_argument, tr("alleen over deze (mag vaker)"))
    parser.add_argument(
        "--parties", type=parts, default=(), metavar="PARTIJ,…", help=tr("alleen deze partijen")
    )
    parser.add_argument(
        "--within",
        type=count,
        default=7,
        metavar=tr("DAGEN"),
        help=tr(
            "alleen wat binnen zoveel dagen terug moet zijn; wie zo kort geleden herinnerd is niet opnieuw"
        ),
    )


def _remind(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_round
    from contractbeoordeling.usecases.outgoing.outbox import outbox_in
    from contractbeoordeling.usecases.outgoing.remind import remind, reminders
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        of_round = find_round(store, args.round)
        found = reminders(store, of_round, today(), near=args.within, selection=_selection(store, args))
        if args.out is not None:
            with outbox_in(args.out) as outbox:
                remind(store, author(), of_round, found, (outbox, today()))
                files = list(outbox.delivered)
        else:
            files = []
    out.result(
        {
            "round": of_round.name,
            "dry_run": args.dry_run,
            "reminders": [_document(each) for each in found],
            "files": files,
        }
    )
    out.say(_said(found))
    if args.dry_run:
        out.say(tr("Proef: er is niets gewijzigd."))
    else:
        out.say(
            ntr("{count} herinnering in {folder}", "{count} herinneringen in {folder}", len(found)).format(
                count=len(found), folder=args.out
            )
        )
    return ExitStatus.DONE


def _selection(store: Store, args: argparse.Namespace) -> Selection:
    from contractbeoordeling.cli.commands.round import party_named
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.rounds.send_forms import Selection

    return Selection(
        provider_ids=frozenset(find_provider(store, each).id for each in args.provider),
        parties=frozenset(party_named(each) for each in args.parties),
    )


def _document(each: Reminder) -> dict[str, object]:
    return {
        "about": "reply" if each.of_reply else "form",
        "party": each.party,
        "name": each.whom,
        "email": ", ".join(each.mail.to),
        "due": each.due,
        "requests": len(each.requests),
    }


def _said(found: Sequence[Reminder]) -> str:
    from contractbeoordeling.wording.forms import PARTIES_ASKED
    from contractbeoordeling.wording.numbers import day
    from contractbeoordeling.wording.table import table

    rows = [
        [
            each.whom,
            tr("wederhoor") if each.of_reply else PARTIES_ASKED[each.party].lower(),
            day(each.due),
            ", ".join(each.mail.to),
        ]
        for each in found
    ]
    return table([tr("Wie"), tr("Waaraan"), tr("Vóór of t/m"), tr("E-mail")], rows)
