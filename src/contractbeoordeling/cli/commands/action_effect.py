"""`action effect|lesson|lessons`: whether an action worked, by someone other than its owner, and what was learned."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import DAY, provider_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import codes, day
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.actions.effect import Checked


def register(group: Commands) -> None:
    """Add the commands to those of `action`."""
    effect = group.add(
        "effect", tr("leg vast of een actie werkte, gemeten door een ander dan de uitvoerder"), _effect
    )
    path_of(effect)
    effect.add_argument("action", metavar="ID", help=tr("zie: action list"))
    effect_options(effect, required=True)
    effect.add_argument("--on", type=day, metavar=DAY, help=tr("op welke dag gemeten; anders vandaag"))
    lesson = group.add("lesson", tr("schrijf op wat van een actie te leren is"), _lesson)
    path_of(lesson)
    lesson.add_argument("action", metavar="ID", help=tr("zie: action list"))
    lesson.add_argument("text", metavar=tr("TEKST"), help=tr("de les"))
    lessons = group.add("lessons", tr("zoek in de lessen van afgesloten acties"), _lessons)
    path_of(lessons)
    lessons.add_argument("words", nargs="*", metavar=tr("WOORD"), help=tr("alle woorden moeten voorkomen"))
    provider_option(lessons, required=False)


def effect_options(parser: Parser, *, required: bool = False) -> None:
    """Add what somebody says of an effect."""
    from contractbeoordeling.domain.action import Effect

    parser.add_argument(
        "--effect",
        required=required,
        choices=codes(Effect),
        help=tr("worked: heeft gewerkt; partly: deels; not: niet"),
    )
    parser.add_argument(
        "--by", default="", metavar=tr("NAAM"), help=tr("wie het effect mat; anders u. Nooit de uitvoerder")
    )
    parser.add_argument("--how", default="", metavar=tr("TEKST"), help=tr("hoe het effect is gemeten"))


def checked_effect(args: argparse.Namespace) -> Checked | None:
    """Return the effect that the command line tells, None where it tells none."""
    from contractbeoordeling.domain.action import Effect
    from contractbeoordeling.usecases.actions.effect import Checked

    if args.effect is None:
        return None
    return Checked(effect=Effect(args.effect), how=args.how, by=args.by, on=args.on)


def _effect(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.domain.action import Effect
    from contractbeoordeling.usecases.actions.effect import Checked, check_effect
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    found = Checked(effect=Effect(args.effect), how=args.how, by=args.by, on=args.on)
    with opened(args.register) as store:
        done = check_effect(store, author(), args.action, found)
    return noted(done, "action", tr("Effectmeting vastgelegd: {id}"), out)


def _lesson(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.evidence import noted
    from contractbeoordeling.usecases.actions.close import write_lesson
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        done = write_lesson(store, author(), args.action, args.text)
    return noted(done, "action", tr("Les vastgelegd: {id}"), out)


def _lessons(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.actions.lessons import find_lessons
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.i18n import ntr
    from contractbeoordeling.wording.numbers import day as shown

    with opened(args.register) as store:
        provider_id = find_provider(store, args.provider).id if args.provider else None
        found = find_lessons(store, " ".join(args.words), provider_id)
    out.result(
        [
            {
                "action": each.action.id,
                "lesson": each.action.lesson,
                "measure": each.action.measure,
                "effect": each.action.effect,
                "closed_on": each.action.closed_on,
                "provider": each.provider,
                "criterion": each.criterion,
            }
            for each in found
        ]
    )
    for each in found:
        about = ", ".join(filter(None, (shown(each.action.closed_on), each.provider, each.criterion)))
        out.say(f"{each.action.lesson}\n    {each.action.measure} ({about})")
    out.say(ntr("{n} les", "{n} lessen", len(found)).format(n=len(found)))
    return ExitStatus.DONE
