"""`action change`: what was agreed, by whom and by when."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import codes, day
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.action import Action
    from contractbeoordeling.storage.store import Store


def register(group: Commands) -> None:
    """Add the command to those of `action`."""
    from contractbeoordeling.domain.action import Owner

    change = group.add("change", tr("wijzig een actie, of open haar weer"), _change)
    path_of(change)
    change.add_argument("action", metavar="ID", help=tr("zie: action list"))
    change.add_argument("--owner", choices=codes(Owner), help=tr("wie de actie uitvoert"))
    agreed_options(change)
    change.add_argument("--status", choices=("agreed", "running"), help=tr("hoe ver de actie nu is"))
    change.add_argument(
        "--audience", choices=("internal", "provider", "public"), help=tr("wie de actie leest")
    )


def agreed_options(parser: Parser) -> None:
    """Add what is agreed about an action: also when it is made."""
    parser.add_argument("--owner-name", metavar=tr("NAAM"), help=tr("wie of welke functie het uitvoert"))
    parser.add_argument(
        "--criterion", metavar=tr("CODE"), help=tr("code of naam van het criterium, zoals 4.2")
    )
    parser.add_argument("--measure", metavar=tr("TEKST"), help=tr("afgesproken maatregel"))
    parser.add_argument("--success", metavar=tr("TEKST"), help=tr("waaraan te zien is dat het werkt"))
    parser.add_argument("--due", type=day, metavar=DAY, help=tr("dag waarop het klaar moet zijn"))
    parser.add_argument(
        "--plan", metavar="ID", help=tr("het verbeterplan waar de actie bij hoort (zie: plan list)")
    )


def _change(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.actions.change import change_action
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = change_action(store, author(), _wanted(store, args))
    return noted(done, "action", tr("Actie gewijzigd: {id}"), out)


def _wanted(store: Store, args: argparse.Namespace) -> Action:
    """Return the action as it should be: what is not said stays as it is."""
    from dataclasses import replace

    from contractbeoordeling.domain.action import ActionStatus, Owner
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.actions.rules import find_action
    from contractbeoordeling.usecases.criteria import find_criterion

    given = {
        "owner": args.owner and Owner(args.owner),
        "owner_name": args.owner_name,
        "criterion_key": args.criterion and find_criterion(store, args.criterion).key,
        "measure": args.measure,
        "success_criterion": args.success,
        "due_on": args.due,
        "plan_id": args.plan,
        "status": args.status and ActionStatus(args.status),
        "audience": args.audience and Audience(args.audience),
    }
    said = {name: value for name, value in given.items() if value is not None}
    return replace(find_action(store, args.action), **said)
