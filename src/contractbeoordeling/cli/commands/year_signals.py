"""`signal quarters`: how many signals of which kind, per quarter."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import count, day
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.year.signal_quarters import SignalQuarters


def register(commands: Commands) -> None:
    """Add the command to those of `signal`."""
    group = commands.group("signal", tr("signalen over aanbieders"))
    parser = group.add("quarters", tr("toon het aantal signalen per soort en kwartaal"), _quarters)
    path_of(parser)
    provider_option(parser, required=False)
    parser.add_argument("--on", type=day, metavar=DAY, help=tr("tot en met het kwartaal van deze dag"))
    parser.add_argument("--count", type=count, default=8, metavar=tr("AANTAL"), help=tr("zoveel kwartalen"))
    parser.add_argument(
        "--plot", type=given_path, metavar=tr("BESTAND.svg"), help=tr("schrijf ook een tekening")
    )


def _quarters(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.written import write_file
    from contractbeoordeling.usecases.year.signal_plot import quarters_plot
    from contractbeoordeling.usecases.year.signal_quarters import signal_quarters

    with opened(args.register) as store:
        provider_id = find_provider(store, args.provider).id if args.provider else None
        found = signal_quarters(store, args.on or today(), count=max(args.count, 1), provider_id=provider_id)
    if args.plot:
        write_file(args.plot, quarters_plot(found).svg.encode())
    out.result(
        {
            "quarters": [f"{each.year}-K{each.number}" for each in found.quarters],
            "kinds": {str(kind): counts for kind, counts in found.counts.items()},
            "urgent": found.urgent,
            "totals": found.totals,
        }
    )
    out.say(quarters_said(found))
    return ExitStatus.DONE


def quarters_said(found: SignalQuarters) -> str:
    """Return the counts as a table, urgent ones on a line of their own."""
    from contractbeoordeling.wording.signal_quarters import quarter, quarter_lines
    from contractbeoordeling.wording.table import table

    headers = [tr("Soort"), *(quarter(each) for each in found.quarters)]
    return table(headers, quarter_lines(found.counts, found.urgent, found.totals))
