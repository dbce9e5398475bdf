"""`goal`: the board's goals of a year, with how the criteria of their themes stand."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import fields_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import codes, count, parts
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.board import BoardGoal
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.year.goals import GoalStanding, Standing


def register(commands: Commands) -> None:
    """Add the commands that begin with `goal`."""
    group = commands.group("goal", tr("jaardoelen van het college"))
    for name, summary, handler in (
        ("add", tr("voeg een jaardoel toe"), _add),
        ("change", tr("wijzig een jaardoel"), _change),
        ("remove", tr("haal een jaardoel weg"), _remove),
    ):
        parser = group.add(name, summary, handler)
        path_of(parser)
        parser.add_argument("year", type=count, metavar=tr("JAAR"), help=tr("vier cijfers"))
        parser.add_argument("name", metavar=tr("DOEL"), help=tr("naam of id"))
        if name != "remove":
            _fields(parser, adding=name == "add")
    listing = group.add("list", tr("toon de jaardoelen en hoe hun criteria ervoor staan"), _list)
    path_of(listing)
    listing.add_argument("--year", type=count, metavar=tr("JAAR"), help=tr("anders dit jaar"))
    listing.add_argument("--round", metavar=tr("RONDE"), help=tr("stand in deze ronde; anders de laatste"))


def _fields(parser: Parser, *, adding: bool) -> None:
    from contractbeoordeling.domain.signal import Audience

    parser.add_argument("--text", metavar=tr("TEKST"), help=tr("omschrijving"))
    parser.add_argument("--themes", type=parts, metavar="1,4", help=tr("codes van thema's"))
    parser.add_argument("--audience", choices=codes(Audience), help=tr("wie het leest; anders internal"))
    if not adding:
        parser.add_argument("--name", dest="new_name", metavar=tr("DOEL"), help=tr("nieuwe naam"))


def _given(store: Store, args: argparse.Namespace) -> dict[str, Any]:
    from contractbeoordeling.domain.signal import Audience
    from contractbeoordeling.usecases.year.goals import theme_keys

    given: dict[str, Any] = {}
    if args.text is not None:
        given["text"] = args.text
    if args.themes is not None:
        given["theme_keys"] = theme_keys(store, args.themes)
    if args.audience is not None:
        given["audience"] = Audience(args.audience)
    return given


def _add(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.board import BoardGoal
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.year.goals import keep_goal

    with opened(args.register) as store:
        made = keep_goal(store, author(), BoardGoal(year=args.year, name=args.name, **_given(store, args)))
    return _told(out, made, tr("Jaardoel toegevoegd: {name}"))


def _change(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.year.goals import find_goal, keep_goal

    with opened(args.register) as store:
        known = find_goal(store, args.year, args.name)
        given = _given(store, args)
        if args.new_name:
            given["name"] = args.new_name
        changed = keep_goal(store, author(), replace(known, **given))
    return _told(out, changed, tr("Jaardoel gewijzigd: {name}"))


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.year.goals import find_goal, remove_goal

    with opened(args.register) as store:
        gone = find_goal(store, args.year, args.name)
        remove_goal(store, author(), gone)
    return _told(out, gone, tr("Jaardoel weggehaald: {name}. Met undo komt het terug."))


def _told(out: Output, goal: BoardGoal, said: str) -> ExitStatus:
    out.result({"goal": goal})
    out.say(said.format(name=goal.name))
    return ExitStatus.DONE


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.lookup import find_round
    from contractbeoordeling.usecases.rounds.newest import newest_round
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.year.goals import goal_standings

    with opened(args.register) as store:
        of_round = find_round(store, args.round) if args.round else newest_round(store)
        found = goal_standings(store, args.year or today().year, of_round, out.progress(tr("Beoordelen")))
    out.result({"round": of_round.name if of_round else None, "goals": [_document(each) for each in found]})
    for each in found:
        out.say("\n".join(_lines(each)))
    if not found:
        out.say(tr("Voor dit jaar staan er geen jaardoelen."))
    return ExitStatus.DONE


def _document(found: GoalStanding) -> dict[str, object]:
    return {
        **fields_of(found.goal),
        "themes": [
            {
                **_counts(each.theme),
                "in_scope": each.in_scope,
                "criteria": [_counts(criterion) for criterion in each.criteria],
            }
            for each in found.themes
        ],
        "unknown_themes": found.unknown_themes,
    }


def _counts(standing: Standing) -> dict[str, object]:
    ratings = {str(rating or "none"): count for rating, count in standing.ratings.items()}
    blind = {"blind": standing.hidden} if standing.hidden else {}
    return {"code": standing.code, "name": standing.name, "ratings": ratings, **blind}


def _lines(found: GoalStanding) -> Iterator[str]:
    from contractbeoordeling.wording.goals import distribution, not_in_scope

    yield f"{found.goal.name} ({found.goal.year})"
    for each in found.themes:
        told = distribution(each.theme.ratings, each.theme.hidden) if each.in_scope else not_in_scope()
        yield f"  {each.theme.code} {each.theme.name}: {told}"
        for criterion in each.criteria if each.in_scope else ():
            yield f"    {criterion.code} {criterion.name}: {distribution(criterion.ratings, criterion.hidden)}"
