"""`signal import`: a list of signals from Excel or CSV."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.list_options import list_options
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import codes, pair, same_option
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.signal_import.options import SignalOptions
    from contractbeoordeling.usecases.signal_import.run import SignalImport

_POSITIVE = "positief"


def register(group: Commands) -> None:
    """Add the command to those of `signal`."""
    parser = group.add("import", tr("neem een lijst met signalen over uit Excel of CSV"), _import)
    path_of(parser)
    list_options(
        parser, tr("een rij die sinds de vorige keer wijzigde: melden, register wint, of bestand wint")
    )
    _words(parser)


def _words(parser: Parser) -> None:
    """What can be said beforehand about a list."""
    from contractbeoordeling.domain.party import Party

    parser.add_argument("--party", choices=codes(Party), help=tr("wie deze lijst bijhoudt"))
    parser.add_argument(
        "--severity", type=int, choices=(1, 2, 3, 4), help=tr("ernst van rijen waarin die leeg is")
    )
    parser.add_argument(
        "--severity-word",
        action="append",
        default=[],
        type=pair,
        metavar=tr("WOORD=ERNST"),
        help=tr("wat een woord voor de ernst betekent: 1 tot en met 4, of positief; mag vaker"),
    )
    same_option(parser)
    parser.add_argument(
        "--near", action="store_true", help=tr("neem de aanbieder die erop lijkt, als dat er maar één is")
    )
    parser.add_argument(
        "--scores", action="store_true", help=tr("sla scores in de lijst op als waarneming naast het signaal")
    )


def _import(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.imports import document, findings_said, status_of
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.signal_import.run import import_signals
    from contractbeoordeling.wording.signal_list import SKIPPED

    options = _options(args)
    with opened(args.register) as store:
        bar = out.progress(tr("Signalen"))
        done = import_signals(store, author(), args.file, options, bar)
    told = document([done.result], done.result.change_set, SKIPPED)
    offered = [] if args.scores else list(done.offered)
    out.result(
        {
            **told,
            "signals": [each.id for each in done.signals],
            "offered_observations": offered,
            "ignored_columns": done.ignored,
        }
    )
    for line in findings_said(done.result.findings):
        out.say(line)
    out.say(_summary(done, scores=args.scores))
    return status_of([done.result])


def _options(args: argparse.Namespace) -> SignalOptions:
    from contractbeoordeling.domain.party import Party
    from contractbeoordeling.usecases.imported import OnConflict
    from contractbeoordeling.usecases.signal_import.options import SignalOptions
    from contractbeoordeling.workbook.signal_list.rows import ListWords

    return SignalOptions(
        words=ListWords(
            severities={word: _severity(value) for word, value in args.severity_word},
            severity=args.severity,
            party=Party(args.party) if args.party else None,
        ),
        same=dict(args.same),
        near=args.near,
        on_conflict=OnConflict(args.on_conflict),
        dry_run=args.dry_run,
        all_or_nothing=args.all_or_nothing,
        scores=args.scores,
    )


def _severity(text: str) -> int:
    """Return a severity as typed. Refuses what is none."""
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.workbook.signal_list.words import POSITIVE, severity_of

    found = POSITIVE if text == _POSITIVE else severity_of(text, {})
    if found is None:
        raise Refusal("severity_unknown", severity=text)
    return found


def _summary(done: SignalImport, *, scores: bool) -> str:
    """How many rows were read and kept, and what came of it."""
    from contractbeoordeling.usecases.imported import ImportStatus

    result = done.result
    endings = {
        ImportStatus.IMPORTED: tr("Overgenomen."),
        ImportStatus.PARTLY: tr("Overgenomen, behalve wat hierboven staat."),
        ImportStatus.REFUSED: tr("Niets overgenomen; het register is niet gewijzigd."),
        ImportStatus.DUPLICATE: tr("Dit bestand was al overgenomen; er is niets gewijzigd."),
        ImportStatus.WOULD_IMPORT: tr("Proef: er is niets gewijzigd."),
    }
    rows = tr("{read} rijen gelezen, {new} nieuwe signalen.").format(read=result.read, new=len(done.signals))
    offered = ""
    if done.offered:
        said = (
            tr(" {count} scores staan nu als waarneming naast hun signaal.")
            if scores
            else tr(" {count} scores kunnen met --scores als waarneming worden opgeslagen.")
        )
        offered = said.format(count=len(done.offered))
    return f"{rows} {endings[result.status]}{offered}"
