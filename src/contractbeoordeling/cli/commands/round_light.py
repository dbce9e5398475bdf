"""`round light|whole`: what next year's cycle may be, what a person chooses, and overruling it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import (
    DAY,
    provider_document,
    provider_option,
    providers_option,
    subject_option,
)
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import day
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.assessment import CycleChoice
    from contractbeoordeling.domain.round import Round
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.cycle.choose import Chosen, CycleWish
    from contractbeoordeling.usecases.cycle.proposal import CycleLine

_CHOICES = {"yes": True, "no": False, "proposal": None}


def register(group: Commands) -> None:
    """Add the commands to those of `round`."""
    from contractbeoordeling.cli.commands.round import round_of

    parser = group.add("light", tr("voorstel voor een lichte ronde volgend jaar, en de keuze"), _light)
    path_of(parser)
    round_of(parser)
    providers_option(parser.add_argument, tr("alleen van deze (mag vaker); anders alle deelnames"))
    parser.add_argument(
        "--choose",
        choices=tuple(_CHOICES),
        help=tr("leg de keuze vast: yes licht, no volledig, proposal zoals voorgesteld"),
    )
    parser.add_argument(
        "--reason", default="", metavar=tr("TEKST"), help=tr("nodig als de keuze afwijkt van het voorstel")
    )
    parser.add_argument(
        "--function", default="", metavar=tr("FUNCTIE"), help=tr("functie van wie kiest; anders de uwe")
    )
    parser.add_argument("--on", type=day, metavar=DAY, help=tr("gezien op deze dag; anders vandaag"))
    parser.add_argument(
        "--dry-run", action="store_true", help=tr("toon wat er vastgelegd zou worden; wijzig niets")
    )
    whole = group.add("whole", tr("geef een aanbieder met een lichte ronde toch alle thema's"), _whole)
    path_of(whole)
    round_of(whole)
    provider_option(whole)
    subject_option(whole)
    whole.add_argument("--reason", required=True, metavar=tr("TEKST"), help=tr("waarom; blijft bewaard"))


def _light(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.cycle.choose import CycleWish
    from contractbeoordeling.usecases.cycle.proposal import cycle_lines
    from contractbeoordeling.usecases.lookup import find_round, select_participations
    from contractbeoordeling.usecases.session import register as opened

    on = args.on or today()
    with opened(args.register) as store:
        of_round = find_round(store, args.round)
        lines = cycle_lines(store, of_round, select_participations(store, of_round, args.provider), on)
        if args.choose is None:
            out.result({"round": of_round.name, "on": on, "providers": [_document(each) for each in lines]})
            out.say(lines_said(lines))
            return ExitStatus.DONE
        wish = CycleWish(light=_CHOICES[args.choose], reason=args.reason, function=args.function, on=on)
        return _choose(args, out, (store, of_round), (lines, wish))


def _choose(
    args: argparse.Namespace,
    out: Output,
    place: tuple[Store, Round],
    asked: tuple[Sequence[CycleLine], CycleWish],
) -> ExitStatus:
    """Record the choice for everybody that is named, and tell what came of it."""
    from contractbeoordeling.usecases.cycle.choose import choose_cycles
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.wording.cycle import choice_said
    from contractbeoordeling.wording.refusals import sentence

    store, of_round = place
    found = choose_cycles(store, author(), of_round, asked, rehearse=args.dry_run)
    if len(found) == 1 and found[0].refusal is not None:
        raise found[0].refusal
    out.result(
        {
            "round": of_round.name,
            "dry_run": args.dry_run,
            "choices": [_chosen_document(each) for each in found],
        }
    )
    for each in found:
        if each.refusal is not None:
            out.say(sentence(each.refusal))
        else:
            out.say(f"{name_of(each.line)}: {choice_said(each.choice)}")
    done = sum(each.refusal is None for each in found)
    if args.dry_run:
        out.say(tr("Proef: er is niets gewijzigd."))
    return ExitStatus.DONE if done == len(found) else ExitStatus.FINDINGS if done else ExitStatus.REFUSED


def _chosen_document(chosen: Chosen) -> dict[str, object]:
    from contractbeoordeling.wording.refusals import sentence

    document = {**_document(chosen.line), "done": chosen.refusal is None}
    if chosen.refusal is not None:
        return {**document, "code": chosen.refusal.code, "message": sentence(chosen.refusal)}
    return {**document, "choice": _choice_document(chosen.choice)}


def _document(line: CycleLine) -> dict[str, object]:
    return {
        "provider": provider_document(line.provider),
        "subject": line.subject,
        "participation": line.participation.id,
        "proposed": line.proposed,
        "conditions": [
            {"code": each.obstacle, "holds": each.holds, "count": each.count, "total": each.total}
            for each in line.conditions
        ],
        "choice": _choice_document(line.choice),
    }


def _choice_document(choice: CycleChoice | None) -> dict[str, object] | None:
    if choice is None:
        return None
    return {
        "light": choice.light,
        "reason": choice.reason,
        "decided_on": choice.decided_on,
        "function": choice.decided_function,
    }


def name_of(line: CycleLine) -> str:
    """The provider, with the contract, lot or location that is assessed."""
    from contractbeoordeling.wording.rounds import taking_part

    return taking_part(line.provider.name, line.subject)


def lines_said(lines: Sequence[CycleLine]) -> str:
    """Return the proposals beside the choices; of one provider with every condition."""
    from contractbeoordeling.wording.cycle import (
        EXPLANATION,
        choice_said,
        condition_said,
        lacking_said,
        proposal_said,
    )
    from contractbeoordeling.wording.table import table

    rows = [
        [name_of(each), proposal_said(each.proposed), choice_said(each.choice), lacking_said(each.lacking)]
        for each in lines
    ]
    headers = [tr("Aanbieder"), tr("Voorstel"), tr("Keuze"), tr("Wat ontbreekt")]
    told = [table(headers, rows), ""]
    if len(lines) == 1:
        told += [condition_said(each) for each in lines[0].conditions]
    return "\n".join([*told, tr(EXPLANATION)])


def _whole(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.cycle.widen import widen
    from contractbeoordeling.usecases.lookup import find_participation, find_provider, find_round
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        of_round, provider = find_round(store, args.round), find_provider(store, args.provider)
        own = find_participation(store, of_round, provider, args.subject)
        added = widen(store, author(), own, args.reason)
    out.result(
        {"round": of_round.name, "provider": provider_document(provider), "requests_added": len(added)}
    )
    out.say(tr("{provider} doet nu met alle thema's van de ronde mee.").format(provider=provider.name))
    return ExitStatus.DONE
