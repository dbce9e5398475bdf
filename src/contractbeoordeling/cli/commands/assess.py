"""`assess`: what the method says of the providers of a round."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.method.writing import Document
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.assess import Assessment


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("assess", tr("bereken de beoordelingen van een ronde"), _assess)
    parser.add_argument("register", type=Path, metavar="REGISTER")
    parser.add_argument("--round", required=True, metavar=tr("RONDE"), help=tr("naam of id van de ronde"))
    parser.add_argument("--provider", metavar=tr("AANBIEDER"), help=tr("KvK-nummer, naam of id"))


def _assess(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.assessed import assessed_table
    from contractbeoordeling.domain.method.writing import result_document
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        found = _assessments(store, args, out)
    if args.provider:
        out.result(_document(found[0], result_document(found[0].result)))
    elif out.as_json:
        out.result([_document(each, result_document(each.result)) for each in found])
    out.say(assessed_table(found))
    return ExitStatus.DONE


def _assessments(store: Store, args: argparse.Namespace, out: Output) -> list[Assessment]:
    from contractbeoordeling.usecases.assess import assess_participation, assess_round
    from contractbeoordeling.usecases.lookup import find_participation, find_provider, find_round

    of_round = find_round(store, args.round)
    if args.provider:
        provider = find_provider(store, args.provider)
        return [assess_participation(store, find_participation(store, of_round, provider))]
    bar = out.progress(tr("Beoordelen"))
    return list(assess_round(store, of_round.id, full=out.as_json, progress=bar))


def _document(assessment: Assessment, result: Document) -> dict[str, object]:
    provider = assessment.provider
    named = {"id": provider.id, "kvk": provider.kvk, "name": provider.name}
    return {"provider": named, "participation": assessment.participant.participation.id, **result}
