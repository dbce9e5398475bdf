"""`round status` and `round reach`, and what is told of a proposed round."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.evidence import provider_document
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.method.reach import ThemeReach
    from contractbeoordeling.domain.round import Round
    from contractbeoordeling.usecases.round_context import Participant
    from contractbeoordeling.usecases.rounds.proposal import RoundProposal
    from contractbeoordeling.usecases.rounds.reach import ProviderReach, RoundReach
    from contractbeoordeling.usecases.rounds.status import RequestStatus, RespondentBurden, RoundStatus


def register(group: Commands) -> None:
    """Add the commands to those of `round`."""
    from contractbeoordeling.cli.commands.round import round_of

    for name, summary, handler in (
        ("status", tr("wie heeft geantwoord, en wat vraagt de ronde van ieder"), _status),
        ("reach", tr("wat kan beoordeeld worden als iedereen antwoordt"), _reach),
    ):
        parser = group.add(name, summary, handler)
        path_of(parser)
        round_of(parser)
    path_of(group.add("list", tr("toon de rondes"), _list))


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.round import Participation, Round
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.numbers import day
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        found = [(each, store.count(Participation, round_id=each.id)) for each in store.find(Round)]
    out.result([{**round_document(each), "participations": count} for each, count in found])
    rows = [
        [each.name, day(each.reference_date), ", ".join(each.theme_codes), str(count)]
        for each, count in found
    ]
    out.say(table([tr("Ronde"), tr("Peildatum"), tr("Thema's"), tr("Deelnames")], rows))
    return ExitStatus.DONE


def round_document(of_round: Round) -> dict[str, object]:
    """A round in the terms of the command line."""
    return {
        "id": of_round.id,
        "name": of_round.name,
        "reference_date": of_round.reference_date,
        "themes": list(of_round.theme_codes),
        "subject": of_round.subject,
        "framework": of_round.framework_id,
        "return_by": {each.party: each.return_by for each in of_round.deadlines},
        "state": of_round.state,
        "blind": list(of_round.blind_levels),
    }


def _status(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.lookup import find_round
    from contractbeoordeling.usecases.rounds.status import round_status
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        status = round_status(store, find_round(store, args.round))
    out.result(
        {
            "round": round_document(status.round),
            "requests": [_request_document(each) for each in status.requests],
            "burden": [burden_document(each) for each in status.burdens],
            "light": [_light_document(each) for each in status.light],
        }
    )
    out.say(_status_said(status))
    return ExitStatus.DONE


def _light_document(participant: Participant) -> dict[str, object]:
    return {
        "provider": provider_document(participant.provider),
        "participation": participant.participation.id,
    }


def _request_document(status: RequestStatus) -> dict[str, object]:
    request, provider = status.request, status.participant.provider
    return {
        "id": request.id,
        "provider": provider_document(provider),
        "subject": status.subject,
        "party": request.party,
        "respondent": status.respondent.name if status.respondent else None,
        "state": status.state,
        "asked": status.asked,
        "scored": status.scored,
        "not_applicable": status.not_applicable,
        "unknown": status.unknown,
        "open": status.asked - status.answered,
        "skipped": [
            {"criterion": each.criterion_key, "reason": each.reason, "detail": each.detail}
            for each in status.questionnaire.skipped
        ],
        "familiarity": request.familiarity,
        "return_by": request.return_by,
        "sent_at": request.sent_at,
        "received_at": request.received_at,
        "reminded_at": request.reminded_at,
        "closed_reason": request.closed_reason,
    }


def burden_document(burden: RespondentBurden) -> dict[str, object]:
    """What a round asks of one respondent."""
    return {
        "party": burden.party,
        "name": burden.name,
        "providers": burden.burden.providers,
        "asked": burden.burden.asked,
        "skipped": burden.burden.skipped,
        "reused": burden.burden.reused,
        "minutes": burden.minutes,
        "too_much": burden.too_much,
    }


def _status_said(status: RoundStatus) -> str:
    from contractbeoordeling.wording.cycle import light_said
    from contractbeoordeling.wording.forms import PARTIES_ASKED
    from contractbeoordeling.wording.numbers import day
    from contractbeoordeling.wording.rounds import STATES
    from contractbeoordeling.wording.table import table

    rows = [
        [
            each.participant.provider.name,
            PARTIES_ASKED[each.request.party],
            each.respondent.name if each.respondent else "",
            tr(STATES[each.state]),
            f"{each.answered}/{each.asked}",
            day(each.request.return_by),
        ]
        for each in status.requests
    ]
    headers = [tr("Aanbieder"), tr("Partij"), tr("Team"), tr("Stand"), tr("Antwoorden"), tr("Terug vóór")]
    light = [light_said([each.provider.name for each in status.light])] if status.light else []
    return "\n\n".join([table(headers, rows), _burdens_said(status.burdens), *light])


def _burdens_said(burdens: Sequence[RespondentBurden]) -> str:
    from contractbeoordeling.cli.commands.round import minutes_said
    from contractbeoordeling.wording.forms import PARTIES_ASKED
    from contractbeoordeling.wording.table import table

    rows = [
        [
            PARTIES_ASKED[each.party],
            each.name,
            str(each.burden.asked),
            str(each.burden.skipped),
            str(each.burden.reused),
            minutes_said(each.minutes, each.too_much),
        ]
        for each in burdens
    ]
    headers = [tr("Partij"), tr("Wie"), tr("Gevraagd"), tr("Overgeslagen"), tr("Hergebruikt"), tr("Minuten")]
    return table(headers, rows)


def _reach(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.lookup import find_round
    from contractbeoordeling.usecases.rounds.reach import round_reach
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        reach = round_reach(store, find_round(store, args.round).id)
    out.result({"round": round_document(reach.round), **reach_document(reach)})
    out.say(reach_said(reach))
    return ExitStatus.DONE


def reach_document(reach: RoundReach) -> dict[str, object]:
    """What can be rated, per participant and theme, and what would help."""
    return {
        "participations": len(reach.providers),
        "without_overall": len(reach.without_overall),
        "out_of_reach": reach.out_of_reach,
        "addition": reach.addition,
        "providers": [_provider_reach(each) for each in reach.providers],
    }


def _provider_reach(found: ProviderReach) -> dict[str, object]:
    provider = found.participant.provider
    return {
        "provider": provider_document(provider),
        "participation": found.participant.participation.id,
        "overall": found.reach.within,
        "addition": found.reach.addition,
        "minutes": found.reach.minutes,
        "criteria": found.reach.criteria,
        "rated": found.reach.rated,
        "rated_after": found.reach.rated_after,
        "themes": [_theme_reach(each) for each in found.reach.themes],
    }


def _theme_reach(theme: ThemeReach) -> dict[str, object]:
    from contractbeoordeling.usecases.rounds.reach import helped

    return {
        "code": theme.code,
        "core": theme.core,
        "within": theme.within,
        "needed": theme.needed,
        "rateable": theme.rateable,
        "addition": theme.addition,
        "minutes": theme.minutes,
        "helps": list(helped(theme)),
        "criteria": [
            {"code": each.code, "within": each.within, "missing": each.unheard, "addition": each.addition}
            for each in theme.criteria
        ],
    }


def reach_said(reach: RoundReach) -> str:
    """What can't be rated, one line per theme, and how many can get an overall rating."""
    from contractbeoordeling.usecases.rounds.reach import helped
    from contractbeoordeling.wording.ask_next import minutes
    from contractbeoordeling.wording.rounds import addition_words
    from contractbeoordeling.wording.table import table

    rows = [
        [
            each.participant.provider.name,
            theme.code,
            f"{theme.rateable}/{len(theme.criteria)} ({tr('nodig')} {theme.needed})",
            addition_words(theme.addition),
            ", ".join(helped(theme)),
            minutes(theme.minutes) if theme.minutes else "",
        ]
        for each in reach.providers
        for theme in each.reach.themes
        if not theme.within
    ]
    headers = [
        tr("Aanbieder"),
        tr("Thema"),
        tr("Haalbaar"),
        tr("Wat helpt"),
        tr("Criteria"),
        tr("Kost extra"),
    ]
    listed = f"{table(headers, rows)}\n\n" if rows else ""
    total, without = len(reach.providers), len(reach.without_overall)
    said = tr("Eindoordeel haalbaar voor {count} van de {total} deelnames.")
    return f"{listed}{said.format(count=total - without, total=total)}"


