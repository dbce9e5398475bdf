"""What the commands on assessments share: whom they are about, and what is told of a step for several at once."""

from __future__ import annotations

import argparse
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import (
    provider_document,
    provider_option,
    providers_option,
    subject_option,
)
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Handler, Parser
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.framework import Framework
    from contractbeoordeling.domain.round import Participation, Round
    from contractbeoordeling.domain.seal.human import MaskedWord
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.assessments.listing import AssessmentLine
    from contractbeoordeling.usecases.assessments.place import Place
    from contractbeoordeling.usecases.assessments.selection import Step, Taken
    from contractbeoordeling.usecases.assessments.waiting import OpenRequest
    from contractbeoordeling.usecases.outgoing.outbox import Outbox

    Waiting = dict[str, dict[str, list[dict[str, object]]]]

COLLECTING = "collecting"
_EARLY = ("draft", "send")
"""The steps at which answers may still be awaited."""
_TOLD = (*_EARLY, "determine")
"""The steps after which more is told of each assessment."""
STATES = (COLLECTING, "draft", "reply", "answered", "determined")


def one_command(group: Commands, name: str, summary: str, handler: Handler) -> Parser:
    """Add a command about the assessment of one provider."""
    parser = _about_round(group, name, summary, handler)
    provider_option(parser)
    subject_option(parser)
    return parser


def many_command(
    group: Commands, name: str, summary: str, handler: Handler, *, all_unasked: bool = False
) -> Parser:
    """Add a command about the assessments of a selection; `all_unasked`: all of the round where nobody is named."""
    parser = _about_round(group, name, summary, handler)
    whom = parser if all_unasked else parser.add_mutually_exclusive_group()
    providers_option(whom.add_argument, tr("KvK-nummer, naam of id (mag vaker)"))
    if not all_unasked:
        whom.add_argument("--all", action="store_true", help=tr("alle aanbieders van de ronde"))
    parser.add_argument("--state", choices=STATES, help=tr("alleen wie zo ver is"))
    subject_option(parser)
    return parser


def step_command(group: Commands, name: str, summary: str, handler: Handler) -> Parser:
    """Add a command that takes a step for a selection, or only lists what would be done."""
    parser = many_command(group, name, summary, handler)
    parser.add_argument("--dry-run", action="store_true", help=tr("toon wat er zou gebeuren; wijzig niets"))
    return parser


def _about_round(group: Commands, name: str, summary: str, handler: Handler) -> Parser:
    parser = group.add(name, summary, handler)
    path_of(parser)
    parser.add_argument("--round", required=True, metavar=tr("RONDE"), help=tr("naam of id van de ronde"))
    return parser


def place_options(parser: Parser) -> None:
    """Add the place in an assessment that something is said about."""
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument("--criterion", metavar=tr("CODE"), help=tr("code of naam van een criterium"))
    place.add_argument("--theme", metavar=tr("CODE"), help=tr("code of naam van een thema"))
    place.add_argument("--overall", action="store_true", help=tr("het eindoordeel"))


def place_of(framework: Framework, args: argparse.Namespace) -> Place:
    """Return the place that the command line names."""
    from contractbeoordeling.usecases.assessments.place import OVERALL, criterion_place, theme_place

    if args.criterion:
        return criterion_place(framework, args.criterion)
    return theme_place(framework, args.theme) if args.theme else OVERALL


def chosen(store: Store, args: argparse.Namespace) -> tuple[Round, list[Participation]]:
    """Return the round and whom a command is about; refuses where nobody is named."""
    from contractbeoordeling.domain.assessment import AssessmentState
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.assessments.selection import in_state
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_round, select_participations

    if not args.provider and not getattr(args, "all", True):
        raise Refusal("assessment_of_nobody")
    of_round = find_round(store, args.round)
    found = select_participations(store, of_round, args.provider, args.subject)
    if args.state:
        state = None if args.state == COLLECTING else AssessmentState(args.state)
        found = in_state(store, found, state, today())
    return of_round, found


