"""`conversation record`: what was said about each point, the minutes and what was agreed."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.conversation_document import conversation_document
from contractbeoordeling.cli.evidence import DAY, masked_record
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.meetings import (
    agreed,
    agreement_options,
    numbered,
    occasion_options,
    one_meeting,
    text_of,
    told,
    with_occasion,
)
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import day
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.conversation import AgendaPoint
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.noted import Noted


def register(group: Commands) -> None:
    """Add the command to those of `conversation`."""
    parser = one_meeting(group, "record", tr("leg vast wat er besproken en afgesproken is"), _record)
    occasion_options(parser)
    parser.add_argument("--held", type=day, metavar=DAY, help=tr("op welke dag het gesprek was"))
    parser.add_argument(
        "--said",
        action="append",
        default=[],
        type=numbered,
        metavar=tr("NUMMER=TEKST"),
        help=tr("wat er over een punt gezegd is; mag vaker"),
    )
    words = parser.add_mutually_exclusive_group()
    words.add_argument("--minutes", metavar=tr("TEKST"), help=tr("samenvatting van het gesprek"))
    words.add_argument(
        "--minutes-file", type=given_path, metavar=tr("BESTAND.txt"), help=tr("de samenvatting, als tekst")
    )
    agreement_options(parser)


def _record(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.conversations.rules import notices_of
    from contractbeoordeling.usecases.meetings.rules import find_conversation
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store, store.together():
        _change(store, args)
        noted = _take_said(store, args)
        actions = agreed(store, args)
        conversation = find_conversation(store, args.meeting)
        document = conversation_document(store, args.meeting)
    out.say(tr("Vastgelegd."))
    said = [masked_record(each.record) for each in actions]
    done = Noted(conversation, notices_of(conversation))
    return told("conversation", done, out, (*noted, *actions), points=document["points"], actions=said)


def _change(store: Store, args: argparse.Namespace) -> None:
    from dataclasses import replace

    from contractbeoordeling.usecases.conversations.plan import change_conversation
    from contractbeoordeling.usecases.meetings.rules import find_conversation
    from contractbeoordeling.usecases.session import author

    known = find_conversation(store, args.meeting)
    wanted = with_occasion(known, args)
    minutes = text_of(args.minutes, args.minutes_file)
    if minutes is not None:
        wanted = replace(wanted, minutes=minutes)
    if args.held is not None:
        wanted = replace(wanted, held_on=args.held)
    if wanted != known:
        change_conversation(store, author(), wanted)


def _take_said(store: Store, args: argparse.Namespace) -> list[Noted[AgendaPoint]]:
    from dataclasses import replace

    from contractbeoordeling.usecases.conversations.agenda import change_point
    from contractbeoordeling.usecases.conversations.rules import find_point
    from contractbeoordeling.usecases.session import author

    found: list[Noted[AgendaPoint]] = []
    for number, text in args.said:
        point = find_point(store, args.meeting, number)
        found.append(change_point(store, author(), replace(point, said=text)))
    return found
