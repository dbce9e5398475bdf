"""The accountability sheet: only what was marked public, of which no provider can be recognised."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.assessment import AssessmentState, Level
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.report.board.accountability import accountability_paper
from contractbeoordeling.report.board.content import Accountability, Deed, Spent, ThemeSpread
from contractbeoordeling.report.paper.model import Paper
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views.year import contract_years
from contractbeoordeling.usecases.documents.method_page import client_of
from contractbeoordeling.usecases.documents.readers import nameless
from contractbeoordeling.usecases.documents.request import DocumentRequest
from contractbeoordeling.usecases.documents.standings import RoundStandings, round_standings, theme_spreads
from contractbeoordeling.wording.signals import STATUSES
from contractbeoordeling.wording.year import EFFECTS

Clean = Callable[[str], str]
"""Takes personal data and names of providers out of a text."""
FEWEST = 5
"""In a count of fewer providers one of them might be recognised."""
LARGEST_PART = Decimal("0.5")
"""Where one provider has more of a sum than this, the sum tells about that provider (the dominance rule of statistics)."""
_WHO: Mapping[Owner, str] = {Owner.PROVIDER: "een aanbieder", Owner.MUNICIPALITY: "de gemeente"}


def accountability_page(request: DocumentRequest) -> Paper:
    """Return the sheet of the year in which the round's reference date lies."""
    return accountability_paper(accountability_content(request))


def accountability_content(request: DocumentRequest) -> Accountability:
    """Return everything on the sheet."""
    store, of_round = request.store, request.the_round()
    year, clean = of_round.reference_date.year, nameless(store)
    found = round_standings(store, of_round, request.made_on)
    sealed = [each for each in found.standings if each.state is AssessmentState.DETERMINED]
    providers = len({each.provider.id for each in found.standings})
    determined = len({each.provider.id for each in sealed})
    several = determined >= FEWEST
    goals = [each for each in store.find(BoardGoal, year=year) if each.audience is Audience.PUBLIC]
    return Accountability(
        client=client_of(store),
        round=clean(of_round.name),
        year=year,
        made_on=request.made_on,
        providers=providers if providers >= FEWEST else None,
        determined=determined if several else None,
        scale=found.context.framework.scale,
        goals=[(clean(each.name), clean(each.text)) for each in sorted(goals, key=_name)],
        deeds=_deeds(request, found.context.framework, clean),
        spreads=_spreads(RoundStandings(found.context, tuple(sealed))) if several else (),
        spent=_spent(store, year),
    )


def _spreads(sealed: RoundStandings) -> list[ThemeSpread]:
    """Return the themes on which enough providers were assessed."""
    judged = {
        theme.code: {one.provider.id for one in sealed.standings if (Level.THEME, theme.code) in one.ratings}
        for theme in sealed.themes
    }
    return [each for each in theme_spreads(sealed) if len(judged[each.code]) >= FEWEST]


def _spent(reader: Reader, year: int) -> Spent | None:
    """Return what was used under all contracts; None where one provider's part could be told from the sum."""
    known = [each for each in contract_years(reader, year) if each.used is not None]
    of_provider: dict[str, Decimal] = {}
    for line in known:
        of_provider[line.provider_id] = of_provider.get(line.provider_id, Decimal(0)) + (line.used or 0)
    amount = sum(of_provider.values(), Decimal(0))
    if len(of_provider) < FEWEST or max(of_provider.values()) > amount * LARGEST_PART:
        return None
    days = [each.used_until for each in known if each.used_until is not None]
    return Spent(amount, len(of_provider), min(days) if len(days) == len(known) else None)


def _name(goal: BoardGoal) -> str:
    return goal.name.casefold()


def _deeds(request: DocumentRequest, framework: Framework, clean: Clean) -> list[Deed]:
    year = request.the_round().reference_date.year
    public = [each for each in request.store.find(Action, audience=Audience.PUBLIC) if _of_year(each, year)]
    return [_deed(each, framework, clean) for each in sorted(public, key=_agreed)]


def _of_year(action: Action, year: int) -> bool:
    """Tell whether an action was agreed, at work or checked in a year."""
    begun = action.agreed_on or action.closed_on or action.effect_on
    ended = action.effect_on or action.closed_on
    return begun is not None and begun.year <= year and (ended is None or ended.year >= year)


def _agreed(action: Action) -> tuple[date, str]:
    return action.agreed_on or date.max, action.id


def _deed(action: Action, framework: Framework, clean: Clean) -> Deed:
    names = {each.key: each.name for each in framework.criteria}
    state = STATUSES[action.status] if action.effect is None else EFFECTS[action.effect]
    how = f" ({clean(action.effect_how)})" if action.effect and action.effect_how else ""
    return Deed(
        what=clean(action.measure),
        why=names.get(action.criterion_key or "", ""),
        who=_WHO[action.owner],
        outcome=f"{state}{how}",
        lesson=clean(action.lesson),
    )
