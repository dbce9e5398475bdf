"""`plan`: improvement plans, from the demand to the re-test."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_document, provider_option, subject_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Handler, Parser
from contractbeoordeling.cli.values import day, parts
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.action import ImprovementPlan
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.plans.demand import PlanWish
    from contractbeoordeling.usecases.plans.listing import PlanLine


def register(commands: Commands) -> None:
    """Add the commands that begin with `plan`."""
    group = commands.group("plan", tr("verbeterplannen"))
    _demanding(group)
    change = _one(group, "change", tr("wijzig de criteria, de dagen of de opmerking van een plan"), _change)
    change.add_argument("--criteria", type=parts, metavar=tr("CODE,…"), help=tr("in plaats van wat er stond"))
    change.add_argument("--due", type=day, metavar=DAY, help=tr("in te leveren vóór"))
    change.add_argument("--retest", type=day, metavar=DAY, help=tr("dag van de hertoets"))
    change.add_argument("--note", metavar=tr("TEKST"), help=tr("opmerking"))
    listing = group.add("list", tr("toon verbeterplannen; wat het langst wacht staat bovenaan"), _list)
    path_of(listing)
    provider_option(listing, required=False)
    listing.add_argument("--open", action="store_true", help=tr("alleen wat nog niet is afgesloten"))
    _one(group, "show", tr("toon een plan met zijn acties"), _show)
    hand_in = _one(
        group, "hand-in", tr("leg vast dat een plan is ingeleverd; elk criterium heeft een actie"), _hand_in
    )
    accept = _one(group, "accept", tr("geef akkoord op een ingeleverd plan"), _accept)
    accept.add_argument("--by", default="", metavar=tr("NAAM"), help=tr("wie akkoord geeft; anders u"))
    close = _one(group, "close", tr("sluit een plan af na de hertoets"), _close)
    close.add_argument("text", metavar=tr("TEKST"), help=tr("wat ervan gekomen is"))
    for parser in (hand_in, accept, close):
        parser.add_argument("--on", type=day, metavar=DAY, help=tr("op welke dag; anders vandaag"))


def _demanding(group: Commands) -> None:
    demand = group.add(
        "demand", tr("vraag een verbeterplan na een concept of vastgestelde beoordeling"), _demand
    )
    path_of(demand)
    whom = demand.add_mutually_exclusive_group(required=True)
    whom.add_argument("--provider", metavar=tr("AANBIEDER"), help=tr("KvK-nummer, naam of id"))
    whom.add_argument(
        "--all", action="store_true", help=tr("van iedereen in de ronde bij wie de beoordeling erom vraagt")
    )
    demand.add_argument("--dry-run", action="store_true", help=tr("toon wat er zou gebeuren; wijzig niets"))
    subject_option(demand)
    demand.add_argument(
        "--round",
        metavar=tr("RONDE"),
        help=tr("de beoordeling waaruit het volgt; zonder: om een trede van de ladder"),
    )
    demand.add_argument(
        "--criteria",
        type=parts,
        default=(),
        metavar=tr("CODE,…"),
        help=tr("in plaats van die uit de beoordeling"),
    )
    demand.add_argument("--on", type=day, metavar=DAY, help=tr("gevraagd op; anders vandaag"))
    demand.add_argument(
        "--due", type=day, metavar=DAY, help=tr("in te leveren vóór; anders vier weken later")
    )
    demand.add_argument(
        "--retest", type=day, metavar=DAY, help=tr("dag van de hertoets; anders een half jaar later")
    )
    demand.add_argument("--note", default="", metavar=tr("TEKST"), help=tr("opmerking"))


def _one(group: Commands, name: str, summary: str, handler: Handler) -> Parser:
    parser = group.add(name, summary, handler)
    path_of(parser)
    parser.add_argument("plan", metavar="ID", help=tr("zie: plan list"))
    return parser


def _demand(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.lookup import find_participation, find_provider, find_round
    from contractbeoordeling.usecases.plans.demand import demand_plan, demand_plan_by_step
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        wish = _wish(store, args)
        if args.all:
            return _demand_all(store, args, wish, out)
        provider = find_provider(store, args.provider)
        with store.together(keep=not args.dry_run):
            if args.round:
                own = find_participation(store, find_round(store, args.round), provider, args.subject)
                done = demand_plan(store, author(), own, wish)
            else:
                done = demand_plan_by_step(store, author(), provider.id, wish)
    if args.dry_run:
        return _told(done, tr("Proef: er is niets gewijzigd."), out)
    return _told(done, tr("Verbeterplan gevraagd: {id}"), out)


def _demand_all(store: Store, args: argparse.Namespace, wish: PlanWish, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.lookup import find_round, select_participations
    from contractbeoordeling.usecases.plans.rules import codes_of
    from contractbeoordeling.usecases.plans.selection import demand_plans
    from contractbeoordeling.usecases.session import author

    if not args.round:
        raise Refusal("plans_without_round")
    chosen = select_participations(store, find_round(store, args.round), [])
    found = demand_plans(store, author(), chosen, wish, keep=not args.dry_run)
    codes = [codes_of(store, each.plan.criterion_keys) if each.plan else [] for each in found]
    out.result(
        [
            {
                "provider": provider_document(each.provider),
                "plan": each.plan.id if each.plan else None,
                "criteria": listed,
                "refused": each.refusal.code if each.refusal else None,
            }
            for each, listed in zip(found, codes, strict=True)
        ]
    )
    for each, listed in zip(found, codes, strict=True):
        out.say(f"{each.provider.name}: {', '.join(listed) or _why_none(each.refusal)}")
    if args.dry_run:
        out.say(tr("Proef: er is niets gewijzigd."))
    if all(each.refusal is None or each.refusal.code in _NOTHING_TO_DEMAND for each in found):
        return ExitStatus.DONE
    return ExitStatus.FINDINGS if any(each.plan for each in found) else ExitStatus.REFUSED


_NOTHING_TO_DEMAND = ("plan_without_criteria", "plan_stands_already")
"""Who asks for no plan, or for no other one, was not left out."""


def _why_none(refusal: Refusal | None) -> str:
    from contractbeoordeling.wording.refusals import sentence

    if refusal is None or refusal.code == "plan_without_criteria":
        return tr("geen verbeterplan nodig")
    return sentence(refusal)


def _wish(store: Store, args: argparse.Namespace) -> PlanWish:
    from contractbeoordeling.usecases.criteria import find_criterion
    from contractbeoordeling.usecases.plans.demand import PlanWish

    keys = tuple(find_criterion(store, each).key for each in args.criteria)
    return PlanWish(criterion_keys=keys, on=args.on, due_on=args.due, retest_on=args.retest, note=args.note)


def _change(args: argparse.Namespace, out: Output) -> ExitStatus:
    from dataclasses import replace

    from contractbeoordeling.usecases.criteria import find_criterion
    from contractbeoordeling.usecases.plans.demand import change_plan
    from contractbeoordeling.usecases.plans.rules import find_plan
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        plan = find_plan(store, args.plan)
        keys = plan.criterion_keys
        if args.criteria is not None:
            keys = tuple(find_criterion(store, each).key for each in args.criteria)
        wanted = replace(
            plan,
            criterion_keys=keys,
            due_on=args.due or plan.due_on,
            retest_on=args.retest or plan.retest_on,
            note=plan.note if args.note is None else args.note,
        )
        done = change_plan(store, author(), wanted)
    return _told(done, tr("Verbeterplan gewijzigd: {id}"), out)


def _told(done: Noted[ImprovementPlan], said: str, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted

    return noted(done, "plan", said, out)


def _hand_in(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.plans.steps import hand_in_plan
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = hand_in_plan(store, author(), args.plan, args.on)
    return _told(done, tr("Verbeterplan ingeleverd: {id}"), out)


def _accept(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.plans.steps import accept_plan
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = accept_plan(store, author(), args.plan, args.by, args.on)
    return _told(done, tr("Akkoord op het verbeterplan: {id}"), out)


def _close(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.plans.steps import close_plan
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = close_plan(store, author(), args.plan, args.text, args.on)
    return _told(done, tr("Verbeterplan afgesloten: {id}"), out)


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.plans.listing import list_plans
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.i18n import ntr

    with opened(args.register) as store:
        provider_id = find_provider(store, args.provider).id if args.provider else None
        lines = list_plans(store, provider_id, only_open=args.open)
    out.result([_document(each) for each in lines])
    out.say(_table(lines))
    late = sum(each.late_on(today()) for each in lines)
    said = ntr(
        "{n} verbeterplan, waarvan {late} te laat", "{n} verbeterplannen, waarvan {late} te laat", len(lines)
    )
    out.say(said.format(n=len(lines), late=late))
    return ExitStatus.DONE


def _show(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.plans.listing import show_plan
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.signals import STATUSES

    with opened(args.register) as store:
        line = show_plan(store, args.plan)
    out.result(_document(line))
    out.say(_table([line]))
    for each in line.actions:
        out.say(f"{STATUSES[each.status]}: {each.measure}")
    if line.lacking:
        out.say(tr("Nog zonder actie: {criteria}").format(criteria=", ".join(line.lacking)))
    return ExitStatus.DONE


def _document(line: PlanLine) -> dict[str, object]:
    from contractbeoordeling.cli.evidence import fields_of

    return {
        **fields_of(line.plan),
        "provider": provider_document(line.provider),
        "state": line.state,
        "criteria": line.criteria,
        "lacking": line.lacking,
        "actions": [each.id for each in line.actions],
        "next_on": line.next_on,
    }


def _table(lines: list[PlanLine]) -> str:
    from contractbeoordeling.cli.evidence import short
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.plans import PLAN_STATES
    from contractbeoordeling.wording.table import table

    headers = [tr("Aanbieder"), tr("Criteria"), tr("Stand"), tr("Wacht op"), tr("Zonder actie"), tr("Id")]
    rows = [
        [
            short(each.provider.name, 30),
            ", ".join(each.criteria),
            PLAN_STATES[each.state],
            shown(each.next_on),
            ", ".join(each.lacking),
            each.plan.id,
        ]
        for each in lines
    ]
    return table(headers, rows)
