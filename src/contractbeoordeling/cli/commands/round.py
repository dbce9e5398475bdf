"""`round`: a round of assessments, from its proposal to its forms."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import providers_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import day, parts
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from contractbeoordeling.domain.assessment import Level
    from contractbeoordeling.domain.party import Party
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.rounds.proposal import RoundWishes
    from contractbeoordeling.usecases.rounds.send_forms import Selection, SentForm

_SUBJECTS = ("provider", "contract", "lot", "location")


def register(commands: Commands) -> None:
    """Add the commands that begin with `round`."""
    from contractbeoordeling.cli.commands import (
        round_ask_next,
        round_change,
        round_light,
        round_remind,
        round_risks,
        round_views,
    )

    group = commands.group("round", tr("beoordelingsrondes"))
    _add_create(group)
    _add_forms(group)
    round_views.register(group)
    round_ask_next.register(group)
    round_risks.register(group)
    round_light.register(group)
    round_remind.register(group)
    round_change.register(group)


def round_of(parser: Parser) -> None:
    """Add the round that a command is about."""
    parser.add_argument("--round", required=True, metavar=tr("RONDE"), help=tr("naam of id van de ronde"))


def blind_option(parser: Parser) -> None:
    """Add at which levels is worked blind."""
    parser.add_argument(
        "--blind",
        action="append",
        choices=("theme", "criterion", "off"),
        help=tr(
            "toon een berekend oordeel over een thema of criterium pas na een bevinding of op verzoek (mag vaker); off: niet"
        ),
    )


def blind_levels(given: Sequence[str]) -> list[Level]:
    """Return the levels that the command line names; `off` is none."""
    from contractbeoordeling.domain.assessment import Level

    return [] if "off" in given else [Level(each) for each in given]


def _add_create(group: Commands) -> None:
    parser = group.add("create", tr("maak een ronde: wie doet mee, wie wordt wat gevraagd"), _create)
    path_of(parser)
    parser.add_argument("--name", required=True, metavar=tr("NAAM"), help=tr("naam van de ronde, zoals 2026"))
    parser.add_argument(
        "--reference-date", required=True, type=day, metavar="JJJJ-MM-DD", help=tr("peildatum")
    )
    parser.add_argument(
        "--themes",
        type=parts,
        metavar="1,2,4",
        help=tr(
            "thema's naast de kernthema's, die altijd meedoen; zonder deze optie is een derde aan de beurt"
        ),
    )
    parser.add_argument(
        "--providers", type=parts, metavar="KVK,…", help=tr("KvK, naam of id; anders alle actieve aanbieders")
    )
    parser.add_argument(
        "--whole",
        type=parts,
        default=(),
        metavar="KVK,…",
        help=tr("alle thema's voor deze, ook als voor hen een lichte ronde gekozen is"),
    )
    parser.add_argument("--subject", choices=_SUBJECTS, default="provider", help=tr("wat beoordeeld wordt"))
    _add_asked(parser)
    blind_option(parser)
    parser.add_argument(
        "--within-reach",
        action="store_true",
        help=tr("maak de ronde niet als voor de meeste aanbieders geen eindoordeel haalbaar is"),
    )
    parser.add_argument("--dry-run", action="store_true", help=tr("toon het voorstel; wijzig niets"))


def _add_asked(parser: Parser) -> None:
    """Who is asked, and before when."""
    parser.add_argument(
        "--parties",
        type=parts,
        metavar="PARTIJ,…",
        help=tr(
            "wie naast de aanbieder gevraagd wordt: toegang, backoffice, inwoner (zo ook zonder deze optie), "
            "toezichthouder, controle (eigen controle, zonder formulier)"
        ),
    )
    parser.add_argument(
        "--respondents",
        type=given_path,
        metavar=tr("BESTAND"),
        help=tr("lijst van teams (Excel of CSV): partij, naam, gemeente, e-mail, aanbieders"),
    )
    parser.add_argument(
        "--return-by",
        action="append",
        default=[],
        metavar="[PARTIJ=]JJJJ-MM-DD",
        help=tr("vóór wanneer, voor iedereen of voor één partij (mag vaker); anders de peildatum"),
    )
    parser.add_argument(
        "--contact",
        default="",
        metavar=tr("TEKST"),
        help=tr("bij wie men met vragen terecht kan, op formulier en mail"),
    )


def _add_forms(group: Commands) -> None:
    parser = group.add(
        "forms", tr("maak de formulieren met hun mails, en onthoud dat ze verstuurd zijn"), _forms
    )
    path_of(parser)
    round_of(parser)
    parser.add_argument(
        "--out", required=True, type=given_path, metavar=tr("MAP"), help=tr("map waarin de formulieren komen")
    )
    providers_option(parser.add_argument, tr("alleen over deze (mag vaker)"))
    parser.add_argument(
        "--parties", type=parts, default=(), metavar="PARTIJ,…", help=tr("alleen voor deze partijen")
    )
    parser.add_argument(
        "--team", action="append", default=[], metavar=tr("TEAM"), help=tr("alleen voor dit team")
    )
    parser.add_argument(
        "--unanswered",
        action="store_true",
        help=tr("alleen wat nog niet helemaal binnen is, met de antwoorden erin"),
    )


def _create(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.commands.round_views import proposal_document, say_proposal
    from contractbeoordeling.usecases.rounds.change import set_blind_levels
    from contractbeoordeling.usecases.rounds.create import create_round
    from contractbeoordeling.usecases.rounds.proposal import propose_round
    from contractbeoordeling.usecases.rounds.reach import proposed_reach
    from contractbeoordeling.usecases.rounds.status import proposed_burdens
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        proposal = propose_round(store, _wishes(store, args))
        burdens = proposed_burdens(store, proposal)
        reach = proposed_reach(store, proposal)
        # Said before anything is kept: what this round can't answer even if everybody does.
        say_proposal(out, proposal, burdens, reach)
        if not args.dry_run:
            create_round(store, author(), proposal, accept_no_overall=not args.within_reach)
            if args.blind:
                set_blind_levels(store, author(), proposal.round, blind_levels(args.blind))
    out.result({**proposal_document(proposal, burdens, reach), "created": not args.dry_run})
    if args.dry_run:
        out.say(tr("Proef: er is niets gewijzigd."))
    return ExitStatus.DONE


def _wishes(store: Store, args: argparse.Namespace) -> RoundWishes:
    from contractbeoordeling.domain.party import Party
    from contractbeoordeling.domain.round import SubjectKind
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.rounds.proposal import ASKED_PARTIES, RoundWishes
    from contractbeoordeling.usecases.rounds.team_file import teams_of_file

    chosen = ASKED_PARTIES if args.parties is None else (Party.PROVIDER, *map(party_named, args.parties))
    providers = None if args.providers is None else [find_provider(store, each).id for each in args.providers]
    return RoundWishes(
        name=args.name,
        reference_date=args.reference_date,
        theme_codes=args.themes,
        provider_ids=providers,
        whole_provider_ids=[find_provider(store, each).id for each in args.whole],
        subject=SubjectKind(args.subject),
        parties=tuple(dict.fromkeys(chosen)),
        teams=teams_of_file(store, args.respondents) if args.respondents else (),
        return_by=return_by(args.return_by),
        contact=args.contact,
    )


def party_named(text: str) -> Party:
    """The party that a word on the command line means. Refuses what is none."""
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.wording.rounds import party_of

    party = party_of(text)
    if party is None:
        raise Refusal("party_unknown", party=text)
    return party


def return_by(given: list[str]) -> dict[Party | None, date]:
    """The days to answer before: of everybody, or of one party. Refuses what is no date."""
    from contractbeoordeling.domain.errors import Refusal

    found: dict[Party | None, date] = {}
    for each in given:
        word, _, text = each.rpartition("=")
        try:
            found[party_named(word) if word else None] = date.fromisoformat(text)
        except ValueError as error:
            raise Refusal("no_date", text=each) from error
    return found


def _forms(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.lookup import find_round
    from contractbeoordeling.usecases.rounds.send_forms import send_forms
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        of_round = find_round(store, args.round)
        bar = out.progress(tr("Formulieren"))
        sent = send_forms(store, author(), of_round, args.out, _selection(store, args), bar)
    out.result({"round": of_round.name, "forms": [_form_document(each) for each in sent]})
    out.say(_forms_said(sent, args.out))
    return ExitStatus.DONE


def _selection(store: Store, args: argparse.Namespace) -> Selection:
    from contractbeoordeling.usecases.lookup import find_provider, find_respondents
    from contractbeoordeling.usecases.rounds.send_forms import Selection

    teams = (each for name in args.team for each in find_respondents(store, name))
    return Selection(
        provider_ids=frozenset(find_provider(store, each).id for each in args.provider),
        parties=frozenset(party_named(each) for each in args.parties),
        respondent_ids=frozenset(each.id for each in teams),
        unanswered=args.unanswered,
    )


def _form_document(sent: SentForm) -> dict[str, object]:
    return {
        "file": sent.path,
        "mail": sent.path.with_suffix(".eml"),
        "text": sent.path.with_suffix(".txt"),
        "party": sent.party,
        "name": sent.name,
        "email": sent.email,
        "requests": sent.requests,
        "questions": sent.asked,
        "minutes": sent.minutes,
        "too_much": sent.too_much,
    }


def _forms_said(sent: list[SentForm], folder: Path) -> str:
    from contractbeoordeling.wording.forms import PARTIES_ASKED
    from contractbeoordeling.wording.table import table

    rows = [
        [
            PARTIES_ASKED[each.party],
            each.name,
            str(each.asked),
            minutes_said(each.minutes, each.too_much),
            each.path.name,
        ]
        for each in sent
    ]
    headers = [tr("Partij"), tr("Voor"), tr("Vragen"), tr("Minuten"), tr("Bestand")]
    ending = tr("{count} formulieren staan in {folder}, elk met een mail (.eml) en de tekst ervan (.txt).")
    return f"{table(headers, rows)}\n{ending.format(count=len(sent), folder=folder)}"


def minutes_said(minutes: int, too_much: bool) -> str:
    """Minutes, with a warning in words where it is more than an hour."""
    return tr("{minutes} (meer dan een uur)").format(minutes=minutes) if too_much else str(minutes)
