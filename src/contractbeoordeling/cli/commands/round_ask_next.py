"""`round ask-next`: the cheapest questions that would settle most about the providers of a round."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import provider_document, providers_option, subject_option
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.method.ask_next import AskNext
    from contractbeoordeling.usecases.rounds.ask_next import PartyQuestions, ProviderAskNext, RoundAskNext


def register(group: Commands) -> None:
    """Add the command to those of `round`."""
    from contractbeoordeling.cli.commands.round import round_of

    summary = tr("wat nu te vragen: de kleinste belasting die de meeste zekerheid geeft")
    parser = group.add("ask-next", summary, _ask_next)
    path_of(parser)
    round_of(parser)
    providers_option(parser.add_argument, tr("alleen over deze (mag vaker)"))
    subject_option(parser)


def _ask_next(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.commands.round_views import round_document
    from contractbeoordeling.usecases.lookup import find_round, select_participations
    from contractbeoordeling.usecases.rounds.ask_next import round_ask_next
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        of_round = find_round(store, args.round)
        chosen = select_participations(store, of_round, args.provider, args.subject)
        bar = out.progress(tr("Beoordelen"))
        found = round_ask_next(store, of_round.id, chosen, bar)
    providers_found = [_provider_document(each) for each in found.providers]
    out.result({"round": round_document(found.round), "providers": providers_found})
    out.say(ask_next_said(found))
    return ExitStatus.DONE


def _provider_document(found: ProviderAskNext) -> dict[str, object]:
    provider = found.assessment.provider
    return {
        "provider": provider_document(provider),
        "participation": found.assessment.participant.participation.id,
        "subject": found.subject,
        "in_scope": found.in_scope,
        "rated": found.rated,
        "settled": found.settled,
        "rating": _plan_document(found, found.rating),
        "settling": _plan_document(found, found.settling),
        "helpless": found.helpless,
    }


def _plan_document(found: ProviderAskNext, plan: AskNext) -> dict[str, object]:
    return {
        "lifted": plan.lifted,
        "minutes": plan.minutes,
        "questions": [
            {"criterion": each.code, "party": each.perspective, "waiting": each.waiting}
            for each in plan.questions
        ],
        "parties": [
            {"party": each.party, "new": each.new, "waiting": each.waiting, "minutes": each.minutes}
            for each in found.parties(plan)
        ],
        "criteria": [
            {
                "criterion": each.code,
                "need": each.need,
                "perspectives": each.perspectives,
                "remaining": each.remaining,
            }
            for each in plan.lifts
        ],
        "steps": [
            {"criteria": place, "minutes": minutes} for place, minutes in enumerate(plan.steps, start=1)
        ],
    }


def ask_next_said(found: RoundAskNext) -> str:
    """Return what to ask whom about whom, and what it brings."""
    from contractbeoordeling.wording.ask_next import EXPLANATION
    from contractbeoordeling.wording.table import table

    rows = [
        [name if place == 0 else "", *cells]
        for each in found.providers
        for name in [_named(each)]
        for place, cells in enumerate(_rows(each))
    ]
    headers = [
        tr("Aanbieder"),
        tr("Waarvoor"),
        tr("Wie"),
        tr("Nog te vragen"),
        tr("Al gevraagd"),
        tr("Minuten"),
    ]
    listed = f"{table(headers, rows)}\n\n" if rows else ""
    lines = [line for each in found.providers for line in _summary(each)]
    return listed + "\n".join([*lines, tr(EXPLANATION)])


def _named(found: ProviderAskNext) -> str:
    return " · ".join(each for each in (found.assessment.provider.name, found.subject) if each)


def _rows(found: ProviderAskNext) -> Iterator[list[str]]:
    for name, plan in ((tr("oordeel"), found.rating), (tr("vaste grond"), found.settling)):
        if plan is found.settling and plan.questions == found.rating.questions:
            continue
        for each in found.parties(plan):
            yield [name, *_party_cells(each)]


def _party_cells(each: PartyQuestions) -> list[str]:
    from contractbeoordeling.wording.ask_next import ASKED
    from contractbeoordeling.wording.numbers import number

    return [tr(ASKED[each.party]), ", ".join(each.new), ", ".join(each.waiting), number(each.minutes, 2)]


def _summary(found: ProviderAskNext) -> Iterator[str]:
    from contractbeoordeling.wording.ask_next import rating_said, settling_said, steps_said

    yield f"{_named(found)}: {rating_said(found)} {settling_said(found)}"
    if found.settling.steps:
        steps = steps_said(found.settling.steps)
        yield tr("  Zoveel criteria in zoveel minuten: {steps}.").format(steps=steps)
    if found.helpless:
        yield tr("  Wie er nog te vragen is helpt niet bij: {codes}.").format(codes=", ".join(found.helpless))
