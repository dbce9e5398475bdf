"""`report`: a document about one provider of a round."""

from __future__ import annotations

import argparse

from contractbeoordeling.cli.evidence import provider_option, subject_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

_KINDS = ("assessment",)


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("report", tr("schrijf een document over een aanbieder, als pdf of Word"), _report)
    parser.add_argument("register", type=given_path, metavar="REGISTER", help=tr("het registerbestand"))
    parser.add_argument("--round", required=True, metavar=tr("RONDE"), help=tr("naam of id van de ronde"))
    provider_option(parser)
    subject_option(parser)
    parser.add_argument(
        "--kind",
        choices=_KINDS,
        default=_KINDS[0],
        help=tr("welk document: assessment is het beoordelingsrapport"),
    )
    parser.add_argument(
        "--out",
        required=True,
        type=given_path,
        metavar=tr("BESTAND.pdf|.docx"),
        help=tr("waar het document komt"),
    )


def _report(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.documents.assessment_report import write_assessment_report
    from contractbeoordeling.usecases.lookup import find_participation, find_provider, find_round
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        of_round = find_round(store, args.round)
        provider = find_provider(store, args.provider)
        participation = find_participation(store, of_round, provider, args.subject)
        done = write_assessment_report(store, participation, args.out, today())
    out.result({"file": done.path, "kind": args.kind, "concept": done.seal is None, "seal": done.seal})
    if done.seal is None:
        out.say(
            tr("{path} is geschreven: een concept, want er is nog niets vastgesteld.").format(path=done.path)
        )
    else:
        out.say(tr("{path} is geschreven, met kenmerk {seal}.").format(path=done.path, seal=done.seal))
    return ExitStatus.DONE
