"""`visit prepare`: what to ask whom, from the differences or as chosen."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.meetings import (
    occasion_options,
    out_option,
    reader_option,
    told,
    whose,
    whose_options,
    with_occasion,
)
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import count
from contractbeoordeling.cli.visit_document import say_visit, visit_document, write_visit_paper
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.domain.round import Participation
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.visits.questions import VisitQuestion


def register(group: Commands) -> None:
    """Add the command to those of `visit`."""
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
        done = prepare_visit(store, author(), wanted, _questions(store, provider, own, args))
        write_visit_paper(store, done.record.id, args)
        document = visit_document(store, done.record.id)
        say_visit(store, done.record.id, out)
    out.say(
        tr("Proef: er is niets gewijzigd.")
        if args.dry_run
        else tr("Werkbezoek voorbereid: {id}").format(id=done.record.id)
    )
    return told("visit", done, out, notes=document["notes"])


def _questions(
    store: Store, provider: Provider, own: Participation | None, args: argparse.Namespace
) -> list[VisitQuestion]:
    """Return the questions that were chosen, or that the differences propose."""
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.criteria import find_criterion
    from contractbeoordeling.usecases.visits.questions import MOST, chosen_questions, proposed_questions

    if args.criterion:
        return list(chosen_questions(store, args.criterion, own))
    if own is None:
        raise Refusal("visit_without_questions", provider=provider.name)
    without = {find_criterion(store, each).key for each in args.leave_out}
    most = MOST if args.questions is None else args.questions
    found = proposed_questions(store, own, most + len(without))
    return [each for each in found if each.criterion.key not in without][:most]
