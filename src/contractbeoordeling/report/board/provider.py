"""The board page of one provider: what it gives, how it is judged, where the pictures differ, what runs and what follows."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.method.confidence import Confidence
from contractbeoordeling.domain.method.consequences import Consequence, consequences
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.evaluate import CaseResult
from contractbeoordeling.domain.method.themes import ThemeResult
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.report.assessment.content import Concept, ReportContent
from contractbeoordeling.report.assessment.paper import version_of
from contractbeoordeling.report.assessment.ratings import rating_text
from contractbeoordeling.report.board.content import Matters
from contractbeoordeling.report.board.texts import listed, short
from contractbeoordeling.report.paper.model import (
    Block,
    Facts,
    Figure,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Points,
)
from contractbeoordeling.wording.method_labels import CONFIDENCES, CONSEQUENCES, VERDICTS
from contractbeoordeling.wording.numbers import day, number
from contractbeoordeling.wording.why import why_overall

_MOST = 4
"""So many differences, actions and so on are named; the rest is counted."""
_NAMED = 3
"""So many criteria stand behind what follows."""
_SAME = (Verdict.CONFIRMED, Verdict.NO_SELF_EVALUATION, Verdict.INSUFFICIENT_EVIDENCE)


def board_paper(content: ReportContent, gives: str, matters: Matters) -> Paper:
    """Return the page; `gives` says what the provider does."""
    of = content.subject
    concept = isinstance(content.standing, Concept)
    return Paper(
        title=f"{short(of.provider, 90)}: bestuurspagina",
        subject=f"De beoordeling van {of.provider} op één bladzijde, ronde {of.round}",
        author=of.client or "Gemeente",
        made_on=content.made_on,
        footer=f"ronde {short(of.round, 60)} · peildatum {day(content.result.case.reference_date)} · "
        f"{version_of(content)} · intern",
        mark="concept" if concept else "vastgesteld",
        compact=True,
        blocks=tuple(_blocks(content, gives, matters)),
    )


def _blocks(content: ReportContent, gives: str, matters: Matters) -> Iterator[Block]:
    result = content.result
    lines = [
        ("Wat deze aanbieder doet", short(gives, 260)),
        ("Gaat over", short(content.subject.subject, 90)),
    ]
    yield Facts([each for each in lines if each[1]])
    rating = rating_text(content, Level.OVERALL, "", result.overall.rating)
    yield Paragraph(f"Eindoordeel: {rating}", strong=True)
    yield Paragraph(" ".join([*why_overall(result.overall, result.themes), _certainty(result)]))
    yield Grid(
        header=["Thema", "Oordeel", "Zekerheid", "Zelfbeeld"],
        rows=[_theme(content, each) for each in result.themes if each.counts],
        shares=[40, 26, 17, 17],
    )
    yield Heading("Waar beelden verschillen")
    yield Paragraph(_tally(result))
    if differences := _differences(content):
        yield Points(listed(differences, _MOST, "andere verschillen staan in het rapport"))
    yield Heading(f"Wat er op {day(content.made_on)} loopt")
    yield Points([*_running(matters)])
    yield Heading("Wat volgt")
    yield Points([*_next(content, matters)])
    if matters.trend is not None:
        yield Heading("Over de jaren")
        yield Figure(
            svg=matters.trend.svg, alternative=matters.trend.words, caption="Het eindoordeel per ronde"
        )


def _theme(content: ReportContent, theme: ThemeResult) -> list[str]:
    name = short(f"{theme.code} {content.subject.themes.get(theme.code, '')}", 60)
    criteria = _of_theme(content.result, theme.code)
    sure = Counter(each.confidence for each in criteria if each.confidence is not None)
    known = [
        each
        for each in criteria
        if each.verdict not in (Verdict.NO_SELF_EVALUATION, Verdict.INSUFFICIENT_EVIDENCE)
    ]
    same = sum(each.verdict is Verdict.CONFIRMED for each in known)
    return [
        f"{name}{' (kern)' if theme.core else ''}",
        rating_text(content, Level.THEME, theme.code, theme.rating),
        ", ".join(f"{sure[each]}× {CONFIDENCES[each]}" for each in Confidence if sure[each]) or "–",
        f"{same} van {len(known)} herkend" if known else "–",
    ]


def _of_theme(result: CaseResult, code: str) -> list[CriterionResult]:
    own = {each.code for theme in result.case.themes if theme.code == code for each in theme.criteria}
    return [each for each in result.criteria if each.code in own]


def _certainty(result: CaseResult) -> str:
    asked = [each for each in result.criteria if each.in_scope]
    rated = sum(each.rating is not None for each in asked)
    sensitive = sum(_sensitive(each) for each in asked)
    said = f"Te beoordelen: {rated} van {len(asked)} criteria."
    return (
        f"{said} Bij {sensitive} daarvan hangt het oordeel af van één bron of van hoe zwaar bronnen wegen."
        if sensitive
        else said
    )


def _sensitive(result: CriterionResult) -> bool:
    return result.rating is not None and bool(result.sensitivity)


def _tally(result: CaseResult) -> str:
    tested = [each for each in result.criteria if each.in_scope and each.gap is not None]
    if not tested:
        return "Het zelfbeeld is nog met geen beeld van anderen te vergelijken."
    same = sum(each.verdict is Verdict.CONFIRMED for each in tested)
    return f"Anderen herkennen het zelfbeeld bij {same} van de {len(tested)} criteria waar het te toetsen is."


def _differences(content: ReportContent) -> list[str]:
    apart = [each for each in content.result.criteria if each.gap is not None and each.verdict not in _SAME]
    apart.sort(key=_size, reverse=True)  # equal ones keep the order of the framework
    return [
        f"{each.code} {short(content.subject.criteria.get(each.code, ''), 60)}: zichzelf {number(each.case.self_score)}, "
        f"uitkomst {number(each.score)} ({VERDICTS[each.verdict]})"
        for each in apart
    ]


def _size(result: CriterionResult) -> Fraction:
    return abs(result.gap or Fraction(0))


def _running(matters: Matters) -> Iterator[str]:
    late = f", waarvan {matters.overdue_actions} over de afgesproken datum" if matters.overdue_actions else ""
    counted = f"{matters.open_actions} lopende verbeteracties{late}"
    if matters.open_actions == 1:
        counted = f"1 lopende verbeteractie{', over de afgesproken datum' if matters.overdue_actions else ''}"
    yield f"{counted}." if matters.open_actions else "Er lopen geen verbeteracties."
    yield from listed(
        [short(each, 150) for each in matters.actions], _MOST, "andere acties staan in het register"
    )
    yield from listed([short(each, 170) for each in matters.steps], 2, "eerdere treden staan in het dossier")
    yield from listed(
        [short(each, 150) for each in matters.supervision], 2, "andere rapporten staan in het register"
    )


def _next(content: ReportContent, matters: Matters) -> Iterator[str]:
    asked: dict[Consequence, list[str]] = {}
    for each in content.result.criteria:
        known = each.code not in content.subject.not_asked
        for one in consequences(each, self_evaluation_asked=known):
            asked.setdefault(one, []).append(each.code)
    yield from matters.next_steps
    for one in [each for each in Consequence if each in asked][: _MOST + 1]:
        codes, words = asked[one], CONSEQUENCES[one]
        names = [short(f"{each} {content.subject.criteria.get(each, '')}", 40) for each in codes[:_NAMED]]
        rest = f" en nog {len(codes) - _NAMED}" if len(codes) > _NAMED else ""
        yield f"{words[:1].upper()}{words[1:]}: {', '.join(names)}{rest}."
