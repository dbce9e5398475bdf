"""`provider import`: a list of providers from Excel or CSV."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.list_options import list_options
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import parts
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.provider_import.plan import Decision, Matched, RowPlan
    from contractbeoordeling.usecases.provider_import.run import Options, ProviderImport


def register(group: Commands) -> None:
    """Add the command to those of `provider`."""
    parser = group.add("import", tr("neem een lijst van aanbieders over uit Excel of CSV"), _import)
    path_of(parser)
    list_options(parser, tr("wat afwijkt: overslaan en melden, register wint, of bestand wint"))
    parser.add_argument(
        "--restore-zeros", action="store_true", help=tr("vul te korte nummers aan met nullen vooraan")
    )
    rows = tr("RIJ,…")
    parser.add_argument(
        "--new",
        type=parts,
        default=(),
        metavar=rows,
        help=tr("deze rijen zijn een andere aanbieder dan die erop lijkt"),
    )
    parser.add_argument(
        "--same", type=parts, default=(), metavar=rows, help=tr("deze rijen zijn de aanbieder die erop lijkt")
    )


def _import(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.imports import document, findings_said, status_of
    from contractbeoordeling.usecases.provider_import.run import import_providers
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.provider_list import SKIPPED

    with opened(args.register) as store:
        bar = out.progress(tr("Aanbieders"))
        done = import_providers(store, author(), args.file, _options(args), bar)
    told = document([done.result], done.change_set, SKIPPED)
    out.result({**told, "rows": [_row(each) for each in done.rows], "ignored_columns": done.ignored})
    for line in findings_said(done.result.findings):
        out.say(line)
    out.say(_summary(done))
    return status_of([done.result])


def _options(args: argparse.Namespace) -> Options:
    from contractbeoordeling.usecases.imported import OnConflict
    from contractbeoordeling.usecases.provider_import.plan import Choices, Decision
    from contractbeoordeling.usecases.provider_import.run import Options

    decisions = {**_decisions(args.new, Decision.NEW), **_decisions(args.same, Decision.SAME)}
    return Options(
        choices=Choices(OnConflict(args.on_conflict), decisions),
        dry_run=args.dry_run,
        all_or_nothing=args.all_or_nothing,
        restore_zeros=args.restore_zeros,
    )


def _decisions(rows: tuple[str, ...], decision: Decision) -> dict[tuple[str, int], Decision]:
    """What is said of rows: `12`, or `Blad1!12` where there are more sheets. Refuses what is no row."""
    from contractbeoordeling.domain.errors import Refusal

    decisions: dict[tuple[str, int], Decision] = {}
    for each in rows:
        sheet, _, row = each.rpartition("!")
        if not (row.isascii() and row.isdigit()):
            raise Refusal("no_row", row=each)
        decisions[sheet, int(row)] = decision
    return decisions


def _row(plan: RowPlan) -> dict[str, object]:
    """One row with its outcome, for the JSON document."""
    from contractbeoordeling.domain.privacy import masked

    return {
        "sheet": plan.source.sheet,
        "row": plan.source.row,
        "name": plan.source.name,
        "outcome": plan.outcome,
        "provider": plan.provider_id,
        "matched": [_matched(each) for each in plan.matched],
        "differences": [
            {"field": each.role, "known": masked(each.known), "given": masked(each.given)}
            for each in plan.differences
        ],
    }


def _matched(match: Matched) -> dict[str, object]:
    return {
        "id": match.provider_id,
        "name": match.name,
        "kvk": match.kvk,
        "on": list(match.on),
        "row": match.row,
    }


def _summary(done: ProviderImport) -> str:
    """How many rows became what, and what came of it."""
    from contractbeoordeling.usecases.imported import ImportStatus
    from contractbeoordeling.wording.provider_list import OUTCOMES

    counts = Counter(tr(OUTCOMES[each.outcome]) for each in done.rows)
    counts[tr(OUTCOMES["faulty"])] += done.result.read - len(done.rows)
    said = ", ".join(f"{count} {outcome}" for outcome, count in counts.items() if count)
    endings = {
        ImportStatus.IMPORTED: tr("Overgenomen."),
        ImportStatus.PARTLY: tr("Overgenomen, behalve wat hierboven staat."),
        ImportStatus.REFUSED: tr("Niets overgenomen; het register is niet gewijzigd."),
        ImportStatus.DUPLICATE: tr("Dit bestand was al overgenomen; er is niets gewijzigd."),
        ImportStatus.WOULD_IMPORT: tr("Proef: er is niets gewijzigd."),
    }
    rows = tr("{read} rijen gelezen: {said}.").format(
        read=done.result.read, said=said or tr("geen aanbieders")
    )
    return f"{rows} {endings[done.result.status]}"
