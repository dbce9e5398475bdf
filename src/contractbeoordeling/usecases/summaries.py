"""Results in short, for lists: kept in the register's cache, made where they lack."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.blind import Place
from contractbeoordeling.domain.canonical import content_hash
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.method.writing import case_document
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage import results
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assess import Assessment, assess_many
from contractbeoordeling.usecases.assessments.blind import hidden_codes
from contractbeoordeling.usecases.round_context import round_context


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultSummary:
    """One participation's result in short.

    `themes` gives the rating per theme in scope, `verdicts` how many criteria have each verdict;
    `binding_caps` and `open_serious` count criteria.
    """

    overall: int | None
    limits: tuple[str, ...]
    themes: Mapping[str, int | None]
    rated: int
    in_scope: int
    verdicts: Mapping[str, int]
    binding_caps: int
    open_serious: int
    blind: bool = False
    """Whether something of it may not be shown yet; it is left out then."""

    def count(self, *verdicts: Verdict) -> int:
        """Return how many criteria have one of these verdicts."""
        return sum(self.verdicts.get(str(each), 0) for each in verdicts)


def summary_of(assessment: Assessment) -> ResultSummary:
    """Return an assessment in short."""
    result = assessment.result
    in_scope = [each for each in result.criteria if each.in_scope]
    return ResultSummary(
        overall=result.overall.rating,
        limits=tuple(str(each.code) for each in result.overall.limits),
        themes={each.code: each.rating for each in result.themes if each.counts},
        rated=sum(each.rating is not None for each in in_scope),
        in_scope=len(in_scope),
        verdicts=dict(Counter(str(each.verdict) for each in in_scope)),
        binding_caps=sum(each.decision.cap_binds for each in result.criteria),
        open_serious=sum(each.signals.open_serious for each in result.criteria),
    )


def round_summaries(
    store: Store,
    round_id: str,
    participations: Sequence[Participation] | None = None,
    progress: Progress | None = None,
) -> dict[str, ResultSummary]:
    """Return the summaries of participations of a round (all where none are named), by their id."""
    wanted = store.find(Participation, round_id=round_id) if participations is None else participations
    kept = {each: _read(text) for each, text in results.read(store, [each.id for each in wanted]).items()}
    missing = [each for each in wanted if each.id not in kept]
    if missing:
        begun = results.moment(store)
        made = _made(store, round_id, missing, progress)
        texts = {each: (case, _text(summary)) for each, (case, summary) in made.items()}
        store.keep_results(texts, begun)
        kept.update((each, summary) for each, (_, summary) in made.items())
    return _in_sight(store, round_id, wanted, kept)


def _in_sight(
    store: Store, round_id: str, wanted: Sequence[Participation], kept: Mapping[str, ResultSummary]
) -> dict[str, ResultSummary]:
    """Return the summaries without what may not be shown yet; the kept ones are whole."""
    context = round_context(store, round_id)
    found = {each.id: kept[each.id] for each in wanted}
    if not context.round.blind_levels:
        return found
    for each in assess_many(store, context, wanted):
        hidden = hidden_codes(store, each)
        own = each.participant.participation.id
        if hidden:
            found[own] = _without(found[own], hidden)
    return found


def _without(summary: ResultSummary, hidden: frozenset[Place]) -> ResultSummary:
    unseen = any(level is Level.CRITERION for level, _ in hidden)
    return replace(
        summary,
        overall=None,
        limits=(),
        themes={
            code: None if (Level.THEME, code) in hidden else rating for code, rating in summary.themes.items()
        },
        rated=0 if unseen else summary.rated,
        verdicts={} if unseen else summary.verdicts,
        binding_caps=0 if unseen else summary.binding_caps,
        blind=True,
    )


def _made(
    store: Store, round_id: str, missing: Sequence[Participation], progress: Progress | None
) -> dict[str, tuple[str, ResultSummary]]:
    context = round_context(store, round_id)
    return {
        each.participant.participation.id: (content_hash(case_document(each.case)), summary_of(each))
        for each in assess_many(store, context, missing, progress=progress)
    }


def _text(summary: ResultSummary) -> str:
    return json.dumps(asdict(summary), separators=(",", ":"))


def _read(text: str) -> ResultSummary:
    fields: dict[str, Any] = json.loads(text)
    fields["limits"] = tuple(fields["limits"])
    return ResultSummary(**fields)
