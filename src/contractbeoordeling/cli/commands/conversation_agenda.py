"""`conversation plan|agenda`: a conversation to come, and what will be spoken about."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.conversation_document import conversation_document, say_conversation
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.meetings import (
    READERS,
    occasion_options,
    one_meeting,
    out_option,
    reader_option,
    told,
    whose,
    whose_options,
    with_occasion,
)
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import codes, count
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.conversation import AgendaPoint
    from contractbeoordeling.storage.store import Store


def register(group: Commands) -> None:
    """Add the commands to those of `conversation`."""
    _planning(group)
    _agenda_words(group)


def _planning(group: Commands) -> None:
    from contractbeoordeling.domain.conversation import ConversationLevel

    parser = group.add("plan", tr("plan een gesprek; de agenda wordt voorgesteld"), _plan)
    whose_options(parser)
    parser.add_argument(
        "--level",
        required=True,
        choices=codes(ConversationLevel),
        help=tr("operational: het werk; tactical: het contract; strategic: de jaren die komen"),
    )
    occasion_options(parser)
    parser.add_argument("--no-agenda", action="store_true", help=tr("stel geen punten voor"))
    parser.add_argument("--dry-run", action="store_true", help=tr("toon de agenda en leg niets vast"))


def _agenda_words(group: Commands) -> None:
    parser = one_meeting(group, "agenda", tr("toon, wijzig of schrijf de agenda"), _agenda)
    parser.add_argument("--add", metavar=tr("ONDERWERP"), help=tr("zet een eigen punt achteraan"))
    parser.add_argument("--why", default="", metavar=tr("TEKST"), help=tr("toelichting bij het nieuwe punt"))
    parser.add_argument(
        "--point-audience",
        choices=READERS,
        default="provider",
        help=tr("wie het nieuwe punt leest"),
    )
    parser.add_argument("--remove", metavar=tr("NUMMER"), help=tr("haal dit punt weg"))
    parser.add_argument(
        "--move",
        nargs=2,
        type=count,
        metavar=(tr("VAN"), tr("NAAR")),
        help=tr("zet een punt op een andere plaats"),
    )
    parser.add_argument("--renew", action="store_true", help=tr("voeg toe wat er sindsdien bij kwam"))
    out_option(parser)
    reader_option(parser)


def _plan(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.conversation import Conversation, ConversationLevel
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.conversations.material import material_of
    from contractbeoordeling.usecases.conversations.plan import plan_conversation
    from contractbeoordeling.usecases.conversations.propose import proposed_points
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    level = ConversationLevel(args.level)
    with opened(args.register) as store, store.together(keep=not args.dry_run):
        provider, own = whose(store, args)
        material = material_of(store, provider, args.at.date() if args.at else today(), own)
        points = () if args.no_agenda else proposed_points(material, level)
        wanted = Conversation(provider_id=provider.id, participation_id=own.id if own else None, level=level)
        done = plan_conversation(store, author(), with_occasion(wanted, args), points)
        document = conversation_document(store, done.record.id)
        say_conversation(store, done.record.id, out)
    out.say(
        tr("Proef: er is niets gewijzigd.")
        if args.dry_run
        else tr("Gesprek gepland: {id}").format(id=done.record.id)
    )
    return told("conversation", done, out, points=document["points"])


def _agenda(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.documents.meetings import write_agenda
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        with store.together():
            _change_agenda(store, args)
        if args.out is not None:
            write_agenda(store, args.meeting, args.out, Audience(args.audience), today())
        document = conversation_document(store, args.meeting)
        say_conversation(store, args.meeting, out)
    out.result(document)
    return ExitStatus.DONE


def _change_agenda(store: Store, args: argparse.Namespace) -> None:
    from contractbeoordeling.domain.conversation import AgendaPoint
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.conversations.agenda import add_points, move_point, remove_point
    from contractbeoordeling.usecases.conversations.rules import find_point
    from contractbeoordeling.usecases.session import author

    who, meeting = author(), args.meeting
    if args.renew:
        add_points(store, who, meeting, _fresh(store, meeting))
    if args.add:
        audience = Audience(args.point_audience)
        own = AgendaPoint(conversation_id=meeting, title=args.add, explanation=args.why, audience=audience)
        add_points(store, who, meeting, [own])
    if args.move:
        move_point(store, who, find_point(store, meeting, str(args.move[0])), args.move[1] - 1)
    if args.remove:
        remove_point(store, who, find_point(store, meeting, args.remove))


def _fresh(store: Store, conversation_id: str) -> tuple[AgendaPoint, ...]:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.conversations.material import material_for
    from contractbeoordeling.usecases.conversations.propose import proposed_points
    from contractbeoordeling.usecases.meetings.rules import find_conversation

    found = find_conversation(store, conversation_id)
    return proposed_points(material_for(store, found, today()), found.level)
