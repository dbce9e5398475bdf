"""`visit record`: what was seen, who was there, the report and what was agreed."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from contractbeoordeling.cli.evidence import DAY, masked_record
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.meetings import (
    READERS,
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
from contractbeoordeling.cli.values import codes, day
from contractbeoordeling.cli.visit_document import visit_document
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from decimal import Decimal

    from contractbeoordeling.domain.visit import Visit, VisitNote
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.noted import Noted


def register(group: Commands) -> None:
    """Add the command to those of `visit`."""
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
    parser.add_argument("--note-audience", choices=READERS, help=tr("wie deze aantekening leest"))
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


def _record(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.meetings.rules import find_visit
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.visits.agree import hand_over_report
    from contractbeoordeling.usecases.visits.rules import notices_of

    report = text_of(args.report, args.report_file)
    with opened(args.register) as store, store.together():
        _change(store, args)
        noted = _take_notes(store, args)
        if report:
            hand_over_report(store, author(), args.meeting, report)
        actions = agreed(store, args)
        visit = find_visit(store, args.meeting)
        document = visit_document(store, args.meeting)
    out.say(tr("Vastgelegd."))
    said = [masked_record(each.record) for each in actions]
    done = Noted(visit, notices_of(visit))
    return told("visit", done, out, (*noted, *actions), notes=document["notes"], actions=said)


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


def _take_notes(store: Store, args: argparse.Namespace) -> list[Noted[VisitNote]]:
    """Store what was seen of the criteria that the command line names."""
    from contractbeoordeling.domain.observation import Evidence
    from contractbeoordeling.domain.signal import Audience

    found: list[Noted[VisitNote]] = []
    for code, text in args.note:
        score, _, remark = text.partition(":")
        found.append(_take(store, args.meeting, code, {"score": score, "remark": remark.strip()}))
    if args.criterion:
        said = {
            "score": args.score,
            "remark": args.remark,
            "evidence": Evidence(args.evidence) if args.evidence else None,
            "audience": Audience(args.note_audience) if args.note_audience else None,
        }
        found.append(_take(store, args.meeting, args.criterion, said))
    return found


def _take(store: Store, visit_id: str, code: str, said: dict[str, Any]) -> Noted[VisitNote]:
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
    return record_note(store, author(), replace(note, **typed))


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
