"""`action`: improvement actions, their log and their end."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands import action_change, action_effect, action_escalate, action_reminders
from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_option, subject_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Handler, Parser
from contractbeoordeling.cli.values import codes, day
from contractbeoordeling.wording.i18n import ntr, tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.action import Action, ActionEntry
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.actions.listing import ActionFilter, ActionLine


def register(commands: Commands) -> None:
    """Add the commands that begin with `action`."""
    from contractbeoordeling.domain.action import Owner

    group = commands.group("action", tr("verbeteracties"))
    _adding(group)
    log = _one(group, "log", tr("schrijf een regel in het log van een actie"), _log)
    log.add_argument("--status", choices=("agreed", "running"), help=tr("hoe ver de actie nu is"))
    log.add_argument(
        "--audience",
        choices=("internal", "provider", "public"),
        default="internal",
        help=tr("wie de regel leest"),
    )
    close = _one(group, "close", tr("sluit een actie af met het resultaat"), _close)
    close.add_argument(
        "--dropped", action="store_true", help=tr("vervallen in plaats van klaar; de tekst is de reden")
    )
    action_effect.effect_options(close)
    close.add_argument("--lesson", default="", metavar=tr("TEKST"), help=tr("wat ervan te leren is"))
    listing = group.add("list", tr("toon acties; wat te laat is valt op"), _list)
    path_of(listing)
    provider_option(listing, required=False)
    listing.add_argument("--owner", choices=codes(Owner), help=tr("alleen acties van deze partij"))
    listing.add_argument("--open", action="store_true", help=tr("alleen wat nog moet gebeuren"))
    listing.add_argument("--overdue", action="store_true", help=tr("alleen wat te laat is"))
    show = group.add("show", tr("toon een actie met haar log"), _show)
    path_of(show)
    show.add_argument("action", metavar="ID", help=tr("zie: action list"))
    for each in (action_change, action_effect, action_reminders, action_escalate):
        each.register(group)


def _adding(group: Commands) -> None:
    from contractbeoordeling.domain.action import Owner

    add = group.add("add", tr("spreek een actie af"), _add)
    path_of(add)
    provider_option(add, required=False)
    add.add_argument("--owner", choices=codes(Owner), default="provider", help=tr("wie de actie uitvoert"))
    add.add_argument("--municipality", metavar=tr("GEMEENTE"), help=tr("welke gemeente het uitvoert"))
    action_change.agreed_options(add)
    add.add_argument("--round", metavar=tr("RONDE"), help=tr("maak de actie uit de uitkomst van deze ronde"))
    subject_option(add)
    add.add_argument("--agreed", type=day, metavar=DAY, help=tr("dag van de afspraak; anders vandaag"))
    add.add_argument(
        "--audience",
        choices=("internal", "provider", "public"),
        default="provider",
        help=tr("wie de actie leest"),
    )


def _one(group: Commands, name: str, summary: str, handler: Handler) -> Parser:
    """Add a command that writes a line about one action."""
    parser = group.add(name, summary, handler)
    path_of(parser)
    parser.add_argument("action", metavar="ID", help=tr("zie: action list"))
    parser.add_argument("text", metavar=tr("TEKST"), help=tr("wat er gebeurde"))
    parser.add_argument("--on", type=day, metavar=DAY, help=tr("op welke dag; anders vandaag"))
    return parser


def _add(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.actions.add import add_action
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = add_action(store, author(), _action(store, args))
    return noted(done, "action", tr("Actie afgesproken: {id}"), out)


def _action(store: Store, args: argparse.Namespace) -> Action:
    """Return the action as typed, on top of the draft that a round's result or a criterion gives."""
    from dataclasses import replace

    from contractbeoordeling.domain.signal import Audience

    given = {
        "measure": args.measure,
        "success_criterion": args.success,
        "due_on": args.due,
        "agreed_on": args.agreed,
        "owner_name": args.owner_name,
        "plan_id": args.plan,
    }
    typed = {name: value for name, value in given.items() if value is not None}
    return replace(_draft(store, args), audience=Audience(args.audience), **typed)


