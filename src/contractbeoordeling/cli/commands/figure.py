"""`figure`: measured figures of providers, typed or from a list, beside the scores."""

from __future__ import annotations

import argparse
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from contractbeoordeling.cli.commands import figure_lists
from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import codes, count, day
from contractbeoordeling.domain.decimals import read_decimal
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.measured import MeasuredFigure
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.noted import Noted


def register(commands: Commands) -> None:
    """Add the commands that begin with `figure`."""
    from contractbeoordeling.domain.figures.kinds import FigureKind

    group = commands.group("figure", tr("cijfers van aanbieders: uitval, wachttijd, uitkomsten …"))
    add = group.add("add", tr("leg een cijfer vast"), _add)
    path_of(add)
    provider_option(add)
    add.add_argument("--kind", required=True, choices=codes(FigureKind), help=tr("soort cijfer"))
    add.add_argument("--part", default="", metavar=tr("ONDERDEEL"), help=tr("reden, antwoord of domein"))
    add.add_argument("--from", dest="since", type=day, required=True, metavar=DAY, help=tr("eerste dag"))
    add.add_argument("--until", type=day, required=True, metavar=DAY, help=tr("laatste dag"))
    _outcome(add)
    add.add_argument("--municipality", metavar=tr("GEMEENTE"), help=tr("naam of code"))
    add.add_argument("--contract", metavar=tr("CONTRACTNUMMER"), help=tr("nummer van het contract"))
    add.set_defaults(location=None)
    change = group.add("change", tr("wijzig een cijfer"), _change)
    path_of(change)
    change.add_argument("figure", metavar="ID", help=tr("het id van het cijfer (zie: figure list)"))
    change.add_argument("--from", dest="since", type=day, metavar=DAY, help=tr("eerste dag"))
    change.add_argument("--until", type=day, metavar=DAY, help=tr("laatste dag"))
    _outcome(change)
    remove = group.add("remove", tr("haal een cijfer weg"), _remove)
    path_of(remove)
    remove.add_argument("figure", metavar="ID", help=tr("het id van het cijfer (zie: figure list)"))
    figure_lists.register(group)


def _outcome(parser: Parser) -> None:
    """Add what was measured, and how."""
    parser.add_argument("--value", type=_value, metavar=tr("UITKOMST"), help=tr("de uitkomst, zoals 7,5"))
    parser.add_argument(
        "--client",
        action="append",
        default=[],
        type=_goals,
        metavar=tr("DOELEN"),
        help=tr("GAS: de doelen van één cliënt, zoals 1,0,-1 of met gewicht 2:1,1:0; mag vaker"),
    )
    parser.add_argument("--n", type=count, metavar=tr("AANTAL"), help=tr("aantal waarop de uitkomst rust"))
    parser.add_argument("--source", metavar=tr("BRON"), help=tr("waar het cijfer staat"))
    parser.add_argument("--method", metavar=tr("TEKST"), help=tr("hoe het gemeten is"))
    parser.add_argument("--remark", metavar=tr("TEKST"), help=tr("toelichting"))


def _value(text: str) -> Decimal:
    value = read_decimal(text.strip().removesuffix("%"))
    if value is None:
        raise argparse.ArgumentTypeError(tr("{text!r} is geen getal").format(text=text))
    return value


def _goals(text: str) -> list[tuple[int, int]]:
    goals: list[tuple[int, int]] = []
    for each in text.split(","):
        weight, sign, reached = each.rpartition(":")
        try:
            goals.append((int(weight) if sign else 1, int(reached)))
        except ValueError as error:
            said = tr("{text!r} zijn geen doelen; schrijf ze als 1,0,-1 of 2:1,1:0").format(text=text)
            raise argparse.ArgumentTypeError(said) from error
    return goals


def _add(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import places
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.domain.measured import MeasuredFigure
    from contractbeoordeling.usecases.figures.add import add_figure
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    fields = _fields(args)
    if "value" not in fields:
        raise Refusal("figure_without_value")
    with opened(args.register) as store:
        provider = find_provider(store, args.provider)
        figure = MeasuredFigure(
            provider_id=provider.id, kind=args.kind, part=args.part, **fields, **places(store, provider, args)
        )
        done = add_figure(store, author(), figure)
        return _told(store, done, tr("Cijfer vastgelegd: {id}"), out)


def _fields(args: argparse.Namespace) -> dict[str, Any]:
    """Return what the command line says of an outcome; what it doesn't name stays away."""
    from contractbeoordeling.domain.figures.gas import mean_t_score

    names = {"since": "since", "until": "until", "value": "value", "n": "count"}
    names |= {"source": "source", "method": "method", "remark": "remark"}
    found = {field: getattr(args, name) for name, field in names.items() if getattr(args, name) is not None}
    if args.client:
        found |= {"value": mean_t_score(args.client), "count": len(args.client)}
    return found


def _change(args: argparse.Namespace, out: Output) -> ExitStatus:
    from dataclasses import replace

    from contractbeoordeling.usecases.figures.change import change_figure
    from contractbeoordeling.usecases.figures.rules import find_figure
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        figure = replace(find_figure(store, args.figure), **_fields(args))
        done = change_figure(store, author(), figure)
        return _told(store, done, tr("Cijfer gewijzigd: {id}"), out)


def _told(store: Store, done: Noted[MeasuredFigure], said: str, out: Output) -> ExitStatus:
    """Tell what was stored, as it may be shown."""
    from contractbeoordeling.cli.evidence import notices_document, notices_said
    from contractbeoordeling.domain.measured import MeasuredFigure
    from contractbeoordeling.usecases.figures.listing import figure_lines

    lines = figure_lines(store, [done.record.provider_id])
    (line,) = (each for each in lines if each.figure_id == done.record.id and not each.computed)
    out.result(
        {
            "figure": figure_lists.line_document(line),
            "notices": notices_document(MeasuredFigure, done.notices),
        }
    )
    for each in notices_said(MeasuredFigure, done.notices):
        out.say(each)
    out.say(said.format(id=done.record.id))
    return ExitStatus.DONE


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.figures.remove import remove_figure
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        remove_figure(store, author(), args.figure)
    out.result({"removed": args.figure})
    out.say(tr("Weggehaald: {id}. Met undo komt het terug.").format(id=args.figure))
    return ExitStatus.DONE
