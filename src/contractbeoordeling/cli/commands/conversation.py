"""`conversation`: plan a conversation with its agenda, and write down what was said and agreed."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.evidence import DAY
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.meetings import (
    agreed,
    agreement_options,
    attach_command,
    calendar_command,
    list_command,
    listed,
    numbered,
    occasion_options,
    one_meeting,
    out_option,
    reader_option,
    text_of,
    told,
    when_said,
    whose,
    whose_options,
    with_occasion,
)
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import codes, count, day
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.conversation import AgendaPoint, Conversation
    from contractbeoordeling.domain.notice import Notice
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.conversations.material import Material


def register(commands: Commands) -> None:
    """Add the commands that begin with `conversation`."""
    group = commands.group("conversation", tr("gesprekken met aanbieders"))
    _planning(group)
    _agenda_words(group)
    _recording(group)
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
        choices=("internal", "provider"),
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


def _recording(group: Commands) -> None:
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
        document = _document(store, done.record.id)
        _say(store, done.record.id, out)
    out.say(
        tr("Proef: er is niets gewijzigd.")
        if args.dry_run
        else tr("Gesprek gepland: {id}").format(id=done.record.id)
    )
    return told("conversation", done.record, done.notices, out, points=document["points"])


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
        document = _document(store, args.meeting)
        _say(store, args.meeting, out)
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
    from contractbeoordeling.usecases.conversations.propose import proposed_points
    from contractbeoordeling.usecases.meetings.rules import find_conversation

    found = find_conversation(store, conversation_id)
    return proposed_points(_material(store, found), found.level)


def _material(store: Store, conversation: Conversation) -> Material:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.conversations.material import material_for

    return material_for(store, conversation, today())


def _record(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.conversations.rules import notices_of
    from contractbeoordeling.usecases.meetings.rules import find_conversation
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store, store.together():
        _change(store, args)
        notices = _take_said(store, args)
        actions = agreed(store, args)
        conversation = find_conversation(store, args.meeting)
        document = _document(store, args.meeting)
    out.say(tr("Vastgelegd."))
    told_of = (*notices_of(conversation), *notices)
    return told("conversation", conversation, told_of, out, points=document["points"], actions=actions)


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


def _take_said(store: Store, args: argparse.Namespace) -> list[Notice]:
    from dataclasses import replace

    from contractbeoordeling.usecases.conversations.agenda import change_point
    from contractbeoordeling.usecases.conversations.rules import find_point
    from contractbeoordeling.usecases.session import author

    found: list[Notice] = []
    for number, text in args.said:
        point = find_point(store, args.meeting, number)
        found += change_point(store, author(), replace(point, said=text)).notices
    return found


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    return listed(args, out, visits=False)


def _show(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        document = _document(store, args.meeting)
        _say(store, args.meeting, out)
    out.result(document)
    return ExitStatus.DONE


def _document(store: Store, conversation_id: str) -> dict[str, object]:
    from contractbeoordeling.cli.evidence import masked_record
    from contractbeoordeling.usecases.conversations.file import conversation_file

    file = conversation_file(store, conversation_id)
    return {
        "conversation": {**masked_record(file.conversation), "provider": file.provider.name},
        "points": [masked_record(each) for each in file.points],
        "files": [{**masked_record(each.attachment), "name": each.document.name} for each in file.files],
        "actions": [masked_record(each) for each in file.actions],
    }


def _say(store: Store, conversation_id: str, out: Output) -> None:
    from contractbeoordeling.cli.evidence import short
    from contractbeoordeling.usecases.conversations.file import conversation_file
    from contractbeoordeling.wording.numbers import NOTHING
    from contractbeoordeling.wording.signals import AUDIENCES
    from contractbeoordeling.wording.table import table
    from contractbeoordeling.wording.year import CONVERSATION_LEVELS, POINT_KINDS

    file = conversation_file(store, conversation_id)
    spoken = file.conversation
    out.say(f"{file.provider.name} ({CONVERSATION_LEVELS[spoken.level]}): {when_said(spoken)}")
    rows = [
        [
            str(number),
            POINT_KINDS[each.kind],
            short(each.title, 60),
            short(each.said, 40) or NOTHING,
            AUDIENCES[each.audience],
        ]
        for number, each in enumerate(file.points, start=1)
    ]
    out.say(table([tr("Nr"), tr("Soort"), tr("Onderwerp"), tr("Besproken"), tr("Voor wie")], rows))
    for each in file.actions:
        out.say(tr("Afspraak: {text}").format(text=short(each.measure)))


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
        document = _document(store, args.meeting)
        _say(store, args.meeting, out)
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
