"""What can be said on the command line about files that are no forms of ours."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.parser import Parser
from contractbeoordeling.cli.values import codes, same_option
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.party import Party
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.imported import OnConflict
    from contractbeoordeling.usecases.mapped_import.options import MappedOptions
    from contractbeoordeling.workbook.mapping import MappingFile

_KINDS = (
    FileKind.SELF_EVALUATION,
    FileKind.SOURCE_FORM,
    FileKind.RESIDENTS,
    FileKind.SIGNALS,
    FileKind.PROVIDERS,
    FileKind.ACTIONS,
    FileKind.FIGURES,
)


def add_arguments(parser: Parser) -> None:
    """Add what says how files of others are read."""
    parser.add_argument(
        "--mapping",
        type=given_path,
        metavar="M.json",
        help=tr("de indeling van bestanden die geen formulier van ons zijn"),
    )
    parser.add_argument("--kind", choices=codes(_KINDS), help=tr("wat er in die bestanden staat"))
    parser.add_argument(
        "--provider",
        default="",
        metavar=tr("AANBIEDER"),
        help=tr("over wie die gaan: KvK-nummer, naam of id"),
    )
    parser.add_argument(
        "--subject", default="", metavar=tr("ONDERWERP"), help=tr("welk contract, perceel of welke vestiging")
    )
    parser.add_argument(
        "--party", choices=codes(Party), help=tr("wie de antwoorden gaf of de lijst bijhoudt")
    )
    parser.add_argument(
        "--respondent", default="", metavar=tr("TEAM"), help=tr("welk team de antwoorden gaf")
    )
    same_option(parser)
    parser.add_argument(
        "--password", metavar=tr("WACHTWOORD"), help=tr("wachtwoord van beveiligde bestanden")
    )


def mapping_of(args: argparse.Namespace) -> MappingFile | None:
    """The mapping that was given, with the providers that are meant by names. Raises Refusal, OSError."""
    if args.mapping is None:
        return None
    from dataclasses import replace

    from contractbeoordeling.usecases.given_file import given_file
    from contractbeoordeling.workbook.mapping_reading import parse_mapping_file

    mapping = parse_mapping_file(given_file(args.mapping))
    return replace(mapping, providers={**mapping.providers, **dict(args.same)})


def mapped_options(args: argparse.Namespace, on_conflict: OnConflict) -> MappedOptions:
    """How files of others are taken over."""
    from contractbeoordeling.usecases.mapped_import.options import MappedOptions, Target

    return MappedOptions(
        target=Target(
            kind=FileKind(args.kind) if args.kind else None,
            provider=args.provider,
            round=args.round or "",
            subject=args.subject,
            party=Party(args.party) if args.party else None,
            respondent=args.respondent,
        ),
        on_conflict=on_conflict,
        all_or_nothing=args.all_or_nothing,
    )
