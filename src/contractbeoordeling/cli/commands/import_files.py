"""`import`: returned forms and lists, as files or folders, recognised by what is in them."""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import replace
from pathlib import Path
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
    from contractbeoordeling.usecases.import_files import ImportOptions, ImportRun
    from contractbeoordeling.usecases.imported import ImportedFile, OnConflict


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
        help=tr("waar een formulier afwijkt: neem het niet over, register wint, of formulier wint"),
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
    from contractbeoordeling.cli.imports import document, status_of
    from contractbeoordeling.usecases.import_files import import_files, spreadsheets
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
    files = list(spreadsheets(expanded(args.files)))
    passwords = ask_passwords(files, args.password, out)
    with opened(args.register) as store:
        bar = out.progress(tr("Inlezen"))
        options = replace(_options(store, args), passwords=passwords)
        run = import_files(store, author(), files, options, bar)
    told = {"marked": list(run.returned), "mails": list(run.words)}
    out.result({**document(run.files, run.change_set, reasons), **told})
    for result in run.files:
        _say(out, result, options.mapped.on_conflict)
    for word in run.words:
        out.say(tr("Mail voor de afzender: {path}").format(path=word.mail))
    out.say(_summary(run))
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


def _say(out: Output, result: ImportedFile, on_conflict: OnConflict) -> None:
    from contractbeoordeling.cli.imports import changes_said, findings_beside, findings_said
    from contractbeoordeling.wording.imports import KINDS, STATUSES

    said = tr("{file}: {kind}{provider}, {status} ({read} gelezen, {kept} overgenomen)")
    provider = f" – {result.provider}" if result.provider else ""
    out.say(
        said.format(
            file=Path(result.file).name,
            kind=tr(KINDS[result.kind]),
            provider=provider,
            status=tr(STATUSES[result.status]),
            read=result.read,
            kept=result.kept,
        )
    )
    for line in changes_said(result, on_conflict):
        out.say(line)
    for line in findings_said(findings_beside(result)):
        out.say(line)


def _summary(run: ImportRun) -> str:
    from contractbeoordeling.wording.imports import STATUSES

    if not run.files:
        return tr("Geen bestanden gevonden om in te lezen.")
    counts = Counter(each.status for each in run.files)
    said = ", ".join(f"{count} {tr(STATUSES[status])}" for status, count in counts.items())
    counted = tr("1 bestand: {said}.") if len(run.files) == 1 else tr("{count} bestanden: {said}.")
    return counted.format(count=len(run.files), said=said)
