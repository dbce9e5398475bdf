"""`retention`: how long what is kept, what is due, and destroying it on somebody's decision."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, fields_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import codes, count, day
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.retention.destroy import DestroyDone
    from contractbeoordeling.usecases.retention.due import DueItem
    from contractbeoordeling.usecases.retention.keep_longer import Decider
    from contractbeoordeling.usecases.retention.rules import RetentionLine


def register(commands: Commands) -> None:
    """Add the commands that begin with `retention`."""
    group = commands.group("retention", tr("bewaartermijnen en vernietigen"))
    path_of(group.add("list", tr("toon de bewaartermijnen, met voorstellen"), _list))
    _setting(group)
    due = group.add("due", tr("toon wat aan de beurt is, om over te besluiten"), _due)
    path_of(due)
    due.add_argument("--on", type=day, metavar=DAY, help=tr("op deze dag; anders vandaag"))
    keep = group.add("keep", tr("bewaar langer wat aan de beurt is, met de reden"), _keep)
    _chosen(keep)
    keep.add_argument("--until", type=day, required=True, metavar=DAY, help=tr("tot deze dag"))
    _decided(keep, reason_required=True)
    destroy = group.add("destroy", tr("vernietig voorgoed wat aan de beurt is"), _destroy)
    _chosen(destroy)
    _decided(destroy, reason_required=False)
    destroy.add_argument(
        "--backups-until", type=day, metavar=DAY, help=tr("op deze dag is de laatste oudere reservekopie weg")
    )
    destroy.add_argument(
        "--handed-over-to", default="", metavar=tr("ARCHIEF"), help=tr("aan wie overgedragen")
    )
    destroy.add_argument("--dry-run", action="store_true", help=tr("toon alleen wat er zou gebeuren"))
    path_of(group.add("destructions", tr("toon wat er vernietigd is"), _destructions))


def _setting(group: Commands) -> None:
    from contractbeoordeling.domain.retention import AfterTerm, Kept, TermStart

    parser = group.add("set", tr("vul een bewaartermijn in"), _set)
    path_of(parser)
    parser.add_argument("kind", choices=codes(Kept), metavar=tr("SOORT"), help=", ".join(codes(Kept)))
    term = parser.add_mutually_exclusive_group(required=True)
    term.add_argument("--months", type=count, metavar=tr("MAANDEN"), help=tr("de termijn"))
    term.add_argument("--empty", action="store_true", help=tr("maak de termijn weer leeg"))
    parser.add_argument("--starts", choices=codes(TermStart), help=tr("waar de termijn begint"))
    parser.add_argument("--after", choices=codes(AfterTerm), help=tr("wat er daarna gebeurt"))
    parser.add_argument("--ground", default="", metavar=tr("GROND"), help=tr("nummer in de selectielijst"))
    parser.add_argument("--filled-by", default="", metavar=tr("NAAM"), help=tr("wie de termijn bepaalde"))


def _chosen(parser: Parser) -> None:
    path_of(parser)
    parser.add_argument("keys", nargs="+", metavar=tr("STUK"), help=tr("wat het is, zie: retention due"))


def _decided(parser: Parser, *, reason_required: bool) -> None:
    parser.add_argument("--on", type=day, metavar=DAY, help=tr("dag van het besluit; anders vandaag"))
    parser.add_argument(
        "--ground", default="", required=reason_required, metavar=tr("TEKST"), help=tr("grond of reden")
    )
    parser.add_argument(
        "--function", required=True, metavar=tr("FUNCTIE"), help=tr("functie van wie het besluit neemt")
    )
    parser.add_argument("--by", metavar=tr("NAAM"), help=tr("wie het besluit neemt; anders wie hier werkt"))
    parser.add_argument("--on-behalf-of", default="", metavar=tr("NAMENS"), help=tr("namens wie (mandaat)"))


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.retention.rules import retention_table
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.retention import after, term
    from contractbeoordeling.wording.table import table
    from contractbeoordeling.wording.year import KEPT

    with opened(args.register) as store:
        found = retention_table(store)
    out.result([_line(each) for each in found])
    rows = [
        [
            str(each.rule.kind),
            KEPT[each.rule.kind],
            term(each.rule.months, each.rule.starts),
            after(each.rule.after),
            each.rule.ground,
            each.rule.filled_by,
            term(each.proposal.months, each.proposal.starts) if each.proposal else "",
        ]
        for each in found
    ]
    headers = [tr("Code"), tr("Soort"), tr("Termijn"), tr("Daarna"), tr("Grond"), tr("Ingevuld door")]
    out.say(table([*headers, tr("Voorstel")], rows))
    return ExitStatus.DONE


def _line(line: RetentionLine) -> dict[str, object]:
    return {**fields_of(line.rule), "proposal": line.proposal}


def _set(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.retention import AfterTerm, Kept, TermStart
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.retention.rules import keep_rule, rule_of
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    kind = Kept(args.kind)
    with opened(args.register) as store:
        changed = replace(
            rule_of(store, kind),
            months=args.months,
            starts=TermStart(args.starts) if args.starts and not args.empty else None,
            after=AfterTerm(args.after) if args.after and not args.empty else None,
            ground=args.ground,
            filled_by=args.filled_by,
        )
        made = keep_rule(store, author(), changed, today())
    out.result({"rule": made})
    out.say(tr("Bewaartermijn vastgelegd: {kind}").format(kind=args.kind))
    return ExitStatus.DONE


def _due(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.retention.due import due_list
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.retention import not_due_lines

    with opened(args.register) as store:
        found = due_list(store, args.on or today())
    out.result(
        {
            "on": found.on,
            "items": [_item(each) for each in found.items],
            "not_begun": {str(kind): number for kind, number in found.not_begun.items()},
            "unfilled": found.unfilled,
        }
    )
    out.say(_said(found.items))
    for line in not_due_lines(found.not_begun, found.unfilled):
        out.say(line)
    return ExitStatus.DONE


def _item(item: DueItem) -> dict[str, object]:
    return {
        "key": item.key,
        "kind": item.holding.kind,
        "provider": item.provider,
        "records": len(item.holding.records),
        "seen_on": item.holding.seen_on,
        "started_on": item.started_on,
        "due_on": item.due_on,
        "after": item.after,
        "ground": item.rule.ground,
        "kept_until": item.kept.until if item.kept else None,
        "kept_reason": item.kept.reason if item.kept else None,
    }


def _said(items: tuple[DueItem, ...] | list[DueItem]) -> str:
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.retention import after, kept_until, piece
    from contractbeoordeling.wording.table import table

    rows = [
        [
            each.provider,
            piece(each.holding.kind, each.holding.seen_on, each.round),
            str(len(each.holding.records)),
            shown(each.started_on),
            shown(each.due_on),
            kept_until(each.kept.until, each.kept.reason) if each.kept else after(each.after),
            each.rule.ground,
            each.key,
        ]
        for each in items
    ]
    headers = [tr("Aanbieder"), tr("Wat"), tr("Gegevens"), tr("Begin"), tr("Aan de beurt"), tr("Dan")]
    return table([*headers, tr("Grond"), tr("Stuk")], rows)


def _decider(args: argparse.Namespace, store: Store) -> Decider:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.people import person_named
    from contractbeoordeling.usecases.retention.keep_longer import Decider
    from contractbeoordeling.usecases.session import author

    return Decider(
        ground=args.ground,
        decided_on=args.on or today(),
        by_id=person_named(store, author(), args.by).id if args.by else None,
        function=args.function,
        on_behalf_of=args.on_behalf_of,
    )


def _keep(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.retention.destroy import chosen_items
    from contractbeoordeling.usecases.retention.keep_longer import keep_longer
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store, store.together():
        decider = _decider(args, store)
        items = chosen_items(store, decider.decided_on, args.keys)
        made = keep_longer(store, author(), items, args.until, decider)
    out.result({"kept": [each.id for each in made], "until": args.until})
    out.say(tr("Blijft bewaard: {count} stuks.").format(count=len(made)))
    return ExitStatus.DONE


def _destroy(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.retention.destroy import DestroyDecision, chosen_items, destroy_due
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.retention import destroyed_lines

    with opened(args.register) as store:
        if args.dry_run:
            items = chosen_items(store, args.on or today(), args.keys)
            out.result({"would_destroy": [_item(each) for each in items]})
            out.say(_said(items))
            out.say(tr("Proef: er is niets gewijzigd."))
            return ExitStatus.DONE
        decision = DestroyDecision(
            decider=_decider(args, store),
            backups_until=args.backups_until,
            handed_over_to=args.handed_over_to,
        )
        done = destroy_due(store, author(), args.keys, decision)
    out.result(_outcome(done))
    for line in destroyed_lines(done):
        out.say(line)
    unfinished = done.gone.used_files or done.copies or not done.compacted
    return ExitStatus.FINDINGS if unfinished else ExitStatus.DONE


def _outcome(done: DestroyDone) -> dict[str, object]:
    return {
        "destructions": done.destructions,
        "records": done.gone.records,
        "erased_entries": done.gone.entries,
        "emptied": done.emptied,
        "files": [each.name for each in done.gone.files],
        "still_in": [each.name for each in done.gone.used_files],
        "older_copies": done.copies,
        "backups_until": done.backups_until,
        "compacted": done.compacted,
    }


def _destructions(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.retention.destroy import destructions
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        found = destructions(store)
    out.result(found)
    rows = [
        [shown(each.decided_on), each.description, each.provider_name, str(each.records), each.ground]
        for each in found
    ]
    headers = [tr("Besluit van"), tr("Wat"), tr("Aanbieder"), tr("Gegevens"), tr("Grond")]
    out.say(table(headers, rows))
    return ExitStatus.DONE
