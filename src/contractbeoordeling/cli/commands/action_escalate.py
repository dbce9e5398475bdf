"""`action escalate`: take a step on the ladder, and write its letter."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import codes, count, day
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.escalation.escalate import StepWish


def register(group: Commands) -> None:
    """Add the command to those of `action`."""
    parser = group.add(
        "escalate", tr("zet een trede op de escalatieladder, met grond, feiten en hoor"), _escalate
    )
    path_of(parser)
    provider_option(parser)
    parser.add_argument(
        "--step", type=count, required=True, metavar=tr("TREDE"), help=tr("zie: escalation ladder")
    )
    parser.add_argument(
        "--measure",
        default="",
        metavar=tr("MAATREGEL"),
        help=tr("welke maatregel van de trede, als er meer zijn"),
    )
    parser.add_argument(
        "--contract", metavar=tr("CONTRACTNUMMER"), help=tr("het contract met de grond; boven trede 2 nodig")
    )
    parser.add_argument(
        "--ground",
        default="",
        metavar=tr("TEKST"),
        help=tr("de grond in woorden; anders die van het artikel"),
    )
    parser.add_argument("--facts", required=True, metavar=tr("TEKST"), help=tr("de feiten waarop het rust"))
    _hearing(parser)
    _decision(parser)
    parser.add_argument(
        "--letter",
        type=given_path,
        metavar=tr("BESTAND.pdf|.docx"),
        help=tr("schrijf meteen de brief; wordt bewaard zoals hij de deur uit gaat"),
    )


def _hearing(parser: Parser) -> None:
    from contractbeoordeling.domain.escalation import JumpReason

    parser.add_argument("--heard-on", type=day, metavar=DAY, help=tr("wanneer de aanbieder is gehoord"))
    parser.add_argument("--heard", default="", metavar=tr("TEKST"), help=tr("wat de aanbieder zei"))
    parser.add_argument(
        "--not-heard", default="", metavar=tr("REDEN"), help=tr("waarom de aanbieder niet gehoord kon worden")
    )
    parser.add_argument(
        "--jump",
        choices=codes(JumpReason),
        help=tr("waarom een trede wordt overgeslagen: danger (gevaar) of fraud (fraude)"),
    )
    parser.add_argument("--jump-reason", default="", metavar=tr("TEKST"), help=tr("uitleg van de sprong"))


def _decision(parser: Parser) -> None:
    parser.add_argument("--on", type=day, metavar=DAY, help=tr("dag van het besluit; anders vandaag"))
    parser.add_argument("--by", default="", metavar=tr("NAAM"), help=tr("wie besloot; anders u"))
    parser.add_argument("--function", default="", metavar=tr("FUNCTIE"), help=tr("functie van wie besloot"))
    parser.add_argument(
        "--on-behalf-of", default="", metavar=tr("NAMENS"), help=tr("namens wie, zoals een mandaat")
    )
    parser.add_argument(
        "--audience",
        choices=("narrow", "internal", "provider"),
        default="provider",
        help=tr("wie dit leest; alleen over een trede voor de aanbieder gaat een brief uit"),
    )
    parser.add_argument("--term", type=day, metavar=DAY, help=tr("tot wanneer de aanbieder de tijd heeft"))


def _escalate(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.escalation.escalate import escalate
    from contractbeoordeling.usecases.escalation.letter import write_letter
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store, store.together():
        done = escalate(store, author(), _wish(store, args))
        if args.letter is not None:
            done = Noted(write_letter(store, author(), done.record.id, args.letter, today()), done.notices)
    if args.letter is not None:
        out.say(tr("De brief staat in {path}.").format(path=args.letter))
    return noted(done, "escalation", tr("Trede gezet: {id}"), out)


def _wish(store: Store, args: argparse.Namespace) -> StepWish:
    from contractbeoordeling.domain.escalation import Escalation, JumpReason
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.escalation.escalate import Decider, StepWish
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.places import find_contract

    provider = find_provider(store, args.provider)
    step = Escalation(
        provider_id=provider.id,
        contract_id=find_contract(store, provider, args.contract).id if args.contract else None,
        step=args.step,
        measure=args.measure,
        ground=args.ground,
        facts=args.facts,
        heard_on=args.heard_on,
        heard=args.heard,
        not_heard_reason=args.not_heard,
        jump=JumpReason(args.jump) if args.jump else None,
        jump_reason=args.jump_reason,
        decided_on=args.on or today(),
        term_on=args.term,
        audience=Audience(args.audience),
    )
    return StepWish(step, Decider(args.by, args.function, args.on_behalf_of))
