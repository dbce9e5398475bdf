"""`demo`: an invented register and a whole round through real files."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import count
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.demo.play import Example

PROVIDERS, MOST_PROVIDERS = 24, 2000


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("demo", tr("maak een voorbeeldronde met verzonnen aanbieders"), _demo)
    parser.add_argument("folder", type=given_path, metavar=tr("MAP"), help=tr("nieuwe of lege map"))
    parser.add_argument(
        "--providers",
        type=_providers,
        default=PROVIDERS,
        metavar="N",
        help=tr("aantal aanbieders (standaard 24)"),
    )
    parser.add_argument("--seed", type=count, default=1, metavar="S", help=tr("ander getal, ander voorbeeld"))


def _providers(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_PROVIDERS:
        said = tr("{text!r} kan niet; schrijf een heel getal van 1 tot en met {most}")
        raise argparse.ArgumentTypeError(said.format(text=text, most=MOST_PROVIDERS))
    return int(text)


def _demo(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.demo.play import example_round

    bar = out.progress(tr("Voorbeeldronde"))
    example = example_round(args.folder, count=args.providers, seed=args.seed, progress=bar)
    out.result(_document(example))
    out.say(_told(example))
    return ExitStatus.DONE


def _document(example: Example) -> dict[str, object]:
    rated = [each for each in example.assessments if each.result.overall.rating is not None]
    verdicts = Counter(
        str(criterion.verdict)
        for each in example.assessments
        for criterion in each.result.criteria
        if criterion.in_scope
    )
    return {
        "folder": example.folder,
        "register": example.register,
        "round": example.round.name,
        "providers": len(example.assessments),
        "forms": len(example.forms),
        "received": Counter(str(each.status) for each in (*example.received, *example.corrected)),
        "with_overall_rating": len(rated),
        "verdicts": verdicts,
        "actions": example.actions,
        "exports": example.exports,
    }


def _told(example: Example) -> str:
    from contractbeoordeling.cli.assessed import assessed_table

    received = Counter(str(each.status) for each in (*example.received, *example.corrected))
    words = {
        "imported": tr("overgenomen"),
        "partly": tr("gedeeltelijk overgenomen"),
        "duplicate": tr("al bekend"),
        "refused": tr("geweigerd"),
    }
    statuses = ", ".join(f"{count}× {words[status]}" for status, count in received.items())
    without = sum(each.result.overall.rating is None for each in example.assessments)
    lines = [
        assessed_table(example.assessments),
        "",
        tr("Formulieren verstuurd: {count}").format(count=len(example.forms)),
        tr("Teruggekomen bestanden: {statuses}").format(statuses=statuses),
        tr("Verbeteracties afgesproken: {count}").format(count=example.actions),
        tr("Zonder eindoordeel: {without} van {count}; de thema's vertellen wat er wel bekend is.").format(
            without=without, count=len(example.assessments)
        ),
        tr("Werkboeken voor collega's: {count}").format(count=len(example.exports)),
        tr("Het register en alle bestanden staan in {folder}").format(folder=example.folder),
    ]
    return "\n".join(lines)
