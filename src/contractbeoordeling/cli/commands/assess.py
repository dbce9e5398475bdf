"""`assess`: what the method says of the providers of a round."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from contractbeoordeling.cli.evidence import provider_document, subject_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.assess import Assessment


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("assess", tr("bereken de beoordelingen van een ronde"), _assess)
    parser.add_argument("register", type=given_path, metavar="REGISTER", help=tr("het registerbestand"))
    parser.add_argument("--round", required=True, metavar=tr("RONDE"), help=tr("naam of id van de ronde"))
    parser.add_argument("--provider", metavar=tr("AANBIEDER"), help=tr("KvK-nummer, naam of id"))
    subject_option(parser)
    parser.add_argument(
        "--why",
        action="store_true",
        help=tr(
            "vertel waarom: elke waarneming met haar gewicht, de regel die besliste, de afstand tot een ander oordeel"
        ),
    )
    parser.add_argument(
        "--criterion", metavar=tr("CODE"), help=tr("met --why: alleen over dit criterium (code of naam)")
    )


def _assess(args: argparse.Namespace, out: Output) -> ExitStatus:
    if args.why or args.criterion:
        from contractbeoordeling.cli.commands.assess_why import say_why

        return say_why(args, out)
    from contractbeoordeling.cli.assessed import assessed_table
    from contractbeoordeling.domain.method.writing import result_document
    from contractbeoordeling.usecases.assessments.blind import blinded, hidden_codes
    from contractbeoordeling.usecases.rounds.form_content import subject_names
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        found = _assessments(store, args, out)
        subjects = subject_names(store, [each.participant.participation for each in found])
        hidden = [hidden_codes(store, each) for each in found]
    if out.as_json:
        documents = [
            _document(each, subjects, blinded(result_document(each.result), places))
            for each, places in zip(found, hidden, strict=True)
        ]
        out.result(documents[0] if args.provider and len(documents) == 1 else documents)
    out.say(assessed_table(found, subjects, hidden))
    late = _late(found)
    if late:
        out.say(
            tr(
                "Na de peildatum en dus niet meegeteld: {count}. Verschuif de peildatum of verbeter de datum."
            ).format(count=late)
        )
    return ExitStatus.DONE


def _late(found: Iterable[Assessment]) -> int:
    """How many observations and signals lie after the reference date."""
    from contractbeoordeling.domain.selection import LeftOutReason

    late = LeftOutReason.AFTER_REFERENCE_DATE
    return len({row.id for each in found for row in each.left_out if row.reason is late})


def _assessments(store: Store, args: argparse.Namespace, out: Output) -> list[Assessment]:
    from contractbeoordeling.usecases.assess import assess_participation, assess_round
    from contractbeoordeling.usecases.lookup import find_participations, find_provider, find_round

    of_round = find_round(store, args.round)
    if args.provider:
        provider = find_provider(store, args.provider)
        chosen = find_participations(store, of_round, provider, args.subject)
        return [assess_participation(store, each) for each in chosen]
    bar = out.progress(tr("Beoordelen"))
    return list(assess_round(store, of_round.id, full=out.as_json, progress=bar))


def _document(
    assessment: Assessment, subjects: Mapping[str, str], result: Mapping[str, Any]
) -> dict[str, object]:
    provider, participation = assessment.provider, assessment.participant.participation
    named = provider_document(provider)
    subject = {"subject": subjects[participation.id]} if subjects[participation.id] else {}
    return {"provider": named, "participation": participation.id, **subject, **result}
