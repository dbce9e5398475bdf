"""`provider trend`: one provider over the rounds."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import provider_document
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.action import Action
    from contractbeoordeling.domain.framework import Criterion, Theme
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.usecases.trend import SubjectTrend, Trend


def register(group: Commands) -> None:
    """Add the command to those of `provider`."""
    from contractbeoordeling.cli.commands.provider import provider_of

    parser = group.add(
        "trend", tr("totaal, thema's en criteria over de rondes, en de acties ertussen"), _trend
    )
    path_of(parser)
    provider_of(parser)


def _trend(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.trend import provider_trend

    with opened(args.register) as store:
        provider = find_provider(store, args.provider)
        found = provider_trend(store, provider)
    named = provider_document(provider)
    out.result({"provider": named, "subjects": [_subject_document(each) for each in found]})
    out.say("\n".join(_lines(provider, found)))
    return ExitStatus.DONE


def _subject_document(found: SubjectTrend) -> dict[str, object]:
    return {
        "subject": found.subject,
        "rounds": [
            {
                "id": each.id,
                "name": each.name,
                "reference_date": each.reference_date,
                "self_image": tally,
            }
            for each, tally in zip(found.rounds, found.self_images, strict=True)
        ],
        "criteria": [_named_document(each.criterion, each) for each in found.criteria],
        "themes": [_named_document(each.theme, each) for each in found.themes],
        "overall": _trend_document(found.overall),
        "light_cycle": {
            "proposed": found.cycle.proposed,
            "obstacles": [each.obstacle for each in found.cycle.lacking],
            "chosen": found.cycle.choice.light if found.cycle.choice else None,
        },
    }


def _named_document(of: Criterion | Theme, found: Trend) -> dict[str, object]:
    return {"key": of.key, "code": of.code, "name": of.name, **_trend_document(found)}


def _trend_document(found: Trend) -> dict[str, object]:
    return {
        "points": [
            {
                "round": round_id,
                "score": each.score,
                "rating": each.rating,
                "determined": each.determined,
                "verdict": each.verdict,
                "sealed": each.sealed,
            }
            for round_id, each in zip(found.rounds, found.points, strict=True)
        ],
        "steps": [
            {
                "comparable": each.comparable,
                "change": each.change,
                "actions": [_action_document(one) for one in each.actions],
            }
            for each in found.steps
        ],
    }


def _action_document(action: Action) -> dict[str, object]:
    return {
        "id": action.id,
        "owner": action.owner,
        "status": action.status,
        "agreed_on": action.agreed_on,
        "closed_on": action.closed_on,
        "effect": action.effect,
        "effect_on": action.effect_on,
    }


def _lines(provider: Provider, found: tuple[SubjectTrend, ...]) -> Iterator[str]:
    from contractbeoordeling.wording.trend import LEGEND, chosen_said, cycle_said, tally_said

    yield provider.name
    if not found:
        yield tr("Deze aanbieder deed nog in geen enkele ronde mee.")
        return
    for each in found:
        if each.subject:
            yield f"\n{each.subject}"
        yield _table(each)
        yield ""
        for of_round, tally in zip(each.rounds, each.self_images, strict=True):
            yield tally_said(of_round.name, tally)
        yield cycle_said(each.cycle.proposed, each.cycle.lacking)
        if each.cycle.choice is not None:
            yield chosen_said(each.cycle.choice)
    yield tr(LEGEND)


def _table(found: SubjectTrend) -> str:
    from contractbeoordeling.wording.table import table

    headers = [tr("Waarvan"), *(each.name for each in found.rounds), tr("Verschil"), tr("Acties")]
    rows = [_row(tr("Eindoordeel"), found.overall, found)]
    for theme in found.themes:
        rows.append(_row(f"{theme.theme.code} {theme.theme.name}", theme, found))
        rows += [
            _row(f"  {each.criterion.code} {each.criterion.name}", each, found) for each in theme.criteria
        ]
    return table(headers, rows)


def _row(name: str, trend: Trend, found: SubjectTrend) -> list[str]:
    from contractbeoordeling.wording.trend import actions_said, point_said, step_said

    return [
        name,
        *(point_said(trend.in_round(each.id)) for each in found.rounds),
        "  ".join(step_said(each) for each in trend.steps),
        actions_said(trend.actions()),
    ]
