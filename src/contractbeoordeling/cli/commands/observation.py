"""`observation`: what one party saw of one criterion, typed in."""

from __future__ import annotations

import argparse
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, place_options, provider_option, subject_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import codes, count, day
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.observation import Observation
    from contractbeoordeling.domain.round import Respondent
    from contractbeoordeling.storage.store import Store


def register(commands: Commands) -> None:
    """Add the commands that begin with `observation`."""
    from contractbeoordeling.domain.observation import Evidence
    from contractbeoordeling.domain.party import Perspective

    group = commands.group("observation", tr("waarnemingen die u intypt"))
    add = group.add("add", tr("leg een waarneming vast"), _add)
    path_of(add)
    provider_option(add)
    add.add_argument("--criterion", required=True, metavar=tr("CODE"), help=tr("code of naam, zoals 4.2"))
    add.add_argument("--party", required=True, choices=codes(Perspective), help=tr("wie het zag"))
    add.add_argument(
        "--score", required=True, type=_score, metavar=tr("SCORE"), help=tr("1 tot en met 5, zoals 3,5")
    )
    add.add_argument("--date", type=day, metavar=DAY, help=tr("dag van de waarneming; anders vandaag"))
    add.add_argument("--respondent", metavar=tr("NAAM"), help=tr("team of rol die het zag"))
    add.add_argument(
        "--evidence",
        choices=codes(Evidence),
        default="direct",
        help=tr("direct: zelf gezien, dossier of cijfers; hearsay: van horen zeggen"),
    )
    add.add_argument("--n", type=count, metavar=tr("AANTAL"), help=tr("aantal inwoners"))
    add.add_argument(
        "--method", default="", metavar=tr("TEKST"), help=tr("hoe het gemeten is, zoals een vragenlijst")
    )
    add.add_argument("--remark", default="", metavar=tr("TEKST"), help=tr("toelichting bij de score"))
    add.add_argument("--round", metavar=tr("RONDE"), help=tr("ronde waarvan het kader geldt"))
    subject_option(add)
    place_options(add)
    remove = group.add("remove", tr("haal een ingetypte waarneming weg"), _remove)
    path_of(remove)
    remove.add_argument("observation", metavar="ID", help=tr("het id van de waarneming"))


def _score(text: str) -> Decimal:
    try:
        return Decimal(text.strip().replace(",", "."))
    except InvalidOperation as error:
        raise argparse.ArgumentTypeError(tr("{text!r} is geen score").format(text=text)) from error


def _add(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.observations.add import add_observation
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = add_observation(store, author(), _observation(store, args))
    return noted(done, "observation", tr("Waarneming vastgelegd: {id}"), out)


def _observation(store: Store, args: argparse.Namespace) -> Observation:
    from contractbeoordeling.cli.evidence import places
    from contractbeoordeling.domain.observation import Evidence, Observation
    from contractbeoordeling.domain.party import Perspective
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.criteria import find_criterion, framework_in_use
    from contractbeoordeling.usecases.lookup import find_participation, find_provider, find_round

    provider = find_provider(store, args.provider)
    of_round = find_round(store, args.round) if args.round else None
    participation = None if of_round is None else find_participation(store, of_round, provider, args.subject)
    framework_id, _ = framework_in_use(store, None if of_round is None else of_round.framework_id)
    respondent = _respondent(store, args) if args.respondent else None
    return Observation(
        provider_id=provider.id,
        participation_id=None if participation is None else participation.id,
        criterion_key=find_criterion(store, args.criterion, framework_id).key,
        framework_id=framework_id,
        perspective=Perspective(args.party),
        respondent_id=None if respondent is None else respondent.id,
        observed_on=args.date or today(),
        evidence=Evidence(args.evidence),
        respondents=args.n,
        score=args.score,
        method=args.method,
        remark=args.remark,
        **places(store, provider, args),
    )


def _respondent(store: Store, args: argparse.Namespace) -> Respondent:
    """Return the respondent of the party with this name or id. Refuses where there is none."""
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.domain.names import folded
    from contractbeoordeling.domain.round import Respondent

    for each in store.find(Respondent, party=args.party):
        if args.respondent == each.id or folded(each.name) == folded(args.respondent):
            return each
    raise Refusal("respondent_unknown", respondent=args.respondent)


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.observations.remove import remove_observation
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        remove_observation(store, author(), args.observation)
    out.result({"removed": args.observation})
    out.say(tr("Weggehaald: {id}. Met undo komt het terug.").format(id=args.observation))
    return ExitStatus.DONE
