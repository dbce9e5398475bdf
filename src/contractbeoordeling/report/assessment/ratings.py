"""Ratings in words: what was computed beside what a person made of it, and what follows."""

from collections.abc import Sequence

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.method.consequences import Consequence, consequences
from contractbeoordeling.domain.method.themes import ThemeResult
from contractbeoordeling.report.assessment.content import ReportContent
from contractbeoordeling.report.paper.model import Grid
from contractbeoordeling.wording.export import NO_RATING
from contractbeoordeling.wording.method_labels import CONSEQUENCES
from contractbeoordeling.wording.numbers import number
from contractbeoordeling.wording.why import why_theme


def rating_text(content: ReportContent, level: Level, code: str, rating: int | None) -> str:
    """Return a rating with its word; where a person deviated, both."""
    if rating is None:
        return NO_RATING
    other = content.determined(level, code)
    computed = f"{rating} {content.subject.scale[rating]}"
    if other is None:
        return computed
    return f"{other.determined} {content.subject.scale[other.determined]} (berekend: {computed})"


def theme_grid(content: ReportContent) -> Grid:
    """Return the themes with their ratings and the reason for each."""
    return Grid(
        header=["Thema", "Oordeel", "Score", "Toelichting"],
        rows=[_theme_row(content, each) for each in content.result.themes],
        shares=[38, 20, 8, 34],
        numbers=frozenset({2}),
    )


def _theme_row(content: ReportContent, theme: ThemeResult) -> Sequence[str]:
    core = " (kernthema)" if theme.core else ""
    aside = "" if theme.counts else " Buiten deze ronde: telt niet mee."
    return (
        f"{theme.code} {content.subject.themes.get(theme.code, '')}{core}",
        rating_text(content, Level.THEME, theme.code, theme.rating),
        number(theme.score, 2),
        " ".join(why_theme(theme)) + aside,
    )


def consequence_points(content: ReportContent) -> list[str]:
    """Return what follows, each with the criteria that ask for it."""
    asked: dict[Consequence, list[str]] = {}
    for each in content.result.criteria:
        known = each.code not in content.subject.not_asked
        for one in consequences(each, self_evaluation_asked=known):
            asked.setdefault(one, []).append(
                f"{each.code} {content.subject.criteria.get(each.code, '')}".strip()
            )
    return [
        f"{CONSEQUENCES[one].capitalize()}: {', '.join(asked[one])}." for one in Consequence if one in asked
    ]
