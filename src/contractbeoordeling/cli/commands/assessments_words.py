"""`assessment reply|decide|override|confirm|finding`: what the provider and people say about an assessment."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.assessed_steps import (
    one_command,
    place_of,
    place_options,
    step_command,
    take,
    the_one,
)
from contractbeoordeling.cli.evidence import DAY
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import codes, count, day
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.framework import Framework
    from contractbeoordeling.domain.round import Participation
    from contractbeoordeling.storage.store import Store


def register(group: Commands) -> None:
    """Add the commands to those of `assessment`."""
    _replying(group)
    _extending(group)
    _deciding(group)
    _overriding(group)
    confirm = one_command(group, "confirm", tr("bevestig een afwijking als tweede lezer"), _confirm)
    place_options(confirm)
    _finding_words(group)
    _revealing(group)


def _replying(group: Commands) -> None:
    parser = step_command(group, "reply", tr("leg de reactie van de aanbieder vast"), _reply)
    said = parser.add_mutually_exclusive_group(required=True)
    said.add_argument("--remark", metavar=tr("TEKST"), help=tr("een opmerking van één aanbieder"))
    said.add_argument(
        "--no-remarks", action="store_true", help=tr("geen opmerkingen; de termijn hoeft niet af te lopen")
    )
    said.add_argument("--complete", action="store_true", help=tr("de vastgelegde reactie is compleet"))
    parser.add_argument(
        "--criterion", metavar=tr("CODE"), help=tr("waar de opmerking over gaat; anders het geheel")
    )
    said.add_argument("--to", metavar=tr("NUMMER"), help=tr("voeg bestanden toe bij deze opmerking"))
    parser.add_argument(
        "--file",
        type=given_path,
        action="append",
        default=[],
        metavar=tr("BESTAND"),
        help=tr("onderbouwing bij de opmerking; wordt bewaard (mag vaker)"),
    )
    parser.add_argument("--on", type=day, metavar=DAY, help=tr("op welke dag ontvangen; anders vandaag"))


def _extending(group: Commands) -> None:
    parser = step_command(group, "extend", tr("verleng de termijn voor de reactie van de aanbieder"), _extend)
    parser.add_argument(
        "--until", required=True, type=day, metavar=DAY, help=tr("nieuwe laatste dag, een werkdag")
    )
    parser.add_argument("--reason", required=True, metavar=tr("TEKST"), help=tr("waarom; blijft bewaard"))


def _extend(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.assessments.extend import extend_reply
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        return take(
            args, out, lambda each: extend_reply(store, author(), each, args.until, args.reason), store
        )


def _deciding(group: Commands) -> None:
    from contractbeoordeling.domain.assessment import RemarkDecision

    parser = one_command(group, "decide", tr("beslis over een opmerking van de aanbieder"), _decide)
    parser.add_argument(
        "--remark", required=True, metavar=tr("NUMMER"), help=tr("nummer of id, zie: assessment show")
    )
    parser.add_argument(
        "--decision",
        required=True,
        choices=codes(RemarkDecision),
        help=tr("adopted: overgenomen; partly: deels; not_adopted: niet"),
    )
    parser.add_argument(
        "--reason", required=True, metavar=tr("TEKST"), help=tr("waarom; de aanbieder leest dit")
    )


def _overriding(group: Commands) -> None:
    parser = one_command(group, "override", tr("wijk één stap af van een berekend oordeel"), _override)
    place_options(parser)
    own = parser.add_mutually_exclusive_group(required=True)
    own.add_argument("--rating", type=count, metavar="1-5", help=tr("het oordeel dat het wordt"))
    own.add_argument("--withdraw", action="store_true", help=tr("trek de afwijking in"))
    parser.add_argument("--reason", default="", metavar=tr("TEKST"), help=tr("waarom; blijft zichtbaar"))
    parser.add_argument("--second-reader", default="", metavar=tr("NAAM"), help=tr("wie meelas; nooit uzelf"))
    parser.add_argument(
        "--function", default="", metavar=tr("FUNCTIE"), help=tr("functie van wie afwijkt; anders de uwe")
    )
    parser.add_argument(
        "--on-behalf-of", default="", metavar=tr("NAMENS"), help=tr("namens wie, zoals een mandaat")
    )


def _finding_words(group: Commands) -> None:
    from contractbeoordeling.domain.signal import Audience

    parser = one_command(group, "finding", tr("schrijf een bevinding in woorden"), _finding)
    place_options(parser)
    parser.add_argument("--text", required=True, metavar=tr("TEKST"), help=tr("de bevinding"))
    parser.add_argument("--ask-next", default="", metavar=tr("TEKST"), help=tr("wat u hierna vraagt"))
    parser.add_argument("--audience", choices=codes(Audience), default="internal", help=tr("wie het leest"))


def _revealing(group: Commands) -> None:
    parser = one_command(
        group, "reveal", tr("toon een berekend oordeel bij blind beoordelen; dat blijft bekend"), _reveal
    )
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument(
        "--criterion", action="append", default=[], metavar=tr("CODE"), help=tr("code of naam (mag vaker)")
    )
    place.add_argument(
        "--theme", action="append", default=[], metavar=tr("CODE"), help=tr("code of naam (mag vaker)")
    )


def _reveal(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.assessments.blind import reveal
    from contractbeoordeling.usecases.assessments.place import criterion_place, theme_place
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        own = the_one(store, args)
        framework = _framework(store, own)
        places = [criterion_place(framework, each) for each in args.criterion]
        places += [theme_place(framework, each) for each in args.theme]
        reveal(store, author(), own, places)
    out.result({"shown": [*args.criterion, *args.theme]})
    out.say(tr("Getoond; dat is vastgelegd. Zie: assessment show"))
    return ExitStatus.DONE


def _reply(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.assessments.reply import close_reply
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        if args.remark is not None:
            return _remark(args, out, store)
        if args.to is not None:
            return _attach(args, out, store)
        return take(
            args,
            out,
            lambda each: close_reply(store, author(), each, on=args.on, no_remarks=args.no_remarks),
            store,
        )


def _remark(args: argparse.Namespace, out: Output, store: Store) -> ExitStatus:
    """Record a remark of one provider."""
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.assessment import ReplyRemark
    from contractbeoordeling.usecases.assessments.reply import record_remark
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.given_file import evidence_file
    from contractbeoordeling.usecases.session import author

    own = _of_one(store, args)
    place = place_of(_framework(store, own), _at(args)) if args.criterion else None
    remark = ReplyRemark(
        assessment_id="",
        criterion_key=place.key if place else "",
        text=args.remark,
        received_on=args.on or today(),
    )
    files = [evidence_file(each) for each in args.file]
    with store.together(keep=not args.dry_run):
        done = record_remark(store, author(), own, remark, files=files)
    said = tr("Proef: er is niets gewijzigd.") if args.dry_run else tr("Opmerking vastgelegd: {id}")
    return noted(done, "remark", said, out)


def _attach(args: argparse.Namespace, out: Output, store: Store) -> ExitStatus:
    """Keep files with a remark that is known already."""
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.assessments.decide import find_remark
    from contractbeoordeling.usecases.assessments.reply import attach_evidence
    from contractbeoordeling.usecases.given_file import evidence_file
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.session import author

    if not args.file:
        raise Refusal("evidence_without_file")
    remark = find_remark(store, _of_one(store, args), args.to)
    files = [evidence_file(each) for each in args.file]
    with store.together(keep=not args.dry_run):
        done = attach_evidence(store, author(), remark.id, files)
    said = tr("Proef: er is niets gewijzigd.") if args.dry_run else tr("Bij de opmerking bewaard: {id}")
    return noted(Noted(done), "remark", said, out)


def _of_one(store: Store, args: argparse.Namespace) -> Participation:
    """Return the participation of the one provider that is named."""
    from contractbeoordeling.domain.errors import Refusal

    if len(args.provider) != 1:
        raise Refusal("remark_of_one")
    return the_one(store, argparse.Namespace(**{**vars(args), "provider": args.provider[0]}))


def _at(args: argparse.Namespace) -> argparse.Namespace:
    return argparse.Namespace(criterion=args.criterion, theme=None, overall=False)


def _framework(store: Store, own: Participation) -> Framework:
    from contractbeoordeling.usecases.round_context import round_context

    return round_context(store, own.round_id).framework


def _decide(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.assessment import RemarkDecision
    from contractbeoordeling.usecases.assessments.decide import decide_remark, find_remark
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    decision = RemarkDecision(args.decision), args.reason
    with opened(args.register) as store:
        remark = find_remark(store, the_one(store, args), args.remark)
        done = decide_remark(store, author(), remark.id, decision)
    said = tr("Over de opmerking is beslist.")
    if decision[0] is not RemarkDecision.NOT_ADOPTED:
        said = tr(
            "Over de opmerking is beslist. Is er iets anders gezien dan er stond, leg dan de juiste waarneming vast "
            "(observation add): het oordeel wordt opnieuw berekend."
        )
    return noted(done, "remark", said, out)


def _override(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.assessments.deviate import OwnRating, deviate, withdraw_deviation
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        own = the_one(store, args)
        place = place_of(_framework(store, own), args)
        if args.withdraw:
            gone = withdraw_deviation(store, author(), own, place)
            return noted(Noted(gone), "withdrawn", tr("De afwijking is ingetrokken."), out)
        rating = OwnRating(
            place=place,
            rating=args.rating,
            reason=args.reason,
            second_reader=args.second_reader,
            function=args.function,
            on_behalf_of=args.on_behalf_of,
        )
        done = deviate(store, author(), own, rating)
    said = tr(
        "Berekend {computed}, vastgesteld {determined}. De tweede lezer kan bevestigen met assessment confirm."
    )
    made = done.record
    return noted(done, "deviation", said.format(computed=made.computed, determined=made.determined), out)


def _confirm(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.assessments.deviate import confirm_deviation
    from contractbeoordeling.usecases.noted import Noted
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        own = the_one(store, args)
        confirmed = confirm_deviation(store, author(), own, place_of(_framework(store, own), args))
    return noted(Noted(confirmed), "deviation", tr("De afwijking is bevestigd door de tweede lezer."), out)


def _finding(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.assessments.finding import OwnWords, write_finding
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        own = the_one(store, args)
        words = OwnWords(
            place=place_of(_framework(store, own), args),
            text=args.text,
            ask_next=args.ask_next,
            audience=Audience(args.audience),
        )
        done = write_finding(store, author(), own, words)
    return noted(done, "finding", tr("Bevinding vastgelegd."), out)
