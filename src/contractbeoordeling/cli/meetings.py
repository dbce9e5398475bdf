"""What the commands on visits and conversations share: time and place, who was there, what is agreed."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_option, subject_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Handler, Parser
from contractbeoordeling.cli.values import codes, day
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.action import Action
    from contractbeoordeling.domain.conversation import Conversation
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.domain.record import Record
    from contractbeoordeling.domain.round import Participation
    from contractbeoordeling.domain.visit import Present, Visit
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.meetings.rules import Meeting
    from contractbeoordeling.usecases.noted import Noted

    M = TypeVar("M", Visit, Conversation)

READERS = ("internal", "provider")
_MOMENT = "JJJJ-MM-DDTUU:MM"


def moment(text: str) -> datetime:
    """A local time as jjjj-mm-ddTuu:mm."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None or len(text) <= len("2026-01-01"):
        raise argparse.ArgumentTypeError(
            tr("{text!r} is geen dag met tijd; schrijf jjjj-mm-ddTuu:mm").format(text=text)
        )
    return found


def numbered(text: str) -> tuple[str, str]:
    """What comes before and after the first equals sign."""
    name, sign, value = text.partition("=")
    if not (sign and name.strip()):
        raise argparse.ArgumentTypeError(tr("{text!r} mist een = met iets ervoor").format(text=text))
    return name.strip(), value.strip()


def one_meeting(group: Commands, name: str, summary: str, handler: Handler) -> Parser:
    """Add a command about one meeting."""
    parser = group.add(name, summary, handler)
    path_of(parser)
    parser.add_argument("meeting", metavar="ID", help=tr("het id (zie: list)"))
    return parser


def whose_options(parser: Parser) -> None:
    """Add with whom, and in which round what is known of it is looked up."""
    path_of(parser)
    provider_option(parser)
    parser.add_argument(
        "--round", metavar=tr("RONDE"), help=tr("naam of id van de ronde; anders de nieuwste")
    )
    subject_option(parser)


def occasion_options(parser: Parser) -> None:
    """Add when, where, why and who comes."""
    parser.add_argument("--at", type=moment, metavar=_MOMENT, help=tr("wanneer het begint"))
    parser.add_argument("--until", type=moment, metavar=_MOMENT, help=tr("wanneer het eindigt"))
    parser.add_argument("--place", metavar=tr("PLAATS"), help=tr("waar het is"))
    parser.add_argument("--purpose", metavar=tr("TEKST"), help=tr("waarvoor het is"))
    parser.add_argument(
        "--present",
        action="append",
        metavar=tr("NAAM;FUNCTIE;ORGANISATIE"),
        help=tr("wie er komt of was; mag vaker, en vervangt wie er stond"),
    )


def agreement_options(parser: Parser) -> None:
    """Add what was agreed: it becomes an improvement action at once."""
    from contractbeoordeling.domain.action import Owner

    parser.add_argument("--agreement", metavar=tr("TEKST"), help=tr("een afspraak; wordt een verbeteractie"))
    parser.add_argument(
        "--owner", choices=codes(Owner), default="provider", help=tr("wie de afspraak uitvoert")
    )
    parser.add_argument("--due", type=day, metavar=DAY, help=tr("wanneer de afspraak klaar is"))
    parser.add_argument(
        "--success", default="", metavar=tr("TEKST"), help=tr("waaraan te zien is dat het werkt")
    )


def reader_option(parser: Parser) -> None:
    """Add for whom a document is."""
    parser.add_argument(
        "--audience", choices=READERS, default="internal", help=tr("voor wie het document is")
    )


def out_option(parser: Parser, *, required: bool = False) -> None:
    """Add where a document comes."""
    parser.add_argument(
        "--out",
        type=given_path,
        required=required,
        metavar=tr("BESTAND.pdf|.docx"),
        help=tr("schrijf het als pdf of Word"),
    )


def whose(store: Store, args: argparse.Namespace) -> tuple[Provider, Participation | None]:
    """Return the provider, and its participation in the round that is named or else the newest."""
    from contractbeoordeling.usecases.lookup import find_participation, find_provider, find_round
    from contractbeoordeling.usecases.pictures import participations_of

    provider = find_provider(store, args.provider)
    if args.round:
        return provider, find_participation(store, find_round(store, args.round), provider, args.subject)
    newest = next(iter(participations_of(store, provider.id)), None)
    if newest is None:
        return provider, None
    return provider, find_participation(store, newest[0], provider, args.subject)


def with_occasion(meeting: M, args: argparse.Namespace) -> M:
    """Return the meeting with what the command line says of time, place and people."""
    given = {"planned_at": args.at, "ends_at": args.until, "place": args.place, "purpose": args.purpose}
    typed: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if args.present is not None:
        typed["present"] = tuple(_present(each) for each in args.present)
    return replace(meeting, **typed)


def _present(text: str) -> Present:
    from contractbeoordeling.domain.visit import Present

    name, function, organisation, *_ = (*text.split(";"), "", "", "")
    return Present(name=name, function=function, organisation=organisation)


def agreed(store: Store, args: argparse.Namespace) -> list[Noted[Action]]:
    """Store what was agreed, where the command line says it."""
    from contractbeoordeling.domain.action import Action, Owner
    from contractbeoordeling.usecases.meetings.agree import agree_action
    from contractbeoordeling.usecases.session import author

    if not args.agreement:
        return []
    action = Action(
        owner=Owner(args.owner), measure=args.agreement, due_on=args.due, success_criterion=args.success
    )
    return [agree_action(store, author(), args.meeting, action)]


def told(
    name: str, done: Noted[Record], out: Output, also: Iterable[Noted[Record]] = (), **more: object
) -> ExitStatus:
    """Tell what was stored, with what somebody should know about it and what belongs to it; texts are masked."""
    from contractbeoordeling.cli.evidence import masked_record, notices_document, notices_said

    notices: list[dict[str, object]] = []
    for each in (done, *also):
        kind = type(each.record)
        for line in notices_said(kind, each.notices):
            out.say(line)
        notices += notices_document(kind, each.notices)
    out.result({name: masked_record(done.record), "notices": notices, **more})
    return ExitStatus.DONE


def when_said(meeting: Meeting) -> str:
    """Return when a meeting is or was."""
    from contractbeoordeling.wording.meetings import moment as when
    from contractbeoordeling.wording.numbers import NOTHING
    from contractbeoordeling.wording.numbers import day as shown

    held: date | None = meeting.held_on
    return shown(held) if held else when(meeting.planned_at, meeting.ends_at) or NOTHING


def text_of(text: str | None, file: Path | None) -> str | None:
    """Return a text that was typed, or that stands in a file."""
    from contractbeoordeling.usecases.given_file import given_text

    return text if file is None else given_text(file)
