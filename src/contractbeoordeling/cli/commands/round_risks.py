"""`round risks`: what deserves a look at the providers of a round, however they were rated."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import provider_document, providers_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import count, day
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.rounds.risks import ProviderRisk, RoundRisks


def register(group: Commands) -> None:
    """Add the command to those of `round`."""
    from contractbeoordeling.cli.commands.round import round_of

    summary = tr("risicolijst: bevindingen, open signalen, wat loopt of afloopt, verouderde onderbouwing")
    parser = group.add("risks", summary, _risks)
    path_of(parser)
    round_of(parser)
    providers_option(parser.add_argument, tr("alleen van deze (mag vaker)"))
    parser.add_argument("--on", type=day, metavar="JJJJ-MM-DD", help=tr("gezien op deze dag; anders vandaag"))
    parser.add_argument(
        "--within", type=count, metavar=tr("DAGEN"), help=tr("wat binnen zoveel dagen afloopt (anders 182)")
    )


def _risks(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.commands.round_views import round_document
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_round, select_participations
    from contractbeoordeling.usecases.rounds.risks import ENDS_WITHIN, RiskView, round_risks
    from contractbeoordeling.usecases.session import register as opened

    seen_on = RiskView(args.on or today(), ENDS_WITHIN if args.within is None else args.within)
    with opened(args.register) as store:
        of_round = find_round(store, args.round)
        chosen = select_participations(store, of_round, args.provider)
        bar = out.progress(tr("Beoordelen"))
        found = round_risks(store, of_round.id, seen_on, chosen, bar)
    out.result(
        {
            "round": round_document(found.round),
            "on": found.on,
            "without": found.without,
            "blind": found.blind,
            "risks": [_document(each) for each in found.risks],
        }
    )
    out.say(risks_said(found))
    return ExitStatus.DONE


def _document(found: ProviderRisk) -> dict[str, object]:
    provider, risk = found.provider, found.risk
    return {
        "provider": provider_document(provider),
        "subject": found.subject,
        "kind": risk.kind,
        "criterion": risk.criterion or None,
        "what": risk.what,
        "day": risk.day,
        "number": risk.number,
        "record": risk.record_id or None,
    }


def risks_said(found: RoundRisks) -> str:
    """Return the list, provider by provider, and how many have none."""
    from contractbeoordeling.wording.i18n import ntr
    from contractbeoordeling.wording.risks import BY_NAME, RISKS, risk_detail, some_unseen
    from contractbeoordeling.wording.table import table

    rows = [
        [
            " · ".join(text for text in (each.provider.name, each.subject) if text),
            tr(RISKS[each.risk.kind]),
            risk_detail(each.risk, found.on.isoformat()),
        ]
        for each in found.risks
    ]
    headers = [tr("Aanbieder"), tr("Risico"), tr("Waarover")]
    listed = f"{table(headers, rows)}\n\n" if rows else ""
    without = ntr("Bij {count} aanbieder is er niets.", "Bij {count} aanbieders is er niets.", found.without)
    said = (without.format(count=found.without), tr(BY_NAME), some_unseen(found.blind))
    return f"{listed}{' '.join(filter(None, said))}"
