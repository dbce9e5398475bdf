"""`visit`: prepare a visit, write down what was seen, and agree on it with two people."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands import visit_prepare, visit_record
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.meeting_commands import attach_command, calendar_command, list_command, listed
from contractbeoordeling.cli.meetings import one_meeting, out_option, reader_option, told
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.visit_document import say_visit, visit_document, write_visit_paper
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.visit import VisitNote
    from contractbeoordeling.storage.store import Store


def register(commands: Commands) -> None:
    """Add the commands that begin with `visit`."""
    group = commands.group("visit", tr("werkbezoeken"))
    visit_prepare.register(group)
    show = one_meeting(group, "show", tr("toon een werkbezoek, of schrijf het als pdf of Word"), _show)
    out_option(show)
    reader_option(show)
    list_command(group, tr("toon werkbezoeken"), _list)
    visit_record.register(group)
    agree = one_meeting(group, "agree", tr("bevind het verslag akkoord: het telt mee"), _agree)
    how = agree.add_mutually_exclusive_group()
    how.add_argument(
        "--second",
        default="",
        metavar=tr("NAAM"),
        help=tr("wie meeging; anders bent u dat zelf, na een ander"),
    )
    how.add_argument("--withdraw", metavar=tr("REDEN"), help=tr("trek het akkoord in"))
    attach_command(group)
    remove = one_meeting(group, "remove", tr("haal een werkbezoek weg, of iets ervan"), _remove)
    part = remove.add_mutually_exclusive_group()
    part.add_argument("--criterion", metavar=tr("CODE"), help=tr("alleen deze vraag"))
    part.add_argument("--file", metavar="ID", help=tr("alleen deze bijlage"))
    calendar_command(group, tr("schrijf geplande werkbezoeken en gesprekken naar een agenda"))


def _show(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        document = visit_document(store, args.meeting)
        write_visit_paper(store, args.meeting, args)
        say_visit(store, args.meeting, out)
    out.result(document)
    return ExitStatus.DONE


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    return listed(args, out, visits=True)


def _agree(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.visits.agree import agree_visit, withdraw_agreement

    with opened(args.register) as store:
        if args.withdraw is not None:
            withdrawn = withdraw_agreement(store, author(), args.meeting, args.withdraw)
            out.say(tr("Het akkoord is ingetrokken; de scores tellen niet meer mee."))
            return told("visit", Noted(withdrawn), out)
        done = agree_visit(store, author(), args.meeting, second=args.second)
    out.say(tr("Het verslag is akkoord: de scores tellen mee als eigen controle."))
    return told("visit", done, out)


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.meetings.attach import remove_file
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.visits.prepare import remove_question, remove_visit

    with opened(args.register) as store:
        if args.file:
            gone = remove_file(store, author(), args.file).id
        elif args.criterion:
            note = _note(store, args)
            remove_question(store, author(), note)
            gone = note.id
        else:
            gone = remove_visit(store, author(), args.meeting).id
    out.result({"removed": gone})
    out.say(tr("Weggehaald: {id}. Met undo komt het terug.").format(id=gone))
    return ExitStatus.DONE


def _note(store: Store, args: argparse.Namespace) -> VisitNote:
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.criteria import find_criterion
    from contractbeoordeling.usecases.visits.rules import notes_of

    criterion = find_criterion(store, args.criterion)
    for each in notes_of(store, args.meeting):
        if each.criterion_key == criterion.key:
            return each
    raise Refusal("visit_note_unknown", criterion=f"{criterion.code} {criterion.name}")
