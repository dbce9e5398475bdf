"""`provider stop|go-on|falls-away`: a provider that stops, and what that means for municipalities and clients."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.provider import provider_of
from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_document
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import day
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.year.stopping import FallsAway


def register(commands: Commands) -> None:
    """Add the commands to those of `provider`."""
    group = commands.group("provider", tr("aanbieders"))
    stop = group.add("stop", tr("leg vast dat een aanbieder stopt, en toon wat er wegvalt"), _stop)
    path_of(stop)
    provider_of(stop)
    stop.add_argument(
        "--on", type=day, required=True, metavar=DAY, help=tr("de laatste dag is de dag ervoor")
    )
    stop.add_argument("--reason", required=True, metavar=tr("TEKST"), help=tr("waarom"))
    stop.add_argument("--dry-run", action="store_true", help=tr("toon alleen wat er zou wegvallen"))
    for name, summary, handler in (
        ("falls-away", tr("toon wat er wegvalt als een aanbieder stopt"), _show),
        ("go-on", tr("neem terug dat een aanbieder stopt"), _go_on),
    ):
        parser = group.add(name, summary, handler)
        path_of(parser)
        provider_of(parser)


def _stop(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.year.stopping import Stop, falls_away, stop_provider

    with opened(args.register) as store, store.together(keep=not args.dry_run):
        provider = find_provider(store, args.provider)
        stopped = stop_provider(store, author(), provider, Stop(args.on, args.reason), today())
        found = falls_away(store, stopped, today())
    said = tr("Proef: er is niets gewijzigd.") if args.dry_run else tr("{name} stopt op {day}.")
    return _told(found, out, said.format(name=stopped.name, day=f"{args.on:%d-%m-%Y}"))


def _go_on(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.year.stopping import go_on_after_all

    with opened(args.register) as store:
        changed = go_on_after_all(store, author(), find_provider(store, args.provider))
    out.result({"provider": changed})
    out.say(tr("{name} gaat door.").format(name=changed.name))
    return ExitStatus.DONE


def _show(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.year.stopping import falls_away

    with opened(args.register) as store:
        found = falls_away(store, find_provider(store, args.provider), today())
    return _told(found, out)


def _told(found: FallsAway, out: Output, said: str = "") -> ExitStatus:
    from contractbeoordeling.wording.falling import clients_said
    from contractbeoordeling.wording.numbers import NOTHING
    from contractbeoordeling.wording.table import table

    out.result(_document(found))
    contracts = [
        [
            each.contract.number,
            each.contract.title,
            ", ".join(each.municipalities),
            NOTHING if each.clients is None else f"{each.clients} ({each.year})",
        ]
        for each in found.contracts
    ]
    out.say(table([tr("Contract"), tr("Titel"), tr("Gemeenten"), tr("Cliënten")], contracts))
    out.say(clients_said(found.clients, found.unknown_clients))
    care = [
        [each.care_form, each.place, ", ".join(other.name for other in each.others) or tr("niemand")]
        for each in found.care
    ]
    out.say(table([tr("Zorgvorm"), tr("Waar"), tr("Wie dit daar ook biedt")], care))
    if said:
        out.say(said)
    return ExitStatus.DONE


def _document(found: FallsAway) -> dict[str, object]:
    return {
        "provider": provider_document(found.provider),
        "stops_on": found.provider.stops_on,
        "reason": found.provider.stop_reason,
        "clients": found.clients,
        "unknown_clients": found.unknown_clients,
        "places": found.places,
        "contracts": [
            {
                "number": each.contract.number,
                "title": each.contract.title,
                "product_categories": each.contract.product_categories,
                "municipalities": each.municipalities,
                "year": each.year,
                "clients": each.clients,
            }
            for each in found.contracts
        ],
        "care": [
            {
                "care_form": each.care_form,
                "place": each.place,
                "others": [provider_document(other) for other in each.others],
            }
            for each in found.care
        ],
    }
