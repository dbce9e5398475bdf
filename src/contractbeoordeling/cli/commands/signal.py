"""`signal`: reports about providers, what was established of them, and what was mended."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, place_options, provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Handler, Parser
from contractbeoordeling.cli.values import codes, count, day
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.signal import Signal
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.signals.listing import SignalFilter, SignalLine


def register(commands: Commands) -> None:
    """Add the commands that begin with `signal`."""
    from contractbeoordeling.cli.commands import signal_import

    group = commands.group("signal", tr("signalen over aanbieders"))
    _adding(group)
    signal_import.register(group)
    _listing(group)
    _verifying(group)
    _repairing(group)
    withdraw = _one(group, "withdraw", tr("trek een verificatie of herstel in"), _withdraw)
    withdraw.add_argument(
        "--reason", default="", metavar=tr("TEKST"), help=tr("waarom het niet langer geldt")
    )
    withdraw.add_argument("--repair", action="store_true", help=tr("trek het herstel in"))
    assign = _one(group, "assign", tr("ken een criterium toe"), _assign)
    assign.add_argument("--criterion", required=True, metavar=tr("CODE"), help=tr("code of naam, zoals 4.2"))
    _one(group, "remove", tr("haal een niet geverifieerd signaal weg"), _remove)
    join = group.add("join", tr("voeg signalen over één gebeurtenis samen"), _join)
    path_of(join)
    join.add_argument("signals", nargs="+", metavar=tr("SIGNAAL"), help=tr("id of kenmerk"))
    join.add_argument("--event", default="", metavar=tr("NAAM"), help=tr("naam van de gebeurtenis"))


def _verifying(group: Commands) -> None:
    from contractbeoordeling.domain.signal import Urgency

    verify = _one(group, "verify", tr("leg vast dat een signaal klopt"), _verify)
    verify.add_argument("--by", default="", metavar=tr("NAAM"), help=tr("wie het naging; anders u zelf"))
    verify.add_argument(
        "--function", default="", metavar=tr("FUNCTIE"), help=tr("functie van wie het naging")
    )
    verify.add_argument(
        "--on-behalf-of", default="", metavar=tr("NAMENS"), help=tr("namens wie, zoals een mandaat")
    )
    verify.add_argument("--how", default="", metavar=tr("TEKST"), help=tr("hoe het gecontroleerd is"))
    verify.add_argument("--on", type=day, metavar=DAY, help=tr("op welke dag; anders vandaag"))
    verify.add_argument("--reaction", default="", metavar=tr("TEKST"), help=tr("reactie van de aanbieder"))
    verify.add_argument(
        "--urgency", choices=codes(Urgency), help=tr("waarom niet op de reactie gewacht kon worden")
    )
    verify.add_argument("--explanation", default="", metavar=tr("TEKST"), help=tr("toelichting daarbij"))
    verify.add_argument("--criterion", metavar=tr("CODE"), help=tr("ken meteen het criterium toe"))


def _repairing(group: Commands) -> None:
    from contractbeoordeling.domain.party import Party

    repair = _one(group, "repair", tr("leg vast dat het hersteld is"), _repair)
    repair.add_argument("--by", required=True, metavar=tr("NAAM"), help=tr("nooit de aanbieder zelf"))
    repair.add_argument(
        "--party",
        choices=codes(Party),
        default="visit",
        help=tr("van welke partij wie het naging is; nooit de aanbieder"),
    )
    repair.add_argument(
        "--how", required=True, metavar=tr("TEKST"), help=tr("hoe het herstel gecontroleerd is")
    )
    repair.add_argument("--on", type=day, metavar=DAY, help=tr("op welke dag; anders vandaag"))


def _one(group: Commands, name: str, summary: str, handler: Handler) -> Parser:
    """Add a command on one signal."""
    parser = group.add(name, summary, handler)
    path_of(parser)
    parser.add_argument("signal", metavar=tr("SIGNAAL"), help=tr("id of kenmerk (zie: signal list)"))
    return parser


def _adding(group: Commands) -> None:
    from contractbeoordeling.domain.party import Party
    from contractbeoordeling.domain.signal import Audience, SignalKind

    parser = group.add("add", tr("leg een signaal vast"), _add)
    path_of(parser)
    provider_option(parser)
    parser.add_argument("--date", type=day, metavar=DAY, help=tr("dag van het signaal; anders vandaag"))
    weight = parser.add_mutually_exclusive_group(required=True)
    weight.add_argument(
        "--severity", type=int, choices=(1, 2, 3, 4), help=tr("ernst: 1 licht, 4 zeer ernstig")
    )
    weight.add_argument("--positive", action="store_true", help=tr("een positief signaal"))
    parser.add_argument("--kind", choices=codes(SignalKind), help=tr("soort"))
    parser.add_argument(
        "--text", default="", metavar=tr("TEKST"), help=tr("wat er gebeurde, zonder persoonsgegevens")
    )
    parser.add_argument("--criterion", metavar=tr("CODE"), help=tr("code of naam, zoals 4.2"))
    parser.add_argument("--party", choices=codes(Party), help=tr("wie het meldde"))
    parser.add_argument("--role", default="", metavar=tr("ROL"), help=tr("rol van de melder, nooit een naam"))
    parser.add_argument("--event", metavar=tr("NAAM"), help=tr("gebeurtenis waar meer signalen over gaan"))
    parser.add_argument(
        "--reference", default="", metavar=tr("KENMERK"), help=tr("eigen kenmerk, zoals een zaaknummer")
    )
    parser.add_argument("--audience", choices=codes(Audience), default="internal", help=tr("wie het leest"))
    place_options(parser)


def _listing(group: Commands) -> None:
    from contractbeoordeling.domain.signal import SignalKind

    parser = group.add("list", tr("toon signalen, de nieuwste eerst"), _list)
    path_of(parser)
    provider_option(parser, required=False)
    parser.add_argument("--kind", choices=codes(SignalKind), help=tr("alleen dit soort"))
    parser.add_argument("--criterion", metavar=tr("CODE"), help=tr("alleen van dit criterium: code of naam"))
    parser.add_argument("--search", default="", metavar=tr("WOORDEN"), help=tr("woorden in de tekst"))
    parser.add_argument("--quarter", metavar="2026-K1", help=tr("alleen uit dit kwartaal"))
    state = parser.add_mutually_exclusive_group()
    state.add_argument("--verified", action="store_true", help=tr("alleen geverifieerde"))
    state.add_argument("--unverified", action="store_true", help=tr("alleen niet geverifieerde"))
    state.add_argument(
        "--open-serious", action="store_true", help=tr("alleen open signalen van ernst 3 en 4")
    )
    parser.add_argument("--limit", type=count, default=200, metavar=tr("AANTAL"), help=tr("hoogstens zoveel"))


def _add(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.signals.add import add_signal

    with opened(args.register) as store:
        done = add_signal(store, author(), _signal(store, args))
    return noted(done, "signal", tr("Signaal vastgelegd: {id}"), out)


def _signal(store: Store, args: argparse.Namespace) -> Signal:
    from contractbeoordeling.cli.evidence import places
    from contractbeoordeling.domain.party import Party
    from contractbeoordeling.domain.signal import Audience, Polarity, Signal, SignalKind
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.criteria import find_criterion
    from contractbeoordeling.usecases.lookup import find_provider

    provider = find_provider(store, args.provider)
    kind = SignalKind(args.kind) if args.kind else None
    return Signal(
        provider_id=provider.id,
        party=Party(args.party) if args.party else None,
        criterion_key=find_criterion(store, args.criterion).key if args.criterion else None,
        observed_on=args.date or today(),
        polarity=Polarity.POSITIVE if args.positive else Polarity.NEGATIVE,
        severity=args.severity,
        kind=kind or (SignalKind.COMPLIMENT if args.positive else SignalKind.OTHER),
        text=args.text,
        reporter_role=args.role,
        event=args.event or None,
        audience=Audience(args.audience),
        reference=args.reference,
        **places(store, provider, args),
    )


def _verify(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.signal import Urgency
    from contractbeoordeling.domain.signal_rules import Verification
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.signals.assign import assign_criterion
    from contractbeoordeling.usecases.signals.verify import verify_signal

    check = Verification(
        on=args.on or today(),
        by=args.by,
        function=args.function,
        on_behalf_of=args.on_behalf_of,
        how=args.how,
        reaction=args.reaction,
        urgency=Urgency(args.urgency) if args.urgency else None,
        explanation=args.explanation,
    )
    with opened(args.register) as store, store.together():
        if args.criterion:
            assign_criterion(store, author(), args.signal, args.criterion)
        done = verify_signal(store, author(), args.signal, check)
    return noted(done, "signal", tr("Geverifieerd: {id}"), out)


def _repair(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.party import Party
    from contractbeoordeling.domain.signal_rules import Repair
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.signals.repair import repair_signal

    repair = Repair(on=args.on or today(), by=args.by, party=Party(args.party), how=args.how)
    with opened(args.register) as store:
        done = repair_signal(store, author(), args.signal, repair)
    return noted(done, "signal", tr("Herstel vastgesteld: {id}"), out)


def _withdraw(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.signals.withdraw import withdraw_repair, withdraw_verification

    with opened(args.register) as store:
        if args.repair:
            done = withdraw_repair(store, author(), args.signal)
        else:
            done = withdraw_verification(store, author(), args.signal, args.reason)
    return noted(Noted(done), "signal", tr("Ingetrokken: {id}"), out)


def _assign(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.signals.assign import assign_criterion

    with opened(args.register) as store:
        done = assign_criterion(store, author(), args.signal, args.criterion)
    return noted(done, "signal", tr("Criterium toegekend: {id}"), out)


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.signals.remove import remove_signal

    with opened(args.register) as store:
        remove_signal(store, author(), args.signal)
    out.result({"removed": args.signal})
    out.say(tr("Weggehaald: {id}. Met undo komt het terug.").format(id=args.signal))
    return ExitStatus.DONE


def _join(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.signals.join import join_signals

    with opened(args.register) as store:
        joined = join_signals(store, author(), args.signals, args.event)
    event = joined[0].event
    out.result({"event": event, "signals": [each.id for each in joined]})
    out.say(tr("{count} signalen zijn nu één gebeurtenis: {event}").format(count=len(joined), event=event))
    return ExitStatus.DONE


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.criteria import criterion_codes
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.signals.listing import list_signals

    with opened(args.register) as store:
        lines, count = list_signals(store, _wanted(store, args), limit=args.limit)
        codes_by_key = criterion_codes(store)
    found = [(each, codes_by_key.get(each.criterion_key or "")) for each in lines]
    out.result({"count": count, "signals": [{**line._asdict(), "criterion": code} for line, code in found]})
    out.say(_table(found))
    out.say(tr("{shown} van {count} signalen").format(shown=len(lines), count=count))
    return ExitStatus.DONE


def _wanted(store: Store, args: argparse.Namespace) -> SignalFilter:
    from contractbeoordeling.domain.signal import SignalKind
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.criteria import find_criterion
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.signals.listing import SignalFilter, in_quarter, open_serious

    wanted = SignalFilter(
        provider_id=find_provider(store, args.provider).id if args.provider else None,
        kind=SignalKind(args.kind) if args.kind else None,
        criterion_key=find_criterion(store, args.criterion).key if args.criterion else None,
        verified=True if args.verified else False if args.unverified else None,
        words=args.search,
    )
    if args.quarter:
        wanted = in_quarter(wanted, args.quarter)
    return open_serious(store, wanted, today()) if args.open_serious else wanted


def _table(found: list[tuple[SignalLine, str | None]]) -> str:
    from contractbeoordeling.cli.evidence import labelled, short
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.signals import KINDS
    from contractbeoordeling.wording.table import table

    headers = [
        tr("Datum"), tr("Aanbieder"), tr("Criterium"), tr("Ernst"), tr("Soort"), tr("Stand"), tr("Tekst"), tr("Id"),
    ]  # fmt: skip
    rows = [
        [
            shown(date.fromisoformat(line.observed_on)),
            short(line.provider, 30),
            code or "–",
            str(line.severity or "+"),
            labelled(KINDS, line.kind),
            _state(line),
            short(line.text),
            line.id,
        ]
        for line, code in found
    ]
    return table(headers, rows)


def _state(line: SignalLine) -> str:
    if line.repaired_on:
        return tr("hersteld")
    return tr("geverifieerd") if line.verified_on else tr("niet geverifieerd")
