"""The assessments as rows: overview, criteria and themes, with only what the reader may see."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from contractbeoordeling.domain.framework import Theme
from contractbeoordeling.domain.method.case import Case, CriterionCase, ThemeCase
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.evaluate import CaseResult, evaluate
from contractbeoordeling.domain.method.numbers import mean
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.selection import LeftOutReason
from contractbeoordeling.report.colleagues.content import CriterionRow, OverviewRow, ThemeRow
from contractbeoordeling.usecases.assess import Assessment, assess_many
from contractbeoordeling.usecases.assessments.blind import refuse_unseen
from contractbeoordeling.usecases.export.criterion_rows import CriterionRows
from contractbeoordeling.usecases.export.determined import OVERALL
from contractbeoordeling.usecases.export.facts import Facts
from contractbeoordeling.wording import export as words
from contractbeoordeling.wording.method_labels import SIGNAL_STATES
from contractbeoordeling.wording.why import why_overall

_KNOWS_OF_UNVERIFIED = (Readership.TEAM, Readership.BOARD)


@dataclass(frozen=True, slots=True)
class OpenMatters:
    """What is open about one provider, as far as the reader may know."""

    serious: int | None = None
    actions: int | None = None
    overdue: int | None = None


@dataclass(slots=True)
class _ThemeSum:
    """What is added up per theme over all participations."""

    criteria: int = 0
    selves: list[Fraction] = field(default_factory=list[Fraction])
    externals: list[Fraction] = field(default_factory=list[Fraction])
    verdicts: Counter[Verdict] = field(default_factory=Counter[Verdict])


@dataclass(slots=True)
class Outcomes:
    """The rows of the assessments, and what became of each observation and signal."""

    overview: list[OverviewRow] = field(default_factory=list[OverviewRow])
    criteria: list[CriterionRow] = field(default_factory=list[CriterionRow])
    by_theme: list[ThemeRow] = field(default_factory=list[ThemeRow])
    themes: list[Theme] = field(default_factory=list[Theme])
    weights: dict[str, str] = field(default_factory=dict[str, str])
    """Whether an observation counts, by its id."""
    states: dict[str, str] = field(default_factory=dict[str, str])
    """What a signal does, by its id."""
    unused: dict[str, LeftOutReason] = field(default_factory=dict[str, LeftOutReason])


def gather_outcomes(facts: Facts, matters: Mapping[str, OpenMatters], progress: Progress) -> Outcomes:
    """Assess every participation and return its rows, in the order of the facts."""
    found = Outcomes()
    rows = CriterionRows(facts)
    sums: dict[str, _ThemeSum] = {}
    assessments = assess_many(facts.reader, facts.context, facts.participations, full=True, progress=progress)
    for assessment in assessments:
        refuse_unseen(facts.reader, assessment, "export_with_unseen")
        result = _for_reader(assessment.result, facts.readership)
        _remember(found, assessment, result)
        found.criteria += rows.of(assessment, result)
        found.overview.append(_overview(facts, assessment, result, matters))
        _add_up(sums, result)
    for theme in facts.context.framework.themes:
        if theme.code in sums:
            found.themes.append(theme)
            found.by_theme.append(_theme_row(theme, sums[theme.code], facts.readership))
    return found


def _for_reader(result: CaseResult, readership: Readership) -> CaseResult:
    """Return the result as if what isn't verified had not been reported, for whoever may not know of it.

    It never touches a score, but it lowers the confidence and asks for a task: that would tell.
    """
    if readership in _KNOWS_OF_UNVERIFIED:
        return result
    case = _verified_only(result.case)
    return result if case == result.case else evaluate(case, agreement=False)


def _verified_only(case: Case) -> Case:
    return replace(case, themes=tuple(_verified_theme(each) for each in case.themes))


def _verified_theme(theme: ThemeCase) -> ThemeCase:
    return replace(theme, criteria=tuple(_verified_criterion(each) for each in theme.criteria))


def _verified_criterion(criterion: CriterionCase) -> CriterionCase:
    return replace(criterion, signals=tuple(each for each in criterion.signals if each.verified))


def _remember(found: Outcomes, assessment: Assessment, result: CaseResult) -> None:
    found.unused.update((each.id, each.reason) for each in assessment.left_out)
    for criterion in result.criteria:
        for source in criterion.sources:
            for each in source.observations:
                if each.observation.id is not None:
                    found.weights[each.observation.id] = words.weight(each, source.know_weight)
        for event in criterion.signals.events:
            cap = criterion.signals.cap
            decides = criterion.decision.cap_binds and cap is not None and event in cap.events
            state = SIGNAL_STATES[event.state] + (words.DECIDES if decides else "")
            found.states.update((each.id, state) for each in event.reports if each.id is not None)


def _overview(
    facts: Facts, assessment: Assessment, result: CaseResult, matters: Mapping[str, OpenMatters]
) -> OverviewRow:
    in_scope = [each for each in result.criteria if each.in_scope]
    participation = assessment.participant.participation
    determined = facts.determined[participation.id]
    open_matters = matters.get(participation.provider_id, OpenMatters())
    counting = [each for each in result.themes if each.counts]
    absent = () if facts.readership.own_party else _absent(in_scope)
    return OverviewRow(
        who=facts.who[participation.id],
        themes={each.code: each.rating for each in counting},
        unknown=words.unknown(counting, absent),
        overall=result.overall.rating,
        overall_why=" ".join(why_overall(result.overall, result.themes)),
        state=determined.state,
        determined=determined.ratings.get(OVERALL),
        deviated=determined.deviated,
        in_scope=len(in_scope),
        rated=sum(each.rating is not None for each in in_scope),
        verdicts=Counter(each.verdict for each in in_scope),
        findings=sum(each.decision.cap_binds for each in result.criteria),
        open_serious=open_matters.serious,
        open_actions=open_matters.actions,
        overdue_actions=open_matters.overdue,
        measure=result.case.supervision_measure,
    )


def _absent(criteria: list[CriterionResult]) -> list[Perspective]:
    """Return the perspectives that could know something and said nothing; an own visit is extra, never missing."""
    asked = {who for each in criteria for who, weight in each.case.weights.items() if weight}
    heard = {source.perspective for each in criteria for source in each.sources if source.present}
    return [each for each in Perspective if each in asked - heard and each is not Perspective.VISIT]


def _add_up(sums: dict[str, _ThemeSum], result: CaseResult) -> None:
    results = {each.code: each for each in result.criteria}
    for theme in result.case.themes:
        for each in (results[criterion.code] for criterion in theme.criteria):
            if not each.in_scope:
                continue
            total = sums.setdefault(theme.code, _ThemeSum())
            total.criteria += 1
            total.verdicts[each.verdict] += 1
            if each.case.self_score is not None and each.picture.external is not None:
                total.selves.append(each.case.self_score)
                total.externals.append(each.picture.external)


def _theme_row(theme: Theme, total: _ThemeSum, readership: Readership) -> ThemeRow:
    compared = total.selves and readership.own_party is None
    return ThemeRow(
        code=theme.code,
        name=theme.name,
        core=theme.core,
        criteria=total.criteria,
        compared=len(total.selves),
        self_mean=mean(total.selves) if compared else None,
        external_mean=mean(total.externals) if compared else None,
        verdicts=total.verdicts,
    )
