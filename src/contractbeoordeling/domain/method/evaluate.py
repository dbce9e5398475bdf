"""The whole method: a case in, its assessment out."""

from dataclasses import dataclass

from contractbeoordeling.domain.method.agreement import Agreement, agreement_of
from contractbeoordeling.domain.method.case import Case
from contractbeoordeling.domain.method.criterion import CriterionResult, assess_criterion
from contractbeoordeling.domain.method.themes import (
    OverallResult,
    ThemeResult,
    assess_overall,
    assess_theme,
)
from contractbeoordeling.domain.method.weighing import weigher_for


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseResult:
    """The assessment of a case, in the case's order; `agreement` is None where it wasn't asked for."""

    case: Case
    criteria: tuple[CriterionResult, ...]
    themes: tuple[ThemeResult, ...]
    overall: OverallResult
    agreement: Agreement | None


def evaluate(case: Case, *, sensitivity: bool = True, agreement: bool = True) -> CaseResult:
    """Assess a case; a list of many providers leaves sensitivity and agreement out."""
    parameters = case.parameters
    weigher = weigher_for(parameters, case.reference_date)
    criteria: list[CriterionResult] = []
    themes: list[ThemeResult] = []
    for theme in case.themes:
        own = [
            assess_criterion(
                criterion, weigher, in_scope=theme.in_scope and criterion.in_scope, sensitivity=sensitivity
            )
            for criterion in theme.criteria
        ]
        criteria += own
        themes.append(assess_theme(theme, own, parameters))
    overall = assess_overall(themes, criteria, parameters, supervision_measure=case.supervision_measure)
    return CaseResult(
        case=case,
        criteria=tuple(criteria),
        themes=tuple(themes),
        overall=overall,
        agreement=agreement_of(criteria) if agreement else None,
    )
