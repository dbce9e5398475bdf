"""`export`: the workbook for colleagues, for the reader that was chosen first."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import codes
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.export.colleagues import ExportDone

_KINDS = ("colleagues", "quarterly")


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("export", tr("schrijf de uitkomsten van een ronde naar een Excel-bestand"), _export)
    parser.add_argument("register", type=given_path, metavar="REGISTER", help=tr("het registerbestand"))
    parser.add_argument(
        "--kind",
        choices=_KINDS,
        default=_KINDS[0],
        help=tr("colleagues: de werkmap voor collega's; quarterly: de kwartaalrapportage"),
    )
    parser.add_argument("--round", metavar=tr("RONDE"), help=tr("naam of id van de ronde"))
    parser.add_argument("--quarter", metavar=tr("KWARTAAL"), help=tr("bij quarterly, zoals 2026-K2"))
    parser.add_argument(
        "--out", required=True, type=given_path, metavar=tr("BESTAND.xlsx"), help=tr("waar de werkmap komt")
    )
    parser.add_argument(
        "--reader",
        choices=codes(Readership),
        default=Readership.TEAM.value,
        help=tr("wie het leest; dat bepaalt wat erin staat (anders: team)"),
    )
    parser.add_argument("--provider", metavar=tr("AANBIEDER"), help=tr("alleen deze: KvK-nummer, naam of id"))
    parser.add_argument(
        "--unverified", action="store_true", help=tr("ook signalen die niet geverifieerd zijn (alleen team)")
    )
    parser.add_argument(
        "--narrow", action="store_true", help=tr("ook signalen voor een beperkte kring (alleen team)")
    )


def _export(args: argparse.Namespace, out: Output) -> ExitStatus:
    return _quarterly(args, out) if args.kind == "quarterly" else _colleagues(args, out)


def _quarterly(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.export.quarterly import export_quarter
    from contractbeoordeling.usecases.lookup import find_round
    from contractbeoordeling.usecases.quarters import parse_quarter
    from contractbeoordeling.usecases.session import register as opened

    if not args.quarter:
        raise Refusal("export_needs_quarter")
    quarter, bar = parse_quarter(args.quarter), out.progress(tr("Uitdraaien"))
    with opened(args.register) as store:
        of_round = find_round(store, args.round) if args.round else None
        done = export_quarter(store, quarter, args.out, today(), of_round=of_round, progress=bar)
    sheets = [{"name": name, "rows": rows} for name, rows in done.sheets.items()]
    out.result({"file": done.path, "quarter": done.quarter, "round": done.round, "sheets": sheets})
    told = ", ".join(f"{name} ({rows})" for name, rows in done.sheets.items())
    out.say(
        tr("{path} is geschreven over {quarter}, met de oordelen van {round}: {sheets}.").format(
            path=done.path, quarter=done.quarter, round=done.round, sheets=told
        )
    )
    return ExitStatus.DONE


def _colleagues(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.export.colleagues import export_round
    from contractbeoordeling.usecases.export.wish import ExportWish
    from contractbeoordeling.usecases.lookup import find_provider, find_round
    from contractbeoordeling.usecases.session import register as opened

    if not args.round:
        raise Refusal("export_needs_round")
    with opened(args.register) as store:
        of_round = find_round(store, args.round)
        wish = ExportWish(
            readership=Readership(args.reader),
            made_on=today(),
            provider=find_provider(store, args.provider) if args.provider else None,
            unverified=args.unverified,
            narrow=args.narrow,
        )
        done = export_round(store, of_round, wish, args.out, out.progress(tr("Uitdraaien")))
    out.result(_document(done))
    out.say(_summary(done))
    return ExitStatus.DONE


def _document(done: ExportDone) -> dict[str, object]:
    return {
        "file": done.path,
        "reader": done.readership,
        "round": done.round,
        "providers": done.providers,
        "sheets": [{"name": name, "rows": rows} for name, rows in done.sheets.items()],
        "left_out": [{"what": each.what, "count": each.count, "why": each.why} for each in done.left_out],
    }


def _summary(done: ExportDone) -> str:
    from contractbeoordeling.wording.export import READERS

    first = tr("{path} is geschreven, voor {reader}: {sheets}.").format(
        path=done.path,
        reader=READERS[done.readership],
        sheets=", ".join(f"{name} ({rows})" for name, rows in done.sheets.items()),
    )
    lines = [
        f"  {each.what}{'' if each.count is None else f' ({each.count})'}: {each.why}"
        for each in done.left_out
    ]
    return "\n".join([first, tr("Niet erin:"), *lines])
