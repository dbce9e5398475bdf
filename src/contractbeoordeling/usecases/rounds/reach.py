"""What a round can rate if everybody who is asked answers, before anything is sent (R4, R9, R10)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from contractbeoordeling.domain.framework import Criterion, Theme
from contractbeoordeling.domain.method.case import Case
from contractbeoordeling.domain.method.reach import CriterionPlan, Reach, ThemePlan, ThemeReach, reach
from contractbeoordeling.domain.method.weighing import sources_of, weigher_for
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.views.requests import answered_keys
from contractbeoordeling.usecases.cases import prepared_cases
from contractbeoordeling.usecases.round_context import Participant, RoundContext, round_context
from contractbeoordeling.usecases.rounds.offers import Offer, offers_of
from contractbeoordeling.usecases.rounds.proposal import RoundProposal

_FULL = Fraction(1)
Strengths = Mapping[str, Mapping[Perspective, Fraction]]


@dataclass(frozen=True, slots=True)
class ProviderReach:
    """What can be rated of one participant."""

    participant: Participant
    reach: Reach


@dataclass(frozen=True, slots=True)
class RoundReach:
    """What can be rated of everybody in a round."""

    round: Round
    providers: tuple[ProviderReach, ...]

    @property
    def without_overall(self) -> tuple[ProviderReach, ...]:
        """Those for whom no overall rating is possible."""
        return tuple(each for each in self.providers if not each.reach.within)

    @property
    def out_of_reach(self) -> bool:
        """Tell whether most of them can't get an overall rating."""
        return len(self.without_overall) * 2 > len(self.providers)

    @property
    def missing_core(self) -> tuple[str, ...]:
        """The core themes that most often can't be rated, the most frequent first."""
        counted = Counter(code for each in self.without_overall for code in each.reach.missing_core)
        return tuple(code for code, _ in counted.most_common())

    @property
    def addition(self) -> tuple[Perspective, ...] | None:
        """What would bring most of those overall ratings within reach; None where nothing does."""
        counted = Counter(each.reach.addition for each in self.without_overall)
        return counted.most_common(1)[0][0] if counted else ()


def helped(theme: ThemeReach) -> tuple[str, ...]:
    """Return the criteria that the theme's addition brings within reach."""
    added = set(theme.addition or ())
    return tuple(
        each.code
        for each in theme.criteria
        if not each.within and each.addition is not None and set(each.addition) <= added
    )


def proposed_reach(reader: Reader, proposal: RoundProposal) -> RoundReach:
    """Return what a round that isn't kept yet can rate."""
    return _round_reach(reader, proposal.context, proposal.participations, proposal.requests)


def round_reach(
    reader: Reader,
    round_id: str,
    participations: Sequence[Participation] | None = None,
    *,
    progress: Progress | None = None,
) -> RoundReach:
    """Return what a round can still rate: what came in, and what those who haven't answered can still say."""
    context = round_context(reader, round_id)
    wanted = reader.find(Participation, round_id=round_id) if participations is None else participations
    requests = reader.find(Request, participation_id=[each.id for each in wanted])
    return _round_reach(reader, context, wanted, requests, progress)


def _round_reach(
    reader: Reader,
    context: RoundContext,
    participations: Sequence[Participation],
    requests: Iterable[Request],
    progress: Progress | None = None,
) -> RoundReach:
    asked: defaultdict[str, list[Request]] = defaultdict(list)
    for request in requests:
        asked[request.participation_id].append(request)
    answered = answered_keys(reader, context.round.id)
    found: list[ProviderReach] = []
    for prepared in prepared_cases(reader, context, participations):
        participant = prepared.participant
        own, day = asked[participant.participation.id], context.round.reference_date
        offers = offers_of(participant, own, answered, day)
        known = _strengths(prepared.case)
        themes = [_theme_plan(theme, criteria, known, offers) for theme, criteria in participant.scope.themes]
        prices = {perspective: each.price for perspective, each in offers.items()}
        found.append(ProviderReach(participant, reach(themes, context.framework.parameters, prices)))
        if progress is not None:
            progress.step(len(found), len(participations))
    return RoundReach(context.round, tuple(found))


def _strengths(case: Case) -> Strengths:
    """Return per criterion code how strong each perspective already is."""
    weigher = weigher_for(case.parameters, case.reference_date)
    return {
        criterion.code: {each.perspective: each.strength for each in sources_of(criterion, weigher)}
        for criterion in case.criteria()
    }


def _theme_plan(
    theme: Theme, criteria: Sequence[Criterion], known: Strengths, offers: Mapping[Perspective, Offer]
) -> ThemePlan:
    plans = [
        CriterionPlan(
            code=each.code,
            weights=each.weights,
            expected={
                **known.get(each.code, {}),
                **{who: _FULL for who, offer in offers.items() if each.key in offer.waiting},
            },
            askable=frozenset(who for who, offer in offers.items() if offer.may_be_asked(each.key)),
        )
        for each in criteria
    ]
    return ThemePlan(code=theme.code, core=theme.core, criteria=tuple(plans))
