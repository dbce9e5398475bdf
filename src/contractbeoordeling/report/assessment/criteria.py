"""Each criterion by itself: the rating, the self-image, what counted, how sure it is and what follows."""

from collections.abc import Iterator

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.method.consequences import consequences
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.explanation import CriterionReason, explain_criterion
from contractbeoordeling.domain.method.signals import SignalState
from contractbeoordeling.report.assessment.content import ReportContent
from contractbeoordeling.report.assessment.ratings import rating_text
from contractbeoordeling.report.assessment.weighed import decided_by, distance_told, weighed_grid
from contractbeoordeling.report.paper.model import Block, Facts, Heading, Paragraph, Together
from contractbeoordeling.wording.export import doubts, reason, verdict_word
from contractbeoordeling.wording.method_labels import CONFIDENCES, CONSEQUENCES, SIGNAL_STATES
from contractbeoordeling.wording.numbers import day, signed


def criterion_blocks(content: ReportContent) -> Iterator[Block]:
    """Give every criterion under its own heading."""
    yield Heading("Per criterium")
    yield Paragraph(
        "Onder elk criterium staat wat meetelde. Het gewicht van een waarneming volgt uit haar leeftijd, waarop zij rust en, bij "
        "inwoners, hoeveel er antwoordden; het aandeel is haar deel van het beeld van de anderen samen."
    )
    for each in content.result.criteria:
        why = explain_criterion(each, content.result.case.parameters)
        heading = Heading(f"{each.code} {content.subject.criteria.get(each.code, '')}", 2)
        facts, grid = Facts([line for line in _lines(content, each, why) if line[1]]), weighed_grid(why)
        yield Together((heading, facts) if grid is None else (heading, facts, grid))


def _lines(
    content: ReportContent, result: CriterionResult, why: CriterionReason
) -> Iterator[tuple[str, str]]:
    asked = result.code not in content.subject.not_asked
    follows = consequences(result, self_evaluation_asked=asked)
    yield "Oordeel", rating_text(content, Level.CRITERION, result.code, result.rating)
    yield "Waarom", reason(result, content.result.case.parameters)
    yield "Regels", decided_by(why)
    yield "Afstand", distance_told(result, why, content.result.case.parameters)
    yield "Zelfbeeld", _self_image(result, asked=asked)
    yield "Signalen", "; ".join(_signals(result))
    yield "Zekerheid", _certainty(result)
    yield "Wat volgt", "; ".join(CONSEQUENCES[each] for each in follows)


def _self_image(result: CriterionResult, *, asked: bool) -> str:
    word = verdict_word(result, self_asked=asked)
    return word if result.gap is None else f"{word}; het verschil is {signed(result.gap, 2)}"


def _signals(result: CriterionResult) -> Iterator[str]:
    """Give what happened; what nobody verified has no effect and isn't told."""
    for event in result.signals.events:
        if event.state is SignalState.UNVERIFIED:
            continue
        severity = "" if event.state is SignalState.POSITIVE else f"ernst {event.severity}, "
        yield f"{day(event.observed_on)}, {severity}{SIGNAL_STATES[event.state]}"


def _certainty(result: CriterionResult) -> str:
    if result.confidence is None:
        return ""
    why = doubts(result)
    between = ": " if result.certainty.doubts else "; "
    return CONFIDENCES[result.confidence] + (f"{between}{why}" if why else "")
