"""Why an assessment says what it says: one place at a time, as rich text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from contractbeoordeling.desktop.texts import assessments as words
from contractbeoordeling.desktop.theme import scheme
from contractbeoordeling.domain.assessment import Deviation, WrittenFinding
from contractbeoordeling.domain.framework import Criterion, Theme
from contractbeoordeling.domain.method.consequences import consequences
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.explanation import (
    CriterionReason,
    Share,
    explain_criterion,
    explain_overall,
    explain_theme,
)
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.method.themes import OverallResult, ThemeResult
from contractbeoordeling.domain.party import Party
from contractbeoordeling.usecases.assessments.rated import Rated, RatedAssessment, Result
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.method_labels import CONSEQUENCES
from contractbeoordeling.wording.numbers import day, number, percentage
from contractbeoordeling.wording.signals import AUDIENCES
from contractbeoordeling.wording.why import Reason, why_criterion, why_overall, why_theme
from contractbeoordeling.wording.why_rules import (
    deviation_said,
    distances,
    rating_distance,
    score_rule,
    verdict_rule,
    whole_rule,
)

_WEIGHT = "Gewicht in de score"
_SOURCES = ("Wat de bronnen zagen", "Signalen")
_SEEN = (*_SOURCES, _WEIGHT, "Zekerheid")


def place_name(rated: Rated) -> str:
    """The code and name of a place."""
    return tr("Eindoordeel") if rated.about is None else f"{rated.about.code}  {rated.about.name}"


def why(assessment: RatedAssessment, rated: Rated) -> str:
    """Everything that one rating rests on."""
    final, ratings = assessment.whole.outcome.sealed, rated.ratings
    both = tr("Berekend: {computed}. Vastgesteld: {determined}.").format(
        computed=words.computed(ratings.computed, blind=ratings.blind),
        determined=words.determined(ratings.computed, ratings.standing, final=final),
    )
    if ratings.blind:
        both = words.hidden()
    parts = [
        f"<p style='font-size: 11pt; font-weight: 600'>{escape(place_name(rated))}</p>",
        f"<p>{_quiet(rated.about.statement)}</p>" if isinstance(rated.about, Criterion) else "",
        f"<p><b>{escape(both)}</b></p>",
        _person(rated.deviation, rated.finding),
    ]
    return "".join(parts) + _side_by_side(list(_rests_on(assessment, rated)))


def _person(deviation: Deviation | None, finding: WrittenFinding | None) -> str:
    """What a person made of it."""
    said: list[Reason] = []
    if deviation is not None:
        said.append(Reason(tr("Afwijking"), (deviation_said(deviation),)))
    if finding is not None:
        asked = (tr("Hierna te vragen: {text}").format(text=finding.ask_next),) if finding.ask_next else ()
        reader = tr("Voor wie: {who}").format(who=AUDIENCES[finding.audience])
        said.append(Reason(tr("Bevinding"), (finding.text, *asked, reader)))
    return _reasons(said)


def _rests_on(assessment: RatedAssessment, rated: Rated) -> Iterator[Reason]:
    result = rated.result
    if rated.ratings.blind:
        yield from _seen_only(result, assessment.parameters)
    elif isinstance(result, CriterionResult):
        yield from _criterion(result, rated.about, assessment.parameters)
    elif isinstance(result, ThemeResult):
        yield from _theme(result)
    else:
        yield from _overall(result, assessment.result.themes)


def _seen_only(result: Result, parameters: Parameters) -> Iterator[Reason]:
    """What the sources saw, without what was computed from it."""
    if isinstance(result, CriterionResult):
        reasons = why_criterion(result, parameters)
        yield from (each for each in reasons if each.heading in _SOURCES)


def _theme(result: ThemeResult) -> Iterator[Reason]:
    reason = explain_theme(result)
    yield Reason(tr("Wat besliste"), (whole_rule(reason), *why_theme(result)))
    yield Reason(tr("Afstand"), tuple(rating_distance(reason.distance, result.rating)))


def _overall(result: OverallResult, themes: tuple[ThemeResult, ...]) -> Iterator[Reason]:
    reason = explain_overall(result)
    yield Reason(tr("Wat besliste"), (whole_rule(reason), *why_overall(result, themes)))
    yield Reason(tr("Afstand"), tuple(rating_distance(reason.distance, result.rating)))


def _criterion(
    result: CriterionResult, about: Theme | Criterion | None, parameters: Parameters
) -> Iterator[Reason]:
    reason = explain_criterion(result, parameters)
    if result.rating is not None and isinstance(about, Criterion):
        yield Reason(
            tr("Wat {rating} betekent").format(rating=result.rating), (about.anchors[result.rating],)
        )
    yield Reason(tr("Wat besliste"), (score_rule(result, reason), verdict_rule(result, reason)))
    yield from why_criterion(result, parameters)
    yield Reason(_WEIGHT, tuple(_shares(reason)))
    yield Reason(tr("Afstand"), tuple(distances(result, reason, parameters)))
    follows = [CONSEQUENCES[each] for each in consequences(result)]
    yield Reason(tr("Wat nu"), (f"{'; '.join(follows)}.",) if follows else ())


def _shares(reason: CriterionReason) -> Iterator[str]:
    """Which part of the score each observation makes up; what too few residents said is never shown."""
    for each in reason.shares:
        if each.shown:
            yield _share(each)


def _share(share: Share) -> str:
    seen = share.weighed.observation
    return tr("{who}, {score} op {day}: {part}").format(
        who=PARTIES[Party(share.perspective)].capitalize(),
        score=number(seen.score),
        day=day(seen.observed_on),
        part=percentage(share.part),
    )


def _side_by_side(reasons: Sequence[Reason]) -> str:
    """What was seen at the right, what was made of it at the left; short explanations need no second column."""
    seen = [each for each in reasons if each.heading in _SEEN]
    left = _reasons(each for each in reasons if each not in seen)
    if not seen or not left:
        return left or _reasons(seen)
    return (
        f"<table width='100%' cellspacing='0' style='margin-top: 10px'><tr><td width='50%' style='padding-right: 24px'>{left}</td>"
        f"<td width='50%'>{_reasons(seen)}</td></tr></table>"
    )


def _reasons(reasons: Iterable[Reason]) -> str:
    return "".join(
        f"<p><b>{escape(each.heading)}</b><br>{_lines(each.lines)}</p>" for each in reasons if each.lines
    )


def _lines(lines: Sequence[str]) -> str:
    return "<br>".join(escape(each).replace("\n", "<br>") for each in lines)


def _quiet(text: str) -> str:
    return f"<span style='color: {scheme().muted}'>{escape(text)}</span>"
