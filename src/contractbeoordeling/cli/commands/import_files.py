"""`import`: returned forms and lists, as files or folders, recognised by what is in them."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.mapped import add_arguments, mapped_options, mapping_of
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.passwords import ask_passwords
from contractbeoordeling.files.given import expanded, given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.import_files import ImportOptions


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("import", tr("lees ingevulde formulieren en lijsten in"), _import)
    path_of(parser)
    parser.add_argument(
        "files", nargs="+", type=given_path, metavar=tr("BESTAND"), help=tr("bestanden of mappen")
    )
    parser.add_argument("--dry-run", action="store_true", help=tr("toon wat er zou gebeuren; wijzig niets"))
    parser.add_argument(
        "--on-conflict",
        choices=("stop", "skip", "update"),
        default="stop",
        help=tr("waar een bestand afwijkt: neem het niet over, register wint, of bestand wint"),
    )
    parser.add_argument(
        "--all-or-nothing", action="store_true", help=tr("neem geen bestand over waar iets mis is")
    )
    parser.add_argument("--round", metavar=tr("RONDE"), help=tr("alleen formulieren van deze ronde"))
    add_arguments(parser)
    parser.add_argument(
        "--marked",
        type=given_path,
        metavar=tr("MAP"),
        help=tr(
            "schrijf formulieren en werkmappen met fouten hier terug, met de fouten gemarkeerd en een mail"
        ),
    )


def _import(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.import_report import report
    from contractbeoordeling.cli.imports import document, status_of
    from contractbeoordeling.usecases.import_files import import_files, passed_over, spreadsheets
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording import form_findings, mapped_findings, provider_list, signal_list
    from contractbeoordeling.wording.workbook_findings import ROW_REASONS

    reasons = {
        **ROW_REASONS,
        **provider_list.SKIPPED,
        **signal_list.SKIPPED,
        **form_findings.SKIPPED,
        **mapped_findings.SKIPPED,
    }
    given = list(expanded(args.files))
    files, passed = list(spreadsheets(given)), list(passed_over(given))
    passwords = ask_passwords(files, args.password, out)
    with opened(args.register) as store:
        bar = out.progress(tr("Inlezen"))
        options = replace(_options(store, args), passwords=passwords)
        run = import_files(store, author(), files, options, bar)
    told = {"marked": list(run.returned), "mails": list(run.words), "passed_over": passed}
    out.result({**document(run.files, run.change_set, reasons), **told})
    for line in report(run, passed, options.mapped.on_conflict):
        out.say(line)
    return status_of(run.files) if run.files else ExitStatus.REFUSED


def _options(store: Store, args: argparse.Namespace) -> ImportOptions:
    from contractbeoordeling.usecases.form_import.run import FormOptions
    from contractbeoordeling.usecases.import_files import ImportOptions
    from contractbeoordeling.usecases.imported import OnConflict
    from contractbeoordeling.usecases.lookup import find_round

    on_conflict = OnConflict(args.on_conflict)
    return ImportOptions(
        mapping=mapping_of(args),
        mapped=mapped_options(args, on_conflict),
        password=args.password,
        forms=FormOptions(
            on_conflict=on_conflict,
            all_or_nothing=args.all_or_nothing,
            round_id=find_round(store, args.round).id if args.round else None,
        ),
        dry_run=args.dry_run,
        marked=args.marked,
    )
