"""`contract year|ceilings|indicator|indicators`: the ceiling of a contract, its use, and what is called success."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.provider import provider_of
from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, fields_of, noted, provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import amount, codes, count, day
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.year.ceilings import CeilingUse


def register(commands: Commands) -> None:
    """Add the commands to those of `contract`."""
    group = commands.group("contract", tr("contracten van een aanbieder"))
    year = group.add("year", tr("leg plafond, gebruik en cliënten van een jaar vast"), _keep_year)
    _contract_of(year)
    year.add_argument("year", type=count, metavar=tr("JAAR"), help=tr("vier cijfers"))
    year.add_argument("--ceiling", type=amount, metavar=tr("BEDRAG"), help=tr("het plafond in euro"))
    year.add_argument("--used", type=amount, metavar=tr("BEDRAG"), help=tr("wat ervan gebruikt is"))
    year.add_argument("--used-until", type=day, metavar=DAY, help=tr("gebruik tot en met deze dag"))
    year.add_argument("--clients", type=count, metavar=tr("AANTAL"), help=tr("cliënten in dat jaar"))
    ceilings = group.add("ceilings", tr("toon het gebruik van de plafonds in een jaar"), _ceilings)
    path_of(ceilings)
    ceilings.add_argument("--year", type=count, metavar=tr("JAAR"), help=tr("anders dit jaar"))
    provider_option(ceilings, required=False)
    ceilings.add_argument(
        "--out",
        type=given_path,
        metavar=tr("BESTAND.xlsx"),
        help=tr("schrijf ze ook als Excel-bestand, naast en nooit in de kwaliteit"),
    )
    _indicators(group)


def _indicators(group: Commands) -> None:
    from contractbeoordeling.domain.contract import IndicatorState

    parser = group.add("indicator", tr("leg een succesindicator van een contract vast"), _keep_indicator)
    _contract_of(parser)
    parser.add_argument("name", metavar=tr("INDICATOR"), help=tr("naam of id"))
    parser.add_argument("--target", metavar=tr("TEKST"), help=tr("streefwaarde"))
    parser.add_argument(
        "--state",
        choices=codes(IndicatorState),
        help=tr(
            "unknown: nog niet gemeten; on_track: op koers; at_risk: in gevaar; met: gehaald; not_met: niet gehaald"
        ),
    )
    parser.add_argument("--on", type=day, metavar=DAY, help=tr("de stand is van deze dag"))
    parser.add_argument("--remark", metavar=tr("TEKST"), help=tr("toelichting"))
    parser.add_argument("--remove", action="store_true", help=tr("haal de indicator weg"))
    listing = group.add("indicators", tr("toon de succesindicatoren van een aanbieder"), _list_indicators)
    path_of(listing)
    provider_of(listing)


def _contract_of(parser: Parser) -> None:
    path_of(parser)
    provider_of(parser)
    parser.add_argument("number", metavar=tr("CONTRACTNUMMER"), help=tr("nummer van het contract"))


def _keep_year(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.keep_contract import find_contract
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.year.ceilings import ceiling_uses, keep_contract_year, year_of

    names = ("ceiling", "used", "used_until", "clients")
    given = {name: getattr(args, name) for name in names if getattr(args, name) is not None}
    with opened(args.register) as store:
        provider = find_provider(store, args.provider)
        contract = find_contract(store, provider, args.number)
        known = year_of(store, contract, args.year)
        made = keep_contract_year(store, author(), replace(known, **given))
        uses = ceiling_uses(store, made.year, provider.id)
    own = [each for each in uses if each.line.contract_id == contract.id]
    out.result({"year": made, "use": [_document(each) for each in own]})
    out.say(_said(own))
    return ExitStatus.DONE


def _ceilings(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.export.table import export_table
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.year.ceiling_table import ceiling_table
    from contractbeoordeling.usecases.year.ceilings import ceiling_uses

    with opened(args.register) as store:
        provider_id = find_provider(store, args.provider).id if args.provider else None
        year = args.year or today().year
        found = ceiling_uses(store, year, provider_id)
    if args.out:
        export_table(ceiling_table(found, year), args.out)
    out.result([_document(each) for each in found])
    out.say(_said(found))
    return ExitStatus.DONE


def _document(use: CeilingUse) -> dict[str, object]:
    return {**use.line._asdict(), "share": use.share, "much": use.much}


def _said(found: list[CeilingUse]) -> str:
    from contractbeoordeling.wording.ceilings import attention, beside, share_said
    from contractbeoordeling.wording.numbers import NOTHING, euros
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.table import table

    rows = [
        [
            each.line.provider,
            each.line.number,
            str(each.line.year),
            euros(each.line.ceiling),
            euros(each.line.used),
            share_said(each.share),
            shown(each.line.used_until),
            NOTHING if each.line.clients is None else str(each.line.clients),
            attention(each.much),
        ]
        for each in found
    ]
    headers = [tr("Aanbieder"), tr("Contract"), tr("Jaar"), tr("Plafond"), tr("Gebruikt"), tr("Deel")]
    headers += [tr("Tot en met"), tr("Cliënten"), tr("Let op")]
    return f"{table(headers, rows)}\n{beside()}"


def _keep_indicator(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.contract import IndicatorState, SuccessIndicator
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.keep_contract import find_contract
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.year.indicators import find_indicator, keep_indicator, remove_indicator

    named = {"target": args.target, "remark": args.remark, "seen_on": args.on}
    given = {name: value for name, value in named.items() if value is not None}
    if args.state is not None:
        given["state"] = IndicatorState(args.state)
    with opened(args.register) as store:
        contract = find_contract(store, find_provider(store, args.provider), args.number)
        try:
            known = find_indicator(store, contract, args.name)
        except Refusal:
            if args.remove:
                raise
            known = SuccessIndicator(contract_id=contract.id, name=args.name)
        if args.remove:
            remove_indicator(store, author(), known)
            return noted(Noted(known), "removed", tr("Succesindicator weggehaald: {id}"), out)
        done = keep_indicator(store, author(), replace(known, **given))
    return noted(done, "indicator", tr("Succesindicator vastgelegd: {id}"), out)


def _list_indicators(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.contract import Contract, SuccessIndicator
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.table import table
    from contractbeoordeling.wording.year import INDICATOR_STATES

    with opened(args.register) as store:
        contracts = {
            each.id: each for each in store.find(Contract, provider_id=find_provider(store, args.provider).id)
        }
        found = store.find(SuccessIndicator, contract_id=list(contracts)) if contracts else []
    out.result([{**fields_of(each), "contract": contracts[each.contract_id].number} for each in found])
    rows = [
        [
            contracts[each.contract_id].number,
            each.name,
            each.target,
            INDICATOR_STATES[each.state],
            shown(each.seen_on),
        ]
        for each in found
    ]
    out.say(table([tr("Contract"), tr("Indicator"), tr("Streefwaarde"), tr("Stand"), tr("Op")], rows))
    return ExitStatus.DONE
