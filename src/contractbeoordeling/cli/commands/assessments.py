"""`assessment`: an assessment from its draft to its seal."""

from __future__ import annotations

import argparse

from contractbeoordeling.cli.assessed_steps import out_option, outbox_of, step_command, take
from contractbeoordeling.cli.evidence import DAY
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import day
from contractbeoordeling.wording.i18n import tr


def register(commands: Commands) -> None:
    """Add the commands that begin with `assessment`."""
    from contractbeoordeling.cli.commands import assessments_proof, assessments_views, assessments_words

    group = commands.group("assessment", tr("beoordelingen van concept tot zegel"))
    _on(step_command(group, "draft", tr("maak het concept, ook als nog antwoorden ontbreken"), _draft))
    send = step_command(group, "send", tr("leg vast dat het concept verstuurd is; wederhoor begint"), _send)
    _on(send)
    out_option(send, tr("map voor de concepten (pdf en Word) en de formulieren voor wederhoor"))
    withdraw = step_command(
        group, "withdraw", tr("trek een verstuurd concept in; het is weer een concept"), _withdraw
    )
    withdraw.add_argument("--reason", required=True, metavar=tr("TEKST"), help=tr("waarom; blijft bewaard"))
    _on(withdraw)
    assessments_words.register(group)
    _determining(group)
    reopen = step_command(group, "reopen", tr("heropen wat vastgesteld is: een nieuwe versie"), _reopen)
    reopen.add_argument("--reason", required=True, metavar=tr("TEKST"), help=tr("waarom; blijft bewaard"))
    assessments_proof.register(group)
    assessments_views.register(group)


def _on(parser: Parser) -> None:
    parser.add_argument("--on", type=day, metavar=DAY, help=tr("op welke dag; anders vandaag"))


def _determining(group: Commands) -> None:
    parser = step_command(group, "determine", tr("stel vast en verzegel"), _determine)
    out_option(parser, tr("map voor de vastgestelde rapporten (pdf en Word)"))
    parser.add_argument(
        "--function", default="", metavar=tr("FUNCTIE"), help=tr("functie van wie vaststelt; anders de uwe")
    )
    parser.add_argument(
        "--on-behalf-of", default="", metavar=tr("NAMENS"), help=tr("namens wie, zoals een mandaat")
    )
    parser.add_argument(
        "--late-signals-reason",
        default="",
        metavar=tr("TEKST"),
        help=tr("waarom de peildatum niet verschuift voor ernstige signalen van daarna"),
    )
    parser.add_argument(
        "--open-signals-reason",
        default="",
        metavar=tr("TEKST"),
        help=tr("waarom niet gewacht is op het nagaan van ernstige signalen"),
    )


def _draft(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.assessments.draft import make_draft
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        return take(args, out, lambda each: make_draft(store, author(), each, on=args.on), store)


def _send(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.assessments.send import send_draft
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store, outbox_of(args) as outbox:
        return take(
            args,
            out,
            lambda each: send_draft(store, author(), each, on=args.on, outbox=outbox),
            store,
            outbox,
        )


def _withdraw(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.assessments.withdraw import withdraw_draft
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        return take(
            args, out, lambda each: withdraw_draft(store, author(), each, args.reason, on=args.on), store
        )


def _determine(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.assessments.determine import Mandate, determine
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    mandate = Mandate(
        function=args.function,
        on_behalf_of=args.on_behalf_of,
        late_signals_reason=args.late_signals_reason,
        open_signals_reason=args.open_signals_reason,
    )
    with opened(args.register) as store, outbox_of(args) as outbox:
        return take(
            args,
            out,
            lambda each: determine(store, author(), each, mandate, outbox=outbox),
            store,
            outbox,
        )


def _reopen(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.assessments.reopen import reopen
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        return take(args, out, lambda each: reopen(store, author(), each, args.reason), store)
