"""The board page of all providers: how the round stands, where attention is needed, and what is open."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.assessment import AssessmentState, Level
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.escalation import Escalation
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.report.board.content import Portfolio, PortfolioLine, ThemeSpread
from contractbeoordeling.report.board.portfolio import portfolio_paper
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.documents.method_page import client_of
from contractbeoordeling.usecases.documents.request import DocumentRequest
from contractbeoordeling.usecases.documents.standings import (
    RoundStandings,
    Standing,
    refuse_blind,
    round_before,
    round_standings,
    theme_spreads,
)
from contractbeoordeling.usecases.year.signal_quarters import signal_quarters
from contractbeoordeling.wording.assessments import state_said
from contractbeoordeling.wording.export import NO_RATING
from contractbeoordeling.wording.signal_quarters import quarter

_QUARTERS = 4


def portfolio_page(request: DocumentRequest) -> Paper:
    """Return the board page of all providers of a round."""
    return portfolio_paper(portfolio_content(request))


def portfolio_content(request: DocumentRequest) -> Portfolio:
    """Return everything on the page."""
    store, today, of_round = request.store, request.made_on, request.the_round()
    now, earlier = round_standings(store, of_round, today), round_before(store, of_round)
    refuse_blind(now)
    before = round_standings(store, earlier, today) if earlier else None
    spreads = theme_spreads(now, before)
    scale = now.context.framework.scale
    return Portfolio(
        client=client_of(store),
        round=of_round.name,
        previous=earlier.name if earlier else "",
        reference_date=of_round.reference_date,
        made_on=today,
        scale=scale,
        providers=len(now.standings),
        states=_states(now.standings),
        overall=Counter(each.overall for each in now.standings),
        themes=spreads,
        goals=[*_goals(request, now.context.framework, spreads)],
        matters=[*_matters(store, now.standings, today)],
        signals=_signals(store, today),
        lines=[_line(each, now) for each in now.standings],
    )


def _states(standings: Sequence[Standing]) -> list[tuple[str, int]]:
    found = Counter(each.state for each in standings)
    return [(state_said(each), found[each]) for each in (None, *AssessmentState)]


def _goals(request: DocumentRequest, framework: Framework, spreads: Sequence[ThemeSpread]) -> Iterator[str]:
    keys = {each.key: each.code for each in framework.themes}
    by_code = {each.code: each for each in spreads}
    goals = request.store.find(BoardGoal, year=request.the_round().reference_date.year)
    for goal in sorted(goals, key=_goal_name):
        if not request.audience.shows(goal.audience):
            continue
        themes = [by_code[keys[key]] for key in goal.theme_keys if keys.get(key) in by_code]
        said = "; ".join(
            f"{each.code} {each.name}: {_good(each)} van {each.whole} voldoende of hoger" for each in themes
        )
        yield f"{goal.name}: {said or 'geen thema van deze ronde hoort hierbij'}."


def _goal_name(goal: BoardGoal) -> str:
    return goal.name.casefold()


def _good(theme: ThemeSpread) -> int:
    return sum(theme.ratings.get(each, 0) for each in (3, 4, 5))


def _matters(store: Store, standings: Sequence[Standing], today: date) -> Iterator[tuple[str, int]]:
    providers = {each.provider.id for each in standings}
    actions = [each for each in store.find(Action) if each.open and each.provider_id in providers]
    measures = [each for each in store.find(SupervisionMeasure) if each.running_on(today)]
    steps = [each for each in store.find(Escalation) if each.ended_on is None]
    risks = [each for each in store.find(ContinuityRisk) if each.ended_on is None]
    yield "Ernstige signalen die nog niet zijn nagegaan", sum(each.file.open_signals for each in standings)
    yield (
        "Criteria waar een vastgestelde bevinding de score bepaalt",
        sum(one.decision.cap_binds for each in standings for one in each.file.computed.result.criteria),
    )
    yield "Lopende verbeteracties", len(actions)
    yield "Verbeteracties over de afgesproken datum", sum(each.overdue_on(today) for each in actions)
    yield "Aanbieders op een escalatietrede", len({each.provider_id for each in steps} & providers)
    yield (
        "Aanbieders met een lopende maatregel van een toezichthouder",
        len({each.provider_id for each in measures} & providers),
    )
    yield "Aanbieders met een continuïteitsrisico", len({each.provider_id for each in risks} & providers)


def _signals(store: Store, today: date) -> list[tuple[str, str]]:
    found = signal_quarters(store, today, count=_QUARTERS)
    if not any(found.totals):
        return []
    return [
        (quarter(each), f"{total} (waarvan spoed {urgent})" if urgent else str(total))
        for each, total, urgent in zip(found.quarters, found.totals, found.urgent, strict=True)
    ]


def _line(standing: Standing, of: RoundStandings) -> PortfolioLine:
    scale, rating = of.context.framework.scale, standing.overall
    low = [each.code for each in of.themes if (standing.ratings.get((Level.THEME, each.code)) or 5) <= 2]
    return PortfolioLine(
        provider=" - ".join(filter(None, (standing.provider.name, standing.subject))),
        rating=NO_RATING if rating is None else f"{rating} {scale[rating]}",
        standing=state_said(standing.state),
        low_themes=", ".join(low) or "–",
    )
