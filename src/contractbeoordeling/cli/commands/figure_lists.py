"""`figure list | import | form | norms`: many figures at once."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_option, providers_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.list_options import list_options
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import codes, day, same_option
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import ntr, tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.figures.listing import FigureLine
    from contractbeoordeling.usecases.imported import ImportedFile


def register(group: Commands) -> None:
    """Add the commands to those of `figure`."""
    from contractbeoordeling.domain.figures.kinds import FigureKind

    listing = group.add("list", tr("toon cijfers, ook wat eruit volgt"), _list)
    path_of(listing)
    provider_option(listing, required=False)
    listing.add_argument("--kind", choices=codes(FigureKind), help=tr("soort cijfer"))
    _importing(group)
    form = group.add("form", tr("schrijf een lijst om cijfers in te vullen"), _form)
    path_of(form)
    form.add_argument(
        "--out", type=given_path, required=True, metavar=tr("BESTAND.xlsx"), help=tr("waar de lijst komt")
    )
    providers_option(form.add_argument, tr("alleen deze aanbieder; mag vaker; anders alle actieve"))
    form.add_argument(
        "--kind", action="append", default=[], choices=codes(FigureKind), help=tr("soort cijfer; mag vaker")
    )
    form.add_argument("--from", dest="since", type=day, metavar=DAY, help=tr("eerste dag van de periode"))
    form.add_argument("--until", type=day, metavar=DAY, help=tr("laatste dag van de periode"))
    norms = group.add("norms", tr("pas de normtabellen van het nieuwste kader toe op alle cijfers"), _norms)
    path_of(norms)
    norms.add_argument("--dry-run", action="store_true", help=tr("toon wat er zou gebeuren; wijzig niets"))


def _importing(group: Commands) -> None:
    importing = group.add("import", tr("neem een ingevulde lijst met cijfers over"), _import)
    path_of(importing)
    list_options(
        importing, tr("een uitkomst die anders in het register staat: melden, register wint, of bestand wint")
    )
    same_option(importing)


def line_document(line: FigureLine) -> dict[str, object]:
    """One outcome as every document tells it; of a hidden one there is neither value nor n."""
    return {
        "id": line.figure_id,
        "provider": line.provider_id,
        "kind": line.kind,
        "part": line.part,
        "from": line.since,
        "until": line.until,
        "value": line.value,
        "n": line.count,
        "hidden": line.hidden,
        "computed": line.computed,
        "municipality": line.municipality,
        "contract": line.contract,
        "source": line.source,
        "method": line.method,
        "remark": line.remark,
        "criteria": list(line.gives),
    }


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.figures.kinds import FigureKind
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.usecases.figures.listing import figure_lines
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.figures import figure_name, period_name, value_said
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        chosen = [find_provider(store, args.provider).id] if args.provider else None
        lines = figure_lines(store, chosen, FigureKind(args.kind) if args.kind else None)
        names = {each.id: each.name for each in store.find(Provider)}
    out.result({"figures": [{**line_document(each), "name": names[each.provider_id]} for each in lines]})
    rows = [
        [
            names[each.provider_id],
            figure_name(each.kind, each.part),
            ", ".join(filter(None, (each.municipality, each.contract))) or "–",
            period_name(each.since, each.until),
            value_said(each.kind, each.value, hidden=each.hidden),
            "–" if each.count is None else str(each.count),
            each.source,
            tr("berekend") if each.computed else each.figure_id,
        ]
        for each in lines
    ]
    heads = [
        tr("Aanbieder"),
        tr("Cijfer"),
        tr("Over"),
        tr("Periode"),
        tr("Uitkomst"),
        tr("n"),
        tr("Bron"),
        tr("Id"),
    ]
    out.say(table(heads, rows))
    return ExitStatus.DONE


def _import(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.imports import document, findings_said, status_of
    from contractbeoordeling.usecases.figures.importing import FigureOptions, import_figures
    from contractbeoordeling.usecases.imported import OnConflict
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.figure_list import SKIPPED

    options = FigureOptions(
        same=dict(args.same),
        on_conflict=OnConflict(args.on_conflict),
        dry_run=args.dry_run,
        all_or_nothing=args.all_or_nothing,
    )
    with opened(args.register) as store:
        done = import_figures(store, author(), args.file, options)
    out.result(document([done], done.change_set, SKIPPED))
    for line in findings_said(done.findings):
        out.say(line)
    out.say(_summary(done))
    return status_of([done])


def _summary(done: ImportedFile) -> str:
    from contractbeoordeling.usecases.imported import ImportStatus

    endings = {
        ImportStatus.IMPORTED: tr("Overgenomen."),
        ImportStatus.PARTLY: tr("Overgenomen, behalve wat hierboven staat."),
        ImportStatus.REFUSED: tr("Niets overgenomen; het register is niet gewijzigd."),
        ImportStatus.DUPLICATE: tr("Dit bestand was al overgenomen; er is niets gewijzigd."),
        ImportStatus.WOULD_IMPORT: tr("Proef: er is niets gewijzigd."),
    }
    rows = ntr(
        "{read} cijfer gelezen, {kept} goed.", "{read} cijfers gelezen, {kept} goed.", done.read
    ).format(read=done.read, kept=done.kept)
    return f"{rows} {endings[done.status]}"


def _form(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.figures.kinds import FigureKind
    from contractbeoordeling.usecases.figures.form import FormWish, write_figure_form
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        wish = FormWish(
            providers=[find_provider(store, each).id for each in args.provider],
            kinds=[FigureKind(each) for each in args.kind] or FormWish().kinds,
            since=args.since,
            until=args.until,
        )
        rows = write_figure_form(store, args.out, wish)
    out.result({"file": args.out, "rows": rows})
    out.say(tr("{file} heeft {rows} regels om in te vullen.").format(file=args.out, rows=rows))
    return ExitStatus.DONE


def _norms(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.figures.norms import apply_norms
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = apply_norms(store, author(), dry_run=args.dry_run)
    out.result(
        {"added": done.added, "changed": done.changed, "removed": done.removed, "dry_run": args.dry_run}
    )
    said = tr("Waarnemingen uit cijfers: {added} erbij, {changed} gewijzigd, {removed} weg.")
    out.say(said.format(added=done.added, changed=done.changed, removed=done.removed))
    if args.dry_run:
        out.say(tr("Proef: er is niets gewijzigd."))
    return ExitStatus.DONE
