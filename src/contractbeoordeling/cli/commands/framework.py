"""`framework`: the quality framework of a register, its versions, and its workbook."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import parts
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Collection

    from contractbeoordeling.domain.framework.compare import CriterionChange
    from contractbeoordeling.domain.register import FrameworkVersion
    from contractbeoordeling.usecases.framework_import import ComparableRule, FrameworkImport


def register(commands: Commands) -> None:
    """Add the commands that begin with `framework`."""
    group = commands.group("framework", tr("het kwaliteitskader"))
    path_of(group.add("list", tr("toon de versies van het kwaliteitskader"), _list))
    export = group.add("export", tr("schrijf een kwaliteitskader als Excel-bestand"), _export)
    path_of(export)
    export.add_argument("file", type=given_path, metavar=tr("BESTAND.xlsx"), help=tr("waar de werkmap komt"))
    export.add_argument(
        "--version-id", metavar=tr("VERSIE"), help=tr("versie of begin van het id; anders de nieuwste")
    )
    importing = group.add("import", tr("neem een kwaliteitskader over als nieuwe versie"), _import)
    path_of(importing)
    importing.add_argument(
        "file", type=given_path, metavar=tr("BESTAND.xlsx"), help=tr("de werkmap met het kwaliteitskader")
    )
    importing.add_argument(
        "--comparable",
        metavar="proposed|all|none|KEY,…",
        help=tr("van welke gewijzigde criteria oudere waarnemingen blijven meetellen"),
    )
    importing.add_argument(
        "--dry-run", action="store_true", help=tr("toon wat er zou gebeuren; wijzig niets")
    )
    check = group.add("check", tr("controleer een kwaliteitskader in Excel zonder het over te nemen"), _check)
    check.add_argument(
        "file", type=given_path, metavar=tr("BESTAND.xlsx"), help=tr("de werkmap met het kwaliteitskader")
    )


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.framework_list import framework_uses
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        uses = framework_uses(store)
    out.result([{**_named(each.version), "rounds": list(each.rounds)} for each in uses])
    rows = [
        [each.version.id[:8], each.version.name, each.version.version, ", ".join(each.rounds) or "–"]
        for each in uses
    ]
    out.say(table([tr("Id"), tr("Kader"), tr("Versie"), tr("Ligt vast door ronde")], rows))
    return ExitStatus.DONE


def _named(version: FrameworkVersion) -> dict[str, object]:
    return {
        "id": version.id,
        "name": version.name,
        "version": version.version,
        "added_at": version.added_at,
    }


def _export(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.framework_export import export_framework, find_framework
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        chosen = find_framework(store, args.version_id) if args.version_id else None
        version = export_framework(store, args.file, chosen)
    out.result({"file": args.file, "framework": _named(version)})
    said = tr("Kwaliteitskader {name}, versie {version}, staat in {file}.")
    out.say(said.format(name=version.name, version=version.version, file=args.file))
    return ExitStatus.DONE


def _check(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.imports import document, findings_said
    from contractbeoordeling.domain.document import FileKind
    from contractbeoordeling.usecases.framework_import import read_framework_file
    from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus

    reading = read_framework_file(args.file)
    sound = reading.framework is not None
    result = ImportedFile(
        file=str(args.file),
        kind=FileKind.FRAMEWORK,
        status=ImportStatus.WOULD_IMPORT if sound else ImportStatus.REFUSED,
        read=1,
        kept=int(sound),
        findings=reading.findings,
    )
    out.result(document([result], None, {}))
    for line in findings_said(reading.findings):
        out.say(line)
    out.say(
        tr("{file} is een goed kwaliteitskader.").format(file=args.file)
        if sound
        else tr("{file} kan zo niet overgenomen worden.").format(file=args.file)
    )
    return ExitStatus.FINDINGS if result.worth_a_look else ExitStatus.DONE


def _import(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.imports import document, findings_said, status_of
    from contractbeoordeling.usecases.framework_import import import_framework
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = import_framework(
            store, author(), args.file, _comparable(args.comparable), dry_run=args.dry_run
        )
    told = document([done.result], done.change_set, {})
    out.result(
        {
            **told,
            "version": _version(done),
            "changes": _changes(done),
            "other_norms": done.other_norms,
        }
    )
    for line in findings_said(done.result.findings):
        out.say(line)
    _say_changes(done, out)
    return status_of([done.result])


def _comparable(text: str | None) -> ComparableRule | Collection[str] | None:
    from contractbeoordeling.usecases.framework_import import ComparableRule

    if text is None:
        return None
    return ComparableRule(text) if text in set(ComparableRule) else parts(text)


def _version(done: FrameworkImport) -> dict[str, object] | None:
    if done.version is None:
        return None
    older = done.comparison.older
    return {**_named(done.version), "older": older.id if older else None}


def _changes(done: FrameworkImport) -> list[dict[str, object]]:
    return [
        {
            "key": each.key,
            "code": _shown(each)[0],
            "name": _shown(each)[1],
            "changes": sorted(each.changes),
            "asked": each.asks_comparability,
            "proposed": each.proposed_comparable if each.asks_comparability else None,
            "comparable": done.comparable.get(each.key),
        }
        for each in done.comparison.changes
    ]


def _shown(change: CriterionChange) -> tuple[str, str]:
    """Code and name of a criterion, as it is now or was."""
    criterion = change.new or change.old
    return (criterion.code, criterion.name) if criterion else ("", "")


def _say_changes(done: FrameworkImport, out: Output) -> None:
    from contractbeoordeling.usecases.imported import ImportStatus
    from contractbeoordeling.wording.framework_changes import CHANGES
    from contractbeoordeling.wording.table import table

    if done.version is None:
        out.say(tr("Niets overgenomen; het register is niet gewijzigd."))
        return
    words = {True: tr("ja"), False: tr("nee"), None: "–"}
    rows = [
        [
            *_shown(each),
            ", ".join(tr(CHANGES[change]) for change in sorted(each.changes)),
            words[done.comparable.get(each.key)],
        ]
        for each in done.comparison.changes
    ]
    if rows:
        out.say(table([tr("Code"), tr("Criterium"), tr("Wat er anders is"), tr("Vergelijkbaar")], rows))
    if done.comparable:
        out.say(
            tr("Anders vergelijken: lees het bestand opnieuw in met --comparable all, none of CODE,CODE.")
        )
    if done.other_norms:
        out.say(tr("De normtabellen zijn anders. Pas ze met figure norms toe op cijfers die er al waren."))
    endings = {
        ImportStatus.WOULD_IMPORT: tr("Proef: er is niets gewijzigd."),
        ImportStatus.DUPLICATE: tr("Deze versie staat al in het register; er is niets gewijzigd."),
        ImportStatus.IMPORTED: tr("Versie {version} is overgenomen.").format(version=done.version.version),
    }
    out.say(endings[done.result.status])
