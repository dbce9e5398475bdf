"""The pictures side by side: what each party scored, per criterion; parties, never teams or persons."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.evaluate import CaseResult
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.report.assessment.content import ReportContent
from contractbeoordeling.report.paper.model import Block, Figure, Grid, Heading, Paragraph
from contractbeoordeling.report.plots.gaps import Gap, Plot, gap_plot
from contractbeoordeling.report.plots.heat import HeatRow, heat_plot
from contractbeoordeling.wording.export import NO_RATING, TOO_OLD
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.numbers import NOTHING, number

_HEADERS = {Perspective.VISIT: "eigen controle", Perspective.REGULATOR: "toezicht"}
_NOT_ASKED = "keurmerk"
_SHARES = {"criterion": 24, "number": 11, "rating": 17}


def picture_blocks(content: ReportContent) -> Iterator[Block]:
    """Give the plot and, per theme, the table of scores."""
    yield Heading("De beelden naast elkaar")
    yield Paragraph(
        "Per criterium staat eerst de score die de aanbieder zichzelf gaf, dan die van elke bron, en dan het beeld van de "
        f"anderen samen, van 1 tot en met 5. Een streepje ({NOTHING}) betekent dat er geen score is die meetelt; "
        "tussen haakjes staat wat wel gezegd is maar bij dit criterium niet weegt."
    )
    gaps = _gaps(content)
    if gaps:
        plot = gap_plot(gaps)
        yield Figure(svg=plot.svg, alternative=plot.words, caption="Zelfbeeld en score per criterium")
    seen = _perspectives(content.result)
    if seen:
        heat = _heat(content, seen)
        yield Figure(
            svg=heat.svg,
            alternative=heat.words,
            caption="Score per criterium en bron: hoe donkerder, hoe hoger",
        )
    for theme, criteria in _by_theme(content.result):
        yield Heading(f"{theme} {content.subject.themes.get(theme, '')}", 2)
        yield _grid(content, criteria, seen)


def _grid(content: ReportContent, criteria: Sequence[CriterionResult], seen: Sequence[Perspective]) -> Grid:
    headers = [_HEADERS.get(each, PARTIES[Party(each)]) for each in seen]
    numbers = len(seen) + 2
    return Grid(
        header=[
            "Criterium",
            "Zelfbeeld",
            *(each.capitalize() for each in headers),
            "Anderen samen",
            "Oordeel",
        ],
        rows=[_row(content, each, seen) for each in criteria],
        shares=[_SHARES["criterion"], *[_SHARES["number"]] * numbers, _SHARES["rating"]],
        numbers=frozenset(range(1, numbers + 1)),
    )


def _row(content: ReportContent, result: CriterionResult, seen: Sequence[Perspective]) -> list[str]:
    own = result.case.self_score
    said = _NOT_ASKED if own is None and result.code in content.subject.not_asked else number(own)
    rating = rating_text_of(content, result)
    external = number(result.picture.external)
    name = f"{result.code} {content.subject.criteria.get(result.code, '')}"
    return [name, said, *(_seen(result, each) for each in seen), external, rating]


def rating_text_of(content: ReportContent, result: CriterionResult) -> str:
    """Return the rating of a criterion as short as a table wants it."""
    other = content.determined(Level.CRITERION, result.code)
    if result.rating is None:
        return NO_RATING
    word = content.subject.scale[result.rating]
    if other is None:
        return f"{result.rating} {word}"
    return f"{other.determined} {content.subject.scale[other.determined]} (berekend: {result.rating})"


def _seen(result: CriterionResult, perspective: Perspective) -> str:
    source = next((each for each in result.sources if each.perspective is perspective), None)
    if source is None:
        return NOTHING
    if source.score is None:
        return TOO_OLD
    shown = number(result.shown_score(source))
    return shown if source.know_weight else f"({shown})"


def _perspectives(result: CaseResult) -> list[Perspective]:
    """Return the parties that said anything at all: the others need no empty column."""
    said = {source.perspective for each in result.criteria for source in each.sources}
    return [each for each in Perspective if each in said]


def _by_theme(result: CaseResult) -> Iterator[tuple[str, list[CriterionResult]]]:
    found = {each.code: each for each in result.criteria}
    for theme in result.case.themes:
        yield theme.code, [found[each.code] for each in theme.criteria]


def _heat(content: ReportContent, seen: Sequence[Perspective]) -> Plot:
    """Return the scores that count, criterion by party, with the self-image before them and the outcome after them."""
    columns = ["zelfbeeld", *(_HEADERS.get(each, PARTIES[Party(each)]) for each in seen), "uitkomst"]
    rows = [
        HeatRow(
            f"{each.code} {content.subject.criteria.get(each.code, '')}",
            [each.case.self_score, *(_counting(each, one) for one in seen), each.score],
        )
        for each in content.result.criteria
    ]
    return heat_plot(columns, rows)


def _counting(result: CriterionResult, perspective: Perspective) -> Fraction | None:
    source = next((each for each in result.sources if each.perspective is perspective), None)
    if source is None or source.score is None or not source.know_weight:
        return None
    return result.shown_score(source)


def _gaps(content: ReportContent) -> list[Gap]:
    def both(own: Fraction | None, others: Fraction | None) -> bool:
        return own is not None and others is not None

    return [
        Gap(f"{each.code} {content.subject.criteria.get(each.code, '')}", each.case.self_score, each.score)
        for each in content.result.criteria
        if both(each.case.self_score, each.score)
    ]