def proposal_document(
    proposal: RoundProposal, burdens: Sequence[RespondentBurden], reach: RoundReach
) -> dict[str, object]:
    """A round that is (or would be) made."""
    return {
        "round": round_document(proposal.round),
        "participations": len(proposal.participations),
        "requests": len(proposal.requests),
        "respondents": [{"party": each.party, "name": each.name} for each in proposal.respondents],
        "without_subject": [each.name for each in proposal.without_subject],
        "light": list(proposal.names(proposal.light.light)),
        "whole_after_all": list(proposal.names(proposal.light.overruled)),
        "burden": [burden_document(each) for each in burdens],
        "reach": reach_document(reach),
    }


def light_lines(proposal: RoundProposal) -> Iterator[str]:
    """Who gets the core themes alone, and who doesn't after all."""
    from contractbeoordeling.wording.cycle import light_said, overruled_said

    light, overruled = (proposal.names(each) for each in (proposal.light.light, proposal.light.overruled))
    if light:
        yield light_said(light)
    if overruled:
        yield overruled_said(overruled)


def say_proposal(
    out: Output, proposal: RoundProposal, burdens: Sequence[RespondentBurden], reach: RoundReach
) -> None:
    """Tell who takes part, what it asks of everybody and what it can reach."""
    from contractbeoordeling.domain.party import Party
    from contractbeoordeling.usecases.rounds.create import reach_values
    from contractbeoordeling.wording.rounds import OUT_OF_REACH

    said = tr("Ronde {name}: {count} deelnames, thema's {themes}, {requests} uitvragen.")
    themes = ", ".join(proposal.round.theme_codes)
    counted = said.format(
        name=proposal.round.name,
        count=len(proposal.participations),
        themes=themes,
        requests=len(proposal.requests),
    )
    out.say(counted)
    for each in proposal.without_subject:
        out.say(tr("Doet niet mee, want er is niets om te beoordelen: {name}.").format(name=each.name))
    for line in light_lines(proposal):
        out.say(line)
    own = [each for each in burdens if each.party is Party.PROVIDER]
    heavy = sum(each.too_much for each in own)
    if heavy:
        out.say(
            tr("Zelfevaluaties van meer dan een uur: {count} van {total}.").format(
                count=heavy, total=len(own)
            )
        )
    out.say(_burdens_said([each for each in burdens if each.party is not Party.PROVIDER]))
    if reach.out_of_reach:
        out.say(tr(OUT_OF_REACH).format(**reach_values(reach)))
    out.say(reach_said(reach) if len(reach.providers) <= 3 else tr("Zie ook: round reach."))