def the_one(store: Store, args: argparse.Namespace) -> Participation:
    """Return the one participation that a command is about."""
    from contractbeoordeling.usecases.lookup import find_participation, find_provider, find_round

    of_round = find_round(store, args.round)
    return find_participation(store, of_round, find_provider(store, args.provider), args.subject)


def out_option(parser: Parser, what: str) -> None:
    """Add the folder that documents of a step are written to."""
    parser.add_argument("--out", type=given_path, metavar=tr("MAP"), help=what)


@contextmanager
def outbox_of(args: argparse.Namespace) -> Generator[Outbox | None]:
    """Give the outbox for the folder that is named; a rehearsal makes no documents."""
    from contractbeoordeling.usecases.outgoing.outbox import outbox_in

    if args.out is None or args.dry_run:
        yield None
        return
    with outbox_in(args.out) as outbox:
        yield outbox


def take(
    args: argparse.Namespace, out: Output, step: Step, store: Store, outbox: Outbox | None = None
) -> ExitStatus:
    """Take a step for everybody that is named, and tell what came of it."""
    from contractbeoordeling.usecases.assessments.listing import list_assessments
    from contractbeoordeling.usecases.assessments.selection import take_step
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.session import author

    of_round, found = chosen(store, args)
    bar = out.progress(tr("Beoordelingen"))
    taken = take_step(store, found, step, rehearse=args.dry_run, progress=bar, outbox=outbox)
    if len(taken) == 1 and taken[0].refusal is not None:
        raise taken[0].refusal
    waiting = _waiting(store, of_round, found) if args.command in _TOLD else {}
    ids = {each.participation.id: each for each in taken}
    lines = list_assessments(store, author(), of_round, found, today())
    told = [(each, ids[each.participation.id]) for each in lines]
    out.result(
        {
            "round": of_round.name,
            "step": args.command,
            "dry_run": args.dry_run,
            "assessments": [
                {**_taken_document(line, each), **waiting.get(line.participation.id, {})}
                for line, each in told
            ],
            **({} if outbox is None else {"files": outbox.delivered}),
        }
    )
    done = sum(each.refusal is None for each in taken)
    out.say(_taken_said(told))
    _say_more(out, waiting, {each.participation.id: name_of(each) for each in lines})
    _say_written(args, out, outbox)
    out.say(_counted(done, len(taken), rehearsed=args.dry_run))
    if done == len(taken):
        return ExitStatus.DONE
    return ExitStatus.FINDINGS if done else ExitStatus.REFUSED


def _say_more(out: Output, waiting: Waiting, names: Mapping[str, str]) -> None:
    """Say what is still awaited, and of whom personal data is masked where it goes out."""
    if any(each.get("open_requests") for each in waiting.values()):
        out.say(
            tr(
                "Nog niet alle antwoorden zijn binnen. Wat ze kunnen veranderen staat bij elke aanbieder "
                "(assessment show)."
            )
        )
    for participation_id, each in waiting.items():
        for said in each.get("masked", ()):
            out.say(f"{names[participation_id]}: {said['message']}")


def _say_written(args: argparse.Namespace, out: Output, outbox: Outbox | None) -> None:
    """Say where documents lie."""
    if outbox is not None and outbox.delivered:
        written = tr("{count} bestanden in {folder}")
        out.say(written.format(count=len(outbox.delivered), folder=args.out))


def _waiting(store: Store, of_round: Round, found: Sequence[Participation]) -> Waiting:
    """Return per participation which answers are still awaited and what they could change, and what was masked."""
    from contractbeoordeling.usecases.assessments.file import assessment_files
    from contractbeoordeling.usecases.assessments.material import material_of
    from contractbeoordeling.usecases.assessments.show import awaited
    from contractbeoordeling.usecases.round_context import context_of

    told: Waiting = {}
    for each in assessment_files(store, context_of(store, of_round), found):
        version = each.version
        told[each.participation.id] = {
            "open_requests": []
            if version is not None and version.determined_at is not None
            else [waiting_document(one) for one in awaited(store, each)],
            "masked": []
            if version is None
            else [masked_document(one) for one in material_of(store, each).masked],
        }
    return told


