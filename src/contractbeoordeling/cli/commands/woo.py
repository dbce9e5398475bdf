"""`woo`: everything about one provider, put ready for who decides on a Woo request."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import provider_document, provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.woo.export import WooDone


def register(commands: Commands) -> None:
    """Add the commands that begin with `woo`."""
    group = commands.group("woo", tr("stukken voor een Woo-verzoek"))
    parser = group.add("export", tr("zet alle stukken over een aanbieder klaar, met een inventaris"), _export)
    path_of(parser)
    provider_option(parser)
    parser.add_argument(
        "--out",
        type=given_path,
        required=True,
        metavar=tr("MAP"),
        help=tr("een nieuwe of lege map"),
    )


def _export(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.woo.export import export_woo
    from contractbeoordeling.wording.woo import left_out

    with opened(args.register) as store:
        provider = find_provider(store, args.provider)
        done = export_woo(store, provider, args.out, today(), out.progress(tr("Klaarzetten")))
    out.result({"provider": provider_document(provider), **_document(done)})
    for each in done.left_out:
        out.say(
            tr("Niet meegenomen: {count}× {what}").format(
                count=each.count, what=left_out(each.why, each.what)
            )
        )
    out.say(
        tr("{count} stukken staan klaar in {folder}. Er is niets verstuurd.").format(
            count=len(done.lines), folder=done.folder
        )
    )
    return ExitStatus.DONE


def _document(done: WooDone) -> dict[str, object]:
    pieces = [
        {
            "number": each.number,
            "kind": each.piece.kind,
            "title": each.piece.title,
            "day": each.piece.day,
            "audience": each.piece.audience,
            "redactions": each.piece.redactions,
            "file": each.stands_in,
        }
        for each in done.lines
    ]
    return {"folder": done.folder, "pieces": pieces, "files": done.files, "left_out": done.left_out}
