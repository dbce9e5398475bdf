"""`dossier`: everything about one provider that proves the attempt to repair, with its files."""

from __future__ import annotations

import argparse

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add(
        "dossier",
        tr("schrijf het dossier van een aanbieder met alle bestanden en een inhoudsopgave"),
        _dossier,
    )
    path_of(parser)
    provider_option(parser)
    parser.add_argument(
        "--out",
        required=True,
        type=given_path,
        metavar=tr("MAP|BESTAND.zip"),
        help=tr("een nieuwe of lege map, of een zipbestand"),
    )
    parser.add_argument(
        "--audience",
        choices=("internal", "provider"),
        required=True,
        help=tr("wie het leest: internal (de opdrachtgever zelf) of provider (de aanbieder)"),
    )


def _dossier(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.dossier.export import export_dossier
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        provider = find_provider(store, args.provider)
        done = export_dossier(store, provider, Audience(args.audience), args.out, today())
    out.result(
        {
            "path": done.path,
            "audience": args.audience,
            "entries": done.entries,
            "files": done.files,
            "gone": done.gone,
        }
    )
    said = tr("{path} is geschreven: {entries} gebeurtenissen, {files} bijlagen.")
    out.say(said.format(path=done.path, entries=done.entries, files=len(done.files)))
    if done.gone:
        out.say(
            tr("{count} bijlagen zijn niet meer bewaard; de inhoudsopgave noemt ze.").format(count=done.gone)
        )
    return ExitStatus.DONE