def masked_document(word: MaskedWord) -> dict[str, object]:
    """Personal data that a document doesn't show."""
    from contractbeoordeling.wording.assessments import HUMAN_TEXTS

    said = " ".join(each for each in (HUMAN_TEXTS[word.part], word.code) if each)
    message = tr("Onleesbaar gemaakt waar het de deur uit gaat ({where}): {shown}")
    return {
        "part": word.part,
        "code": word.code,
        "shown": word.shown,
        "message": message.format(where=said, shown=word.shown),
    }


def waiting_document(waiting: OpenRequest) -> dict[str, object]:
    """An open request with what it could change."""
    return {
        "party": waiting.party,
        "open": waiting.open_questions,
        "could_change": waiting.changes,
        **({"blind": True} if waiting.blind else {}),
    }


def _counted(done: int, total: int, *, rehearsed: bool) -> str:
    said = tr("{done} van de {total} gedaan.").format(done=done, total=total)
    if rehearsed:
        said = tr("Proef: er is niets gewijzigd; {done} van de {total} kan.").format(done=done, total=total)
    return said


def _taken_document(line: AssessmentLine, taken: Taken) -> dict[str, object]:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.wording.refusals import sentence

    version, refusal = taken.version, taken.refusal
    document: dict[str, object] = {
        "provider": provider_document(line.provider),
        "subject": line.subject,
        "participation": line.participation.id,
        "done": refusal is None,
        "computed": line.computed,
        "determined": line.standing if _is_determined(taken) else line.determined,
    }
    if refusal is not None:
        return {**document, "code": refusal.code, "message": sentence(refusal)}
    if version is not None:
        document |= {
            "version": version.version,
            "state": version.state_on(today()),
            "reply_due": version.reply_due,
            "seal": version.seal_sha256,
        }
    return document


def _is_determined(taken: Taken) -> bool:
    return taken.version is not None and taken.version.determined_at is not None


def _taken_said(told: Sequence[tuple[AssessmentLine, Taken]]) -> str:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.wording.assessments import STATES as WORDS
    from contractbeoordeling.wording.numbers import NOTHING, day
    from contractbeoordeling.wording.refusals import sentence
    from contractbeoordeling.wording.table import table

    rows: list[list[str]] = []
    refused: list[str] = []
    for line, each in told:
        version = each.version
        said = tr(WORDS[version.state_on(today())]) if version is not None else ""
        if each.refusal is not None:
            said = tr("kan niet")
            refused.append(f"{name_of(line)}: {sentence(each.refusal)}")
        due = day(version.reply_due) if version is not None else NOTHING
        final = line.determined is not None if version is None else _is_determined(each)
        ratings = both(line.computed, line.standing, determined=final, blind=line.blind)
        rows.append([name_of(line), *ratings, due, said])
    headers = [
        tr("Aanbieder"), tr("Berekend"), tr("Vastgesteld"), tr("Reageren t/m"), tr("Stand"),
    ]  # fmt: skip
    return "\n".join([table(headers, rows), *refused])


def name_of(line: AssessmentLine) -> str:
    """The provider, with the contract, lot or location that is assessed."""
    from contractbeoordeling.wording.rounds import taking_part

    return taking_part(line.provider.name, line.subject)


def both(computed: int | None, standing: int | None, *, determined: bool, blind: bool = False) -> list[str]:
    """What was computed beside what a person made of it: a star says that they differ, brackets that it isn't final."""
    from contractbeoordeling.cli.assessed import BLIND
    from contractbeoordeling.wording.numbers import NOTHING

    if blind:
        return [BLIND, NOTHING]
    differs = computed != standing
    own = f"{standing or NOTHING}{'*' if differs else ''}"
    if not determined:
        own = f"({own})" if differs else NOTHING
    return [str(computed or NOTHING), own]
