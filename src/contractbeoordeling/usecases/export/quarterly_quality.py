"""How each participation stands on each theme, for the quarterly export."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentState, Level
from contractbeoordeling.domain.canonical import canonical_bytes
from contractbeoordeling.domain.framework import Theme
from contractbeoordeling.domain.method.evaluate import CaseResult, evaluate
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.method.themes import OverallResult, ThemeResult
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.round import Round
from contractbeoordeling.report.quarterly.rows import QualityRow, Whose
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.outcome import sealed_content
from contractbeoordeling.usecases.documents.standings import OVERALL, Standing, refuse_blind, round_standings
from contractbeoordeling.wording.assessments import state_said


def quality_rows(
    store: Store, of_round: Round, today: date, progress: Progress | None = None
) -> list[QualityRow]:
    """Return a row per participation and theme, and one for the whole; refuses while a rating may not be shown."""
    found = round_standings(store, of_round, today, progress)
    refuse_blind(found)
    return [row for each in found.standings for row in _rows(store, each, found.themes)]


def _rows(store: Store, standing: Standing, themes: list[Theme]) -> Iterator[QualityRow]:
    result = _result(store, standing)
    by_code = {each.code: each for each in result.themes if each.counts}
    for theme in themes:
        said, place = by_code.get(theme.code), (Level.THEME, theme.code)
        if said is not None and place in standing.ratings:
            row = _row(standing, said, standing.ratings[place], (said.rated, said.in_scope))
            yield replace(row, theme_code=theme.code, theme_key=theme.key, theme=theme.name, core=theme.core)
    counted = sum(each.rated for each in by_code.values()), sum(each.in_scope for each in by_code.values())
    yield _row(standing, result.overall, standing.ratings.get(OVERALL), counted)


def _result(store: Store, standing: Standing) -> CaseResult:
    """Return the result of the sealed case, or as it is computed now."""
    version = standing.file.version
    sealed = None if version is None else sealed_content(store, version)
    if sealed is None:
        return standing.file.computed.result
    (case,) = read_cases(canonical_bytes(sealed["case"])).cases
    return evaluate(case, sensitivity=False, agreement=False)


def _row(
    standing: Standing, of: ThemeResult | OverallResult, rating: int | None, counted: tuple[int, int]
) -> QualityRow:
    provider, state = standing.provider, standing.state
    rated, in_scope = counted
    return QualityRow(
        whose=Whose(id=provider.id, name=provider.name, kvk=provider.kvk or ""),
        participation_id=standing.file.participation.id,
        subject=standing.subject,
        computed=of.rating,
        standing=rating,
        determined=state is AssessmentState.DETERMINED,
        score=of.score,
        rated=rated,
        in_scope=in_scope,
        state=state_said(state),
        state_code="collecting" if state is None else str(state),
    )
