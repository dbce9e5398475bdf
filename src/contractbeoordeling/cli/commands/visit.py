"""`visit`: prepare a visit, write down what was seen, and agree on it with two people."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

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
    from decimal import Decimal

    from contractbeoordeling.domain.notice import Notice
    from contractbeoordeling.domain.visit import Visit, VisitNote
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.visits.questions import VisitQuestion


def register(commands: Commands) -> None:
    """Add the commands that begin with `visit`."""
    group = commands.group("visit", tr("werkbezoeken"))
    _preparing(group)
    show = one_meeting(group, "show", tr("toon een werkbezoek, of schrijf het als pdf of Word"), _show)
    out_option(show)
    reader_option(show)
    list_command(group, tr("toon werkbezoeken"), _list)
    _recording(group)
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


def _preparing(group: Commands) -> None:
    parser = group.add("prepare", tr("bereid een werkbezoek voor uit de verschillen"), _prepare)
    whose_options(parser)
    occasion_options(parser)
    parser.add_argument("--location", metavar=tr("VESTIGING"), help=tr("nummer of naam van de vestiging"))
    parser.add_argument("--questions", type=count, metavar=tr("AANTAL"), help=tr("hoeveel vragen; anders 10"))
    parser.add_argument(
        "--criterion",
        action="append",
        default=[],
        metavar=tr("CODE"),
        help=tr("alleen deze criteria; mag vaker"),
    )
    parser.add_argument(
        "--leave-out",
        action="append",
        default=[],
        metavar=tr("CODE"),
        help=tr("niet dit criterium; mag vaker"),
    )
    parser.add_argument("--dry-run", action="store_true", help=tr("toon de vragen en leg niets vast"))
    out_option(parser)
    reader_option(parser)


def _recording(group: Commands) -> None:
    from contractbeoordeling.domain.observation import Evidence

    parser = one_meeting(group, "record", tr("leg vast wat u zag, wie er was en wat is afgesproken"), _record)
    occasion_options(parser)
    parser.add_argument("--held", type=day, metavar=DAY, help=tr("op welke dag het bezoek was"))
    parser.add_argument("--criterion", metavar=tr("CODE"), help=tr("waar u iets van zag"))
    parser.add_argument("--score", metavar="1-5", help=tr("score; 'geen' haalt hem weg"))
    parser.add_argument("--remark", metavar=tr("TEKST"), help=tr("wat u zag en hoorde"))
    parser.add_argument(
        "--evidence", choices=codes(Evidence), help=tr("direct: zelf gezien; hearsay: gehoord")
    )
    parser.add_argument(
        "--note-audience", choices=("internal", "provider"), help=tr("wie deze aantekening leest")
    )
    parser.add_argument(
        "--note",
        action="append",
        default=[],
        type=numbered,
        metavar=tr("CODE=SCORE: TEKST"),
        help=tr("score met toelichting, zoals '4.2=3,5: rooster hing niet'; mag vaker"),
    )
    said = parser.add_mutually_exclusive_group()
    said.add_argument("--report", metavar=tr("TEKST"), help=tr("het verslag"))
    said.add_argument(
        "--report-file", type=given_path, metavar=tr("BESTAND.txt"), help=tr("het verslag, als tekst")
    )
    agreement_options(parser)


def _prepare(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.visit import Visit
    from contractbeoordeling.usecases.places import find_location
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.visits.prepare import prepare_visit

    with opened(args.register) as store, store.together(keep=not args.dry_run):
        provider, own = whose(store, args)
        location = find_location(store, provider, args.location) if args.location else None
        wanted = with_occasion(
            Visit(
                provider_id=provider.id,
                participation_id=own.id if own else None,
                location_id=location.id if location else None,
            ),
            args,
        )
        done = prepare_visit(store, author(), wanted, _questions(store, args))
        _write(store, done.record.id, args)
        document = _document(store, done.record.id)
        _say(store, done.record.id, out)
    out.say(
        tr("Proef: er is niets gewijzigd.")
        if args.dry_run
        else tr("Werkbezoek voorbereid: {id}").format(id=done.record.id)
    )
    return told("visit", done.record, done.notices, out, notes=document["notes"])


def _questions(store: Store, args: argparse.Namespace) -> list[VisitQuestion]:
    """Return the questions that were chosen, or that the differences propose."""
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.criteria import find_criterion
    from contractbeoordeling.usecases.visits.questions import MOST, chosen_questions, proposed_questions

    provider, own = whose(store, args)
    if args.criterion:
        return list(chosen_questions(store, args.criterion, own))
    if own is None:
        raise Refusal("visit_without_questions", provider=provider.name)
    without = {find_criterion(store, each).key for each in args.leave_out}
    most = MOST if args.questions is None else args.questions
    found = proposed_questions(store, own, most + len(without))
    return [each for each in found if each.criterion.key not in without][:most]


def _show(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        document = _document(store, args.meeting)
        _write(store, args.meeting, args)
        _say(store, args.meeting, out)
    out.result(document)
    return ExitStatus.DONE


def _write(store: Store, visit_id: str, args: argparse.Namespace) -> None:
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.documents.meetings import write_visit

    if args.out is not None:
        write_visit(store, visit_id, args.out, Audience(args.audience), today())


def _document(store: Store, visit_id: str) -> dict[str, object]:
    from contractbeoordeling.cli.evidence import masked_record
    from contractbeoordeling.usecases.criteria import criterion_codes
    from contractbeoordeling.usecases.visits.file import visit_file

    file, by_key = visit_file(store, visit_id), criterion_codes(store)
    return {
        "visit": {**masked_record(file.visit), "provider": file.provider.name, "reporter": file.reporter},
        "notes": [
            {**masked_record(each), "criterion": by_key.get(each.criterion_key)} for each in file.notes
        ],
        "files": [{**masked_record(each.attachment), "name": each.document.name} for each in file.files],
        "actions": [masked_record(each) for each in file.actions],
    }


def _say(store: Store, visit_id: str, out: Output) -> None:
    from contractbeoordeling.cli.evidence import short
    from contractbeoordeling.usecases.criteria import criterion_codes
    from contractbeoordeling.usecases.visits.file import visit_file
    from contractbeoordeling.wording.meetings import score_said, visit_standing
    from contractbeoordeling.wording.numbers import NOTHING
    from contractbeoordeling.wording.table import table

    file, by_key = visit_file(store, visit_id), criterion_codes(store)
    visit = file.visit
    out.say(f"{file.provider.name}: {when_said(visit)}")
    confirmed = visit.second_reporter_id is not None
    if visit.held_on is None:
        out.say(tr("nog niet gehouden"))
    else:
        out.say(
            visit_standing(visit.agreed_on, file.reporter, visit.second_reporter_name, confirmed=confirmed)
        )
    rows = [
        [
            by_key.get(each.criterion_key, NOTHING),
            short(each.question, 70),
            each.ask_whom or NOTHING,
            score_said(each.score) or NOTHING,
            short(each.remark, 40) or NOTHING,
        ]
        for each in file.notes
    ]
    headers = [tr("Criterium"), tr("Vraag"), tr("Aan wie"), tr("Score"), tr("Toelichting")]
    out.say(table(headers, rows))
    for each in file.actions:
        out.say(tr("Afspraak: {text}").format(text=short(each.measure)))


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    return listed(args, out, visits=True)


def _record(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.meetings.rules import find_visit
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.visits.agree import hand_over_report
    from contractbeoordeling.usecases.visits.rules import notices_of

    report = text_of(args.report, args.report_file)
    with opened(args.register) as store, store.together():
        _change(store, args)
        notices = _take_notes(store, args)
        if report:
            hand_over_report(store, author(), args.meeting, report)
        actions = agreed(store, args)
        visit = find_visit(store, args.meeting)
        document = _document(store, args.meeting)
    out.say(tr("Vastgelegd."))
    return told("visit", visit, (*notices_of(visit), *notices), out, notes=document["notes"], actions=actions)


def _change(store: Store, args: argparse.Namespace) -> None:
    from dataclasses import replace

    from contractbeoordeling.usecases.meetings.rules import find_visit
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.visits.prepare import change_visit

    known: Visit = find_visit(store, args.meeting)
    wanted = with_occasion(known, args)
    if args.held is not None:
        wanted = replace(wanted, held_on=args.held)
    if wanted != known:
        change_visit(store, author(), wanted)


def _take_notes(store: Store, args: argparse.Namespace) -> list[Notice]:
    """Store what was seen of the criteria that the command line names."""
    from contractbeoordeling.domain.observation import Evidence
    from contractbeoordeling.domain.signal import Audience

    found: list[Notice] = []
    for code, text in args.note:
        score, _, remark = text.partition(":")
        found += _take(store, args.meeting, code, {"score": score, "remark": remark.strip()})
    if args.criterion:
        said = {
            "score": args.score,
            "remark": args.remark,
            "evidence": Evidence(args.evidence) if args.evidence else None,
            "audience": Audience(args.note_audience) if args.note_audience else None,
        }
        found += _take(store, args.meeting, args.criterion, said)
    return found


def _take(store: Store, visit_id: str, code: str, said: dict[str, Any]) -> tuple[Notice, ...]:
    """Store what was seen of one criterion; what nobody thought of beforehand becomes a question of the visit."""
    from dataclasses import replace

    from contractbeoordeling.usecases.criteria import find_criterion
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.visits.file import visit_file
    from contractbeoordeling.usecases.visits.prepare import add_questions
    from contractbeoordeling.usecases.visits.questions import chosen_questions
    from contractbeoordeling.usecases.visits.record import record_note

    file = visit_file(store, visit_id)
    key = find_criterion(store, code).key
    note = next((each for each in file.notes if each.criterion_key == key), None)
    if note is None:
        asked = chosen_questions(store, [code], file.participation)
        (note,) = add_questions(store, author(), visit_id, asked)
    typed = {name: value for name, value in said.items() if value is not None}
    if "score" in typed:
        typed["score"] = _score(str(typed["score"]), note)
    return record_note(store, author(), replace(note, **typed)).notices


def _score(text: str, note: VisitNote) -> Decimal | None:
    from decimal import Decimal, InvalidOperation

    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.domain.observation_rules import ObservationFault

    wanted = text.strip().casefold()
    if wanted in ("geen", "none", "-"):
        return None
    if not wanted:
        return note.score
    try:
        return Decimal(wanted.replace(",", "."))
    except InvalidOperation:
        raise Refusal(str(ObservationFault.OUT_OF_RANGE)) from None


def _agree(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.visits.agree import agree_visit, withdraw_agreement

    with opened(args.register) as store:
        if args.withdraw is not None:
            withdrawn = withdraw_agreement(store, author(), args.meeting, args.withdraw)
            out.say(tr("Het akkoord is ingetrokken; de scores tellen niet meer mee."))
            return told("visit", withdrawn, (), out)
        done = agree_visit(store, author(), args.meeting, second=args.second)
    out.say(tr("Het verslag is akkoord: de scores tellen mee als eigen controle."))
    return told("visit", done.record, done.notices, out)


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