def _draft(store: Store, args: argparse.Namespace) -> Action:
    from contractbeoordeling.domain.action import Action, Owner
    from contractbeoordeling.usecases.actions.propose import action_from_result, municipal_action
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.criteria import find_criterion
    from contractbeoordeling.usecases.lookup import find_participation, find_provider, find_round
    from contractbeoordeling.usecases.municipalities import find_municipality

    provider = find_provider(store, args.provider) if args.provider else None
    municipality = find_municipality(store, args.municipality) if args.municipality else None
    owner = Owner(args.owner)
    if args.round and args.criterion and provider is not None and owner is Owner.PROVIDER:
        participation = find_participation(store, find_round(store, args.round), provider, args.subject)
        return action_from_result(store, participation, args.criterion, today())
    criterion = find_criterion(store, args.criterion) if args.criterion else None
    provider_id = None if provider is None else provider.id
    municipality_id = None if municipality is None else municipality.id
    if owner is Owner.MUNICIPALITY and criterion is not None and args.measure is None:
        return municipal_action(criterion, municipality_id, today(), provider_id=provider_id)
    return Action(
        provider_id=provider_id,
        municipality_id=municipality_id,
        criterion_key=None if criterion is None else criterion.key,
        owner=owner,
        measure="",
    )


def _entry(args: argparse.Namespace) -> ActionEntry:
    from contractbeoordeling.domain.action import ActionEntry
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.clock import today

    audience = Audience(getattr(args, "audience", "internal"))
    return ActionEntry(
        action_id=args.action, written_on=args.on or today(), text=args.text, audience=audience
    )


def _log(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.action import ActionStatus
    from contractbeoordeling.usecases.actions.log import log_action
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    status = ActionStatus(args.status) if args.status else None
    with opened(args.register) as store:
        done = log_action(store, author(), _entry(args), status=status)
    return noted(done, "entry", tr("Logregel geschreven: {id}"), out)


def _close(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.actions.close import Ending, close_action
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    ending = Ending(action_effect.checked_effect(args), dropped=args.dropped, lesson=args.lesson)
    with opened(args.register) as store:
        done = close_action(store, author(), _entry(args), ending)
    return noted(done, "action", tr("Actie afgesloten: {id}"), out)


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.actions.listing import list_actions
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.criteria import criterion_codes
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        lines = list_actions(store, _wanted(store, args), today())
        by_key = criterion_codes(store)
    found = [(each, by_key.get(each.criterion_key or "")) for each in lines]
    out.result([{**line._asdict(), "criterion": code} for line, code in found])
    out.say(_table(found))
    late = sum(each.overdue for each in lines)
    out.say(
        ntr(
            "{count} actie, waarvan {late} te laat", "{count} acties, waarvan {late} te laat", len(lines)
        ).format(count=len(lines), late=late)
    )
    return ExitStatus.DONE


def _wanted(store: Store, args: argparse.Namespace) -> ActionFilter:
    from contractbeoordeling.domain.action import Owner
    from contractbeoordeling.usecases.actions.listing import ActionFilter
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_provider

    return ActionFilter(
        provider_id=find_provider(store, args.provider).id if args.provider else None,
        owner=Owner(args.owner) if args.owner else None,
        open=True if args.open else None,
        overdue_on=today() if args.overdue else None,
    )


def _table(found: list[tuple[ActionLine, str | None]]) -> str:
    from contractbeoordeling.cli.evidence import labelled, short
    from contractbeoordeling.wording.numbers import NOTHING
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.signals import OVERDUE, OWNERS, STATUSES
    from contractbeoordeling.wording.table import table

    headers = [
        tr("Klaar op"), tr("Stand"), tr("Wie"), tr("Aanbieder"), tr("Criterium"), tr("Maatregel"), tr("Log"), tr("Id"),
    ]  # fmt: skip
    rows = [
        [
            shown(date.fromisoformat(line.due_on) if line.due_on else None),
            OVERDUE.upper() if line.overdue else labelled(STATUSES, line.status),
            labelled(OWNERS, line.owner),
            short(line.provider or line.municipality or NOTHING, 30),
            code or NOTHING,
            short(line.measure),
            str(line.entries),
            line.id,
        ]
        for line, code in found
    ]
    return table(headers, rows)


def _show(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.actions.listing import log_of
    from contractbeoordeling.usecases.actions.rules import find_action
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.year import EFFECTS

    with opened(args.register) as store:
        action = find_action(store, args.action)
        entries = log_of(store, args.action)
    out.result({"action": action, "entries": entries})
    out.say(action.measure)
    if action.success_criterion:
        out.say(tr("Succes: {text}").format(text=action.success_criterion))
    for each in entries:
        out.say(f"{shown(each.written_on)}  {each.author}: {each.text}")
    if action.effect is not None:
        found = tr("Effect, gemeten op {day}: {effect}. {how}")
        out.say(
            found.format(day=shown(action.effect_on), effect=EFFECTS[action.effect], how=action.effect_how)
        )
    if action.lesson:
        out.say(tr("Les: {text}").format(text=action.lesson))
    return ExitStatus.DONE
