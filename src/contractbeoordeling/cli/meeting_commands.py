"""The commands that visits and conversations both have: keep files, write a calendar, list."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import fields_of, provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.meetings import READERS, one_meeting
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Handler
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.meetings.listing import MeetingLine


def attach_command(group: Commands) -> None:
    """Add the command that keeps files with a meeting."""
    attach = one_meeting(group, "attach", tr("bewaar foto's en bestanden erbij"), _attach)
    attach.add_argument("files", nargs="+", type=given_path, metavar=tr("BESTAND"), help=tr("wat u bewaart"))
    attach.add_argument("--caption", default="", metavar=tr("TEKST"), help=tr("wat erop of erin staat"))
    attach.add_argument("--audience", choices=READERS, default="internal", help=tr("wie het mag zien"))
    attach.add_argument(
        "--promised",
        action="store_true",
        help=tr("gelezen: geen cliënten, geen schermen en geen dossiers, op foto of in bestand"),
    )


def _attach(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.given_file import evidence_file
    from contractbeoordeling.usecases.meetings.attach import AboutFile, attach_file
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    about = AboutFile(caption=args.caption, audience=Audience(args.audience), promised=args.promised)
    given = [evidence_file(each) for each in args.files]
    with opened(args.register) as store, store.together():
        kept = [attach_file(store, author(), args.meeting, each, about) for each in given]
    for each in kept:
        out.say(tr("{name} is bewaard: {id}").format(name=each.document.name, id=each.attachment.id))
        if each.document.note:
            out.say(each.document.note)
    out.result(
        {"files": [{**fields_of(each.attachment), "document": fields_of(each.document)} for each in kept]}
    )
    return ExitStatus.DONE


def calendar_command(group: Commands, summary: str) -> None:
    """Add the command that writes meetings to a calendar file."""
    parser = group.add("ics", summary, _calendar)
    path_of(parser)
    parser.add_argument("meetings", nargs="*", metavar="ID", help=tr("welke; anders alles wat nog komt"))
    provider_option(parser, required=False)
    parser.add_argument(
        "--out", type=given_path, required=True, metavar=tr("BESTAND.ics"), help=tr("waar de agenda komt")
    )


def _calendar(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.meetings.calendar import write_coming_calendar, write_meeting_calendar
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        if args.meetings:
            count = write_meeting_calendar(store, args.out, args.meetings)
        else:
            provider_id = find_provider(store, args.provider).id if args.provider else None
            count = write_coming_calendar(store, args.out, today(), provider_id)
    out.result({"file": args.out, "events": count})
    out.say(tr("{path} is geschreven, met {count} in de agenda.").format(path=args.out, count=count))
    return ExitStatus.DONE


def list_command(group: Commands, summary: str, handler: Handler) -> None:
    """Add the command that lists meetings."""
    parser = group.add("list", summary, handler)
    path_of(parser)
    provider_option(parser, required=False)


def listed(args: argparse.Namespace, out: Output, *, visits: bool) -> ExitStatus:
    """Tell the visits or the conversations, of one provider or of all."""
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.meetings.listing import list_meetings
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        provider_id = find_provider(store, args.provider).id if args.provider else None
        lines = [each for each in list_meetings(store, provider_id) if (each.level is None) is visits]
    out.result(lines)
    headers = [tr("Wanneer"), tr("Aanbieder"), tr("Niveau"), tr("Waar"), tr("Stand"), tr("Id")]
    out.say(table(headers, [_line(each) for each in lines]))
    return ExitStatus.DONE


def _line(line: MeetingLine) -> list[str]:
    from contractbeoordeling.wording.meetings import moment as when
    from contractbeoordeling.wording.meetings import standing
    from contractbeoordeling.wording.numbers import NOTHING
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.year import CONVERSATION_LEVELS

    return [
        shown(line.held_on) if line.held_on else when(line.planned_at, line.ends_at) or NOTHING,
        line.provider,
        CONVERSATION_LEVELS[line.level] if line.level else NOTHING,
        line.place or NOTHING,
        standing(held=line.held_on is not None, agreed=line.agreed),
        line.id,
    ]
