"""`continuity`: the six steps of continuity risk."""

from __future__ import annotations

import argparse

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_document, provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import count, day
from contractbeoordeling.wording.i18n import tr


def register(commands: Commands) -> None:
    """Add the commands that begin with `continuity`."""
    group = commands.group("continuity", tr("continuïteitsrisico van aanbieders, in zes stappen"))
    put = group.add("set", tr("zet een aanbieder op een stap; de vorige eindigt dan"), _set)
    path_of(put)
    provider_option(put)
    put.add_argument(
        "--step",
        type=count,
        required=True,
        metavar="1-6",
        help=tr(
            "3: solvabiliteit onder 20%%; 4: onder 10%%; 5: negatief eigen vermogen; 6: dreigend faillissement; 1 en 2: zie "
            "het contract"
        ),
    )
    put.add_argument("--source", required=True, metavar=tr("BRON"), help=tr("zoals de jaarrekening"))
    put.add_argument("--since", type=day, metavar=DAY, help=tr("sinds wanneer; anders vandaag"))
    put.add_argument("--remark", default="", metavar=tr("TEKST"), help=tr("toelichting"))
    end = group.add("end", tr("leg vast dat een aanbieder op geen stap meer staat"), _end)
    path_of(end)
    provider_option(end)
    end.add_argument("--on", type=day, metavar=DAY, help=tr("op welke dag; anders vandaag"))
    listing = group.add("list", tr("toon de stappen; wat loopt staat bovenaan"), _list)
    path_of(listing)
    provider_option(listing, required=False)
    listing.add_argument("--running", action="store_true", help=tr("alleen wat nog loopt"))


def _set(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.continuity import ContinuityRisk
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.continuity.steps import set_continuity
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        risk = ContinuityRisk(
            provider_id=find_provider(store, args.provider).id,
            step=args.step,
            since=args.since or today(),
            source=args.source,
            remark=args.remark,
        )
        done = set_continuity(store, author(), risk)
    return noted(done, "continuity", tr("Stap vastgelegd: {id}"), out)


def _end(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.continuity.steps import end_continuity
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = end_continuity(store, author(), find_provider(store, args.provider).id, args.on)
    return noted(Noted(done), "continuity", tr("Stap beëindigd: {id}"), out)


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import fields_of, short
    from contractbeoordeling.usecases.continuity.steps import list_continuity
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.escalation import CONTINUITY
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        provider_id = find_provider(store, args.provider).id if args.provider else None
        found = list_continuity(store, provider_id, only_running=args.running)
    out.result([{**fields_of(each.risk), "provider": provider_document(each.provider)} for each in found])
    rows = [
        [
            short(each.provider.name, 30),
            f"{each.risk.step} {CONTINUITY[each.risk.step]}",
            shown(each.risk.since),
            shown(each.risk.ended_on),
            short(each.risk.source),
        ]
        for each in found
    ]
    out.say(table([tr("Aanbieder"), tr("Stap"), tr("Sinds"), tr("Tot"), tr("Bron")], rows))
    return ExitStatus.DONE
