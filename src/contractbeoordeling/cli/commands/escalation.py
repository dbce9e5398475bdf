"""`escalation`: the ladder, the grounds in contracts, the steps that were taken, and what a termination asks for."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_document, provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Handler, Parser
from contractbeoordeling.cli.values import count, day
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import ntr, tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.escalation import ContractGround
    from contractbeoordeling.domain.escalation_rules import Ladder
    from contractbeoordeling.usecases.escalation.listing import TakenStep


def register(commands: Commands) -> None:
    """Add the commands that begin with `escalation`."""
    group = commands.group("escalation", tr("escalatieladder; een trede zetten gaat met: action escalate"))
    _ladder_commands(group)
    _ground_commands(group)
    listing = group.add("list", tr("toon gezette treden, de nieuwste bovenaan"), _list)
    path_of(listing)
    provider_option(listing, required=False)
    end = _one(group, "end", tr("beëindig een trede, met de reden"), _end)
    end.add_argument("text", metavar=tr("REDEN"), help=tr("waarom de trede eindigt"))
    end.add_argument("--on", type=day, metavar=DAY, help=tr("op welke dag; anders vandaag"))
    letter = _one(group, "letter", tr("schrijf de brief over een trede, als pdf of Word"), _letter)
    letter.add_argument(
        "--out",
        required=True,
        type=given_path,
        metavar=tr("BESTAND.pdf|.docx"),
        help=tr("waar de brief komt"),
    )
    _task_commands(group)


def _ladder_commands(group: Commands) -> None:
    ladder = group.add("ladder", tr("toon de ladder van dit register"), _ladder)
    path_of(ladder)
    ladder.add_argument("--usual", action="store_true", help=tr("zet de gebruikelijke ladder terug"))
    step = group.add("step", tr("wijzig een trede van de ladder, of voeg er een toe"), _step)
    path_of(step)
    step.add_argument("number", type=count, metavar=tr("TREDE"), help=tr("nummer van de trede"))
    step.add_argument(
        "--name", default="", metavar=tr("NAAM"), help=tr("hoe de trede heet; anders zoals hij heette")
    )
    step.add_argument(
        "--measure",
        action="append",
        default=[],
        metavar=tr("MAATREGEL"),
        help=tr("alle maatregelen (mag vaker)"),
    )
    step.add_argument("--terminates", action="store_true", help=tr("de trede beëindigt het contract"))
    step.add_argument("--remove", action="store_true", help=tr("haal de trede van de ladder"))


def _ground_commands(group: Commands) -> None:
    ground = group.add("ground", tr("leg vast welk artikel van een contract een maatregel toestaat"), _ground)
    path_of(ground)
    provider_option(ground)
    ground.add_argument(
        "--contract", required=True, metavar=tr("CONTRACTNUMMER"), help=tr("nummer van het contract")
    )
    ground.add_argument(
        "--step", type=count, default=0, metavar=tr("TREDE"), help=tr("trede van de maatregel")
    )
    ground.add_argument(
        "--measure",
        required=True,
        metavar=tr("MAATREGEL"),
        help=tr("maatregel van de trede, of: geschillenregeling"),
    )
    ground.add_argument("--article", required=True, metavar=tr("ARTIKEL"), help=tr("nummer van het artikel"))
    ground.add_argument("--text", default="", metavar=tr("TEKST"), help=tr("wat het artikel zegt"))
    remove = group.add("remove-ground", tr("haal een grond weg waar geen trede op rust"), _remove_ground)
    path_of(remove)
    remove.add_argument("ground", metavar="ID", help=tr("zie: escalation grounds"))
    grounds = group.add("grounds", tr("toon de gronden in de contracten van een aanbieder"), _grounds)
    path_of(grounds)
    provider_option(grounds)


def _task_commands(group: Commands) -> None:
    tasks = _one(group, "tasks", tr("toon wat er bij een beëindiging voor cliënten moet gebeuren"), _tasks)
    tasks.add_argument("--add", metavar=tr("TEKST"), help=tr("zet dit achteraan de lijst"))
    task = group.add("task", tr("leg vast wie een taak doet, vóór wanneer, en of hij gedaan is"), _task)
    path_of(task)
    task.add_argument("task", metavar="ID", help=tr("zie: escalation tasks"))
    task.add_argument("--owner", metavar=tr("WIE"), help=tr("wie het doet"))
    task.add_argument("--due", type=day, metavar=DAY, help=tr("vóór wanneer"))
    task.add_argument("--done", type=day, metavar=DAY, help=tr("op welke dag gedaan"))
    task.add_argument("--note", metavar=tr("TEKST"), help=tr("opmerking"))
    task.add_argument(
        "--audience",
        choices=("internal", "provider"),
        help=tr("wie dit leest; wat voor de aanbieder is, staat in de brief"),
    )


def _one(group: Commands, name: str, summary: str, handler: Handler) -> Parser:
    parser = group.add(name, summary, handler)
    path_of(parser)
    parser.add_argument("escalation", metavar="ID", help=tr("zie: escalation list"))
    return parser


def _ladder(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.escalation.ladder import ladder_of, usual_ladder_again
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        ladder = usual_ladder_again(store, author()) if args.usual else ladder_of(store)
    return _shown(ladder, out)


def _shown(ladder: Ladder, out: Output) -> ExitStatus:
    out.result(
        {
            "own": ladder.own,
            "steps": [
                {
                    "number": each.number,
                    "name": each.name,
                    "measures": each.measures,
                    "terminates": each.terminates,
                }
                for each in ladder.steps
            ],
        }
    )
    for each in ladder.steps:
        out.say(f"{each.number}  {each.name}: {', '.join(each.measures)}")
    return ExitStatus.DONE


def _step(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.escalation import LadderStep
    from contractbeoordeling.usecases.escalation.ladder import change_ladder, ladder_of, remove_step
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        if args.remove:
            remove_step(store, author(), args.number)
        else:
            known = ladder_of(store).step(args.number)
            step = LadderStep(
                number=args.number,
                name=args.name or (known.name if known else ""),
                measures=tuple(args.measure) or (known.measures if known else ()),
                terminates=args.terminates or (known is not None and known.terminates),
            )
            change_ladder(store, author(), step)
        ladder = ladder_of(store)
    return _shown(ladder, out)


def _ground(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.escalation import ContractGround
    from contractbeoordeling.usecases.escalation.grounds import set_ground
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.places import find_contract
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        contract = find_contract(store, find_provider(store, args.provider), args.contract)
        ground = ContractGround(
            contract_id=contract.id,
            step=args.step,
            measure=args.measure,
            article=args.article,
            text=args.text,
        )
        done = set_ground(store, author(), ground)
    return noted(Noted(done), "ground", tr("Grond vastgelegd: {id}"), out)


def _remove_ground(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.escalation.grounds import remove_ground
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        remove_ground(store, author(), args.ground)
    out.result({"removed": args.ground})
    out.say(tr("Grond weggehaald."))
    return ExitStatus.DONE


def _grounds(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.escalation.listing import provider_ladder
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        found = provider_ladder(store, find_provider(store, args.provider).id)
    numbers = {each.id: each.number for each in found.contracts}
    grounds: list[ContractGround] = [each for listed in found.grounds.values() for each in listed]
    out.result([{**_fields(each), "contract": numbers[each.contract_id]} for each in grounds])
    rows = [
        [numbers[each.contract_id], str(each.step), each.measure, each.article, each.id] for each in grounds
    ]
    out.say(table([tr("Contract"), tr("Trede"), tr("Maatregel"), tr("Artikel"), tr("Id")], rows))
    return ExitStatus.DONE


def _fields(record: ContractGround) -> dict[str, object]:
    from contractbeoordeling.cli.evidence import fields_of

    return fields_of(record)


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.escalation.listing import list_escalations
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        found = list_escalations(store, find_provider(store, args.provider).id if args.provider else None)
    out.result([_document(each) for each in found])
    out.say(_table(found))
    late = sum(each.late_on(today()) for each in found)
    running = sum(each.running for each in found)
    said = ntr(
        "{count} trede gezet; nu van kracht: {running}, waarvan {late} met een verlopen termijn",
        "{count} treden gezet; nu van kracht: {running}, waarvan {late} met een verlopen termijn",
        len(found),
    )
    out.say(said.format(count=len(found), running=running, late=late))
    return ExitStatus.DONE


def _document(taken: TakenStep) -> dict[str, object]:
    from contractbeoordeling.cli.evidence import fields_of

    return {
        **fields_of(taken.escalation),
        "provider": provider_document(taken.provider),
        "contract": taken.contract.number if taken.contract else None,
        "article": taken.article or None,
        "decided_by": taken.decided_by or None,
        "running": taken.running,
        "tasks": [fields_of(each) for each in taken.tasks],
    }


def _table(found: list[TakenStep]) -> str:
    from contractbeoordeling.cli.evidence import short
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.table import table

    headers = [
        tr("Besloten"), tr("Trede"), tr("Maatregel"), tr("Aanbieder"), tr("Artikel"), tr("Termijn"), tr("Beëindigd"), tr("Id"),
    ]  # fmt: skip
    rows = [
        [
            shown(each.escalation.decided_on),
            str(each.escalation.step),
            each.escalation.measure,
            short(each.provider.name, 30),
            each.article,
            shown(each.escalation.term_on),
            shown(each.escalation.ended_on),
            each.escalation.id,
        ]
        for each in found
    ]
    return table(headers, rows)


def _end(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.escalation.escalate import end_escalation
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = end_escalation(store, author(), args.escalation, args.text, args.on)
    return noted(done, "escalation", tr("Trede beëindigd: {id}"), out)


def _letter(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.escalation.letter import write_letter
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = write_letter(store, author(), args.escalation, args.out, today())
    out.result({"file": args.out, "document": done.letter_id})
    out.say(tr("De brief staat in {path}, en is bewaard zoals hij de deur uit gaat.").format(path=args.out))
    return ExitStatus.DONE


def _tasks(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import fields_of
    from contractbeoordeling.domain.escalation import TerminationTask
    from contractbeoordeling.usecases.escalation.escalate import find_escalation
    from contractbeoordeling.usecases.escalation.termination import add_task, tasks_of
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        taken = find_escalation(store, args.escalation)
        if args.add is not None:
            add_task(store, author(), TerminationTask(escalation_id=taken.id, task=args.add))
        found = tasks_of(store, taken.id)
    out.result([fields_of(each) for each in found])
    rows = [[each.task, each.owner, shown(each.due_on), shown(each.done_on), each.id] for each in found]
    out.say(table([tr("Wat"), tr("Wie"), tr("Klaar vóór"), tr("Gedaan"), tr("Id")], rows))
    return ExitStatus.DONE


def _task(args: argparse.Namespace, out: Output) -> ExitStatus:
    from dataclasses import replace

    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.escalation.termination import change_task, find_task
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    audience = Audience(args.audience) if args.audience else None
    given = {
        "owner": args.owner,
        "due_on": args.due,
        "done_on": args.done,
        "note": args.note,
        "audience": audience,
    }
    with opened(args.register) as store:
        task = replace(
            find_task(store, args.task), **{name: each for name, each in given.items() if each is not None}
        )
        done = change_task(store, author(), task)
    return noted(Noted(done), "task", tr("Taak vastgelegd: {id}"), out)
