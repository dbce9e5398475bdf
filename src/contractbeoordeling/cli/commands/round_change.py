"""`round change|skip|close`: what may change while a round runs."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import day
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.round import Request
    from contractbeoordeling.storage.store import Store


def register(group: Commands) -> None:
    """Add the commands to those of `round`."""
    from contractbeoordeling.cli.commands.round import round_of
    from contractbeoordeling.cli.evidence import subject_option

    _add_change(group)
    skip = group.add("skip", tr("verklaar een criterium niet van toepassing voor een aanbieder"), _skip)
    close = group.add("close", tr("wacht niet meer op een antwoord"), _close)
    for parser in (skip, close):
        path_of(parser)
        round_of(parser)
        parser.add_argument(
            "--provider", required=True, metavar=tr("AANBIEDER"), help=tr("KvK-nummer, naam of id")
        )
        subject_option(parser)
    _reason(close)
    why = skip.add_mutually_exclusive_group(required=True)
    why.add_argument("--reason", metavar=tr("TEKST"), help=tr("waarom; staat in het concept"))
    why.add_argument("--withdraw", action="store_true", help=tr("laat het criterium weer meetellen"))
    skip.add_argument("--criterion", required=True, metavar=tr("CRITERIUM"), help=tr("code of sleutel"))
    close.add_argument(
        "--party",
        required=True,
        metavar=tr("PARTIJ"),
        help=tr("toegang, backoffice, inwoner, toezichthouder of aanbieder"),
    )
    close.add_argument("--team", metavar=tr("TEAM"), help=tr("nodig als de partij meer teams heeft"))


def _add_change(group: Commands) -> None:
    from contractbeoordeling.cli.commands.round import blind_option, round_of

    change = group.add("change", tr("wijzig peildatum, datums of contact van een ronde"), _change)
    path_of(change)
    round_of(change)
    change.add_argument("--reference-date", type=day, metavar="JJJJ-MM-DD", help=tr("peildatum"))
    change.add_argument(
        "--return-by",
        action="append",
        default=[],
        metavar="PARTIJ=JJJJ-MM-DD",
        help=tr("vóór wanneer, voor iedereen of voor één partij (mag vaker)"),
    )
    change.add_argument("--contact", metavar=tr("TEKST"), help=tr("bij wie men met vragen terecht kan"))
    change.add_argument(
        "--state",
        choices=("open", "closed"),
        help=tr("een gesloten ronde geeft en neemt geen formulieren meer"),
    )
    blind_option(change)


def _reason(parser: Parser) -> None:
    parser.add_argument("--reason", required=True, metavar=tr("TEKST"), help=tr("waarom; blijft bewaard"))


def _change(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.commands.round import blind_levels, return_by
    from contractbeoordeling.cli.commands.round_views import round_document
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.domain.round import RoundState
    from contractbeoordeling.usecases.lookup import find_round
    from contractbeoordeling.usecases.rounds.change import change_round, set_blind_levels, set_round_state
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    days = return_by(args.return_by)
    if None in days:
        raise Refusal("no_date", text=args.return_by[0])
    with opened(args.register) as store:
        changed = change_round(
            store,
            author(),
            find_round(store, args.round),
            reference_date=args.reference_date,
            return_by={party: each for party, each in days.items() if party is not None},
            contact=args.contact,
        )
        if args.blind is not None:
            changed = set_blind_levels(store, author(), changed, blind_levels(args.blind))
        if args.state:
            changed = set_round_state(store, author(), changed, RoundState(args.state))
    out.result(round_document(changed))
    out.say(tr("Ronde {name} is gewijzigd.").format(name=changed.name))
    return ExitStatus.DONE


def _skip(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.criteria import find_criterion
    from contractbeoordeling.usecases.lookup import find_participation, find_provider, find_round
    from contractbeoordeling.usecases.rounds.change import declare_applicable, declare_not_applicable
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        of_round = find_round(store, args.round)
        provider = find_provider(store, args.provider)
        participation = find_participation(store, of_round, provider, args.subject)
        criterion = find_criterion(store, args.criterion, of_round.framework_id)
        if args.withdraw:
            declare_applicable(store, author(), participation, criterion.key)
            said, reason = tr("{code} telt weer mee voor {name}."), None
        else:
            declared = declare_not_applicable(store, author(), participation, criterion.key, args.reason)
            said, reason = tr("{code} telt niet mee voor {name}."), declared.reason
    out.result({"provider": provider.name, "criterion": criterion.code, "reason": reason})
    out.say(said.format(code=criterion.code, name=provider.name))
    return ExitStatus.DONE


def _close(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.rounds.change import close_request
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        closed = close_request(store, author(), _request(store, args), args.reason)
    out.result({"request": closed.id, "reason": closed.closed_reason})
    out.say(tr("Op dit antwoord wordt niet meer gewacht."))
    return ExitStatus.DONE


def _request(store: Store, args: argparse.Namespace) -> Request:
    """The request that is meant. Refuses none and more than one."""
    from contractbeoordeling.cli.commands.round import party_named
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.domain.round import Request
    from contractbeoordeling.usecases.lookup import (
        find_participation,
        find_provider,
        find_respondents,
        find_round,
    )

    provider = find_provider(store, args.provider)
    participation = find_participation(store, find_round(store, args.round), provider, args.subject)
    party = party_named(args.party)
    found = store.find(Request, participation_id=participation.id, party=party)
    if args.team:
        teams = {each.id for each in find_respondents(store, args.team)}
        found = [each for each in found if each.respondent_id in teams]
    if len(found) != 1:
        raise Refusal(
            "no_request" if not found else "more_requests", party=args.party, provider=provider.name
        )
    return found[0]
