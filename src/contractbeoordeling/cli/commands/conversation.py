"""`conversation`: plan a conversation with its agenda, and write down what was said and agreed."""

from __future__ import annotations

import argparse

from contractbeoordeling.cli.commands import conversation_agenda, conversation_record
from contractbeoordeling.cli.conversation_document import conversation_document, say_conversation
from contractbeoordeling.cli.evidence import DAY
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.meeting_commands import attach_command, calendar_command, list_command, listed
from contractbeoordeling.cli.meetings import one_meeting, out_option, reader_option
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import day
from contractbeoordeling.wording.i18n import tr


def register(commands: Commands) -> None:
    """Add the commands that begin with `conversation`."""
    group = commands.group("conversation", tr("gesprekken met aanbieders"))
    conversation_agenda.register(group)
    conversation_record.register(group)
    list_command(group, tr("toon gesprekken"), _list)
    one_meeting(group, "show", tr("toon een gesprek"), _show)
    minutes = one_meeting(group, "minutes", tr("schrijf het verslag, of bevind het akkoord"), _minutes)
    out_option(minutes)
    reader_option(minutes)
    how = minutes.add_mutually_exclusive_group()
    how.add_argument("--agreed", type=day, metavar=DAY, help=tr("op welke dag het verslag akkoord was"))
    how.add_argument("--withdraw", metavar=tr("REDEN"), help=tr("trek het akkoord in"))
    attach_command(group)
    one_meeting(group, "remove", tr("haal een gesprek weg"), _remove)
    calendar_command(group, tr("schrijf geplande gesprekken en werkbezoeken naar een agenda"))


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    return listed(args, out, visits=False)


def _show(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        document = conversation_document(store, args.meeting)
        say_conversation(store, args.meeting, out)
    out.result(document)
    return ExitStatus.DONE


def _minutes(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.conversations.agree import agree_minutes, withdraw_minutes
    from contractbeoordeling.usecases.documents.meetings import write_minutes
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        if args.agreed is not None:
            agree_minutes(store, author(), args.meeting, args.agreed)
        elif args.withdraw is not None:
            withdraw_minutes(store, author(), args.meeting, args.withdraw)
        if args.out is not None:
            write_minutes(store, args.meeting, args.out, Audience(args.audience), today())
        document = conversation_document(store, args.meeting)
        say_conversation(store, args.meeting, out)
    out.result(document)
    return ExitStatus.DONE


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.conversations.plan import remove_conversation
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        gone = remove_conversation(store, author(), args.meeting)
    out.result({"removed": gone.id})
    out.say(tr("Weggehaald: {id}. Met undo komt het terug.").format(id=gone.id))
    return ExitStatus.DONE
